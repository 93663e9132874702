"""The marks that sources print in the place of a number, or beside it, and the column of ours that holds each."""

import re
from collections.abc import Callable

from evidence.cells.column import Column
from evidence.messages import Message, both, say

# Codes that a cell holds: in another language their meaning stands behind them.
NO_NUMBER, ESTIMATE = say("not-available"), say("true")
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
NOT_WORKED_OUT_REMEDY = say("a spreadsheet could not work this out: write the number that the source prints")
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


def remedy(cell: str, column: Column) -> Message | None:
    """Return where to write what a source prints, or nothing when it is none of its marks."""
    inner = BETWEEN_BRACKETS.fullmatch(cell)
    mark = (inner["round"] or inner["square"]) if inner else cell
    return next((words(found, column) for form, words in WORDS.items() if (found := form.fullmatch(mark))), None)


def _without_a_number(column: Column, word: Message) -> Message:
    """Return how to write that there is no number: a table without a word for it says it in a note, or has no row."""
    if flag := column.beside_that_allows("flag", word):
        return say("leave the cell empty and write {word} in {flag}", word=word, flag=flag)
    if flag := column.beside_that_allows("flag", NO_NUMBER):
        return _with_note(say("leave the cell empty and write {word} in {flag}", word=NO_NUMBER, flag=flag), column)
    if column.needs_a_number:
        return say("leave the whole row out: each row of this table holds a number, and the source gives none")
    return _with_note(say("leave the cell empty"), column)


def _with_a_note(column: Column) -> Message:
    """Return how to leave a cell empty of which we keep what a source prints in words."""
    empty = _without_a_number(column, NO_NUMBER)
    return _with_note(empty, column) if column.beside_that_allows("flag", NO_NUMBER) else empty


def _zero_or_nothing(column: Column) -> Message:
    otherwise = _without_a_number(column, NO_NUMBER)
    return say("write 0 where the source says that this means zero; if not, {otherwise}", otherwise=otherwise)


def _bound(column: Column, number: str, name: str, word: Message) -> Message:
    bound, qualifier = column.beside(name), column.beside_that_allows("qualifier", word)
    if not bound and not qualifier:
        return say("no column holds such a bound: {otherwise}", otherwise=_with_a_note(column))
    where = say("write {number}", number=_plain(number))
    if bound:
        where = say("leave the cell empty, write {number} in {column}", number=_plain(number), column=bound)
    return say("{write} and {word} in {column}", write=where, word=word, column=qualifier) if qualifier else where


def _range(column: Column, low: str, high: str) -> Message:
    least, most = column.beside("low"), column.beside("high")
    if not least or not most:
        return say("no columns hold a range: {otherwise}", otherwise=_with_a_note(column))
    ends = {"low": _plain(low), "least": least, "high": _plain(high), "most": most}
    return say("leave the cell empty, write {low} in {least} and {high} in {most}", **ends)


def _margin(column: Column, number: str) -> Message:
    least, most = column.beside("low"), column.beside("high")
    write = say("write {number}", number=_plain(number))
    if least and most:
        return say("{write}, and both ends of the range in {least} and {most}", write=write, least=least, most=most)
    return _with_note(write, column)


def _said(column: Column, number: str, name: str, word: Message) -> Message:
    beside = column.beside(name) if name == "estimated" else column.beside_that_allows(name, word)
    write = say("write {number}", number=_plain(number))
    if beside:
        return say("{write} and {word} in {column}", write=write, word=word, column=beside)
    return _with_note(write, column)


def _footnote(column: Column, number: str) -> Message:
    return _with_note(say("write {number}, without the mark of a footnote", number=_plain(number)), column)


def _mark_alone(column: Column, *, estimated: bool) -> Message:
    write = say("write the number that the source prints with this mark")
    if estimated and (beside := column.beside("estimated")):
        write = say("{write} and {word} in {column}", write=write, word=ESTIMATE, column=beside)
    return say("{write}; if there is none, {otherwise}", write=write, otherwise=_with_a_note(column))


def _plain(number: str) -> str | Message:
    """Return a printed number as we write it, so that following the advice is not the next mistake."""
    if THOUSANDS.fullmatch(number):
        return number.replace(",", "")
    if READ_IN_TWO_WAYS.fullmatch(number):
        return say("{number} (with a decimal point, without a thousands separator)", number=number)
    return number.replace(",", ".") if DECIMAL_COMMA.fullmatch(number) else number


def _with_note(write: Message, column: Column) -> Message:
    """Return what to write, and the columns in which we say what a source remarks, where there are any."""
    notes = [name for name in column.table if name.startswith("note_") or name == "locator"]
    return say("{write}, and say in {notes} what the source prints", write=write, notes=both(notes)) if notes else write


# The first form that fits decides.
WORDS: dict[re.Pattern[str], Callable[[re.Match[str], Column], Message]] = {
    WITHHELD: lambda _, column: _without_a_number(column, say("withheld")),
    NOT_AVAILABLE: lambda _, column: _without_a_number(column, NO_NUMBER),
    ZERO_OR_NOTHING: lambda _, column: _zero_or_nothing(column),
    TINY: lambda _, column: _with_a_note(column),
    NOT_WORKED_OUT: lambda _, __: NOT_WORKED_OUT_REMEDY,
    RANGE: lambda found, column: _range(column, found["low"], found["high"]),
    MARGIN: lambda found, column: _margin(column, found["number"]),
    LESS: lambda found, column: _bound(column, found["number"], "high", say("less-than")),
    MORE: lambda found, column: _bound(column, found["number"] or found["plus"], "low", say("more-than")),
    ABOUT: lambda found, column: _said(column, found["number"], "qualifier", say("about")),
    ESTIMATED: lambda found, column: _said(column, found["number"] or found["before"], "estimated", ESTIMATE),
    FOOTNOTE: lambda found, column: _footnote(column, found["number"] or found["after"]),
    MARK_ALONE: lambda found, column: _mark_alone(column, estimated=bool(found["estimated"])),
}
