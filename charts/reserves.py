"""Reserves by country in the latest edition, with what earlier editions said."""

from collections.abc import Sequence

import altair as alt

from charts import theme
from charts.chart import Chart, Column, Drawing, Row, Width, templates
from charts.interaction import TIP, Control
from charts.parts.layout import Entry, Place, RowPlot, data, row_plot
from charts.parts.scale import Scale, ticks
from charts.vocabulary import capitalised
from evidence.catalogue import Catalogue
from evidence.quantity import Quantity

NAME = "reserves"
MILLION = 1_000_000
WORLD = "WLD"
NUMBER = "reserves_million_t_reo"
SHAPES = ("circle", "diamond")
SIZES = (36, 110)
OPEN_END = "M0,0H4M3.2,-.7L4,0L3.2,.7"
BAR, MARGIN = 9, 26
COLUMNS = (Column("country", "text"), Column("edition", "text"), Column(NUMBER, "number"))
LABEL_WIDTH: dict[Width, int] = {"wide": 190, "narrow": 0}


def chart(catalogue: Catalogue) -> Chart:
    """Return the chart of reserves; the world's total is only a lower bound."""
    rows = _rows(catalogue)
    editions = _editions(rows)
    sources = {str(row["source_id"]) for row in rows}
    latest = {str(row["country"]): Quantity.of(row, NUMBER) for row in rows if row["edition"] == editions[0]}
    countries = [code for code in latest if code != WORLD]
    revised = _most_revised(rows, editions)
    named = (countries[0], countries[1], str(revised[0]["country"]))
    return Chart(
        id="reserves",
        name=NAME,
        rows=rows,
        columns=COLUMNS,
        source_ids=tuple(sorted(sources)),
        facts={
            "latest": editions[0],
            "previous": editions[1],
            "oldest": editions[2],
            "world": latest[WORLD].numbers[0],
            "largest": latest[countries[0]].numbers[0],
            "second": latest[countries[1]].numbers[0],
            "revised_from": _size(revised[0]),
            "revised_to": _size(revised[1]),
        },
        as_of=max(catalogue.sources[source_id].published for source_id in sources),
        sketch=_sketch,
        labels={language: _labels(catalogue, rows, named, language) for language in templates(NAME)},
        controls=(Control("edition", editions),),
    )


def _rows(catalogue: Catalogue) -> list[Row]:
    """Return every printed reserve in millions of tonnes: the world first, then the largest today."""
    rows = [_row(row) for row in catalogue.rows("supply", "reserves") if row["reserves_t_reo"] or row["low"]]
    latest = {row["country"]: _size(row) for row in rows if row["edition"] == _editions(rows)[0]}
    largest = {
        row["country"]: max(_size(other) for other in rows if other["country"] == row["country"]) for row in rows
    }
    by_edition = sorted(rows, key=lambda row: str(row["edition"]), reverse=True)
    return sorted(
        by_edition,
        key=lambda row: (
            row["country"] != WORLD,
            -latest.get(row["country"], 0),
            -largest[row["country"]],
            str(row["country"]),
        ),
    )


def _row(row: Row) -> Row:
    value, low = (
        number / MILLION if isinstance(number, int | float) else None for number in (row["reserves_t_reo"], row["low"])
    )
    names = ("country", "edition", "qualifier", "source_id")
    return {**{name: row[name] for name in names}, NUMBER: value, "low": low, "high": None}


def _size(row: Row) -> float:
    return Quantity.of(row, NUMBER).numbers[0]


def _editions(rows: Sequence[Row]) -> list[str]:
    return sorted({str(row["edition"]) for row in rows}, reverse=True)


def _most_revised(rows: Sequence[Row], editions: Sequence[str]) -> tuple[Row, Row]:
    """Return the rows of the country whose number changed most since the previous edition."""
    before, after = (
        {row["country"]: row for row in rows if row["edition"] == edition} for edition in (editions[1], editions[0])
    )
    both = [code for code in after if code in before and code != WORLD]
    code = max(both, key=lambda code: abs(_size(after[code]) - _size(before[code])))
    return before[code], after[code]


def _labels(catalogue: Catalogue, rows: Sequence[Row], countries: Sequence[str], language: str) -> dict[str, str]:
    names = {str(row["country"]): catalogue.country_name(str(row["country"]), language) for row in rows}
    labels = {code: capitalised(name) for code, name in names.items()}
    roles = ("first_country", "second_country", "revised_country")
    return {**labels, **{role: names[code] for role, code in zip(roles, countries, strict=True)}}


