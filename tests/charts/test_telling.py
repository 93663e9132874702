"""A row in one sentence."""

import pytest

from charts.reading import UndrawableError
from charts.telling import sentence, uncapitalised
from evidence.problems import Place

CELLS = {"year": "2025", "amount": "7", "estimated": "yes", "remark": "Rounded.", "kind": "reported"}


def place(key: str) -> Place:
    """Return where a word of these tests would stand."""
    return Place("one.toml", 1, key)


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        ({"estimated": True}, "In 2025 it was 7, an estimate."),
        ({"estimated": False}, "In 2025 it was 7."),
        ({"estimated": None}, "In 2025 it was 7."),
        ({"estimated": 0}, "In 2025 it was 7, an estimate."),
    ],
)
def test_a_phrase_is_said_where_a_row_has_something(row: dict[str, object], expected: str) -> None:
    """Yes, and nought; not no, and not what the source leaves open. A sentence begins with a capital."""
    phrases = {"sentence": "in {year} it was {amount}{estimated}.", "estimated": ", an estimate"}

    assert expected == sentence(phrases, row, CELLS, place)


def test_a_value_has_a_phrase_of_its_own() -> None:
    """The phrase of a value may name what stands above it; a row without a value says nothing."""
    phrases = {
        "sentence": "it was {amount}{kind}.",
        "estimated": "an estimate",
        "kind": {"reported": ", {estimated}, reported"},
    }

    assert "It was 7, an estimate, reported." == sentence(
        phrases, {"kind": "reported", "estimated": True}, CELLS, place
    )
    for nothing in (None, "", False):
        assert "It was 7." == sentence(phrases, {"kind": nothing, "estimated": True}, CELLS, place)


@pytest.mark.parametrize("value", ["computed", 0])
def test_a_value_without_a_phrase_is_a_problem(value: object) -> None:
    """It is not left unsaid in silence: whoever adds a value reads which word is missing, and what to do."""
    with pytest.raises(UndrawableError) as told:
        sentence({"sentence": "it was {kind}.", "kind": {"reported": "reported"}}, {"kind": value}, CELLS, place)

    assert f"told.kind.{value}" == told.value.where.column
    assert f"the word 'told.kind.{value}' is missing" == told.value.what
    assert "add it; the mark of a row tells it" == told.value.remedy


def test_no_gap_is_left() -> None:
    """Neither two blanks, nor one before a comma, nor a second full stop of a text that brought its own."""
    phrases = {"sentence": "{year} {estimated} ({amount} {estimated}), {remark} ({remark}).", "estimated": "about"}

    assert "2025 (7), Rounded. (Rounded)." == sentence(phrases, {"estimated": False}, CELLS, place)
    assert "Rounded." == sentence({"sentence": "{remark}."}, {}, CELLS, place)


def test_an_unknown_name_is_said_with_its_place() -> None:
    """In the sentence, in a phrase, and in the phrase of a value."""
    for phrases, key in (
        ({"sentence": "{oops}."}, "told.sentence"),
        ({"sentence": "{year}.", "year": "{oops}"}, "told.year"),
        ({"sentence": "{kind}.", "kind": {"a": "{oops}"}}, "told.kind.a"),
    ):
        with pytest.raises(UndrawableError) as told:
            sentence(phrases, {"year": 1, "kind": "a"}, CELLS, place)

        assert key == told.value.where.column


def test_a_word_within_a_sentence_is_small_unless_it_is_initials() -> None:
    """Headings have capitals that running text has not."""
    assert ["mining", "EU", "US output"] == [uncapitalised(word) for word in ("Mining", "EU", "US output")]
