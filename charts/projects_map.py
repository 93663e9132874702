"""A map of the world with the mines that work, black and named, and grey dots at the other projects.

A project is drawn where we may pass on a point for it; the others are named in the description.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import partial

import altair as alt

from charts import theme
from charts.chart import Chart, Column, Count, Drawing, Width, templates
from charts.interaction import TIP
from charts.parts.layout import PIXELS, data
from charts.parts.lettering import BELOW, Name, Place, Point, lead, moved_apart, name_at, written
from charts.parts.map_names import names_of
from charts.parts.map_parts import (
    KEY,
    LETTERS,
    NORTH,
    OPERATING,
    Map,
    Site,
    is_working_mine,
    keys,
    mark,
    symbols,
    world,
)
from charts.parts.pixels import across, down
from charts.premises import Premise, holds
from charts.reading import Reading, filled, known, some
from evidence.messages import Message, say, together
from evidence.records import Project

NAME = "projects_map"
KINDS = ("mine", "deposit", "separation", "metal", "magnet", "recycling")
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
SHORT = re.compile(r" \(|, ")
# How far marks are apart that would cover each other; on a phone they may touch, or they would leave their countries.
APART: Mapping[Width, int] = {"wide": 10, "narrow": 7}
# On a phone a name beside its mark may lie on another continent: on which side it has its own land or the sea. Of two
# mines in one country the northern one comes first. A line leads to a name below other marks.
SIDES: Mapping[str, tuple[Place, ...]] = {
    "BRA": ("left",),
    "ZAF": ("under",),
    "CHN": ("over", "left"),
    "USA": (BELOW,),
}


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
            "others": Count(len(rows) - sum(map(is_working_mine, rows))),
            "north": Count(len(north)),
            "north_operating": _operating(north),
            "absent": Count(len(absent)),
        },
        as_of=max(tables.sources[row["source_id"]].checked_on for row in rows).isoformat(),
        sketch=partial(_sketch, rows),
        labels={language: _labels(tables, drawn, absent, language) for language in templates(NAME)},
        premises=tuple(_premises(drawn, absent)),
    )


def _order(project: Project) -> tuple[int, str]:
    return KINDS.index(known(project.kind, KINDS, project.cell("kind"))), project.id


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
    countries = [*(project.country for project in drawn), *NORTH]
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
    others = {project.kind for project in drawn if project not in mines}
    both = say("other places on the map are mines, deposits and plants")
    is_so = {"mine", "deposit"} < others
    yield holds("terms.others", both, (mines or drawn)[-1].cell("kind"), true=is_so)
    missing = say("several projects have no point ({ids})", ids=_ids(absent))
    yield holds("description", missing, (absent or drawn)[-1].cell("latitude"), true=len(absent) > 1)


def _ids(projects: Sequence[Project]) -> Message:
    return together(project.id for project in projects) or say("there is none")


def _sketch(rows: Sequence[Site], chart: Chart, language: str, width: Width) -> Drawing:
    terms, one = chart.words(language).terms, world(rows, width)
    marks, told = keys([terms["mine"], terms["others"]], one)
    layers = [
        symbols(marks),
        *written(told, LETTERS),
        *_layers(one, chart, language, width),
    ]
    none = alt.AutoSizeParams(type="none")
    size = {"width": PIXELS[width], "height": told[-1].y + KEY / 2}
    return alt.layer(*layers).properties(**size, padding=0, autosize=none)


def _layers(one: Map, chart: Chart, language: str, width: Width) -> list[alt.Chart]:
    """Draw the ground, the countries of the headline, then the marks of the projects, with names."""
    points, tinted = moved_apart(one.points, APART[width]), one.tinted(chart.words(language).terms["tinted"])
    marks = [mark(row, at) | {"tip": chart.told(row, language)} for row, at in zip(one.marked, points, strict=True)]
    mines = {
        _short_name(chart, row, language): (row["country"], at)
        for row, at in zip(one.marked, points, strict=True)
        if is_working_mine(row)
    }
    others = [at for row, at in zip(one.marked, points, strict=True) if not is_working_mine(row)]
    kept = list(_kept(mines)) if width == "narrow" else []
    rest = {name: at for name, (_, at) in mines.items() if name not in {one.text for one in kept}}
    beside = names_of(rest, others, one.box, [tinted.box, *(name.box for name in kept)])
    return [
        *one.ground(),
        *written([tinted], LETTERS, 700),
        *(_led(mines) if kept else []),
        symbols(marks).encode(tooltip=TIP),
        *written([*kept, *beside], LETTERS, 700),
    ]


def _kept(mines: Mapping[str, tuple[str, Point]]) -> Iterator[Name]:
    """Yield the names that keep to a side of their own marks."""
    for country, sides in SIDES.items():
        own = sorted((at[1], name, at) for name, (of, at) in mines.items() if of == country)
        for side, (_, name, at) in zip(sides, own, strict=False):
            yield name_at(name, at, side, LETTERS)


def _led(mines: Mapping[str, tuple[str, Point]]) -> list[alt.Chart]:
    """Draw a line from each mark to its name where that is below other marks, which it would seem to name."""
    rows = [lead(at) for of, at in mines.values() if BELOW in SIDES.get(of, ())]
    line = data(rows).mark_rule(color=theme.INK)
    return [line.encode(x=across(), y=down(), y2="y2:Q")] if rows else []


def _short_name(chart: Chart, row: Site, language: str) -> str:
    """Return the place of a project, without what else it is called and the country."""
    return SHORT.split(chart.label("id", row["id"], language))[0]
