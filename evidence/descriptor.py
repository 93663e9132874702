"""The descriptor of a data package, read with care before any library opens its files.

Frictionless fetches `http:` paths and follows symbolic links even when told not to,
so a pull request could make the build read anything: paths are looked at here first.
"""

import csv
import io
import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from evidence.problems import Place, Problem

# Python's own limit of 131,072 characters is met by a quotation mark that is not closed, too.
csv.field_size_limit(2**31 - 1)

DATA_FILE_REMEDY = "name a plain file inside the package, such as data/figures.csv"
INCOMPLETE_REMEDY = "give the package its languages, and each resource a name, a path and a schema with fields"
LINK_REMEDY = "put the file or the folder itself there"
# Whatever else a descriptor may say (`dialect`, `profile`, `scheme`, `extrapaths` …) can make
# frictionless open another file or another host.
PACKAGE_PROPERTIES = re.compile(
    r"\$schema|name|id|version|created|languages|licenses|contributors|keywords|sources|resources"
    r"|(title|description)(_[a-z]{2})?"
)
RESOURCE_PROPERTIES = re.compile(
    r"name|type|path|format|mediatype|encoding|schema|licenses|sources|rows_are|(title|description)(_[a-z]{2})?"
)


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
    try:
        properties = json.loads(path.read_text(encoding="utf-8"))
        _refuse_holes(properties)
        resources = [_resource(item, path.parent, root) for item in properties["resources"]]
    except json.JSONDecodeError as error:
        place = Place(file, error.lineno, str(error.colno))
        return None, [Problem(place, f"this is not JSON: {error.msg}", "mend the JSON at this spot")]
    except FileNotFoundError:
        return None, [Problem(Place(file, 1), "there is no such file", "put the descriptor of the package there")]
    except (AttributeError, IndexError, KeyError, RecursionError, TypeError, UnicodeDecodeError, re.error) as error:
        what = f"the descriptor is incomplete or unreadable: {error}"
        return None, [Problem(Place(file, 1), what, INCOMPLETE_REMEDY)]
    descriptor = Descriptor(path.parent.name, path, file, properties, resources)
    problems = [*_property_problems(descriptor), *_path_problems(descriptor, path.parent)]
    return descriptor, problems or list(_stray_problems(descriptor, root))


def _refuse_holes(properties: dict[str, Any]) -> None:
    """Raise for what is missing or of another kind, and that whatever reads the descriptor relies on."""
    languages, resources = properties["languages"], properties["resources"]
    texts = [languages[0], *languages, properties["licenses"][0]["title"], resources[0]["name"]]
    for schema in (resource["schema"] for resource in resources):
        texts += [key["reference"]["resource"] for key in schema.get("foreignKeys", [])]
        for field in [schema["fields"][0], *schema["fields"]]:
            texts += [field["name"], field["type"], *(one["value"] for one in field.get("categories", []))]
            re.compile(field.get("constraints", {}).get("pattern", ""))
    if isinstance(languages, str) or not all(isinstance(text, str) for text in texts):
        what = "languages is not a list, or a name, a type or a value is not a text"
        raise TypeError(what)


def _resource(properties: dict[str, Any], folder: Path, root: Path) -> Resource:
    path = folder / str(properties["path"])
    try:
        file = path.relative_to(root).as_posix()
    except ValueError:
        file = str(properties["path"])
    return Resource(properties["name"], path, file, properties)


def _property_problems(descriptor: Descriptor) -> Iterator[Problem]:
    names = [*_unknown(descriptor.properties, PACKAGE_PROPERTIES)]
    names += [name for one in descriptor.resources for name in _unknown(one.properties, RESOURCE_PROPERTIES)]
    for name in names:
        place = Place(descriptor.file, _line_of(name, descriptor.path))
        yield Problem(place, f"the property '{name}' is not used in this repository", "remove it")


def _unknown(names: Iterable[str], known: re.Pattern[str]) -> Iterator[str]:
    return (name for name in names if not known.fullmatch(name))


def _path_problems(descriptor: Descriptor, folder: Path) -> Iterator[Problem]:
    for resource in descriptor.resources:
        path = str(resource.properties["path"])
        place = Place(descriptor.file, _line_of(path, descriptor.path))
        reason = _reason_to_refuse(path, folder)
        if reason:
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


def _line_of(text: str, path: Path) -> int:
    wanted = json.dumps(text, ensure_ascii=False)
    lines = path.read_text(encoding="utf-8").splitlines()
    return next((number for number, line in enumerate(lines, 1) if wanted in line), 1)
