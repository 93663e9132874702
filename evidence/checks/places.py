"""Checks that mines, plants and deposits lie in their country, are of one rock, and have the status of their texts.

A hill does not move, so in which country each lies is known here (`places.toml`); what is new must agree with itself.
"""

import re
import tomllib
from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from evidence.catalogue import Catalogue
from evidence.messages import Message, say
from evidence.problems import Place, Problem
from evidence.records import DepositElement, Project

FILE = Path(__file__).with_suffix(".toml")
DEPOSIT = "deposit"
OPERATING, BUILDING, REFUSED = "operating", "building", "refused"
# What says that a place is refused, or that it runs, whatever else its texts say; in each language.
SAYS_REFUSED = {"nl": re.compile(r"\bgeweigerd\b"), "en": re.compile(r"\brefused\b")}
SAYS_OPERATING = {"nl": re.compile(r"^In bedrijf\b"), "en": re.compile(r"^Operating\b")}


def places_lie_in_their_country(catalogue: Catalogue) -> Iterator[Problem]:
    """Yield mines, plants and deposits that are said to lie in another country than they do."""
    lying: list[tuple[str, str, Place]] = [
        *((row.id, row.country, row.cell("country")) for row in catalogue.every(Project)),
        *((row.deposit, row.country, row.cell("country")) for row in catalogue.every(DepositElement)),
    ]
    for id_, country, place in lying:
        right = countries().get(id_, country)
        if country != right:
            yield Problem(
                place,
                say("'{id}' does not lie in {country}", id=id_, country=country),
                say("write '{right}'", right=right),
            )
    yield from _odd_rows(catalogue)


def _odd_rows(catalogue: Catalogue) -> Iterator[Problem]:
    """Yield rows whose deposit lies in another country, or is of another mineral, than most of its rows say."""
    for column in ("country", "mineral"):
        said: dict[tuple[str, str], Counter[str]] = {}
        rows = catalogue.every(DepositElement)
        for row in rows:
            said.setdefault((row.edition, row.deposit), Counter())[getattr(row, column)] += 1
        for row in rows:
            (usual, times), *others = said[row.edition, row.deposit].most_common()
            is_settled = column == "country" and row.deposit in countries()
            if others and times > others[0][1] and getattr(row, column) != usual and not is_settled:
                what = say(
                    "the other rows of '{deposit}' in {edition} say '{usual}'",
                    deposit=row.deposit,
                    edition=row.edition,
                    usual=usual,
                )
                yield Problem(row.cell(column), what, say("write '{usual}', or correct all of them", usual=usual))


def statuses_fit_their_row(catalogue: Catalogue) -> Iterator[Problem]:
    """Yield statuses that the kind or the texts of the row contradict."""
    for row in catalogue.every(Project):
        if what := _contradiction(row):
            yield Problem(row.cell("status"), what, say("correct the status, or what the row says of it"))


def _contradiction(row: Project) -> Message | None:
    """Return what keeps a status from being true; nothing where none is given."""
    if row.kind == DEPOSIT and row.status in (OPERATING, BUILDING):
        return say("the kind is '{kind}', and nothing is '{status}' there", kind=DEPOSIT, status=row.status)
    refused = any(pattern.search(row.stage.get(code, "")) for code, pattern in SAYS_REFUSED.items())
    if row.status and refused != (row.status == REFUSED):
        if refused:
            return say("the status is '{status}', and stage says '{refused}'", status=row.status, refused=REFUSED)
        return say(
            "the status is '{status}', and stage says nothing of '{refused}'", status=row.status, refused=REFUSED
        )
    if row.status != OPERATING and any(
        pattern.search(row.note.get(code, "")) for code, pattern in SAYS_OPERATING.items()
    ):
        return say(
            "the status is '{status}', and the note begins with '{operating}'",
            status=row.status or say("not stated"),
            operating=OPERATING,
        )
    return None


@cache
def countries() -> dict[str, str]:
    """Return the country of each place that is known, by its id."""
    listed: dict[str, list[str]] = tomllib.loads(FILE.read_text(encoding="utf-8"))
    return {id_: country for country, ids in listed.items() for id_ in ids}
