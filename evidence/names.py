"""What a text names that each language calls otherwise: days and months, countries, rare earths."""

import re
import tomllib
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from babel import Locale
from babel.core import get_global
from babel.dates import get_month_names

from evidence.languages import locale

FILE = Path(__file__).resolve().with_suffix(".toml")
ELEMENTS = FILE.with_name("elements.toml")
# ISO reserves EUU for the European Union; CLDR knows only its two letters.
RESERVED = {"EUU": ["EU"]}
# CLDR has parts of the world too, by digits; of its names, shorter ones are other words as well.
COUNTRY, SHORTEST = re.compile(r"[A-Z]{2}"), 4
KINDS = (DATE, PLACE, ELEMENT, NUMBER) = ("date", "place", "element", "number")


@dataclass(frozen=True)
class Name:
    """A name as it stands in a text, from `start`; its kind, and what it stands for in every language."""

    kind: str
    meaning: str
    text: str
    start: int


@cache
def names_in(text: str, language: str) -> tuple[Name, ...]:
    """Return the days and months, countries and rare earths that a text names in its language."""
    return tuple(_names_in(text, language))


def _names_in(text: str, language: str) -> Iterator[Name]:
    months, places, elements = _months(language), _places(language), _elements(language)
    for found in _dates(language).finditer(text):
        yield Name(DATE, f"{found['day'] or ''} {months[found['month']]}", found[0], found.start())
    for found in pattern_of(tuple(places)).finditer(text):
        yield Name(PLACE, places[found["name"]], found[0], found.start())
    # The name of an element is the beginning of that of its magnets and oxides.
    for found in pattern_of(tuple(elements)).finditer(text.lower()):
        yield Name(ELEMENT, elements[found["name"]], text[found.start() : found.end()], found.start())


def days_in(text: str, language: str) -> list[str]:
    """Return the days that a text names with their year, as in 2026-11-10."""
    dates = (found for found in _dates(language).finditer(text) if found["day"] and found["year"])
    return [f"{one['year']}-{_months(language)[one['month']]:02}-{int(one['day']):02}" for one in dates]


def exchanged(one: Sequence[Name], other: Sequence[Name]) -> tuple[Name, Name] | None:
    """Return a name of one text and the one that stands in its place in the other, None where none was exchanged.

    Each language may name a thing more often, or leave it to its readers; but then it names nothing else instead.
    """
    for kind in KINDS:
        ours, theirs = ([name for name in names if name.kind == kind] for names in (one, other))
        # Most texts name nothing of a kind, or one alone does.
        more, less = (_more(ours, theirs), _more(theirs, ours)) if ours and theirs else ([], [])
        if more and less and (kind != PLACE or {_meaning(more[-1]), _meaning(less[-1])} - _shared(ours, theirs)):
            return more[-1], less[-1]
    return None


def _more(names: Sequence[Name], others: Sequence[Name]) -> list[Name]:
    """Return the names that stand more often in one text than in the other, those that are not there at all last."""
    left = Counter(map(_meaning, names))
    left.subtract(map(_meaning, others))
    there = set(map(_meaning, others))
    return sorted((name for name in names if left[name.meaning] > 0), key=lambda name: name.meaning not in there)


def _shared(names: Iterable[Name], others: Iterable[Name]) -> set[str]:
    """Return what both texts name; of countries, one may say "the country" where the other has its name again."""
    return set(map(_meaning, names)) & set(map(_meaning, others))


def _meaning(name: Name) -> str:
    return name.meaning


@cache
def beginnings() -> dict[str, list[str]]:
    """Return how texts speak of a country beside its name: beginnings of words, by its code of three letters."""
    words: dict[str, list[str]] = tomllib.loads(FILE.read_text(encoding="utf-8"))
    return words


@cache
def pattern_of(names: tuple[str, ...]) -> re.Pattern[str]:
    """Return what finds the words with one of these beginnings, the longest first; initials are words by themselves."""
    forms = (re.escape(name) + (r"(?!\w)" if name.isupper() else "") for name in sorted(names, key=len, reverse=True))
    return re.compile(rf"(?<!\w)(?P<name>{'|'.join(forms)})\w*")


@cache
def _months(language: str) -> Mapping[str, int]:
    names = get_month_names("wide", locale=locale(language)).items()
    return {form: number for number, name in names for form in (name, name.capitalize())}


@cache
def _dates(language: str) -> re.Pattern[str]:
    return re.compile(
        rf"(?<!\w)(?:(?P<day>\d{{1,2}})\s+)?(?P<month>{'|'.join(_months(language))})(?!\w)(?:\s+(?P<year>\d{{4}})(?!\d))?"
    )


@cache
def _places(language: str) -> Mapping[str, str]:
    """Return how a language speaks of countries, by what Unicode CLDR calls them and by our own words."""
    territories = Locale.parse(locale(language)).territories.items()
    names = {name: code for code, name in territories if COUNTRY.fullmatch(code) and len(name) >= SHORTEST}
    codes = {**get_global("territory_aliases"), **RESERVED}
    return names | {word: codes.get(code, [code])[0] for code, words in beginnings().items() for word in words}


@cache
def _elements(language: str) -> Mapping[str, str]:
    facts = tomllib.loads(ELEMENTS.read_text(encoding="utf-8")).values()
    return {fact["name"].get(language, fact["symbol"].casefold()): fact["symbol"] for fact in facts}
