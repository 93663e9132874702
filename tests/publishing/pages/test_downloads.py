"""What pages offer to download."""

from dataclasses import replace

from evidence.languages import Language
from publishing.languages.view import Localised
from publishing.pages.downloads import package_downloads, table_downloads


def test_people_come_first(dutch: Localised, english: Localised) -> None:
    """A workbook in the reader's language leads; the file with decimal commas is for who needs one."""
    found = [[one.address for one in table_downloads("supply", "reserves", site, "x.md")] for site in (dutch, english)]

    folder, plain = "data/supply/reserves", ["csv", "json", "parquet"]
    assert [f"{folder}.{ending}" for ending in ("nl.xlsx", "nl.csv", *plain)] == found[0]
    assert [f"{folder}.{ending}" for ending in ("en.xlsx", *plain)] == found[1]


def test_links_lead_to_the_files_from_the_page(dutch: Localised) -> None:
    """The whole package is one file beside the folders of all."""
    found = package_downloads("supply", dutch, dutch.addresses.index("data"))

    assert ["../../data/supply.nl.xlsx", "../../data/supply.zip"] == [one.link for one in found]


def test_a_draft_offers_the_files_of_a_language_that_is_there(english: Localised) -> None:
    """There are none in its own."""
    draft = replace(english, language=Language("de", "Deutsch"))

    assert "data/supply/reserves.en.xlsx" == table_downloads("supply", "reserves", draft, "x.md")[0].address
