"""What was changed in the last twelve months is said wherever the number travels: frames, pictures, files, charts."""

import json
from collections.abc import Mapping

import pytest
from jsonschema import Draft202012Validator

from charts import Chart
from evidence.catalogue import Catalogue
from publishing.charts.captions import source_line
from publishing.data.corrected import in_short, said_cells
from publishing.data.entries import SCHEMA_FILES, Entries
from publishing.languages.settings import Settings
from publishing.languages.view import Localised
from publishing.pages.embeds import claim_embed, figure_embed
from tests.broken.corrections import ID, remembered
from tests.publishing.conftest import Localise

FIGURE = "dependence-2024-survey"
SHORT = "Gewijzigd op 24 november 2026 (correctie): Afhankelijkheid volgens een jaarboek: {column} eerst 75, nu 70"


@pytest.fixture
def site(small: Catalogue, localise: Localise) -> Localised:
    """Return the small catalogue in Dutch with one change of a figure."""
    return localise(remembered(small, ({}, [{}])), "nl")


def _short(site: Localised) -> str:
    (one,) = said_cells(site.reach.memory.entries[0].cells, site)
    return SHORT.format(column=one.column.lower())


def test_a_change_is_told_in_one_line(site: Localised) -> None:
    """When, what kind, of which row, from what to what; without the row where that stands above it."""
    (entry,) = site.reach.memory.entries

    assert _short(site) == in_short(entry, site)
    assert "jaarboek" not in in_short(entry, site, named=False)


def test_a_long_text_is_not_told_in_one_line(small: Catalogue, localise: Localise) -> None:
    """Only that it changed; the page of all changes has both."""
    cell = {"field": "locator", "old": "a" * 100, "new": "b" * 100}
    site = localise(remembered(small, ({}, [cell])), "en")
    told = in_short(site.reach.memory.entries[0], site)

    assert told.startswith("Changed on 24 November 2026 (correction): Dependence according to a yearbook: ")
    assert "aaa" not in told


def test_what_travels_says_so(site: Localised) -> None:
    """The frame, the picture and the text of a figure, and those of a claim that it speaks about."""
    figure = figure_embed(site.catalogue.figures[FIGURE], site, [])
    claim = claim_embed(site.catalogue.claims["dependence"], site)
    line = f"{_short(site)}."

    for embed in (figure, claim):
        assert line in [one.text for one in embed.frame_lines]
        assert line in [one.text for one in embed.picture_lines("https://x.example/")]


@pytest.mark.parametrize(
    "correction", [{"kind": "clarification"}, {"date": "2024-11-24"}], ids=["words alone", "two years ago"]
)
def test_what_is_no_news_does_not_travel(correction: Mapping[str, str], small: Catalogue, localise: Localise) -> None:
    """Words that got better, and what is long past, stand on our pages alone."""
    site = localise(remembered(small, (correction, [{"field": "locator", "old": "page 2", "new": "page 1"}])), "nl")
    embed = figure_embed(site.catalogue.figures[FIGURE], site, [])

    assert not any("Gewijzigd" in one.text for one in embed.frame_lines)


def test_a_file_of_an_entry_has_every_change(site: Localised, english: Localised) -> None:
    """As the tables have them, with the reason in each language; and it follows its schema."""
    entries = Entries({"nl": site, "en": english}, Settings())
    entry = json.loads(json.dumps(entries.figure(site.catalogue.figures[FIGURE]), default=str))
    schema = json.loads((SCHEMA_FILES / "figure.json").read_text(encoding="utf-8"))
    (change,) = entry["corrections"]

    Draft202012Validator(schema).validate(entry)
    assert (ID, "2026-11-24", "correction") == (change["id"], change["date"], change["kind"])
    assert ("high", "75", "70") == tuple(change["cells"][0][name] for name in ("field", "old", "new"))
    assert {"nl", "en"} == set(change["why"])
    assert [] == entries.figure(site.catalogue.figures["f35-mass-crs-2013"])["corrections"]


def test_a_chart_says_so_beside_its_source(catalogue: Catalogue, charts: dict[str, Chart], localise: Localise) -> None:
    """In the line that stands below it in every page, frame, picture and file."""
    drawn = {str(row["country"]) for row in charts["reserves"].rows}
    key = next(one for one in catalogue.table("supply", "reserves").by_key if one.rpartition(" ")[2] in drawn)
    cell = {"package": "supply", "resource": "reserves", "row": key, "field": "reserves_t_reo", "old": "1", "new": "2"}
    site = localise(remembered(catalogue, ({}, [cell])), "en")

    assert source_line(charts["reserves"], site).endswith("was 1, now 2.")
    assert "Changed on" not in source_line(charts["timeline"], site)
