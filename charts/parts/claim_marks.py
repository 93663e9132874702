"""The numbers about a claim as marks: large and black what stands out, small and grey all else, each with its year."""

from collections.abc import Sequence
from dataclasses import replace

from charts import theme
from charts.chart import Chart
from charts.parts.claim_scale import at_the_end
from charts.parts.findings import Finding, has_editions
from charts.parts.scale import Scale
from charts.parts.swarm import Dot
from evidence.quantity import words_of_numbers

LARGE, SMALL = 170, 55
GREY = theme.text_colour(theme.OTHERS)
# What stands at the end of the scale for a number that lies far beyond it.
BEYOND = "triangle-right"
YEAR = len("2024")
OPEN = ".."
SHORT = len("kg")


def claim_dot(claimed: Finding, chart: Chart, language: str) -> Dot:
    """Return the mark of what was claimed, which is full whatever the number is."""
    dot = _dot(claimed, claimed.quantity.symbols(language, _unit(chart, language)), chart, language, stands_out=True)
    return replace(dot, hollow=False)


def dots_of(group: Sequence[Finding], chosen: Sequence[Finding], chart: Chart, language: str) -> list[Dot]:
    """Return the marks of one measure, those that stand out first; equal numbers have one text."""
    ordered = sorted(group, key=lambda one: one not in chosen)
    dots: list[Dot] = []
    for one in ordered:
        number = one.quantity.symbols(
            language, _unit(chart, language) if one in chosen else _short_unit(chart, language)
        )
        beside = _beside(_alike(one, group, chosen), group, chart, language)
        edition = "" if one in chosen else _edition(one, group, chart, language)
        dots.append(
            _dot(one, f"{number} ({beside}{edition})" if beside else number, chart, language, stands_out=one in chosen)
        )
    return dots


def beyond_dot(finding: Finding, scale: Scale, chart: Chart, language: str) -> Dot:
    """Return the mark at the end of the scale of a number that lies beyond it, which is said."""
    number = finding.quantity.symbols(language, _unit(chart, language))
    dot = _dot(finding, f"{number}, {chart.words(language).terms['beyond']}", chart, language, stands_out=False)
    return replace(dot, quantity=at_the_end(finding.quantity, scale), shape=BEYOND, hollow=False)


def _alike(finding: Finding, group: Sequence[Finding], chosen: Sequence[Finding]) -> list[Finding]:
    """Return the findings that are marked in the place of one: the same number, and as much a part of the answer."""
    return [one for one in group if one.quantity == finding.quantity and (one in chosen) == (finding in chosen)]


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


def _dot(finding: Finding, text: str, chart: Chart, language: str, *, stands_out: bool) -> Dot:
    return Dot(
        finding.quantity,
        text,
        theme.BLACK if stands_out else theme.OTHERS,
        finding.relation,
        hollow=finding.figure.estimated,
        stands_out=stands_out,
        tip=chart.told(finding.counted, language),
        picks={"relation": finding.relation},
        short=finding.quantity.symbols(language, _short_unit(chart, language)),
        written=theme.INK if stands_out else GREY,
        size=LARGE if stands_out else SMALL,
    )
