"""Which files may lie below docs/: pages, words and assets of known types, nothing hidden and nothing left behind."""

import re
from collections.abc import Collection, Iterator, Sequence
from pathlib import Path
from xml.etree import ElementTree

from evidence.file_names import DEVICE, fault_of_name
from evidence.messages import Advice, say
from evidence.problems import Place, Problem

# What the site publishes beside its pages: whoever opens it runs it on our address, so each is named here.
ASSETS = {
    *("answers.js", "asked.js", "charts.css", "counted.js", "doorway.css", "favicon.svg", "lookup.js", "numbers.js"),
    *(
        "ladder.css",
        "lists.css",
        "lists.js",
        "reader.js",
        "rows.css",
        "rows.js",
        "search.css",
        "steps.css",
        "steps.js",
        "strip.css",
        "units.css",
        "zeldzaam.css",
    ),
    *("fonts/OFL.txt", "fonts/zeldzaam-serif-semibold.woff2"),
}
# The parts of the theme that are ours; a template is code.
TEMPLATES = {
    *("404.html", "main.html"),
    *(f"partials/{name}.html" for name in ("addresses", "footer", "header", "language", "languages", "logo")),
    *(f"partials/{name}.html" for name in ("palette", "search", "toc")),
}
LISTS = {"words.toml", "spelling.txt", "synonyms.toml", "locators.toml"}
PAGE_TYPES = {".md", ".py"}
# A name becomes a part of an address.
NAME = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
LONGEST_NAME, DEEPEST = 60, 3
NAMED = say("name it in up to {most} letters a to z, digits, and hyphens between them", most=LONGEST_NAME)
# What editors, spreadsheets, merges and desktops leave behind.
LEFT_BEHIND = re.compile(r"\..*|.*~|~.*|#.*#|.*\.(?:bak|orig|rej|swp|tmp|old)|.* \(\d+\)\..*|Thumbs\.db", re.IGNORECASE)
# What would be read before the drawing: entities, stylesheets; and backslashes, which hide names in styles.
DECLARED = re.compile(r"<!DOCTYPE|<!ENTITY|<\?(?!xml\s)|\\")
LARGEST_PICTURE = 200_000
SVG = "{http://www.w3.org/2000/svg}"
# Elements of a picture that only draws.
DRAWING = {
    *("circle", "ellipse", "g", "line", "path", "polygon", "polyline", "rect", "svg", "text", "tspan"),
    *("clipPath", "defs", "linearGradient", "mask", "radialGradient", "stop", "style", "symbol", "use"),
    *("desc", "title"),
}
REACHES_OUT = re.compile(r"@import|url\((?!['\"]?#)|expression\(|javascript:", re.IGNORECASE)


def stray_files(docs: Path, languages: Collection[str]) -> Iterator[Problem]:
    """Yield the files below docs/ that are neither a page nor words of a language, nor a template or an asset of ours.

    Links are left to others.
    """
    for path in sorted(path for path in docs.rglob("*") if not path.is_dir() and not path.is_symlink()):
        place = Place(path.relative_to(docs.parent).as_posix(), 1)
        if found := _fault(path, path.relative_to(docs).parts, languages):
            yield Problem(place, *found)
        elif path.suffix == ".svg":
            yield from _unsafe(path, place)


def _fault(path: Path, parts: Sequence[str], languages: Collection[str]) -> Advice | None:
    """Return why a file may not lie where it does, and what to do."""
    folder, name = parts[0], "/".join(parts[1:])
    if not path.is_file():
        return say("this is no ordinary file"), say("remove it")
    if any(LEFT_BEHIND.fullmatch(part) for part in parts):
        return say("this file is hidden, or was left behind by a program"), say("remove it")
    if folder in languages and name not in LISTS and path.suffix in PAGE_TYPES:
        return _fault_of_name([*parts[1:-1], path.stem])
    if name not in {"assets": ASSETS, "overrides": TEMPLATES, **dict.fromkeys(languages, LISTS)}.get(folder, set()):
        what = say("nothing uses a file of this name in this place")
        return what, say("remove it; CONTRIBUTING.md says what may lie in docs/")
    return None


def _fault_of_name(names: Sequence[str]) -> Advice | None:
    for what in filter(None, map(fault_of_name, filter(DEVICE.fullmatch, names))):
        return what, NAMED
    if len(names) > DEEPEST:
        what = say("this page lies {count} folders deep", count=len(names) - 1)
        return what, say("put it at most {deepest} folders deep", deepest=DEEPEST - 1)
    odd = next((name for name in names if len(name) > LONGEST_NAME or not NAME.fullmatch(name)), None)
    return None if odd is None else (say("'{odd}' cannot be a part of an address", odd=odd[:LONGEST_NAME]), NAMED)


def _unsafe(path: Path, place: Place) -> Iterator[Problem]:
    """Yield what a picture holds beside a drawing: a browser runs it when the picture is opened by itself."""
    remedy = say("save the picture as a plain drawing, without scripts, links and foreign content")
    if path.stat().st_size > LARGEST_PICTURE or DECLARED.search(text := path.read_text("utf-8", "replace")):
        yield Problem(place, say("the picture is too large, or declares more than a drawing"), remedy)
        return
    try:
        picture = ElementTree.fromstring(text)  # noqa: S314 (its size and its declarations are looked at)
    except ElementTree.ParseError as error:
        yield Problem(place, say("this is not an SVG: {error}", error=error), remedy)
        return
    for element in picture.iter():
        name = str(element.tag).removeprefix(SVG)
        if name not in DRAWING:
            yield Problem(place, say("the picture holds <{name}>", name=name), remedy)
        for attribute, value in element.attrib.items():
            if attribute.lower().startswith("on") or (attribute.endswith("href") and not value.startswith("#")):
                yield Problem(
                    place,
                    say("<{name}> has the attribute '{attribute}'", name=name, attribute=attribute.rpartition("}")[2]),
                    remedy,
                )
        if REACHES_OUT.search(" ".join([*element.attrib.values(), element.text or "", element.tail or ""])):
            yield Problem(place, say("<{name}> reaches out of the picture", name=name), remedy)
