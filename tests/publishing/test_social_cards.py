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
from publishing.charts.drawings import Drawings
from publishing.charts.typesetting import WIDTHS, Setting, broken, fitted, width_of
from publishing.languages.addresses import CARD
from publishing.languages.view import Localised
from publishing.pages.written import Page, read_pages
from publishing.social_cards import COLUMN, TITLE_SIZES, WIDTH, Cards, write_cards
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


def test_a_claim_shows_its_number_its_title_and_its_verdict(dutch: Localised) -> None:
    """Number, title, kind of page with who made the claim, and the verdict as a word and a shape."""
    claim = next(claim for claim in dutch.catalogue.claims.values() if claim.figure_id)
    number = dutch.formatter.short(dutch.catalogue.figures[claim.figure_id])
    card = _card(dutch, replace(page(""), id=f"claim-{claim.id}", generated=True, kicker="Soort"))

    for text in (number, "Proef", "Soort · Example Newspaper (2024)", dutch.words["verdicts"][claim.verdict]):
        assert f">{text}<" in card


def test_a_chapter_says_which_it_is(dutch: Localised) -> None:
    """Its number of all chapters stands above its title and its description."""
    card = _card(dutch, page("", chapter=1))

    for text in ("Hoofdstuk 1 van 1", "Proef", "Een proef"):
        assert f">{text}<" in card


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
    """One that it lacks in a title or a lead would be set in another face: add it to publishing/fonts."""
    leads = [str(own.meta["description"]) for one in LANGUAGES for own in read_pages(ROOT / "docs", one.code)]

    assert set() == set("".join([*_titles(catalogue), *leads])) - WIDTHS.keys()


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
    found = dict(re.findall(r"\.verdict--([a-z-]+) \{ color: var\(--(\w+)-text\)", stylesheet))

    assert found == VERDICTS


def test_a_picture_is_made_once(dutch: Localised, english: Localised, tmp_path: Path) -> None:
    """It is a PNG of 1200 by 630; a changed title makes one new picture, and leaves the other as it is."""
    folders = {code: tmp_path / code for code in ("nl", "en")}
    for code in folders:
        (tmp_path / code / "verhaal" / "proef").mkdir(parents=True)
    sites = {"nl": dutch, "en": english}

    def written(title: str) -> bytes:
        pages = {"nl": [page("", title=title)], "en": [page("", title="Same")]}
        write_cards(folders, Staged(folders, sites, pages, {}), Drawings(), tmp_path / "cache")
        return (folders["nl"] / "verhaal" / "proef" / CARD).read_bytes()

    first = written("One")

    assert (1200, 630) == struct.unpack_from(">2I", first, 16)
    assert first == written("One")
    assert 2 == len(list((tmp_path / "cache").iterdir()))
    assert first != written("Two")
    assert 3 == len(list((tmp_path / "cache").iterdir()))
