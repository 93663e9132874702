"""A panel for each oxide with a line over the years; the one that the words are about is large."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise, product
from typing import Any, TypedDict

import altair as alt

from charts import theme
from charts.chart import Chart, Drawing, Width
from charts.interaction import TIP, Control
from charts.parts.layout import data
from charts.parts.scale import ticks
from charts.vocabulary import capitalised
from evidence.quantity import number

# The width and the height of the plot that the words are about, and of the others.
PLOTS: dict[Width, tuple[tuple[int, int], tuple[int, int]]] = {
    "wide": ((268, 230), (110, 230)),
    "narrow": ((264, 170), (96, 84)),
}
# How many pixels what is written at the newest point needs right of it, with its year and without.
DATED, PLAIN = 92, 38
BESIDE, BELOW, HEADROOM, OFFSET = 26, 12, 1.16, 10
# How far right of its point the newest price is written, and how far over its point the highest; of two lines, one
# stands over the height of the point and one under it, for that may be a round number with a line of the grid.
RIGHT, OVER, APART = 8, 7, 11
# How many years are between those that are written, in the large plot and in the others.
EVERY = (5, 10)
DOTS = [1, 4]
# Points of the other plots are small, or they would run together.
POINTS = {True: 36, False: 16}


class Price(TypedDict):
    """What a kilogram of an oxide cost on average over a year, in US dollars, as it is drawn and told."""

    product: str
    year: int
    price_usd_per_kg: float
    edition: str
    source_id: str
    estimated: bool
    name_derived: bool


def price(row: Price) -> float:
    """Return the number of a row."""
    return row["price_usd_per_kg"]


@dataclass(frozen=True)
class PricePanels:
    """The prices by product, and the product that the words are about."""

    prices: Mapping[str, Sequence[Price]]
    main: str
    control: Control

    def drawn(self, chart: Chart, language: str, width: Width) -> Drawing:
        """Put the others beside what the words are about, or side by side below it."""
        others = [product for product in self.prices if product != self.main]
        first, *rest = (self._panel(product, chart, language, width) for product in (self.main, *others))
        if width == "wide":
            return alt.hconcat(first, *rest, spacing=BESIDE)
        return alt.vconcat(first, alt.hconcat(*rest, spacing=BESIDE), spacing=BELOW)

    def _panel(self, product: str, chart: Chart, language: str, width: Width) -> alt.LayerChart | alt.FacetChart:
        plot, rows = PLOTS[width][product != self.main], self.prices[product]
        name = capitalised(chart.label("product", product, language))
        title = alt.TitleParams(
            name, anchor="start", frame="bounds", fontSize=theme.TEXT_SIZE, color=theme.INK, offset=OFFSET
        )
        x, y = self._across(rows, plot[0]), _up(rows)
        layers = [*self._lines(rows, chart, language, x, y), *self._numbers(rows, chart, language, x, y)]
        return alt.layer(*layers).properties(width=plot[0], height=plot[1], title=title)

    def _is_main(self, rows: Sequence[Price]) -> bool:
        return rows[0]["product"] == self.main

    def _element(self, rows: Sequence[Price]) -> str:
        """Return whose colour a panel has: black where the words are about it, else that of all others."""
        return theme.BLACK if self._is_main(rows) else theme.OTHERS

    def _across(self, rows: Sequence[Price], pixels: int) -> alt.X:
        """Return the encoding of a year, with room for what is written right of the newest point."""
        first, last = rows[0]["year"] - 0.5, rows[-1]["year"]
        written = DATED if self._is_main(rows) else PLAIN
        room = written * (last - first) / (pixels - written)
        years = list(range(last, rows[0]["year"] - 1, -EVERY[not self._is_main(rows)]))
        axis = alt.Axis(values=years, format="d", grid=False, labelFlush=False, ticks=True, tickSize=4)
        return alt.X("x:Q").scale(domain=[first, last + room], nice=False, zero=False).axis(axis)

    def _lines(self, rows: Sequence[Price], chart: Chart, language: str, x: alt.X, y: alt.Y) -> list[alt.Chart]:
        """Draw a line within each edition and dots from one to the next; a hollow point is an estimate."""
        colour = theme.colour(self._element(rows))
        points = [
            {
                "x": row["year"],
                "y": price(row),
                "edition": row["edition"],
                "product": row["product"],
                "fill": theme.PAPER if row["estimated"] else colour,
                "tip": chart.told(row, language),
            }
            for row in rows
        ]
        lit = self.control.lit()
        dots = data(list(_bridges(rows))).mark_line(color=theme.colour(theme.OTHERS), strokeDash=DOTS)
        line = data(points).mark_line(color=colour).encode(x=x, y=y, detail="edition:N", opacity=lit)
        point = data(points).mark_point(size=POINTS[self._is_main(rows)], strokeWidth=1.5, stroke=colour)
        return [
            dots.encode(x=x, y=y, detail="bridge:N", opacity=lit),
            line,
            point.encode(x=x, y=y, fill=alt.Fill("fill:N").scale(None), opacity=lit, tooltip=TIP),
        ]

    def _numbers(self, rows: Sequence[Price], chart: Chart, language: str, x: alt.X, y: alt.Y) -> Iterator[alt.Chart]:
        """Write the highest price over its point, and the newest right of its own, where no line runs through it."""
        highest, newest = max(rows, key=price), rows[-1]
        told = newest["estimated"] and self._is_main(rows)
        over: dict[str, Any] = {"align": "center", "baseline": "bottom", "dy": -OVER, "fontWeight": 700}
        right: dict[str, Any] = {"align": "left", "baseline": "middle", "dx": RIGHT}
        written = [
            (highest, self._told(highest, language), over),
            (newest, self._newest(newest, language), {**right, "dy": -APART if told else 0, "fontWeight": 700}),
        ]
        earlier = [row for row in rows if row["edition"] != newest["edition"]]
        if earlier and self._is_main(rows):
            # Below the last line of dots, where nothing else is drawn.
            written.append((earlier[-1], chart.words(language).terms["edition"], {**right, "dy": APART}))
        if told:
            written.append((newest, chart.words(language).terms["estimate"], {**right, "dy": APART}))
        looks: tuple[dict[str, Any], ...] = (
            {"color": theme.PAPER, "stroke": theme.PAPER, "strokeWidth": 6},
            {"color": theme.text_colour(self._element(rows))},
        )
        for (row, words, side), look in product(written, looks):
            text = data([{"x": row["year"], "y": price(row), "text": words}])
            text = text.mark_text(fontSize=theme.SMALL_SIZE, **side, **look)
            yield text.encode(x=x, y=y, text="text:N")

    def _told(self, row: Price, language: str) -> str:
        return f"{row['year']}: {number(price(row), language)}"

    def _newest(self, row: Price, language: str) -> str:
        """Write the newest price, in a small panel without its year: that is the last of the axis, and has no room."""
        return self._told(row, language) if row["product"] == self.main else number(price(row), language)


def _up(rows: Sequence[Price]) -> alt.Y:
    """Return the encoding of a price, with room for what is written over the highest."""
    end = max(map(price, rows)) * HEADROOM
    steps = [step for step in ticks(end, count=4) if step <= end]
    axis = alt.Axis(values=steps, format=",d", labelPadding=8)
    return alt.Y("y:Q").scale(domain=[0, end], nice=False).axis(axis)


def _bridges(rows: Sequence[Price]) -> Iterator[dict[str, object]]:
    """Yield the ends of what leads from an edition to the next one."""
    runs = [list(run) for _, run in groupby(rows, key=lambda row: row["edition"])]
    for bridge, (before, after) in enumerate(pairwise(runs)):
        for row in (before[-1], after[0]):
            yield {"x": row["year"], "y": price(row), "bridge": bridge, "product": row["product"]}
