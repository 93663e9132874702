"""What a reader can choose to count, by question: figures in an order, each with the measure that it must be of.

They stand in `countings.toml`, so that another choice is a few lines and no code. Numbers, periods and sources are
those of the figures; a question can have the claim that is about it.
"""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from evidence.catalogue import Catalogue
from evidence.checks.stages import MEASURES, stages_in
from evidence.languages import DRAFTS, FALLBACK, LANGUAGES
from evidence.messages import Message, say
from evidence.near_ids import did_you_mean
from evidence.numbers import bare_numbers
from evidence.problems import Place, Problem, shown
from evidence.records import Figure, Measure
from evidence.records.columns import ID
from evidence.word_file import fault, line_of_word, parsed

FILE = "publishing/countings.toml"
FEWEST = 2
LONGEST = 60
CLAIMED = "claimed"
# What a choice says beside its names.
FACTS = ("figure", "measure", "whose")
NAMES, OF_DRAFTS = ({one.code for one in languages} for languages in (LANGUAGES, DRAFTS))
# Key, what is wrong with it, and what to do.
Fault = tuple[str, Message, Message]


@dataclass(frozen=True)
class Choice:
    """One thing that can be counted: its figure, what that counts, its name in each language, and whose it is.

    A share of China in what another country imports is China's; without a word it is that of the figure's country.
    """

    id: str
    figure_id: str
    measure_id: str
    name: Mapping[str, str]
    whose: str = ""


@dataclass(frozen=True)
class Counting:
    """A question whose number depends on what is counted, and the claim about it, if there is one."""

    id: str
    claim_id: str
    name: Mapping[str, str]
    choices: Sequence[Choice]


def named(name: Mapping[str, str], language: str) -> str:
    """Return a name in a language; a draft that has none says it in English."""
    return name.get(language, name[FALLBACK.code])


def countings(root: Path) -> list[Counting]:
    """Return all questions in their order; the file must be in order, and without it there are none."""
    found = parsed(root / FILE, FILE)[0] if (root / FILE).is_file() else {}
    return [
        Counting(id_, table.get("claim", ""), _texts(table), [_choice(id_, *one) for one in _choices(table).items()])
        for id_, table in found.items()
    ]


def _choice(counting_id: str, id_: str, table: Mapping[str, Any]) -> Choice:
    return Choice(f"{counting_id}-{id_}", table["figure"], table["measure"], _texts(table), table.get("whose", ""))


def _texts(table: Mapping[str, Any]) -> dict[str, str]:
    return {key: text for key, text in table.items() if key not in (*FACTS, "claim", *_choices(table))}


def _choices(table: Mapping[str, Any]) -> dict[str, dict[str, Any]]:
    return {key: value for key, value in table.items() if isinstance(value, dict)}


def counting_problems(root: Path, catalogue: Catalogue) -> list[Problem]:
    """Return what is wrong with the questions and their choices, each with its line."""
    if not (root / FILE).is_file():
        return []
    found, problems = parsed(root / FILE, FILE)
    lines = [] if problems else (root / FILE).read_text("utf-8").splitlines()
    for id_, table in found.items():
        for key, what, remedy in _faults(id_, table, catalogue):
            problems.append(Problem(Place(FILE, line_of_word(lines, key), key), what, remedy))
    return problems


def unnamed(root: Path, language: str) -> Iterator[Problem]:
    """Yield the questions and choices that have no name in a language; the file must be in order."""
    found = parsed(root / FILE, FILE)[0] if (root / FILE).is_file() else {}
    lines = (root / FILE).read_text("utf-8").splitlines() if found else []
    tables = {f"{id_}.{name}": one for id_, table in found.items() for name, one in _choices(table).items()}
    for key, table in {**found, **tables}.items():
        for lacking, what, remedy in _lacking(key, table, [language]):
            yield Problem(Place(FILE, line_of_word(lines, lacking), lacking), what, remedy)


def _lacking(key: str, table: Mapping[str, Any], languages: Collection[str]) -> Iterator[Fault]:
    for language in sorted(one for one in languages if one not in table):
        what = say("'{key}' has no name in '{language}'", key=key, language=language)
        yield f"{key}.{language}", what, say('add {language} = "…"', language=language)


def _faults(id_: str, table: object, catalogue: Catalogue) -> Iterator[Fault]:
    """Yield what is wrong with a question; with its claim and its numbers only when all else is right."""
    if not isinstance(table, dict):
        yield id_, say("'{id}' is no question", id=id_[:40]), say("write its words below [{id}]", id=id_[:40])
        return
    choices = _choices(table)
    if odd := next((name for name in (id_, *choices) if not re.fullmatch(ID, name)), None):
        what = say("'{odd}' cannot be a part of an address", odd=shown(odd))
        yield id_, what, say("write letters a to z, digits, and hyphens between them")
        return
    found = [*_faults_of_names(id_, {key: one for key, one in table.items() if key not in choices}, {"claim"})]
    for name, choice in choices.items():
        found += _faults_of_choice(f"{id_}.{name}", choice, catalogue)
    if len(choices) < FEWEST:
        what = say("of '{id}' there is nothing to choose", id=id_)
        found.append((id_, what, say("give it two choices, or remove it")))
    yield from found or _faults_of_numbers(id_, table, catalogue)


