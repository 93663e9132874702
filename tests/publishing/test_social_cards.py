"""The pictures that others show beside a link: what stands on them, that it fits, and that they are kept."""

import re
import struct
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from charts import all_charts
from charts.claim_evidence import claim_id_of
from charts.palette import VERDICTS
from evidence.catalogue import Catalogue
from evidence.languages import LANGUAGES
from publishing.cards import measures, tables
from publishing.cards.sheet import COLUMN, TITLE_SIZES, WIDTH
from publishing.charts.drawings import Drawings
from publishing.charts.typesetting import WIDTHS, Setting, broken, fitted, width_of
from publishing.languages.addresses import CARD
from publishing.languages.view import Localised
from publishing.pages.uses import Uses
from publishing.pages.written import Page, read_pages
from publishing.social_cards import Cards, write_card_of_doorway, write_cards
from publishing.staging import Staged
from tests.broken.repository import ROOT
from tests.publishing.conftest import page

ROOM = (float(WIDTH), 260.0)
LONG_WORD = "toeleveringsketenafhankelijkheidsverklaringen"


def _card(site: Localised, own: Page, drawings: Drawings | None = None) -> str:
    return Cards(site, [own], drawings or Drawings()).card(own)


def _titles(catalogue: Catalogue) -> Iterator[str]:
    for code in (one.code for one in LANGUAGES):
        yield from (own.title for own in read_pages(ROOT / "docs", code))
        yield from (claim.title[code] for claim in catalogue.claims.values())
        yield from (chart.words(code).headline for chart in all_charts(catalogue) if not claim_id_of(chart.id))
        yield from (str(table.properties[f"title_{code}"]) for table in catalogue.tables.values())


def test_a_claim_shows_its_verdict_what_came_out_and_both_numbers(dutch: Localised) -> None:
    """Who made it, the verdict, the title, and what was claimed with what was found: never the first alone."""
    card = _card(dutch, replace(page(""), id="claim-dependence", generated=True))

    for text in ("Bewering · Example Newspaper (2024)", "klopt niet"):
        assert f">{text}<" in card
    assert ">Het land hangt" in card
    assert "Beweerd: 80\N{NO-BREAK SPACE}procent" in card
    assert "Gevonden: " in card


def test_a_claim_without_two_numbers_shows_its_evidence(dutch: Localised) -> None:
    """How the verdict follows, and a mark for each voice with the word for what it says."""
    claims = dutch.catalogue.claims
    claims["dependence"] = replace(claims["dependence"], figure_id="")
    card = _card(dutch, replace(page(""), id="claim-dependence"))

    assert "Beweerd" not in card
    assert f">{dutch.words['relations']['contradicts']}<" in card


def test_a_chapter_says_which_it_is(dutch: Localised) -> None:
    """Its number of all chapters stands above its title; below it what came of its claims, else its description."""
    plain, card = (_card(dutch, page(text, chapter=1)) for text in ("", "{{claim:dependence}}"))

    for text in ("Hoofdstuk 1 van 1", "Proef", "Een proef"):
        assert f">{text}<" in plain
    assert ">klopt niet: 1<" in card


def test_a_measure_has_a_card_with_its_figures(dutch: Localised) -> None:
    """Each has one at its own address, with its name and what its page says of its drawing."""
    cards = dict(Cards(dutch, [], Drawings()).all())
    measure = dutch.catalogue.measures["reliance"]

    assert {f"maten/{id_}/" for id_ in dutch.catalogue.measures} == {one for one in cards if one.startswith("maten/")}
    assert f">{measure.name['nl']}<" in cards["maten/reliance/"]


def test_a_figure_that_counts_nothing_we_name_has_a_card(dutch: Localised) -> None:
    """With its name, its number and who says so; a figure of a claim or of a measure has none of its own."""
    cards, uses = dict(Cards(dutch, [], Drawings()).all()), Uses(dutch.catalogue, ())
    alone = [one for one in dutch.catalogue.figures.values() if not one.measure_id and one.id not in uses.tested]
    (own, *_) = alone
    publisher = dutch.catalogue.sources[own.source_id].publisher

    assert {f"cijfers/{one.id}/" for one in alone} == {one for one in cards if one.startswith("cijfers/")}
    assert {one.id for one in alone} < dutch.catalogue.figures.keys()
    assert f">{dutch.formatter.short(own)}<" in cards[f"cijfers/{own.id}/"]
    assert publisher in cards[f"cijfers/{own.id}/"]


def test_a_claimed_number_of_a_measure_has_its_verdict_beside_it(dutch: Localised) -> None:
    """Where the figures of a measure are too few for a drawing, a number that was tested does not stand alone."""
    claimed = dutch.catalogue.figures["dependence-claimed"]
    own = Catalogue(list(dutch.catalogue.tables.values()))
    own.figures_by_measure = {"reliance": [claimed]}
    card = measures.drawn(own.measures["reliance"], replace(dutch, catalogue=own), Uses(own, []))

    assert card is not None
    assert ">80%<" in card.shapes
    assert ">klopt niet<" in card.shapes


