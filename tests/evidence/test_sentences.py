"""Sentences of two languages that belong together."""

import pytest

from evidence.sentences import first_sentence, opening, paired_sentences, paragraphs


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


def test_a_text_opens_with_one_sentence() -> None:
    """What follows it is given apart, and is nothing where there is no more."""
    assert ("By No. 18 of 1.5 percent.", "So? It is.") == opening("By No. 18 of 1.5 percent. So? It is.")
    assert ("All of it", "") == opening("All of it")


def test_the_first_sentence_of_a_text() -> None:
    """All of a text that has one, and the point of a number ends nothing."""
    assert ["By No. 18 of 1.5 percent.", "All of it"] == [
        first_sentence(text) for text in ("By No. 18 of 1.5 percent. So?", "All of it")
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("One.", ["One."]),
        ("One. Two. Three.", ["One. Two. Three."]),
        ("One. Two. Three. Four.", ["One. Two.", "Three. Four."]),
        (
            "No. 18 is one. Two. Three. Four. Five. Six. Seven.",
            ["No. 18 is one. Two.", "Three. Four. Five.", "Six. Seven."],
        ),
    ],
)
def test_a_text_has_paragraphs_of_like_length(text: str, expected: list[str]) -> None:
    """Of three sentences at most, and no sentence is lost."""
    assert expected == paragraphs(text, 3)
    assert text == " ".join(expected)
