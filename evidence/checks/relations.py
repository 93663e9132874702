"""Checks of what ties claims, evidence and figures together."""

from collections import Counter
from collections.abc import Iterator

from evidence.catalogue import Catalogue
from evidence.problems import Problem


def claimed_figures_are_claimed(catalogue: Catalogue) -> Iterator[Problem]:
    """Yield claims whose figure is not of the kind `claimed`, or is said by another source."""
    table = catalogue.table("figures", "claims")
    for index, row in enumerate(table.rows):
        figure = catalogue.figures.get(str(row["figure_id"]))
        if figure and (figure.kind != "claimed" or figure.source_id != row["source_id"]):
            what = f"'{figure.id}' is not what this source claims"
            remedy = "point to a figure with kind = claimed and the same source_id"
            yield Problem(table.place(index, "figure_id"), what, remedy)


def evidence_has_one_foot(catalogue: Catalogue) -> Iterator[Problem]:
    """Yield evidence that names both a figure and a source, or neither."""
    table = catalogue.table("figures", "evidence")
    for index, row in enumerate(table.rows):
        if bool(row["figure_id"]) == bool(row["source_id"]):
            what = (
                "the row names both a figure and a source"
                if row["figure_id"]
                else "the row names no figure and no source"
            )
            yield Problem(table.place(index, "figure_id"), what, "fill in exactly one of figure_id and source_id")


def claims_are_mentioned(catalogue: Catalogue) -> Iterator[Problem]:
    """Yield claims that no article is said to make."""
    table = catalogue.table("figures", "claims")
    mentioned = {mention.claim_id for mention in catalogue.mentions}
    for index, row in enumerate(table.rows):
        if row["id"] not in mentioned:
            what = f"no article is said to make the claim '{row['id']}'"
            yield Problem(table.place(index, "id"), what, "add a row to mentions.csv with article and paragraph")


def comparable_evidence_can_be_compared(catalogue: Catalogue) -> Iterator[Problem]:
    """Yield comparable evidence whose unit cannot be converted into that of the claimed number."""
    table = catalogue.table("figures", "evidence")
    for index, row in enumerate(table.rows):
        claim = catalogue.claims.get(str(row["claim_id"]))
        found = catalogue.figures.get(str(row["figure_id"]))
        claimed = catalogue.figures.get(claim.figure_id) if claim else None
        if row["comparable"] and not (found and claimed and _same_scale(found.unit, claimed.unit, catalogue)):
            what = "the row is called comparable, but has no number on the scale of the claimed one"
            yield Problem(
                table.place(index, "comparable"), what, "write false, or point to a figure in a unit that fits"
            )


def _same_scale(unit: str, other: str, catalogue: Catalogue) -> bool:
    own, wanted = catalogue.units.get(unit), catalogue.units.get(other)
    return bool(own and wanted and own.factor_to(wanted))


def evidence_is_said_once(catalogue: Catalogue) -> Iterator[Problem]:
    """Yield evidence that ties the same figure to the same claim a second time."""
    table = catalogue.table("figures", "evidence")
    seen = Counter[tuple[object, object]]()
    for index, row in enumerate(table.rows):
        pair = (row["claim_id"], row["figure_id"])
        seen[pair] += 1
        if row["figure_id"] and seen[pair] == 2:  # noqa: PLR2004 (the second one is the copy)
            what = f"the figure '{row['figure_id']}' is already evidence for this claim"
            yield Problem(table.place(index, "figure_id"), what, "remove one of the two rows")
