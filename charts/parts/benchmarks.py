"""A benchmark as a bar of what it asks for, and words on the line below it, because no figure measures the same."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypedDict

import altair as alt

from charts import theme
from charts.chart import Chart, Drawing, Width
from charts.interaction import TIP
from charts.parts.layout import EDGE, PIXELS, data
from charts.parts.lettering import Box
from charts.parts.pixels import READABLE, Drawn, Side, across, down, ground, texts, word
from charts.parts.scale import WHOLE, ticks
from charts.reading import filled
from evidence.quantity import Quantity
from evidence.records import Target

TARGET = "target_percent"
# The numbers of the scale, the name of a benchmark, its bar and the line below it, and what is before the next.
AXIS, NAME, BAR, NOW, AFTER = 22, 24, 23, 24, 14
INSIDE, EDGE_OF_BAND = 8, 3


class Benchmark(TypedDict):
    """A benchmark as it is drawn and told, in percent; `state` is the code of the words that there is no figure."""

    goal: str
    target_percent: float | None
    low: float | None
    high: float | None
    qualifier: str | None
    year: str
    measured: str
    state: str
    source_id: str
    note: str


def benchmark(target: Target, goal: str) -> Benchmark:
    """Return the row of a target; raises UndrawableError where it has no number."""
    filled(Quantity(target.value, target.low, target.high).numbers or None, target.cell("value"))
    return {
        "goal": goal,
        "target_percent": target.value,
        "low": target.low,
        "high": target.high,
        "qualifier": target.qualifier or None,
        "year": str(filled(target.year, target.cell("year"))),
        "measured": target.id,
        "state": f"{target.id}-state",
        "source_id": target.source_id,
        "note": f"{target.id}-note",
    }


@dataclass(frozen=True)
class Block:
    """A benchmark in its place: its name, the bar of what it asks for, and where the line below that ends."""

    row: Benchmark
    top: float
    asked: Box
    bottom: float

    @property
    def aim(self) -> Quantity:
        """What the benchmark asks for."""
        return Quantity.of(self.row, TARGET)


def sketched(rows: Sequence[Benchmark], chart: Chart, language: str, width: Width) -> Drawing:
    """Draw the benchmarks under each other on one scale, from nothing to the whole; nothing else is drawn to it."""
    sizes, blocks = READABLE[width], _blocks(rows, width)
    words, terms = [], chart.words(language).terms
    for block in blocks:
        aim = terms[block.aim.direction].format(target=block.aim.unqualified(language, "%"))
        words.append(word((EDGE, block.top + NAME / 2), terms[block.row["goal"]], "left", bold=True))
        words.append(word((block.asked.left + INSIDE, _middle(block.asked)), terms["target"].format(aim=aim), "left"))
        words.append(word((EDGE, block.bottom - NOW / 2), terms["now"], "left", bold=True))
    layers = [
        _grid(width, blocks[-1].bottom),
        ground(words, sizes[1]),
        *_bars(blocks, chart, language),
        *texts([*_scale(width), *words], sizes=sizes),
    ]
    none = alt.AutoSizeParams(type="none")
    size = {"width": PIXELS[width], "height": blocks[-1].bottom}
    return alt.layer(*layers).properties(**size, padding=0, autosize=none)


def _along(percent: float, width: Width) -> float:
    return EDGE + percent / WHOLE * (PIXELS[width] - 2 * EDGE)


def _middle(box: Box) -> float:
    return (box.top + box.bottom) / 2


def _blocks(rows: Sequence[Benchmark], width: Width) -> list[Block]:
    blocks: list[Block] = []
    start, end = _along(0, width), _along(WHOLE, width)
    for place, row in enumerate(rows):
        top = AXIS + place * (NAME + BAR + NOW + AFTER)
        aim, upper = Quantity.of(row, TARGET), top + NAME
        at = _along(aim.numbers[0], width)
        left, right = (at, end) if aim.direction == "up" else (start, at)
        blocks.append(Block(row, top, Box(left, upper, right, upper + BAR), upper + BAR + NOW))
    return blocks


def _scale(width: Width) -> list[Drawn]:
    """Write the numbers of the scale over its lines, the outer ones within the drawing."""
    steps = ticks(WHOLE, share=True)
    sides: dict[float, Side] = {steps[0]: "left", steps[-1]: "right"}
    return [word((_along(step, width), AXIS / 2 - 2), f"{step:g}%", sides.get(step, "center")) for step in steps]


def _grid(width: Width, bottom: float) -> alt.Chart:
    rows: list[Drawn] = [{"x": _along(step, width), "y": AXIS - 3, "y2": bottom} for step in ticks(WHOLE, share=True)]
    lines: alt.Chart = data(rows).mark_rule(color=theme.HAIRLINE).encode(x=across(), y=down(), y2="y2:Q")
    return lines


def _bars(blocks: Sequence[Block], chart: Chart, language: str) -> list[alt.Chart]:
    """Draw what is asked for as a pale bar with a bold edge at the benchmark."""
    tips = [chart.told(block.row, language) for block in blocks]
    asked = [_placed(block.asked) | {"tip": tip} for block, tip in zip(blocks, tips, strict=True)]
    edges = [
        {"x": block.asked.left if block.aim.direction == "up" else block.asked.right, "y": box["y"], "y2": box["y2"]}
        for block, box in zip(blocks, asked, strict=True)
    ]
    band, edge = data(asked).mark_rect(color=theme.HAIRLINE), data(edges).mark_rule(strokeWidth=EDGE_OF_BAND)
    place = {"x": across(), "x2": "x2:Q", "y": down(), "y2": "y2:Q"}
    return [band.encode(**place, tooltip=TIP), edge.encode(x=across(), y=down(), y2="y2:Q")]


def _placed(box: Box) -> Drawn:
    return {"x": box.left, "x2": box.right, "y": box.top, "y2": box.bottom}
