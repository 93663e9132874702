"""Checks that `lookup.toml` calls no unit by what another one is called."""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from evidence.catalogue import Catalogue
from evidence.messages import say
from evidence.problems import Place, Problem, line_of, shown
from evidence.word_file import parsed

FILE = "publishing/data/lookup.toml"
# The plural of a word in either language.
PLURAL = re.compile(r"(?<=\w{2})'?s$")


def form_problems(root: Path, catalogue: Catalogue) -> list[Problem]:
    """Return the words of a unit that are the name of another unit, or that stand below two units."""
    found, problems = parsed(root / FILE, FILE) if (root / FILE).is_file() else ({}, [])
    lines = (root / FILE).read_text("utf-8").splitlines() if found else []
    forms = found.get("forms", [])
    if not problems and not (isinstance(forms, list) and all(map(_is_form, forms))):
        start = line_of(lines, lambda line: "forms" in line)
        problems = [
            Problem(
                Place(FILE, start, "forms"), say("a form has a unit and words"), say('write unit = "…", words = ["…"]')
            )
        ]
    return problems or [*_other_units(forms, lines, _names(catalogue))]


def _is_form(form: object) -> bool:
    words = form.get("words") if isinstance(form, dict) and isinstance(form.get("unit"), str) else None
    return isinstance(words, list) and all(isinstance(word, str) for word in words)


def _names(catalogue: Catalogue) -> dict[str, set[str]]:
    """Return which units are called by a word, in the singular."""
    names: dict[str, set[str]] = {}
    for unit in catalogue.units.values():
        for texts in (unit.name, unit.singular, unit.symbol):
            for text in filter(None, texts.values()):
                names.setdefault(_singular(text), set()).add(unit.id)
    return names


def _other_units(forms: Sequence[Mapping[str, Any]], lines: list[str], names: dict[str, set[str]]) -> Iterator[Problem]:
    taken: dict[str, str] = {}
    for form in forms:
        unit = form["unit"]
        for word in form["words"]:
            others = names.get(_singular(word), {unit})
            first = taken.setdefault(word.casefold(), unit)
            other = first if unit in others else min(others)
            if other != unit:
                told = {"word": shown(word), "unit": unit, "other": other}
                what = say("'{word}' stands for {unit}, and it is a word of the unit {other}", **told)
                place = Place(FILE, line_of(lines, partial(_lists, form["words"])), "words")
                yield Problem(place, what, say("put each word below its own unit"))
                break


def _lists(words: Sequence[str], line: str) -> bool:
    return line.startswith("words") and all(f'"{word}"' in line for word in words)


def _singular(word: str) -> str:
    return PLURAL.sub("", word.casefold())
