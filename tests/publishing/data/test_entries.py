"""Figures, measures and claims for programs."""

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from publishing.data.entries import SCHEMA_FILES, write_entries
from publishing.languages.addresses import ENTRIES
from publishing.languages.settings import Settings
from publishing.languages.view import Localised
from publishing.published import Withdrawn

SETTINGS = Settings("https://x.example/zeldzaam/")


def _content(file: Path) -> Any:
    return json.loads(file.read_text(encoding="utf-8"))


@pytest.fixture
def written(dutch: Localised, english: Localised, tmp_path: Path) -> Path:
    """Return a folder with the entries of the small catalogue."""
    write_entries(tmp_path, {"nl": dutch, "en": english}, SETTINGS)
    return tmp_path


@pytest.mark.parametrize("kind", ENTRIES)
def test_every_entry_follows_its_schema(written: Path, kind: str) -> None:
    """The schema is one itself, each entry in the index follows it, and names it."""
    schema = _content(written / "schemas" / f"{kind}.json")
    Draft202012Validator.check_schema(schema)
    validator = Draft202012Validator(schema, format_checker=Draft202012Validator.FORMAT_CHECKER)
    index = _content(written / ENTRIES[kind] / "index.json")
    entries = [_content(written / ENTRIES[kind] / f"{one['id']}.json") for one in index]

    assert entries
    assert [] == [error.message for entry in entries for error in validator.iter_errors(entry)]
    assert {f"{SETTINGS.site_url}schemas/{kind}.json"} == {entry["$schema"] for entry in entries}


def test_an_entry_that_lacks_its_source_does_not_follow_the_schema() -> None:
    """The schema asks for what an entry is worth nothing without."""
    validator = Draft202012Validator(_content(SCHEMA_FILES / "figure.json"))

    assert "'source' is a required property" in [error.message for error in validator.iter_errors({})]


def test_a_figure_leads_to_its_pages_its_measure_and_its_source(written: Path) -> None:
    """In every language, with the number as the table has it."""
    figure = _content(written / "figures" / "dependence-claimed.json")

    assert 80 == figure["value"]
    assert {
        "nl": "https://x.example/zeldzaam/nl/cijfers/dependence-claimed/",
        "en": "https://x.example/zeldzaam/en/figures/dependence-claimed/",
    } == figure["pages"]
    assert "https://x.example/zeldzaam/measures/reliance.json" == figure["measure"]
    assert "Example Newspaper" == figure["source"]["publisher"]
    assert "paragraph 2" == figure["locator"]


@pytest.mark.parametrize(("kind", "id_"), [("figures", "dependence-claimed"), ("claims", "dependence")])
def test_an_entry_says_how_it_is_shown_elsewhere(written: Path, kind: str, id_: str) -> None:
    """A frame and a picture in each language, beside the entry."""
    embeds = _content(written / kind / f"{id_}.json")["embeds"]

    assert {
        code: {name: f"https://x.example/zeldzaam/{kind}/{id_}.{code}.{end}" for name, end in named}
        for code in ("nl", "en")
        for named in [(("frame", "html"), ("picture", "svg"))]
    } == embeds


def test_a_claim_has_its_verdict_and_its_evidence(written: Path) -> None:
    """As the page has them, with the figures by address."""
    claim = _content(written / "claims" / "dependence.json")

    assert "contradicted" == claim["verdict"]
    assert "contradicts" in [one["relation"] for one in claim["evidence"]]
    assert claim["evidence"][0]["figure"].startswith("https://x.example/zeldzaam/figures/")


def test_what_was_withdrawn_says_so_at_its_address(dutch: Localised, english: Localised, tmp_path: Path) -> None:
    """It follows a schema of its own, gives the reason, and is in no index."""
    gone = [Withdrawn("figures", "gone", {"en": "Misread."})]
    write_entries(tmp_path, {"nl": replace(dutch, withdrawn=gone), "en": replace(english, withdrawn=gone)}, SETTINGS)
    entry = _content(tmp_path / "figures" / "gone.json")
    schema = _content(tmp_path / "schemas" / "withdrawn.json")
    Draft202012Validator.check_schema(schema)
    validator = Draft202012Validator(schema, format_checker=Draft202012Validator.FORMAT_CHECKER)

    assert [] == [error.message for error in validator.iter_errors(entry)]
    assert (True, {"en": "Misread."}) == (entry["withdrawn"], entry["reason"])
    assert f"{SETTINGS.site_url}schemas/withdrawn.json" == entry["$schema"]
    assert f"{SETTINGS.site_url}nl/cijfers/gone/" == entry["pages"]["nl"]
    assert "gone" not in [one["id"] for one in _content(tmp_path / "figures" / "index.json")]
