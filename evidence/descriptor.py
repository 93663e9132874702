"""The descriptor of a data package, read with care before any library opens its files.

Frictionless fetches `http:` paths and follows symbolic links even when told not to,
so a pull request could make the build read anything: paths are looked at here first.
"""

import csv
import io
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from evidence.descriptor_schema import violations
from evidence.document import Document, parsed
from evidence.problems import Place, Problem

# Python's own limit of 131,072 characters is met by a quotation mark that is not closed, too.
csv.field_size_limit(2**31 - 1)

DATA_FILE_REMEDY = "name a plain file inside the package, such as data/figures.csv"
LINK_REMEDY = "put the file or the folder itself there"


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
        key = self.properties["schema"].get("primaryKey", ())
        return (key,) if isinstance(key, str) else tuple(key)

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
    if path.is_symlink() or path.parent.is_symlink():
        return None, [Problem(Place(file, 1), "the descriptor goes through a symbolic link", LINK_REMEDY)]
    if not path.is_file():
        return None, [Problem(Place(file, 1), "there is no such file", "put the descriptor of the package there")]
    document, problems = parsed(file, path.read_bytes())
    if document is None or problems or (problems := violations(document, file)):
        return None, problems
    properties = document.content
    resources = [_resource(item, path.parent, root) for item in properties["resources"]]
    descriptor = Descriptor(path.parent.name, path, file, properties, resources)
    problems = list(_path_problems(descriptor, document))
    return descriptor, problems or list(_stray_problems(descriptor, root))


def _resource(properties: dict[str, Any], folder: Path, root: Path) -> Resource:
    path = folder / properties["path"]
    try:
        file = path.relative_to(root).as_posix()
    except ValueError:
        file = properties["path"]
    return Resource(properties["name"], path, file, properties)


def _path_problems(descriptor: Descriptor, document: Document) -> Iterator[Problem]:
    for index, resource in enumerate(descriptor.resources):
        path = resource.properties["path"]
        reason = _reason_to_refuse(path, descriptor.path.parent)
        if reason:
            place = Place(descriptor.file, document.lines["resources", index, "path"])
            yield Problem(place, f"the path of resource '{resource.name}' {reason}: {path}", DATA_FILE_REMEDY)


def _stray_problems(descriptor: Descriptor, root: Path) -> Iterator[Problem]:
    """Yield tables in the folder of the package that its descriptor does not name."""
    named = {resource.path for resource in descriptor.resources}
    for path in sorted(set(descriptor.path.parent.rglob("*.csv")) - named):
        remedy = "describe it there, or take it away"
        yield Problem(
            Place(path.relative_to(root).as_posix(), 1), "no resource of datapackage.json names this table", remedy
        )


def _reason_to_refuse(path: str, folder: Path) -> str:
    if ":" in path or path.startswith(("//", "\\")):
        return "points to another place than this package"
    if path.startswith("/") or ".." in path.split("/") or "\\" in path:
        return "leaves the folder of this package"
    steps = [folder.joinpath(*Path(path).parts[: depth + 1]) for depth in range(len(Path(path).parts))]
    if any(step.is_symlink() for step in steps):
        return "goes through a symbolic link"
    if not (folder / path).is_file():
        return "names a file that does not exist"
    return ""
