"""Panels of stages that repeat one scale of years and one of shares, with a line from the first to the others."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import altair as alt

from charts import theme
from charts.chart import Chart, Drawing, Row, Width
from charts.interaction import TIP, Control
from charts.parts.layout import PIXELS, data
from charts.parts.lettering import REACH, Box, Name, names_beside
from charts.parts.panels import GAP, Panel, amounts, grid
from charts.parts.pixels import LINE, Drawn, across, down, ground, texts, word
from charts.parts.scale import WHOLE, ticks
from charts.parts.shapes import UPWARDS
from evidence.quantity import Quantity

# Which panel each stage stands in; refining is a part of what some call processing.
PANELS = {
    "mining": "mining",
    "processing": "refining",
    "refining": "refining",
    "compounds-and-metals": "refining",
    "magnets": "magnets",
}
NAMES = tuple(dict.fromkeys(PANELS.values()))
LEFT, SPACE, TITLE, AXIS = 44, 22, 30, 30
SIZES: dict[Width, tuple[int, int]] = {"wide": (186, 220), "narrow": (236, 100)}
YEAR_STEPS: dict[Width, int] = {"wide": 10, "narrow": 5}
# How far a name may stick out of its panel: only on a phone nothing stands beside that.
MARGINS: dict[Width, int] = {"wide": 8, "narrow": 36}
MARGIN = 8
YEAR = len("2025")
# The marks of the finding are large, and all others small and pale.
LARGE, SMALL, PALE, HALF_SMALL = 110, 24, 0.5, 4
ALL = "all-rare-earths"
BESIDE, RAISED, CLEAR = 11, 9, 3


@dataclass(frozen=True)
class Stages:
    """Rows and what picks among them; a share that is repeated as a line, and of when it is."""

    rows: Sequence[Row]
    control: Control
    share: float
    period: str


@dataclass(frozen=True)
class Plot:
    """The panels by name, in one width, with the years that they share."""

    panels: Mapping[str, Panel]
    margin: int

    def point(self, row: Row) -> tuple[float, float]:
        """Return where the mark of a row stands."""
        panel = self.panels[PANELS[str(row["stage"])]]
        return panel.along(_year(row)), panel.y(_number(row))


def sketched(stages: Stages, chart: Chart, language: str, width: Width) -> Drawing:
    """Draw the rows in the panels of their stages, and mark what was found."""
    plot = Plot(_panels(stages.rows, width), MARGINS[width])
    steps = ticks(WHOLE, share=True, count=4)
    words = [
        *_titles(plot, chart, language),
        *_years(plot, int(stages.period[:YEAR]), width),
        *amounts(plot.panels, steps, language),
    ]
    named = [*_named(stages, plot, chart, language), *_line_words(plot, stages, chart, language)]
    layers = [
        grid(plot.panels, steps),
        ground(named, theme.TEXT_SIZE),
        *_lines(plot, stages),
        *_marks(stages, plot, chart, language),
        *texts([*words, *named]),
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
        for index, name in enumerate(NAMES)
    }


def _year(row: Row) -> int:
    return int(str(row["period"])[-4:])


def _number(row: Row) -> float:
    return Quantity.of(row, "share_percent").numbers[0]


def _titles(plot: Plot, chart: Chart, language: str) -> list[Drawn]:
    terms = chart.words(language).terms
    return [word((panel.left, panel.top - 18), terms[name], "left", bold=True) for name, panel in plot.panels.items()]


def _years(plot: Plot, found: int, width: Width) -> list[Drawn]:
    """Write under each panel the year of the finding, and others in round steps from it."""
    return [
        word((panel.along(year), panel.bottom + LINE), str(year))
        for panel in plot.panels.values()
        for year in range(panel.years[0], panel.years[-1] + 1)
        if (year - found) % YEAR_STEPS[width] == 0
    ]


def _lines(plot: Plot, stages: Stages) -> list[alt.Chart]:
    """Repeat the share that was mined over every panel, and stand the newest measured share of each on a stem."""
    rows: list[Drawn] = [
        {"x": panel.left, "x2": panel.left + panel.width, "y": panel.y(stages.share)} for panel in plot.panels.values()
    ]
    line = data(rows).mark_rule(strokeDash=[4, 3], strokeWidth=1.5, color=theme.INK)
    stems: list[Drawn] = []
    for name, row in _pins(stages).items():
        x, y = plot.point(row)
        stems.append({"x": x, "y": plot.panels[name].bottom, "y2": y})
    stem = data(stems).mark_rule(strokeWidth=3, color=theme.colour(theme.COUNTRIES["CHN"]))
    return [line.encode(x=across(), x2="x2:Q", y=down()), stem.encode(x=across(), y=down(), y2="y2:Q")]


def _pins(stages: Stages) -> dict[str, Row]:
    """Return the newest measured share of each panel, of the metals and magnets in question."""
    measured = [row for row in stages.rows if row["kind"] != "projection" and row["scope"] != ALL]
    return {PANELS[str(row["stage"])]: row for row in sorted(measured, key=_year)}


def _marks(stages: Stages, plot: Plot, chart: Chart, language: str) -> list[alt.Chart]:
    """Draw the metals and magnets in China's colour, hollow when projected, others grey; only the pins are strong."""
    drawn: list[dict[str, Any]] = []
    for row in sorted(stages.rows, key=lambda row: row["scope"] != ALL):
        x, y = plot.point(row)
        colour = _colour(row)
        fill = theme.PAPER if row["kind"] == "projection" else colour
        bound = Quantity.of(row, "share_percent").direction
        size, solid = (LARGE, 1.0) if row in _pins(stages).values() else (SMALL, PALE)
        look: Drawn = {"colour": colour, "fill": fill, "bound": bound, "tip": chart.told(row, language)}
        look |= {"size": size, "solid": solid}
        drawn.append({"x": x, "y": y, "scope": row["scope"], **look})
    mark = (
        data(drawn)
        .mark_point()
        .encode(
            size=alt.Size("size:Q").scale(None),
            fillOpacity=alt.FillOpacity("solid:Q").scale(None),
            strokeOpacity=alt.StrokeOpacity("solid:Q").scale(None),
        )
    )
    lit = {"stroke": alt.Stroke("colour:N").scale(None), "opacity": stages.control.lit()}
    points = mark.encode(x=across(), y=down(), fill=alt.Fill("fill:N").scale(None), tooltip=TIP, **lit)
    bounds = data([one for one in drawn if one["bound"] == "up"]).mark_point(shape=UPWARDS, filled=False, size=80)
    return [points, bounds.encode(x=across(), y=down(), **lit)]


