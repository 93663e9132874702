"""The marks of a row plot: points, ranges, open ends and the numbers beside them."""

from collections.abc import Sequence
from typing import Literal

import altair as alt

from charts import theme
from charts.interaction import TIP
from charts.parts.layout import Place, RowPlot, data, text_width

Side = Literal["left", "right"]

REACH = 11
ARROW_REACH = 26
CLEARANCE = 8
LANE_DROP = 10
GROUND, GROUND_SHARE = 8, 0.9


def shapes(plot: RowPlot) -> list[alt.Chart]:
    """Draw each row's number as a point, a range or a bound."""
    return [*_ranges(plot), *_arrows(plot), _points(plot)]


def grounds(plot: RowPlot) -> alt.Chart:
    """Return paper below each number, so that no line of the grid runs through it."""
    rows: list[dict[str, object]] = []
    for place in plot.places:
        x, fits = _beside(plot, place, ())
        end = plot.moved(x, GROUND_SHARE * text_width(place.entry.text) * (1 if fits else -1))
        rows.append({"x": x, "end": end, "y": place.y - GROUND, "bottom": place.y + GROUND})
    paper = data(rows).mark_rect(color=theme.PAPER)
    ground: alt.Chart = paper.encode(x=plot.x("x"), x2="end:Q", y=plot.y(), y2="bottom:Q")
    return ground


def lanes(plot: RowPlot) -> list[alt.Chart]:
    """Return a quiet line under each mark where no grid can run, because words stand there."""
    start, end = plot.scale.start, plot.scale.end
    rows: list[dict[str, object]] = [{"x": start, "end": end, "y": place.y + LANE_DROP} for place in plot.places]
    line = data(rows).mark_rule(color=theme.HAIRLINE)
    return [] if plot.label_width else [line.encode(x=plot.x("x"), x2="end:Q", y=plot.y())]


def _row(place: Place, x: float) -> dict[str, object]:
    colour = theme.colour(place.entry.element)
    fill = theme.PAPER if place.entry.hollow else colour
    return {
        "x": x,
        "y": place.y,
        "colour": colour,
        "fill": fill,
        "shape": theme.SHAPES.get(place.entry.shape, place.entry.shape),
        **place.entry.picks,
    }


def _points(plot: RowPlot) -> alt.Chart:
    """Draw each row's mark once; that of a range stands in its middle, and the bar has the ends."""
    told = [(place, _ends(place)) for place in plot.places]
    rows = [_row(place, plot.scale.middle(ends[0], ends[-1])) | _tip(place) for place, ends in told]
    points: alt.Chart = (
        data(rows)
        .mark_point()
        .encode(
            x=plot.x("x"),
            y=plot.y(),
            shape=alt.Shape("shape:N").scale(None),
            stroke=alt.Stroke("colour:N").scale(None),
            fill=alt.Fill("fill:N").scale(None),
        )
    )
    return _telling(plot, points)


def _telling(plot: RowPlot, layer: alt.Chart) -> alt.Chart:
    """Let marks tell their row when the rows have something to tell."""
    telling: alt.Chart = layer.encode(tooltip=TIP) if any(place.entry.tip for place in plot.places) else layer
    return telling


def _tip(place: Place) -> dict[str, object]:
    return {"tip": place.entry.tip} if place.entry.tip else {}


def _ends(place: Place) -> list[float]:
    quantity = place.entry.quantity
    return quantity.numbers if quantity.value is None else [quantity.value]


def _ranges(plot: RowPlot) -> list[alt.Chart]:
    wide = [place for place in plot.places if len(place.entry.quantity.numbers) > 1]
    rows = [
        _row(place, place.entry.quantity.numbers[0]) | {"end": place.entry.quantity.numbers[-1]} | _tip(place)
        for place in wide
    ]
    bar = data(rows).mark_rule(strokeWidth=4, opacity=1)
    coloured = alt.Color("colour:N").scale(None)
    ranges = bar.encode(x=plot.x("x"), x2="end:Q", y=plot.y(), color=coloured)
    return [_telling(plot, ranges)] if rows else []


def _arrows(plot: RowPlot) -> list[alt.Chart]:
    layers = []
    for direction, path in theme.ARROWS.items():
        rows = [_row(place, _ends(place)[0]) for place in plot.places if place.entry.quantity.direction == direction]
        arrow = data(rows).mark_point(shape=path, filled=False)
        if rows:
            layers.append(arrow.encode(x=plot.x("x"), y=plot.y(), color=alt.Color("colour:N").scale(None)))
    return layers


def numbers(plot: RowPlot, avoid: Sequence[float] = ()) -> list[alt.Chart]:
    """Write each row's number beside its mark, clear of lines to avoid."""
    right: list[dict[str, object]] = []
    left: list[dict[str, object]] = []
    for place in plot.places:
        x, fits = _beside(plot, place, avoid)
        (right if fits else left).append({"x": x, "y": place.y, "text": place.entry.text, **place.entry.picks})
    sides: list[tuple[Sequence[dict[str, object]], Side]] = [(right, "left"), (left, "right")]
    return [
        data(rows).mark_text(align=align, baseline="middle").encode(x=plot.x("x"), y=plot.y(), text="text:N")
        for rows, align in sides
        if rows
    ]


def _beside(plot: RowPlot, place: Place, avoid: Sequence[float]) -> tuple[float, bool]:
    """Return where a row's number starts, and whether that is right of its mark: left only where the right is full."""
    direction, text = place.entry.quantity.direction, place.entry.text
    start, end = _ends(place)[0], _ends(place)[-1]
    right = plot.moved(end, ARROW_REACH if direction == "up" else REACH)
    left = plot.moved(start, -(ARROW_REACH if direction == "down" else REACH))
    length = text_width(text)
    has_room = plot.moved(right, length) <= plot.moved(plot.scale.start, plot.pixels + plot.right)
    words = plot.moved(right, -CLEARANCE), plot.moved(right, length + CLEARANCE)
    crosses = any(words[0] <= line <= words[1] for line in avoid)
    margin = 0 if has_room or plot.label_width else plot.left
    fits = plot.moved(left, -length) < plot.moved(plot.scale.start, -margin) or (has_room and not crosses)
    return right if fits else left, fits
