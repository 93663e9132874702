"""Shares of two countries over years: a line within an edition, dots over gaps, and a mark where one stands alone."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

import altair as alt

from charts import theme
from charts.chart import Chart, Drawing, Row, Width
from charts.interaction import TIP
from charts.parts.layout import PIXELS, data, text_width, wrap
from charts.parts.panels import Panel, amounts, grid
from charts.parts.pixels import READABLE, Drawn, across, down, ground, texts, word
from charts.parts.scale import WHOLE, ticks
from evidence.quantity import Quantity

NUMBER = "share_percent"
LEFT, TOP, BESIDE = 48, 26, 14
# Right of the plot is room for the name of a line and its share, on a phone in two lines.
RIGHT: dict[Width, int] = {"wide": 112, "narrow": 64}
HEIGHTS: dict[Width, int] = {"wide": 230, "narrow": 250}
DECADE = 10
# The two numbers of the headline are larger than all else, with large dots; others stand alone in their year, or
# are only there to be pointed at.
TOLD, LARGE, SMALL, HIDDEN = 18, 110, 22, 0
CLEAR, LEADING = 10, 20
# How high the words about the sources stand, in percent, and how far they are from where these change.
NOTED, OFF = 62, 7
# They are broken where they would reach the lines left of them.
NOTE: dict[Width, int] = {"wide": 122, "narrow": 100}


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

    @property
    def told(self) -> tuple[Row, Row]:
        """The two numbers that the headline compares: the first of the other country and the newest in colour."""
        return self.of(self.other)[0], self.of(self.coloured)[-1]


def sketched(shares: ShareLines, chart: Chart, language: str, width: Width) -> Drawing:
    """Draw both lines on one scale, and write at the ends that the headline compares what they are."""
    panel, sizes = _panel(shares, width), READABLE[width]
    steps = ticks(WHOLE, share=True, count=4)
    line = sizes[0] + 4
    first = _first(shares, panel, chart, language)
    quiet = [*_noted(shares, panel, chart, language, width), *_named(shares, panel, chart, language)]
    layers = [
        grid({"": panel}, steps),
        _border(shares, panel),
        ground([*quiet, *first], sizes[1]),
        _leader(first[-1], shares, panel),
        *_lines(shares, panel),
        _dots(shares, panel, chart, language),
        *texts([*amounts({"": panel}, steps, language, "%"), *quiet, *_years(panel, line)], sizes=sizes),
        *texts([*first, *_last(shares, panel, chart, language, width)], sizes=(sizes[0], TOLD)),
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


def _years(panel: Panel, line: float) -> list[Drawn]:
    """Write the decades under the lines."""
    decades = [year for year in range(panel.years[0], panel.years[-1] + 1) if year % DECADE == 0]
    return [word((panel.along(year), panel.bottom + line - 1), str(year)) for year in decades]


def _steps(shares: ShareLines) -> list[tuple[Row, Row]]:
    """Return the years of a country that follow each other; later sources overlap, so they are only dots."""
    return [
        (before, after)
        for country in (shares.coloured, shares.other)
        for before, after in pairwise(shares.of(country))
        if _year(after) < shares.later
    ]


def _leaps(before: Row, after: Row) -> bool:
    return _year(after) - _year(before) > 1 or before["edition"] != after["edition"]


def _lines(shares: ShareLines, panel: Panel) -> Iterator[alt.Chart]:
    """Yield the lines: dots where they leap over years or to another edition."""
    steps = [_step(before, after, panel) for before, after in _steps(shares)]
    for dash, leaps in (([1, 0], False), ([2, 4], True)):
        line = data([step for step in steps if step["leaps"] == leaps]).mark_rule(strokeWidth=2.5, strokeDash=dash)
        yield line.encode(x=across(), x2="x2:Q", y=down(), y2="y2:Q", stroke=alt.Stroke("colour:N").scale(None))


def _step(before: Row, after: Row, panel: Panel) -> Drawn:
    ends = {"x": panel.along(_year(before)), "y": panel.y(_share(before))}
    ends |= {"x2": panel.along(_year(after)), "y2": panel.y(_share(after))}
    return {**ends, "leaps": _leaps(before, after), "colour": theme.country_colour(str(after["country"]))}


def _text_colour(row: Row) -> Drawn:
    return {"colour": theme.country_text_colour(str(row["country"]))}


def _dots(shares: ShareLines, panel: Panel, chart: Chart, language: str) -> alt.Chart:
    """Mark the two numbers of the headline, and years without a line; all others can only be pointed at."""
    lined = [row for step in _steps(shares) if not _leaps(*step) for row in step]
    told = shares.told
    rows: list[Drawn] = [
        {
            "x": panel.along(_year(row)),
            "y": panel.y(_share(row)),
            "size": LARGE if row in told else SMALL,
            "seen": HIDDEN if row in lined and row not in told else 1,
            "colour": theme.country_colour(str(row["country"])),
            "tip": chart.told(row, language),
        }
        for row in shares.rows
    ]
    colours = {"fill": alt.Fill("colour:N").scale(None), "stroke": alt.Stroke("colour:N").scale(None)}
    look = {"size": alt.Size("size:Q").scale(None), "opacity": alt.Opacity("seen:Q").scale(None)}
    dots: alt.Chart = data(rows).mark_point().encode(x=across(), y=down(), tooltip=TIP, **colours, **look)
    return dots


def _said(row: Row, chart: Chart, language: str) -> str:
    """Return whose a share is, and how large."""
    return f"{chart.words(language).terms[str(row['country'])]} {Quantity.of(row, NUMBER).symbols(language, '%')}"


def _first(shares: ShareLines, panel: Panel, chart: Chart, language: str) -> list[Drawn]:
    """Write the first share of the other country above its line there, large, under its year."""
    row, text = shares.told[0], _said(shares.told[0], chart, language)
    reach = text_width(text, TOLD)
    there = [panel.y(_share(one)) for one in shares.of(shares.other) if panel.along(_year(one)) - panel.left <= reach]
    y, colour = min(there) - BESIDE, _text_colour(row)
    year = word((panel.left, y - LEADING), str(_year(row)), "left")
    return [year | colour, word((panel.left, y), text, "left", bold=True) | colour]


def _last(shares: ShareLines, panel: Panel, chart: Chart, language: str, width: Width) -> list[Drawn]:
    """Name both lines right of their newest number, that of the headline large and with its year."""
    words: list[Drawn] = []
    for row in (shares.of(shares.coloured)[-1], shares.of(shares.other)[-1]):
        text, is_told = _said(row, chart, language), row in shares.told
        lines = [text] if width == "wide" else wrap(text, 1)
        x, y = panel.right + BESIDE, panel.y(_share(row)) - (len(lines) - 1) * CLEAR
        if is_told:
            words.append(word((x, y - LEADING), str(_year(row)), "left") | _text_colour(row))
        places = [(x, y + index * LEADING) for index in range(len(lines))]
        named = [word(place, line, "left", bold=is_told) for place, line in zip(places, lines, strict=True)]
        words += [one | _text_colour(row) for one in named]
    return words


def _named(shares: ShareLines, panel: Panel, chart: Chart, language: str) -> list[Drawn]:
    """Write the highest share above its dot, with whose it is and when, and that a line lies at nothing."""
    highest = max(shares.of(shares.coloured), key=_share)
    name = chart.words(language).terms[shares.coloured]
    text = f"{name} {_year(highest)}: {Quantity.of(highest, NUMBER).symbols(language, '%')}"
    place = panel.along(_year(highest)), panel.y(_share(highest)) - BESIDE
    middle = (panel.along(shares.idle[0]) + panel.along(shares.idle[1])) / 2
    nothing = word((middle, panel.bottom - BESIDE), chart.words(language).terms["nothing"])
    return [word(place, text) | _text_colour(highest), nothing | _text_colour(shares.told[0])]


def _noted(shares: ShareLines, panel: Panel, chart: Chart, language: str, width: Width) -> list[Drawn]:
    """Write before the line where the sources become others that they do."""
    x, y, colour = _edge(shares, panel) - OFF, panel.y(NOTED), {"colour": theme.colour("quiet")}
    lines = wrap(chart.words(language).terms["later"], NOTE[width])
    return [word((x, y + index * LEADING), line, "right") | colour for index, line in enumerate(lines)]


def _leader(first: Drawn, shares: ShareLines, panel: Panel) -> alt.Chart:
    """Lead from the words of the first number down to its dot, for the line is higher beside it."""
    end = panel.y(_share(shares.told[0]))
    rule = data([{"x": panel.left, "y": float(str(first["y"])) + CLEAR, "y2": end}])
    leader: alt.Chart = rule.mark_rule(color=theme.country_colour(shares.other)).encode(x=across(), y=down(), y2="y2:Q")
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
