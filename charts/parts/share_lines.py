"""Shares of two countries over years: a dot for each number, a line within an edition, dots between and over gaps."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

import altair as alt

from charts import theme
from charts.chart import Chart, Drawing, Row, Width
from charts.interaction import TIP
from charts.parts.layout import PIXELS, data, text_width, wrap
from charts.parts.panels import GAP, Panel, grid
from charts.parts.pixels import READABLE, Drawn, Side, across, down, ground, texts, word
from charts.parts.scale import WHOLE, ticks
from evidence.quantity import Quantity, number

NUMBER = "share_percent"
LEFT, TOP, BESIDE = 48, 26, 13
# Right of the plot is room for the name of a line and its share, on a phone in two lines.
RIGHT: dict[Width, int] = {"wide": 90, "narrow": 54}
HEIGHTS: dict[Width, int] = {"wide": 230, "narrow": 250}
DECADE = 10
DOT = 16
CLEAR = 9


@dataclass(frozen=True)
class ShareLines:
    """The rows by year, the country in colour, the other, its years of nothing, and the first from later sources."""

    rows: Sequence[Row]
    coloured: str
    other: str
    idle: tuple[int, int]
    later: int

    def of(self, country: str) -> list[Row]:
        """Return the rows of one country."""
        return [row for row in self.rows if row["country"] == country]


@dataclass(frozen=True)
class End:
    """What is written at one end of a line, so far above its dots there, or below them."""

    rows: Sequence[Row]
    text: str
    side: Side
    away: float

    def written(self, panel: Panel, size: int) -> Drawn:
        """Return the words where they cover no dot of their line."""
        x = panel.left if self.side == "left" else panel.left + panel.width
        reach = text_width(self.text, size)
        there = [panel.y(_share(row)) for row in self.rows if abs(panel.along(_year(row)) - x) <= reach]
        return word((x, (max if self.away > 0 else min)(there) + self.away), self.text, self.side)


def sketched(shares: ShareLines, chart: Chart, language: str, width: Width) -> Drawing:
    """Draw both lines on one scale, and write at their ends what they are."""
    panel, sizes = _panel(shares, width), READABLE[width]
    steps = ticks(WHOLE, share=True, count=4)
    line = sizes[0] + 4
    named = _ends(shares, panel, chart, language, width)
    layers = [
        grid({"": panel}, steps),
        _border(shares, panel),
        ground(named, sizes[1]),
        _leader(named[0], shares, panel),
        *_lines(shares, panel),
        _dots(shares, panel, chart, language),
        *texts([*_scale(panel, steps, language), *named, *_years(panel, line)], sizes=sizes),
    ]
    height = panel.bottom + 2 * line
    none = alt.AutoSizeParams(type="none")
    return alt.layer(*layers).properties(width=PIXELS[width], height=height, padding=0, autosize=none)


def _panel(shares: ShareLines, width: Width) -> Panel:
    years = sorted({_year(row) for row in shares.rows})
    return Panel(LEFT, TOP, PIXELS[width] - LEFT - RIGHT[width], HEIGHTS[width], years, WHOLE)


def _year(row: Row) -> int:
    return int(str(row["year"]))


def _share(row: Row) -> float:
    return float(str(row[NUMBER]))


def _scale(panel: Panel, steps: Sequence[float], language: str) -> list[Drawn]:
    return [word((panel.left - GAP, panel.y(step)), f"{number(step, language)}%", "right") for step in steps]


def _years(panel: Panel, line: float) -> list[Drawn]:
    """Write the decades under the lines."""
    decades = [year for year in range(panel.years[0], panel.years[-1] + 1) if year % DECADE == 0]
    return [word((panel.along(year), panel.bottom + line - 1), str(year)) for year in decades]


def _lines(shares: ShareLines, panel: Panel) -> Iterator[alt.Chart]:
    """Yield the lines: dots where they leap over years or to another edition, and none to the later sources."""
    steps: list[Drawn] = []
    for country in (shares.coloured, shares.other):
        for before, after in pairwise(shares.of(country)):
            if not _year(before) < shares.later <= _year(after):
                steps.append(_step(before, after, shares, panel))
    for dash, leaps in (([1, 0], False), ([2, 4], True)):
        line = data([step for step in steps if step["leaps"] == leaps]).mark_rule(strokeWidth=2, strokeDash=dash)
        yield line.encode(x=across(), x2="x2:Q", y=down(), y2="y2:Q", stroke=alt.Stroke("colour:N").scale(None))


def _step(before: Row, after: Row, shares: ShareLines, panel: Panel) -> Drawn:
    ends = {"x": panel.along(_year(before)), "y": panel.y(_share(before))}
    ends |= {"x2": panel.along(_year(after)), "y2": panel.y(_share(after))}
    leaps = _year(after) - _year(before) > 1 or before["edition"] != after["edition"]
    return {**ends, "leaps": leaps, "colour": theme.colour(_element(shares, after))}


def _element(shares: ShareLines, row: Row) -> str:
    country = str(row["country"])
    return theme.COUNTRIES[country] if country == shares.coloured else theme.OTHERS


def _text_colour(shares: ShareLines, row: Row) -> str:
    return theme.text_colour(_element(shares, row))


def _dots(shares: ShareLines, panel: Panel, chart: Chart, language: str) -> alt.Chart:
    rows: list[Drawn] = [
        {
            "x": panel.along(_year(row)),
            "y": panel.y(_share(row)),
            "colour": theme.colour(_element(shares, row)),
            "tip": chart.told(row, language),
        }
        for row in shares.rows
    ]
    colours = {"fill": alt.Fill("colour:N").scale(None), "stroke": alt.Stroke("colour:N").scale(None)}
    dots: alt.Chart = data(rows).mark_point(size=DOT).encode(x=across(), y=down(), tooltip=TIP, **colours)
    return dots


def _ends(shares: ShareLines, panel: Panel, chart: Chart, language: str, width: Width) -> list[Drawn]:
    """Name both lines at their newest number, in bold what is coloured, and write the first of the other and peaks."""
    terms, size = chart.words(language).terms, READABLE[width][1]
    own, other = shares.of(shares.coloured), shares.of(shares.other)

    def told(row: Row) -> str:
        return f"{terms[str(row['country'])]} {Quantity.of(row, NUMBER).symbols(language, '%')}"

    first = told(other[0]) if width == "wide" else Quantity.of(other[0], NUMBER).symbols(language, "%")
    middle = (panel.along(shares.idle[0]) + panel.along(shares.idle[1])) / 2
    grey = {"colour": _text_colour(shares, other[0])}
    return [
        End(other, f"{_year(other[0])}: {first}", "left", -BESIDE).written(panel, size) | grey,
        word((middle, panel.bottom - BESIDE), terms["nothing"]) | grey,
        *_last(own[-1], shares, panel, told(own[-1]), width),
        *_last(other[-1], shares, panel, told(other[-1]), width),
        _peak(own, shares, panel, chart, language),
    ]


def _last(row: Row, shares: ShareLines, panel: Panel, text: str, width: Width) -> list[Drawn]:
    """Name a line right of its newest dot, on a phone in two lines around the height of it."""
    lines, is_told = [text] if width == "wide" else wrap(text, 1), row["country"] == shares.coloured
    x, y, colour = panel.left + panel.width + GAP, panel.y(_share(row)), {"colour": _text_colour(shares, row)}
    top = y - (len(lines) - 1) * CLEAR
    return [word((x, top + index * 2 * CLEAR), line, "left", bold=is_told) | colour for index, line in enumerate(lines)]


def _peak(rows: Sequence[Row], shares: ShareLines, panel: Panel, chart: Chart, language: str) -> Drawn:
    """Write the highest share above its dot, with whose it is and when."""
    highest = max(rows, key=_share)
    name = chart.words(language).terms[shares.coloured]
    text = f"{name} {_year(highest)}: {Quantity.of(highest, NUMBER).symbols(language, '%')}"
    place = panel.along(_year(highest)), panel.y(_share(highest)) - BESIDE
    return word(place, text) | {"colour": _text_colour(shares, highest)}


def _leader(first: Drawn, shares: ShareLines, panel: Panel) -> alt.Chart:
    """Lead from the words of the first number down to its dot, for the line is higher beside it."""
    end = panel.y(_share(shares.of(shares.other)[0]))
    rule = data([{"x": panel.left, "y": float(str(first["y"])) + CLEAR, "y2": end}])
    leader: alt.Chart = rule.mark_rule(color=theme.colour(theme.OTHERS)).encode(x=across(), y=down(), y2="y2:Q")
    return leader


def _edge(shares: ShareLines, panel: Panel) -> float:
    return panel.along(shares.later) - panel.width / (panel.years[-1] - panel.years[0]) / 2


def _border(shares: ShareLines, panel: Panel) -> alt.Chart:
    """Draw where the sources of the lines become others, between two years."""
    rule = data([{"x": _edge(shares, panel), "y": panel.top, "y2": panel.bottom}])
    border: alt.Chart = rule.mark_rule(color=theme.colour("quiet"), strokeDash=[3, 3]).encode(
        x=across(), y=down(), y2="y2:Q"
    )
    return border
