"""What was claimed beside what was found year by year: points around it, or bars up to a year that has none."""

from collections.abc import Sequence

import altair as alt

from charts import theme
from charts.chart import Chart, Drawing, Width
from charts.parts.claim_voices import published_by
from charts.parts.dated_points import Point
from charts.parts.findings import CLAIM, Finding
from charts.parts.layout import wrap
from charts.parts.pixels import READABLE
from charts.parts.scale import ticks_around
from charts.parts.year_columns import ColumnPlot
from charts.parts.year_points import PointPlot
from charts.parts.year_series import Series, year_of
from evidence.quantity import Quantity, with_unit

# The label of what was claimed and found for another year.
NOTE = "note"
# The label of what was found alone, without what it is of.
PART = "part"
# The label of from where to where the numbers run that the headline is about.
LIT = "lit"
# The label of the sign of what was claimed.
CLAIMED_SYMBOL = "claimed_symbol"
# What empty years are, by the measure or in general.
NONE = "none"
SHORT_UNIT = 3
# The room of who claimed something.
CLAIMANT = 130


def ticks_of(series: Series) -> Sequence[float]:
    """Return the ticks of the scale: bars grow from nothing, points stand around what was claimed."""
    if not series.compares:
        return ticks_around([0, *(number for finding in series.found for number in finding.quantity.numbers)])
    found = [number for finding in series.course for number in finding.quantity.numbers]
    return ticks_around([*found, *series.claimed.quantity.numbers])


def sketched(series: Series, chart: Chart, language: str, width: Width) -> Drawing:
    """Draw the course of one publisher where its unit is that of the claim, else all numbers as bars."""
    return _points(series, chart, language, width) if series.compares else _bars(series, chart, language, width)


def _symbol(series: Series, language: str) -> str:
    return series.unit.symbol.get(language, "")


def _unit(series: Series, language: str) -> str:
    symbol = _symbol(series, language)
    return with_unit("", symbol) if len(symbol) <= SHORT_UNIT else ""


def _points(series: Series, chart: Chart, language: str, width: Width) -> Drawing:
    """Draw a line, one across at what was claimed, and a band over the years that the headline is about."""
    symbol, deciding = _symbol(series, language), [year_of(one) for one in series.deciding]
    since = list(map(year_of, series.since)) or deciding
    plot = PointPlot(
        width,
        (series.first, series.last),
        ticks_of(series),
        _unit(series, language),
        max(since, default=series.last),
        has_words_at_right=width == "wide",
    )
    points, terms = [_point(series, one, chart, language) for one in series.course], chart.words(language).terms
    quantity = series.claimed.quantity
    who = wrap(f"({published_by(series.claimed)})", CLAIMANT, READABLE[width][0])
    lines = [f"{terms['claim']}:", quantity.symbols(language, symbol), *who]
    years = "–".join(dict.fromkeys([str(since[0]), str(since[-1])])) if since else ""
    told = f"{years}: {chart.labels[language][LIT]}"
    found = [number for one in lit_in(series) for number in one.quantity.numbers]
    bands = plot.band((since[0], since[-1]), found, told) if since else []
    words = [*plot.counted([f"{terms['found']}:", points[0].publisher]), *plot.dotted(points, terms["dashed"])]
    level = plot.level(quantity.numbers, lines, theme.RELATIONS[CLAIM])
    return plot.frame([*bands, *level, *plot.points(points), *words])


def _bars(series: Series, chart: Chart, language: str, width: Width) -> Drawing:
    """Draw the claimed year as an upright line, with what was claimed above it, and the empty years before it."""
    terms, last = chart.words(language).terms, series.claimed_year or series.last
    plot = ColumnPlot(
        width, (series.first, last), ticks_of(series), _unit(series, language), last, has_words_at_right=False
    )
    points = [_point(series, finding, chart, language) for finding in series.found]
    bars = plot.bars(points, terms["unknown"], next(iter(chart.controls), None))
    if not series.claimed_year:
        return plot.frame(bars)
    text = _claimed(series, chart, language)
    empty = plot.nothing(series.last, last, chart.words(language).values[NONE].get(series.measure.id, terms[NONE]))
    noted = _noted(plot, series, chart, language)
    moment = plot.moment(last, text, theme.RELATIONS[CLAIM])
    return plot.frame([*moment, *bars, *empty, *noted], plot.room_above(text))


