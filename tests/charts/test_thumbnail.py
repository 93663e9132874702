"""The plain picture of a drawing that a list shows."""

from xml.etree import ElementTree

import pytest

from charts.cleaning import SVG
from charts.thumbnail import thumbnail

NAMED = f'<svg xmlns="{SVG}" viewBox="0 0 320 200" role="img" aria-labelledby="a b"><title id="a">T</title>'
LETTERED = f"""{NAMED}<text x="300" y="190">Word</text>
<g transform="translate(40,20)"><path fill="red" d="M10,0h20v30h-20Z"/><line x2="60" y2="5" stroke="red"/></g></svg>"""


def drawing(width: int, height: int) -> str:
    """Return a drawing with one mark of that size."""
    return f'<svg xmlns="{SVG}" viewBox="0 0 999 999"><path fill="red" d="M0,0h{width}v{height}"/></svg>'


def test_the_lettering_is_left_out() -> None:
    """Nobody can read it in a list; the picture is named there by its alternative text."""
    root = ElementTree.fromstring(thumbnail(LETTERED))

    assert {"svg", "g", "path", "line"} == {one.tag.removeprefix(f"{{{SVG}}}") for one in root.iter()}
    assert "aria-labelledby" not in root.attrib


def test_the_picture_is_cut_to_the_marks() -> None:
    """With a margin of four pixels: from 40 to 100 across, and from 20 to 50 down."""
    root = ElementTree.fromstring(thumbnail(LETTERED))

    assert "0 0 68 38" == root.attrib["viewBox"]
    assert "translate(-36,-16)" == root[0].attrib["transform"]


@pytest.mark.parametrize(
    ("path", "frame"),
    [
        ("M10,10L30,40", "0 0 28 38"),
        ("M0,0C50,50,60,60,20,10", "0 0 28 18"),
        ("M5,10A5,5,0,1,1,-5,10A5,5,0,1,1,5,10", "0 0 18 8"),
        ("M0,0h10v20H-10V-5", "0 0 28 33"),
    ],
)
def test_each_command_of_a_path_is_followed(path: str, frame: str) -> None:
    """To the point at which it ends."""
    svg = f'<svg xmlns="{SVG}" viewBox="0 0 9 9"><path fill="red" d="{path}"/></svg>'

    assert frame == ElementTree.fromstring(thumbnail(svg)).attrib["viewBox"]


@pytest.mark.parametrize(("narrow", "wide", "shown"), [((160, 100), (680, 100), 0), ((100, 300), (680, 400), 1)])
def test_the_drawing_is_shown_that_fills_the_frame(narrow: tuple[int, int], wide: tuple[int, int], shown: int) -> None:
    """One that is a ribbon there would leave most of it empty."""
    both = [drawing(*narrow), drawing(*wide)]

    assert thumbnail(both[shown]) == thumbnail(*both)
