"""What was claimed and what was found as strips: first what decides, then under one grey heading all other counts."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

import altair as alt

from charts import theme
from charts.chart import Chart, Drawing, Width
from charts.parts.answers import Answers
from charts.parts.claim_marks import GREY, beyond_dot, claim_dot, dots_of
from charts.parts.claim_scale import is_beyond, scale_of
from charts.parts.findings import Finding, has_editions, needs_label
from charts.parts.layout import EDGE, PIXELS, data
from charts.parts.numbered import Numbered, Room, numbered
from charts.parts.pixels import Drawn, across, down, ground
from charts.parts.scale import Scale
from charts.parts.strips import LEFT, Strip, StripPlot
from charts.parts.swarm import Dot, Spot, marks, texts
from evidence.judgement.relations import CONTRADICTS
from evidence.quantity import Quantity, period

CLAIM = "claim"
PERCENT = "%"


class ClaimPlot(StripPlot):
    """Strips on which every mark has its number beside it."""

    @property
    def room(self) -> Room:
        """Where numbers may stand."""
        start = self.left - LEFT if self.width == "wide" else EDGE
        return Room((start, PIXELS[self.width] - EDGE), self.lines(), self.size)

    def arranged(self, dots: Sequence[Dot]) -> Sequence[Spot]:
        """Return where the marks of a strip stand, so that each has room for its number."""
        return [one.spot for one in numbered(dots, self.x, self.room)]

    def numbered(self) -> list[Numbered]:
        """Return all marks in their places, with the room of their numbers."""
        return [one.on(place.y) for place in self.places for one in numbered(place.strip.dots, self.x, self.room)]

    def said(self) -> list[alt.Chart]:
        """Write in bold what stands on a line in place of numbers."""
        told = [(place.y, place.strip.said) for place in self.places if place.strip.said]
        rows: list[Drawn] = [{"x": self.left, "y": y, "text": text, "side": "left"} for y, text in told]
        text = data(rows).mark_text(align="left", baseline="middle", fontSize=self.size, fontWeight=700)
        return [ground(rows, self.size), text.encode(x=across(), y=down(), text="text:N")] if rows else []


def drawn(answers: Answers, chart: Chart, language: str, width: Width) -> Drawing:
    """Draw the claim on the first strip; below it what nobody counted, what stands out, and all other counts."""
    claimed, symbol = answers.claimed, chart.labels[language]["symbol"]
    scale = scale_of(claimed, answers.found, width)
    strips = [
        Strip(_claimed_by(claimed, chart, language), dots=[claim_dot(claimed, chart, language)]),
        *_empty(answers.uncounted, chart, language),
        *_in_front(answers, chart, language),
        *_behind(answers, scale, chart, language),
    ]
    plot = ClaimPlot(width, scale, _numbers(scale.ticks, symbol, language), strips, claimed.quantity.numbers)
    placed = plot.numbered()
    written = texts([(one.spot, one.box) for one in placed if one.box], plot.size)
    return plot.frame([*plot.said(), *written, *marks([one.spot for one in placed], next(iter(chart.controls), None))])


def _numbers(steps: Sequence[float], symbol: str, language: str) -> list[str]:
    """Write the numbers of the axis; a unit that is long stands at the last alone."""
    units = [symbol if symbol == PERCENT or step == steps[-1] else "" for step in steps]
    return [Quantity(step).symbols(language, unit) for step, unit in zip(steps, units, strict=True)]


def _claimed_by(claimed: Finding, chart: Chart, language: str) -> str:
    said = ", ".join(part for part in (claimed.source.publisher, claimed.source.year) if part)
    return f"{chart.words(language).terms[CLAIM]} ({said})"


def _empty(measures: Iterable[str], chart: Chart, language: str) -> Iterator[Strip]:
    """Yield a strip without a mark for each measure of which no number was found, and who contradicts the claim."""
    words, against = chart.words(language), chart.labels[language]["contradictions"]
    told = [(f"{words.values['relation'][CONTRADICTS]}: {against}", theme.INK)] if against else []
    for id_ in measures:
        yield Strip(chart.label("measure_id", id_, language), told, said=words.terms["none"])


def _in_front(answers: Answers, chart: Chart, language: str) -> Iterator[Strip]:
    """Yield a strip for each measure that has what stands out, with who says so."""
    for group in (group for group in _by_measure(answers) if _stands_out(group, answers)):
        telling = [one for one in group if one in answers.first]
        moment = _one_moment(telling)
        name = ", ".join(filter(None, (_name(group, chart, language), moment and period(moment, language))))
        words = _words(telling, answers.found, chart, language)
        yield Strip(name, words, dots_of(group, answers.first, chart, language))


def _behind(answers: Answers, scale: Scale, chart: Chart, language: str) -> Iterator[Strip]:
    """Yield below one heading a quiet strip for each other measure; what lies beyond the scale stands at its end."""
    groups = [group for group in _by_measure(answers) if not _stands_out(group, answers)]
    if groups:
        yield Strip(chart.words(language).terms["others"], colour=GREY)
    for group in groups:
        far = [one for one in group if is_beyond(one, answers.claimed, answers.found)]
        near = dots_of([one for one in group if one not in far], (), chart, language)
        dots = [*near, *(beyond_dot(one, scale, chart, language) for one in far)]
        yield Strip(_name(group, chart, language), dots=dots, colour=GREY, plain=True)


def _one_moment(group: Sequence[Finding]) -> str:
    """Return the period that several numbers are all about, which is said once for them."""
    periods = {one.figure.period for one in group}
    return group[0].figure.period if len(group) > 1 and len(periods) == 1 else ""


def _by_measure(answers: Answers) -> list[list[Finding]]:
    return [list(group) for _, group in groupby(answers.found, key=lambda finding: finding.figure.measure_id)]


def _stands_out(group: Sequence[Finding], answers: Answers) -> bool:
    return any(one in answers.first for one in group)


def _name(group: Sequence[Finding], chart: Chart, language: str) -> str:
    return chart.label("measure_id", group[0].figure.measure_id, language)


def _words(group: Sequence[Finding], found: Sequence[Finding], chart: Chart, language: str) -> list[tuple[str, str]]:
    """Say by relation who gives which number; a lone number stands at its mark alone."""
    lines: list[tuple[str, str]] = []
    is_one = len({one.quantity for one in group}) == 1
    for relation in dict.fromkeys(finding.relation for finding in group):
        said: dict[str, list[str]] = {}
        for finding in (one for one in group if one.relation == relation):
            origin = _told_apart(finding, found, chart, language, is_dated=not _one_moment(group))
            said.setdefault(finding.quantity.symbols(language, chart.labels[language]["symbol"]), []).append(origin)
        texts = [", ".join(origins) if is_one else f"{number} {', '.join(origins)}" for number, origins in said.items()]
        lines.append((f"{chart.label('relation', relation, language)}: {'; '.join(texts)}", theme.INK))
    return lines


def _told_apart(finding: Finding, found: Sequence[Finding], chart: Chart, language: str, *, is_dated: bool) -> str:
    """Return who says a number and about when, with what tells it from another: its edition, or what it is."""
    moment = period(finding.figure.period, language) if is_dated and finding.figure.period else ""
    origin = " ".join(part for part in (finding.source.publisher, moment) if part)
    if has_editions(finding, found):
        origin += f" ({chart.words(language).terms['edition']} {finding.source.year})"
    if not needs_label(finding, found):
        return origin
    return f"{origin} ({chart.label('figure_id', finding.figure.id, language)})"
