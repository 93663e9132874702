"""Cells that refer to a row of another table which is not there: said once for each id, with the rows that have it."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass

from evidence.messages import Message, both, say, verbatim
from evidence.near_ids import did_you_mean
from evidence.problems import MOST_ALIKE, Place, Problem, shown


@dataclass(frozen=True)
class LostReference:
    """Cells of a row that together name no row of a table."""

    line: int
    columns: tuple[str, ...]
    cells: tuple[str, ...]
    table: str


def reference_problems(
    file: str, found: Iterable[LostReference], ids: Mapping[str, Collection[str]]
) -> Iterator[Problem]:
    """Yield the references of a table that lead nowhere; `ids` are those of each table that one column has."""
    by_column: dict[tuple[tuple[str, ...], str], list[LostReference]] = defaultdict(list)
    for one in found:
        by_column[one.columns, one.table].append(one)
    for (columns, table), lost in by_column.items():
        is_few = len({one.cells for one in lost}) <= MOST_ALIKE
        known = ids.get(table, ()) if is_few and len(columns) == 1 else ()
        for group in _groups(lost):
            yield _problem(file, group, known)


def _groups(lost: list[LostReference]) -> list[list[LostReference]]:
    """Return what is said in one line: the rows with one id; of very many rows each, because they are counted later."""
    if len(lost) > MOST_ALIKE:
        return [[one] for one in lost]
    groups: dict[tuple[str, ...], list[LostReference]] = defaultdict(list)
    for one in lost:
        groups[one.cells].append(one)
    return [*groups.values()]


def _problem(file: str, group: list[LostReference], known: Collection[str]) -> Problem:
    first, *others = group
    id_ = " ".join(first.cells)
    what = say("'{cells}' is not in the table {table}", cells=shown(id_), table=first.table)
    remedy = say("use an id of {table}.csv, or add a row there first", table=first.table)
    place = Place(file, first.line, ",".join(first.columns))
    also = tuple(one.line for one in others)
    return Problem(place, _with_lines(what, also), did_you_mean(id_, known, remedy), also)


def _with_lines(what: Message, lines: tuple[int, ...]) -> Message:
    if not lines:
        return what
    if len(lines) == 1:
        return say("{what} (likewise in line {line})", what=what, line=lines[0])
    return say("{what} (likewise in the lines {lines})", what=what, lines=_listed(lines))


def _listed(lines: tuple[int, ...]) -> Message:
    *most, last = (verbatim(str(line)) for line in lines)
    return both([verbatim(", ".join(most)), last])
