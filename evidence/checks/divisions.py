"""Checks that both languages divide the same by the same: exchanged in one, both terms of a share still read well."""

import re
from collections.abc import Iterator

from evidence.catalogue import Catalogue
from evidence.messages import say
from evidence.names import names_in
from evidence.problems import Problem
from evidence.records import Measure
from evidence.siblings import senses_in

# Words of a whole in the languages; others are one where they begin alike.
WHOLES = {
    "alle": "all", "alles": "all", "al": "all", "hele": "all", "all": "all", "whole": "all",
    "verbruik": "consumption", "consumption": "consumption", "wereld": "world", "world": "world",
}  # fmt: skip
LONG, BEGINNING = re.compile(r"\w{4,}"), 4
WORD = re.compile(r"\w+")


def languages_divide_alike(catalogue: Catalogue) -> Iterator[Problem]:
    """Yield numerators that have more in common with the denominator of another language than with its numerator."""
    for measure in catalogue.every(Measure):
        parts, wholes = measure.numerator, measure.denominator
        first = next(iter(parts), "")
        for language in (code for code in parts if code != first and first in wholes and code in wholes):
            model = _told(parts[first], first), _told(wholes[first], first)
            own = _told(parts[language], language), _told(wholes[language], language)
            alike, crossed = (len(own[0] & one) + len(own[1] & other) for one, other in (model, model[::-1]))
            if crossed > alike:
                what = say("'{part}' reads as denominator_{language}", part=parts[language], language=first)
                remedy = say("divide the same by the same in each language")
                yield Problem(measure.cell(f"numerator_{language}"), what, remedy)


def _told(text: str, language: str) -> set[str]:
    """Return what a text tells of in every language: names, words of a kind and of a whole, and beginnings of words."""
    words = WORD.findall(text.casefold())
    names = {name.meaning for name in names_in(text, language)}
    beginnings = {found[:BEGINNING] for found in LONG.findall(text.casefold())}
    return {*senses_in(text, language), *names, *beginnings, *(WHOLES[word] for word in words if word in WHOLES)}
