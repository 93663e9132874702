"""Checks that thousands of tonnes are written one way in each language: as a whole number, "390,000 tonnes".

With "thousand tonnes" in a chart, "kilotonnes" in another and "390,000 tonnes" beside them, readers must reckon.
"""

import re
from collections.abc import Iterable, Iterator

from evidence.catalogue import Catalogue
from evidence.messages import say
from evidence.number_words import spelled
from evidence.problems import Problem
from publishing.writing.passages import Passage

TONNE, THOUSAND = "t", 1000
# What no reader of any language should have to know.
TRADE = r"kilo-?ton\w*|kton|kt"
# A column in kilotonnes says so; a descriptor tells of its columns.
DESCRIPTOR = "datapackage.json"


def thousands_problems(passages: Iterable[Passage], catalogue: Catalogue, language: str) -> Iterator[Problem]:
    """Yield the amounts of a language that are written in thousands of tonnes, or in a unit of the trade."""
    unit = catalogue.units[TONNE]
    names = [text[language] for text in (unit.name, unit.singular) if text.get(language)]
    in_thousands = rf"{spelled(THOUSAND, language)}\s+(?:{'|'.join(map(re.escape, names))})"
    forms = re.compile(rf"(?i)\b(?:{TRADE}|{in_thousands})\b")
    for passage in (one for one in passages if not one.place.file.endswith(DESCRIPTOR)):
        for match in forms.finditer(passage.text):
            what = say("'{words}' stands for thousands of tonnes", words=match[0])
            remedy = say("write the whole number, and '{name}' behind it", name=names[0])
            yield Problem(passage.place_of(match.start()), what, remedy)
