"""Bars of shares in groups, each from its name to its number, and beside them what the source remarks."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any

import altair as alt

from charts import theme
from charts.chart import Drawing, Width
from charts.interaction import TIP, Control
from charts.parts.layout import EDGE, PIXELS, data, text_width, wrap
from charts.parts.scale import WHOLE

ROW, BAR, HEADING, GROUP_GAP = 20, 12, 22, 14
NUMBER_GAP, NUMBER_ROOM, WORDS, MARGIN = 6, 44, 8, 4
# A percent sign is wider than other letters.
PERCENT = 5
# The words left of the bars: the group, where it does not stand above them, and the country.
GROUP: dict[Width, int] = {"wide": 150, "narrow": 0}
COUNTRY = 112
CHINA = "CHN"
# Bold letters are wider than those that the layout reckons with.
BOLD = 1.08
# How many lines a remark may have more than bars, before it stands below them.
MORE = 2


@dataclass(frozen=True)
class Bar:
    """A share to be drawn, its words, and what it tells when pointed at; `is_told` if a headline tells its remark."""

    group: str
    commodity: str
    country: str
    name: str
    share_percent: float
    text: str
    remark: str
    tip: str
    is_told: bool = False

    @property
    def element(self) -> str:
        """The colour of China for its bars; all others are grey."""
        return theme.COUNTRIES[CHINA] if self.country == CHINA else theme.OTHERS


@dataclass(frozen=True)
class Group:
    """A group to be drawn: the top of its first row, and its bars, each with its middle."""

    name: str
    top: float
    bars: Sequence[tuple[float, Bar]]


@dataclass(frozen=True)
class Remark:
    """What the source says of neighbouring bars: a bracket along them, and the lines beside or below it."""

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
        return EDGE + GROUP[self.width] + COUNTRY

    def x(self, name: str = "x") -> alt.X:
        """Return the encoding of a pixel right of the words."""
        return alt.X(f"{name}:Q").scale(domain=[0, _pixels(self.width)], nice=False).axis(None)

    def y(self, name: str = "y") -> alt.Y:
        """Return the encoding of a pixel from the top."""
        return alt.Y(f"{name}:Q").scale(domain=[0, self.height], reverse=True, nice=False).axis(None)


def remarked_bars(bars: Sequence[Bar], width: Width, commodity: Control) -> Drawing:
    """Return the drawing of the bars, in their order, of which those of one commodity can be picked."""
    plan = _plan(bars, width)
    layers = [*_remarks(plan), *_bars(plan, commodity), _names(plan)]
    return alt.layer(*layers).properties(
        width=_pixels(plan.width),
        height=plan.height,
        padding={"left": plan.left, "right": NUMBER_ROOM, "top": MARGIN, "bottom": MARGIN},
        autosize=alt.AutoSizeParams(type="none"),
    )


def _pixels(width: Width) -> int:
    """Return the width of a bar of the whole."""
    return PIXELS[width] - EDGE - GROUP[width] - COUNTRY - NUMBER_ROOM


def _plan(bars: Sequence[Bar], width: Width) -> Plan:
    groups: list[Group] = []
    remarks: list[Remark] = []
    top = 0.0
    for name, members in groupby(bars, key=lambda bar: bar.group):
        start = top
        top += 0 if GROUP[width] else HEADING
        placed: list[tuple[float, Bar]] = []
        for said, run in groupby(members, key=lambda bar: bar.remark):
            together = list(run)
            placed += [(top + ROW * (index + 0.5), bar) for index, bar in enumerate(together)]
            remark = _remark(said, together, top, width) if said else None
            remarks += [remark] if remark else []
            top = max(top + ROW * len(together), remark.bottom + 3 if remark else 0)
        groups.append(Group(name, start, placed))
        top += GROUP_GAP
    return Plan(width, groups, remarks, top - GROUP_GAP)


def _remark(text: str, bars: Sequence[Bar], top: float, width: Width) -> Remark:
    """Put a remark right of the numbers where its words have room, if need be over more lines, else below its bars."""
    bottom, is_told = top + ROW * len(bars), bars[0].is_told
    numbers = max(bar.share_percent / WHOLE * _pixels(width) + text_width(bar.text) for bar in bars)
    beside, whole = numbers + 2 * NUMBER_GAP + PERCENT, _pixels(width) + NUMBER_ROOM - WORDS
    weight = BOLD if is_told else 1
    lines = wrap(text, (whole - beside) / weight)
    height = len(lines) * theme.LINE_HEIGHT
    if len(lines) <= len(bars) + MORE and all(text_width(line) * weight <= whole - beside for line in lines):
        start = top + max((bottom - top - height) / 2, 0) + 2
        return Remark(beside, top + 3, max(bottom - 3, start + height - 3), start, lines, is_told)
    lines = wrap(text, whole / weight)
    return Remark(0, top + 3, bottom + len(lines) * theme.LINE_HEIGHT, bottom + 1, lines, is_told)


def _bars(plan: Plan, commodity: Control) -> list[alt.Chart]:
    """Draw a bar from the country's name to its number, both in line with it."""
    rows: list[dict[str, object]] = [
        {
            "x": 0,
            "end": bar.share_percent / WHOLE * _pixels(plan.width),
            "y": y,
            "top": y - BAR / 2,
            "bottom": y + BAR / 2,
            "text": bar.text,
            "name": bar.name,
            "commodity": bar.commodity,
            "colour": theme.colour(bar.element),
            "name_colour": theme.text_colour(bar.element),
            "tip": bar.tip,
        }
        for group in plan.groups
        for y, bar in group.bars
    ]
    lit = commodity.lit()
    colour, name_colour = (alt.Color(f"{name}:N").scale(None) for name in ("colour", "name_colour"))
    bars = data(rows).mark_rect().encode(x=plan.x(), x2="end:Q", y=plan.y("top"), y2="bottom:Q", color=colour)
    numbers = data(rows).mark_text(align="left", baseline="middle", dx=NUMBER_GAP)
    names = data(rows).mark_text(align="left", baseline="middle")
    return [
        bars.encode(opacity=lit, tooltip=TIP),
        numbers.encode(x=plan.x("end"), y=plan.y(), text="text:N", opacity=lit),
        names.encode(x=alt.value(-COUNTRY), y=plan.y(), text="name:N", color=name_colour, opacity=lit),
    ]


