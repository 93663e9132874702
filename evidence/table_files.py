"""The file of a table as a whole: plain UTF-8 text with commas, within bounds, looked at before anything parses it.

Spreadsheet programs save a table in ways of their own, and Frictionless accepts most of them in silence.
"""

import re
from collections.abc import Iterator

from evidence.conflicts import marks
from evidence.descriptor import Resource
from evidence.messages import Advice, Message, say, together, verbatim
from evidence.problems import Place, Problem, code
from evidence.records import Record

# The largest table of ours has 1,017 rows, 22 columns, 163,425 bytes and a line of 1,842: there is room to grow.
MOST_BYTES, MOST_ROWS, MOST_CELLS, LONGEST_LINE = 2_000_000, 10_000, 100, 20_000
UTF8_REMEDY = say("save it as 'CSV UTF-8', comma separated")
OLD_FILE_REMEDY = say("take the old file back (`git restore <file>`) and edit it as text")
# Whoever corrected a number would lose it with the old file.
MENDED_REMEDY = say(
    "run `build.py fix`, which keeps what you changed, or take the old file back (`git restore <file>`)"
)
SAVED_REMEDY = say("save it as 'CSV UTF-8', and run `build.py fix`, or take the old file back (`git restore <file>`)")
QUOTES_REMEDY = say('put the text between quotation marks, and write "" for each one within it')
BYTE_ORDER_MARK = b"\xef\xbb\xbf"
# What files of other programs begin with. A UTF-32 mark begins like one of UTF-16.
OTHER_KINDS = {
    b"\xff\xfe\0\0": say("in UTF-32"),
    b"\0\0\xfe\xff": say("in UTF-32"),
    b"\xff\xfe": say("in UTF-16"),
    b"\xfe\xff": say("in UTF-16"),
    b"PK": say("a spreadsheet or another zip archive"),
    b"\xd0\xcf\x11\xe0": say("an old Excel file"),
    b"\x1f\x8b": say("compressed (gzip)"),
    b"BZh": say("compressed (bzip2)"),
    b"\xfd7zXZ": say("compressed (xz)"),
    b"\x28\xb5\x2f\xfd": say("compressed (zstd)"),
    b"%PDF": say("a PDF"),
    b"SQLite format": say("a database"),
    b"PAR1": say("a Parquet file"),
    b"version https://git-lfs": say("a pointer of Git LFS"),
    b"<": say("HTML or XML"),
    b"{": say("JSON"),
    b"[": say("JSON"),
}
SEPARATORS = {";": say("semicolons"), "\t": say("tabs"), "|": say("pipes"), ":": say("colons"), " ": say("blanks")}
EXCEL_SEPARATOR = re.compile(rb"\"?sep=", re.IGNORECASE)
DECIMAL_COMMA = re.compile(rb"(?:^|[;\t|])\"?-?\d+,\d+\"?(?=[;\t|\r\n])", re.MULTILINE)
SPREADSHEET_TRUTH = re.compile(rb"[;,\t|]\"?(?:WAAR|ONWAAR|TRUE|FALSE)\"?(?=[;,\t|\r\n])")
SPREADSHEET_DAY = re.compile(rb"[;,\t|]\"?\d{1,2}[-/]\d{1,2}[-/]\d{4}\"?(?=[;,\t|\r\n])")
AFTER_THE_FIRST_NAME = re.compile(r'"?[\w-]+"?([^\w"-])')
# One cell on one line; a line is these, with commas between them.
CELL = re.compile(r'"(?:[^"]|"")*"|[^",]*')


def file_problems(resource: Resource) -> list[Problem]:
    """Return what is wrong with the file as a whole; with any, its cells are not worth reading."""
    size = resource.path.stat().st_size
    if size > MOST_BYTES:
        what = say("the file holds {size:,} bytes, and a table at most {most:,}", size=size, most=MOST_BYTES)
        return [Problem(Place(resource.file, 1), what, OLD_FILE_REMEDY)]
    if conflicts := list(marks(resource.content, resource.file)):
        return conflicts
    for faults in (_foreign(resource), _saved_by_a_program(resource), _unfinished(resource)):
        if found := list(faults):
            several = MENDED_REMEDY if _is_utf8(resource.content) else SAVED_REMEDY
            remedy = found[0][1] if len(found) == 1 else several
            return [Problem(Place(resource.file, 1), together(what for what, _ in found), remedy)]
    return _out_of_bounds(resource) or list(_loose_quotation_marks(resource)) or _too_many_cells(resource)


def _foreign(resource: Resource) -> Iterator[Advice]:
    """Yield that the file is of another kind altogether."""
    raw = resource.content
    kind = next((kind for start, kind in OTHER_KINDS.items() if raw.lstrip(b" \n").startswith(start)), None)
    if kind:
        yield say("the file is {kind}, not a table in UTF-8", kind=kind), UTF8_REMEDY
    elif b"\0" in raw:
        yield say("the file holds a NUL byte, so it is not a text file"), UTF8_REMEDY


