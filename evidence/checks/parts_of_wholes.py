"""Checks that a share is of the whole, and not the other way round: exchanged, both of its terms read well.

What is divided by is nearly always said to be all of something, or what the world or a market does; what is divided is
a part. Where neither is said, nothing is.
"""

import re
from collections.abc import Iterator

from evidence.catalogue import Catalogue
from evidence.messages import say
from evidence.problems import Problem
from evidence.records import Measure

# By language, words of a whole, and words of a part.
WHOLES = {
    "nl": r"\b(?:alle|al het|hele?|gehele?|totale?|wereld(?:wijd)?|verbruik in|EU-verbruik|vraag|markt|jaar ervoor"
    r"|bij het begin|nodig|quotum(?! van het bedrijf))\b",
    "en": r"\b(?:all|whole|total|every|world(?:'s)?|(?:US|EU) consumption|demand|market|year before|at the start"
    r"|needed|quota(?! of the company))\b",
}
PARTS = {
    "nl": r"\b(?:gerecyclede?|terugkom(?:t|en)|vermeden|verdwijnt|verlaging|verandering|min uitvoer|andere|kreeg)\b",
    "en": r"\b(?:recycled|recovered|avoided|removed|cut|change|minus exports|else|received)\b",
}
# Whose share it is, at the beginning of a name: that stands in what is divided.
OWNER = re.compile(r"(?P<owner>\w{3,})(?:'s|s')? (?:share|stake)\b")
# An adjective begins as the name does: China, Chinese.
BEGINNING = 4
OWNERS_LANGUAGE = "en"


def shares_are_of_their_whole(catalogue: Catalogue) -> Iterator[Problem]:
    """Yield shares whose numerator reads as the whole, and whose denominator as a part of it."""
    for measure in catalogue.every(Measure):
        for language, part in measure.numerator.items():
            whole = measure.denominator.get(language, "")
            if whole and language in WHOLES and (part == whole or _is_turned(measure, part, whole, language)):
                what = say("'{part}' divided by '{whole}' is no share of a whole", part=part, whole=whole)
                remedy = say("exchange numerator and denominator, or say in the denominator what it is all of")
                yield Problem(measure.cell(f"numerator_{language}"), what, remedy)
                break


def _is_turned(measure: Measure, part: str, whole: str, language: str) -> bool:
    wholes, parts = re.compile(WHOLES[language]), re.compile(PARTS[language])
    if wholes.search(whole):
        return False
    if wholes.search(part) or (parts.search(whole) and not parts.search(part)):
        return True
    owner = OWNER.match(measure.name.get(OWNERS_LANGUAGE, "")) if language == OWNERS_LANGUAGE else None
    name = owner["owner"][:BEGINNING].casefold() if owner else ""
    return bool(name) and name in whole.casefold() and name not in part.casefold()
