"""Writes what follows from the rows into their tables: what evidence says of a claim, and the verdict."""

import csv
import io
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from evidence.catalogue import Catalogue
from evidence.code_words import coded
from evidence.files import ChangedError, rewrite
from evidence.judgement import judge
from evidence.judgement.relations import as_compared
from evidence.messages import Message, say
from evidence.problems import Place
from evidence.records import Claim, Evidence

RELATION, VERDICT = "relation", "verdict"


class Outcome(NamedTuple):
    """A cell that says something else than what follows."""

    place: Place
    row: str
    old: str
    new: str


def outcomes(catalogue: Catalogue) -> Iterator[Outcome]:
    """Yield each relation and each verdict that is not the one that the rule gives."""
    compared = as_compared(catalogue)
    for id_, row in catalogue.evidence.items():
        yield Outcome(row.cell(RELATION), id_, row.relation, compared.evidence[id_].relation)
    for claim in catalogue.every(Claim):
        found = judge(claim, compared)
        yield Outcome(claim.cell(VERDICT), claim.id, claim.verdict, found.verdict if found.outcomes else claim.verdict)


def write_outcomes(catalogue: Catalogue, root: Path) -> Iterator[Message]:
    """Write what follows into the tables of a repository, and yield each cell, and which words follow a verdict."""
    others = [one for one in outcomes(catalogue) if one.old != one.new]
    for kind in (Evidence, Claim):
        file = catalogue.table(*kind.table).file
        if own := [one for one in others if one.place.file == file]:
            write_cells(root / file, own)
    for one in others:
        column = one.place.column
        codes = {"old": coded(column, one.old), "new": coded(column, one.new)}
        yield say("{place}  '{row}' follows from its rows: {old} became {new}", place=one.place, row=one.row, **codes)
        if column == VERDICT:
            yield say("{place}  read title, answer and reason again: they follow the verdict", place=one.place)


def write_cells(file: Path, others: list[Outcome]) -> None:
    """Write the cells of one table; every other line stays as it is, and a line of another row is not written to."""
    read = file.read_bytes()
    lines = read.decode("utf-8").split("\n")
    header = next(csv.reader(lines[:1]))
    for one in others:
        row = next(csv.reader(lines[one.place.line - 1 : one.place.line]), [])
        if dict(zip(header, row, strict=False)).get("id") != one.row:
            raise ChangedError(file)
        row[header.index(one.place.column)] = one.new
        written = io.StringIO(newline="")
        csv.writer(written, lineterminator="").writerow(row)
        lines[one.place.line - 1] = written.getvalue()
    rewrite(file, read, "\n".join(lines).encode())
