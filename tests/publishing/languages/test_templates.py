"""Every word that a template asks for is there: a missing one would stop the build in its middle."""

import re
from pathlib import Path

import pytest
from jinja2 import DictLoader

from publishing.languages.templates import TEMPLATES, Compiled, environment, plain_environment
from publishing.languages.words import Words
from tests.broken.repository import ROOT

WORD = re.compile(r"\bwords\.([a-z_]+)(?:\.([a-z_]+))?")
# What only MkDocs knows of a page, and methods that change a text.
FOREIGN = re.compile(r"page\.(?:file|url|canonical_url)\b|\.(?:[lr]?split|[lr]?strip|splitlines|replace)\(|\| *replace")
# A template that is asked of the engine without a language.
ASKED = re.compile(r"""\benvironment\(\)\s*\.get_template\(["']([^"']+)["']\)""")
THEME = ROOT / "docs" / "overrides"


@pytest.mark.parametrize("template", sorted(TEMPLATES.glob("*")), ids=lambda path: path.name)
def test_a_template_asks_for_words_that_exist(template: Path, words: dict[str, Words]) -> None:
    """`words.claim.value` is `value` below `[claim]`, in each language."""
    for table, word in WORD.findall(template.read_text(encoding="utf-8")):
        for own in words.values():
            assert table in own
            assert not word or word in own[table]


@pytest.mark.parametrize("template", sorted(THEME.rglob("*.html")), ids=lambda path: path.name)
def test_the_theme_asks_for_words_that_exist(template: Path, words: dict[str, Words]) -> None:
    """The theme gets the words below `[theme]`."""
    asked = {table for table, _ in WORD.findall(template.read_text(encoding="utf-8"))} - {"format"}

    for own in words.values():
        assert set() == asked - own["theme"].keys()


@pytest.mark.parametrize("template", sorted(THEME.rglob("*.html")), ids=lambda path: path.name)
def test_the_theme_knows_pages_by_their_front_matter_and_changes_no_text(template: Path) -> None:
    """So that another generator could fill it in; what is to change in Material's markup is changed in finishing."""
    assert [] == FOREIGN.findall(template.read_text(encoding="utf-8"))


def test_what_is_compiled_for_pages_escapes_nothing_in_a_report() -> None:
    """The report on a change is no page, and holds each text as it stands."""
    told = [engine.from_string("{{ code }}").render(code="R&D") for engine in (environment(), plain_environment())]

    assert ["R&amp;D", "R&D"] == told


def test_languages_share_the_code_of_a_template() -> None:
    """Each engine has filters and words of its own, and what was compiled of a file once is not compiled again."""
    one, other = environment(), environment()
    name = "root.html"

    assert one.get_template(name).root_render_func.__code__ is other.get_template(name).root_render_func.__code__
    assert plain_environment().get_template(name).root_render_func.__code__ is not (
        one.get_template(name).root_render_func.__code__
    )


def test_what_belongs_to_no_language_compiles_without_one() -> None:
    """Whoever asks for a template first gets it: it does not hang on what the engine of a language compiled before.

    To get one is to compile it, and one that asks for a filter of a language cannot be compiled here.
    """
    code = "".join(file.read_text(encoding="utf-8") for room in ("publishing", "tests") for file in _modules(room))
    asked, engine = set(ASKED.findall(code)), environment().overlay(bytecode_cache=None, cache_size=0)

    assert {"counted.css", "pieces.html", "root.html"} <= asked
    assert asked == {engine.get_template(name).name for name in asked}


def _modules(room: str) -> list[Path]:
    return sorted((ROOT / room).rglob("*.py"))


def _told(text: str, folder: Path) -> str:
    """Return what a template says, with what another build kept of it in a folder and nothing in memory."""
    compiled = Compiled()
    compiled.folder = folder
    return environment().overlay(loader=DictLoader({"one": text}), bytecode_cache=compiled).get_template("one").render()


def test_a_template_is_compiled_once_for_all_builds(tmp_path: Path) -> None:
    """Its code is in the folder from then on, and what is there is what says the text."""
    assert "1" == _told("{{ 1 }}", tmp_path)
    (file,) = tmp_path.iterdir()
    stamp = file.stat().st_mtime_ns

    assert "1" == _told("{{ 1 }}", tmp_path)
    assert [file] == list(tmp_path.iterdir())
    assert stamp == file.stat().st_mtime_ns


def test_another_text_of_a_template_is_compiled_anew(tmp_path: Path) -> None:
    """Under the same name; what was kept of the earlier one says nothing of it."""
    assert ["1", "2", "1"] == [_told(text, tmp_path) for text in ("{{ 1 }}", "{{ 2 }}", "{{ 1 }}")]
    assert 2 == len(list(tmp_path.iterdir()))
