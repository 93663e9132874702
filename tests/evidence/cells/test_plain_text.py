"""Texts hold no letters of another character set and no markup, and what is true is left alone."""

from pathlib import Path

import pytest

from tests.evidence.one_table import faults

SET = "the file was saved with another character set than UTF-8"


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("SÃ¼ddeutsche", f"'Ã¼' is what became of 'ü' → write 'ü': {SET}"),
        ("Chinaâ€™s", f"'â€™' is what became of '’' → write '’': {SET}"),
        ("COâ‚‚", f"'â‚‚' is what became of '₂' → write '₂': {SET}"),
        ("S√ºddeutsche", f"'√º' is what became of 'ü' → write 'ü': {SET}"),
        ("S├╝ddeutsche", f"'├╝' is what became of 'ü' → write 'ü': {SET}"),
        ("ÐšÐ¾Ð»Ð°", f"'ÐšÐ¾Ð»Ð°' is what became of 'Кола' → write 'Кола': {SET}"),
        ("a â€ b", f"'â€' is what became of another letter → write that letter: {SET}"),
        ("S?ddeutsche", f"a question mark stands for a letter in 'S?ddeutsche' → write the letter: {SET}"),
        ("S¿ddeutsche", f"a question mark stands for a letter in 'S¿ddeutsche' → write the letter: {SET}"),
        ("????", f"a question mark stands for a letter in '????' → write the letter: {SET}"),
        ("S&uuml;d", "'&uuml;' is how HTML writes a character → write 'ü'"),
        ("A&nbsp;B", "'&nbsp;' is how HTML writes a character → write an ordinary blank"),
        ("A&shy;B", "'&shy;' is how HTML writes a character → remove it"),
        ("A &#38; B", "'&#38;' is how HTML writes a character → write '&'"),
    ],
)
def test_a_broken_letter_is_named(cell: str, expected: str, tmp_path: Path) -> None:
    """With what it was, where that can be told; the dictionary is not the remedy."""
    assert expected == faults(tmp_path, cell)[0]


@pytest.mark.parametrize(
    "cell",
    [
        "Does it? Yes (really?) \"What?\" 'Why?'",
        "CAFÉ» and „Ö“ and Â and Ã",
        "R&D; AT&T, &c. ; Q&A",
        "naïve coöperatie, SÃO PAULO",
    ],
)
def test_a_letter_that_is_whole_is_left_alone(cell: str, tmp_path: Path) -> None:
    """A question may be asked, and capitals may have accents."""
    assert [] == faults(tmp_path, cell)


@pytest.mark.parametrize(
    ("cell", "fault"),
    [
        ("<script>alert(1)</script>", "the text holds HTML"),
        ("a <!-- b", "the text holds HTML"),
        ("a </p>", "the text holds HTML"),
        ("<?php", "the text holds HTML"),
        ("{{ x }}", "the text holds braces, which templates read"),
        ("{% x %}", "the text holds braces, which templates read"),
        ("a {0.b}", "the text holds braces, which templates read"),
        ("JaVaScRiPt:alert(1)", "the text holds an address that runs or opens something"),
        ("java script :alert(1)", "the text holds an address that runs or opens something"),
        ("see data:text/html,x", "the text holds an address that runs or opens something"),
        ("[a](https://example.org)", "the text holds Markdown"),
        ("![a][b]", "the text holds Markdown"),
        ("`code`", "the text holds Markdown"),
        ("# A heading", "the text begins like Markdown"),
        ("> a quotation", "the text begins like Markdown"),
        ("a\\nb", "the text holds a backslash that a program wrote before a character"),
        ("S%C3%BCd", "the text holds a letter in the code of a mail or an address"),
        ("a;=cmd()", "a spreadsheet that separates by semicolons would run a part of this text as a formula"),
        ("NULL", "'NULL' stands for nothing"),
        ("n.v.t.", "'n.v.t.' stands for nothing"),
        ("#WAARDE!", "'#WAARDE!' stands for nothing"),
        ("#####", "'#####' stands for nothing"),
        ("#VERW!", "'#VERW!' stands for nothing"),
        ("TODO: look it up", "'TODO' is a note of somebody who was still writing"),
        ("About half [bron?]", "'[bron?]' is a note of somebody who was still writing"),
        ("About half [citation needed]", "'[citation needed]' is a note of somebody who was still writing"),
        ("In 2010 (?) it rose", "'(?)' is a note of somebody who was still writing"),
    ],
)
def test_a_text_that_is_more_than_text_is_refused(cell: str, fault: str, tmp_path: Path) -> None:
    """Templates escape it; refused here, nobody publishes it by mistake, and no other program runs it."""
    assert fault in [said.partition(" → ")[0] for said in faults(tmp_path, cell)]


@pytest.mark.parametrize(
    "cell",
    [
        "As printed: >5,700 lb; < 7, R&D [2015], C$3 million, 5 * 2, t_reo, 50%",
        "None of the sources say so.",
        "the null hypothesis; a-b; c-d",
        "'by one estimate'",
        "No. 28, #4 (abridged)",
        "Javascript is a language; data: see below",
        "n.b.",
        "Todo lists, (date), [source table 3], and why (is that?)",
    ],
)
def test_a_text_with_signs_is_left_alone(cell: str, tmp_path: Path) -> None:
    """Sources print all of these."""
    assert [] == faults(tmp_path, cell)
