"""The look of the charts: colours named after the elements, shapes, sizes, quiet axes.

Colours are CSS variables, so that one SVG follows light, dark and print.
"""

import altair as alt

COUNTRIES = {
    "CHN": "erbium",
    "USA": "thulium",
    "EUU": "neodymium",
    "AUS": "praseodymium",
    "JPN": "cerium",
}
OTHERS = "basalt"
BLACK = "ink"
# Colours are those of countries, red that of China alone: evidence has shapes, and black is what decides.
RELATIONS = {
    "claim": BLACK,
    "supports": BLACK,
    "qualifies": OTHERS,
    "contradicts": BLACK,
    "context": OTHERS,
}
# A cross would read as "wrong", also beside a number that is true.
SHAPES = {
    "claim": "diamond",
    "supports": "circle",
    "qualifies": "square",
    "contradicts": "triangle-down",
    "context": "triangle-up",
}
INK = "currentColor"
PAPER = "var(--paper)"
HAIRLINE = "var(--hairline)"
# What is written on grey marks, which are as light on dark paper as words are there.
ON_OTHERS = "var(--on-basalt)"
# The straw of holmium marks what was found, behind black marks and words.
MARKING = "var(--holmium-mark)"
FONT = "Liberation Sans"
TEXT_SIZE = 14
SMALL_SIZE = 14
LINE_HEIGHT = 18
MARK_SIZE = 100


def colour(element: str) -> str:
    """Return the colour of marks named after an element; black is the colour of the text, white on dark paper."""
    return INK if element == BLACK else f"var(--{element})"


def text_colour(element: str) -> str:
    """Return the tone of that colour in which words can be read."""
    return INK if element == BLACK else f"var(--{element}-text)"


def country_colour(code: str) -> str:
    """Return the colour a country keeps through the whole site; the world is ink."""
    return INK if code == "WLD" else colour(COUNTRIES.get(code, OTHERS))


def country_text_colour(code: str) -> str:
    """Return the colour for a country's name."""
    return INK if code == "WLD" else text_colour(COUNTRIES.get(code, OTHERS))


@alt.theme.register("zeldzaam", enable=True)
def look() -> alt.theme.ThemeConfig:
    """Return the configuration every chart is drawn with."""
    return {
        "config": {
            "background": "transparent",
            "font": FONT,
            "view": {"stroke": None},
            "axis": {
                "domain": False,
                "ticks": False,
                "gridColor": HAIRLINE,
                "tickColor": HAIRLINE,
                "labelColor": INK,
                "labelFontSize": SMALL_SIZE,
                "labelLimit": 0,
                "labelPadding": 6,
                "title": None,
            },
            "text": {"color": INK, "fontSize": TEXT_SIZE, "limit": 0, "lineHeight": LINE_HEIGHT},
            "point": {"size": MARK_SIZE, "strokeWidth": 1.75, "opacity": 1},
            "line": {"strokeWidth": 2, "strokeCap": "round", "strokeJoin": "round"},
            "rule": {"color": INK},
        }
    }
