"""What a number is of, in a few words behind it, where only these tell two numbers on one scale apart."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from babel.lists import format_list

from charts.parts.answers import Answers
from charts.parts.claim_scale import are_bars
from charts.parts.findings import Finding, in_unit, span, told_by
from evidence.catalogue import Catalogue
from evidence.chains import grouped
from evidence.checks.unit_phrases import NOUN as PLACE
from evidence.languages import locale
from evidence.quantity import COUNTED, Quantity
from evidence.records import Claim, Unit

# The words for what is counted, by its measure; and the label of the unit that stands before them.
NOUN, NOUN_SYMBOL = "noun", "noun_symbol"
# The same where what was claimed was counted in several ways, by the claimed figure or by the measure.
KIND = "kind"
# What a row of bars is of, by the measure, where the words at its number would be too long.
ROW = "row"
# What the one number is of that only the table has, by the figure, where its name is a long one.
LEFT = "left"
PAIR = 2


def named_in(words: Mapping[str, Mapping[str, Any]]) -> frozenset[str]:
    """Return the measures for which each language has a few words."""
    known = [{*own["values"].get(NOUN, {})} for own in words.values()]
    return frozenset(set.intersection(*known)) if known else frozenset()


def unit_before(unit: Unit, units: Mapping[str, Unit]) -> Unit:
    """Return the unit that stands before a noun, which is the unit itself where a noun comes behind that."""
    return units.get(unit.noun_unit, unit)


def noun_of(finding: Finding, answers: Answers, values: Mapping[str, Mapping[str, str]]) -> str:
    """Return a few words for what a number is of, empty where it needs none to be told from others."""
    figure = finding.figure
    if not answers.uncounted:
        kinds = values.get(KIND, {})
        return kinds.get(figure.id) or kinds.get(figure.measure_id, "")
    return values.get(NOUN, {}).get(figure.measure_id, "") if answers.is_named else ""


def are_rows(answers: Answers, values: Mapping[str, Mapping[str, str]]) -> bool:
    """Tell whether the names of rows say what each number is of, so that it stands in its bar alone."""
    known = {*values.get(ROW, {})}
    return are_bars(answers.claimed, answers.drawn) and {one.figure.measure_id for one in answers.drawn} <= known


def spans_of(found: Sequence[Finding], answers: Answers, words: Mapping[str, Any], unit: Unit, language: str) -> str:
    """Say from where to where numbers run; where words tell what each is of, those of each apart."""
    nouns = dict.fromkeys(noun_of(one, answers, words["values"]) for one in found)
    numbers = sorted({one.quantity for one in found}, key=lambda quantity: quantity.numbers)
    if unit.id in COUNTED and len(numbers) == PAIR and not any(one.direction for one in numbers):
        # Two counts are no range: nobody may have counted what lies between.
        told = [numbers[0].words(language, ""), in_unit(numbers[1], unit, language)]
        return format_list(told, locale=locale(language))
    if not all(nouns) or answers.uncounted:
        return span(found, language, unit)
    groups = [[one for one in found if noun_of(one, answers, words["values"]) == noun] for noun in nouns]
    # What has the same number follows it, and the number is said once.
    alike = grouped(zip(groups, nouns, strict=True), lambda one: span(one[0], language, unit))
    told = [
        f"{number} {format_list([noun for _, noun in them], locale=locale(language))}" for number, them in alike.items()
    ]
    return format_list(told, locale=locale(language))


def shortly(found: Sequence[Finding], answers: Answers, words: Mapping[str, Any], unit: Unit, language: str) -> str:
    """Say from where to where numbers run, which are bare where rows say what each is of: nobody reads that twice."""
    if are_rows(answers, words["values"]):
        return span(found, language, replace(unit, name={}, singular={})).strip()
    return spans_of(found, answers, words, unit, language)


def said_of(finding: Finding, noun: str, tables: Catalogue, unit: Unit, language: str) -> str:
    """Say a number with its unit around what it is of, as in "tonnes of magnets a year"."""
    if not noun:
        return in_unit(finding.quantity, unit, language)
    number = in_unit(finding.quantity, unit_before(unit, tables.units), language)
    around = unit.with_noun.get(language, PLACE) if unit.noun_unit else PLACE
    return f"{number} {around.replace(PLACE, noun)}"


def only_or_more(answers: Answers, labels: Mapping[str, str], values: Mapping[str, Mapping[str, str]]) -> str:
    """Return which words say what is not drawn: the one number that is left, and whether it counts something else.

    Few words for what it is of say that too.
    """
    left = [one for one in answers.found if one not in answers.drawn]
    is_told = bool(left) and left[0].figure.id in values.get(LEFT, {})
    is_other = labels["only"] and not left[0].counts_the_same and not answers.uncounted and not is_told
    return "only_other" if is_other else "only" if labels["only"] else "more"


def only_left(tables: Catalogue, answers: Answers, values: Mapping[str, Mapping[str, str]], language: str) -> str:
    """Say the one number that is not drawn, in its own unit and with what it is; empty where there are more."""
    if answers.left != 1:
        return ""
    left = next(one for one in answers.found if one not in answers.drawn)
    unit, known = tables.units[left.figure.unit], values.get(LEFT, {}).get(left.figure.id)
    number = in_unit(Quantity.of_figure(left.figure), unit, language)
    if known:
        symbol = values["symbol"].get(unit.id)
        number = Quantity.of_figure(left.figure).words(language, symbol) if symbol else number
        return f"{number} {known} ({left.source.publisher}, {left.figure.period[:4]})"
    return f"{left.figure.label.get(language, left.figure.id)}: {number} ({told_by(left, language)})"


def names_in(
    tables: Catalogue, claim: Claim, everything: Sequence[Finding], uncounted: Sequence[str], language: str
) -> Mapping[str, str]:
    """Return what figures, sources and measures are called."""
    measures = {id_: tables.measures.get(id_) for id_ in (*(one.figure.measure_id for one in everything), *uncounted)}
    # The part that the number is about says it in a sentence; the label of the figure only names it.
    sentences = {
        part.figure_id: part.text.get(language, "") for part in tables.parts_of(claim.id) if part.text.get(language)
    }
    return {
        **{one.figure.id: one.figure.label.get(language, one.figure.id) for one in everything},
        **{id_: text for id_, text in sentences.items() if id_ == claim.figure_id},
        **{one.source.id: one.source.publisher for one in everything},
        **{id_: measure.name.get(language, "") if measure else "" for id_, measure in measures.items()},
    }
