"""Where bars of shares in groups stand, each with its name, and what the source remarks beside or below them."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import groupby

import altair as alt

from charts import theme
from charts.chart import Width
from charts.parts.layout import EDGE, PIXELS, text_width, wrap
from charts.parts.scale import WHOLE

ROW, BAR, HEADING, GROUP_GAP = 20, 12, 22, 14
NUMBER_GAP, NUMBER_ROOM, WORDS, MARGIN = 6, 44, 8, 4
# A percent sign is wider than other letters.
PERCENT = 5
# The words left of the bars: the group, where it does not stand above them, and the country.
GROUP: dict[Width, int] = {"wide": 140, "narrow": 0}
COUNTRY: dict[Width, int] = {"wide": 180, "narrow": 130}
# How far apart groups of one bar stand.
CLOSE = 4
CHINA = "CHN"
# Bold letters are wider than those that the layout reckons with.
BOLD = 1.08
# How many lines a remark may have more than bars, before it stands below them.
MORE = 2


@dataclass(frozen=True)
class Bar:
    """A share to be drawn, its words, and what it tells when pointed at.

    A headline tells of its number (`is_first`), or of its remark (`is_told`).
    """

    group: str
    commodity: str
    country: str
    name: str
    share_percent: float
    text: str
    remark: str
    tip: str
    is_first: bool = False
    is_told: bool = False

    @property
    def element(self) -> str:
        """The colour of China for its own bars, in every group; all others are grey."""
        return theme.COUNTRIES[CHINA] if self.country == CHINA else theme.OTHERS


@dataclass(frozen=True)
class Group:
    """A group to be drawn: its name, if it has one of its own, the top of that, and its bars, each with its middle."""

    name: str
    top: float
    bars: Sequence[tuple[float, Bar]]
    is_bold: bool


@dataclass(frozen=True)
class Remark:
    """What the source says of neighbouring bars: the lines beside a bracket along them, or below them without one."""

    x: float
    top: float
    bottom: float
    text_y: float
    lines: Sequence[str]
    is_told: bool


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
        return EDGE + GROUP[self.width] + COUNTRY[self.width]

    def x(self, name: str = "x") -> alt.X:
        """Return the encoding of a pixel right of the words."""
        return alt.X(f"{name}:Q").scale(domain=[0, pixels(self.width)], nice=False).axis(None)

    def y(self, name: str = "y") -> alt.Y:
        """Return the encoding of a pixel from the top."""
        return alt.Y(f"{name}:Q").scale(domain=[0, self.height], reverse=True, nice=False).axis(None)


def pixels(width: Width) -> int:
    """Return the width of a bar of the whole."""
    return PIXELS[width] - EDGE - GROUP[width] - COUNTRY[width] - NUMBER_ROOM


def planned(bars: Sequence[Bar], width: Width, heading: str) -> Plan:
    """Stack the groups, with a heading below the first; a group of one bar has its name in the row of that."""
    groups: list[Group] = []
    remarks: list[Remark] = []
    top = 0.0
    for name, members in groupby(bars, key=lambda bar: bar.group):
        own = list(members)
        if len(groups) == 1:
            groups.append(Group(heading, top, [], is_bold=True))
            top += HEADING
        is_single = bool(groups) and len(own) == 1
        start = top
        top += 0 if GROUP[width] or is_single else HEADING
        placed, told, top = _placed(own, top, width, alone=is_single and not GROUP[width])
        remarks += told
        groups.append(Group("" if is_single and not GROUP[width] else name, start, placed, is_bold=not groups))
        top += CLOSE if is_single else GROUP_GAP
    return Plan(width, groups, remarks, top - GROUP_GAP)


def _placed(
    bars: Sequence[Bar], top: float, width: Width, *, alone: bool
) -> tuple[list[tuple[float, Bar]], list[Remark], float]:
    """Stack the bars of a group with their remarks from its top; one that stands alone has the name of its group."""
    placed: list[tuple[float, Bar]] = []
    remarks: list[Remark] = []
    for said, run in groupby(bars, key=lambda bar: bar.remark):
        start, together = top, [replace(bar, name=f"{bar.group}: {bar.name}") if alone else bar for bar in run]
        for bar in together:
            high = max(ROW, theme.LINE_HEIGHT * len(name_lines(bar, width)) + 2)
            placed.append((top + high / 2, bar))
            top += high
        if said:
            remarks.append(_remark(said, together, start, width))
            top = max(top, remarks[-1].bottom + 3)
    return placed, remarks, top


def name_lines(bar: Bar, width: Width) -> list[str]:
    """Return the lines of a name left of its bar."""
    return wrap(bar.name, COUNTRY[width])


def _remark(text: str, bars: Sequence[Bar], top: float, width: Width) -> Remark:
    """Put a remark right of the numbers where its words have room, if need be over more lines, else below its bars."""
    bottom, is_told = top + ROW * len(bars), bars[0].is_told
    numbers = max(bar.share_percent / WHOLE * pixels(width) + text_width(bar.text) for bar in bars)
    beside, whole = numbers + 2 * NUMBER_GAP + PERCENT, pixels(width) + NUMBER_ROOM - WORDS
    weight = BOLD if is_told else 1
    lines = wrap(text, (whole - beside) / weight)
    height = len(lines) * theme.LINE_HEIGHT
    if len(lines) <= len(bars) + MORE and all(text_width(line) * weight <= whole - beside for line in lines):
        start = top + max((bottom - top - height) / 2, 0) + 2
        return Remark(beside, top + 3, max(bottom - 3, start + height - 3), start, lines, is_told)
    lines = wrap(text, whole / weight)
    end = bottom + len(lines) * theme.LINE_HEIGHT
    return Remark(-WORDS, end, end, bottom + 1, lines, is_told)
