"""Which publishers can be drawn together."""

from dataclasses import replace

from evidence.records import Figure
from publishing.languages.view import Localised
from publishing.pages.ladder_publishers import (
    COURSE,
    above_the_world,
    drawn_together,
    later,
    newest_editions,
    superseded,
    with_a_course,
)


def _made(site: Localised, value: float, geography: str, source_id: str = "", unit: str = "kg") -> Figure:
    model = replace(site.catalogue.figures["dependence-2024-survey"], low=None, high=None, period="2020")
    id_ = f"{geography}-{source_id}"
    return replace(model, id=id_, value=value, geography=geography, unit=unit, source_id=source_id or model.source_id)


def test_who_would_put_a_country_above_the_world_is_left_out(english: Localised) -> None:
    """With that number alone; what is less stays, of him too, and so does the publisher of the world's."""
    world, own = _made(english, 30, "WLD"), _made(english, 20, "CHN")
    more, less = (replace(_made(english, value, "CHN", "newspaper-2024"), id=str(value)) for value in (35, 25))

    assert ([world, own], [more]) == drawn_together([world, own, more], english)
    assert ([world, own, less], [more]) == drawn_together([world, own, less, more], english)
    assert ([world, own, less], []) == drawn_together([world, own, less], english)
    assert {"CHN": ["2020"]} == above_the_world([world, more], english)


def test_what_a_later_edition_changed_is_not_drawn(english: Localised) -> None:
    """What it left as it was is: there the line of the earlier edition ends."""
    sources = english.catalogue.sources
    new, old = _made(english, 30, "WLD"), replace(_made(english, 28, "WLD"), id="old", source_id="older")
    sources["older"] = replace(sources[new.source_id], id="older", published="2001")
    sources["between"] = replace(sources["older"], id="between", published="2002")
    same = replace(old, id="same", value=30, source_id="between")

    assert {"old", "same"} == superseded([new, old, same], english)
    assert ([new, same], True) == newest_editions([new, old, same], english)
    assert ([new, same], False) == newest_editions([new, same], english)


def test_a_later_piece_of_news_is_no_edition(english: Localised) -> None:
    """One paper can write of two things in a year: of a first round, and later of the whole year."""
    sources = english.catalogue.sources
    year = _made(english, 30, "WLD", "newspaper-2024")
    first = replace(year, id="first", value=15, source_id="winter")
    sources["winter"] = replace(sources["newspaper-2024"], id="winter", published="2001")

    assert set() == superseded([first, year], english)
    assert ([first, year], False) == newest_editions([first, year], english)


def test_shares_are_never_above_the_world(english: Localised) -> None:
    """They are not part of a whole that is drawn."""
    figures = [_made(english, 30, "WLD", unit="percent"), _made(english, 35, "CHN", "newspaper-2024", "percent")]

    assert {} == above_the_world(figures, english)
    assert (figures, []) == drawn_together(figures, english)


def test_without_a_world_all_are_drawn(english: Localised) -> None:
    """Countries alone are above nothing."""
    figures = [_made(english, 30, "USA"), _made(english, 35, "CHN", "newspaper-2024")]

    assert (figures, []) == drawn_together(figures, english)


def test_a_loose_mark_beside_courses_is_left_out(english: Localised) -> None:
    """A country of which one moment is known, where another has a course; among others like it stays."""
    world = [replace(_made(english, 30, "WLD"), period=str(2020 + year)) for year in range(COURSE)]
    loose = _made(english, 2, "AUS")

    assert (world, ["AUS"]) == with_a_course([*world, loose])
    assert ([*world[1:], loose], []) == with_a_course([*world[1:], loose])


def test_where_a_drawing_begins_later_than_its_table_is_said(english: Localised) -> None:
    """Of the countries that are drawn."""
    world = [replace(_made(english, 30, "WLD"), period=year) for year in ("1994", "2020")]
    loose = replace(_made(english, 2, "AUS"), period="1990")

    assert {"WLD": ("1994", "2020")} == later(world[1:], [*world, loose])
    assert {} == later(world, world)
