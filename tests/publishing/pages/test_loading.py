"""The code with which programs read a table."""

from collections.abc import Mapping

import pytest

from publishing.languages.addresses import table_file
from publishing.languages.view import Localised
from publishing.pages.loading import ways
from tests.broken.repository import GOOD

TABLE = ("supply", "mine_production")


@pytest.fixture
def codes(dutch: Localised) -> Mapping[str, str]:
    """Return the code of each program by its name, for the table as it lies in the repository."""
    address = dutch.settings.site_url + table_file(*TABLE)
    file = (GOOD / "supply/data/mine_production.csv").as_posix()
    return {way.name: way.code.replace(address, file) for way in ways(dutch.catalogue.table(*TABLE), dutch)}


def test_pandas_reads_the_table(codes: Mapping[str, str]) -> None:
    """The code that the page gives is run as it stands there, with a file for the address."""
    found: dict[str, object] = {}
    exec(codes["pandas"], found)  # noqa: S102 (our own code)

    assert "production_t_reo" in list(found["table"].columns)  # type: ignore[attr-defined]


def test_a_dutch_sheet_separates_by_semicolons(dutch: Localised, english: Localised) -> None:
    """Google Sheets reads the numbers right in both: it is told how they are written."""
    found = {site.code: ways(site.catalogue.table(*TABLE), site)[-1].code for site in (dutch, english)}

    assert found["nl"].endswith('.csv"; ","; "en_US")')
    assert found["en"].endswith('.csv", ",", "en_US")')
