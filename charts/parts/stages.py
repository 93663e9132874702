"""Panels of stages that repeat one scale of years and one of shares; the newest share of each is a thick bar."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import ceil
from typing import Any

import altair as alt

from charts import theme
from charts.chart import Chart, Drawing, Row, Width
from charts.interaction import TIP
from charts.parts.layout import PIXELS, data, text_width
from charts.parts.lettering import Box, Name, Point, names_beside
from charts.parts.panels import GAP, Panel, amounts, grid
from charts.parts.pixels import LINE, Drawn, across, down, ground, texts, word
from charts.parts.scale import WHOLE, ticks
from evidence.quantity import Quantity

STAGES = ("mining", "refining")
PROJECTION = "projection"
LEFT, SPACE, TITLE, AXIS = 44, 56, 30, 30
SIZES: dict[Width, tuple[int, int]] = {"wide": (272, 220), "narrow": (236, 118)}
YEAR_STEP = 5
# How far a name may stick out of its panel: only on a phone nothing stands beside that.
MARGINS: dict[Width, int] = {"wide": 12, "narrow": 36}
MARGIN = 8
YEAR = len("2025")
# The bars of the finding are thick with large numbers, and all other marks small.
HALF_BAR, NUMBER_SIZE, SMALL, HALF_SMALL = 9, 20, 32, 4
# The room that a year needs below the axis.
YEAR_ROOM = 38
RAISED = 14
# Only what was found has the colour of China; years before and projections are grey.
CHINA, OTHER = theme.COUNTRIES["CHN"], theme.OTHERS


@dataclass(frozen=True)
class Stages:
    """Rows, and of when the finding is."""

    rows: Sequence[Row]
    period: str

    @property
    def pins(self) -> dict[str, Row]:
        """The newest measured share of each stage."""
        measured = [row for row in self.rows if row["kind"] != PROJECTION]
        return {str(row["stage"]): row for row in sorted(measured, key=_year)}

    @property
    def projected(self) -> dict[str, Row]:
        """The newest projected share of each stage."""
        later = [row for row in self.rows if row["kind"] == PROJECTION]
        return {str(row["stage"]): row for row in sorted(later, key=_year)}


@dataclass(frozen=True)
class Plot:
    """The panels by stage, in one width, with the years that they share."""

    panels: Mapping[str, Panel]
    margin: int

    def point(self, row: Row) -> tuple[float, float]:
        """Return where the mark of a row stands."""
        panel = self.panels[str(row["stage"])]
        return panel.along(_year(row)), panel.y(_number(row))


def sketched(stages: Stages, chart: Chart, language: str, width: Width) -> Drawing:
    """Draw the rows in the panels of their stages, and mark what was found."""
    plot = Plot(_panels(stages.rows, width), MARGINS[width])
    steps = ticks(WHOLE, share=True, count=4)
    words = [
        *_titles(plot, chart, language),
        *_years(plot, int(stages.period[:YEAR])),
        *amounts(plot.panels, steps, language),
    ]
    found, named = _found(stages, plot, language), _named(stages, plot, chart, language)
    layers = [
        grid(plot.panels, steps),
        ground(found, NUMBER_SIZE),
        ground(named, theme.TEXT_SIZE),
        _ways(plot, stages),
        _bars(stages, plot, chart, language),
        _marks(stages, plot, chart, language),
        *texts([*words, *named]),
        *texts(found, sizes=(NUMBER_SIZE, NUMBER_SIZE)),
    ]
    height = max(panel.bottom for panel in plot.panels.values()) + AXIS
    none = alt.AutoSizeParams(type="none")
    return alt.layer(*layers).properties(width=PIXELS[width], height=height, padding=0, autosize=none)


def _panels(rows: Sequence[Row], width: Width) -> dict[str, Panel]:
    """Return a panel for each stage: beside each other, or under each other on a phone."""
    years = sorted({_year(row) for row in rows})
    across_, high = SIZES[width]
    wide = width == "wide"
    return {
        name: Panel(
            LEFT + index * (across_ + SPACE) * wide,
            TITLE + index * (high + TITLE + AXIS) * (not wide),
            across_,
            high,
            years,
            WHOLE,
        )
        for index, name in enumerate(STAGES)
    }


def _year(row: Row) -> int:
    return int(str(row["period"])[-4:])


def _number(row: Row) -> float:
    return Quantity.of(row, "share_percent").numbers[0]


def _titles(plot: Plot, chart: Chart, language: str) -> list[Drawn]:
    return [
        word((panel.left, panel.top - 18), chart.label("stage", name, language), "left", bold=True)
        for name, panel in plot.panels.items()
    ]


def _years(plot: Plot, found: int) -> list[Drawn]:
    """Write under each panel the year of the finding, others in round steps from it, and the first where it fits."""
    words: list[Drawn] = []
    for panel in plot.panels.values():
        first, *_, last = panel.years
        steps = [year for year in range(first, last + 1) if (year - found) % YEAR_STEP == 0]
        has_room = panel.along(min(steps, default=last)) - panel.along(first) >= YEAR_ROOM
        years = [*([first] if has_room else []), *steps]
        words += [word((panel.along(year), panel.bottom + LINE), str(year), bold=year == found) for year in years]
    return words


def _way(plot: Plot, stages: Stages, stage: str) -> list[Point]:
    """Return the points from a pin to what its own source projects, for editions are not joined."""
    pin = stages.pins.get(stage)
    later = [row for row in stages.rows if row["stage"] == stage and row["kind"] == PROJECTION]
    joined = [row for row in later if pin and row["source_id"] == pin["source_id"]]
    return [plot.point(row) for row in [pin, *joined] if row]


def _along(way: Sequence[Point]) -> list[Box]:
    """Return the room that a line takes, in short pieces."""
    boxes: list[Box] = []
    for (x, y), (x2, y2) in pairwise(way):
        steps = max(ceil((x2 - x) / (2 * HALF_SMALL)), 1)
        places = [(x + (x2 - x) * step / steps, y + (y2 - y) * step / steps) for step in range(steps + 1)]
        boxes += [_box(place) for place in places]
    return boxes


def _ways(plot: Plot, stages: Stages) -> alt.Chart:
    """Lead a thin dashed line from each pin to what is projected."""
    rows: list[Drawn] = [{"x": x, "y": y, "stage": name} for name in stages.pins for x, y in _way(plot, stages, name)]
    line = data(rows).mark_line(strokeWidth=1, strokeDash=[4, 4], color=theme.colour(OTHER))
    ways: alt.Chart = line.encode(x=across(), y=down(), detail="stage:N")
    return ways


def _bars(stages: Stages, plot: Plot, chart: Chart, language: str) -> alt.Chart:
    """Draw the newest share of each stage as a thick bar in China's colour."""
    rows: list[Drawn] = []
    for name, row in stages.pins.items():
        x, y = plot.point(row)
        sides: Drawn = {"x": x - HALF_BAR, "x2": x + HALF_BAR, "y": y, "y2": plot.panels[name].bottom}
        rows.append(sides | {"tip": chart.told(row, language)})
    mark = data(rows).mark_rect(color=theme.colour(CHINA))
    bars: alt.Chart = mark.encode(x=across(), x2="x2:Q", y=down(), y2="y2:Q", tooltip=TIP)
    return bars


