"""The shape of a table: a header with the columns of the descriptor, and rows with as many cells."""

from collections.abc import Iterator, Sequence

from evidence.descriptor import Resource
from evidence.messages import Advice, Message, say, together, verbatim
from evidence.problems import Place, Problem, shown

HEADER_REMEDY = say("make the header and the descriptor name the same columns, in the same order")
SECOND_LINE, LOWEST_HEADER = 2, 10
# Those of word processors, and of programs that do not write CSV.
QUOTES = "'`\u2018\u2019\u201c\u201d\u201e"
SEPARATORS = {";": say("semicolons"), "\t": say("tabs"), "|": say("pipes")}
ROW_NUMBERS = {"", "Unnamed: 0", "index", "rownames", "row.names"}


def header_problems(resource: Resource) -> list[Problem]:
    """Return what is wrong with the names of the columns, in one line."""
    columns = [field["name"] for field in resource.fields]
    labels = resource.rows[0] if resource.rows else []
    if labels == columns:
        return []
    what, remedy = _misplaced_words(resource.rows, columns) or _header_words(labels, columns)
    return [Problem(Place(resource.file, 1), what, remedy)]


def _misplaced_words(rows: Sequence[Sequence[str]], columns: Sequence[str]) -> Advice | None:
    """Return that the header stands lower, is between marks as a whole, or is written in capitals."""
    for line, row in enumerate(rows[1:LOWEST_HEADER], SECOND_LINE):
        if list(row) == list(columns):
            what = say("this line is not of the table: the header stands in line {line}", line=line)
            if line > SECOND_LINE:
                what = say(
                    "these {count} lines are not of the table: the header stands in line {line}",
                    count=line - 1,
                    line=line,
                )
            return what, say("remove what stands above it")
    labels = list(rows[0]) if rows else []
    if len(labels) == 1 and labels[0].split(",") == list(columns):
        what = say("each row stands between quotation marks as a whole")
        return what, say("take them off: only a text with a comma has them")
    if labels != list(columns) and [label.lower() for label in labels] == [column.lower() for column in columns]:
        capitals = next(label for label, column in zip(labels, columns, strict=True) if label != column)
        what = say("the column '{column}' is written with other capitals", column=shown(capitals))
        return what, say("begin with {columns}", columns=",".join(columns))
    if any(label[:1] in QUOTES for label in labels) and [label.strip(QUOTES) for label in labels] == list(columns):
        what = say("the names of the columns stand between marks that are no quotation marks of CSV")
        return what, say("take them off")
    return None


def _header_words(labels: Sequence[str], columns: Sequence[str]) -> Advice:
    if disguised := [label for label in labels if label not in columns and _bare(label) in columns]:
        names = ", ".join(f"'{_bare(label)}'" for label in disguised)
        what = say("the column {names} has a blank, or a character that cannot be seen, in its name", names=names)
        return what, say("remove it")
    if not set(labels) & set(columns):
        what = say("this line does not name the columns")
        return what, say("begin the file with {columns}", columns=",".join(columns))
    if labels[:1] and labels[0] in ROW_NUMBERS and list(labels[1:]) == list(columns):
        what = say("the first column, {named}, holds row numbers of a program", named=_named(labels[0]))
        return what, say("take it out of each row")
    if "" in labels:
        what = say("column {number} has no name", number=labels.index("") + 1)
        return what, say("take it out of each row, or name it in the descriptor too")
    if twice := next((label for label in labels if list(labels).count(label) > 1), ""):
        return say("the column '{column}' stands twice in the header", column=shown(twice)), say("keep one of them")
    return together(_differences(labels, columns)[:3], "; "), HEADER_REMEDY


def _named(label: str) -> Message:
    return verbatim(f"'{label}'") if label else say("which has no name")


def _bare(label: str) -> str:
    """Return a name without what cannot be seen in it, and without quotation marks."""
    return "".join(char for char in label if char.isprintable() and not char.isspace()).strip("\"'")


def _differences(labels: Sequence[str], columns: Sequence[str]) -> list[Message]:
    """Return where the header and the descriptor part; in another order, only the first column that stands wrong."""
    missing = [column for column in columns if column not in labels]
    extra = [label for label in labels if label not in columns]
    renamed = [(label, column) for label, column in zip(labels, columns, strict=False) if label != column]
    if len(labels) == len(columns):
        pairs = [pair for pair in renamed if pair[0] in extra and pair[1] in missing] or renamed[:1]
        return [
            say("the column '{label}' stands where '{column}' is expected", label=shown(label), column=column)
            for label, column in pairs
        ]
    return [
        *(say("the column '{column}' is missing", column=column) for column in missing),
        *(say("the column '{label}' is not in the descriptor", label=shown(label)) for label in extra),
    ]


def row_problems(resource: Resource) -> list[Problem]:
    """Return the rows of another shape; where each row has the same fault, the first with their number."""
    columns = [field["name"] for field in resource.fields]
    found = [(line, *fault) for line, row in enumerate(resource.rows[1:], 2) for fault in _row_words(row, columns)]
    if len(found) > 1 and len(found) == len(resource.rows) - 1 and len({remedy for *_, remedy in found}) == 1:
        line, what, remedy = found[0]
        found = [(line, say("{what} (likewise in each other row)", what=what), remedy)]
    return [Problem(Place(resource.file, line), what, remedy) for line, what, remedy in found]


def misshapen(resource: Resource) -> Iterator[Place]:
    """Yield the rows whose cells do not stand in their columns: what they seem to say is not worth a word."""
    columns = [field["name"] for field in resource.fields]
    lines = (line for line, row in enumerate(resource.rows[1:], 2) if not is_in_shape(row, columns))
    yield from (Place(resource.file, line) for line in lines)


def is_in_shape(row: Sequence[str], columns: Sequence[str]) -> bool:
    """Return whether the cells of a row stand in the columns that they seem to stand in."""
    return not list(_row_words(row, columns))


def _row_words(row: Sequence[str], columns: Sequence[str]) -> Iterator[Advice]:
    extra = row[len(columns) :]
    if not any(cell.strip() for cell in row):
        yield say("the row is blank"), say("remove the blank line")
    elif list(row) == list(columns):
        yield say("the header stands here again"), say("remove this line")
    elif extra and not any(extra):
        what = say("the row ends with a comma too many")
        if len(extra) > 1:
            what = say("the row ends with {count} commas too many", count=len(extra))
        yield what, say("take off what is too many")
    elif extra:
        remedy = say("quote a text that holds a comma, and write decimals with a point")
        yield say("there is a cell too many: '{cell}'", cell=shown(extra[0])), remedy
    elif separator := _other_separator(row, columns):
        yield (
            say("the cells of this row are separated by {separator}", separator=separator),
            say("write commas between them"),
        )
    elif len(row) < len(columns):
        yield say("the row has too few cells"), say("write a comma for each empty cell")


def _other_separator(row: Sequence[str], columns: Sequence[str]) -> Message | None:
    """Return what separates the cells of a row that was pasted from elsewhere, or nothing."""
    signs = (name for sign, name in SEPARATORS.items() if sum(cell.count(sign) for cell in row) >= len(columns) - 1)
    return next(signs, None) if len(row) < len(columns) and len(columns) > 1 else None
