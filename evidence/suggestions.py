"""The right cell, wherever a wrong one can be read in one way only: what a contributor can take over as it stands."""

import csv
import html
import io
import re
import unicodedata
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from evidence.cells import cell_faults, forms, numerals
from evidence.cells.characters import unseen
from evidence.cells.column import NUMBERS, Column, columns_of
from evidence.cells.source_marks import NOT_AVAILABLE, WITHHELD
from evidence.descriptor import Resource
from evidence.mending import kind_of, mended_cell
from evidence.messages import verbatim
from evidence.problems import Place, Problem

# Ids differ from each other in a word or a year: what is less alike than this is another one.
ALIKE = 0.9
# A remedy that says the whole cell.
TOLD = re.compile(r"write (?P<quote>'?)(?P<cell>[^\s',]+)(?P=quote)(?=$|[,;])")
# What a source prints where it gives no number, by the word of ours for it.
PRINTED = {"withheld": WITHHELD, "not-available": NOT_AVAILABLE}


@dataclass(frozen=True)
class Suggestion:
    """A cell as it should be, and its whole line with every cell of it that is known as it should be."""

    place: Place
    old: str
    new: str
    line: str


@dataclass(frozen=True)
class Renumbered:
    """A number that was corrected, as a language writes it: a text that still has the old one can have the new."""

    language: str
    old: str
    new: str


def suggestions(
    tables: Sequence[Resource], problems: Sequence[Problem], corrected: Sequence[Renumbered] = ()
) -> dict[Place, Suggestion]:
    """Return by place what can be suggested about problems with single cells, after some numbers were corrected."""
    found: dict[Place, Suggestion] = {}
    for table in tables:
        named: dict[int, dict[str, str]] = defaultdict(dict)
        for problem in (problem for problem in problems if problem.where.file == table.file):
            named[problem.where.line][problem.where.column] = problem.remedy
        known = _references(table, tables) if named else {}
        for line in (line for line in named if 1 < line <= len(table.rows)):
            found |= _of_line(table, line, named[line], known, corrected)
    return found


def _of_line(
    table: Resource,
    line: int,
    named: Mapping[str, str],
    known: Mapping[str, Collection[str]],
    corrected: Sequence[Renumbered],
) -> dict[Place, Suggestion]:
    """Return the suggestions about the cells of a line that have a remedy; none where they are not in their columns."""
    row, columns = table.rows[line - 1], columns_of(table.fields)
    if len(row) != len(columns):
        return {}
    cells = list(zip(columns, row, strict=True))
    right = {
        column.name: one
        for column, cell in cells
        if column.name in named
        and (one := right_cell(cell, column, known.get(column.name, ()), corrected, named[column.name]))
    }
    whole = _written([right.get(column.name, cell) for column, cell in cells])
    return {
        place: Suggestion(place, cell, right[column.name], whole)
        for column, cell in cells
        if column.name in right and (place := Place(table.file, line, column.name))
    }


def _written(row: Sequence[str]) -> str:
    line = io.StringIO(newline="")
    csv.writer(line, lineterminator="").writerow(row)
    return line.getvalue()


def _references(table: Resource, tables: Sequence[Resource]) -> dict[str, Collection[str]]:
    """Return by column of a table what may stand in it because another table has it, as far as that can be read."""
    named = {one.name: one for one in tables if one.path.parent == table.path.parent}
    found: dict[str, Collection[str]] = {}
    for key in table.properties["schema"].get("foreignKeys", ()):
        own, theirs = _one(key["fields"]), _one(key["reference"]["fields"])
        other = named.get(key["reference"].get("resource") or table.name)
        if own and theirs and other and theirs in other.rows[0]:
            at = other.rows[0].index(theirs)
            found[own] = [row[at] for row in other.rows[1:] if len(row) > at]
    return found


def _one(names: str | Sequence[str]) -> str:
    """Return the only column of a key; nothing where it has several."""
    return names if isinstance(names, str) else names[0] if len(names) == 1 else ""


def right_cell(
    cell: str,
    column: Column,
    allowed: Collection[str] = (),
    corrected: Sequence[Renumbered] = (),
    remedy: str = "",
) -> str:
    """Return what a cell should be; nothing where that is not known, or more than one thing can be meant.

    `allowed` is what another table has, where the column refers to one; a remedy that names one word gives it.
    """
    words = column.constraints.get("enum", allowed)

    def is_right(one: str) -> bool:
        return bool(one) and one != cell and not list(cell_faults(one, column)) and (not words or one in words)

    if (told := TOLD.match(remedy)) and is_right(told["cell"]):
        return told["cell"]
    clean = _clean(cell)
    if is_right(clean):
        return clean
    meant = {one for one in (*_readings(clean, column), *_near(clean, words, column.name)) if is_right(one)}
    meant |= {one for one in [_with_new_numbers(clean, column, corrected)] if is_right(one)}
    return meant.pop() if len(meant) == 1 else ""


def _clean(cell: str) -> str:
    """Return a cell without what nobody sees, and without what another program made of its letters."""
    plain = "".join(" " if unicodedata.category(char) == "Zs" else char for char in html.unescape(cell))
    kept = (char for char in plain if not any(unseen(char, verbatim(""))))
    return " ".join(unicodedata.normalize("NFC", "".join(kept)).split())


def _with_new_numbers(cell: str, column: Column, corrected: Sequence[Renumbered]) -> str:
    """Return a text of ours with each number that was corrected as it is now."""
    for one in (one for one in corrected if column.name.endswith(f"_{one.language}")):
        cell = re.sub(rf"(?<![\w.,-]){re.escape(one.old)}(?![\w-]|[.,]\d)", one.new, cell)
    return cell


def _readings(cell: str, column: Column) -> Iterator[str]:
    """Yield what a cell can mean by the type and the form of its column."""
    yield mended_cell(cell, kind_of(column.field))
    if column.kind in NUMBERS:
        yield numerals.meant(cell)
    elif pattern := column.constraints.get("pattern"):
        yield from forms.readings(cell, pattern)


def _near(cell: str, words: Collection[str], name: str) -> Iterator[str]:
    """Yield the words of a list that a cell is a slip of the pen for: the same digits, and nearly the same letters."""
    if name == "flag":
        yield from (word for word, form in PRINTED.items() if form.fullmatch(cell))
    plain = "-".join(cell.lower().replace("_", " ").replace("-", " ").split())
    alike = {
        word: SequenceMatcher(None, plain, word.lower()).ratio() for word in words if _digits(word) == _digits(cell)
    }
    best = max(alike.values(), default=0.0)
    if best >= ALIKE:
        yield from (word for word, ratio in alike.items() if ratio == best)


def _digits(text: str) -> list[str]:
    return sorted(char for char in text if char.isdigit())
