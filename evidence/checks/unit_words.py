"""Checks that a unit is called what its id says in every language, and that no two are called the same."""

import re
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from evidence.catalogue import Catalogue
from evidence.messages import Advice, either, say
from evidence.problems import Place, Problem
from evidence.records import Texts, Unit

WORDS = Path(__file__).with_suffix(".toml")
SYMBOL, NAME = "symbol", "name"
# Prefixes of the metric system; alone they stand before a unit, and are one part with it.
METRIC = {"M": "million", "G": "billion"}
SCALES = ("million", "billion", "trillion")
# Scales that no unit of ours has.
OTHER_SCALES = re.compile(r"(?i)\b(?:duizend|thousand|kilo(?=ton)|biljard|trln|k(?=t\b))")

PER_MILLION = re.compile(r"per (?:miljoen|million)")


def units_are_called_what_they_are(catalogue: Catalogue) -> Iterator[Problem]:
    """Yield symbols and names of units that lack a part of what the id says, or say another scale."""
    for unit in catalogue.every(Unit):
        for column, texts, kind in _texts(unit):
            for language, text in texts.items():
                if wrong := _wrong(unit.id, text, kind, language):
                    what = say(
                        "'{text}' does not say what the unit {unit} is: {wrong}",
                        text=text,
                        unit=unit.id,
                        wrong=wrong[0],
                    )
                    yield Problem(unit.cell(f"{column}_{language}"), what, wrong[1])


def units_are_not_called_the_same(catalogue: Catalogue) -> Iterator[Problem]:
    """Yield symbols and names that another unit has in the same language."""
    taken: dict[tuple[str, str], tuple[str, Place]] = {}
    for unit in catalogue.every(Unit):
        for column, texts, _ in _texts(unit):
            for language, text in texts.items():
                cell = f"{column}_{language}"
                other, place = taken.setdefault((cell, text), (unit.id, unit.cell(cell)))
                if other != unit.id:
                    what = say(
                        "'{text}' is what the unit {other} is called too, in line {line}",
                        text=text,
                        other=other,
                        line=place.line,
                    )
                    yield Problem(unit.cell(cell), what, say("call each unit by its own name"))


def _texts(unit: Unit) -> Iterator[tuple[str, Texts, str]]:
    yield "symbol", unit.symbol, SYMBOL
    yield "name", unit.name, NAME
    yield "singular", unit.singular, NAME


def _wrong(unit: str, text: str, kind: str, language: str) -> Advice | None:
    """Return what a text of a unit lacks or says too much, and what to write."""
    parts = unit.split("_")
    for part in parts:
        forms = _forms(kind, part, language)
        if forms and not any(_says(text, form, kind) for form in forms):
            return say("it lacks '{form}'", form=forms[0]), say("write {forms} in it", forms=either(forms))
    rest = PER_MILLION.sub("", text)
    for scale in (scale for scale in SCALES if scale not in parts):
        if found := next((form for form in _forms(kind, scale, language) if _says(rest, form, kind)), None):
            return say("it says '{found}'", found=found), say("leave that out, or name another unit")
    if other := OTHER_SCALES.search(text):
        return say("it says '{found}'", found=other.group()), say("leave that out, or name another unit")
    return None


def _says(text: str, form: str, kind: str) -> bool:
    """Tell whether a text holds a word; a name may go on with its plural, a metric prefix with its unit."""
    if form in METRIC:
        return re.search(rf"\b{form}t\b", text) is not None
    after = "" if kind == NAME else r"(?!\w)"
    prefix = "" if form == "t" else r"(?<!\w)"
    before = r"(?<![A-Za-z])[MG]?" if form == "t" and kind == SYMBOL else prefix
    return re.search(rf"{before}{re.escape(form)}{after}", text) is not None


@cache
def _words() -> dict[str, dict[str, dict[str, str | list[str]]]]:
    return tomllib.loads(WORDS.read_text("utf-8"))


def _forms(kind: str, part: str, language: str) -> list[str]:
    forms = _words()[kind].get(part, {}).get(language, [])
    return [forms] if isinstance(forms, str) else forms
