"""Three shares of China in what Europe gets, each a bar with what it counts written over it.

They are of different wholes, so each bar is a whole of its own, and no scale joins them.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import pairwise
from typing import Final, TypedDict

import altair as alt

from charts import theme
from charts.chart import Chart, Column, Drawing, Fact, Width, templates
from charts.interaction import TIP
from charts.parts.layout import EDGE, PIXELS, data, text_width, wrap
from charts.parts.pixels import READABLE, Drawn, across, down, texts, word
from charts.parts.scale import WHOLE
from charts.premises import Premise, Stated, holds, more_than
from charts.reading import Reading, filled
from evidence.messages import say
from evidence.quantity import Quantity, period
from evidence.records import Figure

NAME = "eu_dependence"
NUMBER: Final = "share_percent"
CHINA, EUROPE = "CHN", "EUU"
# What is counted, the figure that is drawn, and the measure that the words describe.
COUNTED = {
    "supply": ("eu-supply-from-china-2020-politico", "eu-supply-from-china"),
    "magnets": ("eu-magnets-used-from-china-2024-auditors", "eu-magnets-from-china"),
    "imports": ("eu-imports-from-china-2024-eurostat", "eu-imports-from-china-weight"),
}
NEARLY = {"supply": "nearly"}
COMPUTED = "magnets"
COLUMNS = (Column("counted", "text"), Column(NUMBER, "share"), Column("period", "year"), Column("source_id", "text"))
# NOTE: on a mark, words have a contrast of 3:1, so they are large and bold.
LARGE = 20
# The part of an em that a bold letter takes in the widest of the common fonts.
WIDEST = 0.7
BAR, LINE, NEAR, NEXT = 40, 20, 10, 22
# From one line on a bar to the next, which the bar holds.
CLOSE = 18


class Share(TypedDict):
    """A share of China as it is drawn and told, in percent of what is counted."""

    counted: str
    share_percent: float | None
    low: float | None
    high: float | None
    qualifier: str | None
    period: str
    source_id: str
    figure_id: str


@dataclass(frozen=True)
class Block:
    """A bar with its words: the lines over it, and where they start, in pixels from the top."""

    row: Share
    lines: Sequence[str]
    top: float

    @property
    def bar(self) -> float:
        """The top of the bar."""
        return self.top + LINE * len(self.lines) + 4

    @property
    def bottom(self) -> float:
        """Where the next block starts."""
        return self.bar + BAR + NEXT


def chart(tables: Reading) -> Chart:
    """Return the chart of three measures of Europe's dependence."""
    figures = {counted: tables.figure(id_) for counted, (id_, _) in COUNTED.items()}
    rows = [_row(counted, figure) for counted, figure in figures.items()]
    sources = {figure.source_id: tables.sources[figure.source_id] for figure in figures.values()}
    return Chart(
        id="eu-dependence",
        name=NAME,
        rows=rows,
        columns=COLUMNS,
        source_ids=tuple(sources),
        facts=_facts(figures),
        as_of=max(source.published for source in sources.values()),
        sketch=partial(_sketch, rows),
        labels={language: {id_: source.publisher for id_, source in sources.items()} for language in templates(NAME)},
        premises=tuple(_premises(figures)),
    )


def _row(counted: str, figure: Figure) -> Share:
    return {
        "counted": counted,
        NUMBER: figure.value,
        "low": figure.low,
        "high": figure.high,
        "qualifier": figure.qualifier or None,
        "period": filled(figure.period or None, figure.cell("period")),
        "source_id": figure.source_id,
        "figure_id": figure.id,
    }


def _facts(figures: Mapping[str, Figure]) -> dict[str, Fact]:
    shares = {counted: _stated(figure).number for counted, figure in figures.items()}
    return {**shares, **{f"{counted}_period": figure.period for counted, figure in figures.items()}}


def _stated(figure: Figure) -> Stated:
    return Stated(figure.id, filled(figure.value, figure.cell("value")), figure.cell("value"))


def _premises(figures: Mapping[str, Figure]) -> Iterator[Premise]:
    """Yield what the words presuppose: what each figure counts, how exact it is, and their order."""
    for counted, figure in figures.items():
        measure, qualifier = COUNTED[counted][1], NEARLY.get(counted, "")
        counts = say("'{id}' counts '{measure}', in percent, for Europe", id=figure.id, measure=measure)
        is_of = (figure.measure_id, figure.unit, figure.geography) == (measure, "percent", EUROPE)
        yield holds(f"values.counted.{counted}", counts, figure.where, true=is_of)
        exact = say("the qualifier of '{id}' is '{qualifier}'", id=figure.id, qualifier=qualifier)
        yield holds("headline", exact, figure.cell("qualifier"), true=figure.qualifier == qualifier)
    first, *others = figures.values()
    differ = say("not all figures are of one year")
    yield holds("subtitle", differ, first.cell("period"), true=any(one.period != first.period for one in others))
    computed = figures[COMPUTED]
    ours = say("'{id}' is computed by us", id=computed.id)
    yield holds("description", ours, computed.cell("kind"), true=computed.kind == "computed")
    for more, less in pairwise(figures.values()):
        yield more_than("headline", _stated(more), _stated(less))


