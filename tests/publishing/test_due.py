"""The list of sources whose next edition is due."""

from dataclasses import replace
from pathlib import Path

from publishing.due import due, view
from publishing.languages.view import Localised
from tests.broken.cells import change
from tests.broken.repository import ROOT, write_good


def _dated(site: Localised) -> Localised:
    sources = site.catalogue.sources
    for id_, month in (("survey-2026", "2027-02"), ("newspaper-2024", "2026-06")):
        sources[id_] = replace(sources[id_], next_edition=month)
    how = {"nl": "Vraag erom.", "en": "Ask for it."}
    sources["crs-2013"] = replace(sources["crs-2013"], how_to_get=how)
    return site


def test_the_overdue_come_first(dutch: Localised) -> None:
    """Then what is expected, then what has no date; each with what rests on it and how to get it."""
    lines = list(due(_dated(dutch), "2026-11-27"))
    words = dutch.words["due"]

    headings = [line for line in lines if line.endswith(":") and not line.startswith(" ")]
    assert [f"{words[one]}:" for one in ("overdue", "expected", "undated")] == headings
    assert "  juni 2026: Example Newspaper, An example article [newspaper-2024]" in lines
    assert "    Vraag erom." in lines
    assert any(line.startswith("    Hierop rust: ") and "Mijnproductie (3 rijen)" in line for line in lines)


def test_a_later_day_makes_more_of_it_overdue(english: Localised) -> None:
    """The day is given, and said."""
    lines = list(due(_dated(english), "2027-03-01"))

    assert "Next editions, as of 1 March 2027" == lines[0]
    assert "Expected:" not in lines


def test_a_source_on_which_nothing_rests_is_listed_too(english: Localised) -> None:
    """A page may cite it."""
    sources = english.catalogue.sources
    sources["alone"] = replace(sources["survey-2026"], id="alone", next_edition="2027-02")

    expected = ["  February 2027: Example Survey, An example yearbook [alone]", "    https://example.org/yearbook"]
    assert expected == list(due(english, "2026-11-27"))[-2:]


def test_nothing_is_due_where_nothing_is_known(english: Localised) -> None:
    """One line says so."""
    title, said = due(english, "2026-11-27")

    assert english.words["due"]["nothing"] == said
    assert "27 November 2026" in title


def test_the_list_needs_data_in_order(tmp_path: Path) -> None:
    """Broken rows or words give no list; `build.py check` says what is wrong with them."""
    write_good(tmp_path)
    for code in ("nl", "en"):
        (tmp_path / "docs" / code).mkdir(parents=True)
        words = tmp_path / "docs" / code / "words.toml"
        words.write_bytes((ROOT / "docs" / code / "words.toml").read_bytes())
    found = view(tmp_path, "nl")
    assert found
    assert "nl" == found.code

    words.write_text("broken", encoding="utf-8")
    assert view(tmp_path, "nl") is None
    words.write_bytes((ROOT / "docs" / code / "words.toml").read_bytes())
    change(tmp_path / "datapackage/supply/data/mine_production.csv", 2, "year", "x")
    assert view(tmp_path, "nl") is None
