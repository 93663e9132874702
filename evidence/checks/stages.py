"""Checks that the stage of a measure, and the kind of a mine or plant, are what its own words tell of."""

import re
import tomllib
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

from evidence.catalogue import Catalogue
from evidence.code_words import coded
from evidence.messages import say
from evidence.problems import Problem
from evidence.records import Measure, Project

WORDS = Path(__file__).with_name("stage_words.toml")
MEASURES, PROJECTS = "measures", "projects"


def measures_are_of_the_stage_in_their_name(catalogue: Catalogue) -> Iterator[Problem]:
    """Yield measures whose name tells of other stages alone, and whose scope does not tell of their own."""
    for measure in catalogue.every(Measure):
        name, scope = (" ".join(texts.values()) for texts in (measure.name, measure.scope))
        told = stages_in(name, MEASURES)
        if measure.stage in _words(MEASURES) and told and measure.stage not in told | stages_in(scope, MEASURES):
            what = say(
                "the stage is {stage}, and the name tells of {told}",
                stage=coded("stage", measure.stage),
                told=_listed(told),
            )
            yield Problem(measure.cell("stage"), what, say("correct the stage, or name its own in the scope"))


def projects_are_of_the_kind_in_their_text(catalogue: Catalogue) -> Iterator[Problem]:
    """Yield mines and plants whose text tells of other kinds alone."""
    for project in catalogue.every(Project):
        told = stages_in(" ".join(project.stage.values()), PROJECTS)
        if project.kind in _words(PROJECTS) and told and project.kind not in told:
            what = say(
                "the kind is {kind}, and stage tells of {told}", kind=coded("kind", project.kind), told=_listed(told)
            )
            yield Problem(project.cell("kind"), what, say("correct the kind, or say in stage what is done there"))


def stages_in(text: str, of: str) -> set[str]:
    """Return the stages that a text tells of by one of their words."""
    return {stage for stage, pattern in _words(of).items() if pattern.search(text)}


def _listed(stages: set[str]) -> str:
    return ", ".join(f"'{stage}'" for stage in sorted(stages))


@cache
def _words(of: str) -> Mapping[str, re.Pattern[str]]:
    listed: dict[str, list[str]] = tomllib.loads(WORDS.read_text(encoding="utf-8"))[of]
    return {
        stage: re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, words))})", re.IGNORECASE)
        for stage, words in listed.items()
    }
