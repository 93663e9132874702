"""Events by year, one row per kind of event; the list is ours and does not claim to be complete."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import altair as alt

from charts import theme
from charts.chart import Chart, Column, Drawing, Row, Width, templates
from charts.interaction import TIP, Control
from charts.parts.layout import EDGE, PIXELS, data
from charts.vocabulary import capitalised
from evidence.catalogue import Catalogue

NAME = "timeline"
KINDS = ("export-control", "diplomacy", "policy", "court", "market", "project")
CONTROLS = KINDS[0]
KIND = Control("kind", KINDS)
COLUMNS = (Column("date", "year"), Column("kind", "text"), Column("id", "text"), Column("source_id", "text"))
DECADE = 10
HALF_YEAR = 0.7
TOP, BOTTOM, RIGHT, ROW_GAP = 24, 6, 6, 14
LABEL_WIDTH: dict[Width, int] = {"wide": 140, "narrow": 0}
HALF_LABEL = 12
DOT = 0.86
STROKE = 1.25


def chart(catalogue: Catalogue) -> Chart:
    """Return the chart of events; every event has a source of its own, which its row of the table names."""
    events = sorted(catalogue.rows("context", "events"), key=lambda row: (str(row["date"]), str(row["id"])))
    checked = max(catalogue.sources[str(row["source_id"])].checked_on for row in events).isoformat()
    rows = [_row(row, checked) for row in events]
    controls = Counter(_year(row) for row in rows if row["kind"] == CONTROLS)
    busiest = max(sorted(controls), key=lambda year: controls[year])
    return Chart(
        id="timeline",
        name=NAME,
        rows=rows,
        columns=COLUMNS,
        source_ids=(),
        facts={
            "controls": float(controls.total()),
            "recent": float(sum(count for year, count in controls.items() if year >= busiest)),
            "busiest": float(controls[busiest]),
            "since": str(busiest),
            "events": float(len(rows)),
            "ahead": float(sum(bool(row["ahead"]) for row in rows)),
            "first": str(_year(rows[0])),
            "last": str(_year(rows[-1])),
        },
        as_of=checked,
        sketch=_sketch,
        labels={language: _names(catalogue, events, language) for language in templates(NAME)},
        controls=(KIND,),
    )


def _row(row: Row, checked: str) -> Row:
    """Return what is drawn of an event; it lies ahead when it is later than the day we last checked."""
    return {**{name: row[name] for name in ("date", "kind", "id", "source_id")}, "ahead": str(row["date"]) > checked}


def _names(catalogue: Catalogue, events: Sequence[Row], language: str) -> dict[str, str]:
    sources = [catalogue.sources[str(row["source_id"])] for row in events]
    titles = {str(row["id"]): str(row[f"title_{language}"]) for row in events}
    return {**{source.id: source.short_name for source in sources}, **titles}


def _year(row: Row) -> int:
    return int(str(row["date"])[:4])


@dataclass(frozen=True)
class Grid:
    """Where years and kinds stand, in pixels from the top: each kind's words and the line its stacks stand on."""

    width: Width
    years: tuple[int, int]
    tops: Mapping[str, float]
    baselines: Mapping[str, float]

    @property
    def left(self) -> int:
        """Space left of the plot."""
        return EDGE + (LABEL_WIDTH[self.width] or HALF_LABEL)

    @property
    def pixels(self) -> int:
        """Width of the plot itself."""
        return PIXELS[self.width] - self.left - RIGHT

    @property
    def pitch(self) -> float:
        """Pixels of one year, and of one step of a stack."""
        return self.pixels / (self.years[1] - self.years[0] + 2 * HALF_YEAR)

    @property
    def height(self) -> float:
        """Height of the plot without its axis."""
        return max(self.baselines.values())

    def x(self) -> alt.X:
        """Return the encoding of years."""
        decades = list(range(-(-self.years[0] // DECADE) * DECADE, self.years[1] + 1, DECADE))
        beside = bool(LABEL_WIDTH[self.width])
        axis = alt.Axis(orient="top", values=decades, format="d", labelFlush=False, grid=beside, ticks=not beside)
        domain = [self.years[0] - HALF_YEAR, self.years[1] + HALF_YEAR]
        return alt.X("x:Q").scale(domain=domain, nice=False, zero=False).axis(axis)

    def y(self) -> alt.Y:
        """Return the encoding of a pixel from the top."""
        return alt.Y("y:Q").scale(domain=[0, self.height], reverse=True, nice=False).axis(None)


def _grid(rows: Sequence[Row], width: Width) -> Grid:
    """Give each kind room for its highest stack, and for its words beside or above that."""
    years = (_year(rows[0]), _year(rows[-1]))
    pitch = Grid(width, years, {}, {}).pitch
    tops: dict[str, float] = {}
    baselines: dict[str, float] = {}
    for kind in KINDS:
        stack = pitch * max(Counter(_year(row) for row in rows if row["kind"] == kind).values())
        start = max(baselines.values(), default=0) + ROW_GAP
        if width == "wide":
            baselines[kind] = start + max(2 * theme.LINE_HEIGHT, stack)
            tops[kind] = baselines[kind] - 2 * theme.LINE_HEIGHT
        else:
            baselines[kind] = start + theme.LINE_HEIGHT + stack
            tops[kind] = start
    return Grid(width, years, tops, baselines)


def _sketch(chart: Chart, language: str, width: Width) -> Drawing:
    grid = _grid(chart.rows, width)
    layers = [_band(chart, grid), _lines(grid), _labels(chart, grid, language), _dots(chart, grid, language)]
    padding = {"left": grid.left, "right": RIGHT, "top": TOP, "bottom": BOTTOM}
    none = alt.AutoSizeParams(type="none")
    return alt.layer(*layers).properties(width=grid.pixels, height=grid.height, padding=padding, autosize=none)


def _band(chart: Chart, grid: Grid) -> alt.Chart:
    """Shade the years that the headline counts."""
    start, end = int(str(chart.facts["since"])) - 0.5, grid.years[1] + HALF_YEAR
    rectangle = data([{"x": start, "end": end, "y": 0, "bottom": grid.height}]).mark_rect(color=theme.HAIRLINE)
    band: alt.Chart = rectangle.encode(x=grid.x(), x2="end:Q", y=grid.y(), y2="bottom:Q", opacity=alt.value(0.45))
    return band


def _lines(grid: Grid) -> alt.Chart:
    lines: alt.Chart = data([{"y": y} for y in grid.baselines.values()]).mark_rule(color=theme.HAIRLINE)
    return lines.encode(y=grid.y())


def _labels(chart: Chart, grid: Grid, language: str) -> alt.Chart:
    """Name each kind and count its events."""
    written: list[dict[str, object]] = [
        {"y": top, "text": _label(chart, kind, language, grid.width)} for kind, top in grid.tops.items()
    ]
    text = data(written).mark_text(align="left", baseline="top", fontSize=theme.SMALL_SIZE)
    left = EDGE - grid.left if LABEL_WIDTH[grid.width] else 0
    labels: alt.Chart = text.encode(x=alt.value(left), y=grid.y(), text="text:N")
    return labels


def _label(chart: Chart, kind: str, language: str, width: Width) -> list[str]:
    years = [_year(row) for row in chart.rows if row["kind"] == kind]
    recent = sum(year >= int(str(chart.facts["since"])) for year in years)
    name = capitalised(chart.label("kind", kind, language))
    words = [name, f"{len(years)}, {chart.words(language).terms['since']} {recent}"]
    return words if width == "wide" else [": ".join(words)]


def _dots(chart: Chart, grid: Grid, language: str) -> alt.Chart:
    """Stack the events of a year on the line of their kind, oldest at the bottom."""
    stacks: Counter[tuple[object, int]] = Counter()
    drawn: list[dict[str, object]] = []
    for row in chart.rows:
        place = (row["kind"], _year(row))
        y = grid.baselines[str(row["kind"])] - (stacks[place] + 0.5) * grid.pitch
        stacks[place] += 1
        colour = theme.INK if row["kind"] == CONTROLS else theme.text_colour(theme.OTHERS)
        look = {"colour": colour, "fill": theme.PAPER if row["ahead"] else colour}
        drawn.append({"x": place[1], "y": y, "kind": row["kind"], "tip": chart.told(row, language), **look})
    dots = data(drawn).mark_point(size=round((grid.pitch * DOT - STROKE) ** 2, 1), strokeWidth=STROKE)
    fill, stroke = alt.Fill("fill:N").scale(None), alt.Stroke("colour:N").scale(None)
    lit = KIND.lit()
    points: alt.Chart = dots.encode(x=grid.x(), y=grid.y(), fill=fill, stroke=stroke, opacity=lit, tooltip=TIP)
    return points
