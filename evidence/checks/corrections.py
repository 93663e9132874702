"""Checks of what is said to have been changed: it is there, it was another, and one change follows from the other."""

from collections.abc import Iterator
from itertools import pairwise
from typing import Any

from evidence.catalogue import Catalogue
from evidence.cells.values import FORMS, KINDS, is_plain
from evidence.code_words import coded
from evidence.corrections import WORDS_ALONE, Memory, row_of
from evidence.messages import say
from evidence.near_ids import did_you_mean
from evidence.problems import Problem, shown
from evidence.records import CorrectedCell, Correction
from evidence.tables import Table

# Columns of words that stand for something, as a number does: a word of a list, an id, a country.
FIXED = ("enum", "pattern")
TABLE_REMEDY = say("write the name of a package, and that of a table in it")
FIELD_REMEDY = say("write the name of a column of that table, or leave it empty where the whole row came or went")
ROW_REMEDY = say(
    "write the key of the row, with blanks between its cells; where the row was taken away, add a change that says so"
)


def corrections_are_named_after_their_day(catalogue: Catalogue) -> Iterator[Problem]:
    """Yield changes whose id does not begin with their day: so the table is in the order in which they were made."""
    for correction in catalogue.every(Correction):
        if correction.date and not correction.id.startswith(f"{correction.date.isoformat()}-"):
            what = say("'{id}' does not begin with the day of the change", id=correction.id)
            yield Problem(correction.cell("id"), what, say("begin it with '{day}-'", day=correction.date.isoformat()))


def corrected_cells_are_named_after_their_correction(catalogue: Catalogue) -> Iterator[Problem]:
    """Yield cells whose id does not begin with that of their change."""
    for cell in catalogue.every(CorrectedCell):
        start = f"{cell.correction_id}-c"
        if not cell.id.startswith(start):
            what = say("'{id}' is not named after the change that it belongs to", id=cell.id)
            yield Problem(cell.cell("id"), what, say("begin it with '{start}'", start=start))


def who_is_named_agrees(catalogue: Catalogue) -> Iterator[Problem]:
    """Yield changes that name somebody who did not agree, and those with an agreement of nobody."""
    for correction in catalogue.every(Correction):
        if correction.who and not correction.consent:
            what = say("somebody is named who has not agreed to it")
            yield Problem(correction.cell("who"), what, say("leave it empty; or ask, and write true in consent"))
        elif correction.consent and not correction.who:
            yield Problem(correction.cell("consent"), say("nobody is named"), say("write false, or fill in who"))


def corrected_cells_lead_somewhere(catalogue: Catalogue) -> Iterator[Problem]:
    """Yield cells of a table, of a column or of a row that is not there, and was not taken away."""
    gone = {cell.cell_of[:3] for cell in catalogue.every(CorrectedCell) if not cell.field and not cell.new}
    for cell in catalogue.every(CorrectedCell):
        table = catalogue.tables.get((cell.package, cell.resource))
        if table is None:
            known = [name for package, name in catalogue.tables if package == cell.package]
            what = say("there is no table '{table}' in '{package}'", table=cell.resource, package=cell.package)
            yield Problem(cell.cell("resource"), what, did_you_mean(cell.resource, known, TABLE_REMEDY))
        elif cell.field and cell.field not in (columns := _columns(table)):
            what = say("the table {table} has no column '{column}'", table=table.name, column=cell.field)
            yield Problem(cell.cell("field"), what, did_you_mean(cell.field, columns, FIELD_REMEDY))
        elif row_of(cell, table) is None and cell.cell_of[:3] not in gone:
            what = say("'{row}' is not in the table {table}", row=shown(cell.row), table=table.name)
            yield Problem(cell.cell("row"), what, did_you_mean(cell.row, table.by_key, ROW_REMEDY))


def corrected_cells_were_others(catalogue: Catalogue) -> Iterator[Problem]:
    """Yield cells in which nothing changed, and whole rows that neither came nor went."""
    for cell in catalogue.every(CorrectedCell):
        if cell.field and cell.old == cell.new:
            yield Problem(
                cell.cell("new"), say("old and new are the same"), say("write what it said, and what it says")
            )
        elif not cell.field and sorted((cell.old, cell.new)) != ["", cell.row]:
            what = say("a whole row either came or went")
            yield Problem(cell.cell("old"), what, say("write '{row}' in one of old and new", row=shown(cell.row)))


def corrected_cells_hold_what_their_column_can(catalogue: Catalogue) -> Iterator[Problem]:
    """Yield old and new cells that are no number, year, date or truth where the column holds these."""
    for cell, field in _with_fields(catalogue):
        for column, text in (("old", cell.old), ("new", cell.new)):
            if text and field["type"] in FORMS and not is_plain(text, field["type"]):
                what = say("'{cell}' is not a {kind}", cell=shown(text), kind=KINDS[field["type"]])
                yield Problem(cell.cell(column), what, say("write it as it stands in the table"))


def clarifications_keep_what_is_said(catalogue: Catalogue) -> Iterator[Problem]:
    """Yield clarifications that change more than words: a number, a day, a word of a list, what an id leads to."""
    kinds = {one.id: one.kind for one in catalogue.every(Correction)}
    for cell, field in _with_fields(catalogue):
        rules = field.get("constraints", {})
        if kinds.get(cell.correction_id) == WORDS_ALONE and (
            field["type"] != "string" or any(rule in rules for rule in FIXED)
        ):
            kind = coded("kind", WORDS_ALONE)
            what = say("a {kind} changes words, and {column} holds none", kind=kind, column=cell.field)
            yield Problem(cell.cell("field"), what, say("call the change what it is"))


def corrections_touch_something(catalogue: Catalogue) -> Iterator[Problem]:
    """Yield changes of no cell."""
    for entry in Memory(catalogue).entries:
        if not entry.cells:
            what = say("'{id}' says of no cell what it was", id=entry.correction.id)
            yield Problem(entry.correction.cell("id"), what, say("add a row to corrected_cells.csv"))


def changes_of_a_cell_follow_each_other(catalogue: Catalogue) -> Iterator[Problem]:
    """Yield cells that were something else before a change than they became by the one before it."""
    for cells in Memory(catalogue).by_cell.values():
        for before, after in pairwise(cells):
            if before.new != after.old:
                what = say(
                    "before this the cell said '{old}', and '{new}' since '{before}'",
                    old=shown(after.old),
                    new=shown(before.new),
                    before=before.correction_id,
                )
                yield Problem(after.cell("old"), what, say("write what it said before each of the two"))


def _columns(table: Table) -> list[str]:
    return [field["name"] for field in table.fields]


def _with_fields(catalogue: Catalogue) -> Iterator[tuple[CorrectedCell, dict[str, Any]]]:
    """Yield each cell of a known column, with how that is described."""
    for cell in catalogue.every(CorrectedCell):
        table = catalogue.tables.get((cell.package, cell.resource))
        for field in table.fields if table else ():
            if field["name"] == cell.field:
                yield cell, field


CORRECTIONS = [
    corrections_are_named_after_their_day,
    corrected_cells_are_named_after_their_correction,
    who_is_named_agrees,
    corrected_cells_lead_somewhere,
    corrected_cells_were_others,
    corrected_cells_hold_what_their_column_can,
    clarifications_keep_what_is_said,
]
MEMORY = [corrections_touch_something, changes_of_a_cell_follow_each_other]
