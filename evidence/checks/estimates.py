"""Checks that a number is called an estimate where its source marks it as one, and where what it is made of is one."""

import re
from collections.abc import Iterator

from evidence.catalogue import Catalogue
from evidence.messages import say
from evidence.problems import Problem
from evidence.records import Figure, MineProduction

# How a locator gives the mark of the source: an "e" behind a year or a number, or words.
MARK = re.compile(r"(?<![\w-])(?:(?:(?:19|20)\d\d-)?(?:19|20)\d\d|\d{1,3}(?:,\d{3})+)e\b|\bmarked as an estimate\b")
ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)+")
COMPUTED = "computed"
TRUE, FALSE = "true", "false"


def figures_are_estimated_as_printed(catalogue: Catalogue) -> Iterator[Problem]:
    """Yield figures that are no estimate, while their locator gives the mark of one."""
    for figure in catalogue.every(Figure):
        if not figure.estimated and (mark := MARK.search(figure.locator)):
            what = say("the locator prints '{mark}', and estimated is false", mark=mark[0])
            yield Problem(figure.cell("estimated"), what, say("write true, or correct the locator"))


def figures_are_estimated_as_their_inputs(catalogue: Catalogue) -> Iterator[Problem]:
    """Yield computed figures that are an estimate where none of their inputs is, or the other way round."""
    for figure in (figure for figure in catalogue.every(Figure) if figure.kind == COMPUTED):
        inputs = [catalogue.figures[id_] for id_ in ID.findall(figure.locator) if id_ in catalogue.figures]
        estimates = [one.id for one in inputs if one.estimated]
        if inputs and bool(estimates) != figure.estimated:
            if estimates:
                what = say("'{input}' is an estimate, and this is calculated from it", input=estimates[0])
            else:
                what = say("'{input}' is no estimate, and this is calculated from it", input=inputs[0].id)
            yield Problem(figure.cell("estimated"), what, say("write {value}", value=TRUE if estimates else FALSE))


def estimates_agree_in_two_tables(catalogue: Catalogue) -> Iterator[Problem]:
    """Yield figures of mine production that the table with the same number of the same source calls otherwise."""
    rows = {(row.source_id, str(row.year), row.country): row for row in catalogue.every(MineProduction)}
    for figure in catalogue.every(Figure):
        row = rows.get((figure.source_id, figure.period, figure.geography))
        mined = "mine-production" in figure.id and figure.numbers == ([row.production_t_reo] if row else [])
        if row and mined and row.estimated not in (None, figure.estimated):
            what = say("{place} says the other", place=row.cell("estimated"))
            yield Problem(figure.cell("estimated"), what, say("write in both whether the source marks an estimate"))
