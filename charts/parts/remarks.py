"""Bars of shares in groups, with what a source says of neighbouring bars beside or below them."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import TypedDict

import altair as alt

from charts import theme
from charts.chart import Chart, Width
from charts.parts.layout import EDGE, PIXELS, text_width, wrap
from charts.parts.scale import WHOLE

ROW, HEADING, GROUP_GAP = 20, 22, 14
NUMBER_ROOM, BRACKET = 44, 12
# The words left of the bars: the commodity, where it does not stand above them, and the country.
COMMODITY: dict[Width, int] = {"wide": 150, "narrow": 0}
COUNTRY = 112


class Remarked(TypedDict):
    """A bar: a country's share of a commodity, in percent, and what the source remarks of it."""

    commodity: str
    country: str
    share_percent: float
    remark: str | None


@dataclass(frozen=True)
class Group:
    """A commodity to be drawn: the top of its first row, and its rows, each with the middle of its bar."""

    name: str
    top: float
    rows: Sequence[tuple[float, Remarked]]


@dataclass(frozen=True)
class Remark:
    """What the source says of neighbouring rows: a bracket along them, and the lines beside or below it."""

    x: float
    top: float
    bottom: float
    text_y: float
    lines: Sequence[str]


@dataclass(frozen=True)
class Plan:
    """Where everything stands, in pixels."""

    width: Width
    groups: Sequence[Group]
    remarks: Sequence[Remark]
    height: float

    @property
    def left(self) -> int:
        """Room for the words left of the bars."""
        return EDGE + COMMODITY[self.width] + COUNTRY

    def x(self, name: str = "x") -> alt.X:
        """Return the encoding of a pixel right of the words."""
        return alt.X(f"{name}:Q").scale(domain=[0, pixels(self.width)], nice=False).axis(None)

    def y(self, name: str = "y") -> alt.Y:
        """Return the encoding of a pixel from the top."""
        return alt.Y(f"{name}:Q").scale(domain=[0, self.height], reverse=True, nice=False).axis(None)


def pixels(width: Width) -> int:
    """Return the width of a bar of the whole."""
    return PIXELS[width] - EDGE - COMMODITY[width] - COUNTRY - NUMBER_ROOM


def planned(rows: Sequence[Remarked], chart: Chart, language: str, width: Width) -> Plan:
    """Return where the rows of a chart stand; neighbours of a commodity with the same remark share it."""
    groups: list[Group] = []
    remarks: list[Remark] = []
    top = 0.0
    for commodity, members in groupby(rows, key=lambda row: row["commodity"]):
        start = top
        top += 0 if COMMODITY[width] else HEADING
        placed: list[tuple[float, Remarked]] = []
        for said, run in groupby(members, key=lambda row: row["remark"]):
            together = list(run)
            placed += [(top + ROW * (index + 0.5), row) for index, row in enumerate(together)]
            remark = _remark(chart.label("remark", said, language), together, top, width) if said else None
            remarks += [remark] if remark else []
            top = max(top + ROW * len(together), remark.bottom + 3 if remark else 0)
        groups.append(Group(chart.label("commodity", commodity, language), start, placed))
        top += GROUP_GAP
    return Plan(width, groups, remarks, top - GROUP_GAP)


def _remark(text: str, rows: Sequence[Remarked], top: float, width: Width) -> Remark:
    """Put a remark right of the numbers where it fits along its rows, else below them."""
    bottom = top + ROW * len(rows)
    beside = max(row["share_percent"] for row in rows) / WHOLE * pixels(width) + NUMBER_ROOM
    whole = pixels(width) + NUMBER_ROOM - BRACKET
    lines = wrap(text, whole - beside, theme.SMALL_SIZE)
    height = len(lines) * theme.LINE_HEIGHT
    if height <= bottom - top and all(text_width(line, theme.SMALL_SIZE) <= whole - beside for line in lines):
        return Remark(beside, top + 3, bottom - 3, (top + bottom - height) / 2 + 2, lines)
    lines = wrap(text, whole, theme.SMALL_SIZE)
    return Remark(0, top + 3, bottom + len(lines) * theme.LINE_HEIGHT, bottom + 1, lines)
