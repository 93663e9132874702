"""What a cell said before a change and says since, in the words of a language: wherever a change is told."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from evidence.chains import grouped
from evidence.corrections import WORDS_ALONE, Entry, is_news
from evidence.languages import FALLBACK
from evidence.plain_tables import TYPES
from evidence.records import Claim, CorrectedCell, Correction, Evidence, Figure, Measure
from evidence.tables import Table
from publishing.data.quantities import QUANTITY, in_words, is_of_quantity
from publishing.data.sheets import Column
from publishing.data.tables import is_of_language, sheet_of
from publishing.languages.formats import number
from publishing.languages.view import Localised

# What a row of these tables is called.
NAMED = {Figure.table: "label", Claim.table: "title", Measure.table: "name"}
YEAR, PERIOD, VERDICT = "year", "period", "verdict"
# Longer texts are told on the page of all changes alone.
LONGEST = 120
# Names of rows hold commas.
BETWEEN_CELLS = "; "


@dataclass(frozen=True)
class SaidCell:
    """A cell that changed: what its row and its column are called, and what it said and says.

    A number with its bounds and nuance is told as one; what is `beside` the matter are its words, and evidence.
    """

    cell: CorrectedCell
    row: str
    column: str
    old: str
    new: str
    beside: bool = False


def said_cells(cells: Sequence[CorrectedCell], site: Localised) -> list[SaidCell]:
    """Return cells in the words of a language: those in another language only where there are no others."""
    own = [cell for cell in cells if not cell.field or is_of_language(cell.field, table_of(cell, site), site)]
    return list(_together(own or cells, site))


def apart(cells: Sequence[SaidCell]) -> tuple[list[SaidCell], list[SaidCell]]:
    """Return what a reader needs of a change, and what goes with it; words that change alone are what is needed."""
    beside = [one for one in cells if one.beside]
    first = [one for one in cells if not one.beside]
    return (first, beside) if first else (beside, [])


def in_short(entry: Entry, site: Localised, *, named: bool = True) -> str:
    """Return in one line when something was changed, and from what to what; its row is named where it stands apart."""
    cells, beside = apart(said_cells(entry.cells, site))
    more = [site.counted("corrections", "beside", len(beside))] if beside else []
    return _line(entry, [*(_from_to(one, site, named=named) for one in cells), *more], site)


def in_brief(entry: Entry, site: Localised) -> str:
    """Return the same of one cell, where there is little room: of a verdict, with why if that is short, or a number."""
    one = min(said_cells(entry.cells, site), key=lambda said: _rank(said.cell, site))
    is_short = len(entry.correction.why[site.code]) <= LONGEST
    line = f"{_line(entry, [_from_to(one, site, named=True)], site)}."
    return f"{line} {entry.correction.why[site.code]}" if is_short and _is_verdict(one.cell) else line


def news(entries: Iterable[Entry], site: Localised) -> list[Entry]:
    """Return those of the twelve months before the day of the data that change more than words."""
    return [one for one in entries if one.correction.kind != WORDS_ALONE and is_news(one.correction, site.day)]


def news_lines(entries: Iterable[Entry], site: Localised) -> list[str]:
    """Return what travels with a number of its news, a line each; with a verdict that changed comes why."""
    return [_with_why(entry, site) for entry in news(entries, site)]


def changes_of_tables(tables: Iterable[Table], site: Localised) -> list[Entry]:
    """Return the changes of cells and rows of some tables, with these alone, the newest first."""
    names = {(table.package, table.name) for table in tables}
    own = (
        Entry(one.correction, [cell for cell in one.cells if (cell.package, cell.resource) in names])
        for one in site.reach.memory.entries
    )
    return [entry for entry in own if entry.cells]


def kind_of(entry: Entry, site: Localised) -> str:
    """Return what kind of change it is, as the table calls it."""
    columns = sheet_of(site.catalogue.table(*Correction.table), {site.code: site}).columns
    names = next(column.names for column in columns if column.name == "kind")
    return names[entry.correction.kind][site.code]


def table_of(cell: CorrectedCell, site: Localised) -> Table:
    """Return the table of a cell that changed."""
    return site.catalogue.table(cell.package, cell.resource)


def _line(entry: Entry, what: Iterable[str], site: Localised) -> str:
    day, kind = site.formatter.day(entry.correction.date), kind_of(entry, site)
    return str(site.words["corrections"]["since"].format(date=day, kind=kind, what=BETWEEN_CELLS.join(what)))


def _with_why(entry: Entry, site: Localised) -> str:
    """Return what travels with a number: all that a reader needs, and no count of the rest."""
    cells, _ = apart(said_cells(entry.cells, site))
    line = f"{_line(entry, (_from_to(one, site, named=True) for one in cells), site)}."
    return f"{line} {entry.correction.why[site.code]}" if any(map(_is_verdict, entry.cells)) else line


def _is_verdict(cell: CorrectedCell) -> bool:
    return (cell.package, cell.resource, cell.field) == (*Claim.table, VERDICT)


def _rank(cell: CorrectedCell, site: Localised) -> int:
    is_number = any(one["name"] == cell.field and one["type"] == "number" for one in table_of(cell, site).fields)
    return 0 if _is_verdict(cell) else 1 if is_number else 2


def _from_to(one: SaidCell, site: Localised, *, named: bool) -> str:
    words = site.words["corrections"]
    row = f"{one.row}: " if named else ""
    if not one.column:
        return f"{row}{one.new}"
    # The name of a language keeps its capital.
    column = f"{one.column[:1].lower()}{one.column[1:]}"
    if len(one.old) + len(one.new) > LONGEST:
        return f"{row}{column}"
    return f"{row}{column} {words['old']} {one.old}, {words['new']} {one.new}"


def _together(cells: Sequence[CorrectedCell], site: Localised) -> Iterator[SaidCell]:
    """Yield cells as they are told; two or more of the number of one figure as that number, once."""
    numbers = grouped(filter(is_of_quantity, cells), lambda cell: cell.row)
    numbers = {row: sorted(own, key=lambda cell: QUANTITY.index(cell.field)) for row, own in numbers.items()}
    said = {row: in_words(own, site) for row, own in numbers.items() if len(own) > 1}
    for cell in cells:
        both = said.get(cell.row) if is_of_quantity(cell) else None
        if both is None:
            yield _said(cell, site)
        elif cell in numbers[cell.row][:1]:
            name = _name(cell, table_of(cell, site), site)
            yield SaidCell(cell, name, site.words["corrections"]["number"], *both)


def _said(cell: CorrectedCell, site: Localised) -> SaidCell:
    table, words = table_of(cell, site), site.words["corrections"]
    name = _name(cell, table, site) or f"{site.table_title(table.package, table.name)}: {cell.row}"
    if not cell.field:
        return SaidCell(cell, name, "", "", words["came" if cell.new else "went"])
    column = next(one for one in sheet_of(table, {site.code: site}).columns if one.name == cell.field)
    old, new = (_value(text, column, site) for text in (cell.old, cell.new))
    return SaidCell(cell, name, column.title[site.code], old, new, _is_beside(cell, table))


def _is_beside(cell: CorrectedCell, table: Table) -> bool:
    """Tell whether a cell is words of one language, or evidence: these follow what a figure or a verdict says."""
    names = {field["name"] for field in table.fields}
    is_of_one = f"{cell.field.rpartition('_')[0]}_{FALLBACK.code}" in names
    return is_of_one or (table.package, table.name) == Evidence.table


def _value(text: str, column: Column, site: Localised) -> str:
    words, value = site.words["table"], TYPES[column.kind](text) if text else None
    if value is None:
        return str(words["empty"])
    if isinstance(value, bool):
        return str(words["yes" if value else "no"])
    if isinstance(value, date):
        return site.formatter.day(value)
    if isinstance(value, int | float):
        return str(value) if column.kind == YEAR else number(value, (site.numbers or site.language).code)
    if column.name == PERIOD:
        return site.formatter.period(text)
    return column.names.get(text, {}).get(site.code) or text


def _name(cell: CorrectedCell, table: Table, site: Localised) -> str:
    """Return what a row is called; nothing where it is gone, or has no name."""
    index, column = table.by_key.get(cell.row), NAMED.get((table.package, table.name))
    return str(table.rows[index][f"{column}_{site.code}"]) if index is not None and column else ""
