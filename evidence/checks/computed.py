"""Checks that the figures we calculate are stored as they come out."""

from collections.abc import Iterator
from itertools import groupby

from evidence.catalogue import Catalogue
from evidence.computed import COMPUTATIONS
from evidence.formulas import Inputs, Numbers
from evidence.problems import Place, Problem


def computed_figures_are_called_so(catalogue: Catalogue) -> Iterator[Problem]:
    """Yield figures that we calculate and that are said to be somebody else's."""
    for figure in catalogue.figures.values():
        if figure.id in COMPUTATIONS and figure.kind != "computed":
            what = f"'{figure.id}' is computed by us, and called {figure.kind}"
            yield Problem(figure.cell("kind"), what, "write computed, or give another number its own id")


def computed_figures_are_current(catalogue: Catalogue) -> Iterator[Problem]:
    """Yield computed figures whose stored numbers are not what comes out, or that nothing computes."""
    for figure in catalogue.figures.values():
        if figure.kind != "computed":
            continue
        if figure.id not in COMPUTATIONS:
            remedy = "add its computation to evidence/computed.py, or change its kind"
            yield Problem(figure.cell("kind"), f"nothing computes '{figure.id}'", remedy)
        elif (problem := _difference(figure.id, catalogue)) is not None:
            yield Problem(figure.cell("value"), *problem)


def _difference(figure_id: str, catalogue: Catalogue) -> tuple[str, str] | None:
    stored = catalogue.figures[figure_id].numbers
    try:
        computed = COMPUTATIONS[figure_id](catalogue)
    except (KeyError, ZeroDivisionError, ValueError):
        return "a row that this figure is computed from is missing or has no number", "mend that row first"
    if stored == computed:
        return None
    inputs = Inputs(catalogue)
    COMPUTATIONS[figure_id](inputs)
    source = f" of {_lines({row.where for row in inputs.read})}" if inputs.read else ""
    what = f"{_listed(stored)} is stored, {_listed(computed)} comes out{source}"
    return what, "correct the inputs or the stored value"


def _lines(places: set[Place]) -> str:
    """Return where rows stand: each file once, with the first and last of lines that follow each other."""
    files = groupby(sorted(places), key=lambda place: place.file)
    return " and ".join(f"{file}:{_ranges([place.line for place in own])}" for file, own in files)


def _ranges(lines: list[int]) -> str:
    starts = [line for line in lines if line - 1 not in lines]
    ends = [line for line in lines if line + 1 not in lines]
    return ", ".join(f"{start}" if start == end else f"{start}-{end}" for start, end in zip(starts, ends, strict=True))


def _listed(numbers: Numbers) -> str:
    return " to ".join(f"{number:,.10g}" for number in numbers) or "nothing"
