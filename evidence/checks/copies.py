"""Checks that nothing stands in a table twice under two ids: lists and sums would count it twice."""

from collections.abc import Iterator
from urllib.parse import urlsplit

from evidence.catalogue import Catalogue
from evidence.messages import say
from evidence.problems import Problem
from evidence.tables import Row, Table

# By table, cells that no two rows have all the same; where the first of them is empty, the row is not compared.
UNIQUE: dict[str, tuple[tuple[str, ...], ...]] = {
    "claims": (("title_en",), ("statement_en",), ("title_nl",), ("statement_nl",)),
    "elements": (("name_en",), ("name_nl",)),
    "events": (("title_en",), ("text_en",), ("title_nl",), ("text_nl",)),
    "evidence": (("finding_en", "claim_id", "figure_id"), ("finding_nl", "claim_id", "figure_id")),
    "figures": (
        ("locator", "source_id", "unit", "period", "value", "low", "high"),
        ("label_en", "source_id", "period", "value", "low", "high"),
        ("label_nl", "source_id", "period", "value", "low", "high"),
    ),
    "projects": (("name_en",), ("name_nl",), ("latitude", "longitude", "kind")),
    "sources": (("archived_url",), ("title", "publisher", "published")),
    "targets": (
        ("target_en", "actor_en", "year", "current_value", "current_low", "current_high"),
        ("target_nl", "actor_nl", "year", "current_value", "current_low", "current_high"),
    ),
    "terms": (("term_en",), ("term_nl",)),
    "units": (("name_en", "factor"), ("name_nl", "factor")),
    "countries": (("name_en",), ("name_nl",), ("wikidata",)),
}


def rows_are_not_copies(catalogue: Catalogue) -> Iterator[Problem]:
    """Yield rows that say the same as an earlier one under another id."""
    for table in catalogue.tables.values():
        said: set[int] = set()
        for columns in UNIQUE.get(table.name, ()):
            first: dict[tuple[str, ...], int] = {}
            for index, row in enumerate(table.rows):
                key = tuple(_plain(column, row.get(column)) for column in columns)
                earlier = first.setdefault(key, index) if key[0] else index
                if earlier != index and index not in said:
                    said.add(index)
                    yield _copy(table, index, earlier, columns)


def _copy(table: Table, index: int, earlier: int, columns: tuple[str, ...]) -> Problem:
    row, other = _name(table.rows[index], table), _name(table.rows[earlier], table)
    what = say(
        "'{row}' has the same {columns} as '{other}' in line {earlier}",
        row=row,
        columns=", ".join(columns),
        other=other,
        earlier=earlier + 2,
    )
    return Problem(table.place(index, table.primary_key[0]), what, say("remove one of the two rows, or correct it"))


def _name(row: Row, table: Table) -> str:
    return str(row[table.primary_key[0]])


def _plain(column: str, cell: object) -> str:
    """Return a cell without what does not tell rows apart: case, blanks, and how an address is written."""
    text = " ".join(str("" if cell is None else cell).casefold().split())
    if not column.endswith("url") or not text:
        return text
    address = urlsplit(text)
    query = f"?{address.query}" if address.query else ""
    return f"{address.netloc.removeprefix('www.')}{address.path.rstrip('/')}{query}"
