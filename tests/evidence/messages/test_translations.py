"""Each message that the code can say has a text in every language, with the same places to fill in."""

import ast
from collections import Counter
from pathlib import Path

import pytest

from evidence.languages import LANGUAGES
from evidence.messages.translations import FOLDER, SOURCE, translations
from tests.messages import PLACEHOLDER, SOURCES, calls, template_of, templates, update

OTHERS = [language.code for language in LANGUAGES if language.code != SOURCE]


@pytest.mark.parametrize("language", OTHERS)
def test_every_message_has_a_text(language: str) -> None:
    """What is missing is named with the file that says it: run `make messages`, and translate what has no text."""
    known = translations(language)
    assert [] == [f"{files[0]}: {template}" for template, files in templates().items() if template not in known]


@pytest.mark.parametrize("language", OTHERS)
def test_every_text_is_said(language: str) -> None:
    """What nothing says any more is taken out by `make messages`."""
    assert [] == sorted(translations(language).keys() - templates().keys())


@pytest.mark.parametrize("language", OTHERS)
def test_a_text_has_the_same_places(language: str) -> None:
    """Each name between braces stands there as often as in English, and none is new."""
    assert [] == [
        f"{template} → {text}"
        for template, text in translations(language).items()
        if Counter(PLACEHOLDER.findall(template)) != Counter(PLACEHOLDER.findall(text))
    ]


@pytest.mark.parametrize("language", OTHERS)
def test_a_catalogue_is_as_it_is_written_down(language: str, tmp_path: Path) -> None:
    """`make messages` changes nothing where nothing is new, not even in the order of the texts."""
    copy = tmp_path / f"{language}.po"
    copy.write_bytes((FOLDER / copy.name).read_bytes())
    update(copy)

    assert (FOLDER / copy.name).read_text("utf-8") == copy.read_text("utf-8")


def test_what_is_new_waits_for_its_text(tmp_path: Path) -> None:
    """A message without a text gets a place in the catalogue; one that nothing says goes out."""
    copy, old = tmp_path / "nl.po", (FOLDER / "nl.po").read_text("utf-8")
    copy.write_text(old.replace('msgid "the cell is empty"', 'msgid "the cell was empty"'), encoding="utf-8")
    update(copy)

    written = copy.read_text("utf-8")
    assert 'msgid "the cell is empty"\nmsgstr ""\n' in written
    assert "the cell was empty" not in written


def test_a_new_language_begins_with_an_empty_catalogue(tmp_path: Path) -> None:
    """It then asks for everything."""
    new = tmp_path / "fy.po"
    new.touch()
    update(new)

    assert len(templates()) == new.read_text("utf-8").count('\nmsgstr ""\n') - 1


def test_every_template_is_written_out_where_it_is_said() -> None:
    """Who looks for the texts of the code finds them, and each place in one is filled in there."""
    wrong = []
    for path in SOURCES:
        for call in calls(path):
            template, names = template_of(call), {one.arg for one in call.keywords}
            if template is None or (names and None not in names and not _is_filled(template, names)):
                wrong.append(f"{path.name}:{call.lineno}")
    assert [] == wrong


def _is_filled(template: str, names: set[str | None]) -> bool:
    fields = {
        node.value.id
        for node in ast.walk(_as_code(template))
        if isinstance(node, ast.FormattedValue) and isinstance(node.value, ast.Name)
    }
    return fields == names


def _as_code(template: str) -> ast.Expression:
    """Return a template as Python reads a text that is filled in, which knows its braces and its forms."""
    return ast.parse("f" + repr(template), mode="eval")
