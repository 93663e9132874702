"""Who ships what is imported: all of it as one large bar, then a thin bar for each element.

All is in pixels at 1:1; each bar is the whole of what it is of, with one country first.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

import altair as alt

from charts import theme
from charts.chart import Drawing, Width
from charts.interaction import TIP, Control
from charts.parts.layout import EDGE, PIXELS, data
from charts.parts.pixels import LINE, Drawn, across, down, texts, word

CHINA = "CHN"
# The large bar has a line of words over it, and three under a bracket along the parts that a remark is about.
OVER, TOP, BAR, BRACKET, TICK, UNDER = 11, 25, 56, 8, 5, 17
HEADING, FIRST, ROW, THIN, BOTTOM = 36, 26, 22, 10, 14
LARGE, WORDS, NEAR, INSET = 34, 15, 12, 0.75
# The name of a part stands close under its bar.
CLOSE = 15
# Where the thin bars begin; they end where the large one does, and under them the largest part is named where it is not
# that of the first country.
BARS: dict[Width, int] = {"wide": 160, "narrow": 136}
# How far apart the lines of a hatching are.
HATCH = 13


@dataclass(frozen=True)
class Part:
    """A country's part of the imports of a commodity, in words and in percent, and what it tells when pointed at.

    A headline tells of the remark of those that are hatched.
    """

    commodity: str
    country: str
    name: str
    share_percent: float
    text: str
    tip: str
    is_hatched: bool = False

    @property
    def element(self) -> str:
        """The colour of China for its own parts, in every bar; all others are grey."""
        return theme.COUNTRIES[CHINA] if self.country == CHINA else theme.OTHERS


@dataclass(frozen=True)
class Words:
    """What is written at the parts that are hatched, and over the thin bars; what each of these is of."""

    hatched: str
    unknown: str
    single: str
    elements: dict[str, str]


@dataclass(frozen=True)
class Placed:
    """A part with its sides."""

    part: Part
    left: float
    right: float
    top: float
    bottom: float

    def drawn(self) -> Drawn:
        """Return the part as a mark, with a little room to the next."""
        sides: Drawn = {"x": self.left + INSET, "x2": self.right - INSET, "y": self.top, "y2": self.bottom}
        colour = theme.colour(self.part.element)
        return sides | {"colour": colour, "commodity": self.part.commodity, "tip": self.part.tip}


def shippers(parts: Sequence[Part], words: Words, width: Width, commodity: Control) -> Drawing:
    """Return the drawing of the parts, those of everything together first; those of one commodity can be picked."""
    together, *single = [list(group) for _, group in groupby(parts, key=lambda part: part.commodity)]
    large = _bar(together, (EDGE, PIXELS[width] - EDGE), TOP, BAR)
    heading = TOP + BAR + BRACKET + UNDER + 2 * LINE + HEADING
    tops = _tops(single, heading + FIRST - THIN / 2)
    thin = [
        _bar(group, (BARS[width], PIXELS[width] - EDGE), top, THIN)
        for group, top in zip(single, tops[:-1], strict=True)
    ]
    own = _said(large, words) + [one for bar in thin for one in _named(bar, words)]
    told = word((EDGE + NEAR, TOP + BAR / 2 + 1), large[0].part.text, "left", bold=True)
    lit = commodity.lit()
    layers = [
        _together(thin).encode(opacity=lit),
        _marks([*large, *(one for bar in thin for one in bar)]).encode(opacity=lit),
        _hatching(large).encode(opacity=lit),
        *_bracket(_hatched(large)),
        *(one.encode(opacity=lit) for one in texts(own, sizes=(WORDS, WORDS))),
        *texts([told | {"colour": theme.PAPER}], sizes=(LARGE, LARGE)),
        *texts([word((EDGE, heading), words.single, "left") | _grey()], sizes=(WORDS, WORDS)),
    ]
    none = alt.AutoSizeParams(type="none")
    height = tops[-1] - ROW + THIN / 2 + BOTTOM
    return alt.layer(*layers).properties(width=PIXELS[width], height=height, padding=0, autosize=none)


def _tops(single: Sequence[Sequence[Part]], top: float) -> list[float]:
    """Return where each thin bar is, and the next would be; what is named of one stands under it, and takes a line."""
    tops = [top]
    for parts in single:
        tops.append(tops[-1] + ROW + (LINE if _larger(parts) else 0))
    return tops


def _larger(parts: Sequence[Part]) -> list[Part]:
    """Return the parts that are larger than that of the first country."""
    first, *others = parts
    return [one for one in others if one.share_percent > first.share_percent]


def _grey() -> Drawn:
    return {"colour": theme.text_colour(theme.OTHERS)}


def _bar(parts: Sequence[Part], ends: tuple[float, float], top: float, high: float) -> list[Placed]:
    """Put the parts after each other; whole percents may come to 99 or 101, and the bar is as long as any other."""
    left, right = ends
    scale = (right - left) / sum(part.share_percent for part in parts)
    placed: list[Placed] = []
    for part in parts:
        end = left + part.share_percent * scale
        placed.append(Placed(part, left, end, top, top + high))
        left = end
    return placed


def _marks(placed: Sequence[Placed]) -> alt.Chart:
    mark = data([one.drawn() for one in placed]).mark_rect()
    colour = alt.Color("colour:N").scale(None)
    drawn: alt.Chart = mark.encode(x=across(), x2="x2:Q", y=down(), y2="y2:Q", color=colour, tooltip=TIP)
    return drawn


def _together(thin: Sequence[Sequence[Placed]]) -> alt.Chart:
    """Draw behind the other countries of a thin bar one piece, unless one is named under it: its end is seen then."""
    rows: list[Drawn] = [
        {"x": others[0].left + INSET, "x2": others[-1].right - INSET, "y": (others[0].top + others[0].bottom) / 2}
        | {"commodity": others[0].part.commodity}
        for first, *others in thin
        if others and not _larger([one.part for one in (first, *others)])
    ]
    piece = data(rows).mark_rule(strokeWidth=THIN, color=theme.colour(theme.OTHERS))
    drawn: alt.Chart = piece.encode(x=across(), x2="x2:Q", y=down())
    return drawn


def _hatched(bar: Sequence[Placed]) -> list[Placed]:
    return [one for one in bar if one.part.is_hatched]


def _hatching(bar: Sequence[Placed]) -> alt.Chart:
    """Hatch in China's colour the parts whose remark a headline tells: how much of them is Chinese is not known."""
    rows = [line for one in _hatched(bar) for line in _slopes(one)]
    line = data(rows).mark_rule(strokeWidth=1.25, color=theme.colour(theme.COUNTRIES[CHINA]))
    hatched: alt.Chart = line.encode(x=across(), x2="x2:Q", y=down(), y2="y2:Q")
    return hatched


