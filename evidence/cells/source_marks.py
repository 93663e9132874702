"""The marks that sources print in the place of a number, or beside it, and the column of ours that holds each."""

import re
from collections.abc import Callable

from evidence.cells.column import Column

NO_NUMBER = "not-available"
# What a number looks like in print, also with a decimal comma.
NUMBER = r"(?P<number>\d+(?:[.,]\d+)*)"
WITHHELD = re.compile(r"(?i)w|d|c|withheld(?: to avoid .*)?|suppressed|geheim|confidential|confidentieel|vertrouwelijk")
NOT_AVAILABLE = re.compile(
    r"(?i)n/?a|n\.a\.?|n/?d|n\.d\.?|n/?b|n\.b\.?|ne|nvt|n\.v\.t\.?|not (?:available|applicable|reported)|"
    r"niet (?:beschikbaar|bekend)|onbekend|unknown|tbd|xx?|[.…]+|\?+|:|null|large"
)
# The USGS and CBS print a dash for zero, others for what they do not know.
ZERO_OR_NOTHING = re.compile(r"(?i)[-–—]+|nil|nihil|none|geen")
TINY = re.compile(r"(?i)z|(?:<|less than|minder dan)\s*(?:½|1/2|0\.5 unit).*|trace|sporen|b\.?d\.?l\.?")
NOT_WORKED_OUT = re.compile(r"(?i)#[a-z/0!?]+")
LESS = re.compile(rf"(?i)(?:<|≤|=<|<=|less than|minder dan|under|onder|max\.?|up to|tot|at most)\s*{NUMBER}")
MORE = re.compile(
    rf"(?i)(?:>|≥|=>|>=|more than|meer dan|over|min\.?|at least|minstens)\s*{NUMBER}|(?P<plus>\d[\d.,]*)\+"
)
RANGE = re.compile(
    r"(?i)(?:between |tussen )?(?P<low>\d[\d.,]*)\s*(?:-|–|—|to|tot|\.\.|…|(?<=\s)en|(?<=\s)and)\s*(?P<high>\d[\d.,]*)"
)
ABOUT = re.compile(rf"(?i)(?:~|≈|±|ca?\.?|circa|about|ongeveer|approx\.?)\s*{NUMBER}")
MARGIN = re.compile(rf"{NUMBER}\s*(?:±|\+/-)\s*\d[\d.,]*")
ESTIMATED = re.compile(rf"(?:[eE]/?\s*{NUMBER})|(?P<before>\d[\d.,]*)\s*\(?[eE]/?\)?")
FOOTNOTE = re.compile(
    r"(?P<number>\d[\d.,]*?)\s*(?:[¹²³⁰-⁹*†‡§]+|\[\w\]|\(\w\)|[a-zA-Z]/?|\^\w|\d/)|"
    r"(?:[¹²³⁰-⁹*†‡§^]+|[a-zA-Z]/?)\s*(?P<after>\d[\d.,]*)"
)
# A mark that a source prints beside a number, without that number.
MARK_ALONE = re.compile(r"(?i)(?P<estimated>e/?)|[rps]/?|[*†‡§¹²³⁰-⁹]+|(?:see (?:foot)?note|zie (?:voet)?noot).*")
BETWEEN_BRACKETS = re.compile(r"\((?P<round>[^()]*[^\d.,()][^()]*)\)|\[(?P<square>[^][]*[^\d.,][^][]*)\]")
THOUSANDS = re.compile(r"\d{1,3}(?:,\d{3}){2,}(?:\.\d+)?")
READ_IN_TWO_WAYS = re.compile(r"[1-9]\d{0,2},\d{3}")
DECIMAL_COMMA = re.compile(r"\d+,\d+")


def remedy(cell: str, column: Column) -> str:
    """Return where to write what a source prints, or nothing when it is none of its marks."""
    inner = BETWEEN_BRACKETS.fullmatch(cell)
    mark = (inner["round"] or inner["square"]) if inner else cell
    return next((words(found, column) for form, words in WORDS.items() if (found := form.fullmatch(mark))), "")


