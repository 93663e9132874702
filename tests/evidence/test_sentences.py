"""Sentences of two languages that belong together."""

import pytest

from evidence.sentences import paired_sentences


@pytest.mark.parametrize(
    ("english", "dutch", "expected"),
    [
        ("One. Two!", "Een. Twee!", [("One.", "Een."), ("Two!", "Twee!")]),
        ("One. Two.", "Een en twee.", [("One. Two.", "Een en twee.")]),
        ("Announcement No. 18 holds. So?", "Mededeling nr. 18 geldt. Dus?", [
            ("Announcement No. 18 holds.", "Mededeling nr. 18 geldt."),
            ("So?", "Dus?"),
        ]),
        ("1.5 percent", "1,5 procent", [("1.5 percent", "1,5 procent")]),
    ],
)  # fmt: skip
def test_sentences_are_paired_where_there_are_as_many(
    english: str, dutch: str, expected: list[tuple[str, str]]
) -> None:
    """Each with its language; else the whole texts, and the point of a number ends nothing."""
    pairs = [*paired_sentences((english, "en"), (dutch, "nl"))]

    assert [((one, "en"), (other, "nl")) for one, other in expected] == pairs
