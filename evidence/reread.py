"""Packages that are read again: what has not changed since is not passed through frictionless once more.

A command such as `fix` or `serve` reads all packages after each change that it makes or sees, mostly of one table.
"""

import json
from dataclasses import replace
from functools import lru_cache

from evidence import package
from evidence.descriptor import Descriptor
from evidence.problems import Problem
from evidence.tables import Table

# Two rounds of the four packages: before a change, and after it.
KEPT = 8
# What is larger is passed through each time: to keep its rows would cost more memory than it saves time.
MOST_BYTES = 1_000_000


class _Version:
    """A package as it was when it was read; another with the same descriptor and the same files is the same version."""

    def __init__(self, descriptor: Descriptor) -> None:
        """Take a package of which every file can be read."""
        self.descriptor = descriptor
        self._written = (
            descriptor.file,
            json.dumps(descriptor.properties),
            tuple(one.content for one in descriptor.resources),
        )

    def __eq__(self, other: object) -> bool:
        """Tell whether the same stands in both."""
        return isinstance(other, _Version) and self._written == other._written

    def __hash__(self) -> int:
        """Return one number for all that are equal."""
        return hash(self._written)


def read(descriptor: Descriptor) -> tuple[list[Table], list[Problem]]:
    """Return the tables of a package, rows of their own in each, and what frictionless finds wrong."""
    if sum(len(one.content) for one in descriptor.resources) > MOST_BYTES:
        return package.read(descriptor)
    tables, problems = _read(_Version(descriptor))
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
