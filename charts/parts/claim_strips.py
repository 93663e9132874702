"""What was claimed and what was found as strips: a line for each measure, with who says what beside its marks."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import groupby

from charts import theme
from charts.chart import Chart, Drawing, Width
from charts.interaction import Control
from charts.parts.findings import Finding, has_editions, needs_label, told
from charts.parts.layout import EDGE, PIXELS
from charts.parts.scale import Scale, ticks
from charts.parts.strips import LEFT, Strip, StripPlot
from charts.parts.swarm import Dot, marks, numbers, swarm, unwritten
from evidence.judgement.relations import CONTRADICTS
from evidence.quantity import Quantity, period

STEPS: dict[Width, int] = {"wide": 5, "narrow": 3}
PERCENT = "%"
CLAIM = "claim"


def drawn(
    everything: Sequence[Finding], uncounted: Sequence[str], chart: Chart, language: str, width: Width
) -> Drawing:
    """Draw the claim, the first of everything, on the first strip; below it what nobody counted, then each measure."""
    claimed, *found = everything
    symbol = chart.labels[language]["symbol"]
    highest = max(number for finding in everything for number in finding.quantity.numbers)
    steps = ticks(highest, share=symbol == PERCENT, count=STEPS[width])
    bare = StripPlot(width, Scale(steps), _numbers(steps, symbol, language), (), claimed.quantity.numbers)
    first = Strip(_claimed_by(claimed, chart, language), dots=[_dot(chart, claimed, language)])
    strips = [first, *_empty(uncounted, chart, language), *_by_measure(found, chart, language, bare)]
    plot = replace(bare, strips=strips)
    top, *others = [place.spots for place in plot.places]
    written = numbers(top, (), _room(plot), plot.size)
    for spots in others:
        written += numbers(spots, plot.lines(), _room(plot), plot.size)
    control: Control | None = next(iter(chart.controls), None)
    return plot.frame([*written, *marks([*top, *(spot for spots in others for spot in spots)], control)])


def _room(plot: StripPlot) -> tuple[float, float]:
    """Return where numbers may begin and end."""
    return plot.left - LEFT if plot.width == "wide" else EDGE, PIXELS[plot.width] - EDGE


def _numbers(steps: Sequence[float], symbol: str, language: str) -> list[str]:
    """Write the numbers of the axis; a unit that is long stands at the last alone."""
    units = [symbol if symbol == PERCENT or step == steps[-1] else "" for step in steps]
    return [Quantity(step).symbols(language, unit) for step, unit in zip(steps, units, strict=True)]


def _claimed_by(claimed: Finding, chart: Chart, language: str) -> str:
    said = ", ".join(part for part in (claimed.source.publisher, claimed.source.year) if part)
    return f"{chart.words(language).terms[CLAIM]} ({said})"


def _empty(measures: Iterable[str], chart: Chart, language: str) -> list[Strip]:
    """Return a strip without a mark for each measure of which no number was found, and who contradicts the claim."""
    words, against = chart.words(language), chart.labels[language]["contradictions"]
    said = [words.terms["none"], f"{words.values['relation'][CONTRADICTS]}: {against}." if against else ""]
    return [
        Strip(chart.label("measure_id", id_, language), [(text, theme.INK) for text in said if text])
        for id_ in measures
    ]


def _by_measure(found: Sequence[Finding], chart: Chart, language: str, plot: StripPlot) -> list[Strip]:
    """Return a strip for each measure, in the order of the findings."""
    groups = [list(group) for _, group in groupby(found, key=lambda finding: finding.figure.measure_id)]
    return [
        Strip(
            chart.label("measure_id", group[0].figure.measure_id, language),
            _words(_worded(group, found, chart, language, plot), found, chart, language),
            _dots(group, found, chart, language, plot),
        )
        for group in groups
    ]


def _dots(
    group: Sequence[Finding], found: Sequence[Finding], chart: Chart, language: str, plot: StripPlot
) -> list[Dot]:
    """Return the marks of a strip; on a phone only what the headline tells of has its number in words too."""
    in_words = found if plot.width == "wide" else told(found)
    return [replace(_dot(chart, one, language), stands_alone=one not in in_words) for one in group]


def _worded(
    group: Sequence[Finding], found: Sequence[Finding], chart: Chart, language: str, plot: StripPlot
) -> list[Finding]:
    """Return the findings of a strip that need words: those told of, and all where a number has no room at its mark."""
    dots = _dots(group, found, chart, language, plot)
    lost = unwritten([spot.on(0) for spot in swarm(dots, plot.x)], plot.lines(), _room(plot), plot.size)
    is_all = any(dot.stands_alone and dot.text in lost for dot in dots)
    return [one for one, dot in zip(group, dots, strict=True) if is_all or not dot.stands_alone]


def _words(group: Sequence[Finding], found: Sequence[Finding], chart: Chart, language: str) -> list[tuple[str, str]]:
    """Say by relation which number is whose; equal numbers stand together."""
    lines: list[tuple[str, str]] = []
    for relation in dict.fromkeys(finding.relation for finding in group):
        said: dict[str, list[str]] = {}
        for finding in (one for one in group if one.relation == relation):
            origin = _told_apart(finding, found, chart, language)
            said.setdefault(finding.quantity.symbols(language, chart.labels[language]["symbol"]), []).append(origin)
        texts = [f"{number} {', '.join(origins)}" for number, origins in said.items()]
        name = chart.label("relation", relation, language)
        lines.append((f"{name}: {'; '.join(texts)}", theme.text_colour(theme.RELATIONS[relation])))
    return lines


def _told_apart(finding: Finding, found: Sequence[Finding], chart: Chart, language: str) -> str:
    """Return who says a number and about when, with what tells it from another: its edition, or what it is."""
    moment = period(finding.figure.period, language) if finding.figure.period else ""
    origin = " ".join(part for part in (finding.source.publisher, moment) if part)
    if has_editions(finding, found):
        origin += f" ({chart.words(language).terms['edition']} {finding.source.year})"
    if not needs_label(finding, found):
        return origin
    return f"{origin} ({chart.label('figure_id', finding.figure.id, language)})"


def _dot(chart: Chart, finding: Finding, language: str) -> Dot:
    quantity, relation = finding.quantity, finding.relation
    return Dot(
        quantity,
        quantity.symbols(language, chart.labels[language]["symbol"]),
        theme.RELATIONS[relation],
        relation,
        hollow=finding.figure.estimated,
        stands_out=finding.decides or relation == CLAIM,
        tip=chart.told(finding.counted, language),
        picks={"relation": relation},
    )
