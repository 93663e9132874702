"""Yearly average prices of three oxides, each on a scale of its own; a line ends where another edition begins."""

from collections.abc import Sequence
from itertools import groupby
from typing import Literal

import altair as alt

from charts import theme
from charts.chart import Chart, Column, Drawing, Row, Width
from charts.interaction import TIP, Control
from charts.parts.layout import data
from charts.parts.scale import ticks
from charts.vocabulary import capitalised
from evidence.catalogue import Catalogue
from evidence.quantity import number

NAME = "oxide_prices"
BASIS = "annual-average"
NUMBER = "price_usd_per_kg"
PRODUCTS = ("neodymium-oxide", "dysprosium-oxide", "terbium-oxide")
COLUMNS = (
    Column("product", "text"),
    Column("year", "year"),
    Column(NUMBER, "number"),
    Column("estimated", "text"),
    Column("name_derived", "text"),
    Column("edition", "text"),
)
HEIGHT: dict[Width, int] = {"wide": 200, "narrow": 120}
PLOT_WIDTH: dict[Width, int] = {"wide": 170, "narrow": 266}
HEADROOM = 1.1
ROOM = 3.5


def chart(catalogue: Catalogue) -> Chart:
    """Return the chart of oxide prices, for each year as its newest edition gives it."""
    rows = _rows(catalogue)
    first, peak, newest = _ends(rows, PRODUCTS[-1]).values()
    derived = sorted(str(row["year"]) for row in rows if row["name_derived"])
    sources = {str(row["source_id"]) for row in rows}
    return Chart(
        id="oxide-prices",
        name=NAME,
        rows=rows,
        columns=COLUMNS,
        source_ids=tuple(sorted(sources)),
        facts={
            "start": str(rows[0]["year"]),
            "first": _price(first),
            "peak_year": str(peak["year"]),
            "peak": _price(peak),
            "year": str(newest["year"]),
            "newest": _price(newest),
            "neodymium": _price(_ends(rows, PRODUCTS[0])["newest"]),
            "neodymium_peak": _price(_ends(rows, PRODUCTS[0])["peak"]),
            "neodymium_year": str(_ends(rows, PRODUCTS[0])["peak"]["year"]),
            "dysprosium": _price(_ends(rows, PRODUCTS[1])["newest"]),
            "dysprosium_peak": _price(_ends(rows, PRODUCTS[1])["peak"]),
            "dysprosium_year": str(_ends(rows, PRODUCTS[1])["peak"]["year"]),
            "derived": derived[-1],
        },
        as_of=max(catalogue.sources[source_id].published for source_id in sources),
        sketch=_sketch,
        controls=(Control("edition", sorted({str(row["edition"]) for row in rows})),),
    )


def _rows(catalogue: Catalogue) -> list[Row]:
    """Return the averages of the newest edition for each product and year."""
    averages = [
        row for row in catalogue.rows("supply", "oxide_prices") if row["basis"] == BASIS and row["product"] in PRODUCTS
    ]
    by_edition = sorted(averages, key=lambda row: str(row["edition"]))
    newest = {(PRODUCTS.index(str(row["product"])), int(str(row["year"]))): _row(row) for row in by_edition}
    return [newest[key] for key in sorted(newest)]


def _row(row: Row) -> Row:
    names = ("product", "year", NUMBER, "edition", "source_id")
    # NOTE: the only note with these prices is that the element's name was read from the place of its line.
    return {
        **{name: row[name] for name in names},
        "estimated": bool(row["estimated"]),
        "name_derived": bool(row["note_en"]),
    }


def _price(row: Row) -> float:
    return float(str(row[NUMBER]))


def _ends(rows: Sequence[Row], product: str) -> dict[str, Row]:
    """Return the rows of a product that carry a number in the drawing: the first, the highest and the newest."""
    of_product = [row for row in rows if row["product"] == product]
    return {"first": of_product[0], "peak": max(of_product, key=_price), "newest": of_product[-1]}


def _sketch(chart: Chart, language: str, width: Width) -> Drawing:
    panels = [
        _panel(chart, product, language, width).properties(
            width=PLOT_WIDTH[width], height=HEIGHT[width], title=_title(chart, product, language)
        )
        for product in PRODUCTS
    ]
    return alt.hconcat(*panels, spacing=28) if width == "wide" else alt.vconcat(*panels, spacing=18)


def _title(chart: Chart, product: str, language: str) -> alt.TitleParams:
    text = capitalised(chart.label("product", product, language))
    return alt.TitleParams(text, anchor="start", frame="group", fontSize=theme.TEXT_SIZE, color=theme.INK, offset=10)


def _panel(chart: Chart, product: str, language: str, width: Width) -> alt.LayerChart | alt.FacetChart:
    rows = [row for row in chart.rows if row["product"] == product]
    years = [int(str(row["year"])) for row in rows]
    steps = ticks(max(_price(row) for row in rows) * HEADROOM, count=6)
    shown = years[:: -5 if width == "wide" else -2]
    across = alt.Axis(values=list(shown), format="d", grid=False, labelFlush=False, ticks=True, tickSize=4)
    x = alt.X("x:Q").scale(domain=[years[0] - 0.5, years[-1] + ROOM], nice=False, zero=False).axis(across)
    up = alt.Axis(values=list(steps), format=",d", labelPadding=8)
    y = alt.Y("y:Q").scale(domain=[0, steps[-1]], nice=False).axis(up)
    return alt.layer(*_line(chart, rows, language, x, y), *_numbers(rows, product, language, x, y))


def _line(chart: Chart, rows: Sequence[Row], language: str, x: alt.X, y: alt.Y) -> list[alt.Chart]:
    """Draw a line within each edition, so that none leaps from one to the next; a hollow point is an estimate."""
    points: list[dict[str, object]] = [
        {
            "x": int(str(row["year"])),
            "y": _price(row),
            "edition": edition,
            "fill": theme.PAPER if row["estimated"] else theme.INK,
            "tip": chart.told(row, language),
        }
        for edition, group in groupby(rows, key=lambda row: str(row["edition"]))
        for row in group
    ]
    lit = chart.controls[0].lit()
    line = data(points).mark_line(color=theme.INK).encode(x=x, y=y, detail="edition:N", opacity=lit)
    point = data(points).mark_point(size=36, strokeWidth=1.5, stroke=theme.INK)
    return [line, point.encode(x=x, y=y, fill=alt.Fill("fill:N").scale(None), opacity=lit, tooltip=TIP)]


def _numbers(rows: Sequence[Row], product: str, language: str, x: alt.X, y: alt.Y) -> list[alt.Chart]:
    """Write the first, the highest and the newest price over their points, clear of the axis and the line."""
    ends = _ends(rows, product)
    sides: tuple[tuple[Literal["center", "left"], int, list[str]], ...] = (
        ("center", 0, ["peak"]),
        ("left", -4, ["first", "newest"]),
    )
    numbers = []
    for align, dx, names in sides:
        written = data([_number(ends[name], language) for name in names])
        for halo in (True, False):
            text = written.mark_text(
                align=align,
                baseline="bottom",
                dx=dx,
                dy=-7,
                fontSize=theme.SMALL_SIZE,
                fontWeight=700,
                color=theme.PAPER if halo else theme.INK,
                stroke=theme.PAPER if halo else "none",
                strokeWidth=4,
            )
            numbers.append(text.encode(x=x, y=y, text="text:N"))
    return numbers


def _number(row: Row, language: str) -> dict[str, object]:
    return {"x": int(str(row["year"])), "y": _price(row), "text": number(_price(row), language)}
