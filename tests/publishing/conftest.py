"""A small catalogue that nothing is wrong with, seen in each language."""

import pickle
from collections.abc import Callable
from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser, LexborNode

from charts import Chart
from evidence.audit import audit
from evidence.catalogue import Catalogue
from evidence.languages import LANGUAGES
from publishing.charts.drawings import Drawings, draw
from publishing.languages.settings import Settings
from publishing.languages.view import Localised
from publishing.languages.words import Words, read_words
from publishing.pages.written import Page
from tests.broken.repository import ROOT, write_good

Localise = Callable[[Catalogue, str], Localised]
CHART = "reserves"


def page(text: str, path: str = "verhaal/proef.md", **meta: object) -> Page:
    """Return a Dutch page whose text starts on line 5 of its file."""
    meta = {"title": "Proef", "description": "Een proef", **meta}
    return Page("proef", "nl", path, meta, text, file=f"docs/nl/{path}", first_line=5)


def first(tree: LexborHTMLParser | LexborNode, selector: str) -> LexborNode:
    """Return the first element that the selector finds; raises LookupError without one."""
    node = tree.css_first(selector)
    if node is None:
        raise LookupError(selector)
    return node


@pytest.fixture(scope="session")
def words() -> dict[str, Words]:
    """Return the real words of the site, by language."""
    return read_words(ROOT / "docs")


@pytest.fixture(scope="session")
def small_tables(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """Return the tables of the small repository that nothing is wrong with, packed: to copy them costs less so."""
    folder = tmp_path_factory.mktemp("good")
    write_good(folder)
    found, problems = audit(folder)
    if found is None or problems:
        pytest.fail("\n".join(map(str, problems)))
    return pickle.dumps(list(found.tables.values()))


@pytest.fixture
def small(small_tables: bytes) -> Catalogue:
    """Return a catalogue with one claim and a few figures, free to be changed."""
    return Catalogue(pickle.loads(small_tables))  # noqa: S301 (our own bytes)


@pytest.fixture
def localise(words: dict[str, Words]) -> Localise:
    """Return a function that sees a catalogue in a language."""
    languages = {language.code: language for language in LANGUAGES}
    return lambda catalogue, code: Localised(languages[code], words[code], catalogue, Settings())


@pytest.fixture
def dutch(small: Catalogue, localise: Localise) -> Localised:
    """Return the small catalogue in Dutch."""
    return localise(small, "nl")


@pytest.fixture
def english(small: Catalogue, localise: Localise) -> Localised:
    """Return the small catalogue in English."""
    return localise(small, "en")


@pytest.fixture(scope="session")
def chart(charts: dict[str, Chart]) -> Chart:
    """Return one of the real charts."""
    return charts[CHART]


@pytest.fixture(scope="session")
def drawn(chart: Chart, kept: Path) -> Drawings:
    """Return the drawings of that chart."""
    return draw([chart], kept)
