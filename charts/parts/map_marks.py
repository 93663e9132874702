"""The marks of the map of projects: a shape for each kind, and what the shapes stand for."""

from collections.abc import Collection, Mapping, Sequence

import altair as alt

from charts import theme
from charts.chart import Width
from charts.parts.layout import EDGE, PIXELS, data
from charts.parts.lettering import Name, Point
from charts.parts.pixels import across, down
from charts.parts.shapes import HEXAGON, MAGNET

KINDS = {
    "mine": "triangle-up",
    "deposit": "diamond",
    "separation": "square",
    "metal": HEXAGON,
    "magnet": MAGNET,
    "recycling": "circle",
}
FILLED_SIZE, HOLLOW_SIZE, OUTLINE = 105, 80, 1.5
COLUMNS: dict[Width, int] = {"wide": 6, "narrow": 3}
KEY, HALF_KEY, LINE, GAP = 18, 6, 22, 8


def legend_height(width: Width) -> float:
    """Return the room of the legend below the sheet of the world."""
    return -(-len(KINDS) // COLUMNS[width]) * LINE + 2 * GAP


def legend_names(kinds: Mapping[str, str], width: Width, top: float) -> list[Name]:
    """Return the names of the shapes, in columns."""
    columns = COLUMNS[width]
    pitch = PIXELS[width] / columns
    return [
        Name(name, EDGE + KEY + number % columns * pitch, top + GAP + LINE * (number // columns + 0.5), "left")
        for number, name in enumerate(kinds.values())
    ]


def keys(legend: Sequence[Name], running: Collection[str]) -> list[dict[str, object]]:
    """Return the shapes before their names, filled where any project of the kind operates."""
    return [
        mark(kind, (name.x - KEY + HALF_KEY, name.y), is_filled=kind in running)
        for kind, name in zip(KINDS, legend, strict=True)
    ]


def mark(kind: str, point: Point, *, is_filled: bool) -> dict[str, object]:
    """Return the mark of a project at a point, in grey."""
    x, y = point
    grey = theme.colour(theme.OTHERS)
    look = {"filled": is_filled, "colour": grey}
    return {"x": round(x, 1), "y": round(y, 1), "kind": kind, "shape": KINDS[kind], **look}


def symbols(marks: Sequence[dict[str, object]]) -> list[alt.Chart]:
    """Draw filled marks without an outline, and hollow ones of the same size."""
    filled, hollow = ([one for one in marks if one["filled"] is is_filled] for is_filled in (True, False))
    looks = (
        data(filled).mark_point(size=FILLED_SIZE, filled=True).encode(fill=alt.Fill("colour:N").scale(None)),
        data(hollow)
        .mark_point(size=HOLLOW_SIZE, fill=theme.PAPER, strokeWidth=OUTLINE)
        .encode(stroke=alt.Stroke("colour:N").scale(None)),
    )
    shape = alt.Shape("shape:N").scale(None)
    return [look.encode(x=across(), y=down(), shape=shape) for look in looks]
