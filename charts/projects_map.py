"""A map of mines, plants and deposits: the world, and larger what lies around Greenland.

A project is drawn where we may pass on a point for it; the others are named in the description.
Each has one mark with its shape and its name; the mines that work are black, and on the sheet of the world too.
"""

import re
from collections.abc import Iterator, Sequence
from functools import partial

import altair as alt

from charts import theme
from charts.chart import Chart, Column, Count, Drawing, Width, templates
from charts.interaction import TIP, Control
from charts.parts.layout import EDGE, PIXELS
from charts.parts.lettering import Name, moved_apart, names_beside, written
from charts.parts.map_marks import KINDS, keys, legend_height, legend_names, mark, symbols
from charts.parts.map_parts import GAP, NAMED, NAMES, OPERATING, TITLE_HEIGHT, WORLD, Part, Site, is_working_mine, parts
from charts.parts.pixels import READABLE
from charts.premises import Premise, holds
from charts.reading import Reading, filled, known, some
from evidence.messages import Message, say, together
from evidence.records import Project

NAME = "projects_map"
REFUSED, NORTH = "refused", ("GRL", "CAN")
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
APART = 15
# Names that stand close need a little less than other words.
LETTERS = 14


def chart(tables: Reading) -> Chart:
    """Return the map of the projects that have a point; the others are counted and named in its words."""
    mine = tables.one(Project, kind="mine")
    projects = sorted(tables.records(Project), key=_order)
    drawn = [project for project in projects if project.latitude is not None]
    absent = [project for project in projects if project.latitude is None]
    rows = [site(project) for project in some(drawn, mine.cell("latitude"), say("projects with a point"))]
    north = [row for row in rows if row["country"] in NORTH]
    return Chart(
        id="projects-map",
        name=NAME,
        rows=rows,
        columns=COLUMNS,
        source_ids=(),
        facts={
            "drawn": Count(len(rows)),
            "operating": _operating(rows),
            "mines": _operating([row for row in rows if row["kind"] == "mine"]),
            "north": Count(len(north)),
            "north_operating": _operating(north),
            "absent": Count(len(absent)),
        },
        as_of=max(tables.sources[row["source_id"]].checked_on for row in rows).isoformat(),
        sketch=partial(_sketch, rows),
        labels={language: _labels(tables, drawn, absent, language) for language in templates(NAME)},
        controls=(KIND,),
        premises=tuple(_premises(drawn, absent)),
    )


def _order(project: Project) -> tuple[int, str]:
    kinds = tuple(KINDS)
    return kinds.index(known(project.kind, kinds, project.cell("kind"))), project.id


def site(project: Project) -> Site:
    """Return what is drawn of a project; its point has a code, because each has words of its own."""
    return {
        "id": project.id,
        "country": project.country,
        "kind": project.kind,
        "status": project.status or None,
        "latitude": filled(project.latitude, project.cell("latitude")),
        "longitude": filled(project.longitude, project.cell("longitude")),
        "coordinates_from": filled(project.coordinates_from or None, project.cell("coordinates_from")),
        "point": f"{project.id}-point",
        "source_id": project.status_source_id or project.source_id,
    }


def _operating(rows: Sequence[Site]) -> Count:
    return Count(sum(row["status"] == OPERATING for row in rows))


def _labels(tables: Reading, drawn: Sequence[Project], absent: Sequence[Project], language: str) -> dict[str, str]:
    sources = [tables.sources[site(project)["source_id"]] for project in drawn]
    countries = [*(project.country for project in drawn), *NAMED]
    return {
        **{source.id: source.short_name for source in sources},
        **{code: tables.country_name(code, language) for code in countries},
        **{project.id: project.name[language] for project in drawn},
        **{f"{project.id}-point": _point_words(project, language) for project in drawn},
        "absent_names": "; ".join(project.name[language] for project in absent),
    }


def _point_words(project: Project, language: str) -> str:
    """Say what the point marks and to whom we owe it, the joining words of the data in the language."""
    values = templates(NAME)[language]["values"]
    credit = project.coordinates_from
    for english, own in values["credit"].items():
        credit = credit.replace(english.replace("-", " "), own)
    marks = filled(project.coordinates_of or None, project.cell("coordinates_of"))
    return f"{values['point'][known(marks, tuple(values['point']), project.cell('coordinates_of'))]}: {credit}"


