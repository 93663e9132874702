"""Reads every data package of the repository and says all that is wrong with it."""

from collections.abc import Iterable, Iterator
from functools import partial
from pathlib import Path

from evidence import descriptor, folders, reread, translations
from evidence.catalogue import Catalogue
from evidence.cells import cell_problems
from evidence.checks import CHECKS, CONCLUSIONS, Check
from evidence.checks.contradictions import CONTRADICTIONS
from evidence.conflicts import marks, merge_conflicts
from evidence.descriptor import Descriptor, Resource
from evidence.endings import day_problems
from evidence.order import order_problems
from evidence.problems import Place, Problem, briefly, one_per_place
from evidence.processes import beside
from evidence.releases import release_problems
from evidence.shape import header_problems, misshapen, row_problems
from evidence.table_files import file_problems
from evidence.tables import Table
from evidence.word_file import parsed

PACKAGES = ("figures", "supply", "context", "corrections")
FOLDER = Path(__file__).resolve().parent
# To fork a process takes as long as to look at some hundred rows.
MANY_ROWS = 1_000


def audit(root: Path) -> tuple[Catalogue | None, list[Problem]]:
    """Return what the packages below `root` hold and what is wrong with them.

    The catalogue is None when a file is too broken for its rows to be read.
    """
    descriptors, problems = _readable(root)
    if problems:
        return None, _in_order(problems)
    tables, problems = _tables(descriptors)
    if any(not problem.where.column and problem.where.line <= 1 for problem in problems):
        return None, _in_order(problems)
    catalogue = Catalogue(tables)
    problems += _further_problems(catalogue, problems, descriptors)
    return catalogue, _in_order(problems or [*_conclusions(catalogue, descriptors), *release_problems(root)])


def _in_order(problems: Iterable[Problem]) -> list[Problem]:
    return briefly(one_per_place(problems))


def _readable(root: Path) -> tuple[list[Descriptor], list[Problem]]:
    """Return the descriptors, and what keeps the rows of their tables from being read."""
    problems = merge_conflicts(root) or list(_unreadable_facts())
    descriptors, found = ([], []) if problems else _descriptors(root)
    problems += found
    tables = [resource for one in descriptors for resource in one.resources]
    problems = problems or [problem for table in tables for problem in file_problems(table)]
    return descriptors, problems


def _unreadable_facts() -> Iterator[Problem]:
    """Yield the files of facts and words of this package that cannot be read: the checks would stop at them."""
    for path in sorted(FOLDER.rglob("*.toml")):
        yield from parsed(path, path.relative_to(FOLDER.parent).as_posix())[1]


def _descriptors(root: Path) -> tuple[list[Descriptor], list[Problem]]:
    paths = [root / "datapackage" / name / "datapackage.json" for name in PACKAGES]
    found = [descriptor.read(path, root) for path in paths]
    descriptors = [one for one, _ in found if one]
    problems = [problem for _, problems in found for problem in problems]
    return descriptors, problems or list(folders.stray_files(root, descriptors))


def _tables(descriptors: list[Descriptor]) -> tuple[list[Table], list[Problem]]:
    """Return the tables of all packages, and what is wrong with their cells and their descriptors."""
    rows = sum(len(resource.rows) for one in descriptors for resource in one.resources)
    cells, read = partial(_cell_problems, descriptors), partial(_typed, descriptors)
    problems, (tables, found) = beside(cells, read, worth_it=rows > MANY_ROWS)
    return tables, [*problems, *found]


def _cell_problems(descriptors: list[Descriptor]) -> list[Problem]:
    problems: list[Problem] = []
    for resource in (resource for one in descriptors for resource in one.resources):
        problems += header_problems(resource) or [*row_problems(resource), *cell_problems(resource)]
    return problems


def _typed(descriptors: list[Descriptor]) -> tuple[list[Table], list[Problem]]:
    tables: list[Table] = []
    problems: list[Problem] = []
    for one in descriptors:
        own, found = reread.read(one)
        tables += own
        problems += [*found, *translations.untranslated_words(one)]
    return tables, problems


def _further_problems(catalogue: Catalogue, known: list[Problem], descriptors: list[Descriptor]) -> list[Problem]:
    """Return what our own checks find in rows that had no problem before."""
    broken_rows = {Place(one.where.file, line) for one in known for line in (one.where.line, *one.also)}
    broken_rows |= {row for one in descriptors for resource in one.resources for row in misshapen(resource)}
    found = (problem for check in CHECKS for problem in check(catalogue))
    return [problem for problem in found if Place(problem.where.file, problem.where.line) not in broken_rows]


def _conclusions(catalogue: Catalogue, descriptors: list[Descriptor]) -> list[Problem]:
    """Return what is wrong with rows that each have no problem."""
    problems = [one for own in descriptors for resource in own.resources for one in order_problems(resource)]
    problems += day_problems(descriptors, catalogue)
    # What is said of texts takes as long as all that stands before it in the list.
    at = CONCLUSIONS.index(CONTRADICTIONS[0])
    numbers, texts = (partial(_concluded, checks, catalogue) for checks in (CONCLUSIONS[:at], CONCLUSIONS[at:]))
    rows = sum(len(table.rows) for table in catalogue.tables.values())
    first, last = beside(numbers, texts, worth_it=rows > MANY_ROWS)
    return [*problems, *first, *last]


def _concluded(checks: Iterable[Check], catalogue: Catalogue) -> list[Problem]:
    return [problem for check in checks for problem in check(catalogue)]


def sortable(root: Path) -> tuple[list[Resource], list[Problem]]:
    """Return the tables whose rows can be sorted; with any problem of a file or a header, none is touched."""
    descriptors, problems = _readable(root)
    tables = [resource for one in descriptors for resource in one.resources]
    problems = problems or [problem for table in tables for problem in header_problems(table) or row_problems(table)]
    return ([], _in_order(problems)) if problems else (tables, [])


def mendable(root: Path) -> tuple[list[Resource], list[Problem]]:
    """Return the tables, whatever programs made of their files, and what no program can mend in them."""
    problems = merge_conflicts(root)
    descriptors, found = ([], []) if problems else _descriptors(root)
    problems += found
    tables = [] if problems else [resource for one in descriptors for resource in one.resources]
    return tables, [*problems, *(mark for table in tables for mark in marks(table.content, table.file))]
