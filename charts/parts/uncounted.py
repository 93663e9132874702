"""What nobody counted as it was claimed, and who contradicts a claim by something that has no place on its scale."""

from collections.abc import Sequence

from charts.parts.findings import Finding
from charts.parts.found_rows import NO_NUMBER, CountedInWords
from evidence.catalogue import Catalogue
from evidence.judgement.relations import CONTRADICTS
from evidence.quantity import Quantity
from evidence.records import Claim, Evidence


def uncounted_by(tables: Catalogue, claim: Claim, found: Sequence[Finding]) -> list[str]:
    """Return the measures that the words can mean, where none of these has a number."""
    readings = [id_ for part in tables.parts_of(claim.id) for id_ in part.measure_ids]
    rows = tables.evidence_for(claim.id)
    counted = {tables.figures[row.figure_id].measure_id for row in rows if row.figure_id in tables.figures}
    return [] if counted & {*readings} or any(one.counts_the_same for one in found) else list(dict.fromkeys(readings))


def against(tables: Catalogue, claim: Claim, found: Sequence[Finding]) -> list[Evidence]:
    """Return what contradicts the claim and has no place on the scale."""
    shown = {one.figure.id for one in found}
    return [row for row in tables.evidence_for(claim.id) if row.relation == CONTRADICTS and row.figure_id not in shown]


def named_beside(tables: Catalogue, claim: Claim, found: Sequence[Finding]) -> set[str]:
    """Return the sources that the drawing names for that, which its numbers do not have."""
    rows = against(tables, claim, found) if uncounted_by(tables, claim, found) else []
    return {tables.source_of(row).id for row in rows}


def denied(tables: Catalogue, row: Evidence, measure_id: str) -> CountedInWords:
    """Return what a source says there is none of as a row: it is drawn, and has no number that the source gives."""
    source = tables.source_of(row)
    return {
        "figure_id": row.id,
        "measure_id": measure_id,
        "source_id": source.id,
        "publisher": source.publisher,
        "period": "",
        "relation": row.relation,
        "estimated": False,
        **NO_NUMBER,
        "instead": row.id,
    }


def contradictions(tables: Catalogue, claim: Claim, found: Sequence[Finding], language: str) -> str:
    """Say who contradicts the claim by something that has no place on the scale, such as a date."""
    by_fact = dict[str, list[str]]()
    for row in against(tables, claim, found):
        source, figure = tables.source_of(row), tables.figures.get(row.figure_id)
        measure = tables.measures.get(figure.measure_id) if figure else None
        said = (
            f"{measure.name[language]}, {Quantity.of_figure(figure).words(language, '')}" if figure and measure else ""
        )
        by_fact.setdefault(said, []).append(f"{source.publisher} {source.year}".strip())
    texts = [f"{said} ({', '.join(names)})" if said else ", ".join(names) for said, names in by_fact.items()]
    return "; ".join(texts)
