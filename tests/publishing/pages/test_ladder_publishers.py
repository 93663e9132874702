"""Which publishers can be drawn together."""

from dataclasses import replace

from evidence.records import Figure
from publishing.languages.view import Localised
from publishing.pages.ladder_publishers import above_the_world, drawn_together


def _made(site: Localised, value: float, geography: str, source_id: str = "", unit: str = "kg") -> Figure:
    model = replace(site.catalogue.figures["dependence-2024-survey"], low=None, high=None, period="2020")
    id_ = f"{geography}-{source_id}"
    return replace(model, id=id_, value=value, geography=geography, unit=unit, source_id=source_id or model.source_id)


def test_who_would_put_a_country_above_the_world_is_left_out(english: Localised) -> None:
    """With all of his numbers; who has less for it stays, and so does the publisher of the world's."""
    world, own = _made(english, 30, "WLD"), _made(english, 20, "CHN")
    more, less = (_made(english, value, "CHN", "newspaper-2024") for value in (35, 25))

    assert ([world, own], ["Example Newspaper"]) == drawn_together([world, own, more], english)
    assert ([world, own, less], []) == drawn_together([world, own, less], english)
    assert {"CHN": ["2020"]} == above_the_world([world, more], english)


def test_shares_are_never_above_the_world(english: Localised) -> None:
    """They are not part of a whole that is drawn."""
    figures = [_made(english, 30, "WLD", unit="percent"), _made(english, 35, "CHN", "newspaper-2024", "percent")]

    assert {} == above_the_world(figures, english)
    assert (figures, []) == drawn_together(figures, english)


def test_without_a_world_all_are_drawn(english: Localised) -> None:
    """Countries alone are above nothing."""
    figures = [_made(english, 30, "USA"), _made(english, 35, "CHN", "newspaper-2024")]

    assert (figures, []) == drawn_together(figures, english)
