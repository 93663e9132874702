"""Checks that what a figure is of stands in the middle of its unit, where a reader expects it.

"4,300 tonnes of compounds, counted as oxide", and not "4,300 tonnes of oxide (REO) of compounds".
"""

import re
from collections.abc import Iterator

from evidence.catalogue import Catalogue
from evidence.messages import say
from evidence.problems import Place, Problem
from evidence.quantity import words_of_numbers
from publishing.pages.references import REFERENCE
from publishing.pages.written import Page
from publishing.writing.prose import prose_of


def noun_problems(page: Page, catalogue: Catalogue, language: str) -> Iterator[Problem]:
    """Yield the figures behind whose unit a noun follows, though the unit goes on after a noun."""
    text, joint = prose_of(page), str(words_of_numbers(language)["of"])
    behind = re.compile(rf"\s+\*?{joint}\s+")
    for match in REFERENCE.finditer(text):
        figure = catalogue.figures.get(match["id"]) if match["kind"] == "figure" and not match["form"] else None
        if figure and catalogue.units[figure.unit].noun_unit and behind.match(text, match.end()):
            line = page.first_line + text.count("\n", 0, match.start())
            place = Place(page.file, line, str(match.start() - text.rfind("\n", 0, match.start())))
            what = say(
                "'{joint}' stands behind the unit '{unit}', which goes on after a noun", joint=joint, unit=figure.unit
            )
            yield Problem(
                place,
                what,
                say("write {{{{figure:{figure}|{joint} …}}}} with the noun in it", figure=figure.id, joint=joint),
            )
