"""Which version a package needs since its last release, by the recipe of the Data Package standard.

A value mended is a patch, a row or a table more is a minor version, another column, key or row less is a major one.
"""

from collections.abc import Iterator, Sequence
from pathlib import Path

from evidence.catalogue import Catalogue
from evidence.changes import changes
from evidence.messages import Message, say
from evidence.plain_tables import read_tables
from evidence.problems import Place, Problem, line_of
from evidence.releases import DATA, last
from evidence.tables import Table, TableName

MAJOR, MINOR, PATCH, SAME = range(4)
WHY: dict[int, Message] = {
    MAJOR: say("columns, keys or rows that were there are others, or gone"),
    MINOR: say("there are rows or tables more"),
    PATCH: say("cells or texts are others"),
}
Tables = dict[TableName, Table]


def version_problems(root: Path) -> Iterator[Problem]:
    """Yield the packages whose version is lower than what changed since the last release asks for."""
    release = last(root)
    if release is None:
        return
    now = Catalogue(read_tables(root, as_text=True))
    needed: dict[str, str] = {}
    low: dict[str, tuple[str, Message]] = {}
    for package in dict.fromkeys(package for package, _ in now.tables):
        old, new = (_of(one, package) for one in (release.texts, now))
        if not old:
            continue
        before, version = (str(next(iter(one.values())).package_properties["version"]) for one in (old, new))
        least = raised(before, how := step(old, new))
        needed[package] = least
        if _parsed(version) < _parsed(least):
            low[package] = version, WHY[min(how, PATCH)]
    # All packages have one version: that of a package which asks for less would be refused beside another.
    for package, (version, why) in low.items():
        yield _problem(root, package, version, max(needed.values(), key=_parsed), why)


def step(old: Tables, new: Tables) -> int:
    """Return which part of a version has to be raised, as its place in it; `SAME` where nothing changed."""
    if any(name not in new or shape(new[name]) != shape(table) for name, table in old.items()):
        return MAJOR
    found = list(changes(Catalogue(old.values()), Catalogue(new.values())))
    if any(not change.column and change.new is None for change in found):
        return MAJOR
    if new.keys() - old.keys() or any(not change.column for change in found):
        return MINOR
    return PATCH if found or _described(old) != _described(new) else SAME


def shape(table: Table) -> tuple[object, ...]:
    """Return what a program relies on that reads a table: its columns in their order, their types, its key."""
    return table.primary_key, *((field["name"], field["type"]) for field in table.fields)


def raised(version: str, place: int) -> str:
    """Return the next version in which one part is higher, and those behind it are nought."""
    parts = list(_parsed(version))
    if place != SAME:
        parts = [*parts[:place], parts[place] + 1, *[0] * (PATCH - place)]
    return ".".join(map(str, parts))


def _problem(root: Path, package: str, version: str, least: str, why: Message) -> Problem:
    file = f"{DATA}/{package}/datapackage.json"
    lines = (root / file).read_text("utf-8").splitlines()
    line = line_of(lines, lambda one: one.strip().startswith('"version"')) or 1
    what = say("the version is {version}, and since the last release {why}", version=version, why=why)
    return Problem(
        Place(file, line, "version"),
        what,
        say("write {least}, or a later one, in each package and in CITATION.cff", least=least),
    )


def _of(catalogue: Catalogue, package: str) -> Tables:
    return {name: table for name, table in catalogue.tables.items() if name[0] == package}


def _described(tables: Tables) -> Sequence[object]:
    """Return all that is said about tables, but for the version itself."""
    package = next(iter(tables.values())).package_properties if tables else {}
    return [{key: value for key, value in package.items() if key != "version"}]


def _parsed(version: str) -> tuple[int, ...]:
    return tuple(map(int, version.split(".")))
