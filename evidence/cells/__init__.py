"""What is wrong with single cells, whatever their row says: characters, values, addresses, plain text."""

from collections.abc import Iterator

from evidence.always_a_number import ALWAYS_A_NUMBER
from evidence.cells import addresses, characters, forms, plain_text, values
from evidence.cells.column import Column, columns_of
from evidence.descriptor import Resource
from evidence.messages import Advice, say
from evidence.problems import Place, Problem, code
from evidence.shape import is_in_shape

LONGEST_CELL = 5_000


def cell_problems(resource: Resource) -> Iterator[Problem]:
    """Yield what is wrong with the cells of the rows that are in shape, the cause before what follows from it."""
    columns = columns_of(resource.fields, ALWAYS_A_NUMBER.get(resource.name, ()))
    names = [column.name for column in columns]
    # Ids, words of a list and years stand in a column many times.
    known: dict[tuple[str, str], list[Advice]] = {}
    for line, row in enumerate(resource.rows[1:], 2):
        for column, cell in zip(columns, row, strict=False) if is_in_shape(row, names) else ():
            if cell and (column.name, cell) not in known:
                known[column.name, cell] = [*cell_faults(cell, column)]
            for what, remedy in known.get((column.name, cell), ()):
                yield Problem(Place(resource.file, line, column.name), what, remedy)


def cell_faults(cell: str, column: Column) -> Iterator[Advice]:
    """Yield what is wrong with a cell that is filled in, and what to do."""
    bare = cell.strip()
    if cell != bare:
        odd = next((code(char) for char in (cell[0], cell[-1]) if char.isspace() and char != " "), "")
        what = say("the cell starts or ends with a blank")
        yield say("{what} ({code})", what=what, code=odd) if odd else what, say("remove the blank")
    if len(cell) > LONGEST_CELL:
        yield (
            say("the cell holds {count} characters", count=len(cell)),
            say("keep it below {most}", most=LONGEST_CELL),
        )
        return
    if column.kind == "string" and not column.holds_addresses:
        yield from plain_text.broken_letters(cell)
    yield from forms.faults(cell, column)
    yield from characters.faults(cell, column)
    yield from plain_text.formula(cell) if column.kind not in values.FORMS or cell[0] in "=@" else ()
    yield from values.faults(cell, column)
    if column.holds_addresses:
        yield from addresses.faults(cell)
    elif not column.holds_codes:
        yield from plain_text.markup(cell)
        yield from addresses.in_text(cell)
