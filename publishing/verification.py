"""Looks at the finished site as a reader's browser will: links, languages, other hosts, missing pages."""

import os
from collections.abc import Container, Iterator, Mapping
from pathlib import Path

from evidence.messages import say
from evidence.problems import Place, Problem
from publishing.inspection import REMEDY, Inspected, Inspector
from publishing.languages.settings import Settings


def site_problems(built: Path, settings: Settings, memory: Path | None = None) -> list[Problem]:
    """Return what is wrong with the built site; a file remembers what was seen of pages that stay as they are."""
    inspector = Inspector(memory, settings)
    # Thousands of pages link to the same files, so the disk is asked once for each.
    files = frozenset(names := _files(built))
    pages = {name: inspector.look(name, (built / name).read_bytes()) for name in names if name.endswith(".html")}
    inspector.remember()
    anchors = {name: frozenset(page.anchors) for name, page in pages.items()}
    found: list[Problem] = []
    for name, page in pages.items():
        found += page.problems
        found += _link_problems(name, page, anchors, files)
        found += _card_problems(name, page, files, settings)
    return [*found, *_title_problems(pages), *_lonely_problems(pages), *_twin_problems(built)]


def _files(built: Path) -> list[str]:
    """Return the name of every file below a folder, in order; to make and compare paths for them takes a second."""
    names = []
    for folder, _, files in os.walk(built):
        place = Path(folder).relative_to(built).as_posix()
        names += files if place == "." else [f"{place}/{name}" for name in files]
    return sorted(names, key=lambda name: name.split("/"))


def _link_problems(
    name: str, page: Inspected, anchors: Mapping[str, frozenset[str]], files: Container[str]
) -> Iterator[Problem]:
    for address, file, fragment in page.links:
        if name.endswith("404.html") and not address.startswith(("/", "#")):
            what = say("the link {address} is relative, but this page answers at every depth", address=address)
            yield Problem(Place(name), what, say("start it with the path of the site"))
        elif not file or file not in files:
            yield Problem(Place(name), say("the link {address} leads nowhere", address=address), REMEDY)
        elif fragment and file in anchors and fragment not in anchors[file] and not fragment.startswith("__"):
            what = say("the link {address} leads to a place that is not in the page", address=address)
            yield Problem(Place(name), what, REMEDY)


def _card_problems(name: str, page: Inspected, files: Container[str], settings: Settings) -> Iterator[Problem]:
    """Yield pictures for links to the page that are not there: nobody sees them here, and others do."""
    for address in page.pictures:
        file = address.removeprefix(settings.site_url)
        if file == address or file not in files:
            yield Problem(Place(name), say("the picture {address} is not there", address=address), REMEDY)


def _title_problems(pages: Mapping[str, Inspected]) -> Iterator[Problem]:
    """Yield the pages of a language whose title is that of another: in a list of results nobody tells them apart."""
    first: dict[tuple[str, str], str] = {}
    for name in (name for name in pages if name.endswith("/index.html")):
        text = pages[name].title
        if other := first.get(key := (name.partition("/")[0], text)):
            what = say("the title '{text}' is that of {other} too", text=text, other=other)
            yield Problem(Place(name), what, say("give each page its own"))
        first.setdefault(key, name)


def _lonely_problems(pages: Mapping[str, Inspected]) -> Iterator[Problem]:
    """Yield the pages of a language that no page of it leads to: only a search engine would find them.

    To the front page leads the doorway.
    """
    reached = {(name.partition("/")[0], way) for name, page in pages.items() for way in page.ways}
    for name in (name for name in pages if name.endswith("/index.html") and name.count("/") > 1):
        if (name.partition("/")[0], name) not in reached:
            remedy = say("name it in publishing/pages/navigation.py, or link to it from the page above it")
            yield Problem(Place(name), say("no link leads to this page"), remedy)


def _twin_problems(built: Path) -> Iterator[Problem]:
    counts = {
        folder.name: len(list(folder.rglob("index.html")))
        for folder in sorted(built.iterdir())
        if (folder / "404.html").exists()
    }
    if len(set(counts.values())) > 1:
        yield Problem(
            Place("build/site"),
            say("the languages differ in their number of pages: {counts}", counts=counts),
            say("find the page that one lacks"),
        )
