"""The characters of a cell: nothing that nobody sees, nothing that looks like something else."""

from pathlib import Path
from typing import Any

import pytest

from evidence.cells import characters
from evidence.cells.column import columns_of
from evidence.messages import verbatim
from tests.evidence.one_table import faults

CODES: dict[str, Any] = {"constraints": {"pattern": ".*"}}
ADDRESSES: dict[str, Any] = {"constraints": {"pattern": "https?://.+"}}
RETYPE = "type it again, with Latin letters alone"


@pytest.mark.parametrize(
    ("char", "named"),
    [
        ("\u200b", "U+200B, zero width space"),
        ("\u00ad", "U+00AD, soft hyphen"),
        ("\u202e", "U+202E, right-to-left override"),
        ("\ufeff", "U+FEFF, zero width no-break space"),
        ("\u2028", "U+2028, line separator"),
        ("\u0085", "U+0085"),
        ("\x1b", "U+001B"),
        ("\u2800", "U+2800, braille pattern blank"),
        ("\u3164", "U+3164, hangul filler"),
        ("\U000e0041", "U+E0041, tag latin capital letter a"),
    ],
)
@pytest.mark.parametrize("described", [{}, CODES])
def test_what_nobody_sees_is_named_with_its_code(
    char: str, named: str, described: dict[str, Any], tmp_path: Path
) -> None:
    """In texts and in ids alike."""
    expected = f"the cell holds a character that cannot be seen ({named}) → remove it"

    assert expected == faults(tmp_path, f"k{char}k", **described)[0]


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("a  b", "two blanks stand after each other → keep one"),
        ("a\u00a0b", "the cell holds an unusual blank (U+00A0, no-break space) → write an ordinary blank"),
        ("a\u3000b", "the cell holds an unusual blank (U+3000, ideographic space) → write an ordinary blank"),
        ("a\ue000b", "the cell holds a character with a private meaning (U+E000) → write what was meant"),
        ("a\u0378b", "the cell holds a character with no meaning (U+0378) → write what was meant"),
        (
            "K\ufffdrr",
            "a letter was lost (U+FFFD, replacement character) → write the letter again: the file was saved",
        ),
        (
            "Su\u0308d",
            "'ü' is written in another way than usual (U+0075 U+0308) → write it as one character (U+00FC, latin",
        ),
        (
            "300 \u212a",
            "'K' is written in another way than usual (U+212A) → write it as one character (U+004B, latin",
        ),
        ("x\ufe0f", "the cell holds a character that cannot be seen (U+FE0F, variation selector-16) → remove it"),
        ("\U000e0100", "the cell holds a character that cannot be seen (U+E0100, variation selector-17) → remove it"),
        ("x\u0338y", "the cell holds a mark that no letter has (U+0338, combining long solidus overlay) → remove it"),
        ("\u20dd", "the cell holds a mark that no letter has (U+20DD, combining enclosing circle) → remove it"),
        ("\u0421hina", f"'\u0421' in '\u0421hina' is no Latin letter (U+0421, cyrillic capital letter es) → {RETYPE}"),
        ("Rare e\u0430rths", f"'а' in 'eаrths' is no Latin letter (U+0430, cyrillic small letter a) → {RETYPE}"),
        ("Chin\u0251", f"'ɑ' in 'Chinɑ' is no ordinary letter (U+0251, latin small letter alpha) → {RETYPE}"),
        ("\u0410\u0392", "'А' in 'АΒ' does not belong in a word (U+0410, cyrillic capital letter a) → "),
        ("\uff21\uff22", "'Ａ' in 'ＡＢ' does not belong in a word (U+FF21, fullwidth latin capital letter a) → "),
        (
            "\u0410\u0412\u0421",
            f"'А' looks like a Latin letter and is none (U+0410, cyrillic capital letter a) → {RETYPE}",
        ),
        ("of\ufb01ce", "'ﬁ' is another form of 'fi' (U+FB01, latin small ligature fi) → write 'fi'"),
        ("bl\u0133ft", "'ĳ' is another form of 'ij' (U+0133, latin small ligature ij) → write 'ij'"),
        ("in \u0663 jaar", "'٣' is no plain digit (U+0663, arabic-indic digit three) → write 3"),
        ("rare\u2011earth", "'‑' looks like '-' and is another sign (U+2011, non-breaking hyphen) → write -"),
    ],
)
def test_a_character_that_no_text_needs_is_named(cell: str, expected: str, tmp_path: Path) -> None:
    """With its code, because it looks like another."""
    assert faults(tmp_path, cell)[0].startswith(expected)


