"""What was claimed and found as squares in rows of ten: how far a count goes past what was claimed, from nothing on."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

import altair as alt

from charts import theme
from charts.chart import Drawing, Width
from charts.interaction import TIP
from charts.parts.answers import Answers
from charts.parts.claim_scale import are_close
from charts.parts.findings import CLAIM
from charts.parts.grid import rules
from charts.parts.layout import EDGE, PIXELS, data, text_width, wrap
from charts.parts.number_marks import BOLD, Dot
from charts.parts.pixels import READABLE, Drawn, across, down, texts, word
from charts.parts.strip import Strip
from charts.parts.strips import LINE
from evidence.quantity import COUNTED

TEN = 10
# What is counted by the piece, by the claimed measure.
EACH = "each"
# More squares than this nobody sees as a number.
MOST = 99
# The room of a square, and how much of it a square takes; the room of words beside the squares, which on a phone have
# the full width over these.
PITCH: dict[Width, int] = {"wide": 19, "narrow": 12}
FILLED, DIAMOND = 0.68, 0.6
WORDS: dict[Width, int] = {"wide": 300, "narrow": 0}
BESIDE, GAP, NEAR, SNUG = 18, 14, 5, 3
# Half of the room of a number, which may be higher than a square.
HALF = 10
Cell = tuple[int, int]


def is_in_tens(answers: Answers) -> bool:
    """Tell whether all numbers are counts of one thing that lie so close that a scale from nothing would hide it."""
    found, claimed = answers.drawn, answers.claimed
    are_counts = {one.figure.unit for one in (claimed, *found)} <= COUNTED
    are_exact = all(one.quantity.value is not None and not one.quantity.direction for one in found)
    fits = max((one.quantity.numbers[-1] for one in (claimed, *found)), default=0) <= MOST
    is_one = answers.counts_one and len(claimed.quantity.numbers) == 1
    # It has no place for numbers that say something else, or for words about those that the table alone has.
    is_all = found == answers.lit and not answers.left
    return are_counts and are_exact and fits and is_one and is_all and are_close(claimed, found)


@dataclass(frozen=True)
class Group:
    """A strip as squares: its words by lines, those that stand aside, and how far down both and the squares start."""

    strip: Strip
    lines: Sequence[tuple[str, str]]
    aside: Sequence[tuple[str, str]]
    start: float
    top: float

    @property
    def dot(self) -> Dot:
        """Its number."""
        return self.strip.dots[0]

    @property
    def count(self) -> int:
        """How many squares there are."""
        return int(self.dot.quantity.numbers[-1])


@dataclass(frozen=True)
class Tens:
    """Groups of squares under each other, each beside its words; the first is what was claimed."""

    strips: Sequence[Strip]
    width: Width
    # What a square stands for.
    each: str

    def drawing(self) -> Drawing:
        """Draw the squares over the ground of what lies outside of the claim, with frames, words and numbers."""
        words = [one for group in self.groups for one in self._words(group)]
        squares = [one for group in self.groups for one in self._squares(group)]
        layers = [
            *self._ground(),
            *_marks(squares),
            *rules([line for group in self.groups for line in self._frame(group)], color=theme.INK),
            *texts(words, sizes=(self.size, self.size)),
        ]
        last = self.groups[-1]
        size = {"width": PIXELS[self.width], "height": self._bottom(last) + EDGE}
        return alt.layer(*layers).properties(**size, padding=0, autosize=alt.AutoSizeParams(type="none"))

    @property
    def size(self) -> int:
        """The size of all words."""
        return READABLE[self.width][0]

    @property
    def pitch(self) -> int:
        """The room of a square."""
        return PITCH[self.width]

    @property
    def left(self) -> float:
        """Where squares begin."""
        return EDGE + WORDS[self.width] + BESIDE if self.width == "wide" else EDGE

    @property
    def claimed(self) -> int:
        """How many were claimed."""
        return self.groups[0].count

    @cached_property
    def groups(self) -> list[Group]:
        """The strips under each other."""
        placed: list[Group] = []
        for strip in self.strips:
            start = self._bottom(placed[-1]) + GAP if placed else EDGE
            placed.append(self._group(strip, start))
        return placed

    def _group(self, strip: Strip, start: float) -> Group:
        """Return a strip with its words beside the squares; on a phone its name is over them, and the rest aside."""
        room = WORDS[self.width] or PIXELS[self.width] - 2 * EDGE
        heading = [(line, strip.colour) for line in wrap(strip.heading, room, self.size)]
        beside = room if self.width == "wide" else PIXELS[self.width] - EDGE - self._right
        rest = [(line, colour) for text, colour in strip.words for line in wrap(text, beside, self.size)]
        if self.width == "wide":
            return Group(strip, [*heading, *rest], [], start, start)
        return Group(strip, heading, rest, start, start + LINE * len(heading) + SNUG)

    @property
    def _right(self) -> float:
        """Where words right of the squares begin."""
        return self.left + TEN * self.pitch + BESIDE

    def _bottom(self, group: Group) -> float:
        """Return where a group ends: below its words, its squares and its number."""
        row = self._number_at(group)[1]
        number = row * self.pitch + max(self.pitch, 2 * HALF)
        words = LINE * len(group.lines) - (group.top - group.start)
        return group.top + max(words, number, LINE * len(group.aside))

    def _number_at(self, group: Group) -> Cell:
        """Return the place right of the last square, or the row below where its number has no room there."""
        row, column = divmod(group.count, TEN)
        end = self.left + column * self.pitch + NEAR + self._length(group)
        return (column, row) if not column or end <= PIXELS[self.width] - EDGE else (0, row + 1)

    def _text(self, group: Group) -> str:
        """Write the number of a group with what its squares are, if there is a word for that."""
        return f"{group.dot.text} {self.each}".strip()

    def _length(self, group: Group) -> float:
        return text_width(self._text(group), self.size) * (BOLD if group.dot.has_weight else 1)

    def _words(self, group: Group) -> Iterator[Drawn]:
        """Yield the words of a group and its number."""
        for index, (line, colour) in enumerate(group.lines):
            is_bold = not group.strip.plain
            yield word((EDGE, group.start + LINE * (index + 0.5)), line, "left", bold=is_bold) | {"colour": colour}
        for index, (line, colour) in enumerate(group.aside):
            yield word((self._right, group.top + LINE * (index + 0.5)), line, "left") | {"colour": colour}
        column, row = self._number_at(group)
        end = PIXELS[self.width] - EDGE - self._length(group)
        x = min(self.left + column * self.pitch + (NEAR if column else 0), end)
        place = (x, group.top + row * self.pitch + max(self.pitch / 2, HALF))
        yield word(place, self._text(group), "left", bold=group.dot.has_weight)

    def _squares(self, group: Group) -> Iterator[Drawn]:
        """Yield the squares of a number, each a diamond where it was claimed; what lies outside of that is black."""
        is_claim = group.dot.shape == CLAIM
        part = DIAMOND if is_claim else FILLED
        look = {
            "shape": theme.SHAPES[CLAIM] if is_claim else "square",
            "size": round((self.pitch * part) ** 2, 1),
            "tip": group.dot.tip,
        }
        for index in range(group.count):
            row, column = divmod(index, TEN)
            place = {"x": self.left + (column + 0.5) * self.pitch, "y": group.top + (row + 0.5) * self.pitch}
            fill = theme.INK if is_claim or index >= self.claimed else theme.colour(theme.OTHERS)
            yield {**place, **look, "fill": fill, **group.dot.picks}

    def _ground(self) -> list[alt.Chart]:
        """Lay a ground behind the squares outside of the frame, or where it has none."""
        rows: list[Drawn] = []
        for group in self.groups:
            for index in range(*sorted((self.claimed, group.count))):
                row, column = divmod(index, TEN)
                x, y = self.left + column * self.pitch, group.top + row * self.pitch
                rows.append({"x": x, "x2": x + self.pitch, "y": y, "bottom": y + self.pitch})
        ground = data(rows).mark_rect(color=theme.MARKING, opacity=1)
        return [ground.encode(x=across(), x2="x2:Q", y=down(), y2="bottom:Q")] if rows else []

    def _frame(self, group: Group) -> Iterator[Drawn]:
        """Yield the sides of a frame around as many squares as were claimed, with a step where a row is not full."""
        rows, rest = divmod(self.claimed, TEN)
        corners = [(0, 0), (TEN, 0), (TEN, rows), (rest, rows), (rest, rows + 1), (0, rows + 1)]
        corners = corners if rest else [(0, 0), (TEN, 0), (TEN, rows), (0, rows)]
        for (column, row), (next_column, next_row) in zip(corners, [*corners[1:], corners[0]], strict=True):
            yield {
                "x": self.left + column * self.pitch,
                "y": group.top + row * self.pitch,
                "end": self.left + next_column * self.pitch,
                "bottom": group.top + next_row * self.pitch,
            }


def _marks(squares: Sequence[Drawn]) -> list[alt.Chart]:
    mark = data(squares).mark_point(strokeWidth=0, opacity=1)
    looks = {
        "shape": alt.Shape("shape:N").scale(None),
        "size": alt.Size("size:Q").scale(None),
        "fill": alt.Fill("fill:N").scale(None),
    }
    return [mark.encode(x=across(), y=down(), tooltip=TIP, **looks)] if squares else []


def in_tens(strips: Sequence[Strip], width: Width, each: str) -> Drawing:
    """Return the drawing of strips whose numbers are counts in rows of ten, each square a thing with that name."""
    return Tens(strips, width, each).drawing()
