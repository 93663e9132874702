"""Bars of shares in groups, each from its name to its number, and beside them what the source remarks."""

from collections.abc import Mapping, Sequence
from typing import Any

import altair as alt

from charts import theme
from charts.chart import Drawing, Width
from charts.interaction import TIP, Control
from charts.parts.layout import EDGE, PIXELS, data, wrap
from charts.parts.remarked_rows import (
    BAR,
    CHINA,
    COUNTRY,
    GROUP,
    MARGIN,
    NUMBER_GAP,
    NUMBER_ROOM,
    WORDS,
    Bar,
    Plan,
    name_lines,
    pixels,
    planned,
)
from charts.parts.scale import WHOLE

# How far apart the lines of a hatching are.
HATCH = 5


def remarked_bars(bars: Sequence[Bar], width: Width, heading: str, commodity: Control) -> Drawing:
    """Return the drawing of the bars, a heading below the first group; those of one commodity can be picked."""
    plan = planned(bars, width, heading)
    layers = [*_remarks(plan), *_bars(plan, commodity), _hatching(plan, commodity), *_names(plan)]
    return alt.layer(*layers).properties(
        width=pixels(plan.width),
        height=plan.height,
        padding={"left": plan.left, "right": NUMBER_ROOM, "top": MARGIN, "bottom": MARGIN},
        autosize=alt.AutoSizeParams(type="none"),
    )


def _bars(plan: Plan, commodity: Control) -> list[alt.Chart]:
    """Draw a bar from the country's name to its number, both in line with it."""
    rows: list[dict[str, object]] = [
        {
            "x": 0,
            "end": bar.share_percent / WHOLE * pixels(plan.width),
            "y": y,
            "top": y - BAR / 2,
            "bottom": y + BAR / 2,
            "text": bar.text,
            "name": name_lines(bar, plan.width),
            "commodity": bar.commodity,
            "colour": theme.colour(bar.element),
            "name_colour": theme.text_colour(bar.element),
            "is_first": bar.is_first and bar.country == CHINA,
            "tip": bar.tip,
        }
        for group in plan.groups
        for y, bar in group.bars
    ]
    lit = commodity.lit()
    colour, name_colour = (alt.Color(f"{name}:N").scale(None) for name in ("colour", "name_colour"))
    bars = data(rows).mark_rect().encode(x=plan.x(), x2="end:Q", y=plan.y("top"), y2="bottom:Q", color=colour)
    # The number of the headline is bold.
    numbers = [
        data([row for row in rows if row["is_first"] is is_told]).mark_text(
            align="left", baseline="middle", dx=NUMBER_GAP, fontWeight=700 if is_told else 400
        )
        for is_told in (True, False)
    ]
    names = data([row | _lines_around(row) for row in rows]).mark_text(align="left", baseline="middle")
    return [
        bars.encode(opacity=lit, tooltip=TIP),
        *(number.encode(x=plan.x("end"), y=plan.y(), text="text:N", opacity=lit) for number in numbers),
        names.encode(x=alt.value(-COUNTRY[plan.width]), y=plan.y(), text="name:N", color=name_colour, opacity=lit),
    ]


def _lines_around(row: Mapping[str, object]) -> dict[str, object]:
    """Return where the first line of a name stands, so that all of them are around the middle of the bar."""
    name, y = row["name"], row["y"]
    return {"y": float(str(y)) - theme.LINE_HEIGHT * (len(list(name)) - 1) / 2 if isinstance(name, list) else y}


def _hatching(plan: Plan, commodity: Control) -> alt.Chart:
    """Hatch in China's colour the bars whose remark a headline tells: how much of them is Chinese is not known."""
    rows: list[dict[str, object]] = []
    for y, bar in (placed for group in plan.groups for placed in group.bars if placed[1].is_told):
        end, foot = bar.share_percent / WHOLE * pixels(plan.width), y + BAR / 2
        for start in range(HATCH - BAR, int(end), HATCH):
            left, right = max(start, 0), min(start + BAR, end)
            slope: dict[str, object] = {
                "x": left,
                "x2": right,
                "y": foot - (left - start),
                "y2": foot - (right - start),
            }
            rows.append(slope | {"commodity": bar.commodity})
    line = data(rows).mark_rule(strokeWidth=2, color=theme.colour(theme.COUNTRIES[CHINA]))
    hatched: alt.Chart = line.encode(x=plan.x(), x2="x2:Q", y=plan.y(), y2="y2:Q", opacity=commodity.lit())
    return hatched


def _names(plan: Plan) -> list[alt.Chart]:
    """Write each group beside its first bar, or above it where the place is narrow; single metals are plain."""
    room = (GROUP[plan.width] or PIXELS[plan.width]) - 4 * EDGE
    layers: list[alt.Chart] = []
    for is_bold in (True, False):
        named = [group for group in plan.groups if group.name and group.is_bold is is_bold]
        rows: list[dict[str, object]] = [{"y": one.top + 4, "text": wrap(one.name, room)} for one in named]
        text = data(rows).mark_text(align="left", baseline="top", fontWeight=700 if is_bold else 400)
        layers.append(text.encode(x=alt.value(EDGE - plan.left), y=plan.y(), text="text:N"))
    return layers


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
