"""Packages that are read again: what has not changed since is not passed through frictionless once more.

A command such as `fix` or `serve` reads all packages after each change that it makes or sees, mostly of one table.
"""

import json
from dataclasses import dataclass, field, replace
from functools import lru_cache

from evidence import package
from evidence.descriptor import KEPT, Descriptor
from evidence.problems import Problem
from evidence.tables import Table

# What is larger is passed through each time: to keep its rows would cost more memory than it saves time.
MOST_BYTES = 1_000_000


@dataclass(frozen=True)
class _Version:
    """A package as it was when it was read: it is told from another by what stands in its descriptor and its files."""

    descriptor: Descriptor = field(compare=False)
    file: str
    properties: str
    contents: tuple[bytes, ...]


def read(descriptor: Descriptor) -> tuple[list[Table], list[Problem]]:
    """Return the tables of a package, rows of their own in each, and what frictionless finds wrong."""
    contents = tuple(one.content for one in descriptor.resources)
    if sum(map(len, contents)) > MOST_BYTES:
        return package.read(descriptor)
    tables, problems = _read(_Version(descriptor, descriptor.file, json.dumps(descriptor.properties), contents))
    own = {one.name: one.properties for one in descriptor.resources}
    return [
        replace(
            one,
            rows=[dict(row) for row in one.rows],
            properties=own[one.name],
            package_properties=descriptor.properties,
        )
        for one in tables
    ], [*problems]


@lru_cache(maxsize=KEPT)
def _read(version: _Version) -> tuple[list[Table], list[Problem]]:
    return package.read(version.descriptor)
