"""Two countries that changed places in one edition of a table of shares."""

import pytest

from evidence.catalogue import Catalogue
from evidence.checks.exchanged_shares import import_shares_keep_their_country
from evidence.tables import Row
from tests.evidence.checks.rows import changed, more, said

TABLE, TOGETHER = "supply/us_import_sources", "compounds-and-metals"


@pytest.fixture
def editions(catalogue: Catalogue) -> Catalogue:
    """Return a catalogue in which an edition before has the same shares of two countries."""
    for country, share in (("EST", 5), ("MYS", 13)):
        row: Row = {"commodity": TOGETHER, "country": country}
        catalogue = more(catalogue, TABLE, row, edition="MCS 2025", share_percent=share)
    return catalogue


def _with(catalogue: Catalogue, country: str, share: float, note: str = "") -> Catalogue:
    row: Row = {"edition": "MCS 2026", "commodity": TOGETHER, "country": country}
    return changed(catalogue, TABLE, row, share_percent=share, note_en=note)


def test_two_countries_that_changed_places_are_named(editions: Catalogue) -> None:
    """Both shares, the edition before, and its line; their sum tells nothing."""
    exchanged = _with(_with(editions, "EST", 13), "MYS", 5)

    what = "EST has 13 percent and MYS 5, and the other way round in MCS 2025, line 18"
    remedy = "give each country its own share, or name the one of the edition before in the note"
    assert [f"share_percent  {what} → {remedy}"] == said(import_shares_keep_their_country, exchanged)


def test_shares_that_moved_and_those_that_a_note_explains_pass(editions: Catalogue) -> None:
    """A country may lose and another gain; whoever looked at the edition before says so."""
    moved = _with(_with(editions, "EST", 8), "MYS", 10)
    noted = _with(_with(editions, "EST", 13, "In the edition before, 5 percent."), "MYS", 5)

    assert [] == said(import_shares_keep_their_country, editions)
    assert [] == said(import_shares_keep_their_country, moved)
    assert [] == said(import_shares_keep_their_country, noted)


def test_the_share_of_a_figure_is_that_of_the_table(catalogue: Catalogue) -> None:
    """Where another country has it, the two were exchanged; else one of the two numbers is wrong."""
    exchanged = _with(_with(catalogue, "CHN", 13), "MYS", 71)
    figure: Row = {"id": "china-share-of-us-imports-2021-2024-mcs-2026"}
    wrong = changed(catalogue, "figures/figures", figure, value=61)

    what = f"CHN has 13 percent here, and '{figure['id']}' says 71, which MYS has here"
    assert [f"share_percent  {what} → give each country the share that the source prints"] == said(
        import_shares_keep_their_country, exchanged
    )
    what = "61 stands here, and 71 in datapackage/supply/data/us_import_sources.csv:2:share_percent"
    assert [f"value  {what} → give both the number that the source prints"] == said(
        import_shares_keep_their_country, wrong
    )


def test_shares_that_do_not_add_up_are_said_to_be_so_and_nothing_else(catalogue: Catalogue) -> None:
    """Which one is wrong is not known; and a correction may go ahead of the figure."""
    assert [] == said(import_shares_keep_their_country, _with(catalogue, "CHN", 0.71))
    assert [] == said(import_shares_keep_their_country, _with(catalogue, "CHN", 73))
