"""Which rows a page stands on that others cite: whether it has changed since is asked of these."""

from collections.abc import Iterable, Iterator

from evidence.corrections import RowName
from evidence.records import Claim, Evidence, Figure, Measure, Part
from evidence.tables import Table
from publishing.languages.view import Localised


def rows_of_figure(figure_id: str) -> list[RowName]:
    """Return the row of a figure."""
    return [(*Figure.table, figure_id)]


def rows_of_claim(claim: Claim, site: Localised) -> list[RowName]:
    """Return the rows of a claim, of its parts, of what speaks for and against it, and of all their figures."""
    parts, evidence = site.catalogue.parts_of(claim.id), site.catalogue.evidence_for(claim.id)
    named = [claim.figure_id, *(one.figure_id for one in parts), *(one.figure_id for one in evidence)]
    figures = dict.fromkeys(filter(None, named))
    own = [*((*Part.table, one.id) for one in parts), *((*Evidence.table, one.id) for one in evidence)]
    return [(*Claim.table, claim.id), *own, *(name for one in figures for name in rows_of_figure(one))]


def rows_of_measure(measure: Measure, site: Localised) -> list[RowName]:
    """Return the rows of a measure and of every figure that counts it."""
    figures = site.catalogue.figures_by_measure.get(measure.id, ())
    return [(*Measure.table, measure.id), *(name for one in figures for name in rows_of_figure(one.id))]


def rows_of_tables(tables: Iterable[Table]) -> Iterator[RowName]:
    """Yield every row of some tables."""
    return ((table.package, table.name, key) for table in tables for key in table.by_key)
