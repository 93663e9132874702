"""No line of a page says another thing than the same line of its other version."""

import pytest

from publishing.pages.written import Page
from publishing.writing.opposed_lines import other_lines
from publishing.writing.parts import parts_of

DUTCH = "## Een\n\nHet kwam eerder.\nDe winning groeide sneller.\n"
SLOWER = "docs/en/x.md:7:10  'slower' is the opposite of 'sneller' on line 7 of docs/nl/x.md"


@pytest.mark.parametrize(
    ("english", "expected"),
    [
        ("## One\n\nIt came earlier.\nMining grew faster.\n", []),
        ("## One\n\nIt came earlier.\nIt went slower.\n", [SLOWER.replace(":10", ":9")]),
        ('## One\n\n<b class="later">It came earlier.</b>\n[Went](later) slower.\n', [SLOWER.replace(":10", ":15")]),
        # A section that is said in more or fewer lines has sentences of its own.
        ("## One\n\nIt came earlier, and it went slower.\n", []),
        ("## One\n\n{{figure:a}} came later.\nIt went slower.\n", []),
    ],
)
def test_lines_of_sections_that_are_alike_say_no_opposites(english: str, expected: list[str]) -> None:
    """At the word, with the line of the other version; what readers do not read is no word."""
    page, model = (
        Page("x", code, "x.md", {}, text, f"docs/{code}/x.md", 4) for code, text in (("en", english), ("nl", DUTCH))
    )
    found = [str(one) for parts in parts_of(page, model) for one in other_lines(*parts)]

    assert [f"{one} → say the same in both versions" for one in expected] == found


DENIED = "## Een\n\nEr zijn geen cookies.\nWe zien niets.\n"
LACKING = "docs/nl/x.md:6:9  'geen' says no, and line 6 of docs/en/x.md does not"


@pytest.mark.parametrize(
    ("english", "expected"),
    [
        ("## One\n\nThere are no cookies.\nWe see nothing.\n", []),
        ("## One\n\nThere are cookies.\nWe see nothing.\n", [LACKING]),
        ("## One\n\nWe refuse cookies.\nWe see nothing.\n", []),
        # What one line says twice, it may say for the other.
        ("## One\n\nThere are cookies.\nWe see nothing, and no one does.\n", []),
        ("## One\n\nThere are no cookies.\nWe see nothing.\nIt is not so.\n", []),
    ],
)
def test_a_section_says_no_in_both_versions(english: str, expected: list[str]) -> None:
    """At the no of the version that says it more often, once; a word that stands for it will do."""
    page, model = (
        Page("x", code, "x.md", {}, text, f"docs/{code}/x.md", 4) for code, text in (("en", english), ("nl", DENIED))
    )
    found = [str(one) for parts in parts_of(page, model) for one in other_lines(*parts)]

    assert [f"{one} → say no in both versions or in neither" for one in expected] == found


def test_lines_that_refer_to_other_things_are_not_each_others() -> None:
    """A section may say its sentences in an order of its own."""
    texts = {"en": "We see cookies.\nWe see ({{source:a}}) more.\n", "nl": "We zien ({{source:a}}) niets.\nWe zien.\n"}
    page, model = (Page("x", code, "x.md", {}, text, f"docs/{code}/x.md", 4) for code, text in texts.items())

    assert [] == [str(one) for parts in parts_of(page, model) for one in other_lines(*parts)]


def test_a_line_has_no_other_word_of_a_kind() -> None:
    """A year for a month, with the line of the other version."""
    page, model = (
        Page("x", code, "x.md", {}, text, f"docs/{code}/x.md", 4)
        for code, text in (("en", "It took a year.\n"), ("nl", "Het duurde een maand.\n"))
    )
    found = [str(one) for parts in parts_of(page, model) for one in other_lines(*parts)]

    assert [
        "docs/en/x.md:4:11  'year' stands here where docs/nl/x.md has 'maand' on line 4 → say the same in both versions"
    ] == found
