"""The descriptor of a data package, read with care before any library opens its files.

Frictionless fetches `http:` paths and follows symbolic links even when told not to,
so a pull request could make the build read anything: paths are looked at here first.
"""

import csv
import io
from collections.abc import Iterator
from copy import deepcopy
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache
from pathlib import Path
from typing import Any

from evidence.descriptor_columns import broken_columns
from evidence.descriptor_keys import broken_keys, doubled_names
from evidence.descriptor_parts import listed
from evidence.descriptor_schema import violations
from evidence.descriptor_texts import broken_texts
from evidence.descriptor_units import other_units
from evidence.document import MOST_BYTES, Document, parsed
from evidence.messages import Message, say
from evidence.problems import Place, Problem
from evidence.tables import TableName

# Python's own limit of 131,072 characters is met by a quotation mark that is not closed, too.
csv.field_size_limit(2**31 - 1)

# A command such as `fix` or `serve` reads all packages after each change: two rounds of the four, before and after it.
KEPT = 8
DATA_FILE_REMEDY = say("name a plain file inside the package, such as data/figures.csv")
LINK_REMEDY = say("put the file or the folder itself there")


@dataclass(frozen=True)
class Resource:
    """One table of a package, as its descriptor describes it; its file is read once, when it is first looked at."""

    name: str
    path: Path
    file: str
    properties: dict[str, Any]

    @property
    def fields(self) -> list[dict[str, Any]]:
        """The fields of the Table Schema, in order."""
        fields: list[dict[str, Any]] = self.properties["schema"]["fields"]
        return fields

    @property
    def primary_key(self) -> tuple[str, ...]:
        """The names of the columns that tell one row from another."""
        return tuple(listed(self.properties["schema"]["primaryKey"]))

    @property
    def table(self) -> TableName:
        """The name of its package, which is that of the folder above its file's, and its own."""
        return self.path.parent.parent.name, self.name

    @cached_property
    def content(self) -> bytes:
        """The file as it is."""
        return self.path.read_bytes()

    @cached_property
    def text(self) -> str:
        """The file as text; only once it is known to be UTF-8."""
        return self.content.decode("utf-8")

    @cached_property
    def rows(self) -> list[list[str]]:
        """The cells of each row, the header first."""
        return list(csv.reader(io.StringIO(self.text, newline="")))


@dataclass(frozen=True)
class Descriptor:
    """A data package: its descriptor and the tables it names."""

    name: str
    path: Path
    file: str
    properties: dict[str, Any]
    resources: list[Resource]


def read(path: Path, root: Path) -> tuple[Descriptor | None, list[Problem]]:
    """Return the descriptor, or what is wrong with it; `root` is the repository."""
    file = path.relative_to(root).as_posix()
    if link := _first_link(path, root):
        return None, [link]
    if not path.is_file():
        return None, [
            Problem(Place(file, 1), say("there is no such file"), say("put the descriptor of the package there"))
        ]
    with path.open("rb") as stream:
        judged = _judged(file, path.parent.name, stream.read(MOST_BYTES + 1))
    if judged.document is None:
        return None, [*judged.problems]
    # Each reader gets a copy of its own: what is kept must stay as it was written.
    document = replace(judged.document, content=deepcopy(judged.document.content))
    resources = [_resource(item, path.parent, root) for item in document.content["resources"]]
    descriptor = Descriptor(path.parent.name, path, file, document.content, resources)
    if judged.doubled:
        return descriptor, [*judged.doubled]
    return descriptor, [*_path_problems(descriptor, document, root), *judged.problems]


@dataclass(frozen=True)
class _Judged:
    """What a descriptor says, and all that is wrong with it but its paths; without a document, why it has none."""

    document: Document | None
    problems: list[Problem]
    doubled: list[Problem]


@lru_cache(maxsize=KEPT)
def _judged(file: str, package: str, raw: bytes) -> _Judged:
    """Judge what stands in a descriptor, once for all readings of the same."""
    document, problems = parsed(file, raw)
    if document is None or problems or (problems := violations(document)):
        return _Judged(None, problems, [])
    if doubled := list(doubled_names(document)):
        return _Judged(document, [], doubled)
    return _Judged(document, list(_problems(document, package)), [])


def _problems(document: Document, package: str) -> Iterator[Problem]:
    """Yield what is wrong with the tables of a descriptor that has everything it must have."""
    yield from broken_keys(document, package)
    yield from broken_columns(document, package)
    yield from broken_texts(document)
    yield from other_units(document)


def _resource(properties: dict[str, Any], folder: Path, root: Path) -> Resource:
    path = folder / properties["path"]
    try:
        file = path.relative_to(root).as_posix()
    except ValueError:
        file = properties["path"]
    return Resource(properties["name"], path, file, properties)


def _first_link(path: Path, root: Path) -> Problem | None:
    """Return that a file, or a folder that it lies in, is a symbolic link: the outermost, which a person put there."""
    steps = [step for step in reversed((path, *path.parents)) if step.is_relative_to(root) and step != root]
    link = next((step for step in steps if step.is_symlink()), None)
    if link is None:
        return None
    return Problem(Place(link.relative_to(root).as_posix(), 1), say("this is a symbolic link"), LINK_REMEDY)


def _path_problems(descriptor: Descriptor, document: Document, root: Path) -> Iterator[Problem]:
    for index, resource in enumerate(descriptor.resources):
        path = resource.properties["path"]
        reason = _reason_to_refuse(path)
        if not reason and (link := _first_link(resource.path, root)):
            yield link
        elif reason := reason or _reason_to_miss(resource):
            place = document.place(("resources", index, "path"), "")
            yield Problem(
                place,
                say(
                    "the path of resource '{resource}' {reason}: {path}",
                    resource=resource.name,
                    reason=reason,
                    path=path,
                ),
                DATA_FILE_REMEDY,
            )


def _reason_to_refuse(path: str) -> Message | None:
    if ":" in path or path.startswith(("//", "\\")):
        return say("points to another place than this package")
    if path.startswith("/") or ".." in path.split("/") or "\\" in path:
        return say("leaves the folder of this package")
    return None


def _reason_to_miss(resource: Resource) -> Message | None:
    if not resource.path.is_file():
        return say("names a file that does not exist")
    # So that no two tables are one file, and none is published under the name of another.
    return say("names another table") if resource.path.name != f"{resource.name}.csv" else None
