"""The seventeen elements as the periodic table has them, with how much of each is in the crust.

Where it is wide, scandium and yttrium stand over the row of the lanthanides, and each cell carries a bar.
On a phone the cells stand in rows, in the same order. An element without a number has no bar.
"""

from collections import Counter
from collections.abc import Mapping, Sequence

import altair as alt

from charts import theme
from charts.chart import Chart, Column, Drawing, Row, Width, templates
from charts.interaction import TIP, Control
from charts.parts.element_cells import Sheet, Tile, grid, table
from charts.parts.layout import PIXELS, data
from charts.parts.lettering import Box, written
from charts.parts.pixels import across, down
from charts.parts.shapes import MAGNET
from evidence.catalogue import Catalogue
from evidence.quantity import number

NAME = "elements"
GROUPS = {"light": "cerium", "heavy": "thulium", "neither": "basalt"}
MAGNET_WORD = "magnet"
COLUMNS = (
    Column("symbol", "text"),
    Column("atomic_number", "year"),
    Column("group", "text"),
    Column("grams", "text"),
    Column("magnets", "text"),
    Column("use", "text"),
    Column("use_source_id", "text"),
)
GROUP = Control("group", tuple(GROUPS))
TINT, SYMBOL_SIZE, MAGNET_SIZE = 0.12, 20, 60


def chart(catalogue: Catalogue) -> Chart:
    """Return the chart of the elements by atomic number."""
    elements = sorted(catalogue.rows("context", "elements"), key=lambda row: int(str(row["atomic_number"])))
    rows = [_row(row) for row in elements]
    known = sorted((row for row in rows if row["grams"] is not None), key=_grams)
    groups = Counter(str(row["group"]) for row in rows)
    drawn_from = ("source_id", "class_mcs_2026_source_id")
    sources = {
        *(str(row[name]) for row in elements for name in drawn_from),
        *(str(row["use_source_id"]) for row in rows if row["magnets"]),
    }
    return Chart(
        id="elements",
        name=NAME,
        rows=rows,
        columns=COLUMNS,
        source_ids=tuple(sorted(sources)),
        facts={
            "elements": float(len(rows)),
            "most": _grams(known[-1]),
            "least": _grams(known[0]),
            "unknown": float(len(rows) - len(known)),
            "magnets": float(sum(bool(row["magnets"]) for row in rows)),
            **{group: float(groups[group]) for group in GROUPS},
        },
        as_of=max(catalogue.sources[source_id].published for source_id in sources),
        sketch=_sketch,
        labels={
            language: _labels(catalogue, elements, (known[-1], known[0]), language) for language in templates(NAME)
        },
        controls=(GROUP,),
    )


def _row(row: Row) -> Row:
    """Return what is drawn of an element; its use has a code, because the words differ by language.

    Where a source names another use than magnets, it does not say that there are none with the element in them.
    """
    grams = row["crustal_abundance_ppm"]
    return {
        "atomic_number": row["atomic_number"],
        "symbol": row["symbol"],
        "group": row["class_mcs_2026"],
        "grams": None if grams is None else float(str(grams)),
        "magnets": MAGNET_WORD in str(row["use_en"]) or None,
        "use": f"use-of-{row['symbol']}" if row["use_en"] else "",
        "use_source_id": row["use_source_id"],
    }


def _grams(row: Row) -> float:
    return float(str(row["grams"]))


def _labels(catalogue: Catalogue, elements: Sequence[Row], extremes: tuple[Row, Row], language: str) -> dict[str, str]:
    names = {str(row["symbol"]): str(row[f"name_{language}"]) for row in elements}
    used = [catalogue.sources[str(row["use_source_id"])] for row in elements if row["use_source_id"]]
    grams = [float(str(row["crustal_abundance_ppm"])) for row in elements if row["crustal_abundance_ppm"] is not None]
    unknown = [str(row[f"name_{language}"]) for row in elements if row["crustal_abundance_ppm"] is None]
    return {
        **{source.id: source.short_name for source in used},
        **{symbol: f"{name} ({symbol})" for symbol, name in names.items()},
        **{f"name-{symbol}": name for symbol, name in names.items()},
        **{f"use-of-{row['symbol']}": str(row[f"use_{language}"]) for row in elements},
        **{str(value): number(value, language) for value in grams},
        "commonest": names[str(extremes[0]["symbol"])],
        "rarest": names[str(extremes[1]["symbol"])],
        "without_number": ", ".join(unknown),
    }


def _sketch(chart: Chart, language: str, width: Width) -> Drawing:
    sheet = table(chart, language) if width == "wide" else grid(chart, language)
    groups = [
        text
        for group, element in GROUPS.items()
        for text in written(
            [name for of, name in sheet.groups if of == group], weight=700, colour=theme.text_colour(element)
        )
    ]
    layers = [
        *_boxes(chart, sheet, language),
        _lines(sheet.lines),
        _magnets(sheet),
        *written(sheet.words),
        *groups,
        *written(sheet.symbols, SYMBOL_SIZE, 700),
    ]
    none = alt.AutoSizeParams(type="none")
    return alt.layer(*layers).properties(width=PIXELS[width], height=sheet.height, padding=0, autosize=none)


def _boxes(chart: Chart, sheet: Sheet, language: str) -> list[alt.Chart]:
    """Draw the cells in a tint of their group, and the bars in its full colour."""
    tips = {str(row["symbol"]): chart.told(row, language) for row in chart.rows}
    cells = [_box(tile, tile.cell, tips) for tile in sheet.tiles]
    bars = [_box(tile, tile.bar, tips) for tile in sheet.tiles if tile.bar]
    fill = alt.Fill("fill:N").scale(None)
    return [
        data(boxes)
        .mark_rect(fillOpacity=opacity)
        .encode(x=across(), x2="right:Q", y=down(), y2="bottom:Q", fill=fill, opacity=GROUP.lit(), tooltip=TIP)
        for boxes, opacity in ((cells, TINT), (bars, 1))
    ]


def _box(tile: Tile, box: Box, tips: Mapping[str, str]) -> dict[str, object]:
    group = str(tile.row["group"])
    return {
        "x": box.left,
        "right": box.right,
        "y": box.top,
        "bottom": box.bottom,
        "group": group,
        "fill": theme.colour(GROUPS[group]),
        "tip": tips[str(tile.row["symbol"])],
    }


def _lines(lines: Sequence[Box]) -> alt.Chart:
    rows: list[dict[str, object]] = [
        {"x": line.left, "right": line.right, "y": line.top, "bottom": line.bottom} for line in lines
    ]
    rule: alt.Chart = data(rows).mark_rule(color=theme.colour("quiet"))
    return rule.encode(x=across(), x2="right:Q", y=down(), y2="bottom:Q")


def _magnets(sheet: Sheet) -> alt.Chart:
    rows: list[dict[str, object]] = [{"x": x, "y": y} for x, y in sheet.magnets]
    marks: alt.Chart = data(rows).mark_point(shape=MAGNET, size=MAGNET_SIZE, filled=True, color=theme.INK)
    return marks.encode(x=across(), y=down())
