"""Whether a table fits on a phone."""

import pytest

from publishing.columns import fits

HEADINGS = ("Oordeel", "Betekenis")


@pytest.mark.parametrize(
    ("rows", "whole", "expected"),
    [
        ([HEADINGS, ("Klopt", "Bronnen onderbouwen het, en geen bron weerspreekt het.")], [False, False], True),
        ([HEADINGS, ("Klopt", "Bronnen onderbouwen het, en geen bron weerspreekt het.")], [False, True], False),
        ([("a" * 20, "b" * 20)], [False, False], False),
        ([("a" * 17, "b" * 17)], [False, False], True),
        ([("aaaaaaaaa-aaaaaaaaa/aa", "b" * 20)], [False, False], True),
        ([("", "")], [False, False], True),
        ([tuple("abcdefghijklmno")], [False] * 15, False),
    ],
)
def test_a_table_fits_by_its_longest_words(rows: list[tuple[str, ...]], whole: list[bool], *, expected: bool) -> None:
    """Words go below each other and numbers do not; a hyphen and a stroke break a word; each column takes its gap."""
    assert expected == fits(rows, whole)