def test_a_table_shows_how_much_of_it_is_filled(dutch: Localised) -> None:
    """Its title, how many rows it has, and a bar for each cell of the first of these that holds something."""
    table = dutch.catalogue.table("figures", "claims")
    card = _card(dutch, replace(page("", title="Beweringen"), id="table-figures-claims"))
    view, shapes = tables.grid(table, dutch)

    assert f">{dutch.count_of_rows(len(table.rows))}<" in card
    assert shapes in card
    assert view in card


def test_a_page_with_the_card_of_another_has_none_of_its_own(dutch: Localised) -> None:
    """What is drawn twice is drawn once."""
    shared = page("", card="nl/andere/card.png")

    assert not [url for url, _ in Cards(dutch, [shared], Drawings()).all() if url == shared.url]


def test_a_chart_shows_its_drawing_in_colours_of_its_own(dutch: Localised, drawn: Drawings) -> None:
    """A picture has no stylesheet, so no colour in it is a variable."""
    card = _card(dutch, replace(page(""), id="chart-reserves", generated=True), drawn)

    assert "<line" in card
    assert "var(--" not in card
    assert "currentColor" not in card


def test_text_is_escaped(dutch: Localised) -> None:
    """A title with signs of markup is shown as it is."""
    assert ">A &lt;b&gt; &amp; c<" in _card(dutch, page("", title="A <b> & c"))


@pytest.mark.parametrize("width", [WIDTH, COLUMN])
def test_every_title_fits(catalogue: Catalogue, width: int) -> None:
    """No line of a title of a page, claim or chart is wider than its place, and together they are not higher."""
    settings = [fitted(title, (width, ROOM[1]), TITLE_SIZES) for title in _titles(catalogue)]
    wide = [one.lines for one in settings if max(width_of(line, one.size) for line in one.lines) > width]

    assert [] == wide
    assert [] == [one.lines for one in settings if one.height > ROOM[1]]


def test_the_face_has_every_letter(catalogue: Catalogue) -> None:
    """One that it lacks in a title, a lead or a name would be set in another face: add it to publishing/fonts."""
    names = [name for one in catalogue.measures.values() for name in one.name.values()]
    names += [one.publisher for one in catalogue.sources.values()]
    names += [sign for one in catalogue.units.values() for sign in one.symbol.values()]
    leads = [str(own.meta["description"]) for one in LANGUAGES for own in read_pages(ROOT / "docs", one.code)]

    assert set() == set("".join([*_titles(catalogue), *leads, *names])) - WIDTHS.keys()


def test_a_word_wider_than_its_place_is_broken() -> None:
    """Each part but the last ends with a hyphen, and nothing is lost."""
    lines = broken(LONG_WORD, 84, 600)

    assert len(lines) > 1
    assert LONG_WORD == "".join(line.removesuffix("-") for line in lines)
    assert all(width_of(line, 84) <= 600 for line in lines)


def test_a_smaller_size_is_better_than_a_broken_word() -> None:
    """The first size in which the word is whole is taken."""
    assert Setting([LONG_WORD], 42) == fitted(LONG_WORD, ROOM, (84, 60, 42, 36))


def test_verdicts_have_the_colours_of_the_stylesheet() -> None:
    """A badge on a picture looks like a badge on a page."""
    stylesheet = (ROOT / "docs" / "assets" / "zeldzaam.css").read_text(encoding="utf-8")
    found = dict(re.findall(r"\.verdict--([a-z-]+) \{ color: var\(--([\w-]+)\)", stylesheet))

    assert found == VERDICTS


def test_a_picture_is_made_once(dutch: Localised, english: Localised, tmp_path: Path) -> None:
    """It is a PNG of 1200 by 630; a changed title makes one new picture, and leaves the other as it is."""
    folders = {code: tmp_path / code for code in ("nl", "en")}
    for code in folders:
        (tmp_path / code / "verhaal" / "proef").mkdir(parents=True)
    sites = {"nl": dutch, "en": english}
    for one in sites.values():
        rows = [*map(one.measure_address, one.catalogue.measures), *map(one.figure_address, one.catalogue.figures)]
        for address in rows:
            (tmp_path / address).mkdir(parents=True)

    def written(title: str) -> bytes:
        pages = {"nl": [page("", title=title)], "en": [page("", title="Same")]}
        write_cards(folders, Staged(folders, sites, pages, {}), Drawings(), tmp_path / "cache")
        return (folders["nl"] / "verhaal" / "proef" / CARD).read_bytes()

    first = written("One")

    assert (1200, 630) == struct.unpack_from(">2I", first, 16)
    assert first == written("One")
    kept = len(list((tmp_path / "cache").iterdir()))
    assert first != written("Two")
    assert kept + 1 == len(list((tmp_path / "cache").iterdir()))


def test_the_doorway_has_a_card(dutch: Localised, english: Localised, tmp_path: Path) -> None:
    """It is a PNG of the same size, and says what the site is in each language."""
    write_card_of_doorway(tmp_path, Staged({}, {"nl": dutch, "en": english}, {}, {}), tmp_path / "cache")

    assert (1200, 630) == struct.unpack_from(">2I", (tmp_path / CARD).read_bytes(), 16)
