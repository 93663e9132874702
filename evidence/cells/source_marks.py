"""The marks that sources print in the place of a number, or beside it, and the column of ours that holds each."""

import re
from collections.abc import Callable

from evidence.cells.column import Column

# What a number looks like in print, also with a decimal comma.
NUMBER = r"(?P<number>\d+(?:[.,]\d+)*)"
WITHHELD = re.compile(r"(?i)w|d|c|withheld|geheim|confidential")
NOT_AVAILABLE = re.compile(
    r"(?i)n/?a|n\.a\.?|nd|nvt|n\.v\.t\.?|not available|onbekend|unknown|xx?|[.…]+|[-–—]+|:|null|none|nil"
)
LESS = re.compile(rf"(?i)(?:<|≤|=<|<=|less than|minder dan|under|onder|max\.?|up to|tot|at most)\s*{NUMBER}")
MORE = re.compile(
    rf"(?i)(?:>|≥|=>|>=|more than|meer dan|over|min\.?|at least|minstens)\s*{NUMBER}|(?P<plus>\d[\d.,]*)\+"
)
RANGE = re.compile(r"(?i)(?P<low>\d[\d.,]*)\s*(?:-|–|—|to|tot|\.\.|…)\s*(?P<high>\d[\d.,]*)")
ABOUT = re.compile(rf"(?i)(?:~|≈|±|ca?\.?|circa|about|ongeveer|approx\.?)\s*{NUMBER}")
ESTIMATED = re.compile(rf"(?:[eE]\s*{NUMBER})|(?P<before>\d[\d.,]*)\s*\(?[eE]\)?")
FOOTNOTE = re.compile(r"(?P<number>\d[\d.,]*?)\s*(?:[¹²³⁰-⁹*†‡§]+|\[\w\]|\(\w\)|[a-zA-Z]|\d/)")


def remedy(cell: str, column: Column) -> str:
    """Return where to write what a source prints, or nothing when it is none of its marks."""
    return next((words(found, column) for form, words in WORDS.items() if (found := form.fullmatch(cell))), "")


def _without_a_number(column: Column, word: str) -> str:
    flag = column.beside_that_allows("flag", word)
    return f"leave the cell empty{f' and write {word} in {flag}' if flag else _note(column)}"


def _bound(column: Column, number: str, name: str, word: str) -> str:
    bound, qualifier = column.beside(name), column.beside_that_allows("qualifier", word)
    if not bound and not qualifier:
        return f"no column holds such a bound: leave the cell empty{_note(column)}"
    where = f"leave the cell empty, write {number} in {bound}" if bound else f"write {number}"
    return f"{where}{f' and {word} in {qualifier}' if qualifier else ''}"


def _range(column: Column, low: str, high: str) -> str:
    least, most = column.beside("low"), column.beside("high")
    if not least or not most:
        return f"no columns hold a range: leave the cell empty{_note(column)}"
    return f"leave the cell empty, write {low} in {least} and {high} in {most}"


def _said(column: Column, number: str, name: str, word: str) -> str:
    beside = column.beside(name) if name == "estimated" else column.beside_that_allows(name, word)
    return f"write {number}{f' and {word} in {beside}' if beside else _note(column)}"


def _footnote(column: Column, number: str) -> str:
    return f"write {number}, without the mark of a footnote{_note(column)}"


def _note(column: Column) -> str:
    """Return the columns in which we say what a source remarks."""
    notes = [name for name in column.table if name.startswith("note_") or name == "locator"]
    return f", and say in {' and '.join(notes)} what the source prints" if notes else ""


WORDS: dict[re.Pattern[str], Callable[[re.Match[str], Column], str]] = {
    WITHHELD: lambda _, column: _without_a_number(column, "withheld"),
    NOT_AVAILABLE: lambda _, column: _without_a_number(column, "not-available"),
    RANGE: lambda found, column: _range(column, found["low"], found["high"]),
    LESS: lambda found, column: _bound(column, found["number"], "high", "less-than"),
    MORE: lambda found, column: _bound(column, found["number"] or found["plus"], "low", "more-than"),
    ABOUT: lambda found, column: _said(column, found["number"], "qualifier", "about"),
    ESTIMATED: lambda found, column: _said(column, found["number"] or found["before"], "estimated", "true"),
    FOOTNOTE: lambda found, column: _footnote(column, found["number"]),
}
