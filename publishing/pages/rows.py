"""The rows of a table as a page shows them: in which order, on which of its pages, each with its own address."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import takewhile

from babel.numbers import get_decimal_symbol
from markupsafe import Markup

from evidence.languages import FALLBACK, locale
from evidence.tables import Row, Table
from publishing.charts.alignment import usual
from publishing.data.sheets import Column, Sheet
from publishing.data.tables import COUNTRIES, NAMED_BY, is_of_language, sheet_of
from publishing.languages.addresses import slug
from publishing.languages.formats import number
from publishing.languages.view import Localised
from publishing.pages.cells import Cell, Cells, first_measured, is_measured, is_number
from publishing.pages.row_order import EDITION, TIMES, RowOrder

# Up to so many rows stand on one page; a table with more has pages of so few that a phone has each at once.
WHOLE = 500
PART = 250
FLAG, SOURCE = "flag", "source_id"
# Of a row of which no more than so many columns tell where and when it is, a phone shows one line.
FEW = 2
# So many rows are seen of a table that is cut: of one with such lines on a phone, which the stylesheet says too (as the
# height of its frame around a row that a reader came to), and of one with more rows than `FRAMED` on a wide screen.
LINES = 13
FRAMED = 20
# All rows of the newest time and edition are seen where they are no more than this: half a year looks like a whole one.
MOST = 30
# What stands in brackets behind a heading is the unit of its numbers.
UNIT = re.compile(r"\([^()]{1,14}\)")
ID = "id"
WORLD = "WLD"


@dataclass(frozen=True)
class ShownRow:
    """A row with its address on the page, the line of the file where it stands, and the way to mend it there."""

    id: str
    line: int
    edit_url: str
    cells: Sequence[Cell]


class TableView:
    """A table as the readers of one language see it."""

    def __init__(self, table: Table, site: Localised) -> None:
        """Take a table whose rows are in order."""
        self.table = table
        self.site = site

    @cached_property
    def path(self) -> str:
        """The source path of its first page."""
        return self.site.table_path(self.table.package, self.table.name)

    @cached_property
    def order(self) -> RowOrder:
        """The order of its rows."""
        return RowOrder(self.table, self.site)

    @cached_property
    def total(self) -> str:
        """What is said of the rows about the world, which nobody should add to those of countries; empty without."""
        places = [name for name in COUNTRIES if name in self.table.primary_key]
        if not any(row[name] == WORLD for name in places for row in self.table.rows):
            return ""
        world = self.site.catalogue.country_name(WORLD, self.site.code)
        return str(self.site.words["table"]["total"].format(place=world))

    @cached_property
    def parts(self) -> list[list[int]]:
        """The places of the rows in the file, as they are read: a page each, and one page at least."""
        return self.order.parts(WHOLE, PART)

    @property
    def numbers(self) -> range:
        """The numbers of its pages."""
        return range(1, len(self.parts) + 1)

    @cached_property
    def sheet(self) -> Sheet:
        """All that is in it, with the names of codes in this language."""
        return sheet_of(self.table, {self.site.code: self.site})

    @cached_property
    def columns(self) -> list[Column]:
        """The columns of this language, what a row is called first: its id stands beside that."""
        shown = [column for column in self.sheet.columns if self._is_shown(column)]
        names = {column.name: column for column in shown}
        named = next((names[by] for stem in NAMED_BY for by in self._versions(stem) if by in names), None)
        if named is None or ID not in names:
            return self._in_reading_order(shown)
        return [named, *(column for column in shown if column is not named and column.name != ID)]

    @cached_property
    def flag(self) -> Column | None:
        """The column that says why there is no number; that stands where the number would."""
        found = next((column for column in self.sheet.columns if column.name == FLAG), None)
        return found if found and first_measured(self.sheet.columns, self.table) else None

    @cached_property
    def brief(self) -> list[str]:
        """The columns that make a line: place, time, edition and the first number; none where a row needs more."""
        found = first_measured(self.columns, self.table)
        own = [name for name in self.table.primary_key if name not in (EDITION, SOURCE)]
        is_line = EDITION in self.table.primary_key and len(own) <= FEW and {*own} <= {*COUNTRIES, *TIMES}
        return [*self.table.primary_key, found.name] if found and is_line else []

    @cached_property
    def seen(self) -> int:
        """How many rows are seen of a table that is cut: all of the newest time and edition where that fits."""
        rows = [self.table.rows[place] for place in self.parts[0]]
        newest = [[row.get(name) for name in (self.order.time, EDITION) if name] for row in rows]
        count = sum(1 for _ in takewhile(lambda one: one == newest[0], newest)) if self.order.time else 0
        return count if LINES < count <= MOST else LINES

    @cached_property
    def ids(self) -> list[str]:
        """The address of each row on its page, by its place in the file: what tells it from all others."""
        return list(_distinct(self._id(row) for row in self.table.rows))

    def part_path(self, part: int) -> str:
        """Return the source path of one of its pages, counted from one."""
        return self.path if part == 1 else f"{self.path.removesuffix('.md')}/{part}.md"

    def said(self, part: int) -> str:
        """Return which rows stand on a page."""
        words, code = self.site.words["table"], self.site.code
        total = number(len(self.table.rows), code)
        if len(self.parts) == 1:
            return str(words["all_rows"].format(all=total))
        first = sum(len(one) for one in self.parts[: part - 1]) + 1
        last = first + len(self.parts[part - 1]) - 1
        return str(words["part"].format(first=number(first, code), last=number(last, code), all=total))

    def shown(self, part: int) -> Iterator[ShownRow]:
        """Yield the rows of a page."""
        cells = Cells(self.table, self.columns, self.site, self.part_path(part), self.flag)
        for place in self.parts[part - 1]:
            where = self.table.place(place)
            edit_url = self.site.settings.edit_url(where.file, where.line or 0)
            yield ShownRow(self.ids[place], where.line or 0, edit_url, cells.of(self.table.rows[place]))

    def _is_shown(self, column: Column) -> bool:
        """Tell whether a column is one of this language that tells something: dashes alone do not."""
        if column is self.flag or not is_of_language(column.name, self.table, self.site):
            return False
        says_why = self.flag is not None and is_measured(column, self.table)
        return says_why or not self.table.rows or any(row[column.name] not in (None, "") for row in self.table.rows)

    def _in_reading_order(self, columns: list[Column]) -> list[Column]:
        """Return columns with the place and the time of a row first, and its edition behind the first number.

        The first column stays in sight, and most rows in sight are of one edition.
        """
        key = self.table.primary_key
        if EDITION not in key:
            return columns
        order = [*(name for names in (COUNTRIES, TIMES) for name in key if name in names), *key]
        own = {one.name: one for one in columns if one.name != EDITION}
        sorted_ = [own[name] for name in dict.fromkeys([*order, *own]) if name in own]
        number_ = first_measured(sorted_, self.table)
        after = sorted_.index(number_) + 1 if number_ else 0
        return [*sorted_[:after], *(one for one in columns if one.name == EDITION), *sorted_[after:]]

    def _versions(self, stem: str) -> tuple[str, ...]:
        return (f"{stem}_{self.site.code}", f"{stem}_{FALLBACK.code}", stem)

    def _id(self, row: Row) -> str:
        key = self.table.primary_key
        return str(row[ID]) if key == (ID,) else "-".join(slug(str(row[name])) for name in key)


def rows_block(view: TableView, part: int) -> Markup:
    """Return the table of a page, with the links to its other pages."""
    site = view.site
    link = site.linker(view.part_path(part))
    shown = list(view.shown(part))
    return site.render(
        "rows.html",
        title=site.table_title(view.table.package, view.table.name),
        said=view.said(part),
        order=site.words["table"][view.order.word],
        is_by_place=view.order.is_by_place,
        # The first page says it before its table.
        total=view.total if part > 1 else "",
        columns=_headings(view, shown),
        is_brief=bool(view.brief),
        is_cut=bool(view.brief) and len(shown) > view.seen,
        is_framed=len(shown) > max(FRAMED, view.seen),
        seen=view.seen,
        everything=site.words["lists"]["whole"].format(all=number(len(shown), site.code)),
        rows=shown,
        has_codes=any(cell.code for row in shown for cell in row.cells),
        decimal=get_decimal_symbol(locale((site.numbers or site.language).code)),
        parts=[(view.said(one), link(site.address(view.part_path(one))), one == part) for one in view.numbers],
    )


def _headings(view: TableView, rows: Sequence[ShownRow]) -> list[tuple[str, str, str, str]]:
    """Return the heading of each column, how its cells look, what most numbers lack of their decimals, and its name."""
    columns = [[row.cells[place] for row in rows] for place in range(len(view.columns))]
    pads = [usual([cell.text for cell in cells], [cell.pad for cell in cells]) for cells in columns]
    brief = [" brief" if column.name in view.brief else "" for column in view.columns]
    return [
        (
            _bound(_of_page(column.title[view.site.code], view.site)),
            f"{_class(column)}{short}".strip(),
            pad,
            column.name,
        )
        for column, short, pad in zip(view.columns, brief, pads, strict=True)
    ]


def _of_page(heading: str, site: Localised) -> str:
    """Return a heading without the language of the page: no column of another one is shown."""
    return heading.removesuffix(f" ({site.language.name})")


def _bound(heading: str) -> str:
    """Return a heading whose unit in brackets, such as (t REO), stays on one line."""
    return UNIT.sub(lambda unit: unit[0].replace(" ", "\N{NO-BREAK SPACE}"), heading)


def _class(column: Column) -> str:
    """Return how the cells of a column look: what was measured is told from when."""
    return "" if not is_number(column) else "number" if column.name in TIMES else "number amount"


def rows_slot(package: str, name: str, part: int) -> Markup:
    """Return the placeholder of a table: rows by the hundred do not go through Markdown."""
    return Markup("<!--rows:{}/{}/{}-->").format(package, name, part)


def _distinct(ids: Iterator[str]) -> Iterator[str]:
    """Yield ids, with a number behind one that stood there before."""
    seen: Counter[str] = Counter()
    for id_ in ids:
        seen[id_] += 1
        yield id_ if seen[id_] == 1 else f"{id_}-{seen[id_]}"
