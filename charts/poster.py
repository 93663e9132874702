"""A drawing for places that no stylesheet of ours reaches: it carries its own colours, words, source and licence.

A poster is what readers download and embed; a picture is the drawing alone, on the paper of the reader's scheme.
"""

import re
from dataclasses import dataclass
from math import ceil
from xml.etree import ElementTree

from charts import theme
from charts.cleaning import SVG
from charts.palette import PALETTE
from charts.parts.layout import wrap

MARGIN, GAP, LEADING = 24, 14, 1.35
FONTS = f"{theme.FONT}, Arial, Helvetica, sans-serif"
# The face of our headings is in the PNG; where a reader opens the SVG, another with serifs takes its place.
HEADING_FONTS = "Zeldzaam Serif, Georgia, serif"
VARIABLE = re.compile(r"var\(--([a-z-]+)\)")
# Bold letters are wider than those that the layout reckons with.
BOLD = 1.08


@dataclass(frozen=True)
class Caption:
    """The words around the drawing: which claim it is about, what it says, what is drawn, who says so, who made it."""

    kicker: str
    headline: str
    subtitle: str
    source: str
    credit: str


@dataclass(frozen=True)
class Line:
    """How a text of the poster is set."""

    size: int
    colour: str
    weight: int = 400
    fonts: str = ""


KICKER, HEADLINE = Line(13, "quiet"), Line(20, "ink", 600, HEADING_FONTS)
SUBTITLE, SMALL = Line(13, "quiet"), Line(12, "quiet")


def flat(text: str) -> str:
    """Return a drawing or specification with the colours of light paper in place of CSS variables."""
    coloured = VARIABLE.sub(lambda match: PALETTE[match[1]].light, text)
    return coloured.replace(theme.INK, PALETTE["ink"].light)


def poster(svg: str, caption: Caption) -> str:
    """Return the drawing with its words inside the image."""
    drawing = ElementTree.fromstring(flat(svg))  # noqa: S314 (our own drawing)
    width, height = size(svg)
    parts: list[ElementTree.Element] = []
    y = float(MARGIN)
    for text, line in ((caption.kicker, KICKER), (caption.headline, HEADLINE), (caption.subtitle, SUBTITLE)):
        y = _set(parts, text, line, (width, y)) + GAP / 2 if text else y
    y += GAP / 2
    parts.append(_placed(drawing, width, height, y))
    y += height + GAP
    hairline = {"d": f"M{MARGIN},{y:g}h{width:g}", "stroke": PALETTE["hairline"].light}
    parts.append(ElementTree.Element(f"{{{SVG}}}path", hairline))
    y += GAP
    for text in (caption.source, caption.credit):
        y = _set(parts, text, SMALL, (width, y))
    return _sheet(parts, drawing, width + 2 * MARGIN, ceil(y + MARGIN))


def picture(svg: str) -> str:
    """Return the drawing alone, light or dark as the reader's system is."""
    drawing = ElementTree.fromstring(svg)  # noqa: S314 (our own drawing)
    width, height = size(svg)
    style = ElementTree.Element(f"{{{SVG}}}style")
    style.text = f"svg{{{_variables('light')}}}@media(prefers-color-scheme:dark){{svg{{{_variables('dark')}}}}}"
    paper = {"width": f"{width:g}", "height": f"{height:g}", "fill": theme.PAPER}
    drawing[:0] = [style, ElementTree.Element(f"{{{SVG}}}rect", paper)]
    drawing.attrib |= {"width": f"{width:g}", "height": f"{height:g}", "font-family": FONTS}
    return ElementTree.tostring(drawing, encoding="unicode")


def size(svg: str) -> tuple[float, float]:
    """Return the width and the height of a drawing."""
    _, _, width, height = ElementTree.fromstring(svg).attrib["viewBox"].split()  # noqa: S314 (our own drawing)
    return float(width), float(height)


def colours(scheme: str) -> str:
    """Return the palette as CSS variables on light or dark paper."""
    return ";".join(f"--{name}:{getattr(tone, scheme)}" for name, tone in PALETTE.items())


def _variables(scheme: str) -> str:
    return f"color:{getattr(PALETTE['ink'], scheme)};{colours(scheme)}"


def _set(parts: list[ElementTree.Element], text: str, line: Line, room: tuple[float, float]) -> float:
    """Add the lines of a text from a height on, and return where the next text starts."""
    pixels, y = room
    attributes = {"font-size": str(line.size), "fill": PALETTE[line.colour].light, "x": str(MARGIN)}
    if line.weight != Line.weight:
        attributes["font-weight"] = str(line.weight)
    if line.fonts:
        attributes["font-family"] = line.fonts
    for words in wrap(text, pixels / (BOLD if line.weight != Line.weight else 1), line.size):
        element = ElementTree.Element(f"{{{SVG}}}text", {**attributes, "y": f"{y + line.size:g}"})
        element.text = words
        parts.append(element)
        y += line.size * LEADING
    return y


def _placed(drawing: ElementTree.Element, width: float, height: float, y: float) -> ElementTree.Element:
    """Return the drawing at its place in the poster; the poster speaks for both."""
    place = {"x": str(MARGIN), "y": f"{y:g}", "width": f"{width:g}", "height": f"{height:g}", "overflow": "visible"}
    placed = ElementTree.Element(f"{{{SVG}}}svg", {**drawing.attrib, **place})
    for attribute in ("role", "aria-labelledby"):
        placed.attrib.pop(attribute, None)
    placed[:] = [child for child in drawing if child.tag not in (f"{{{SVG}}}title", f"{{{SVG}}}desc")]
    return placed


def _sheet(parts: list[ElementTree.Element], drawing: ElementTree.Element, width: float, height: float) -> str:
    """Return the parts on paper, with the title and the description of the drawing."""
    frame = {"width": f"{width:g}", "height": f"{height:g}"}
    root = ElementTree.Element(
        f"{{{SVG}}}svg",
        {**frame, "viewBox": f"0 0 {width:g} {height:g}", "font-family": FONTS, "role": "img",
         "aria-labelledby": drawing.attrib["aria-labelledby"]},
    )  # fmt: skip
    named = [child for child in drawing if child.tag in (f"{{{SVG}}}title", f"{{{SVG}}}desc")]
    paper = ElementTree.Element(f"{{{SVG}}}rect", {**frame, "fill": PALETTE["paper"].light})
    root[:] = [*named, paper, *parts]
    return ElementTree.tostring(root, encoding="unicode")
