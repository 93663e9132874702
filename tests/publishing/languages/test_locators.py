"""Where a number stands in its source, and how that was read, in the language of the reader."""

from dataclasses import replace
from pathlib import Path

import pytest

from evidence.catalogue import Catalogue
from evidence.languages import LANGUAGES
from publishing.languages.locators import Locators, locator_problems, read_locators, untold_locators
from publishing.languages.view import Localised
from tests.broken.repository import ROOT

GOOD = """\
names = [
  "Mint",
]

[pieces]
"paragraph #" = "alinea #"
"copy on #" = "kopie op #"
"version #" = "versie @"
"# tonnes" = "# ton"
"""


@pytest.fixture
def own(tmp_path: Path) -> Locators:
    """Return the Dutch of a file with four pieces and a name."""
    (tmp_path / "nl").mkdir()
    (tmp_path / "nl" / "locators.toml").write_text(GOOD, encoding="utf-8")
    return read_locators(tmp_path)["nl"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("paragraph 14", "alinea 14"),
        ("Mint; copy on example.com", "Mint; kopie op example.com"),
        ("paragraph 2: 12,900.5 tonnes", "alinea 2: 12.900,5 ton"),
        ("version 1.3", "versie 1.3"),
        ("12.5 (2010)", "12,5 (2010)"),
        ("paragraph 3; by heart", ""),
    ],
)
def test_a_text_is_told_piece_by_piece(own: Locators, text: str, told: str) -> None:
    """Numbers as the language writes them, addresses as they are; nothing where one piece is not known."""
    assert told == own.told(text)


def test_what_is_not_known_is_named(own: Locators) -> None:
    """As it is to be written in the file."""
    assert ["by heart", "page # of #"] == own.lacks("paragraph 3; by heart: page 3 of example.com")


def test_a_row_that_is_not_told_is_a_notice(catalogue: Catalogue, own: Locators) -> None:
    """Once for each piece, at the cell that has it."""
    said = [f"{one.where}  {one.what}" for one in untold_locators(catalogue, [own])]

    assert said
    assert all("is not in docs/nl/locators.toml" in one for one in said)
    assert len(said) == len({piece for text in _places(catalogue) for piece in own.lacks(text)})


def _places(catalogue: Catalogue) -> list[str]:
    seen = [source.seen_via for source in catalogue.sources.values()]
    told = [figure.locator for figure in catalogue.figures.values()]
    claimed = [claim.locator for claim in catalogue.claims.values()]
    return [text for text in (*told, *claimed, *seen) if text]


def test_a_reader_gets_their_language_or_sees_which(dutch: Localised, english: Localised, own: Locators) -> None:
    """What is left in English is marked so for a screen reader; markup in a row is shown as text."""
    site = replace(dutch, locators=own)

    assert "alinea 7" == site.located("paragraph 7")
    assert '<span lang="en">by &lt;b&gt;</span>' == site.located("by <b>")
    assert "by heart" == english.located("by heart")
    assert "https://a.example/b; by heart" == english.located("https://a.example/b ; by heart")


@pytest.mark.parametrize("text", ["As printed: 86 (82 in 2020)", "as printed: 86 (82 in 2020)"])
def test_what_a_label_says_is_not_said_again(english: Localised, text: str) -> None:
    """Behind "In the source" stands what the source prints; behind another label it is said that it does."""
    assert "86 (82 in 2020)" == english.located(text, is_of_source=True)
    assert text == english.located(text)
    assert "page 2; as printed: 86" == english.located("page 2; as printed: 86", is_of_source=True)


def test_no_claim_says_twice_that_a_source_prints_a_number(catalogue: Catalogue, dutch: Localised) -> None:
    """Their evidence has a label that says so: none of its places begins with the words of that label."""
    figures = [catalogue.figures[row.figure_id] for row in catalogue.evidence.values() if row.figure_id]
    site = replace(dutch, locators=read_locators(ROOT / "docs")["nl"])
    told = [site.located(figure.locator, is_of_source=True) for figure in figures if figure.locator]

    assert told
    assert [] == [one for one in told if one.lower().startswith(("in de bron", "er staat"))]


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("names", "named", [":1  the file holds something else than 'names' and [pieces]"]),
        ('"alinea #"', '"alinea"', [":6:paragraph #  'paragraph #' and 'alinea' do not have the same number of #"]),
        ('"alinea #"', '""', [":6:paragraph #  'paragraph #' has no text"]),
        ("", "", []),
    ],
)
def test_what_is_wrong_is_named(tmp_path: Path, old: str, new: str, said: list[str]) -> None:
    """The form of the file, a piece without a text, and one that loses a number."""
    folder = tmp_path / "docs" / "nl"
    folder.mkdir(parents=True)
    (folder / "locators.toml").write_text(GOOD.replace(old, new, 1), encoding="utf-8")
    found = [f"{one.where}  {one.what}" for one in locator_problems(tmp_path / "docs")]

    assert [f"docs/nl/locators.toml{one}" for one in said] == found


def test_the_real_files_are_in_order() -> None:
    """Each language but that of the rows has one."""
    assert [] == list(locator_problems(ROOT / "docs"))
    assert {one.code for one in LANGUAGES} - {"en"} == {
        code for code, own in read_locators(ROOT / "docs").items() if own.pieces
    }