def _names(plan: Plan) -> alt.Chart:
    """Write each group beside its first bar, or above it where the place is narrow."""
    room = (GROUP[plan.width] or PIXELS[plan.width]) - 4 * EDGE
    rows: list[dict[str, object]] = [{"y": group.top + 4, "text": wrap(group.name, room)} for group in plan.groups]
    bold = data(rows).mark_text(align="left", baseline="top", fontWeight=700)
    names: alt.Chart = bold.encode(x=alt.value(EDGE - plan.left), y=plan.y(), text="text:N")
    return names


def _remarks(plan: Plan) -> list[alt.Chart]:
    layers: list[alt.Chart] = []
    for is_told in (False, True):
        rows: list[dict[str, object]] = [
            {"x": one.x, "y": one.top, "bottom": one.bottom, "text_y": one.text_y, "text": list(one.lines)}
            for one in plan.remarks
            if one.is_told is is_told
        ]
        bracket = data(rows).mark_rule(color=theme.INK if is_told else theme.colour(theme.OTHERS))
        look: dict[str, Any] = {"fontSize": theme.SMALL_SIZE, "fontWeight": 700 if is_told else 400}
        text = data(rows).mark_text(align="left", baseline="top", dx=WORDS, **look)
        layers.append(bracket.encode(x=plan.x(), y=plan.y(), y2="bottom:Q"))
        layers.append(text.encode(x=plan.x(), y=plan.y("text_y"), text="text:N"))
    return layers if plan.remarks else []
