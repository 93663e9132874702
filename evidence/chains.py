"""Rows that name each other: in groups, and in chains, each row of which is looked at once, however long they are."""

from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping
from typing import TypeVar

AnyRow = TypeVar("AnyRow")
AnyKey = TypeVar("AnyKey", bound=Hashable)


def grouped(rows: Iterable[AnyRow], of: Callable[[AnyRow], AnyKey]) -> dict[AnyKey, list[AnyRow]]:
    """Return rows by what each is of, in their order."""
    found: dict[AnyKey, list[AnyRow]] = {}
    for row in rows:
        found.setdefault(of(row), []).append(row)
    return found


def last_links(links: Mapping[str, str]) -> dict[str, str]:
    """Return, by row, the last row to which its links lead; empty for one that leads into a circle."""
    found: dict[str, str] = {}
    for start in links:
        way: dict[str, None] = {}
        at = start
        while at in links and at not in found and at not in way:
            way[at] = None
            at = links[at]
        last = "" if at in way else found[at] if at in found else next(reversed(way))
        found |= dict.fromkeys(way, last)
    return found


def circles(links: Mapping[str, str]) -> Iterator[list[str]]:
    """Yield the rows of each circle of links, from one of them round."""
    seen: set[str] = set()
    for start in links:
        way: list[str] = []
        at = start
        while at in links and at not in seen:
            seen.add(at)
            way.append(at)
            at = links[at]
        if at in way:
            yield way[way.index(at) :]
