"""Checks a figure against what its own locator says is printed, and its label against its period."""

import re
from collections.abc import Iterator
from math import isclose

from evidence.catalogue import Catalogue
from evidence.messages import Message, say
from evidence.problems import Problem
from evidence.records import Figure

# Behind other words it may be quoted in any language, so a number has to come at once.
PRINTED = re.compile(r"(?:\bAs printed: |\bas printed: (?=(?:[a-z]+ ){0,2}[>+]?\d))(?P<text>.+)")
NUMBER = re.compile(r"\d+(?:,\d{3})*(?:\.\d+)?")
# What stands for a number in words: half of something, in percent.
HALF = re.compile(r"\bhalf\b")
SCALES = {"thousand": 1e3, "kt": 1e3, "million": 1e6, "Mt": 1e6, "billion": 1e9, "Gt": 1e9, "trillion": 1e12}
# A part is in the scale of its whole: 85.7 of 120 kt.
SCALE = re.compile(rf"(?: of [\d,.]+)?\s?({'|'.join(SCALES)})\b")
SCALES_OF_UNITS = {"million": 1e6, "billion": 1e9, "trillion": 1e12}
TONNES = r"(?:.*_)?t(?:_.*)?"
# What a printed sign behind a number says of the id of the unit.
UNITS = {
    "kg": r"kg.*", "lb": r"(?:million_)?lb", "ha": "hectares", "km2": "km2", "ppm": "ppm|g_per_t", "percent": "percent",
    "%": "percent", "days": "days", "years": "years", "months": "months", "kt": TONNES, "Mt": TONNES, "Gt": TONNES,
    "t": TONNES, "tonnes": TONNES, "USD": r".*usd.*", "EUR": r".*eur.*",
}  # fmt: skip
UNIT = re.compile(rf"\s?(?:(?:million|billion|trillion)\s)?({'|'.join(map(re.escape, UNITS))})(?!\w)")
# What a source prints directly before a number, by the qualifier that it then has.
QUALIFIERS = {
    "about": "about", "approximately": "about", "around": "about", "nearly": "nearly", "almost": "nearly",
    "just under": "nearly", "more than": "more-than", "over": "more-than", "above": "more-than", ">": "more-than",
    "at least": "at-least", "less than": "less-than", "below": "less-than", "<": "less-than", "up to": "up-to",
    "at most": "up-to",
}  # fmt: skip
QUALIFIER = re.compile(rf"(?:^|(?<=\W))({'|'.join(map(re.escape, QUALIFIERS))})\s?$", re.IGNORECASE)
# What a rule sets needs no word at the number: "65, maximum from one country".
LIMITS = {"at-least", "up-to"}
REMEDY = say("write what the source prints, in both")
YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
# The edition that a number stands in, which may be of a later year.
EDITION = re.compile(r"\b\d{4} edition|\b[Ee]ditie \d{4}")


def figures_are_what_is_printed(catalogue: Catalogue) -> Iterator[Problem]:
    """Yield figures with another number, unit or qualifier than their locator says is printed."""
    for figure in catalogue.every(Figure):
        printed = PRINTED.search(figure.locator)
        if printed and figure.numbers and (found := _difference(figure, printed["text"])):
            column, what = found
            yield Problem(figure.cell(column), what, REMEDY)


def labels_name_their_period(catalogue: Catalogue) -> Iterator[Problem]:
    """Yield figures whose label names years, and none of the period."""
    for figure in catalogue.every(Figure):
        first, _, last = figure.period.partition("/")
        ends = [int(year) for end in (first, last) for year in YEAR.findall(end)]
        for language, label in figure.label.items():
            named = [int(year) for year in YEAR.findall(EDITION.sub("", label))]
            until = max(named, default=0) if last == ".." else max(ends, default=0)
            if named and ends and not any(ends[0] <= year <= until for year in named):
                what = say("the label is of {named}, and the period of {period}", named=named[0], period=figure.period)
                yield Problem(figure.cell(f"label_{language}"), what, say("correct the label or the period"))


def _difference(figure: Figure, text: str) -> tuple[str, Message] | None:
    numbers = [*NUMBER.finditer(text)]
    for column in ("value", "low", "high"):
        number: float | None = getattr(figure, column)
        same = [one for one in numbers if number is not None and is_same(number, figure.unit, one, text)]
        if number is None or (number == 50 and HALF.search(text)):  # noqa: PLR2004 (percent)
            continue
        if not same:
            return column, say(
                "{column} = {number} is not printed, according to the locator '{text}'",
                column=column,
                number=number,
                text=text[:40],
            )
        if not any(is_of_unit(figure.unit, one, text) for one in same):
            return "unit", say(
                "the unit is '{unit}', and the locator prints '{printed}'",
                unit=figure.unit,
                printed=_behind(same[0], text),
            )
        if figure.qualifier not in {said for one in same for said in _qualifiers(one, text, figure.qualifier)}:
            said = _qualifiers(same[0], text, figure.qualifier)[0] or say("none")
            return "qualifier", say(
                "the qualifier is '{qualifier}', and the locator prints '{printed}'",
                qualifier=figure.qualifier,
                printed=said,
            )
    return None


def is_same(number: float, unit: str, printed: re.Match[str], text: str) -> bool:
    """Tell whether a printed number is this one, in the scale behind it or in one that stands elsewhere."""
    said = float(printed[0].replace(",", ""))
    directly = SCALE.match(text, printed.end())
    scales = [SCALES[directly[1]]] if directly else [1.0, *(SCALES[one] for one in SCALE.findall(text))]
    scale = SCALES_OF_UNITS.get(unit.partition("_")[0], 1.0)
    return any(isclose(said * one, number * scale) for one in scales) or (not directly and isclose(said, number))


def is_of_unit(unit: str, printed: re.Match[str], text: str) -> bool:
    """Tell whether the sign behind a printed number is that of a unit, or whether it has none."""
    sign = UNIT.match(text, printed.end())
    return not sign or bool(re.fullmatch(UNITS[sign[1]], unit))


def _behind(printed: re.Match[str], text: str) -> str:
    sign = UNIT.match(text, printed.end())
    return sign[1] if sign else ""


def _qualifiers(printed: re.Match[str], text: str, own: str) -> list[str]:
    """Return the qualifiers that fit what stands around a number; its own where that can be any."""
    before = text[: printed.start()]
    if text[printed.end() : printed.end() + 1] == "+":
        return ["at-least", "more-than"]
    if found := QUALIFIER.search(before):
        return [QUALIFIERS[found[1].lower()]]
    return [own if before.strip() or own in LIMITS else ""]
