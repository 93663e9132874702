"""Checks that the figures we calculate are stored as they come out."""

from collections.abc import Iterator

from evidence.catalogue import Catalogue
from evidence.computed import COMPUTATIONS, Numbers
from evidence.problems import Problem


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
    return f"{_listed(stored)} is stored, {_listed(computed)} comes out", "correct the inputs or the stored value"


def _listed(numbers: Numbers) -> str:
    return " to ".join(f"{number:g}" for number in numbers) or "nothing"
