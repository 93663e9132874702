"""A map of mines, plants and deposits: the world, and larger what lies around Greenland.

A project is drawn where we may pass on a point for it; the others are named in the description.
Each has one mark with its shape and name; on the sheet of the world, the rest are dots.
"""

import re
from collections.abc import Sequence

import altair as alt

from charts import theme
from charts.chart import Chart, Column, Drawing, Row, Width, templates
from charts.interaction import TIP, Control
from charts.parts.layout import EDGE, PIXELS, data
from charts.parts.lettering import Name, Point, moved_apart, names_beside, written
from charts.parts.map_parts import OPERATING, TITLE_HEIGHT, Part, parts
from charts.parts.pixels import across, down
from charts.parts.shapes import HEXAGON, MAGNET
from evidence.catalogue import Catalogue

NAME = "projects_map"
KINDS = {
    "mine": "triangle-up",
    "deposit": "diamond",
    "separation": "square",
    "metal": HEXAGON,
    "magnet": MAGNET,
    "recycling": "circle",
}
REFUSED = "refused"
NORTH = ("GRL", "CAN")
COLUMNS = (
    Column("id", "text"),
    Column("country", "text"),
    Column("kind", "text"),
    Column("status", "text"),
    Column("latitude", "number"),
    Column("longitude", "number"),
    Column("point", "text"),
    Column("source_id", "text"),
)
KIND = Control("kind", tuple(KINDS))
SHORT = re.compile(r" \(|, ")
APART, FILLED_SIZE, HOLLOW_SIZE, OUTLINE = 15, 105, 80, 1.5
LEGEND_COLUMNS: dict[Width, int] = {"wide": 6, "narrow": 3}
KEY, HALF_KEY, LEGEND_LINE, LEGEND_GAP = 18, 6, 22, 8


def chart(catalogue: Catalogue) -> Chart:
    """Return the map of the projects that have a point; the others are counted and named in its words."""
    projects = sorted(catalogue.rows("context", "projects"), key=lambda row: (_kind(row), str(row["id"])))
    drawn = [row for row in projects if row["latitude"] is not None]
    absent = [row for row in projects if row["latitude"] is None]
    rows = [_row(row) for row in drawn]
    north = [row for row in rows if row["country"] in NORTH]
    return Chart(
        id="projects-map",
        name=NAME,
        rows=rows,
        columns=COLUMNS,
        source_ids=(),
        facts={
            "drawn": float(len(rows)),
            "operating": _operating(rows),
            "mines": _operating([row for row in rows if row["kind"] == "mine"]),
            "north": float(len(north)),
            "north_operating": _operating(north),
            "absent": float(len(absent)),
        },
        as_of=max(catalogue.sources[str(row["source_id"])].checked_on for row in rows).isoformat(),
        sketch=_sketch,
        labels={language: _labels(catalogue, drawn, absent, language) for language in templates(NAME)},
        controls=(KIND,),
    )


def _kind(row: Row) -> int:
    return list(KINDS).index(str(row["kind"]))


def _row(row: Row) -> Row:
    """Return what is drawn of a project; its point has a code, because each has words of its own."""
    names = ("id", "country", "kind", "status", "latitude", "longitude", "coordinates_from")
    source_id = row["status_source_id"] or row["source_id"]
    return {**{name: row[name] for name in names}, "point": f"{row['id']}-point", "source_id": source_id}


def _operating(rows: Sequence[Row]) -> float:
    return float(sum(row["status"] == OPERATING for row in rows))


def _labels(catalogue: Catalogue, drawn: Sequence[Row], absent: Sequence[Row], language: str) -> dict[str, str]:
    sources = [catalogue.sources[str(_row(row)["source_id"])] for row in drawn]
    return {
        **{source.id: source.short_name for source in sources},
        **{str(row["country"]): catalogue.country_name(str(row["country"]), language) for row in drawn},
        **{str(row["id"]): str(row[f"name_{language}"]) for row in drawn},
        **{f"{row['id']}-point": _point_words(row, language) for row in drawn},
        "absent_names": "; ".join(str(row[f"name_{language}"]) for row in absent),
    }


