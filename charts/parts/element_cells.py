"""Where the cells of the elements stand, with their bars and words: in one row, or as a grid on a phone."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from typing import TypedDict

from charts.chart import Chart
from charts.parts.layout import PIXELS
from charts.parts.lettering import Box, Name, Point

FIRST_LANTHANIDE, SCANDIUM, YTTRIUM = 57, 21, 39
RARE_EARTHS = (SCANDIUM, YTTRIUM, *range(FIRST_LANTHANIDE, 72))
LINE = 17
# The row: how far its columns are apart, how far scandium and yttrium stand before them, the size of a cell, and how
# many pixels high a gram is.
PITCH, BEFORE, CELL, HIGH, PER_GRAM = 39.5, 8.5, 37, 48, 3
ROW_TOP = 222
# The grid, so low that its last row begins on the first screen of a phone, and where the words of a tile stand.
COLUMNS, GAP, TILE_HIGH, PADDING, FOOT, BAR = 3, 6, 74, 8, 5, 6
NUMBER_DOWN, SYMBOL_DOWN, NAME_DOWN = 12, 32, 51


class DrawnElement(TypedDict):
    """An element as it is drawn and told; `grams` are those in a tonne of crust, `use` is a code."""

    atomic_number: int
    symbol: str
    group: str
    grams: float | None
    magnets: bool | None
    use: str
    use_source_id: str | None


@dataclass(frozen=True)
class Tile:
    """The cell of an element and its bar; an element without a number has none."""

    row: DrawnElement
    cell: Box
    bar: Box | None


@dataclass(frozen=True)
class Sheet:
    """Everything that is drawn, by its look; what is said of the `ends`, the most and the least, stands out."""

    height: float
    ends: Collection[str] = ()
    tiles: list[Tile] = field(default_factory=list)
    symbols: list[Name] = field(default_factory=list)
    words: list[Name] = field(default_factory=list)
    groups: list[Name] = field(default_factory=list)
    strong: list[tuple[str, Name]] = field(default_factory=list)
    magnets: list[Point] = field(default_factory=list)
    lines: list[Box] = field(default_factory=list)


def table(rows: Sequence[DrawnElement], chart: Chart, language: str) -> Sheet:
    """Return the elements in one row, each under its bar; the most and the least are named, and each group is."""
    sheet = Sheet(ROW_TOP + HIGH + 4 * LINE, ends(rows))
    for column, row in enumerate(rows):
        left = column * PITCH + (BEFORE if _is_lanthanide(row) else 0)
        _tower(sheet, chart, row, left, language)
        if row["symbol"] in sheet.ends:
            name = Name(_name(chart, row, language), left + CELL / 2, ROW_TOP + HIGH + LINE * 0.8, "center")
            sheet.strong.append((row["group"], name))
    _brackets(sheet, chart, language)
    return sheet


def ends(rows: Sequence[DrawnElement]) -> tuple[str, str]:
    """Return the symbols of what the crust holds most of and least of."""
    counted = sorted((row for row in rows if row["grams"] is not None), key=lambda row: row["grams"] or 0)
    return counted[-1]["symbol"], counted[0]["symbol"]


def _name(chart: Chart, row: DrawnElement, language: str) -> str:
    return chart.labels[language][f"name-{row['symbol']}"]


def _amount(chart: Chart, row: DrawnElement, language: str) -> str:
    return chart.label("grams", row["grams"], language)


def _tower(sheet: Sheet, chart: Chart, row: DrawnElement, left: float, language: str) -> None:
    """Put a cell in the row, its bar on it, and its number on the bar."""
    height = row["grams"] * PER_GRAM if row["grams"] else 0
    bar = Box(left, ROW_TOP - 1 - height, left + CELL, ROW_TOP - 1) if height else None
    sheet.tiles.append(Tile(row, Box(left, ROW_TOP, left + CELL, ROW_TOP + HIGH), bar))
    sheet.words.append(Name(str(row["atomic_number"]), left + 4, ROW_TOP + 11, "left"))
    _write_amount(sheet, row, Name(_amount(chart, row, language), left + CELL / 2, ROW_TOP - height - 9, "center"))
    sheet.symbols.append(Name(row["symbol"], left + CELL / 2, ROW_TOP + 32, "center"))
    if row["magnets"]:
        sheet.magnets.append((left + CELL - 8, ROW_TOP + 10))


def _write_amount(sheet: Sheet, row: DrawnElement, name: Name) -> None:
    """Write the number of an element, strongly where it is an end."""
    if row["symbol"] in sheet.ends:
        sheet.strong.append((row["group"], name))
    else:
        sheet.words.append(name)


def _brackets(sheet: Sheet, chart: Chart, language: str) -> None:
    """Draw a line under each run of elements of one group, and name the group, that of the first cell further down."""
    y = ROW_TOP + HIGH + 1.7 * LINE
    for group, run in groupby(sheet.tiles, key=lambda tile: (tile.row["group"], _is_lanthanide(tile.row))):
        cells = [tile.cell for tile in run]
        left, right = cells[0].left, cells[-1].right
        sheet.lines.append(Box(left, y, right, y))
        name = chart.label("group", group[0], language)
        if len(cells) > 1:
            sheet.groups.append(Name(name, (left + right) / 2, y + LINE, "center"))
        else:
            # Beside each other their names would meet, so a line leads down to the first.
            drop = LINE if left == 0 else 0
            sheet.lines.append(Box(left, y, left, y + drop))
            sheet.groups.append(Name(name, left, y + LINE + drop, "left"))


def _is_lanthanide(row: DrawnElement) -> bool:
    return row["atomic_number"] >= FIRST_LANTHANIDE


def grid(rows: Sequence[DrawnElement], chart: Chart, language: str) -> Sheet:
    """Return the cells in rows of a few, each with its bar at its foot."""
    terms = chart.words(language).terms
    sheet = Sheet(-(-len(rows) // COLUMNS) * (TILE_HIGH + GAP) - GAP, ends(rows))
    most = max(row["grams"] or 0 for row in rows)
    width = (PIXELS["narrow"] + GAP) / COLUMNS - GAP
    for place, row in enumerate(rows):
        left, top = place % COLUMNS * (width + GAP), place // COLUMNS * (TILE_HIGH + GAP)
        share = row["grams"] / most if row["grams"] else 0
        foot = Box(left + PADDING, top + TILE_HIGH - BAR - FOOT, left + PADDING, top + TILE_HIGH - FOOT)
        bar = Box(foot.left, foot.top, foot.left + share * (width - 2 * PADDING), foot.bottom) if share else None
        sheet.tiles.append(Tile(row, Box(left, top, left + width, top + TILE_HIGH), bar))
        group = terms.get(f"short_{row['group']}") or chart.label("group", row["group"], language)
        end = left + width - PADDING
        sheet.words.append(Name(str(row["atomic_number"]), left + PADDING, top + NUMBER_DOWN, "left"))
        sheet.groups.append(Name(group, left + PADDING + 20, top + NUMBER_DOWN, "left"))
        sheet.symbols.append(Name(row["symbol"], left + PADDING, top + SYMBOL_DOWN, "left"))
        _write_amount(sheet, row, Name(_amount(chart, row, language), end, top + SYMBOL_DOWN, "right"))
        sheet.words.append(Name(_name(chart, row, language), left + PADDING, top + NAME_DOWN, "left"))
        if row["magnets"]:
            sheet.magnets.append((end - 5, top + NUMBER_DOWN))
    return sheet
