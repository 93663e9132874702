"""A benchmark as a bar up to what it asks for, with an arrow to what meets it; no figure measures the same yet."""

from collections.abc import Mapping, Sequence
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
# The numbers of the scale, the name of a benchmark and its bar, what is before the next, and the last line.
AXIS, NAME, BAR, AFTER, NOW = 22, 24, 28, 14, 36
# What is asked for is what a reader should see first.
LARGE = 19
# What the headline does not tell of is pale.
PALE = theme.HAIRLINE
# How thick the end of a bar is, how long its arrow, half as high as the head of that, and the room beside words.
END, ARROW, HEAD, THICK, BESIDE = 4, 24, 6, 2.5, 8


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
    """A benchmark in its place: its name, and the bar of what it asks for."""

    row: Benchmark
    top: float
    asked: Box

    @property
    def aim(self) -> Quantity:
        """What the benchmark asks for."""
        return Quantity.of(self.row, TARGET)

    @property
    def middle(self) -> float:
        """How high the middle of its bar is."""
        return (self.asked.top + self.asked.bottom) / 2

    @property
    def is_minimum(self) -> bool:
        """Tell whether more than it asks for meets it, and not less."""
        return self.aim.direction == "up"

    @property
    def tip(self) -> float:
        """Where its arrow ends."""
        return self.asked.right + (ARROW if self.is_minimum else -ARROW)


def sketched(rows: Sequence[Benchmark], lit: Sequence[str], chart: Chart, language: str, width: Width) -> Drawing:
    """Draw the benchmarks under each other on one scale, from nothing to the whole; nothing else is drawn to it."""
    sizes, blocks, terms = READABLE[width], _blocks(rows, width), chart.words(language).terms
    names = [word((EDGE, one.top + NAME / 2), terms[one.row["goal"]], "left", bold=True) for one in blocks]
    asked = [_asked(one, terms, language) for one in blocks]
    bottom = blocks[-1].asked.bottom + NOW
    now = word((EDGE, bottom - BESIDE), terms["now"], "left") | {"colour": theme.text_colour(theme.OTHERS)}
    layers = [
        _grid(width, blocks[-1].asked.bottom),
        ground(names, sizes[1]),
        ground(asked, LARGE),
        *_bars(blocks, lit, chart, language),
        *_arrows(blocks),
        *texts([*_scale(width), *names, now], sizes=sizes),
        *texts(asked, sizes=(LARGE, LARGE)),
    ]
    none = alt.AutoSizeParams(type="none")
    return alt.layer(*layers).properties(width=PIXELS[width], height=bottom, padding=0, autosize=none)


def _asked(block: Block, terms: Mapping[str, str], language: str) -> Drawn:
    """Write what is asked for: behind the arrow of a minimum, and in the bar of a cap, whose arrow points inwards."""
    said = terms[block.aim.direction].format(target=block.aim.unqualified(language, "%"))
    x = (block.tip if block.is_minimum else block.asked.left) + BESIDE
    return word((x, block.middle), said, "left", bold=True)


def _along(percent: float, width: Width) -> float:
    return EDGE + percent / WHOLE * (PIXELS[width] - 2 * EDGE)


def _blocks(rows: Sequence[Benchmark], width: Width) -> list[Block]:
    blocks: list[Block] = []
    for place, row in enumerate(rows):
        top = AXIS + place * (NAME + BAR + AFTER)
        right = _along(Quantity.of(row, TARGET).numbers[0], width)
        blocks.append(Block(row, top, Box(_along(0, width), top + NAME, right, top + NAME + BAR)))
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


def _bars(blocks: Sequence[Block], lit: Sequence[str], chart: Chart, language: str) -> list[alt.Chart]:
    """Draw what is asked for as a bar with a bold end, highlighted where the headline tells of it."""
    asked = [
        _placed(block.asked)
        | {"tip": chart.told(block.row, language), "colour": theme.MARKING if block.row["goal"] in lit else PALE}
        for block in blocks
    ]
    ends = [{"x": box["x2"], "y": box["y"], "y2": box["y2"]} for box in asked]
    band, end = data(asked).mark_rect(), data(ends).mark_rule(strokeWidth=END)
    place = {"x": across(), "x2": "x2:Q", "y": down(), "y2": "y2:Q", "color": alt.Color("colour:N").scale(None)}
    return [band.encode(**place, tooltip=TIP), end.encode(x=across(), y=down(), y2="y2:Q")]


def _arrows(blocks: Sequence[Block]) -> list[alt.Chart]:
    """Draw an arrow from the end of each bar to where its benchmark is met."""
    arrow = data([stroke for block in blocks for stroke in _strokes(block)])
    drawn = arrow.mark_rule(strokeWidth=THICK, strokeCap="round", color=theme.INK)
    return [drawn.encode(x=across(), x2="x2:Q", y=down(), y2="y2:Q")]


def _strokes(block: Block) -> list[Drawn]:
    """Return the shaft of an arrow and the two strokes of its head."""
    back = block.tip - (HEAD if block.is_minimum else -HEAD)
    starts = [(block.asked.right, block.middle), (back, block.middle - HEAD), (back, block.middle + HEAD)]
    return [{"x": x, "y": y, "x2": block.tip, "y2": block.middle} for x, y in starts]


def _placed(box: Box) -> Drawn:
    return {"x": box.left, "x2": box.right, "y": box.top, "y2": box.bottom}
