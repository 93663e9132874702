"""Two bars for each year, one of them in colour; a year without a number has a question mark in its place."""

from collections.abc import Sequence
from dataclasses import dataclass

import altair as alt

from charts import theme
from charts.chart import Chart, Drawing, Row, Width
from charts.interaction import TIP
from charts.parts.layout import EDGE, PIXELS, data, text_width, wrap
from charts.parts.panels import GAP, Panel, grid
from charts.parts.pixels import READABLE, Drawn, across, down, ground, texts, word
from charts.parts.scale import ticks
from evidence.quantity import number

LEFT: dict[Width, int] = {"wide": 66, "narrow": 70}
HEIGHTS: dict[Width, int] = {"wide": 210, "narrow": 220}
RIGHT, ABOVE, CLEAR, GROUND = 6, 6, 11, 12
COLOURED_SHARE, OTHER_SHARE = 0.5, 0.3
STEP = 5
UNKNOWN = "?"


@dataclass(frozen=True)
class Quotas:
    """The rows, the measure that is in colour, the column of the numbers, and the year that was not published."""

    rows: Sequence[Row]
    coloured: str
    column: str
    unpublished: int

    def of(self, *, coloured: bool) -> list[Row]:
        """Return the rows of the measure in colour, or of the other one."""
        return [row for row in self.rows if (row["measure_id"] == self.coloured) == coloured]

    def amount(self, row: Row) -> float:
        """Return the number of a row."""
        return float(str(row[self.column]))

    @property
    def years(self) -> list[int]:
        """Every year that has a place."""
        return list(range(min(map(_year, self.rows)), self.unpublished + 1))


def sketched(quotas: Quotas, chart: Chart, language: str, width: Width) -> Drawing:
    """Draw the bars, write the first and the newest numbers at them, and mark the years without one."""
    sizes = READABLE[width]
    line = sizes[0] + 4
    steps = ticks(max(map(quotas.amount, quotas.rows)), count=4)
    top = ABOVE + 2 * line
    panel = Panel(LEFT[width], top, PIXELS[width] - LEFT[width] - RIGHT, HEIGHTS[width], quotas.years, steps[-1])
    note = wrap(chart.words(language).terms["missing"], PIXELS[width] - 2 * EDGE, sizes[0])
    words = [
        *(word((panel.left - GAP, panel.y(step)), number(step, language), "right") for step in steps),
        *_years(panel, width),
        *_gaps(quotas, panel),
        *(word((EDGE, panel.bottom + (index + 2) * line + 2), text, "left") for index, text in enumerate(note)),
    ]
    named = _numbers(quotas, panel, chart, language, width)
    layers = [
        grid({"": panel}, steps),
        ground(named, sizes[1]),
        _bars(quotas, panel, chart, language),
        *texts([*words, *named], sizes=sizes),
    ]
    none = alt.AutoSizeParams(type="none")
    height = panel.bottom + (len(note) + 2) * line
    return alt.layer(*layers).properties(width=PIXELS[width], height=height, padding=0, autosize=none)


def _year(row: Row) -> int:
    return int(str(row["year"]))


def _colour(*, coloured: bool) -> str:
    return theme.COUNTRIES["CHN"] if coloured else theme.OTHERS


def _sides(panel: Panel, year: int, *, coloured: bool) -> tuple[float, float]:
    """Return the sides of a bar: that in colour to the left, the other one beside it."""
    each = panel.width / len(panel.years)
    start = panel.column(year) - each * (COLOURED_SHARE + OTHER_SHARE) / 2
    middle = start + each * COLOURED_SHARE
    return (start, middle) if coloured else (middle + 1, middle + each * OTHER_SHARE)


def _bars(quotas: Quotas, panel: Panel, chart: Chart, language: str) -> alt.Chart:
    rows: list[Drawn] = []
    for coloured in (True, False):
        for row in quotas.of(coloured=coloured):
            left, right = _sides(panel, _year(row), coloured=coloured)
            place: Drawn = {"x": left, "x2": right, "y": panel.y(quotas.amount(row)), "y2": panel.bottom}
            rows.append(place | {"colour": theme.colour(_colour(coloured=coloured)), "tip": chart.told(row, language)})
    mark = data(rows).mark_rect()
    fill = alt.Fill("colour:N").scale(None)
    bars: alt.Chart = mark.encode(x=across(), x2="x2:Q", y=down(), y2="y2:Q", fill=fill, tooltip=TIP)
    return bars


def _numbers(quotas: Quotas, panel: Panel, chart: Chart, language: str, width: Width) -> list[Drawn]:
    """Write the newest numbers with their names over their bars, and the first of those in colour over its bar."""
    terms, mined, line = chart.words(language).terms, quotas.of(coloured=True), READABLE[width][0] + 4
    words: list[Drawn] = []
    for place, coloured in enumerate((True, False)):
        row = quotas.of(coloured=coloured)[-1]
        right = _sides(panel, _year(row), coloured=False)[1]
        text = f"{terms[str(row['measure_id'])]} {number(quotas.amount(row), language)}"
        height = panel.y(max(map(quotas.amount, mined))) - CLEAR - place * line
        words.append(word((right, height), text, "right", bold=True) | _text_colour(coloured=coloured))
    return [*words, _first(quotas, panel, number(quotas.amount(mined[0]), language), READABLE[width][1])]


def _first(quotas: Quotas, panel: Panel, text: str, size: int) -> Drawn:
    """Write the first number over its bar, and over those beside it that it reaches."""
    left, _ = _sides(panel, panel.years[0], coloured=True)
    end = left + text_width(text, size)
    below = [row for row in quotas.rows if _sides(panel, _year(row), coloured=True)[0] <= end]
    height = panel.y(max(map(quotas.amount, below))) - CLEAR
    return word((left, height), text, "left", bold=True) | _text_colour(coloured=True)


def _text_colour(*, coloured: bool) -> Drawn:
    return {"colour": theme.text_colour(_colour(coloured=coloured))}


def _gaps(quotas: Quotas, panel: Panel) -> list[Drawn]:
    """Return a question mark for each year in which the measure in colour has no number."""
    known = {_year(row) for row in quotas.of(coloured=True)}
    return [
        word((panel.column(year), panel.bottom - GROUND), UNKNOWN, bold=True) | _text_colour(coloured=False)
        for year in panel.years
        if year not in known
    ]


def _years(panel: Panel, width: Width) -> list[Drawn]:
    """Write every year where there is room, else each fifth; none sticks out."""
    size = READABLE[width][0]
    wide = text_width(str(panel.years[0]), size)
    step = 1 if panel.width / len(panel.years) >= wide else STEP
    shown = {year: min(panel.column(year), PIXELS[width] - wide / 2) for year in panel.years if year % step == 0}
    return [word((x, panel.bottom + size + 3), str(year)) for year, x in shown.items()]
