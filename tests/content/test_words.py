"""Every page and word of the site: there in both languages, every reference known, no number typed by hand."""

import json
import re
from pathlib import Path

import pytest

from charts import all_charts
from evidence.catalogue import Catalogue
from evidence.languages import LANGUAGES
from publishing.languages.settings import Settings
from publishing.languages.words import read_words, word_problems
from publishing.pages.references import REFERENCE
from publishing.pages.written import Page, pairing_problems, read_pages
from publishing.staging import Stage
from tests.broken.repository import ROOT

DOCS = ROOT / "docs"
PAGES = {language.code: list(read_pages(DOCS, language.code)) for language in LANGUAGES}
FIRST, *OTHERS = LANGUAGES
# Words that a statement about somebody's work does not need.
EXCLAMATION = re.compile(r"[^\s!]!(?:\s|$)")


def by_id(language: str) -> dict[str, Page]:
    """Return the hand-written pages of a language."""
    return {page.id: page for page in PAGES[language]}


@pytest.fixture(scope="session")
def stage(catalogue: Catalogue, tmp_path_factory: pytest.TempPathFactory) -> Stage:
    """Return the real repository, ready to be staged somewhere else."""
    charts = {chart.id: chart for chart in all_charts(catalogue)}
    return Stage(ROOT, tmp_path_factory.mktemp("build"), catalogue, Settings(), charts)


def test_the_words_have_no_problem(stage: Stage) -> None:
    """No page, word or reference is missing and no number is typed by hand."""
    assert [] == [str(problem) for problem in stage.problems()]


def test_each_word_is_there_in_each_language() -> None:
    """The two files of words have the same keys."""
    assert [] == list(word_problems(read_words(DOCS), DOCS))


def test_each_page_has_its_pair() -> None:
    """A page's versions are tied by their id."""
    assert [] == list(pairing_problems(PAGES))


@pytest.mark.parametrize("page_id", sorted(by_id(FIRST.code)))
def test_a_page_refers_to_the_same_things_in_each_language(page_id: str) -> None:
    """Figures, claims, sources and charts are those of the other language: a translation leaves nothing out."""
    references = [_references(by_id(language.code)[page_id]) for language in LANGUAGES]
    assert all(references[0] == other for other in references)


def _references(page: Page) -> set[tuple[str, str]]:
    return {(match["kind"], match["id"]) for match in REFERENCE.finditer(page.text)}


@pytest.mark.parametrize("page_id", sorted(by_id(FIRST.code)))
def test_a_page_has_the_same_headings_in_each_language(page_id: str) -> None:
    """The order and depth of the headings is the same: a translation skips no part."""
    depths = [_depths(by_id(language.code)[page_id]) for language in LANGUAGES]
    assert all(depths[0] == other for other in depths)


def _depths(page: Page) -> list[int]:
    prefix = r"^# " if page.is_notebook else "^"
    return [len(marks) for marks in re.findall(rf"{prefix}(#+) ", page.text, re.MULTILINE)]


@pytest.mark.parametrize("page", [page for own in PAGES.values() for page in own], ids=lambda page: page.file)
def test_a_page_explains_and_does_not_shout(page: Page) -> None:
    """A page has a description for who searches, and no exclamation mark in its prose."""
    prose = "" if page.is_notebook else re.sub(r"<!--.*?-->|!\[", "", page.text, flags=re.DOTALL)
    assert page.meta.get("description")
    assert [] == EXCLAMATION.findall(prose)


def test_each_single_chart_stands_on_a_page_in_each_language(stage: Stage) -> None:
    """A chart that is made is shown: on a page, on that of its claim, or on the timeline."""
    claims = stage.catalogue.claims
    for own in PAGES.values():
        shown = {id_ for page in own for kind, id_ in _references(page) if kind == "chart"}
        single = {id_ for id_ in stage.charts if not any(claim in id_ for claim in claims)}
        assert set() == single - shown - {"timeline"}


@pytest.mark.parametrize("package", ["figures", "supply", "context"])
def test_each_page_of_a_table_has_its_own_address(package: str) -> None:
    """Two tables of a package never have the same title in a language."""
    descriptor = Path(ROOT / "datapackage" / package / "datapackage.json").read_text(encoding="utf-8")
    resources = json.loads(descriptor)["resources"]
    for language in LANGUAGES:
        titles = [resource[f"title_{language.code}"] for resource in resources]
        assert sorted(set(titles)) == sorted(titles)