def _sketch(rows: Sequence[Share], chart: Chart, language: str, width: Width) -> Drawing:
    blocks = _blocks(rows, chart, language, width)
    layers = [
        _bars(blocks, chart, language, width),
        _leaders(blocks, chart, language, width),
        *texts([*_over(blocks), *_elsewhere(blocks, chart, language, width)], sizes=READABLE[width]),
    ]
    none = alt.AutoSizeParams(type="none")
    height = blocks[-1].bar + BAR + EDGE
    return alt.layer(*layers).properties(width=PIXELS[width], height=height, padding=0, autosize=none)


def _blocks(rows: Sequence[Share], chart: Chart, language: str, width: Width) -> list[Block]:
    """Stack the bars, each below what it counts, who says so, and of which year."""
    terms, blocks = chart.words(language).terms, list[Block]()
    for row in rows:
        counted = row["counted"]
        of = f"{terms[f'{counted}_of']}, {period(row['period'], language)}"
        lines = [chart.label("counted", counted, language), *wrap(of, _extent(width), READABLE[width][0])]
        blocks.append(Block(row, lines, blocks[-1].bottom if blocks else 0))
    return blocks


def _extent(width: Width) -> int:
    return PIXELS[width] - 2 * EDGE


def _share(row: Share) -> float:
    return Quantity.of(row, NUMBER).numbers[0] / WHOLE


def _bars(blocks: Sequence[Block], chart: Chart, language: str, width: Width) -> alt.Chart:
    """Draw China's part of each bar in red, and the rest as an empty frame."""
    drawn: list[Drawn] = []
    red, grey = theme.country_colour(CHINA), theme.colour(theme.OTHERS)
    for block in blocks:
        end = EDGE + _share(block.row) * _extent(width)
        sides: Drawn = {"y": block.bar, "y2": block.bar + BAR, "tip": chart.told(block.row, language)}
        drawn.append(sides | {"x": EDGE, "x2": EDGE + _extent(width), "fill": theme.PAPER, "stroke": grey})
        drawn.append(sides | {"x": EDGE, "x2": end, "fill": red, "stroke": red})
    fill, stroke = alt.Fill("fill:N").scale(None), alt.Stroke("stroke:N").scale(None)
    bars: alt.Chart = data(drawn).mark_rect(strokeWidth=1.5)
    return bars.encode(x=across(), x2="x2:Q", y=down(), y2="y2:Q", fill=fill, stroke=stroke, tooltip=TIP)


def _leaders(blocks: Sequence[Block], chart: Chart, language: str, width: Width) -> alt.Chart:
    """Write China's share large on its own part, without the name where both surely have no room there."""
    rows: list[Drawn] = []
    for block in blocks:
        text, is_on = _leader(block.row, chart, language, width)
        colour = theme.PAPER if is_on else theme.country_text_colour(CHINA)
        end = 0 if is_on else _share(block.row) * _extent(width)
        rows.append({"x": EDGE + NEAR + end, "y": block.bar + BAR / 2 + 1, "text": text, "colour": colour})
    mark = data(rows).mark_text(align="left", baseline="middle", fontSize=LARGE, fontWeight=700)
    written: alt.Chart = mark.encode(x=across(), y=down(), text="text:N", color=alt.Color("colour:N").scale(None))
    return written


def _leader(row: Share, chart: Chart, language: str, width: Width) -> tuple[str, bool]:
    """Return words that surely fit on the red, and that they do: beyond it nobody sees words in the colour of paper.

    Where not even the number does, all of it stands behind the red.
    """
    number = Quantity.of(row, NUMBER).symbols(language, "%")
    china, room = chart.words(language).terms["china"], _share(row) * _extent(width) - 2 * NEAR
    # Red is China everywhere: on a short bar the number alone has to do.
    ways = (f"{china} {number}", number)
    fitting = [text for text in ways if len(text) * LARGE * WIDEST <= room]
    return (fitting[0], True) if fitting else (ways[0], False)


def _over(blocks: Sequence[Block]) -> list[Drawn]:
    return [
        word((EDGE, block.top + LINE * (index + 0.5)), line, "left", bold=not index)
        for block in blocks
        for index, line in enumerate(block.lines)
    ]


def _elsewhere(blocks: Sequence[Block], chart: Chart, language: str, width: Width) -> list[Drawn]:
    """Name the rest of a bar where there is room for it."""
    rest = chart.words(language).terms["rest"]
    room = text_width(rest, READABLE[width][0]) + 2 * NEAR
    return [
        word((EDGE + _extent(width) - NEAR, block.bar + BAR / 2), rest, "right")
        for block in blocks
        if (1 - _share(block.row)) * _extent(width) > room and _leader(block.row, chart, language, width)[1]
    ]
