"""What a page may have of anything."""

import pytest

from publishing.writing.bounds import excess_problems
from tests.publishing.conftest import page


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[" * 5_000, []),
        ("[" * 5_001, ["the page has 5,001 opening brackets, more than 5,000"]),
        ("a" * 10_000, []),
        ("a" * 10_001, ["the page has 10,001 characters on a line, more than 10,000"]),
        ("aaa\n" * 50_001, ["the page has 200,004 characters, more than 200,000"]),
        ("{{a}}\n" * 1_000, []),
        ("{{a}}\n" * 1_001, ["the page has 1,001 references, more than 1,000"]),
    ],
)
def test_a_page_is_no_larger_than_can_be_looked_at(text: str, expected: list[str]) -> None:
    """It says how much it has, and how much it may have."""
    assert expected == [problem.what for problem in excess_problems(page(text))]


@pytest.mark.parametrize(
    "text",
    [
        "> " * 6 + "a",
        "    " * 5 + "- a",
        "- a\n    1. b\n        > c",
        "a > b > c > d > e > f > g > h",
        "> a\n" * 50,
        "*a* " * 100,
        "*a*\n\n" * 500,
    ],
)
def test_quotes_lists_and_emphasis_of_ordinary_pages(text: str) -> None:
    """A few within each other, and many after each other."""
    assert [] == list(excess_problems(page(text)))


@pytest.mark.parametrize(
    ("text", "line", "what"),
    [
        (">" * 3_000 + " a", 5, "the line stands in 3,000 quotes and lists, more than 6"),
        ("a\n\n" + "> " * 7 + "a", 7, "the line stands in 7 quotes and lists, more than 6"),
        ("- " * 900 + "a", 5, "the line stands in 900 quotes and lists, more than 6"),
        ("> 1. * " * 3 + "a", 5, "the line stands in 9 quotes and lists, more than 6"),
        ("    " * 6 + "- a", 5, "the line stands in 7 quotes and lists, more than 6"),
        ("\t" * 6 + "- a", 5, "the line stands in 7 quotes and lists, more than 6"),
        ("```\n" + ">" * 7 + "\n```", 6, "the line stands in 7 quotes and lists, more than 6"),
        ("a\n\n" + "**a *b " * 150, 7, "the paragraph has stars or underscores in 300 places, more than 200"),
        ("_a\n" * 201, 5, "the paragraph has stars or underscores in 201 places, more than 200"),
    ],
)
def test_what_stands_too_deep(text: str, line: int, what: str) -> None:
    """The line or the paragraph is named, before anything reads it as Markdown."""
    assert [(line, what)] == [(problem.where.line, problem.what) for problem in excess_problems(page(text))]


def test_the_marks_of_a_notebook_are_counted_behind_its_comments() -> None:
    """Each of its lines of text begins with one more sign."""
    text = f"# %% [markdown]\n# {'>' * 7} a\n"
    (problem,) = excess_problems(page(text, "verhaal/proef.py"))

    assert "the line stands in 7 quotes and lists, more than 6" == problem.what


def test_a_line_that_is_too_long_is_named() -> None:
    """Not the first of the page, and before anything else is looked at."""
    (problem,) = excess_problems(page("Een.\n\n" + "[a](b " * 40_000))

    assert (7, "the page has 240,000 characters on a line, more than 10,000") == (problem.where.line, problem.what)
