"""Makes Vega's SVG fit for a page: named in the page's language, without styles, small."""

import re
from collections import Counter
from dataclasses import dataclass
from xml.etree import ElementTree

SVG = "http://www.w3.org/2000/svg"
DECIMALS = 1
NUMBER = re.compile(r"-?\d*\.\d+(?:e-?\d+)?")
GEOMETRY = {"d", "transform", "x", "y", "x1", "y1", "x2", "y2", "dx", "dy", "width", "height"}
DROPPED = {"class", "role", "style", "pointer-events", "font-family", "version"}
DEFAULTS = {
    ("opacity", "1"),
    ("font-weight", "400"),
    ("transform", "translate(0,0)"),
    ("stroke-width", "1"),
    ("text-anchor", "start"),
    ("x2", "0"),
    ("y2", "0"),
}
# Whoever writes SVG, a drawing from the cache among them, writes it without prefixes.
ElementTree.register_namespace("", SVG)


@dataclass(frozen=True)
class Frame:
    """What the SVG is called, the prefix of its ids, and how many pixels wide its place is."""

    prefix: str
    title: str
    description: str
    pixels: int


def cleaned(svg: str, frame: Frame) -> str:
    """Return the SVG of vl-convert without what a page must not or need not carry."""
    root = ElementTree.fromstring(svg)  # noqa: S314 the SVG is our own
    for element in root.iter():
        _clean_attributes(element, frame.prefix)
    _prune(root)
    _hoist_font_size(root)
    _name(root, frame)
    return ElementTree.tostring(root, encoding="unicode")


def _clean_attributes(element: ElementTree.Element, prefix: str) -> None:
    for name, value in list(element.attrib.items()):
        if name in DROPPED or name.startswith("aria-") or (name, value) in DEFAULTS:
            del element.attrib[name]
        else:
            element.set(name, _clean_value(name, value, prefix))


def _clean_value(name: str, value: str, prefix: str) -> str:
    if name == "id":
        return f"{prefix}-{value}"
    if name in GEOMETRY:
        return NUMBER.sub(lambda match: _rounded(match.group()), value)
    return value.replace("url(#", f"url(#{prefix}-").removesuffix("px")


def _rounded(digits: str) -> str:
    return f"{round(float(digits), DECIMALS) + 0.0:g}"


def _prune(parent: ElementTree.Element) -> None:
    """Take out what draws nothing, and groups that only hold other elements."""
    kept: list[ElementTree.Element] = []
    for child in parent:
        _prune(child)
        if _is_bare_group(child):
            kept.extend(child)
        elif _draws(child):
            kept.append(child)
    parent[:] = kept


def _is_bare_group(element: ElementTree.Element) -> bool:
    return element.tag == f"{{{SVG}}}g" and not element.attrib


def _draws(element: ElementTree.Element) -> bool:
    """Return whether there is anything to see; marks of no opacity are only there to be pointed at."""
    if element.get("opacity") == "0":
        return False
    if element.tag == f"{{{SVG}}}g":
        return len(element) > 0
    if element.tag == f"{{{SVG}}}path":
        return bool({"fill", "stroke"} & set(element.attrib)) and bool(element.get("d"))
    return True


def _hoist_font_size(root: ElementTree.Element) -> None:
    sizes = Counter(element.get("font-size", "") for element in root.iter(f"{{{SVG}}}text"))
    if not sizes:
        return
    commonest = sizes.most_common(1)[0][0]
    root.set("font-size", commonest)
    for element in root.iter(f"{{{SVG}}}text"):
        if element.get("font-size") == commonest:
            del element.attrib["font-size"]


def _name(root: ElementTree.Element, frame: Frame) -> None:
    """Give the image its role, title and description, and let it scale to its place."""
    width, height = (float(root.attrib.pop(name)) for name in ("width", "height"))
    root.set("viewBox", f"0 0 {max(width, frame.pixels):g} {height:g}")
    title, description = ElementTree.Element(f"{{{SVG}}}title"), ElementTree.Element(f"{{{SVG}}}desc")
    for element, text, suffix in ((title, frame.title, "title"), (description, frame.description, "desc")):
        element.set("id", f"{frame.prefix}-{suffix}")
        element.text = text
    root.set("role", "img")
    root.set("aria-labelledby", f"{frame.prefix}-title {frame.prefix}-desc")
    root[:0] = [title, description]
