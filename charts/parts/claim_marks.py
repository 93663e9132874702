"""The numbers about a claim as marks: large and bold what was found, small the claim, small and grey all else."""

from collections.abc import Sequence
from dataclasses import replace

from charts import theme
from charts.chart import Chart
from charts.parts.claim_plot import GREY
from charts.parts.findings import Finding, has_editions
from charts.parts.swarm import Dot
from evidence.quantity import Quantity, words_of_numbers

LARGE, SMALL = 170, 55
# The claim is black, and still not what a reader should see first.
CLAIMED = 70
YEAR = len("2024")
OPEN = ".."
SHORT = len("kg")
PAIR = 2


def claim_dot(claimed: Finding, chart: Chart, language: str) -> Dot:
    """Return the mark of what was claimed, which is full whatever the number is."""
    number = in_words(claimed.quantity, _unit(chart, language), language)
    return replace(_black(_dot(claimed, number, chart, language, found=False)), hollow=False, size=CLAIMED)


def dots_of(group: Sequence[Finding], chart: Chart, language: str, *, found: bool) -> list[Dot]:
    """Return the marks of one measure, large where they are what was `found`; equal numbers have one text."""
    dots: list[Dot] = []
    for one in group:
        number = in_words(one.quantity, (_unit if found else _short_unit)(chart, language), language)
        beside = _beside([other for other in group if other.quantity == one.quantity], group, chart, language)
        edition = "" if found else _edition(one, group, chart, language)
        text = f"{number} ({beside}{edition})" if beside else number
        text = f"{number} {one.source.publisher}" if found and are_two(group) else text
        dots.append(_dot(one, text, chart, language, found=found))
    return dots


def black_dots(group: Sequence[Finding], chart: Chart, language: str) -> list[Dot]:
    """Return the marks of what tells too, but does not stand out, such as what else the claimed number is of."""
    return [_black(dot) for dot in dots_of(group, chart, language, found=False)]


def share_dots(group: Sequence[Finding], chart: Chart, language: str) -> list[Dot]:
    """Return the marks of shares of something as bars of the whole, which show what is left of it too."""
    dots = dots_of(group, chart, language, found=True)
    return [replace(dot, quantity=Quantity(None, low=0, high=dot.quantity.numbers[-1])) for dot in dots]


def are_two(group: Sequence[Finding]) -> bool:
    """Tell whether two sources differ, so that who counts is the point and stands at the mark."""
    return len(group) == len({one.quantity for one in group}) == len({one.source.id for one in group}) == PAIR


def in_words(quantity: Quantity, unit: str, language: str) -> str:
    """Write a number as its mark needs it: that it is only a bound is said in words, and no sign has to be known."""
    return (quantity.words if quantity.direction else quantity.symbols)(language, unit)


def _black(dot: Dot) -> Dot:
    return replace(dot, element=theme.BLACK, written=theme.INK, size=theme.MARK_SIZE)


def _beside(alike: Sequence[Finding], group: Sequence[Finding], chart: Chart, language: str) -> str:
    """Return the years of a number, where those of its measure differ, or else how many sources give it."""
    if len({one.figure.period for one in group}) > 1:
        return _years([one.figure.period for one in alike], language)
    sources = {one.source.id for one in alike}
    return f"{len(sources)} {chart.words(language).terms['sources']}" if len(sources) > 1 else ""


def _edition(finding: Finding, group: Sequence[Finding], chart: Chart, language: str) -> str:
    """Return which edition gives a number that another edition gives otherwise."""
    said = f", {chart.words(language).terms['short_edition']} {finding.source.year}"
    return said if has_editions(finding, group) else ""


def _years(periods: Sequence[str], language: str) -> str:
    """Return from which to which year periods run, as briefly as a mark needs it."""
    ends = [end for period in periods for end in period.split("/") if end]
    years = sorted({end[:YEAR] for end in ends if end != OPEN})
    if OPEN in ends:
        return f"{words_of_numbers(language)['since']} {years[0]}"
    return "–".join(years[:: max(len(years) - 1, 1)])


def _unit(chart: Chart, language: str) -> str:
    return chart.labels[language]["symbol"]


def _short_unit(chart: Chart, language: str) -> str:
    """Return the unit where it is short; a long one stands at the axis, at the claim and at what stands out."""
    unit = _unit(chart, language)
    return unit if len(unit) <= SHORT else ""


def _dot(finding: Finding, text: str, chart: Chart, language: str, *, found: bool) -> Dot:
    return Dot(
        finding.quantity,
        text,
        theme.BLACK if found else theme.OTHERS,
        finding.relation,
        # A hollow bar would look like a letter; the words of its strip say that it is an estimate.
        hollow=finding.figure.estimated and not finding.is_range,
        stands_out=found,
        tip=chart.told(finding.counted, language),
        picks={"relation": finding.relation},
        short=in_words(finding.quantity, _short_unit(chart, language), language),
        written=theme.INK if found else GREY,
        size=LARGE if found else SMALL,
    )
