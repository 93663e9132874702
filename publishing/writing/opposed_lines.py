"""Checks that no line of a page says another thing than the same line of its other version: slower for faster."""

import re
from collections.abc import Iterator

from evidence.checks.negations import noes, unsaid
from evidence.messages import say
from evidence.opposites import opposed
from evidence.problems import Problem
from evidence.sentences import Text
from evidence.siblings import exchanged_siblings
from publishing.writing.named_alike import NOT_WORDS
from publishing.writing.parts import Part, bound_references
from publishing.writing.prose import prose_of
from publishing.writing.sections import place_at

LINE = re.compile(r"^.*\S.*$", re.MULTILINE)
SAME = say("say the same in both versions")
Line = re.Match[str]


def other_lines(part: Part, model: Part) -> Iterator[Problem]:
    """Yield what a line says that the same line of the other version does not.

    Lines belong together where a section is alike in both versions and has as many of them: a sentence each, mostly.
    """
    own, expected = _lines(part), _lines(model)
    if part.is_close and len(own) == len(expected):
        for line, other in zip(own, expected, strict=True):
            yield from _other_words(part, line, model, other)
        yield from _one_sided_noes(part, own, model, expected)


def _other_words(part: Part, line: Line, model: Part, other: Line) -> Iterator[Problem]:
    """Yield the word whose opposite stands in the other line, or else one whose kind it has by another word."""
    texts, there = (_text(part, line), _text(model, other)), place_at(model.page, other.start())
    told: dict[str, object] = {"line": there.line, "file": there.file}
    if found := opposed(*texts):
        word, opposite = found
        what = say("'{word}' is the opposite of '{other}' on line {line} of {file}", word=word, other=opposite, **told)
    elif found := exchanged_siblings(*texts):
        word, sibling = found
        what = say("'{word}' stands here where {file} has '{other}' on line {line}", word=word, other=sibling, **told)
    else:
        return
    yield Problem(place_at(part.page, line.start() + line[0].index(word)), what, SAME)


def _one_sided_noes(part: Part, own: list[Line], model: Part, expected: list[Line]) -> Iterator[Problem]:
    """Yield the first no of the version whose section says it more often, in a line that refers to the same things.

    Where both say it as often, one line may say it for another. Chapters are told in each language by itself,
    so a line of theirs that refers to nothing need not have one in the other.
    """
    ours, theirs = (
        sum(len(noes(_text(one, line))) for line in lines) for one, lines in ((part, own), (model, expected))
    )
    pairs = zip(own, expected, strict=True)
    if ours > theirs:
        yield from _one_sided(part, model, pairs)
    elif ours < theirs:
        yield from _one_sided(model, part, ((other, line) for line, other in pairs))


def _one_sided(part: Part, model: Part, pairs: Iterator[tuple[Line, Line]]) -> Iterator[Problem]:
    for line, other in pairs:
        word = unsaid(_text(part, line), _text(model, other))
        referred = _references(part, line)
        is_told_alike = bool(referred) or "chapter" not in part.page.meta
        if word and is_told_alike and referred == _references(model, other):
            there = place_at(model.page, other.start())
            what = say(
                "'{word}' says no, and line {line} of {file} does not", word=word, line=there.line, file=there.file
            )
            yield Problem(
                place_at(part.page, line.start() + line[0].index(word)),
                what,
                say("say no in both versions or in neither"),
            )
            return


def _references(part: Part, line: Line) -> list[tuple[str, str]]:
    found = bound_references(prose_of(part.page), line.start(), line.end())
    return sorted((one["kind"], one["id"]) for one in found)


def _text(part: Part, line: Line) -> Text:
    return line[0], part.page.language


def _lines(part: Part) -> list[Line]:
    """Return the lines of a part that hold words; what is no word of it is blanked out."""
    text = NOT_WORDS.sub(lambda one: " " * len(one[0]), prose_of(part.page))
    return [line for line in LINE.finditer(text) if part.holds(line.start())]
