"""Which files may lie below docs/: pages, words and assets of known types, nothing hidden and nothing left behind."""

import re
from collections.abc import Collection, Iterator, Sequence
from pathlib import Path
from xml.etree import ElementTree

from evidence.problems import Place, Problem

ASSETS = {".css", ".js", ".png", ".svg", ".txt", ".webp", ".woff2"}
OF_A_LANGUAGE = {".md", ".py"}
LISTS = {"words.toml", "spelling.txt"}
TEMPLATES = {".html"}
# What editors, spreadsheets, merges and desktops leave behind.
LEFT_BEHIND = re.compile(r"\..*|.*~|~.*|#.*#|.*\.(?:bak|orig|rej|swp|tmp|old)|.* \(\d+\)\..*|Thumbs\.db", re.IGNORECASE)
SVG = "{http://www.w3.org/2000/svg}"
# Elements of a picture that only draws.
DRAWING = {
    *("circle", "ellipse", "g", "line", "path", "polygon", "polyline", "rect", "svg", "text", "tspan"),
    *("clipPath", "defs", "linearGradient", "mask", "radialGradient", "stop", "style", "symbol", "use"),
    *("desc", "title"),
}
REACHES_OUT = re.compile(r"@import|url\((?!['\"]?#)|expression\(|javascript:", re.IGNORECASE)


def stray_files(docs: Path, languages: Collection[str]) -> Iterator[Problem]:
    """Yield the files below docs/ that are neither a page nor words of a language, a template or an asset."""
    for path in sorted(path for path in docs.rglob("*") if path.is_file()):
        place = Place(path.relative_to(docs.parent).as_posix(), 1)
        parts = path.relative_to(docs).parts
        if any(LEFT_BEHIND.fullmatch(part) for part in parts):
            yield Problem(place, "this file is hidden, or was left behind by a program", "remove it")
        elif not _belongs(parts, languages):
            yield Problem(place, "files of this type have no place here", "remove it")
        elif path.suffix == ".svg":
            yield from _unsafe(path, place)


def _belongs(parts: Sequence[str], languages: Collection[str]) -> bool:
    types = {"assets": ASSETS, "overrides": TEMPLATES, **dict.fromkeys(languages, OF_A_LANGUAGE)}
    return Path(parts[-1]).suffix in types.get(parts[0], set()) or (
        parts[0] in languages and "/".join(parts[1:]) in LISTS
    )


def _unsafe(path: Path, place: Place) -> Iterator[Problem]:
    """Yield what a picture holds beside a drawing: a browser runs it when the picture is opened by itself."""
    remedy = "save the picture as a plain drawing, without scripts, links and foreign content"
    try:
        picture = ElementTree.fromstring(path.read_text(encoding="utf-8"))  # noqa: S314 (size and entities are looked at)
    except (ElementTree.ParseError, UnicodeDecodeError) as error:
        yield Problem(place, f"this is not an SVG: {error}", remedy)
        return
    for element in picture.iter():
        name = str(element.tag).removeprefix(SVG)
        if name not in DRAWING:
            yield Problem(place, f"the picture holds <{name}>", remedy)
        for attribute, value in element.attrib.items():
            if attribute.lower().startswith("on") or (attribute.endswith("href") and not value.startswith("#")):
                yield Problem(place, f"<{name}> has the attribute '{attribute.rpartition('}')[2]}'", remedy)
        if REACHES_OUT.search(" ".join([*element.attrib.values(), element.text or ""])):
            yield Problem(place, f"<{name}> reaches out of the picture", remedy)
