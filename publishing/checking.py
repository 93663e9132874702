"""Everything that must be in order before a page is made: the data, the charts, the words."""

import sys
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from charts import Chart, drawable_charts
from evidence.audit import audit
from evidence.languages import LANGUAGES
from evidence.messages import Message, say
from evidence.messages.translations import SOURCE
from evidence.problems import Problem, briefly
from evidence.processes import beside
from publishing import notices, wording
from publishing.drafts import filled
from publishing.languages.settings import Settings
from publishing.languages.templates import COMPILED
from publishing.lock import folder_problem
from publishing.staging import Stage
from publishing.writing.spelling import NotInstalledError


class ContentProblems(Exception):  # noqa: N818 (problems of the content, not errors of the program)
    """The content has problems; what was published stays as it is."""

    def __init__(self, problems: list[Problem]) -> None:
        """Take every problem, so that all are shown at once."""
        super().__init__(f"{len(problems)} problems")
        self.problems = briefly(problems)


def stop_at(problems: list[Problem]) -> None:
    """Raise ContentProblems where there are any."""
    if problems:
        raise ContentProblems(problems)


@dataclass(frozen=True)
class Findings:
    """Every problem, or else what asks for a look; and the charts that were made to find that out."""

    problems: list[Problem]
    notices: list[Problem] = field(default_factory=list)
    charts: Mapping[str, Chart] | None = None


def check(root: Path, language: str = SOURCE) -> Findings:
    """Look at data and words, and at how the words are written; what could not be checked is said in a language."""
    if problem := folder_problem(root / "build"):
        return Findings([problem])
    try:
        scene, charts = read(root, root / "build", Settings.from_environment())
    except ContentProblems as error:
        return Findings(error.problems)
    if scene.file_problems:
        return Findings(briefly(scene.file_problems), charts=charts)
    written, problems = beside(partial(_written, scene), scene.problems)
    if written.unspelled:
        print(written.unspelled.into(language), file=sys.stderr)
    problems += written.problems
    return Findings(briefly(problems), [] if problems else written.notices, charts)


@dataclass(frozen=True)
class _Written:
    """What is said of how the texts are written, with what asks for a look; and why nothing is said of the spelling."""

    problems: list[Problem]
    notices: list[Problem]
    unspelled: Message | None


def _written(scene: Stage) -> _Written:
    problems = [*wording.long_sentences(scene), *wording.odd_thousands(scene), *wording.other_names(scene)]
    unspelled = None
    try:
        problems += wording.misspelled(scene)
    except NotInstalledError as error:
        unspelled = say("The spelling was not checked: {error} → run scripts/hunspell", error=error.what)
    asking = [] if problems else [*notices.notices(scene), *wording.hard_chapters(scene)]
    return _Written(problems, asking, unspelled)


def reading(root: Path) -> list[Message | Problem]:
    """Return how each written page reads, and which chapters are hard; or what keeps that from being told."""
    try:
        scene, _ = read(root, root / "build", Settings.from_environment())
    except ContentProblems as error:
        return [*error.problems]
    return [*(level.told() for level in wording.reading_levels(scene)), *wording.hard_chapters(scene)]


def checked(root: Path, build: Path, settings: Settings) -> tuple[Stage, dict[str, Chart]]:
    """Return what is to be staged and drawn; raises ContentProblems with everything that is wrong."""
    COMPILED.folder = build / "cache" / "templates"
    scene, charts = read(root, build, settings)
    stop_at(scene.problems())
    return scene, charts


def read(root: Path, build: Path, settings: Settings) -> tuple[Stage, dict[str, Chart]]:
    """Return the same, whatever the words are like; raises ContentProblems while the data are wrong."""
    catalogue, problems = audit(root)
    if catalogue is None:
        raise ContentProblems(problems)
    if problems:
        raise ContentProblems([*problems, *Stage(root, build, catalogue, settings, {}).file_problems])
    drawable, problems = drawable_charts(filled(catalogue), [language.code for language in LANGUAGES])
    stop_at(problems)
    charts = {chart.id: chart for chart in drawable}
    return Stage(root, build, catalogue, settings, charts), charts
