"""A message is an English text, and says the same in other languages."""

import pickle

import pytest

from evidence.messages import Message, Spoken, both, either, say, together, verbatim
from evidence.messages.libraries import from_library

EMPTY = say("the cell is empty")


def test_a_message_is_its_english_text() -> None:
    """It is compared, sorted and put together as any text is."""
    message = say("'{cell}' is not a plain number", cell="1,5")

    assert "'1,5' is not a plain number" == message
    assert [EMPTY, message] == sorted([EMPTY, message], key=str, reverse=True)


@pytest.mark.parametrize(
    ("message", "expected"),
    [
        (EMPTY, "de cel is leeg"),
        (say("'{cell}' is not a plain number", cell="1,5"), "'1,5' is geen gewoon getal"),
        (
            say("{what} (likewise in {count} more rows)", what=EMPTY, count=11),
            "de cel is leeg (ook zo in 11 andere rijen)",
        ),
        (either(["a", "b", "c"]), "a of b of c"),
        (both(["a", EMPTY]), "a en de cel is leeg"),
        (together([EMPTY, "a"], "; "), "de cel is leeg; a"),
        (from_library("Expecting value"), "hier hoort een waarde"),
        (Spoken({"en": "the value", "nl": "de waarde"}), "de waarde"),
    ],
)
def test_it_says_the_same_in_another_language(message: Message, expected: str) -> None:
    """What is filled in is too, where it is a message itself."""
    assert expected == message.into("nl")
    assert str(message) == message.into("en")


def test_what_a_row_says_stays_as_it_is() -> None:
    """A number that somebody copies is written as the table has it; a count is written as the language does."""
    assert "rond af op 12.5" == say("round it to {rounded:g}", rounded=12.5).into("nl")
    told = say("the file has more than {most:,} bytes", most=500_000)
    assert ["the file has more than 500,000 bytes", "het bestand heeft meer dan 500.000 bytes"] == [
        told.into(code) for code in ("en", "nl")
    ]


def test_what_has_no_translation_is_in_english() -> None:
    """So are all messages in a language without a catalogue."""
    assert "no such template" == say("no such template").into("nl")
    assert "the cell is empty" == EMPTY.into("fy")
    assert "x" == Spoken({"en": "x", "nl": ""}).into("nl")
    assert "Extra ordinary" == from_library("Extra ordinary").into("nl")


def test_braces_of_a_text_without_values_are_braces() -> None:
    """What a contributor should write may hold some, and so may what somebody wrote."""
    assert "write {{chart:id}}" == say("write {{chart:id}}")
    assert "{a} {{b}}" == verbatim("{a} {{b}}").into("nl")
    assert "write {{figure:one}} of magnets" == say(
        "write {{{{figure:{figure}}}}} {noun}", figure="one", noun="of magnets"
    )


def test_nothing_to_choose_from_is_nothing() -> None:
    """A list may be empty."""
    assert ["", "", ""] == [either([]), both([]), together([])]


def test_a_message_can_be_sent_to_another_process() -> None:
    """It arrives with its template and its values, or with its text in each language."""
    messages = [say("write '{char}'", char="é"), Spoken({"en": "the value", "nl": "de waarde"})]
    sent: list[Message] = pickle.loads(pickle.dumps(messages))  # noqa: S301 (our own)

    assert ["write 'é'", "the value"] == sent
    assert ["schrijf 'é'", "de waarde"] == [one.into("nl") for one in sent]
