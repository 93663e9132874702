"""The order of the rows of a table: by primary key, as a contributor finds it and as sorting leaves it."""

import csv
import io
from collections.abc import Iterator, Mapping, Sequence

from evidence.descriptor import Resource
from evidence.files import rewrite
from evidence.messages import say
from evidence.problems import Place, Problem


def order_problems(resource: Resource) -> Iterator[Problem]:
    """Yield the first row that stands out of order: tables are sorted by primary key."""
    keys = [_key(row, resource) for row in _records(resource)]
    for index in range(1, len(keys)):
        if keys[index] < keys[index - 1]:
            what = say("'{key}' stands after '{before}'", key=" ".join(keys[index]), before=" ".join(keys[index - 1]))
            remedy = say(
                "sort the rows by {primary_key} (`build.py sort` does it)", primary_key=", ".join(resource.primary_key)
            )
            yield Problem(Place(resource.file, index + 2, resource.primary_key[0]), what, remedy)
            return


def sort_rows(resource: Resource) -> bool:
    """Sort the file by primary key and return whether anything moved; it is written whole or not at all."""
    after = io.StringIO(newline="")
    csv.writer(after, lineterminator="\n").writerows(in_order(resource.rows, resource))
    if after.getvalue() != resource.text:
        rewrite(resource.path, resource.content, after.getvalue().encode("utf-8"))
    return after.getvalue() != resource.text


def in_order(rows: Sequence[list[str]], resource: Resource) -> list[list[str]]:
    """Return the rows of a table by primary key, its header first."""
    header, *others = rows
    key = [header.index(column) for column in resource.primary_key]
    return [header, *sorted(others, key=lambda row: [row[index] for index in key])]


def _records(resource: Resource) -> list[dict[str, str]]:
    columns, *rows = resource.rows
    return [dict(zip(columns, row, strict=True)) for row in rows]


def _key(row: Mapping[str, str], resource: Resource) -> tuple[str, ...]:
    return tuple(row[column] for column in resource.primary_key)