def _colour(row: Row) -> str:
    return theme.colour(theme.OTHERS if row["scope"] == ALL else theme.COUNTRIES["CHN"])


def _named(stages: Stages, plot: Plot, chart: Chart, language: str) -> list[Drawn]:
    """Name the pin of each panel in bold, and what is projected and all rare earths once, where they can."""
    words: list[Drawn] = []
    for name, panel in plot.panels.items():
        found = _pins(stages).get(name)
        bold = [_beside(found, plot, language)] if found else []
        others = [row for row in _newest(stages.rows, name) if _is_named(row, name)]
        taken = [_box(plot.point(row)) for row in stages.rows if PANELS[str(row["stage"])] == name]
        # Beside the first panel, the line of mining has words of its own below it.
        end = panel.bottom if name == NAMES[0] else panel.y(stages.share) - CLEAR
        sheet = Box(panel.left, panel.top - MARGIN, panel.left + panel.width + plot.margin, end)
        names = [_name(row, chart, language) for row in others]
        line = panel.y(stages.share)
        said = [Box(panel.left + panel.width / 2, line, sheet.right, line + 2 * BESIDE)] if name != NAMES[0] else []
        clear = [Box(sheet.left, line - 1, sheet.right, line + 1), *said, *(_apart(one.box) for one in bold)]
        colours = dict(zip(names, map(_text_colour, others), strict=True))
        placed = names_beside(names, [plot.point(row) for row in others], sheet, [*taken, *clear])
        words += [_written(one, theme.text_colour(theme.COUNTRIES["CHN"]), bold=True) for one in bold]
        words += [_written(one, colours[one.text], bold=False) for one in placed]
    return words


def _apart(box: Box) -> Box:
    """Return the room of a bold number with a gap behind it: what stands there would be read as its end."""
    return Box(box.left, box.top, box.right + GAP, box.bottom)


def _beside(row: Row, plot: Plot, language: str) -> Name:
    x, y = plot.point(row)
    return Name(Quantity.of(row, "share_percent").symbols(language, "%"), x + REACH, y - RAISED, "left")


def _line_words(plot: Plot, stages: Stages, chart: Chart, language: str) -> list[Drawn]:
    """Say under the line, in the panels beside the first, what it repeats."""
    text = chart.words(language).terms["line"]
    panels = [panel for name, panel in plot.panels.items() if name != NAMES[0]]
    return [word((panel.left + panel.width, panel.y(stages.share) + BESIDE), text, "right") for panel in panels]


def _newest(rows: Sequence[Row], name: str) -> Iterable[Row]:
    """Return the newest row of each look in a panel: measured for each scope, and projected."""
    there = [row for row in rows if PANELS[str(row["stage"])] == name]
    looks = {(row["scope"], row["kind"] == "projection"): row for row in sorted(there, key=_year)}
    return looks.values()


def _name(row: Row, chart: Chart, language: str) -> str:
    """Return the number of a row with the word for its look."""
    number = Quantity.of(row, "share_percent").symbols(language, "%")
    terms = chart.words(language).terms
    if row["kind"] == "projection":
        return f"{terms['projection']}: {number}"
    return f"{terms['all']}: {number}"


def _is_named(row: Row, panel: str) -> bool:
    """Tell whether a share that is no pin has its number: what is projected, and all rare earths in the first panel."""
    return row["kind"] == "projection" or (row["scope"] == ALL and panel == NAMES[0])


def _text_colour(row: Row) -> str:
    return theme.text_colour(theme.OTHERS if row["scope"] == ALL else theme.COUNTRIES["CHN"])


def _box(point: tuple[float, float]) -> Box:
    x, y = point
    return Box(x - HALF_SMALL, y - HALF_SMALL, x + HALF_SMALL, y + HALF_SMALL)


def _written(name: Name, colour: str, *, bold: bool) -> Drawn:
    return word((name.x, name.y), name.text, name.side, bold=bold) | {"colour": colour}
