"""What was claimed and found as strips: a line for each number, what was found first, then under a heading the rest."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import groupby

from charts import theme
from charts.chart import Chart, Drawing, Width
from charts.parts.answers import Answers
from charts.parts.claim_marks import SHORT, Marks
from charts.parts.claim_plot import GREY, ClaimPlot
from charts.parts.claim_scale import are_bars, scale_of
from charts.parts.claim_tally import WHOLE, is_tally, tally
from charts.parts.claim_tens import EACH, in_tens, is_in_tens
from charts.parts.claim_voices import Voices, heading, instead, moment_of, published_by
from charts.parts.claim_whole import REST, WholePlot, is_of_a_whole
from charts.parts.findings import CLAIM, FOUND, Finding, needs_label
from charts.parts.nouns import NOUN_SYMBOL, ROW, only_or_more
from charts.parts.strip import Strip
from evidence.judgement.relations import CONTRADICTS
from evidence.quantity import Quantity

PERCENT, UNKNOWN = "%", "?"
# The words for all numbers of something else, by their measure.
OTHERS = "others"


def drawn(answers: Answers, chart: Chart, language: str, width: Width) -> Drawing:
    """Draw the claim on the first strip; below it what nobody counted, what stands out, and what else comes near."""
    if is_of_a_whole(answers, chart.words("en").values.get(REST, {})):
        return WholePlot(answers, chart, language, width).drawing()
    claimed, symbol = answers.claimed, _symbol(answers, chart.labels[language])
    scale = scale_of(claimed, answers.drawn, width)
    made = Marks(answers, chart, language, scale, width, are_bars(claimed, answers.drawn))
    strips = [
        Strip(_said_by(CLAIM, claimed, chart, language), dots=[made.claimed()]),
        *_empty(made),
        *(_instead(made) if answers.uncounted else _in_front(made)),
        *_behind(made),
    ]
    whole = chart.labels[language][WHOLE]
    if is_tally(answers, whole):
        return tally(strips, float(whole), chart.words(language).terms["of_whole"], width)
    if is_in_tens(answers):
        return in_tens(strips, width, chart.words(language).values.get(EACH, {}).get(claimed.figure.measure_id, ""))
    numbers, marked = _numbers(scale.ticks, symbol, language), claimed.quantity.numbers
    unit = symbol if made.are_bars and len(symbol) > SHORT else ""
    plot = ClaimPlot(width, scale, numbers, strips, marked, unit=unit, is_whole=made.are_bars)
    return plot.alongside.drawing(next(iter(chart.controls), None))


def _numbers(steps: Sequence[float], symbol: str, language: str) -> list[str]:
    """Write the numbers of the axis; a unit stands at the last alone, where it is short."""
    units = [symbol if symbol == PERCENT or (step == steps[-1] and len(symbol) <= SHORT) else "" for step in steps]
    return [Quantity(step).symbols(language, unit) for step, unit in zip(steps, units, strict=True)]


def _symbol(answers: Answers, labels: Mapping[str, str]) -> str:
    """Return the unit of the axis, which is the one before the words for what is counted where these say the rest."""
    return labels[NOUN_SYMBOL] if answers.is_named else labels["symbol"]


def _said_by(term: str, finding: Finding, chart: Chart, language: str) -> str:
    return f"{chart.words(language).terms[term]} ({published_by(finding)})"


def _empty(made: Marks) -> Iterator[Strip]:
    """Yield a strip for each measure of which no number was found: its words are what stands out.

    Only what a source says there is none of has a mark, at nothing.
    """
    answers, chart, language = made.answers, made.chart, made.language
    terms, labels = chart.words(language).terms, chart.labels[language]
    against, absent = labels["contradictions"], labels["absent"]
    who = chart.label("relation", CONTRADICTS, language) if absent else terms["against"]
    told = [(f"{who}: {against}", theme.INK)] if against else []
    none = terms["none"]
    for id_ in answers.uncounted:
        dots, said = ([made.denied(absent)], "") if absent else ([], "" if told else none)
        name = chart.label("measure_id", id_, language)
        is_empty = bool(said and answers.lit)
        yield Strip(name, told, dots, said=f"{UNKNOWN} {said}" if is_empty else said, stands_out=True, empty=is_empty)


def _instead(made: Marks) -> Iterator[Strip]:
    """Yield what was found instead of what was claimed, with what is counted: a bar on a scale of its own.

    On that of the claim it would stand under its mark, and look as if the two were one.
    """
    if made.answers.lit:
        words = made.chart.words(made.language)
        yield Strip(instead(words, made.answers.lit[0].figure.measure_id), apart=True)
    for one in made.answers.lit:
        name = made.chart.label("figure_id", one.figure.id, made.language)
        said = _said_by(FOUND, one, made.chart, made.language)
        dots = [replace(dot, from_nothing=True) for dot in made.of([one], found=True)]
        yield Strip(name, [(said, GREY)], dots, plain=True, counts_the_same=False, apart=True)


def _in_front(made: Marks) -> Iterator[Strip]:
    """Yield a line for each number of what was found, with who says so, lowest first below what it counts."""
    for group in _by_measure(made.answers.lit):
        yield from _of_measure(group, made)


def _of_measure(group: Sequence[Finding], made: Marks) -> Iterator[Strip]:
    lines, voices = _lines(group), Voices(group, made.answers.found, made.chart, made.language)
    told = [(voices.told(line), theme.INK) for line in lines]
    asides = [_aside(voices, line) for line in lines]
    marks = [made.of(line, found=True) for line in lines]
    if made.say_rows:
        yield from (_row(line, made, found=True) for line in lines)
    elif (made.say_what_they_count and not moment_of(group) and not _is_parted(made)) or made.answers.counts_one:
        # What a number is of stands over it, or in the words over the drawing; about when is said once over several.
        for (text, _), words, dots in zip(told, asides, marks, strict=True):
            yield Strip(text, words, dots, plain=True)
    elif len(lines) == 1 and not _is_parted(made):
        yield Strip(voices.heading, [*told, *asides[0]], marks[0])
    elif lines:
        yield Strip(voices.heading)
        for (text, colour), words, dots in zip(told, asides, marks, strict=True):
            yield Strip(text, words, dots, colour=colour, plain=True)


def _is_parted(made: Marks) -> bool:
    """Tell whether all else has a heading for what it counts, so that what was found needs one too."""
    return len({one.figure.measure_id for one in made.answers.drawn if one not in made.answers.lit}) == 1


def _aside(voices: Voices, line: Sequence[Finding]) -> list[tuple[str, str]]:
    """Return what else the number of a line counts or leaves out, quietly, if there are words for that."""
    return [(aside, GREY)] if (aside := voices.aside(line)) else []


def _row(line: Sequence[Finding], made: Marks, *, found: bool) -> Strip:
    """Return the line of a bar, named by what it is of and when, and below that quietly who says so."""
    figure, chart, language = line[0].figure, made.chart, made.language
    name = heading(chart.words(language).values[ROW][figure.measure_id], line[:1], language, is_dated=True)
    who = ", ".join(dict.fromkeys(one.source.publisher if found else one.source.called for one in line))
    said = f"{chart.label('relation', line[0].relation, language)}: {who}"
    colour = theme.INK if found else GREY
    return Strip(name, [(said, GREY)], made.of(line, found=found), colour=colour, plain=not found)


def _behind(made: Marks) -> Iterator[Strip]:
    """Yield below a heading a quiet line for each other number, and how many numbers only the table has."""
    answers, chart, language = made.answers, made.chart, made.language
    terms, groups = chart.words(language).terms, _by_measure([one for one in answers.drawn if one not in answers.lit])
    # Two turbines of another size have one noun, and their names alone tell them apart.
    need_names = any(needs_label(one, answers.found) for group in groups for one in group)
    # One thing needs to be named once, over all numbers of it.
    is_one = len(groups) == 1 and not need_names
    alone = Voices(groups[0], answers.found, chart, language).heading if is_one else ""
    mistaken = chart.words(language).values.get(OTHERS, {}).get(groups[0][0].figure.measure_id) if groups else ""
    if groups and not made.say_rows and (mistaken or made.width == "wide" or not need_names):
        yield Strip((len(groups) == 1 and mistaken) or alone or terms["others"], colour=GREY)
    for line in (line for group in groups for line in _lines(group)):
        if made.say_rows:
            yield _row(line, made, found=False)
            continue
        voices = Voices(line, answers.found, chart, language)
        name, told = voices.quietly(line)
        needs_name = any(needs_label(one, answers.found) for one in line)
        is_named = (alone or made.say_what_they_count) and not needs_name
        name, words = (told, []) if is_named else (name, [(told, GREY)] if told else [])
        words += _aside(voices, line)
        dots, same = made.of(line, found=False), not answers.uncounted
        yield Strip(name, words, dots, GREY, plain=True, counts_the_same=same)
    if answers.left:
        yield Strip(
            terms[only_or_more(answers, chart.labels[language], chart.words(language).values)], colour=GREY, plain=True
        )


def _by_measure(found: Sequence[Finding]) -> list[list[Finding]]:
    return [list(group) for _, group in groupby(found, key=lambda finding: finding.figure.measure_id)]


def _lines(group: Sequence[Finding]) -> list[list[Finding]]:
    """Return the findings of a measure by number, lowest first; equal numbers that say the same share a line."""
    alike: dict[tuple[Quantity, str], list[Finding]] = {}
    for one in sorted(group, key=lambda finding: finding.quantity.numbers):
        alike.setdefault((one.quantity, one.relation), []).append(one)
    return list(alike.values())
