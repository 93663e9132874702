"""What a column expects of its cells, as its descriptor says it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from evidence.languages import DRAFTS, LANGUAGES

LANGUAGE_ENDS = tuple(f"_{language.code}" for language in (*LANGUAGES, *DRAFTS))
NUMBERS = ("number", "integer")


@dataclass(frozen=True)
class Column:
    """A field of the Table Schema, and the others of its table, by name."""

    field: Mapping[str, Any]
    table: Mapping[str, Mapping[str, Any]]
    # The columns of the table of which each row fills in one at least, the usual one first.
    numbers: Sequence[str] = ()

    @property
    def name(self) -> str:
        """The name of the column."""
        return str(self.field["name"])

    @property
    def kind(self) -> str:
        """The type of its cells."""
        return str(self.field["type"])

    @cached_property
    def holds_addresses(self) -> bool:
        """Whether each cell is the address of a page."""
        return "://" in self.constraints.get("pattern", "") or self.field.get("format") == "uri"

    @cached_property
    def holds_codes(self) -> bool:
        """Whether its cells are ids, words of a list, numbers or dates, all in plain ASCII."""
        return self.kind != "string" or "pattern" in self.constraints or "enum" in self.constraints

    @cached_property
    def holds_our_words(self) -> bool:
        """Whether we write its cells ourselves, in a language that the name of the column ends in."""
        return self.name.endswith(LANGUAGE_ENDS)

    @property
    def constraints(self) -> Mapping[str, Any]:
        """What the descriptor demands of its cells."""
        constraints: Mapping[str, Any] = self.field.get("constraints", {})
        return constraints

    @property
    def needs_a_number(self) -> bool:
        """Whether a row of the table is there for this number alone."""
        return self.name in self.numbers[:1] or (self.kind == "number" and bool(self.constraints.get("required")))

    def beside(self, name: str) -> str:
        """Return the column of the same row that says something more of this one, such as `low`, or nothing."""
        steps = self.name.split("_")
        names = ["_".join([*steps[:depth], name]) for depth in range(len(steps) - 1, -1, -1)]
        return next((one for one in names if one in self.table and one != self.name), "")

    def beside_that_allows(self, name: str, word: str) -> str:
        """Return such a column when it may hold a word, or nothing."""
        column = self.beside(name)
        allowed = self.table.get(column, {}).get("constraints", {}).get("enum", ())
        return column if word in allowed else ""


def columns_of(fields: list[dict[str, Any]], numbers: Sequence[str] = ()) -> list[Column]:
    """Return the columns of a table, in order; `numbers` are those of which each row fills in one at least."""
    table = {field["name"]: field for field in fields}
    return [Column(field, table, numbers) for field in fields]
