"""Checks that the figures we calculate are stored as they come out."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import reduce
from itertools import groupby

from evidence.catalogue import Catalogue
from evidence.computed import COMPUTATIONS, read_for
from evidence.formulas import Numbers
from evidence.messages import Advice, Message, both, say, together, verbatim
from evidence.problems import Place, Problem
from evidence.records import Figure


def computed_figures_are_called_so(catalogue: Catalogue) -> Iterator[Problem]:
    """Yield figures that we calculate and that are said to be somebody else's."""
    for figure in catalogue.figures.values():
        if figure.id in COMPUTATIONS and figure.kind != "computed":
            what = say("'{figure}' is computed by us, and called {kind}", figure=figure.id, kind=figure.kind)
            yield Problem(figure.cell("kind"), what, say("write computed, or give another number its own id"))


def computed_figures_are_current(catalogue: Catalogue) -> Iterator[Problem]:
    """Yield computed figures whose stored numbers are not what comes out, or that nothing computes.

    Of those that come out of the same row only the first is told, with the ids of the others.
    """
    differing: list[_Difference] = []
    for figure in catalogue.figures.values():
        if figure.kind != "computed":
            continue
        if figure.id not in COMPUTATIONS:
            remedy = say("add its computation to evidence/computed.py, or change its kind")
            yield Problem(figure.cell("kind"), say("nothing computes '{figure}'", figure=figure.id), remedy)
        elif (problem := _difference(figure.id, catalogue)) is not None:
            differing.append(_Difference(figure, *problem, read_for(figure.id, catalogue)))
    yield from _together(differing)


@dataclass(frozen=True)
class _Difference:
    """A figure that is not what comes out, what is said of it, and the rows that it comes out of."""

    figure: Figure
    what: Message
    remedy: Message
    rows: frozenset[Place]


def _together(differing: list[_Difference]) -> Iterator[Problem]:
    """Yield one problem for those that come out of the same row, or of each other."""
    while differing:
        first, *rest = differing
        same = [one for one in rest if one.rows & {*first.rows, first.figure.where}]
        differing = [one for one in rest if one not in same]
        what = first.what
        if same:
            others = together(f"'{one.figure.id}'" for one in same)
            what = say("{what}; other numbers come out of it for {others} too", what=what, others=others)
        yield Problem(first.figure.cell("value"), what, first.remedy)


def _difference(figure_id: str, catalogue: Catalogue) -> Advice | None:
    stored = catalogue.figures[figure_id].numbers
    try:
        computed = COMPUTATIONS[figure_id](catalogue)
    except (KeyError, ZeroDivisionError, ValueError):
        return say("a row that this figure is computed from is missing or has no number"), say("mend that row first")
    if stored == computed:
        return None
    told = {"stored": _listed(stored), "computed": _listed(computed)}
    what = say("{stored} is stored, {computed} comes out", **told)
    if places := read_for(figure_id, catalogue):
        what = say("{stored} is stored, {computed} comes out of {rows}", rows=_lines(places), **told)
    return what, say("correct the inputs, or let `build.py fix` write what comes out")


def _lines(places: Iterable[Place]) -> Message:
    """Return where rows stand: each file once, with the first and last of lines that follow each other."""
    files = groupby(sorted(places), key=lambda place: place.file)
    return both(f"{file}:{_ranges([place.line for place in own])}" for file, own in files)


def _ranges(lines: list[int]) -> str:
    starts = [line for line in lines if line - 1 not in lines]
    ends = [line for line in lines if line + 1 not in lines]
    return ", ".join(f"{start}" if start == end else f"{start}-{end}" for start, end in zip(starts, ends, strict=True))


def _listed(numbers: Numbers) -> Message:
    """Return numbers as they can be written down: with all their digits, and without an exponent."""
    first, *others = [verbatim(f"{number:.12g}") for number in numbers] or [say("nothing")]
    return reduce(lambda low, high: say("{low} to {high}", low=low, high=high), others, first)
