"""A bar for each year: a question mark where no number was found, a dashed line where none was published."""

from collections.abc import Sequence
from dataclasses import dataclass

import altair as alt

from charts import theme
from charts.chart import Chart, Drawing, Row, Width
from charts.interaction import TIP
from charts.parts.layout import PIXELS, data, text_width, wrap
from charts.parts.panels import GAP, Panel, grid
from charts.parts.pixels import READABLE, Drawn, across, down, ground, texts, word
from charts.parts.scale import ticks
from evidence.quantity import number

LEFT: dict[Width, int] = {"wide": 66, "narrow": 70}
HEIGHTS: dict[Width, int] = {"wide": 230, "narrow": 250}
# The words about the empty column stand above the scale.
RIGHT, ABOVE, CLEAR, BEYOND = 6, 6, 11, 10
# How much of its year a bar takes, and what is free beside marked words.
BAR, INSIDE = 0.72, 5
UNKNOWN, FOOT = "?", 12
STEP = 5
# On a phone the words over the years without a number are as narrow as they can be.
ROOM: dict[Width, int] = {"wide": 200, "narrow": 1}


@dataclass(frozen=True)
class Quotas:
    """The rows of one measure, the column of their numbers, and the year that was not published."""

    rows: Sequence[Row]
    column: str
    unpublished: int

    def amount(self, row: Row) -> float:
        """Return the number of a row."""
        return float(str(row[self.column]))

    @property
    def years(self) -> list[int]:
        """Every year that has a place."""
        return list(range(min(map(_year, self.rows)), self.unpublished + 1))

    @property
    def missing(self) -> list[int]:
        """The years in between for which no number was found."""
        known = {_year(row) for row in self.rows}
        return [year for year in self.years[:-1] if year not in known]


def sketched(quotas: Quotas, chart: Chart, language: str, width: Width) -> Drawing:
    """Draw the bars, write the first and the newest number at them, and say which years have none, and why."""
    sizes = READABLE[width]
    line, steps = sizes[0] + 4, ticks(max(map(quotas.amount, quotas.rows)), count=4)
    top = ABOVE + line + BEYOND
    panel = Panel(LEFT[width], top, PIXELS[width] - LEFT[width] - RIGHT, HEIGHTS[width], quotas.years, steps[-1])
    scale = [word((panel.left - GAP, panel.y(step)), number(step, language), "right") for step in steps]
    terms = chart.words(language).terms
    said = [*_numbers(quotas, panel, language, sizes[1]), *_missing(quotas, panel, terms["missing"], width)]
    silent = _silent(panel, terms["unpublished"], sizes[1])
    layers = [
        grid({"": panel}, steps),
        *_unpublished(quotas, panel, silent, sizes[1]),
        ground(said, sizes[1]),
        _bars(quotas, panel, chart, language),
        *texts([*scale, *_years(panel, width), *said, *_unknown(quotas, panel), silent], sizes=sizes),
    ]
    none = alt.AutoSizeParams(type="none")
    size = {"width": PIXELS[width], "height": panel.bottom + 2 * line}
    return alt.layer(*layers).properties(**size, padding=0, autosize=none)


def _year(row: Row) -> int:
    return int(str(row["year"]))


def _sides(panel: Panel, year: int) -> tuple[float, float]:
    """Return the sides of the bar of a year."""
    half = BAR * panel.width / len(panel.years) / 2
    return panel.column(year) - half, panel.column(year) + half


def _silent(panel: Panel, text: str, size: int) -> Drawn:
    """Say over the place of the year that was not published that it was not; the words end where the plot does."""
    return word((panel.right - text_width(text, size) / 2 - INSIDE, (panel.top - BEYOND) / 2), text, bold=True)


