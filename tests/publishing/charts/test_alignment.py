"""Numbers in the table of a chart."""

from dataclasses import replace

from charts.chart import Table
from publishing.charts.alignment import head_pads, is_narrow, pads


def _pads(language: str, *texts: str) -> list[str]:
    table = Table("", ("a", "b"), tuple(("1,5", text) for text in texts), ("left", "right"))
    return [row[1] for row in pads(table, language)]


def test_numbers_stand_under_each_other_by_their_decimal_sign() -> None:
    """Each lacks so many signs as the longest fraction has more; a sign between thousands is none."""
    assert [",00", "", "0", ",00"] == _pads("nl", "1.040", "0,25", "12,5", "27%")
    assert [".00", "", "0", ".00"] == _pads("en", "1,040", "0.25", "12.5", "27%")


def test_of_a_range_the_last_number_counts() -> None:
    """It is the one at the edge; an empty cell, and a column without fractions, stay as they are."""
    assert ["", ",00", "0", ""] == _pads("nl", "94–99,97", "ca. 95", "> 1,5–2,5 kg", "–")
    assert ["", ""] == _pads("nl", "3", "20.000")


def test_texts_are_left_alone() -> None:
    """A column that is not of numbers has nothing to stand under."""
    table = Table("", ("a",), (("1,5",), ("2",)), ("left",))

    assert [[""], [""]] == pads(table, "nl")
    assert [] == pads(Table("", ("a",), (), ("right",)), "nl")


def test_a_heading_stands_above_the_numbers_of_its_column() -> None:
    """It lacks what most of them lack; a cell without a number does not count, and words have no such column."""
    body = (("1,5", "12"), ("2,5", "0,25"), ("–", "–"), ("–", "–"), ("3,5", "–"), ("–", "7"))
    table = Table("", ("a", "b"), body, ("left", "right"))

    assert ["", ",00"] == head_pads(table, pads(table, "nl"))
    assert ["", ""] == head_pads(replace(table, body=(("x", "–"),)), [["", ""]])


def test_a_table_that_is_too_wide_for_a_phone_is_known() -> None:
    """Its headings count too; words may stand below each other, and numbers may not."""
    words = ("a few words that stand below each other",)

    assert is_narrow(Table("", ("a",), (words,), ("left",)))
    assert not is_narrow(Table("", ("a",), (words,), ("right",)))
    assert not is_narrow(Table("", ("a" * 40,), (("b",),), ("left",)))