def _saved_by_a_program(resource: Resource) -> Iterator[Advice]:
    """Yield what programs do to a file, and then also what they do to its cells, so that one round is enough."""
    faults = list(_saved_otherwise(resource))
    yield from faults
    if faults and SPREADSHEET_TRUTH.search(resource.content):
        yield say("true and false are in capitals or in Dutch"), say("write true or false")
    if faults and SPREADSHEET_DAY.search(resource.content):
        yield say("dates are not written as year-month-day"), say("write them as 2026-11-22")


def _saved_otherwise(resource: Resource) -> Iterator[Advice]:
    """Yield what programs do to a file that they save, all of it."""
    raw = resource.content
    if raw.startswith(BYTE_ORDER_MARK):
        yield say("the file starts with a byte-order mark"), say("save it as UTF-8 without BOM")
    if not _is_utf8(raw):
        yield say("the file is not UTF-8"), UTF8_REMEDY
    if b"\r\n" in raw:
        yield say("the file has Windows line ends (CRLF)"), say("save it with LF line ends")
    elif b"\r" in raw:
        yield say("the file holds a carriage return (CR), an old line end"), say("save it with LF line ends")
    if EXCEL_SEPARATOR.match(raw.removeprefix(BYTE_ORDER_MARK)):
        yield say("the first line names a separator, which only Excel reads"), say("remove that line")
    elif separator := _separator(resource):
        yield say("the columns are separated by {separator}", separator=separator), UTF8_REMEDY
        if DECIMAL_COMMA.search(raw):
            yield say("the numbers have a decimal comma"), say("write them with a decimal point")


def _separator(resource: Resource) -> Message | None:
    """Return the name of what stands between the columns where it is not a comma."""
    first_line = resource.content.removeprefix(BYTE_ORDER_MARK).split(b"\n", 1)[0].decode("utf-8", "replace").strip()
    found = AFTER_THE_FIRST_NAME.match(first_line)
    if not found or "," in first_line or first_line.count(found[1]) < len(resource.fields) / 2:
        return None
    return SEPARATORS.get(found[1], verbatim(f"'{found[1]}' ({code(found[1])})"))


def _unfinished(resource: Resource) -> Iterator[Advice]:
    raw = resource.content
    if b"\n" not in raw.rstrip(b"\n") and not _may_be_empty(resource):
        yield say("the table has no rows"), say("add a row, or remove the table")
    elif not raw.endswith(b"\n"):
        yield say("the last line has no line end"), say("end the file with a line end")


def _may_be_empty(resource: Resource) -> bool:
    """Tell whether a table, by its place in its package, has no rows until something happens."""
    return any(kind.may_be_empty and kind.table == resource.table for kind in Record.__subclasses__())


def _out_of_bounds(resource: Resource) -> list[Problem]:
    """Return the first line that no table has."""
    lines = resource.content.split(b"\n")[:-1]
    if len(lines) > MOST_ROWS:
        what = say("the file holds {count:,} lines, and a table at most {most:,}", count=len(lines), most=MOST_ROWS)
        return [Problem(Place(resource.file, MOST_ROWS + 1), what, OLD_FILE_REMEDY)]
    for number, line in enumerate(lines, 1):
        if len(line) > LONGEST_LINE:
            what = say(
                "the line holds {count:,} bytes, and one of a table at most {most:,}",
                count=len(line),
                most=LONGEST_LINE,
            )
            return [Problem(Place(resource.file, number), what, OLD_FILE_REMEDY)]
    return []


def _loose_quotation_marks(resource: Resource) -> Iterator[Problem]:
    """Yield quotation marks that each program reads in its own way; after one that is not closed, no line is right."""
    columns = [field["name"] for field in resource.fields]
    for number, line in enumerate(resource.text.split("\n"), 1):
        rest, cells = (line, 0) if '"' in line else ("", 0)
        while rest and cells <= MOST_CELLS:
            cell = CELL.match(rest)
            after = rest[cell.end() :] if cell else rest
            if rest.startswith('"') and cell and not cell[0]:
                remedy = say("write it on one line, and close each quotation mark")
                yield Problem(Place(resource.file, number), say("a cell in this row holds a line break"), remedy)
                return
            if after and not after.startswith(","):
                what = say("the text of the cell holds a quotation mark")
                if rest.startswith('"'):
                    what = say("the text of the cell follows its closing quotation mark")
                place = Place(resource.file, number, columns[cells] if cells < len(columns) else "")
                yield Problem(place, what, QUOTES_REMEDY)
                break
            rest, cells = after[1:], cells + 1


def _too_many_cells(resource: Resource) -> list[Problem]:
    """Return the first row that has far more cells than any table: each would become a problem of its own."""
    for number, row in enumerate(resource.rows, 1):
        if len(row) > MOST_CELLS:
            what = say(
                "the row holds {count:,} cells, and one of a table at most {most}", count=len(row), most=MOST_CELLS
            )
            return [Problem(Place(resource.file, number), what, OLD_FILE_REMEDY)]
    return []


def _is_utf8(raw: bytes) -> bool:
    try:
        raw.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True