@pytest.mark.parametrize(
    "cell",
    [
        "Süddeutsche · Łódź, Kızılcaören, São Paulo – Đà Nẵng",
        "5 µm – 3 °C × 2 ≥ 1 Ω; CO₂, km²; ‘so’ … €, μm, 1º",
        "the β form, ΔG, γ-rays",
        "中国稀土集团有限公司 2025，报告",
        "レアアース・磁石 (日本)",
        "희토류 자석",
        "Редкоземельные металлы в России",
        "Σπάνιες γαίες",
        "العناصر الأرضية النادرة ٢٠٢٥",
        "भारत में दुर्लभ मृदा",
        "แร่หายาก",
    ],
)
def test_a_name_may_have_the_letters_of_its_country(cell: str, tmp_path: Path) -> None:
    """Each word of one script, and the signs of measures and typography."""
    assert [] == faults(tmp_path, cell)


def test_our_own_words_have_latin_letters() -> None:
    """In a column that ends in a language; a single Greek letter is a sign."""
    (column,) = columns_of([{"name": "note_en", "type": "string"}])
    assert [("the word 'Россия' is not written in Latin letters (U+0420, cyrillic capital letter er)", RETYPE)] == list(
        characters.faults("Россия said so", column)
    )
    assert [] == list(characters.faults("the β form", column))


@pytest.mark.parametrize(
    ("cell", "kind", "described", "remedy"),
    [
        ("c\u043entext", "string", CODES, "write plain letters and digits (ASCII)"),
        ("\u0662\u0660\u0662\u0664", "year", {}, "write plain letters and digits (ASCII)"),
        ("\uff12", "number", {}, "write plain letters and digits (ASCII)"),
        ("https://www.\u0430bc.net", "string", ADDRESSES, "copy the address from the browser"),
        ("https://www.abc.net/é", "string", ADDRESSES, "copy the address from the browser"),
    ],
)
def test_ids_words_of_lists_numbers_and_addresses_are_ascii(
    cell: str, kind: str, described: dict[str, Any], remedy: str, tmp_path: Path
) -> None:
    """They are compared and computed with, and no other character belongs in them."""
    odd = next(char for char in cell if not char.isascii())
    said = faults(tmp_path, cell, kind, **described)[0]

    assert said.startswith(f"'{odd}' (U+{ord(odd):04X}, ")
    assert said.endswith(f" has no place in this column → {remedy}")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Ở đâu, Việt", []),
        ("שָׁבּ", []),
        ("e\u0301\u0302\u0303", []),
        (
            "e\u0301\u0302\u0303\u0304",
            ["the line holds a letter with 4 marks, more than 3 → write it without (U+0301, combining acute accent)"],
        ),
        (
            "\u00e9" + "\u0301" * 399,
            ["the line holds a letter with 400 marks, more than 3 → write it without (U+0301, combining acute accent)"],
        ),
        (
            "\u05d0" + "\u05b0" * 4,
            ["the line holds a letter with 4 marks, more than 3 → write it without (U+05B0, hebrew point sheva)"],
        ),
    ],
)
def test_a_letter_has_few_marks(text: str, said: list[str]) -> None:
    """Three are as many as any language puts on one; those of a composed letter count too."""
    assert said == [f"{what} → {remedy}" for what, remedy in characters.unseen(text, verbatim("the line"))]


def test_a_message_names_few_of_many_characters(tmp_path: Path) -> None:
    """A letter with four hundred marks, and a word of four hundred letters, are quoted in part."""
    for text in ("e" + "\u0301" * 400, "a" * 400 + "\u0430"):
        assert all(len(fault) < 250 for fault in faults(tmp_path, text))
