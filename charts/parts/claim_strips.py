"""What was claimed and found as strips: what decides, then under one grey heading other counts."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from charts import theme
from charts.chart import Chart, Drawing, Width
from charts.parts.answers import Answers
from charts.parts.claim_marks import are_two, black_dots, claim_dot, dots_of, in_words, share_dots
from charts.parts.claim_plot import GREY, ClaimPlot
from charts.parts.claim_scale import scale_of
from charts.parts.findings import CLAIM, Finding, has_editions, needs_label
from charts.parts.strips import Strip
from charts.parts.swarm import Dot
from evidence.quantity import Quantity, period

PERCENT = "%"


def drawn(answers: Answers, chart: Chart, language: str, width: Width) -> Drawing:
    """Draw the claim on the first strip; below it what nobody counted, what stands out, and what else comes near."""
    claimed, symbol = answers.claimed, chart.labels[language]["symbol"]
    scale = scale_of(claimed, answers.drawn, width)
    strips = [
        Strip(_claimed_by(claimed, chart, language), dots=[claim_dot(claimed, chart, language)]),
        *_empty(answers.uncounted, chart, language),
        *_in_front(answers, chart, language),
        *_explaining(answers, chart, language),
        *_behind(answers, chart, language),
    ]
    plot = ClaimPlot(width, scale, _numbers(scale.ticks, symbol, language), strips, claimed.quantity.numbers)
    return plot.drawing(next(iter(chart.controls), None))


def _numbers(steps: Sequence[float], symbol: str, language: str) -> list[str]:
    """Write the numbers of the axis; a unit that is long stands at the last alone."""
    units = [symbol if symbol == PERCENT or step == steps[-1] else "" for step in steps]
    return [Quantity(step).symbols(language, unit) for step, unit in zip(steps, units, strict=True)]


def _claimed_by(claimed: Finding, chart: Chart, language: str) -> str:
    said = ", ".join(part for part in (claimed.source.publisher, claimed.source.year) if part)
    return f"{chart.words(language).terms[CLAIM]} ({said})"


def _empty(measures: Iterable[str], chart: Chart, language: str) -> Iterator[Strip]:
    """Yield a strip without a mark for each measure of which no number was found; it says who contradicts the claim."""
    terms, against = chart.words(language).terms, chart.labels[language]["contradictions"]
    told = [(f"{terms['against']}: {against}", theme.INK)] if against else []
    for id_ in measures:
        yield Strip(chart.label("measure_id", id_, language), told, said="" if told else terms["none"])


def _in_front(answers: Answers, chart: Chart, language: str) -> Iterator[Strip]:
    """Yield a strip for each measure that was found, with who says so; one of them stands out.

    None does where somebody contradicts the claim without a number: that is the finding, and its words say it.
    """
    is_told = bool(chart.labels[language]["contradictions"])
    for group in _by_measure(answers.first):
        moment, is_lit = _one_moment(group), group[0] in answers.lit and not is_told
        name = ", ".join(filter(None, (_name(group, chart, language), moment and period(moment, language))))
        words = _words(group, answers.found, chart, language)
        dots = _lit(group, answers, chart, language) if is_lit else black_dots(group, chart, language)
        yield Strip(name, words, dots, plain=not is_lit)


def _lit(group: Sequence[Finding], answers: Answers, chart: Chart, language: str) -> list[Dot]:
    """Return the marks of what stands out; a share of something else is a bar of the whole."""
    is_share = chart.labels[language]["symbol"] == PERCENT and answers.fitting in group
    return share_dots(group, chart, language) if is_share else dots_of(group, chart, language, found=True)


def _explaining(answers: Answers, chart: Chart, language: str) -> Iterator[Strip]:
    """Yield a strip for what else the claimed number is of, as black as the claim."""
    for group in _by_measure(answers.explaining):
        words = _words(group, answers.found, chart, language)
        yield Strip(_name(group, chart, language), words, black_dots(group, chart, language))


def _behind(answers: Answers, chart: Chart, language: str) -> Iterator[Strip]:
    """Yield below one heading a quiet strip for each other measure, and how many numbers only the table has."""
    terms = chart.words(language).terms
    if answers.others:
        yield Strip(terms["others"], colour=GREY)
    for group in _by_measure(answers.others):
        dots = dots_of(group, chart, language, found=False)
        yield Strip(_name(group, chart, language), dots=dots, colour=GREY, plain=True)
    if answers.left:
        yield Strip(terms["more"], colour=GREY, plain=True)


def _one_moment(group: Sequence[Finding]) -> str:
    """Return the period that several numbers are all about, which is said once for them."""
    periods = {one.figure.period for one in group}
    return group[0].figure.period if len(group) > 1 and len(periods) == 1 else ""


def _by_measure(found: Sequence[Finding]) -> list[list[Finding]]:
    return [list(group) for _, group in groupby(found, key=lambda finding: finding.figure.measure_id)]


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
            speaker = _speaker(finding, chart, language) if are_two(group) else ""
            origin = f"{speaker} ({origin})" if speaker else origin
            said.setdefault(in_words(finding.quantity, chart.labels[language]["symbol"], language), []).append(origin)
        texts = [", ".join(origins) if is_one else f"{number} {', '.join(origins)}" for number, origins in said.items()]
        lines.append((f"{chart.label('relation', relation, language)}: {'; '.join(texts)}", theme.INK))
    return lines


def _speaker(finding: Finding, chart: Chart, language: str) -> str:
    """Return who counts, as the label of a figure ends with it, where that is not who publishes it."""
    _, is_said, who = chart.label("figure_id", finding.figure.id, language).rpartition(
        f" {chart.words(language).terms['according']} "
    )
    return who if is_said and who not in (finding.source.publisher, finding.source.called) else ""


def _told_apart(finding: Finding, found: Sequence[Finding], chart: Chart, language: str, *, is_dated: bool) -> str:
    """Return who says a number and about when, with what tells it from another: its edition, or what it is."""
    moment = period(finding.figure.period, language) if is_dated and finding.figure.period else ""
    origin = " ".join(part for part in (finding.source.publisher, moment) if part)
    if finding.figure.estimated and finding.is_range:
        origin += f" ({chart.words(language).terms['estimate']})"
    if has_editions(finding, found):
        origin += f" ({chart.words(language).terms['edition']} {finding.source.year})"
    if not needs_label(finding, found):
        return origin
    return f"{origin} ({chart.label('figure_id', finding.figure.id, language)})"
