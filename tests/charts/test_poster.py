"""A drawing that carries its own colours, words, source and licence, and as a picture."""

import re
import struct
import subprocess
import sys
from io import BytesIO
from xml.etree import ElementTree

import pytest
import vl_convert
from PIL import Image

from charts import Chart, drawing
from charts.cleaning import SVG
from charts.palette import PALETTE
from charts.parts.layout import text_width
from charts.poster import FONTS, HEADING_FONTS, MARGIN, Caption, colours, flat, picture, poster, size
from tests.broken.repository import ROOT

CAPTION = Caption(
    kicker="Een bewering",
    headline="Een lange kop die zegt wat er te zien is, met zoveel woorden dat hij niet op een regel past",
    subtitle="Wat er getekend is, in ton per jaar",
    source="Bron: <Dienst> & Co 2025. Stand van maart 2026.",
    credit="Zeldzaam, CC BY 4.0. https://zeldzaam.example/nl/grafieken/reserves/",
)


@pytest.fixture(scope="module")
def svg(charts: dict[str, Chart]) -> str:
    """Return the wide drawing of a chart."""
    return drawing.svg(charts["reserves"], "nl", "wide")


def lines(drawn: str) -> list[ElementTree.Element]:
    """Return the texts that stand in the poster itself, not in its drawing."""
    return ElementTree.fromstring(drawn).findall(f"{{{SVG}}}text")


def test_a_poster_says_everything_inside_the_image(svg: str) -> None:
    """Kicker, headline, subtitle, source and credit stand in it as they were given."""
    said = " ".join(line.text or "" for line in lines(poster(svg, CAPTION)))

    assert " ".join(vars(CAPTION).values()) == said


def test_a_poster_needs_no_stylesheet(svg: str) -> None:
    """Its colours are values, its fonts a list, and it has a size of its own."""
    drawn = poster(svg, CAPTION)
    root = ElementTree.fromstring(drawn)

    assert [] == re.findall(r"var\(|currentColor", drawn)
    assert (FONTS, f"0 0 {root.get('width')} {root.get('height')}") == (root.get("font-family"), root.get("viewBox"))


def test_the_headline_has_our_face(svg: str) -> None:
    """It alone: the words around it are set as those of the drawing."""
    faces = [line.get("font-family") for line in lines(poster(svg, CAPTION))]

    assert {None, HEADING_FONTS} == set(faces)
    assert faces.count(HEADING_FONTS) == sum(line.get("font-size") == "20" for line in lines(poster(svg, CAPTION)))


def test_each_line_of_a_poster_stays_within_its_margins(svg: str) -> None:
    """A long headline takes more lines; every line is below the one before it, and no wider than the drawing."""
    width, height = size(poster(svg, CAPTION))
    found = lines(poster(svg, CAPTION))
    tops = [float(line.attrib["y"]) for line in found]

    assert sorted(tops) == tops
    assert tops[-1] <= height - MARGIN
    assert [] == [
        line.text for line in found if text_width(line.text or "", int(line.attrib["font-size"])) > width - 2 * MARGIN
    ]


def test_a_poster_keeps_title_and_description_once(svg: str) -> None:
    """Who cannot see the picture hears it named, in the language of the drawing."""
    root = ElementTree.fromstring(poster(svg, CAPTION))

    assert ("img", 1, 1) == (root.get("role"), *(len([*root.iter(f"{{{SVG}}}{name}")]) for name in ("title", "desc")))


def test_without_a_claim_there_is_no_kicker(svg: str) -> None:
    """Only the chart of a claim names a claim."""
    bare = Caption("", CAPTION.headline, CAPTION.subtitle, CAPTION.source, CAPTION.credit)

    assert len(lines(poster(svg, CAPTION))) - 1 == len(lines(poster(svg, bare)))


def test_no_word_of_a_poster_is_in_the_colour_of_a_country(svg: str) -> None:
    """Red is for China alone: what stands around a drawing, its kicker too, is in ink or in quiet ink."""
    drawn = lines(poster(svg, CAPTION))

    assert {PALETTE["ink"].light, PALETTE["quiet"].light} == {line.get("fill") for line in drawn}


def test_colours_become_those_of_light_paper() -> None:
    """Variables and the colour of text are replaced, wherever they stand."""
    expected = f'{{"fill": "{PALETTE["erbium-text"].light}", "stroke": "{PALETTE["ink"].light}"}}'

    assert expected == flat('{"fill": "var(--erbium-text)", "stroke": "currentColor"}')


def test_a_picture_follows_the_scheme_of_the_reader(svg: str) -> None:
    """Both palettes are in it, and it lies on paper, so that it can be read on a page of either colour."""
    drawn = picture(svg)
    style = next(ElementTree.fromstring(drawn).iter(f"{{{SVG}}}style")).text or ""

    assert colours("light") in style.partition("@media(prefers-color-scheme:dark)")[0]
    assert colours("dark") in style.partition("@media(prefers-color-scheme:dark)")[2]
    assert 'fill="var(--paper)"' in drawn


def test_a_photograph_has_the_size_of_its_poster(svg: str) -> None:
    """A scale of two gives two pixels for one, and the same bytes each time."""
    drawn = poster(svg, CAPTION)
    one, other = (drawing.png(drawn, 2) for _ in range(2))

    assert [2 * int(length) for length in size(drawn)] == [*struct.unpack(">II", one[16:24])]
    assert one == other


def test_a_drawing_from_the_cache_gives_the_same_poster(svg: str) -> None:
    """A build that draws nothing writes its posters as one that draws everything does."""
    fresh = f"from charts.poster import Caption, poster; print(poster({svg!r}, {CAPTION!r}), end='')"
    written = subprocess.check_output([sys.executable, "-c", fresh], cwd=ROOT, encoding="utf-8")  # noqa: S603 (our own)

    assert poster(svg, CAPTION) == written


def test_packing_keeps_the_picture(svg: str) -> None:
    """The pixels are those that vl-convert paints, in at most half of the bytes that it writes."""
    drawn = poster(svg, CAPTION)
    loose, tight = vl_convert.svg_to_png(drawn, 1), drawing.png(drawn, 1)
    before, after = (Image.open(BytesIO(png)).convert("RGBA").tobytes() for png in (loose, tight))

    assert before == after
    assert len(tight) <= len(loose) / 2
