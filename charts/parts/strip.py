"""A strip before it is drawn: words, and the marks of a number; and where it stands among others."""

from collections.abc import Sequence
from dataclasses import dataclass

from charts import theme
from charts.parts.number_marks import Dot
from charts.parts.numbered import OVER

# Below a strip, and below a heading, which keeps to what it is of.
GAP, SNUG = 10, 4


@dataclass(frozen=True)
class Strip:
    """What stands on one line: a heading, words each in their colour, and the marks of a number.

    A heading that is `plain` stands in its colour like other words; what is `said` is written in place of a number,
    boldly where it `stands_out`; an `empty` one has room for a number that nobody gave. The line
    at what was claimed runs only where a strip `counts_the_same`; one that is `apart` has a scale of its own, if any.
    """

    heading: str
    words: Sequence[tuple[str, str]] = ()
    dots: Sequence[Dot] = ()
    colour: str = theme.INK
    plain: bool = False
    said: str = ""
    stands_out: bool = False
    empty: bool = False
    counts_the_same: bool = True
    apart: bool = False

    @property
    def has_line(self) -> bool:
        """Tell whether it takes a line beside its words, for marks or for what is said in place of a number."""
        return bool(self.dots or self.said)

    @property
    def is_lit(self) -> bool:
        """Tell whether its number has a halo."""
        return any(dot.stands_out for dot in self.dots)

    @property
    def is_scaled(self) -> bool:
        """Tell whether it has a scale of its own, whose numbers stand below it."""
        return self.apart and bool(self.dots)

    @property
    def is_foot(self) -> bool:
        """Tell whether it is words below all lines, which have no line beside them."""
        return self.plain and not self.has_line

    @property
    def over(self) -> float:
        """The room over its marks for their numbers, where these stand there, or over its frame."""
        return OVER if any(dot.over for dot in self.dots) else SNUG if self.empty else 0


@dataclass(frozen=True)
class Place:
    """Where a strip stands: the lines of its words from its top down, and the line of its marks."""

    strip: Strip
    heading: Sequence[str]
    words: Sequence[tuple[str, str]]
    top: float
    y: float
    bottom: float

    @property
    def gap(self) -> float:
        """The room below it."""
        return GAP if self.strip.has_line or self.strip.plain else SNUG