def _slopes(one: Placed) -> list[Drawn]:
    """Return the slanting lines across a part, none of which leaves it."""
    left, right, high = one.left + INSET, one.right - INSET, one.bottom - one.top
    rows: list[Drawn] = []
    for step in range(HATCH // 2, int(right - left + high), HATCH):
        start, end = max(left + step - high, left), min(left + step, right)
        foot = one.bottom - (start - left - step + high)
        slope: Drawn = {"x": start, "x2": end, "y": foot, "y2": foot - (end - start)}
        rows.append(slope | {"commodity": one.part.commodity})
    return rows


def _bracket(hatched: Sequence[Placed]) -> list[alt.Chart]:
    """Draw a bracket under the parts that are hatched, which the words below it are about."""
    left, right, y = hatched[0].left + INSET, hatched[-1].right - INSET, hatched[0].bottom + BRACKET
    sides: list[Drawn] = [{"x": x, "x2": x, "y": y - TICK, "y2": y} for x in (left, right)]
    rule = data([*sides, {"x": left, "x2": right, "y": y, "y2": y}]).mark_rule(color=theme.INK)
    return [rule.encode(x=across(), x2="x2:Q", y=down(), y2="y2:Q")]


def _said(bar: Sequence[Placed], words: Words) -> list[Drawn]:
    """Write over the large bar whose its first and its last part are, and under it what is hatched."""
    first, *_, last = bar
    right, commodity = last.right, {"commodity": first.part.commodity}
    under, bracket = first.bottom + BRACKET + UNDER, _hatched(bar)[-1].right - INSET
    names = ", ".join(_told(one) for one in _hatched(bar))
    red = {"colour": theme.country_text_colour(CHINA)}
    said = [
        word((first.left, OVER), first.part.name, "left", bold=True) | red,
        word((right, OVER), _told(last), "right") | _grey(),
        word((bracket, under), words.hatched, "right", bold=True),
        word((bracket, under + LINE), words.unknown, "right"),
        word((bracket, under + 2 * LINE), names, "right") | _grey(),
    ]
    return [one | commodity for one in said]


def _told(one: Placed) -> str:
    return f"{one.part.name} {one.part.text}"


def _named(bar: Sequence[Placed], words: Words) -> list[Drawn]:
    """Write before a thin bar what it is of and China's share of it; under it another part, where that is larger."""
    first, *others = bar
    y, commodity = (first.top + first.bottom) / 2, {"commodity": first.part.commodity}
    red = {"colour": theme.country_text_colour(CHINA)}
    named = [
        word((EDGE, y), words.elements[first.part.commodity], "left"),
        word((first.left - NEAR, y), first.part.text, "right") | red,
    ]
    larger = [one for one in others if one.part in _larger([placed.part for placed in bar])]
    named += [word((one.right - INSET, y + CLOSE), _told(one), "right") | _grey() for one in larger]
    return [one | commodity for one in named]
