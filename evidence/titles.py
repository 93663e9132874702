"""What can be the title of something: a text that says what it is, and not only when, or how many."""

import re
from functools import cache

from babel import Locale

from evidence.languages import LANGUAGES, locale

FILLED_IN = re.compile(r"\{+[^{}]*\}+")
# A letter between digits and signs is no word (Q3, 5e, 1.a), unless it makes a name of them, as in F-35.
WORD = re.compile(r"[^\W\d_](?:[&.'’-]?[^\W\d_])+|\b[A-Z]-\d+")
# What is written behind the digits of an ordinal.
ORDINAL = re.compile(r"\d+(?:st|nd|rd|th|ste|de)\b", re.IGNORECASE)
# A sign of these scripts is a word of its own.
ALONE = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")


def names_something(text: str) -> bool:
    """Tell whether a text holds a word beside numbers, signs, and the names of days and months."""
    bare = ORDINAL.sub(" ", FILLED_IN.sub(" ", text))
    words = {word.casefold() for word in WORD.findall(bare)}
    return bool(words - _names_of_days()) or bool(ALONE.search(bare))


@cache
def _names_of_days() -> frozenset[str]:
    """Return what the languages of the site call days and months, in full and in short."""
    spoken = [Locale.parse(locale(language.code)) for language in LANGUAGES]
    calendars = [calendar["format"] for one in spoken for calendar in (one.months, one.days)]
    names = " ".join(name for forms in calendars for form in ("abbreviated", "wide") for name in forms[form].values())
    return frozenset(word.casefold() for word in WORD.findall(names))
