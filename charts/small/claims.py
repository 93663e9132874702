"""The small pictures of what was claimed and what was found: two lines on one scale, or the years that it is about."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from charts import theme
from charts.chart import INSTEAD, Chart, Row
from charts.parts.answers import OF_ALL_COUNTRIES
from charts.parts.claim_course import LIT
from charts.parts.claim_marks import in_words
from charts.parts.findings import CLAIM, FOUND
from charts.parts.nouns import NOUN, NOUN_SYMBOL
from charts.parts.scale import are_near, ticks, ticks_around
from charts.small.bars import EXTENT
from charts.small.columns import Column, Columns
from charts.small.frame import (
    BOTTOM,
    GREY,
    HALF_DIAMOND,
    MARGIN,
    RIGHT,
    Bounds,
    Words,
    claimed,
    dot,
    fitted,
    framed,
    key,
    outlined,
    span,
    stroke,
    word,
)
from charts.small.lines import Line, Lines, Mark, Tag
from charts.small.rows import rows_of, said
from charts.vocabulary import capitalised
from evidence.judgement.relations import CONTRADICTS, DECISIVE
from evidence.quantity import Quantity

NAME_AT, NUMBER_AT, LINE_AT, KEY = 10, 33, 62, 18
RADIUS = 7.0
# Its corners are as far from its middle as the edge of a dot and a little more, so that both look equally large.
TRIANGLE = "M-8.5,-6.5H8.5L0,8.5Z"
VALUE, PERCENT = "value", "%"
# The headlines that tell of numbers which count what was claimed; of another time they may be all that there is.
# Its words for what each number counts have no room in a small picture.
MEASURES = "headline_measures"
COUNTED = ("headline", MEASURES, "headline_mistaken")
ELSEWHERE, FITTING, ABSENT = "headline_elsewhere", "headline_fitting", "headline_absent"
# The headline that says what each number is of, where only that tells them apart.
NAMED = "headline_named"
YEAR = len("2022")


@dataclass(frozen=True)
class Said:
    """One line: what it is of, the number in words, and the rows that are marked on it."""

    name: str
    number: str
    rows: Sequence[Row]


def found(chart: Chart, language: str) -> str:
    """Draw what was claimed over what was found, or over what is nearest to it where nobody counted just that."""
    terms, labels, told = chart.words(language).terms, chart.labels[language], _told(chart)
    is_share = labels["symbol"] == PERCENT
    if chart.variant == NAMED:
        above, below = (
            Said(terms[term], _of(chart, row, language), [row])
            for term, row in ((CLAIM, chart.rows[0]), (FOUND, told[0]))
        )
        return _pair(above, below, is_share=is_share, is_alike=False)
    is_counted = chart.variant in (*COUNTED, ELSEWHERE, ABSENT)
    number = labels[{FITTING: "other", ABSENT: "absent", MEASURES: "brief"}.get(chart.variant, "span")]
    above = Said(terms[CLAIM], labels["claimed"], chart.rows[:1])
    below = Said(terms[FOUND if is_counted else "others"], number, told)
    return _pair(above, below, is_share=is_share, is_alike=is_counted)


def _of(chart: Chart, row: Row, language: str) -> str:
    """Say a number and what it is of, as its mark in the drawing does."""
    quantity, noun = Quantity.of(row, VALUE), chart.words(language).values[NOUN][str(row["measure_id"])]
    return f"{in_words(quantity, chart.labels[language][NOUN_SYMBOL], language)} {noun}"


def _told(chart: Chart) -> list[Row]:
    """Return the rows that the headline tells of."""
    first, *others = chart.rows
    if chart.variant == ABSENT:
        return []
    if chart.variant in COUNTED:
        deciding = [row for row in others if row["relation"] in DECISIVE]
        return [row for row in deciding if row["measure_id"] not in OF_ALL_COUNTRIES] or deciding
    if chart.variant == ELSEWHERE:
        return [row for row in others if row["measure_id"] == first["measure_id"]]
    if chart.variant in (FITTING, NAMED):
        return [min(others, key=lambda row: abs(_last(row, VALUE) - _last(first, VALUE)))]
    return others


def in_years(chart: Chart, language: str) -> str:
    """Draw the years that sources give below the one that was claimed."""
    terms, rows = chart.words(language).terms, [{**row, VALUE: int(str(row["year"]))} for row in chart.rows]
    above = Said(terms[CLAIM], str(chart.facts["claimed_year"]), rows[:1])
    return _pair(above, Said(capitalised(terms["sources"]), str(chart.facts["years"]), rows[1:]))


def over_years(chart: Chart, language: str) -> str:
    """Draw what was found by year: around a line at what was claimed, or up to the year that it was claimed for."""
    rows = [row for row in chart.rows if row["relation"] != CLAIM and INSTEAD not in row]
    return _to_the_year(chart, rows, language) if chart.facts["claimed_year"] else _around(chart, rows, language)


def _to_the_year(chart: Chart, rows: Sequence[Row], language: str) -> str:
    """Draw a column for each year with a number, and what was claimed at its year, where there is none."""
    first, last, year = (int(str(chart.facts[name])) for name in ("first", "last", "claimed_year"))
    known = {_year(row): _last(row, VALUE) for row in rows}
    columns = [Column(((known[at], GREY),)) if at in known else Column() for at in range(first, year + 1)]
    ending = Column(((known[last], theme.INK),), str(last), said(known[last], language))
    columns[0] = Column(columns[0].parts, str(first))
    columns[last - first] = ending
    columns[-1] = Column((), str(year), chart.words(language).terms[CLAIM], is_word=True)
    return Columns(columns).drawn()


def _around(chart: Chart, rows: Sequence[Row], language: str) -> str:
    """Draw the course of a publisher around a dashed line at what was claimed, in black since the year that decides."""
    claim, labels = Quantity.of(rows_of(chart, relation=CLAIM)[0], VALUE), chart.labels[language]
    symbol = PERCENT if labels["symbol"] == PERCENT else ""
    # Of each year the newest edition comes last.
    course = {_year(row): _last(row, VALUE) for row in rows if row["publisher"] == labels["publisher"]}
    points = sorted(course.items())
    since = [point for point in points if chart.facts["year"] and point[0] >= int(str(chart.facts["year"]))]
    marks = [Mark(point, theme.INK if point in since else GREY) for point in points]
    tags = [Tag(max(since, key=lambda point: point[1]), labels[LIT])] if since else []
    level = (claim.numbers[-1], f"{chart.words(language).terms[CLAIM]}: {claim.symbols(language, symbol)}")
    years = {points[0][0], points[-1][0], *(year for year, _ in since[:1])}
    return Lines([Line(points, is_told=False)], tags, sorted(years), level=level, marks=marks).drawn()


def _year(row: Row) -> int:
    return int(str(row["period"])[-YEAR:] if "/" in str(row["period"]) else str(row["period"])[:YEAR])


def _last(row: Row, column: str) -> float:
    return Quantity.of(row, column).numbers[-1]


def _pair(above: Said, below: Said, *, is_share: bool = False, is_alike: bool = True) -> str:
    """Draw two lines on one scale, which is cut only where both count the same: else it would make much of nothing."""
    amounts = [number for row in (*above.rows, *below.rows) for number in Quantity.of(row, VALUE).numbers]
    scale = _scale(amounts, is_share=is_share, is_near=is_alike and are_near(amounts) and len({*amounts}) > 1)
    tops = ((MARGIN, above), (BOTTOM - LINE_AT - HALF_DIAMOND, below))
    return framed(shape for top, said in tops for shape in _line(said, top, scale))


def _scale(amounts: Sequence[float], *, is_share: bool, is_near: bool) -> Bounds:
    """Return a scale from nothing, or only around amounts that would lie on one point of it."""
    steps = ticks_around(amounts) if is_near else ticks(max(amounts), share=is_share)
    everything = [*steps, *amounts]
    return Bounds(min(everything), max(everything), MARGIN + HALF_DIAMOND, RIGHT - HALF_DIAMOND)


def _line(said: Said, top: float, scale: Bounds) -> Iterator[Element | Words]:
    y = top + LINE_AT
    yield word(said.name, (MARGIN, top + NAME_AT))
    yield fitted(key(said.number, (MARGIN, top + NUMBER_AT), size=KEY), EXTENT)
    yield stroke([(MARGIN, y), (RIGHT, y)], theme.HAIRLINE, 1.5)
    for row in said.rows:
        yield from _mark(row, scale, y)


def _mark(row: Row, scale: Bounds, y: float) -> Iterator[Element]:
    """Yield the mark of a number, or a line with round ends from one end of a range to the other."""
    numbers = Quantity.of(row, VALUE).numbers
    left, right = scale.at(numbers[0]), scale.at(numbers[-1])
    colour = theme.colour(theme.RELATIONS[str(row["relation"])])
    if right - left > RADIUS:
        yield span((left, right), y, colour)
    elif row["relation"] == CLAIM:
        yield claimed((right, y))
    elif row["relation"] == CONTRADICTS:
        yield outlined(TRIANGLE, colour, f"translate({right:.1f},{y:.1f})")
    else:
        yield dot((right, y), RADIUS, colour, is_open=bool(row.get("estimated")))
