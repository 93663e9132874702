"""Names of lines at their ends, in groups with a head: level with the end, or led to it where two are close."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

import altair as alt

from charts import theme
from charts.chart import Width
from charts.parts.layout import data, wrap
from charts.parts.panels import Panel
from charts.parts.pixels import LINE, READABLE, Drawn, across, down, word
from charts.parts.scale import spread

# A head stands over the first name of its group, further from what is above it.
HEAD, OVER_HEAD = 19, 8
# Names of several lines need air, or the last one of each would go with the first of the next.
UNDER = 6
# From an end to the leader, and from that to the name.
LED, NEAR = 5, 1
# The room of a note left of a line, and how far over a mark of that it ends: on a phone the line itself is in its way.
NOTE: dict[Width, tuple[int, int]] = {"wide": (130, 20), "narrow": (84, 46)}


@dataclass(frozen=True)
class LedName:
    """What is written at an end that is so far down: lines, their head, and their look; the first is bold, or quiet."""

    mark: float
    lines: Sequence[str]
    head: str
    look: Drawn
    is_quiet: bool = False

    @property
    def room(self) -> float:
        """How far the next name is below this one at least."""
        return LINE * len(self.lines) + (UNDER if self.lines[1:] else 0)

    @property
    def room_for_head(self) -> float:
        """How much further it is from the name above it."""
        return HEAD + OVER_HEAD if self.head else 0

    def written(self, left: float, height: float) -> list[Drawn]:
        """Return its lines, from the height of the first on."""
        lines = enumerate(self.lines)
        told = [
            word((left, height + LINE * index), line, "left", bold=index == 0 and not self.is_quiet)
            for index, line in lines
        ]
        return [one | self.look for one in told]

    def headed(self, left: float, height: float) -> list[Drawn]:
        """Return its head, if it has one."""
        return [word((left, height - HEAD), self.head, "left", bold=True) | self.look] if self.head else []


def heights(names: Sequence[LedName]) -> list[float]:
    """Return how far down each name is, from the highest mark on: as near to it as heads and other names leave room."""
    needed = [0.0]
    for name, below in pairwise(names):
        needed.append(needed[-1] + name.room + below.room_for_head)
    free = spread([name.mark - above for name, above in zip(names, needed, strict=True)], 0)
    return [place + above for place, above in zip(free, needed, strict=True)]


def leaders(names: Sequence[LedName], places: Sequence[float], end: float, left: float) -> alt.Chart:
    """Lead from an end to its name where that could not stand level with it."""
    moved = [(name.mark, place) for name, place in zip(names, places, strict=True) if abs(name.mark - place) > 1]
    rows: list[Drawn] = [{"x": end + LED, "x2": left - NEAR, "y": mark, "y2": place} for mark, place in moved]
    rule = data(rows).mark_rule(strokeWidth=1, color=theme.colour(theme.OTHERS))
    drawn: alt.Chart = rule.encode(x=across(), x2="x2:Q", y=down(), y2="y2:Q")
    return drawn


def note_over(mark: float, panel: Panel, text: str, width: Width) -> list[Drawn]:
    """Say at the left of a panel, over a mark of so much, what marks of its look are."""
    room, rise = NOTE[width]
    lines, last = wrap(text, room, READABLE[width][0]), panel.y(mark) - rise
    places = [(panel.left, last - LINE * above) for above in range(len(lines) - 1, -1, -1)]
    grey = {"colour": theme.text_colour(theme.OTHERS)}
    return [word(place, line, "left") | grey for place, line in zip(places, lines, strict=True)]
