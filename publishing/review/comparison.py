"""Compares the repository with an earlier revision of it, and draws what a change moves before and after."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from charts import Chart, drawable_charts
from evidence.audit import mendable
from evidence.catalogue import Catalogue
from evidence.cells.values import is_plain
from evidence.changes import Change, changes
from evidence.draft_entries import Draft, drafts
from evidence.languages import LANGUAGES
from evidence.mending import mended
from evidence.problems import Place, Problem
from evidence.quantity import number
from evidence.records import Figure
from evidence.releases import last
from evidence.suggestions import Renumbered, suggestions
from evidence.versions import version_problems
from publishing.charts.drawings import draw
from publishing.checking import Findings
from publishing.languages.settings import Settings
from publishing.languages.view import Localised
from publishing.languages.words import read_words, unreadable_words
from publishing.pages.written import Page, read_pages, unreadable_pages
from publishing.review.effects import Effects, effects
from publishing.review.report import Pictures, Report
from publishing.review.revision import UNREADABLE, state_at, state_when_mended

NUMBERS = ("value", "low", "high")
CODES = [language.code for language in LANGUAGES]


def review(root: Path, build: Path, revision: str, language: str, looked_at: Findings) -> str:
    """Return the report on what changed since a revision, in a language; raises UnknownRevisionError.

    The pictures of charts that show something else are written below `build`.
    While the words of the site cannot be read, what is wrong is all that can be said.
    """
    problems = looked_at.problems
    # What a program made of a file is a problem there: where none is said, there is nothing to undo.
    wrong = {problem.where.file for problem in problems}
    tables = mendable(root)[0] if wrong else []
    as_mended = [mended(table) for table in tables if table.file in wrong]
    before, after = state_at(revision, root), state_when_mended(root, as_mended)
    if any(unreadable_words(root / "docs")):
        return "\n".join(problem.told(language) for problem in problems)
    changed = list(changes(before.texts, after.texts)) if before and after else []
    # A line of a file that is mended first is not that of the file that the contributor has.
    redone = {table.resource.file for table in as_mended if table.done}
    changed = [replace(one, place=Place(one.place.file)) if one.place.file in redone else one for one in changed]
    old, catalogue = (one.catalogue if one else None for one in (before, after))
    moved, charts = _moved(old, catalogue, changed, root, looked_at) if old and catalogue else (None, [])
    pictures = [_drawn(id_, charts, language, build) for id_ in moved.charts] if moved else []
    done = [line for table in as_mended for line in table.done]
    report = Report(
        problems,
        changed,
        moved,
        catalogue,
        pictures,
        suggestions(tables, problems, list(_corrected(changed))),
        done,
        *_untold(root, catalogue if not problems else None),
    )
    spoken = next(one for one in LANGUAGES if one.code == language)
    words = read_words(root / "docs")[language]
    return report.text(Localised(spoken, words, catalogue or Catalogue([]), Settings.from_environment()))


def _untold(root: Path, catalogue: Catalogue | None) -> tuple[list[Draft], list[Problem]]:
    """Return the entries that a change still needs before a release, and the versions; once nothing is wrong."""
    release = last(root)
    if catalogue is None or release is None:
        return [], []
    return drafts(release, root, catalogue), list(version_problems(root))


def _corrected(changed: Sequence[Change]) -> Iterator[Renumbered]:
    """Yield the numbers of figures that are others now, as each language writes them."""
    for change in changed:
        if change.table == Figure.table and change.column in NUMBERS and change.old and change.new:
            old, new = (_read(text) for text in (change.old, change.new))
            if old is not None and new is not None:
                yield from (Renumbered(code, number(old, code), number(new, code)) for code in CODES)


def _read(text: str) -> float | None:
    return float(text) if is_plain(text, "number") else None


def _moved(
    before: Catalogue, after: Catalogue, changed: Sequence[Change], root: Path, looked_at: Findings
) -> tuple[Effects | None, list[Mapping[str, Chart]]]:
    """Return what the changes move, and the charts before and after; nothing while the problems keep that from us.

    Charts and judgements are made of rows that are in order: a name of nothing, or an empty cell, ends them anywhere.
    """
    figures = {change.row for change in changed if change.table == Figure.table}
    try:
        now = looked_at.charts or _charts(after)
        charts = [_charts(before) if changed else now, now]
        return effects(before, after, _pages(root), figures, charts), charts
    except (*UNREADABLE, ArithmeticError, AttributeError):
        if not looked_at.problems:
            raise
        return None, []


def _charts(catalogue: Catalogue) -> Mapping[str, Chart]:
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
