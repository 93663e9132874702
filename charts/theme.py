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
# NOTE: Vega scales a path by half the root of `size`; one of 4 units is 20 px wide at size 100.
# A cross reads as "wrong": it is the mark of what will not happen, and never that of a number that was found.
CROSS = "M-.75,-1.25L0,-.5L.75,-1.25L1.25,-.75L.5,0L1.25,.75L.75,1.25L0,.5L-.75,1.25L-1.25,.75L-.5,0L-1.25,-.75Z"
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
# The straw of holmium marks what was found, behind black marks and words.
MARKING = "var(--holmium)"
# Around a mark it has to be seen beside the paper on dark paper too, where no word stands on it.
HALO = "var(--holmium-halo)"
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
