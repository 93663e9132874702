"""Checks that no line of a page says the opposite of the same line of its other version: slower for faster."""

import re
from collections.abc import Iterator

from evidence.messages import say
from evidence.opposites import opposed
from evidence.problems import Problem
from publishing.writing.named_alike import NOT_WORDS
from publishing.writing.parts import Part
from publishing.writing.prose import prose_of
from publishing.writing.sections import place_at

LINE = re.compile(r"^.*\S.*$", re.MULTILINE)


def opposite_words(part: Part, model: Part) -> Iterator[Problem]:
    """Yield the words whose opposite stands in the same line of the other version.

    Lines belong together where a section is alike in both versions and has as many of them: a sentence each, mostly.
    """
    own, expected = _lines(part), _lines(model)
    if part.is_close and len(own) == len(expected):
        for line, other in zip(own, expected, strict=True):
            texts = (line[0], part.page.language), (other[0], model.page.language)
            if found := opposed(*texts):
                word, opposite = found
                what = say(
                    "'{word}' is the opposite of '{other}' on line {line} of {file}",
                    word=word,
                    other=opposite,
                    line=place_at(model.page, other.start()).line,
                    file=model.page.file,
                )
                place = place_at(part.page, line.start() + line[0].index(word))
                yield Problem(place, what, say("say the same in both versions"))


def _lines(part: Part) -> list[re.Match[str]]:
    """Return the lines of a part that hold words; what is no word of it is blanked out."""
    text = NOT_WORDS.sub(lambda one: " " * len(one[0]), prose_of(part.page))
    return [line for line in LINE.finditer(text) if part.holds(line.start())]
