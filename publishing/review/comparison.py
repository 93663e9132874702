"""Compares the repository with an earlier revision of it, and draws what a change moves before and after."""

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from charts import Chart, drawable_charts
from evidence.catalogue import Catalogue
from evidence.languages import LANGUAGES
from evidence.problems import Problem
from evidence.records import Figure
from publishing.charts.drawings import draw
from publishing.languages.settings import Settings
from publishing.languages.view import Localised
from publishing.languages.words import read_words, unreadable_words
from publishing.pages.written import Page, read_pages, unreadable_pages
from publishing.review.changes import Change, changes
from publishing.review.effects import Effects, effects
from publishing.review.report import Pictures, Report
from publishing.review.revision import state_at, state_of

CODES = [language.code for language in LANGUAGES]


def review(root: Path, build: Path, revision: str, language: str, problems: Sequence[Problem]) -> str:
    """Return the report on what changed since a revision, in a language; raises UnknownRevisionError.

    The pictures of charts that show something else are written below `build`.
    While the words of the site cannot be read, what is wrong is all that can be said.
    """
    before, after = state_at(revision, root), state_of(root)
    if any(unreadable_words(root / "docs")):
        return "\n".join(problem.told(language) for problem in problems)
    changed = list(changes(before.texts, after.texts)) if before and after else []
    charts: list[dict[str, Chart]] = []
    moved: Effects | None = None
    if before and after and before.catalogue and after.catalogue:
        charts = [_charts(one) for one in (before.catalogue, after.catalogue)]
        moved = _effects(before.catalogue, after.catalogue, changed, _pages(root), charts)
    pictures = [_drawn(id_, charts, language, build) for id_ in moved.charts] if moved else []
    catalogue = after.catalogue if after else None
    report = Report(problems, changed, moved, catalogue, pictures)
    spoken = next(one for one in LANGUAGES if one.code == language)
    words = read_words(root / "docs")[language]
    return report.text(Localised(spoken, words, catalogue or Catalogue([]), Settings.from_environment()))


def _effects(
    before: Catalogue,
    after: Catalogue,
    changed: Sequence[Change],
    pages: Sequence[Page],
    charts: Sequence[Mapping[str, Chart]],
) -> Effects | None:
    """Return what the changes move; nothing while rows name what is not there, which the problems say."""
    figures = {change.row for change in changed if change.table == Figure.table}
    try:
        return effects(before, after, pages, figures, charts)
    except LookupError:
        return None


def _charts(catalogue: Catalogue) -> dict[str, Chart]:
    return {chart.id: chart for chart in drawable_charts(catalogue, CODES)[0]}


def _pages(root: Path) -> list[Page]:
    """Return the written pages of the languages whose pages can all be read."""
    docs = root / "docs"
    return [page for code in CODES if not any(unreadable_pages(docs, code)) for page in read_pages(docs, code)]


def _drawn(chart_id: str, charts: Iterable[Mapping[str, Chart]], language: str, build: Path) -> Pictures:
    """Write the drawings of a chart before and after, and return where they are."""
    files = []
    for name, state in zip(("before", "after"), charts, strict=True):
        if chart_id not in state:
            files.append("")
            continue
        drawings = draw([state[chart_id]], build / "cache" / "charts")
        file = build / "review" / f"{chart_id}.{language}.{name}.svg"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(drawings.svg[chart_id, language, "wide"], encoding="utf-8")
        files.append(f"{build.name}/review/{file.name}")
    return Pictures(chart_id, *files)