def _marks(stages: Stages, plot: Plot, chart: Chart, language: str) -> alt.Chart:
    """Draw years before and projections small and grey, hollow when projected."""
    drawn: list[dict[str, Any]] = []
    colour = theme.colour(OTHER)
    for row in (one for one in stages.rows if one not in stages.pins.values()):
        x, y = plot.point(row)
        fill = theme.PAPER if row["kind"] == PROJECTION else colour
        drawn.append({"x": x, "y": y, "fill": fill, "tip": chart.told(row, language)})
    mark = data(drawn).mark_point(size=SMALL, stroke=colour)
    points: alt.Chart = mark.encode(x=across(), y=down(), fill=alt.Fill("fill:N").scale(None), tooltip=TIP)
    return points


def _found(stages: Stages, plot: Plot, language: str) -> list[Drawn]:
    """Write at the bar of each panel its number, large and bold."""
    return [_written(_beside(row, plot, language), CHINA, bold=True) for row in stages.pins.values()]


def _named(stages: Stages, plot: Plot, chart: Chart, language: str) -> list[Drawn]:
    """Write beside what is projected that it is, clear of all that is drawn."""
    words: list[Drawn] = []
    for name, panel in plot.panels.items():
        pins, later = ([row for row in (one.get(name),) if row] for one in (stages.pins, stages.projected))
        taken = [_box(plot.point(row)) for row in stages.rows if row["stage"] == name]
        taken += [*_along(_way(plot, stages, name)), *(_apart(_beside(row, plot, language)) for row in pins)]
        sheet = Box(panel.left, panel.top - MARGIN, panel.left + panel.width + plot.margin, panel.bottom)
        names, points = [_name(row, chart, language) for row in later], [plot.point(row) for row in later]
        words += [_written(one, OTHER, bold=False) for one in names_beside(names, points, sheet, taken)]
    return words


def _apart(name: Name) -> Box:
    """Return the room of a large number with a gap behind it: what stands there would be read as its end."""
    wide = text_width(name.text, NUMBER_SIZE)
    return Box(name.x, name.y - NUMBER_SIZE / 2, name.x + wide + GAP, name.y + NUMBER_SIZE / 2)


def _beside(row: Row, plot: Plot, language: str) -> Name:
    x, y = plot.point(row)
    return Name(Quantity.of(row, "share_percent").symbols(language, "%"), x - HALF_BAR, y - RAISED, "left")


def _name(row: Row, chart: Chart, language: str) -> str:
    """Return the number of a row with the word for what is projected."""
    return f"{chart.words(language).terms[PROJECTION]}: {Quantity.of(row, 'share_percent').symbols(language, '%')}"


def _box(point: tuple[float, float]) -> Box:
    x, y = point
    return Box(x - HALF_SMALL, y - HALF_SMALL, x + HALF_SMALL, y + HALF_SMALL)


def _written(name: Name, element: str, *, bold: bool) -> Drawn:
    return word((name.x, name.y), name.text, name.side, bold=bold) | {"colour": theme.text_colour(element)}
