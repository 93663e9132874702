"""The texts of the licences stay as they are, and the citation says what the packages say."""

import json
import re
from pathlib import Path

import pytest
import yaml

from evidence.catalogue import Catalogue
from evidence.endings import day_of_data
from publishing.citation import addressed
from publishing.languages.settings import SITE_URL
from publishing.licences import PINNED, licence_problems
from publishing.pinned import LARGEST
from tests.broken.repository import ROOT


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Return a folder with what is pinned, and the citation."""
    for name in (*PINNED, "CITATION.cff", ".zenodo.json"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_bytes((ROOT / name).read_bytes())
    return tmp_path


def _said(root: Path, catalogue: Catalogue) -> list[str]:
    return [str(problem).partition(" →")[0] for problem in licence_problems(root, catalogue, SITE_URL)]


def test_the_real_ones_are_in_order(root: Path, small: Catalogue) -> None:
    """A decision to change one changes its fingerprint too."""
    assert [] == _said(root, small)


@pytest.mark.parametrize("name", PINNED)
def test_a_licence_is_what_it_was(name: str, root: Path, small: Catalogue) -> None:
    """One letter more, and it is named."""
    (root / name).write_bytes((root / name).read_bytes() + b" ")

    assert [f"{name}:1  the text of a licence, or a typeface, has changed"] == _said(root, small)


@pytest.mark.parametrize("name", PINNED)
def test_a_licence_is_there(name: str, root: Path, small: Catalogue) -> None:
    """Removed, or a link to another file, it is named."""
    there = (root / name).rename(root / "elsewhere")
    assert [f"{name}:1  this file is not there, or is no ordinary file"] == _said(root, small)

    (root / name).symlink_to(there)
    assert [f"{name}:1  this file is not there, or is no ordinary file"] == _said(root, small)


def test_a_licence_without_end_is_not_read(root: Path, small: Catalogue) -> None:
    """Its size says enough."""
    with (root / "LICENSE").open("wb") as stream:
        stream.truncate(LARGEST + 1)

    assert ["LICENSE:1  the text of a licence, or a typeface, has changed"] == _said(root, small)


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("license: CC-BY-4.0", "license: MIT", "11:license  license is 'MIT', and the packages say CC-BY-4.0"),
        ("license: CC-BY-4.0\n", "", "1:license  license is '', and the packages say CC-BY-4.0"),
        (
            "license:",
            '"license": MIT\nlicense:',
            "11:license  license is 'MIT and CC-BY-4.0', and the packages say CC-BY-4.0",
        ),
        ("version: 1.0.0", "version: 0.2.0", "10:version  version is '0.2.0', and the packages say 1.0.0"),
        ("type: dataset", "type: software", "3:type  type is 'software', and the packages say dataset"),
        ("keywords:", "doi: 10.5281/zenodo.1\nkeywords:", "12:doi  the key 'doi' has no place in the citation"),
        ("type: dataset", "type: &a dataset", "3  an anchor, an alias, a tag or more in one another has no place here"),
        ("type: dataset", "type: *a", "3  an anchor, an alias, a tag or more in one another has no place here"),
        (
            "type: dataset",
            "type: !!str dataset",
            "3  an anchor, an alias, a tag or more in one another has no place here",
        ),
        (
            "- name: Zeldzaam contributors",
            "- name: Somebody else",
            "9:authors  the authors are others than the contributors of the packages",
        ),
        (
            "url: https://zeldzaam.example/",
            "url: https://elsewhere.example/",
            f"18:url  url is 'https://elsewhere.example/', and the settings of the site say {SITE_URL}",
        ),
        ("Zeldzaam: figures", "Zeldzame cijfers", "4:title  the title does not begin with Zeldzaam"),
    ],
)
def test_the_citation_says_what_the_packages_say(old: str, new: str, said: str, root: Path, small: Catalogue) -> None:
    """Its licence and its version, once each, and its title."""
    citation = root / "CITATION.cff"
    citation.write_text(citation.read_text("utf-8").replace(old, new), encoding="utf-8")

    assert [f"CITATION.cff:{said}"] == _said(root, small)


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ('"cc-by-4.0"', '"mit"', "6:license  license is not what packages and citation say"),
        ('"version": "1.0.0"', '"version": "0.2.0"', "7:version  version is not what packages and citation say"),
        (' "language": "eng",\n', "", "1:language  language is not what packages and citation say"),
        (' "language"', ' "doi": "10.5281/zenodo.1",\n "language"', "8:doi  the key 'doi' has no place here"),
        ("{\n", "", "1:9  this is not JSON: Extra data"),
    ],
)
def test_the_archive_is_told_the_same(old: str, new: str, said: str, root: Path, small: Catalogue) -> None:
    """Its licence, its version and whose it is; gone, that is said too."""
    archived = root / ".zenodo.json"
    archived.write_text(archived.read_text("utf-8").replace(old, new, 1), encoding="utf-8")
    assert [f".zenodo.json:{said}"] == _said(root, small)

    archived.unlink()
    assert [".zenodo.json:1  there is no such file"] == _said(root, small)


def test_the_packages_have_one_version(root: Path, small: Catalogue) -> None:
    """The one that differs from the first is named."""
    table = next(table for table in small.tables.values() if table.package == "supply")
    table.package_properties["version"] = "0.2.0"

    place = "datapackage/supply/datapackage.json:1:version"
    assert [f"{place}  the version is 0.2.0, and that of the package figures is 1.0.0"] == _said(root, small)


@pytest.mark.parametrize("text", ["- a list\n", "", "a: 1\n---\nb: 2\n", "[" * 3000 + "]" * 3000])
def test_a_citation_that_cannot_be_read_is_named(text: str, root: Path, small: Catalogue) -> None:
    """A list, nothing, two documents, or one that is too deep."""
    (root / "CITATION.cff").write_text(text, encoding="utf-8")

    assert [1] == [len(_said(root, small))]


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("date-released: 2024-01-01\n", []),
        ("date-released: 2031-01-01\n", ["'2031-01-01' is no day up to {day}, the day of the data"]),
        ("date-released: soon\n", ["'soon' is no day up to {day}, the day of the data"]),
        ("", ["the citation does not say of which day this version is"]),
    ],
)
def test_the_day_of_release_has_been(line: str, said: list[str], root: Path, small: Catalogue) -> None:
    """It is that of the version: rows that were corrected after it are not a version yet."""
    citation = root / "CITATION.cff"
    citation.write_text(re.sub("date-released: .*\n", line, citation.read_text("utf-8")), encoding="utf-8")

    expected = [text.format(day=day_of_data(small)) for text in said]
    assert expected == [text.partition("  ")[2] for text in _said(root, small)]


def test_a_site_elsewhere_is_cited_by_its_own_address() -> None:
    """The citation that is published says where the site is, and all else that ours says."""
    ours = (ROOT / "CITATION.cff").read_text("utf-8")
    theirs = addressed(ours, "https://x.example/zeldzaam/")

    assert "https://x.example/zeldzaam/" == yaml.safe_load(theirs)["url"]
    assert yaml.safe_load(ours) == {**yaml.safe_load(theirs), "url": SITE_URL}


def test_an_archive_is_told_what_the_citation_says() -> None:
    """Zenodo prefers its own file, so that one says the same: title, text, version, licence, makers, keywords."""
    cited = yaml.safe_load((ROOT / "CITATION.cff").read_text("utf-8"))
    archived = json.loads((ROOT / ".zenodo.json").read_text("utf-8"))

    same = {"title": "title", "description": "abstract", "version": "version", "creators": "authors"}
    assert {ours: cited[theirs] for ours, theirs in same.items()} == {ours: archived[ours] for ours in same}
    assert (cited["type"], cited["license"].lower()) == (archived["upload_type"], archived["license"])
    assert cited["keywords"] == archived["keywords"]
    assert "doi" not in archived


@pytest.mark.parametrize("name", ["LICENSE.md", "licence.txt", "COPYING", "UNLICENSE"])
def test_no_other_licence_stands_beside_the_two(name: str, root: Path, small: Catalogue) -> None:
    """A reader would take it for what is allowed."""
    (root / name).write_text("Public domain.\n", encoding="utf-8")

    assert [f"{name}:1  a file by this name would say what others may do, beside LICENSE and LICENSE-data"] == (
        _said(root, small)
    )
