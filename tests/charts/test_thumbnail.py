"""The small picture of a drawing that a list shows."""

from xml.etree import ElementTree

import pytest

from charts.cleaning import SVG
from charts.thumbnail import HEIGHT, WIDTH, thumbnail

NAMED = f'<svg xmlns="{SVG}" viewBox="0 0 640 400" role="img" aria-labelledby="a b"><title id="a">T</title>'


def picture(*shapes: str, part: float = 1.0) -> ElementTree.Element:
    """Return the picture of a drawing with some shapes; a bar fills it from corner to corner."""
    return ElementTree.fromstring(
        thumbnail(f'{NAMED}<path stroke="red" d="M0,0L640,400"/>{"".join(shapes)}</svg>', part)
    )


def marks(root: ElementTree.Element) -> list[ElementTree.Element]:
    """Return what is drawn beside the bar."""
    return list(root[0])[1:]


def test_the_picture_has_the_frame_of_the_list() -> None:
    """Its names are gone: the list has an alternative text of its own."""
    root = picture()

    assert f"0 0 {WIDTH} {HEIGHT}" == root.attrib["viewBox"]
    assert "aria-labelledby" not in root.attrib
    assert "M0.0,0.0L320.0,200.0" == root[0][0].attrib["d"]


@pytest.mark.parametrize(
    ("path", "squeezed"),
    [
        ("M100,100h20v40H60V80Z", "M50.0,50.0L60.0,50.0L60.0,70.0L30.0,70.0L30.0,40.0Z"),
        ("M0,0C50,50,60,60,20,10", "M0.0,0.0C25.0,25.0,30.0,30.0,10.0,5.0"),
        ("M10,10A5,5,0,1,1,20,10", "M5.0,5.0A5.0,5.0,0.0,1.0,1.0,10.0,5.0"),
    ],
)
def test_each_step_of_a_path_is_squeezed(path: str, squeezed: str) -> None:
    """Here to the half in both directions."""
    (mark,) = marks(picture(f'<path fill="red" d="{path}"/>'))

    assert squeezed == mark.attrib["d"]


def test_places_move_with_the_groups_that_they_are_in() -> None:
    """A path and a line lie where their group is moved to."""
    bar, line = marks(
        picture(
            '<g transform="translate(100,40)"><path fill="red" d="M0,0h20V10"/>'
            '<line transform="translate(10,10)" x2="20"/></g>'
        )
    )

    assert "M50.0,20.0L60.0,20.0L60.0,25.0" == bar.attrib["d"]
    assert {"x1": "55.0", "y1": "25.0", "x2": "65.0", "y2": "25.0"} == line.attrib


def test_a_point_keeps_its_shape_and_a_thick_line_is_a_bar() -> None:
    """A point is only somewhat smaller where places are far closer; a bar is as thick as its row is."""
    point, bar = marks(
        picture(
            '<path transform="translate(100,100)" fill="red" d="M5,0A5,5,0,1,1,-5,0"/>'
            '<line transform="translate(100,200)" x2="200" stroke="red" stroke-width="12"/>'
        )
    )

    assert ("translate(50.0,50.0) scale(0.70)", "M5,0A5,5,0,1,1,-5,0") == (point.attrib["transform"], point.attrib["d"])
    assert "6.0" == bar.attrib["stroke-width"]


def test_a_part_of_a_drawing_fills_the_frame_too() -> None:
    """What begins below it is left out."""
    shapes = ('<path stroke="red" d="M0,0L640,200"/>', '<path stroke="red" d="M0,300L640,400"/>')
    root = ElementTree.fromstring(thumbnail(f"{NAMED}{''.join(shapes)}</svg>", 0.5))

    assert ["M0.0,0.0L320.0,200.0"] == [mark.attrib["d"] for mark in root[0]]


def test_margins_keep_their_size() -> None:
    """Names of rows stand there; one that is very wide is cut."""
    paths = [
        ElementTree.fromstring(thumbnail(f'{NAMED}<path stroke="red" d="M{start},0L640,400"/></svg>'))[0][0].attrib["d"]
        for start in (84, 204)
    ]

    assert ["M81.7,0.0L320.0,200.0", "M111.9,0.0L320.0,200.0"] == paths