def _sketch(chart: Chart, language: str, width: Width) -> Drawing:
    editions = _editions(chart.rows)
    codes = list(dict.fromkeys(str(row["country"]) for row in chart.rows))
    entries = [_entry(chart, code, editions[0], language) for code in codes]
    steps = ticks(max(_size(row) for row in chart.rows), count=6)
    plot = row_plot(entries, width, LABEL_WIDTH[width], Scale(steps), MARGIN)
    earlier = [
        _mark(plot.places[codes.index(str(row["country"]))], row, index) | {"tip": chart.told(row, language)}
        for index, edition in reversed(list(enumerate(editions)))
        for row in chart.rows
        if index and row["edition"] == edition
    ]
    edition = chart.controls[0]
    return plot.frame([*_bars(plot, edition), *_earlier(plot, earlier, edition), _names(plot, earlier)])


def _entry(chart: Chart, code: str, edition: str, language: str) -> Entry:
    """Return the row of a country: its name and its latest number."""
    latest = [row for row in chart.rows if row["country"] == code and row["edition"] == edition]
    quantity = Quantity.of(latest[0], NUMBER) if latest else Quantity(None)
    text = quantity.symbols(language) if latest else chart.words(language).terms["missing"]
    told = chart.told(latest[0], language) if latest else ""
    label = f"{chart.label('country', code, language)}: {text}"
    return Entry(label, quantity, text, code, tip=told, picks={"edition": edition})


def _mark(place: Place, row: Row, index: int) -> dict[str, object]:
    """Return the mark of an earlier edition; the older one is the larger, so that both are seen."""
    quantity = Quantity.of(row, NUMBER)
    return {
        "x": quantity.numbers[0],
        "y": place.y,
        "shape": SHAPES[index - 1],
        "size": SIZES[index - 1],
        "bound": bool(quantity.direction),
        "edition": row["edition"],
        "named": row["country"] == WORLD,
    }


def _bars(plot: RowPlot, edition: Control) -> list[alt.Chart]:
    rows: list[dict[str, object]] = [
        {
            "x": 0,
            "end": place.entry.quantity.numbers[0],
            "y": place.y,
            "colour": theme.country_colour(place.entry.element),
            "bound": bool(place.entry.quantity.direction),
            "tip": place.entry.tip,
            **place.entry.picks,
        }
        for place in plot.places
        if place.entry.quantity.numbers
    ]
    colour = alt.Color("colour:N").scale(None)
    lit = {"color": colour, "opacity": edition.lit()}
    bar = data(rows).mark_rule(strokeWidth=BAR).encode(x=plot.x("x"), x2="end:Q", y=plot.y(), tooltip=TIP, **lit)
    bounds = data([row for row in rows if row["bound"]]).mark_point(shape=OPEN_END, filled=False)
    return [bar, bounds.encode(x=plot.x("end"), y=plot.y(), **lit)]


def _earlier(plot: RowPlot, rows: Sequence[dict[str, object]], edition: Control) -> list[alt.Chart]:
    point = data(rows).mark_point(fill=theme.PAPER, stroke=theme.INK, strokeWidth=1.5)
    shape, size = alt.Shape("shape:N").scale(None), alt.Size("size:Q").scale(None)
    bounds = data([row for row in rows if row["bound"]]).mark_point(shape=OPEN_END, filled=False, color=theme.INK)
    return [
        bounds.encode(x=plot.x("x"), y=plot.y(), opacity=edition.lit()),
        point.encode(x=plot.x("x"), y=plot.y(), shape=shape, size=size, opacity=edition.lit(), tooltip=TIP),
    ]


def _names(plot: RowPlot, earlier: Sequence[dict[str, object]]) -> alt.Chart:
    """Name the earlier editions once, by their year, under the marks of the world."""
    rows = [
        {**row, "y": plot.places[0].y + BAR, "year": str(row["edition"]).split()[-1]} for row in earlier if row["named"]
    ]
    text = data(rows).mark_text(align="center", baseline="top", fontSize=theme.SMALL_SIZE)
    names: alt.Chart = text.encode(x=plot.x("x"), y=plot.y(), text="year:N")
    return names
