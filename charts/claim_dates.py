"""The year of a claim beside those that sources give instead: one chart for each claim that only years contradict."""

from collections.abc import Mapping, Sequence
from functools import partial

from charts import theme
from charts.chart import Chart, Column, Drawing, Row, Width, templates
from charts.claim_evidence import chart_id_of
from charts.parts.claim_marks import CLAIMED, LARGE
from charts.parts.claim_plot import ClaimPlot
from charts.parts.findings import CLAIM, Finding, years_against
from charts.parts.scale import Stretch
from charts.parts.strips import Strip
from charts.parts.swarm import Dot
from charts.parts.year_series import series_of
from charts.reading import Reading
from evidence.quantity import Quantity, period
from evidence.records import Claim, Part

NAME = "claim_dates"
COLUMNS = (
    Column("figure_id", "text"),
    Column("source_id", "text"),
    Column("year", "year"),
    Column("relation", "text"),
)


def charts(tables: Reading) -> list[Chart]:
    """Return a chart for each claim about a year that sources contradict by another year, and by nothing else."""
    claims = sorted(tables.claims.values(), key=lambda claim: claim.id)
    dated = ((claim, years_against(tables, claim)) for claim in claims if series_of(tables, claim) is None)
    return [_chart(tables, claim, part, everything) for claim, (part, everything) in dated if part]


def _chart(tables: Reading, claim: Claim, part: Part, everything: Sequence[Finding]) -> Chart:
    claimed, *found = everything
    rows = [_row(claimed, part.period), *(_row(one, str(one.figure.value)) for one in found)]
    return Chart(
        id=chart_id_of(claim.id),
        name=NAME,
        rows=rows,
        columns=COLUMNS,
        source_ids=tuple(sorted({str(one.source.id) for one in everything})),
        facts={"claimed_year": part.period, "years": _span(found)},
        as_of=claim.reviewed_on.isoformat(),
        sketch=partial(_sketch, rows, found),
        labels={language: _labels(tables, part, everything, language) for language in templates(NAME)},
    )


def _row(finding: Finding, year: str) -> Row:
    return {
        "figure_id": finding.figure.id,
        "source_id": finding.source.id,
        "year": year,
        "relation": finding.relation,
    }


def _span(found: Sequence[Finding]) -> str:
    """Say the years that sources give, from the first to the last."""
    years = sorted(int(number) for one in found for number in one.quantity.numbers)
    return str(years[0]) if years[0] == years[-1] else f"{years[0]}–{years[-1]}"


def _labels(tables: Reading, part: Part, everything: Sequence[Finding], language: str) -> Mapping[str, str]:
    measure = tables.measures[everything[-1].figure.measure_id]
    return {
        **{one.figure.id: one.figure.label.get(language, one.figure.id) for one in everything},
        part.figure_id: part.text.get(language, part.figure_id),
        **{one.source.id: one.source.publisher for one in everything},
        "measure": measure.name.get(language, measure.id),
    }


def _sketch(rows: Sequence[Row], found: Sequence[Finding], chart: Chart, language: str, width: Width) -> Drawing:
    """Draw the year of the claim on the first strip, and on the second those that sources give."""
    years = [int(str(row["year"])) for row in rows]
    # A year more on the right has room for what stands at the last mark, off the dashed line of the claim.
    ticks = range(min(years) - 1, max(years) + 3)
    labels, terms = chart.labels[language], chart.words(language).terms
    claimed, *others = rows
    strips = [
        Strip(
            f"{terms[CLAIM]} ({labels[str(claimed['source_id'])]})",
            [(labels[str(claimed["figure_id"])], theme.INK)],
            [_dot(claimed, [], chart, language)],
        ),
        Strip(
            labels["measure"],
            [
                (f"{chart.label('relation', one.relation, language)}: {_who(one, labels, language)}", theme.INK)
                for one in found
            ],
            [_dot(row, others, chart, language) for row in others],
        ),
    ]
    return ClaimPlot(width, Stretch(ticks), [str(year) for year in ticks], strips, [years[0]]).drawing(None)


def _who(finding: Finding, labels: Mapping[str, str], language: str) -> str:
    """Say which year is given by whom, and when."""
    moment = period(finding.figure.period, language)
    return f"{finding.figure.value} {labels[finding.source.id]}, {moment}"


def _dot(row: Row, rows: Sequence[Row], chart: Chart, language: str) -> Dot:
    """Return the mark of a year; what sources give is large, with how many of the rows give it."""
    relation, year = str(row["relation"]), str(row["year"])
    sources = {one["source_id"] for one in rows if one["year"] == year}
    is_found = relation != CLAIM
    several = f" ({len(sources)} {chart.words(language).terms['sources']})" if len(sources) > 1 else ""
    return Dot(
        Quantity(int(year), is_year=True),
        f"{year}{several}",
        theme.RELATIONS[relation],
        relation,
        stands_out=is_found,
        short=year,
        tip=chart.told(row, language),
        size=LARGE if is_found else CLAIMED,
    )