def _claimed(series: Series, chart: Chart, language: str) -> str:
    """Say what was claimed: how much less there was, where a bar lost that in another year, and else in a sentence."""
    terms, claimed = chart.words(language).terms, series.claimed
    if not lost_in(series):
        return f"{terms['claim'].capitalize()}: {series.part.text.get(language, '')}"
    part = claimed.quantity.symbols(language, chart.labels[language][CLAIMED_SYMBOL])
    return f"{terms['claim_for'].format(year=series.claimed_year)}: {terms['lower'].format(part=part)}"


def _noted(plot: ColumnPlot, series: Series, chart: Chart, language: str) -> list[alt.Chart]:
    """Write beside the bar of another year that what was claimed was found for that."""
    own = _noted_bar(series)
    if own is None:
        return []
    said = f"{year_of(own)}: {own.quantity.symbols(language, _symbol(series, language))}"
    lost, labels, terms = lost_in(series), chart.labels[language], chart.words(language).terms
    noted = terms["lower"].format(part=labels[PART]) if lost else labels[NOTE]
    return plot.note(year_of(own), own.quantity.numbers[-1], lost, [said, noted])


def _noted_bar(series: Series) -> Finding | None:
    """Return what is seen of the year for which the claim was found, if its number is known."""
    return _highest(series, year_of(series.elsewhere[0])) if series.elsewhere else None


def _highest(series: Series, year: int) -> Finding | None:
    """Return the highest number of a year: the bars of several editions stand in one place, and only that is seen."""
    own = (one for one in series.found if year_of(one) == year)
    return max(own, key=lambda one: one.quantity.numbers[-1], default=None)


def lost_in(series: Series) -> float | None:
    """Return the number from which that of the year for which the claim was found came down, if it did."""
    own = _noted_bar(series)
    before = _highest(series, year_of(own) - 1) if own else None
    is_lower = own and before and before.quantity.numbers[-1] > own.quantity.numbers[-1]
    return before.quantity.numbers[-1] if before and is_lower else None


def lit_in(series: Series) -> Sequence[Finding]:
    """Return the numbers that the headline is about: the course since a year, or those of the year that decides."""
    return series.since if len(series.since) > 1 else series.deciding


def found_in(findings: Sequence[Finding], language: str, symbol: str) -> str:
    """Write from where to where findings run, as briefly as a drawing needs it."""
    if all(finding.quantity == findings[0].quantity for finding in findings):
        return findings[0].quantity.symbols(language, symbol)
    numbers = sorted(number for finding in findings for number in finding.quantity.numbers)
    found = Quantity(numbers[0]) if numbers[0] == numbers[-1] else Quantity(None, numbers[0], numbers[-1])
    return found.symbols(language, symbol)


def _point(series: Series, finding: Finding, chart: Chart, language: str) -> Point:
    year = year_of(finding)
    stands_out = series.compares or year in map(year_of, series.elsewhere)
    # Of bars the one before the year that is noted tells what was lost; the first says nothing of that.
    first = [year_of(one) - 1 for one in series.elsewhere] if not series.compares and series.elsewhere else []
    is_written = finding == series.course[0] or year in (first or (series.first, series.last_agreeing))
    return Point(
        year=year,
        amount=finding.quantity.numbers[-1],
        publisher=finding.source.publisher,
        edition=finding.source.id,
        element=theme.BLACK if stands_out else theme.OTHERS,
        tip=chart.told(finding.row, language),
        text=finding.quantity.symbols(language, _symbol(series, language)) if is_written else "",
    )
