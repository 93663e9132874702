"""The files of each table, read back by the libraries that people use: all of them find the rows."""

from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from evidence.catalogue import Catalogue
from evidence.languages import LANGUAGES
from publishing.data.packages import write_packages
from publishing.data.tables import sheet_of
from publishing.languages.addresses import table_file
from publishing.languages.settings import Settings
from publishing.languages.view import Localised
from publishing.languages.words import Words
from tests.broken.repository import DRAWN, write
from tests.publishing.data.readers import NAMED, READERS, cells, own_columns


@pytest.fixture(scope="module")
def sites(catalogue: Catalogue, words: Mapping[str, Words]) -> dict[str, Localised]:
    """Return the tables that the charts draw, as each language sees them."""
    return {one.code: Localised(one, words[one.code], catalogue, Settings()) for one in LANGUAGES}


@pytest.fixture(scope="module")
def built(sites: dict[str, Localised], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with them in every format."""
    folder = tmp_path_factory.mktemp("read")
    write(DRAWN, folder)
    write_packages(folder, folder / "site", sites, folder / "cache")
    return folder / "site"


@pytest.mark.parametrize("ending", READERS)
def test_every_library_reads_the_values_of_the_rows(ending: str, built: Path, sites: dict[str, Localised]) -> None:
    """Numbers, texts, dates, and what is empty, of every table; what is not the same is named with its line."""
    assert [] == list(_differences(ending, built, sites))


def _differences(ending: str, built: Path, sites: dict[str, Localised]) -> Iterator[str]:
    for (package, name), table in sites["nl"].catalogue.tables.items():
        sheet = sheet_of(table, sites)
        columns = own_columns(sheet.columns) if ending in NAMED else list(sheet.columns)
        own = [place for place, column in enumerate(columns) if column.name]
        expected = cells([[row[column.name] for column in sheet.columns] for row in sheet.rows], sheet.columns)
        for library, read in READERS[ending].items():
            rows = cells(read(built / table_file(package, name, ending)), columns)
            found = [[row[place] for place in own] for row in rows]
            if len(expected) != len(found):
                yield f"{library}, {package}/{name}: {len(found)} rows instead of {len(expected)}"
            wrong = [(a, b) for a, b in zip(expected, found, strict=False) if a != b]
            yield from (f"{library}, {package}/{name}: {row} became {other}" for row, other in wrong[:1])
