"""The numbers about a claim as marks: large and bold what was found, small the claim, small and grey all else."""

from collections.abc import Sequence
from dataclasses import replace

from charts import theme
from charts.chart import Chart
from charts.parts.claim_plot import GREY
from charts.parts.findings import Finding
from charts.parts.number_marks import Dot
from evidence.quantity import Quantity

LARGE, SMALL = 150, 55
# The claim is black, and still not what a reader should see first.
CLAIMED = 70
SHORT = len("kg")


def claim_dot(claimed: Finding, chart: Chart, language: str) -> Dot:
    """Return the mark of what was claimed, which is full whatever the number is."""
    number = in_words(claimed.quantity, _unit(chart, language), language)
    dot = _dot(claimed, number, chart, language, found=False)
    return replace(dot, element=theme.BLACK, written=theme.INK, size=CLAIMED, hollow=False)


def dots_of(group: Sequence[Finding], chart: Chart, language: str, *, found: bool) -> list[Dot]:
    """Return the marks of one number that several may give, large where it is what was `found`."""
    unit = (_unit if found else _short_unit)(chart, language)
    return [_dot(one, in_words(one.quantity, unit, language), chart, language, found=found) for one in group]


def in_words(quantity: Quantity, unit: str, language: str) -> str:
    """Write a number as its mark needs it: that it is only a bound is said in words, and no sign has to be known."""
    return (quantity.words if quantity.direction else quantity.symbols)(language, unit)


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
