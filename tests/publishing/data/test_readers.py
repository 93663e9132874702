"""The files of each table, read back by the libraries that people use: all of them find the rows."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from evidence.catalogue import Catalogue
from evidence.languages import LANGUAGES
from publishing.data.packages import write_packages
from publishing.languages.settings import Settings
from publishing.languages.view import Localised
from publishing.languages.words import Words
from tests.broken.repository import DRAWN, write
from tests.publishing.data.readers import READERS, differences


@pytest.fixture(scope="module")
def sites(catalogue: Catalogue, words: Mapping[str, Words]) -> dict[str, Localised]:
    """Return the tables that the charts draw, as each language sees them."""
    return {one.code: Localised(one, words[one.code], catalogue, Settings()) for one in LANGUAGES}


@pytest.fixture(scope="module")
def built(sites: dict[str, Localised], tmp_path_factory: pytest.TempPathFactory, kept: Path) -> Path:
    """Return a folder with them in every format."""
    folder = tmp_path_factory.mktemp("read")
    write(DRAWN, folder)
    write_packages(folder, folder / "site", sites, kept / "files")
    return folder / "site"


@pytest.mark.parametrize("ending", READERS)
def test_every_library_reads_the_values_of_the_rows(ending: str, built: Path, sites: dict[str, Localised]) -> None:
    """Numbers, texts, dates, and what is empty, of every table; what is not the same is named with its line."""
    assert [] == list(differences({ending: READERS[ending]}, built, sites))
