"""A drawing as a small picture for a list: all of it, or its first part, fills one frame, with a few words kept."""

from collections.abc import Sequence
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

from charts import theme
from charts.cleaning import SVG
from charts.labels import Label, labels, words
from charts.parts.lettering import Box
from charts.squeeze import TEXT, Axis, Leaf, Squeeze, leaves

WIDTH, HEIGHT = 320, 200
MARGIN = 4
# A drawing is made smaller for the frame; larger only a little, because labels need room behind their marks.
LARGEST = 1.3
# How much stays of what stands before the marks and behind them: names of rows, numbers of an axis.
ACROSS, DOWN = (110.0, 110.0), (40.0, 24.0)


def thumbnail(svg: str, part: float = 1.0) -> str:
    """Return a drawing, or its part from above, squeezed into the frame of a list, as a plain picture."""
    root = ElementTree.fromstring(svg)  # noqa: S314 (our own drawing)
    _, _, width, height = (float(number) for number in root.get("viewBox", "").split())
    shown = [leaf for leaf in leaves(root) if min(y for _, y in leaf.places()) <= height * part]
    marks = [leaf for leaf in shown if leaf.element.tag != TEXT]
    squeeze = _squeeze(marks, (width, height * part))
    kept = labels([leaf for leaf in shown if leaf.element.tag == TEXT], marks, squeeze, Box(0, 0, WIDTH, HEIGHT))
    picture = Element(root.tag, {"viewBox": f"0 0 {WIDTH} {HEIGHT}", "font-size": f"{theme.TEXT_SIZE}"})
    within = ElementTree.SubElement(picture, f"{{{SVG}}}g", {"fill": "none", "stroke-miterlimit": "10"})
    within.extend([*(squeeze.drawn(leaf) for leaf in marks), *map(_lettered, kept)])
    return ElementTree.tostring(picture, encoding="unicode")


def _squeeze(marks: Sequence[Leaf], size: tuple[float, float]) -> Squeeze:
    """Return how marks come to fill the frame; the lines of the grid go with them."""
    drawn = [leaf for leaf in marks if leaf.element.get("stroke") != theme.HAIRLINE] or marks
    across, down = zip(*(point for leaf in drawn for point in leaf.places()), strict=True)
    return Squeeze(_axis(across, size[0], WIDTH, ACROSS), _axis(down, size[1], HEIGHT, DOWN))


def _axis(places: Sequence[float], size: float, room: float, margins: tuple[float, float]) -> Axis:
    start, end = max(min(places) - MARGIN, 0), min(max(places) + MARGIN, size)
    first = min(start, margins[0])
    return Axis(start, end, first, min(room - min(size - end, margins[1]), first + LARGEST * (end - start)))


def _lettered(label: Label) -> Element:
    """Return a label in its place."""
    kept = {key: value for key, value in label.leaf.element.items() if key not in ("transform", "font-size")}
    text = Element(TEXT, {**kept, "x": f"{label.x:.1f}", "y": f"{label.y:.1f}", "font-size": f"{label.size:g}"})
    text.text = words(label.leaf)
    return text