def _premises(drawn: Sequence[Project], absent: Sequence[Project]) -> Iterator[Premise]:
    """Yield what the words presuppose: mines work, none of them in the north, where one place does; some are absent."""
    mines = [project for project in drawn if (project.kind, project.status) == ("mine", OPERATING)]
    north = [project for project in drawn if project.country in NORTH]
    running = [project for project in north if project.status == OPERATING]
    several = say("several mines on the map are operating ({ids})", ids=_ids(mines))
    yield holds("headline", several, (mines or drawn)[-1].cell("status"), true=len(mines) > 1)
    for mine in mines:
        says = say("no mine in Greenland or Canada is operating, so {mine} is elsewhere", mine=mine.id)
        yield holds("headline", says, mine.cell("country"), true=mine.country not in NORTH)
    one = say("one place in Greenland or Canada is operating ({ids})", ids=_ids(running))
    yield holds("description", one, (running or north or drawn)[-1].cell("status"), true=len(running) == 1)
    missing = say("several projects have no point ({ids})", ids=_ids(absent))
    yield holds("description", missing, (absent or drawn)[-1].cell("latitude"), true=len(absent) > 1)


def _ids(projects: Sequence[Project]) -> Message:
    return together(project.id for project in projects) or say("there is none")


def _sketch(rows: Sequence[Site], chart: Chart, language: str, width: Width) -> Drawing:
    words = chart.words(language)
    placed = parts(rows, width, GAP + legend_height(width))
    kinds = {kind: chart.label("kind", kind, language) for kind in KINDS}
    # What the world shows in black, its title says; the shapes are told at the sheet that has the others.
    legend = legend_names(kinds, width, placed[1].top - legend_height(width))
    running = {row["kind"] for row in rows if row["status"] == OPERATING}
    # The title of the world stands above the names that stand above it, that of the next above the shapes.
    above = [NAMES, legend_height(width), *(0 for _ in placed[2:])]
    tops = [(part, part.top - room) for part, room in zip(placed, above, strict=True)]
    titles = [Name(words.terms[part.name], EDGE, top - TITLE_HEIGHT / 2, "left") for part, top in tops]
    layers = [
        *written(legend, LETTERS),
        *symbols(keys(legend, running)),
        *written(titles, READABLE[width][1], 700),
        *(layer for part in placed for layer in _layers(part, chart, language, LETTERS)),
    ]
    none = alt.AutoSizeParams(type="none")
    size = {"width": PIXELS[width], "height": placed[-1].bottom}
    return alt.layer(*layers).properties(**size, padding=0, autosize=none)


def _layers(part: Part, chart: Chart, language: str, size: int) -> list[alt.Chart]:
    """Draw a sheet: its ground, its countries, then the marks of its projects with their names."""
    points, quiet = moved_apart(part.points(part.marked), APART), theme.colour("quiet")
    countries = part.countries(chart.labels[language], size)
    marks = [
        {**mark(row["kind"], point, is_filled=row["status"] == OPERATING), "tip": chart.told(row, language)}
        | {"colour": theme.colour(theme.BLACK if is_working_mine(row) else theme.OTHERS)}
        for row, point in zip(part.marked, points, strict=True)
    ]
    named = {_short_name(chart, row, language): row for row in part.marked}
    mines = {name for name, row in named.items() if is_working_mine(row)}
    placed = names_beside([*named], points, part.box, [name.box for name in countries], size)
    return [
        *part.ground(),
        # On the sheet of the world they are the finding: no mine works there.
        *(written(countries, size, 700) if part.name == WORLD else written(countries, size, colour=quiet)),
        *(drawn.encode(opacity=KIND.lit(), tooltip=TIP) for drawn in symbols(marks)),
        *written([name for name in placed if name.text in mines], size, 700),
        *written([name for name in placed if name.text not in mines], size, colour=quiet),
    ]


def _short_name(chart: Chart, row: Site, language: str) -> str:
    """Return the place of a project, with its status when a licence was refused."""
    places = templates(NAME)[language]["values"]["place"]
    name = str(places.get(row["id"]) or SHORT.split(chart.label("id", row["id"], language))[0])
    return f"{name} ({chart.label('status', REFUSED, language)})" if row["status"] == REFUSED else name