def _faults_of_names(key: str, table: Mapping[str, Any], others: set[str]) -> Iterator[Fault]:
    """Yield the names that a language lacks, those that are no plain text or hold a number, and unknown keys."""
    known = sorted({*NAMES, *OF_DRAFTS, *others})
    yield from _lacking(key, table, NAMES)
    for word, text in table.items():
        if word not in known:
            what = say("nothing asks for '{word}'", word=word[:40])
            yield f"{key}.{word}", what, say("use: {known}", known=", ".join(known))
        elif found := fault(text, longest=LONGEST):
            yield f"{key}.{word}", *found
        elif word not in others and (number := next(bare_numbers(text, ()), None)):
            what = say("the number {number} is typed by hand", number=number.text)
            yield f"{key}.{word}", what, say("leave it out: the figure says it")


def _faults_of_choice(key: str, table: Mapping[str, Any], catalogue: Catalogue) -> Iterator[Fault]:
    found = [*_faults_of_names(key, table, {*FACTS})]
    found += [
        (
            f"{key}.{word}",
            say("'{key}' has no {word}", key=key, word=word),
            say("add {word} with an id of {word}s.csv", word=word),
        )
        for word in ("figure", "measure")
        if word not in table
    ]
    found = found or [*_faults_of_figure(key, table["figure"], table["measure"], catalogue)]
    found = found or [*_faults_of_owner(key, table, catalogue)]
    yield from found or _other_stages(key, table, catalogue.measures[table["measure"]])


def _faults_of_owner(key: str, table: Mapping[str, Any], catalogue: Catalogue) -> Iterator[Fault]:
    if "whose" in table and table["whose"] not in catalogue.country_names:
        what = say("'{country}' is not in the table countries", country=shown(table["whose"]))
        yield f"{key}.whose", what, say("use an id of countries.csv")


def _other_stages(key: str, table: Mapping[str, Any], measure: Measure) -> Iterator[Fault]:
    """Yield the names that tell of other stages alone than the measure: two choices may have exchanged theirs."""
    right = stages_in(" ".join(measure.name.values()), MEASURES) | {measure.stage}
    for language, name in _texts(table).items():
        told = stages_in(name, MEASURES)
        if told and not told & right:
            what = say(
                "'{name}' tells of {told}, and '{measure}' counts {stage}",
                name=name,
                told=", ".join(sorted(told)),
                measure=measure.id,
                stage=measure.stage,
            )
            yield f"{key}.{language}", what, say("name what the measure counts")


def _faults_of_figure(key: str, figure_id: str, measure_id: str, catalogue: Catalogue) -> Iterator[Fault]:
    """Yield ids that are not in the data, and a figure that counts something else or is itself what we test."""
    figure = catalogue.figures.get(figure_id)
    if figure is None:
        yield (
            f"{key}.figure",
            say("'{figure_id}' is not in the table figures", figure_id=figure_id),
            did_you_mean(figure_id, catalogue.figures, say("use an id of figures.csv")),
        )
    elif measure_id not in catalogue.measures:
        yield (
            f"{key}.measure",
            say("'{measure_id}' is not in the table measures", measure_id=measure_id),
            did_you_mean(measure_id, catalogue.measures, say("use an id of measures.csv")),
        )
    elif figure.measure_id != measure_id:
        what = say(
            "the measure of '{figure}' is '{own}', and not '{measure}'",
            figure=figure_id,
            own=figure.measure_id,
            measure=measure_id,
        )
        yield f"{key}.measure", what, say("name the measure of the figure, or another figure")
    elif figure.kind == CLAIMED:
        what = say("'{figure_id}' is a claimed number", figure_id=figure_id)
        yield f"{key}.figure", what, say("choose one that was found")


def _faults_of_numbers(id_: str, table: Mapping[str, Any], catalogue: Catalogue) -> Iterator[Fault]:
    """Yield a claim that is not there or has no number, a figure that stands twice, and units that do not compare."""
    figures = {f"{id_}.{name}.figure": catalogue.figures[one["figure"]] for name, one in _choices(table).items()}
    if "claim" in table:
        claim = catalogue.claims.get(table["claim"])
        if claim is None or not claim.figure_id:
            yield (
                f"{id_}.claim",
                say("'{claim}' is no claim with a number", claim=shown(table["claim"])),
                did_you_mean(table["claim"], catalogue.claims, say("use another id of claims.csv")),
            )
            return
        figures[f"{id_}.claim"] = catalogue.figures[claim.figure_id]
    seen: list[Figure] = []
    for key, figure in figures.items():
        if figure in seen:
            yield key, say("'{figure}' is chosen twice", figure=figure.id), say("keep one")
        elif seen and not catalogue.units[figure.unit].factor_to(catalogue.units[seen[0].unit]):
            what = say(
                "'{figure}' is in {unit}, and '{other}' in {other_unit}",
                figure=figure.id,
                unit=figure.unit,
                other=seen[0].id,
                other_unit=seen[0].unit,
            )
            yield key, what, say("choose figures that can stand on one scale")
        seen.append(figure)
