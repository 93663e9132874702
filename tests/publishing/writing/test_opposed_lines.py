"""No line of a page says the opposite of the same line of its other version."""

import pytest

from publishing.pages.written import Page
from publishing.writing.opposed_lines import opposite_words
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
    found = [str(one) for parts in parts_of(page, model) for one in opposite_words(*parts)]

    assert [f"{one} → say the same in both versions" for one in expected] == found