def _unpublished(quotas: Quotas, panel: Panel, silent: Drawn, size: int) -> list[alt.Chart]:
    """Lead from the words down to the year that was not published: a column, even an empty one, would be an amount."""
    x = panel.column(quotas.unpublished)
    start = panel.right - text_width(str(silent["text"]), size) - 2 * INSIDE
    stem = data([{"x": x, "x2": x, "y": panel.top - BEYOND, "y2": panel.bottom}])
    column = stem.mark_rule(color=theme.INK, strokeDash=[4, 3], strokeWidth=1.5)
    marked = data([{"x": start, "x2": panel.right, "y": 0, "y2": panel.top - BEYOND}]).mark_rect(color=theme.MARKING)
    return [one.encode(x=across(), x2="x2:Q", y=down(), y2="y2:Q") for one in (column, marked)]


def _unknown(quotas: Quotas, panel: Panel) -> list[Drawn]:
    """Put a question mark where the bar of a year without a number would stand."""
    grey = {"colour": theme.text_colour(theme.OTHERS)}
    return [word((panel.column(year), panel.bottom - FOOT), UNKNOWN) | grey for year in quotas.missing]


def _bars(quotas: Quotas, panel: Panel, chart: Chart, language: str) -> alt.Chart:
    rows: list[Drawn] = []
    for row in quotas.rows:
        left, right = _sides(panel, _year(row))
        place: Drawn = {"x": left, "x2": right, "y": panel.y(quotas.amount(row)), "y2": panel.bottom}
        rows.append(place | {"tip": chart.told(row, language)})
    mark = data(rows).mark_rect(color=theme.country_colour("CHN"))
    bars: alt.Chart = mark.encode(x=across(), x2="x2:Q", y=down(), y2="y2:Q", tooltip=TIP)
    return bars


def _numbers(quotas: Quotas, panel: Panel, language: str, size: int) -> list[Drawn]:
    """Write the first number over its bar and those that it reaches, and the newest over its bar."""
    first, newest = quotas.rows[0], quotas.rows[-1]
    colour, text = {"colour": theme.country_text_colour("CHN")}, number(quotas.amount(first), language)
    left = _sides(panel, _year(first))[0]
    height = _above(quotas, panel, left, left + text_width(text, size))
    end = _sides(panel, _year(newest))[1], panel.y(quotas.amount(newest)) - CLEAR
    return [
        word((left, height), text, "left", bold=True) | colour,
        word(end, number(quotas.amount(newest), language), "right", bold=True) | colour,
    ]


def _above(quotas: Quotas, panel: Panel, left: float, right: float) -> float:
    """Return where words stand clear of every bar between two places."""
    sides = ((row, _sides(panel, _year(row))) for row in quotas.rows)
    below = [quotas.amount(row) for row, (start, end) in sides if start <= right and end >= left]
    return panel.y(max(below, default=0)) - CLEAR


def _missing(quotas: Quotas, panel: Panel, text: str, width: Width) -> list[Drawn]:
    """Say over the years without a number that none was found, above the bars beside them."""
    size = READABLE[width][0]
    lines, line = wrap(text, ROOM[width], size), size + 3
    half = max(text_width(one, size) for one in lines) / 2
    middle = _middle(quotas, panel)
    lowest = _above(quotas, panel, middle - half, middle + half)
    return [
        word((middle, lowest - (len(lines) - 1 - index) * line), one) | {"colour": theme.text_colour(theme.OTHERS)}
        for index, one in enumerate(lines)
    ]


def _middle(quotas: Quotas, panel: Panel) -> float:
    return (panel.column(quotas.missing[0]) + panel.column(quotas.missing[-1])) / 2


def _years(panel: Panel, width: Width) -> list[Drawn]:
    """Write every year where there is room, else each fifth; none sticks out."""
    size = READABLE[width][0]
    wide = text_width(str(panel.years[0]), size)
    step = 1 if panel.width / len(panel.years) >= wide else STEP
    shown = {year: min(panel.column(year), PIXELS[width] - wide / 2) for year in panel.years if year % step == 0}
    return [word((x, panel.bottom + size + 3), str(year)) for year, x in shown.items()]
