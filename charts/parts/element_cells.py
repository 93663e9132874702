"""Where the cells of the elements stand, with their bars and words: as the periodic table, or as a grid on a phone."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from typing import TypedDict

from charts.chart import Chart
from charts.parts.layout import PIXELS, text_width, wrap
from charts.parts.lettering import Box, Name, Point
from charts.theme import SMALL_SIZE

FIRST_LANTHANIDE, SCANDIUM, YTTRIUM = 57, 21, 39
RARE_EARTHS = (SCANDIUM, YTTRIUM, *range(FIRST_LANTHANIDE, 72))
# The element whose cell explains the others.
SAMPLE = 60
LINE = 17
# The table: how far its columns are apart, the size of a cell, and how many pixels high a gram is.
PITCH, LEFT, CELL, HIGH, PER_GRAM = 45, 3, 43, 48, 1.5
SCANDIUM_TOP, YTTRIUM_TOP, ROW_TOP = 52, 168, 330
KEY_LEFT, KEY_TOP = 350, 134
# Names are wider than their cells, so that they stand on as many lines.
NAME_LINES, HALF = 3, 9
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
    groups: list[tuple[str, Name]] = field(default_factory=list)
    strong: list[tuple[str, Name]] = field(default_factory=list)
    magnets: list[Point] = field(default_factory=list)
    lines: list[Box] = field(default_factory=list)


def table(rows: Sequence[DrawnElement], chart: Chart, language: str) -> Sheet:
    """Return the periodic table: scandium and yttrium over the row of the lanthanides, each under its bar."""
    sheet = Sheet(ROW_TOP + HIGH + 6 * LINE, ends(rows))
    for row in rows:
        number = row["atomic_number"]
        if number < FIRST_LANTHANIDE:
            top = SCANDIUM_TOP if number == SCANDIUM else YTTRIUM_TOP
            _tower(sheet, chart, row, (LEFT, top), language)
            sheet.words.append(Name(_name(chart, row, language), LEFT + CELL + 8, top + HALF, "left"))
            group = Name(chart.label("group", row["group"], language), LEFT + CELL + 8, top + HALF + LINE, "left")
            sheet.groups.append((row["group"], group))
        else:
            place = (LEFT + (number - FIRST_LANTHANIDE) * PITCH, ROW_TOP)
            _tower(sheet, chart, row, place, language)
            _named_below(sheet, _name(chart, row, language), place[0], number % NAME_LINES)
    _bracket(sheet, chart, language)
    _key(sheet, rows, chart, language)
    return sheet


def ends(rows: Sequence[DrawnElement]) -> tuple[str, str]:
    """Return the symbols of what the crust holds most of and least of."""
    counted = sorted((row for row in rows if row["grams"] is not None), key=lambda row: row["grams"] or 0)
    return counted[-1]["symbol"], counted[0]["symbol"]


def _name(chart: Chart, row: DrawnElement, language: str) -> str:
    return chart.labels[language][f"name-{row['symbol']}"]


def _amount(chart: Chart, row: DrawnElement, language: str) -> str:
    return chart.label("grams", row["grams"], language)


def _tower(sheet: Sheet, chart: Chart, row: DrawnElement, place: Point, language: str) -> None:
    """Put a cell at a place, its bar on it, and its number on the bar."""
    left, top = place
    height = row["grams"] * PER_GRAM if row["grams"] else 0
    bar = Box(left, top - 1 - height, left + CELL, top - 1) if height else None
    sheet.tiles.append(Tile(row, Box(left, top, left + CELL, top + HIGH), bar))
    sheet.words.append(Name(str(row["atomic_number"]), left + 4, top + 11, "left"))
    _write_amount(sheet, row, Name(_amount(chart, row, language), left + CELL / 2, top - height - 9, "center"))
    sheet.symbols.append(Name(row["symbol"], left + CELL / 2, top + 32, "center"))
    if row["magnets"]:
        sheet.magnets.append((left + CELL - 9, top + 10))


def _write_amount(sheet: Sheet, row: DrawnElement, name: Name) -> None:
    """Write the number of an element, strongly where it is an end."""
    if row["symbol"] in sheet.ends:
        sheet.strong.append((row["group"], name))
    else:
        sheet.words.append(name)


def _named_below(sheet: Sheet, name: str, left: float, line: int) -> None:
    """Write a name so many lines under its cell, with a line to it that passes between the names above."""
    top = ROW_TOP + HIGH
    y = top + LINE * (0.8 + line)
    half = text_width(name, SMALL_SIZE) / 2
    middle = left + CELL / 2
    if middle < half:
        sheet.words.append(Name(name, 0, y, "left"))
    elif middle + half > PIXELS["wide"]:
        sheet.words.append(Name(name, left + CELL, y, "right"))
    else:
        sheet.words.append(Name(name, middle, y, "center"))
    if line:
        sheet.lines.append(Box(middle, top + 3, middle, y - 9))


def _bracket(sheet: Sheet, chart: Chart, language: str) -> None:
    """Draw a line under each run of lanthanides of one group, and name the group."""
    row = [tile for tile in sheet.tiles if tile.cell.top == ROW_TOP]
    y = ROW_TOP + HIGH + 4 * LINE
    for group, run in groupby(row, key=lambda tile: tile.row["group"]):
        cells = [tile.cell for tile in run]
        left, right = cells[0].left, cells[-1].right
        sheet.lines.append(Box(left, y, right, y))
        sheet.groups.append(
            (group, Name(chart.label("group", group, language), (left + right) / 2, y + LINE, "center"))
        )


def _key(sheet: Sheet, rows: Sequence[DrawnElement], chart: Chart, language: str) -> None:
    """Show one cell with what its parts mean."""
    terms = chart.words(language).terms
    row = next(row for row in rows if row["atomic_number"] == SAMPLE)
    _tower(sheet, chart, row, (KEY_LEFT, KEY_TOP), language)
    amount = next(name.y for name in reversed(sheet.words) if name.side == "center")
    sheet.groups.append(("neither", Name(terms["key"], KEY_LEFT, amount - 2 * LINE, "left")))
    sheet.words.extend(
        [
            Name(terms["grams"], KEY_LEFT + CELL + 10, amount, "left"),
            Name(terms["number"], KEY_LEFT - 10, KEY_TOP + 11, "right"),
            Name(terms["magnets"], KEY_LEFT + CELL + 10, KEY_TOP + 11, "left"),
        ]
    )


def grid(rows: Sequence[DrawnElement], chart: Chart, language: str) -> Sheet:
    """Return the cells in rows of a few, each with its bar at its foot; the third place explains them."""
    terms = chart.words(language).terms
    places = [*range(COLUMNS - 1), *range(COLUMNS, len(rows) + 1)]
    sheet = Sheet(-(-(len(rows) + 1) // COLUMNS) * (TILE_HIGH + GAP) - GAP, ends(rows))
    most = max(row["grams"] or 0 for row in rows)
    width = (PIXELS["narrow"] + GAP) / COLUMNS - GAP
    for row, place in zip(rows, places, strict=False):
        left, top = place % COLUMNS * (width + GAP), place // COLUMNS * (TILE_HIGH + GAP)
        share = row["grams"] / most if row["grams"] else 0
        foot = Box(left + PADDING, top + TILE_HIGH - BAR - FOOT, left + PADDING, top + TILE_HIGH - FOOT)
        bar = Box(foot.left, foot.top, foot.left + share * (width - 2 * PADDING), foot.bottom) if share else None
        sheet.tiles.append(Tile(row, Box(left, top, left + width, top + TILE_HIGH), bar))
        group = terms.get(f"short_{row['group']}") or chart.label("group", row["group"], language)
        end = left + width - PADDING
        sheet.words.append(Name(str(row["atomic_number"]), left + PADDING, top + NUMBER_DOWN, "left"))
        sheet.groups.append((row["group"], Name(group, left + PADDING + 20, top + NUMBER_DOWN, "left")))
        sheet.symbols.append(Name(row["symbol"], left + PADDING, top + SYMBOL_DOWN, "left"))
        _write_amount(sheet, row, Name(_amount(chart, row, language), end, top + SYMBOL_DOWN, "right"))
        sheet.words.append(Name(_name(chart, row, language), left + PADDING, top + NAME_DOWN, "left"))
        if row["magnets"]:
            sheet.magnets.append((end - 5, top + NUMBER_DOWN))
    _explained(sheet, (2 * (width + GAP) + PADDING, 0), terms["grams"], terms["magnets"], width - PADDING)
    return sheet


def _explained(sheet: Sheet, place: Point, grams: str, magnets: str, width: float) -> None:
    left, top = place
    lines: Sequence[str] = wrap(grams, width, SMALL_SIZE)
    sheet.words.extend(Name(line, left, top + 13 + LINE * index, "left") for index, line in enumerate(lines))
    y = top + 13 + LINE * len(lines) + 6
    sheet.magnets.append((left + 5, y))
    sheet.words.append(Name(magnets, left + 16, y, "left"))