def _point_words(row: Row, language: str) -> str:
    """Say what the point marks and to whom we owe it, the joining words of the data in the language."""
    values = templates(NAME)[language]["values"]
    credit = str(row["coordinates_from"])
    for english, own in values["credit"].items():
        credit = credit.replace(english.replace("-", " "), own)
    return f"{values['point'][str(row['coordinates_of'])]}: {credit}"


def _sketch(chart: Chart, language: str, width: Width) -> Drawing:
    words = chart.words(language)
    legend = _legend(chart, language, width)
    placed = parts(chart.rows, width, legend[-1].y + LEGEND_LINE / 2 + LEGEND_GAP)
    titles = [Name(words.terms[part.name], EDGE, part.top - TITLE_HEIGHT / 2, "left") for part in placed]
    layers = [
        *written(legend),
        *_symbols(_keys(chart, legend)),
        *written(titles, theme.TEXT_SIZE, 700),
        *(layer for part in placed for layer in _layers(part, chart, language)),
    ]
    none = alt.AutoSizeParams(type="none")
    size = {"width": PIXELS[width], "height": placed[-1].bottom}
    return alt.layer(*layers).properties(**size, padding=0, autosize=none)


def _legend(chart: Chart, language: str, width: Width) -> list[Name]:
    """Return the names of the shapes, in columns."""
    columns = LEGEND_COLUMNS[width]
    pitch = PIXELS[width] / columns
    return [
        Name(
            chart.label("kind", kind, language),
            EDGE + KEY + number % columns * pitch,
            LEGEND_LINE * (number // columns + 0.5),
            "left",
        )
        for number, kind in enumerate(KINDS)
    ]


def _keys(chart: Chart, legend: Sequence[Name]) -> list[dict[str, object]]:
    """Return the shapes before their names, filled where any project of the kind operates."""
    running = {row["kind"] for row in chart.rows if row["status"] == OPERATING}
    return [
        _mark(kind, (name.x - KEY + HALF_KEY, name.y), is_filled=kind in running)
        for kind, name in zip(KINDS, legend, strict=True)
    ]


def _layers(part: Part, chart: Chart, language: str) -> list[alt.Chart]:
    """Draw a sheet: its ground, its countries, then the marks of its projects with their names."""
    points = moved_apart(part.points(part.marked), APART)
    countries = part.countries(chart.labels[language])
    names = [_short_name(chart, row, language) for row in part.marked]
    marks = [
        {**_mark(str(row["kind"]), point, is_filled=row["status"] == OPERATING), "tip": chart.told(row, language)}
        for row, point in zip(part.marked, points, strict=True)
    ]
    return [
        *part.ground(),
        *written(countries, colour=theme.colour("quiet")),
        *(symbols.encode(opacity=KIND.lit(), tooltip=TIP) for symbols in _symbols(marks)),
        *written(names_beside(names, points, part.box, [name.box for name in countries])),
    ]


def _short_name(chart: Chart, row: Row, language: str) -> str:
    """Return the place of a project, with its status when a licence was refused."""
    places = templates(NAME)[language]["values"]["place"]
    code = str(row["id"])
    name = str(places.get(code) or SHORT.split(chart.label("id", code, language))[0])
    return f"{name} ({chart.label('status', REFUSED, language)})" if row["status"] == REFUSED else name


def _mark(kind: str, point: Point, *, is_filled: bool) -> dict[str, object]:
    x, y = point
    return {"x": round(x, 1), "y": round(y, 1), "kind": kind, "shape": KINDS[kind], "filled": is_filled}


def _symbols(marks: Sequence[dict[str, object]]) -> list[alt.Chart]:
    """Draw filled marks without an outline, and hollow ones of the same size."""
    filled, hollow = ([mark for mark in marks if mark["filled"] is is_filled] for is_filled in (True, False))
    looks = (
        data(filled).mark_point(size=FILLED_SIZE, filled=True, color=theme.INK),
        data(hollow).mark_point(size=HOLLOW_SIZE, fill=theme.PAPER, stroke=theme.INK, strokeWidth=OUTLINE),
    )
    shape = alt.Shape("shape:N").scale(None)
    return [look.encode(x=across(), y=down(), shape=shape) for look in looks]