def _without_a_number(column: Column, word: str) -> str:
    """Return how to write that there is no number: a table without a word for it says it in a note, or has no row."""
    if flag := column.beside_that_allows("flag", word):
        return f"leave the cell empty and write {word} in {flag}"
    if flag := column.beside_that_allows("flag", NO_NUMBER):
        return f"leave the cell empty and write {NO_NUMBER} in {flag}{_note(column)}"
    if column.needs_a_number:
        return "leave the whole row out: each row of this table holds a number, and the source gives none"
    return f"leave the cell empty{_note(column)}"


def _with_a_note(column: Column) -> str:
    """Return how to leave a cell empty of which we keep what a source prints in words."""
    empty = _without_a_number(column, NO_NUMBER)
    return f"{empty}{_note(column)}" if column.beside_that_allows("flag", NO_NUMBER) else empty


def _zero_or_nothing(column: Column) -> str:
    return f"write 0 where the source says that this means zero; if not, {_without_a_number(column, NO_NUMBER)}"


def _bound(column: Column, number: str, name: str, word: str) -> str:
    bound, qualifier = column.beside(name), column.beside_that_allows("qualifier", word)
    if not bound and not qualifier:
        return f"no column holds such a bound: {_with_a_note(column)}"
    where = f"leave the cell empty, write {_plain(number)} in {bound}" if bound else f"write {_plain(number)}"
    return f"{where}{f' and {word} in {qualifier}' if qualifier else ''}"


def _range(column: Column, low: str, high: str) -> str:
    least, most = column.beside("low"), column.beside("high")
    if not least or not most:
        return f"no columns hold a range: {_with_a_note(column)}"
    return f"leave the cell empty, write {_plain(low)} in {least} and {_plain(high)} in {most}"


def _margin(column: Column, number: str) -> str:
    least, most = column.beside("low"), column.beside("high")
    ends = f", and both ends of the range in {least} and {most}" if least and most else _note(column)
    return f"write {_plain(number)}{ends}"


def _said(column: Column, number: str, name: str, word: str) -> str:
    beside = column.beside(name) if name == "estimated" else column.beside_that_allows(name, word)
    return f"write {_plain(number)}{f' and {word} in {beside}' if beside else _note(column)}"


def _footnote(column: Column, number: str) -> str:
    return f"write {_plain(number)}, without the mark of a footnote{_note(column)}"


def _mark_alone(column: Column, *, estimated: bool) -> str:
    beside = column.beside("estimated") if estimated else ""
    number = "write the number that the source prints with this mark"
    return f"{number}{f' and true in {beside}' if beside else ''}; if there is none, {_with_a_note(column)}"


def _plain(number: str) -> str:
    """Return a printed number as we write it, so that following the advice is not the next mistake."""
    if THOUSANDS.fullmatch(number):
        return number.replace(",", "")
    if READ_IN_TWO_WAYS.fullmatch(number):
        return f"{number} (with a decimal point, without a thousands separator)"
    return number.replace(",", ".") if DECIMAL_COMMA.fullmatch(number) else number


def _note(column: Column) -> str:
    """Return the columns in which we say what a source remarks."""
    notes = [name for name in column.table if name.startswith("note_") or name == "locator"]
    return f", and say in {' and '.join(notes)} what the source prints" if notes else ""


# The first form that fits decides.
WORDS: dict[re.Pattern[str], Callable[[re.Match[str], Column], str]] = {
    WITHHELD: lambda _, column: _without_a_number(column, "withheld"),
    NOT_AVAILABLE: lambda _, column: _without_a_number(column, NO_NUMBER),
    ZERO_OR_NOTHING: lambda _, column: _zero_or_nothing(column),
    TINY: lambda _, column: _with_a_note(column),
    NOT_WORKED_OUT: lambda _, __: "a spreadsheet could not work this out: write the number that the source prints",
    RANGE: lambda found, column: _range(column, found["low"], found["high"]),
    MARGIN: lambda found, column: _margin(column, found["number"]),
    LESS: lambda found, column: _bound(column, found["number"], "high", "less-than"),
    MORE: lambda found, column: _bound(column, found["number"] or found["plus"], "low", "more-than"),
    ABOUT: lambda found, column: _said(column, found["number"], "qualifier", "about"),
    ESTIMATED: lambda found, column: _said(column, found["number"] or found["before"], "estimated", "true"),
    FOOTNOTE: lambda found, column: _footnote(column, found["number"] or found["after"]),
    MARK_ALONE: lambda found, column: _mark_alone(column, estimated=bool(found["estimated"])),
}
