"""What a change of the data touches: figures, claims and measures, charts that draw it, chapters that name it.

None of it is typed: it follows from the references between the rows, as the pages show them.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from charts import Chart
from evidence.corrections import Entry, Memory, row_of, says
from evidence.records import Claim, CorrectedCell, Figure, Measure
from evidence.tables import Row, Table
from publishing.languages.view import Localised
from publishing.pages.uses import Uses
from publishing.pages.written import Page

CLAIM = "claim_id"


@dataclass(frozen=True)
class Touched:
    """What one change touches, by id."""

    figures: Sequence[str]
    measures: Sequence[str]
    claims: Sequence[str]
    charts: Sequence[str]
    chapters: Sequence[Page]


class Touches:
    """What each change of a catalogue touches; the chapters are those among the pages."""

    def __init__(self, site: Localised, charts: Mapping[str, Chart], pages: Sequence[Page] = ()) -> None:
        """Take the view of a language, all charts, and the pages that may name a figure."""
        self.site = site
        self.catalogue = site.catalogue
        self.charts = charts
        self.memory = Memory(site.catalogue)
        self.uses = Uses(site.catalogue, pages)

    def of(self, entry: Entry) -> Touched:
        """Return what a change touches, each once."""
        own = self._ids(entry, Figure.table)
        figures = [*own, *(one for one in self._computed(entry) if one not in own)]
        claims = dict.fromkeys([*self._claims(entry), *(one.id for id_ in figures for one in self._about(id_))])
        charts = [one.id for one in self.charts.values() if self._draws(one, figures, entry)]
        chapters = {page.id: page for id_ in figures for page in self.uses.chapters.get(id_, ())}
        return Touched(figures, self._ids(entry, Measure.table), list(claims), charts, list(chapters.values()))

    def news(self) -> Iterator[tuple[Entry, Touched]]:
        """Yield the changes of the last twelve months, the newest first, with what each touches."""
        for entry in self.memory.news(self.site.day):
            yield entry, self.of(entry)

    def _about(self, figure_id: str) -> Iterable[Claim]:
        return self.uses.claims.get(figure_id, ())

    def _ids(self, entry: Entry, table: tuple[str, str]) -> list[str]:
        """Return the rows of a table that a change touched, and that are still there."""
        found = [cell.row for cell in entry.cells if (cell.package, cell.resource) == table]
        return [id_ for id_ in dict.fromkeys(found) if id_ in self.catalogue.table(*table).by_key]

    def _rows(self, entry: Entry) -> Iterator[tuple[Table, Row, CorrectedCell]]:
        for cell in entry.cells:
            table = self.catalogue.tables.get((cell.package, cell.resource))
            if table and (row := row_of(cell, table)) is not None:
                yield table, row, cell

    def _claims(self, entry: Entry) -> Iterator[str]:
        """Yield the claims whose own rows changed: the claim, its parts, its evidence, where it is made."""
        yield from self._ids(entry, Claim.table)
        yield from (str(row[CLAIM]) for _, row, _ in self._rows(entry) if row.get(CLAIM))

    def _computed(self, entry: Entry) -> Iterator[str]:
        """Yield the figures that are worked out from a row that changed."""
        places = {table.place(table.by_key[cell.row]) for table, _, cell in self._rows(entry)}
        for figure_id, inputs in self.uses.inputs.items() if places else ():
            if any(row.where in places for row in inputs):
                yield figure_id

    def _draws(self, chart: Chart, figures: Sequence[str], entry: Entry) -> bool:
        """Tell whether a chart draws a figure or a row that changed."""
        if set(figures) & set(chart.figure_ids):
            return True
        changed = ((table, row) for table, row, _ in self._rows(entry) if (table.package, table.name) in chart.reads)
        return any(_is_drawn(row, table, chart) for table, row in changed if table.name != Figure.table[1])


def _is_drawn(row: Row, table: Table, chart: Chart) -> bool:
    """Tell whether a chart has a row with as much of the key of a row of a table as it has columns of that."""
    for drawn in chart.rows:
        shared = [column for column in table.primary_key if column in drawn]
        if shared and all(says(row[column], str(drawn[column])) for column in shared):
            return True
    return False
