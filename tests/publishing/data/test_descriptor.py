"""The descriptors as they are published."""

import hashlib
import json
from pathlib import Path
from typing import Any

import pytest

from publishing.data.packages import write_packages
from publishing.languages.view import Localised


@pytest.fixture
def published(repository: Path, dutch: Localised, english: Localised, tmp_path: Path, kept: Path) -> Path:
    """Return the folder of a package of the small repository, as it is published."""
    write_packages(repository, tmp_path, {"nl": dutch, "en": english}, kept / "files")
    return tmp_path / "data" / "supply"


def _descriptor(folder: Path) -> dict[str, Any]:
    content: dict[str, Any] = json.loads((folder / "datapackage.json").read_text(encoding="utf-8"))
    return content


def test_sizes_and_hashes_are_those_of_the_files(published: Path) -> None:
    """Of each table, at the path that the descriptor names."""
    resources = _descriptor(published)["resources"]
    contents = [(published / one["path"]).read_bytes() for one in resources]

    assert [len(content) for content in contents] == [one["bytes"] for one in resources]
    assert [f"sha256:{hashlib.sha256(content).hexdigest()}" for content in contents] == [
        one["hash"] for one in resources
    ]


def test_a_package_says_where_it_is_of_which_day_and_by_whom(published: Path) -> None:
    """Addresses of the site, the day of the data rather than that of the build, and words to find it by."""
    found = _descriptor(published)

    assert "https://zeldzaam.example/data/supply/datapackage.json" == found["id"]
    assert "https://zeldzaam.example/en/data/supply/" == found["homepage"]
    assert "https://zeldzaam.example/en/data/card.png" == found["image"]
    assert found["created"].endswith("T00:00:00Z")
    assert "rare earth elements" in found["keywords"]
    assert ["publisher", "creator"] == [one["roles"][0] for one in found["contributors"]]
    assert "1.0.0" == found["version"]


def test_a_table_names_its_licence_and_the_sources_of_its_rows(published: Path, dutch: Localised) -> None:
    """The licence by its identifier in the list of SPDX; a table without sources names none."""
    resources = {one["name"]: one for one in _descriptor(published)["resources"]}
    rows = dutch.catalogue.rows("supply", "mine_production")
    urls = {dutch.catalogue.sources[str(row["source_id"])].url for row in rows}

    assert ["CC-BY-4.0"] == [one["name"] for one in resources["mine_production"]["licenses"]]
    assert urls == {one["path"] for one in resources["mine_production"]["sources"]}
    assert "sources" not in resources["countries"]


def test_the_descriptor_in_the_repository_stays_as_it_is(repository: Path) -> None:
    """A correction of one cell is a change of one line: the sizes stand in the published copy alone."""
    own = json.loads((repository / "datapackage" / "supply" / "datapackage.json").read_text(encoding="utf-8"))

    assert not {"bytes", "hash"} & {key for resource in own["resources"] for key in resource}
