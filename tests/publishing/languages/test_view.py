"""The templates of one language."""

import pytest
from jinja2 import DictLoader, UndefinedError

from publishing.languages.templates import environment
from publishing.languages.view import Localised, chart_slot


def test_every_text_is_escaped_and_never_read_as_a_template() -> None:
    """Text from the data stays text: no markup, and no braces that are filled in."""
    made = environment()
    made.loader = DictLoader({"a.html": "<b title='{{ text }}'>{{ text }}</b>"})
    hostile = "<script>'{{ 1 + 1 }}'"

    assert "<b title='&lt;script&gt;&#39;{{ 1 + 1 }}&#39;'>&lt;script&gt;&#39;{{ 1 + 1 }}&#39;</b>" == (
        made.get_template("a.html").render(text=hostile)
    )


def test_a_word_that_is_missing_is_an_error(dutch: Localised) -> None:
    """A template never shows an empty place where a word should be."""
    with pytest.raises(UndefinedError):
        dutch.render("chapter_head.html", number="1")


def test_a_slot_cannot_be_broken_out_of() -> None:
    """The id of a chart stays inside its comment."""
    assert "<!--chart:a--&gt;&lt;b&gt;-->" == chart_slot("a--><b>")


def test_links_fit_the_depth_of_the_page(dutch: Localised) -> None:
    """From a claim's page the page of a figure is two steps up, and down again."""
    link = dutch.linker("beweringen/een.md")

    assert link(dutch.figure_address("dependence-claimed")).endswith("../../cijfers/dependence-claimed/")
    assert "../../" == link(dutch.address("index.md"))


def test_a_number_stays_with_its_unit(dutch: Localised, english: Localised) -> None:
    """On one line with a unit of the data or a large number's word, and with the number up to which it reaches.

    The words are those of the language. Other words may go to the next line, and so may the second word of a unit.
    """
    bound = "\N{NO-BREAK SPACE}"
    assert f"3{bound}tot{bound}60{bound}procent in 2024 en" == dutch.unbroken("3 tot 60 procent in 2024 en")
    assert "3 to 60 procent".replace(" p", "\N{NO-BREAK SPACE}p") == dutch.unbroken("3 to 60 procent")
    assert "from 27 in 1990 to 95" == english.unbroken("from 27 in 1990 to 95")
    assert f"3{bound}to{bound}60{bound}percent" == english.unbroken("3 to 60 percent")
    for years in ("2021-24", "2021-2024"):
        assert f"in {years},".replace("-", "\N{EN DASH}\N{WORD JOINER}") == dutch.unbroken(f"in {years},")
    assert "eu-2021-24 2026-11-28" == dutch.unbroken("eu-2021-24 2026-11-28")
    assert "5\N{NO-BREAK SPACE}million people, F\N{NON-BREAKING HYPHEN}35" == english.unbroken("5 million people, F-35")
