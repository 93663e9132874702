"""A bar for each month that has a number, a question mark where none was found, and a line at a day."""

from collections.abc import Sequence
from dataclasses import dataclass

import altair as alt

from charts import theme
from charts.chart import Drawing, Width
from charts.interaction import TIP
from charts.parts.layout import EDGE, PIXELS, data, text_width, wrap
from charts.parts.pixels import READABLE, Drawn, Side, across, down, ground, texts, word
from charts.parts.scale import ticks
from evidence.quantity import month_name, number, short_month

HEIGHTS: dict[Width, int] = {"wide": 200, "narrow": 170}
LEFT: dict[Width, int] = {"wide": 50, "narrow": 58}
# Left of the line is the larger half of a phone, right of it that of a wide drawing.
SIDES: dict[Width, Side] = {"wide": "left", "narrow": "right"}
RIGHT, CLEAR = 8, 10
UNKNOWN = "?"
BAR_SHARE = 0.76
MONTHS, DAYS = 12, 31
# The letters of months need room: where there is little, each quarter is named by its first month.
QUARTER = 3


@dataclass(frozen=True)
class MonthBar:
    """The number of a month, what it tells when it is pointed at, what is written at it, and whether it has colour.

    What has colour has its month over its number too: the axis of a phone does not name every month.
    """

    month: str
    amount: float
    tip: str
    text: str = ""
    stands_out: bool = False


@dataclass(frozen=True)
class Note:
    """A day, and what happened then."""

    day: str
    text: str


@dataclass(frozen=True)
class MonthPlot:
    """Months such as `2025-04` from left to right; all is in pixels at 1:1."""

    width: Width
    language: str
    months: Sequence[str]
    note: Note
    highest: float

    @property
    def month_width(self) -> float:
        """Pixels of a month."""
        return (PIXELS[self.width] - self.left - RIGHT) / len(self.months)

    @property
    def left(self) -> int:
        """Space left of the months, for the numbers of the scale."""
        return LEFT[self.width]

    @property
    def sizes(self) -> tuple[int, int]:
        """Letters as large as the text around the drawing: plain ones and bold ones."""
        return READABLE[self.width]

    @property
    def line(self) -> int:
        """How far lines of words are apart."""
        return self.sizes[0] + 4

    @property
    def lines(self) -> list[str]:
        """What happened, at the line: right of it, or on a phone left of it."""
        line = self.at(self.note.day)
        room = PIXELS[self.width] - line if self.width == "wide" else line
        return wrap(self.note.text, room - EDGE, self.sizes[0])

    @property
    def top(self) -> float:
        """Where the highest number of the scale stands."""
        return len(self.lines) * self.line + 2 * CLEAR

    @property
    def bottom(self) -> float:
        """Where nothing stands."""
        return self.top + HEIGHTS[self.width]

    @property
    def steps(self) -> list[float]:
        """The round numbers of the scale."""
        return ticks(self.highest, count=5)

    def at(self, day: str) -> float:
        """Return where a day stands, or the first of a month."""
        month, passed = self.months.index(day[:7]), (int(day[8:] or 1) - 1) / DAYS
        return self.left + (month + passed) * self.month_width

    def y(self, amount: float) -> float:
        """Return where an amount stands."""
        return self.bottom - HEIGHTS[self.width] * amount / self.steps[-1]

    def drawn(self, bars: Sequence[MonthBar], missing: str) -> Drawing:
        """Put the bars, the line and the words together."""
        layers = [
            self._grid(),
            self._line(self._numbers(bars)),
            self._bars(bars),
            ground(self._numbers(bars), self.sizes[1]),
            *texts(
                [*self._amounts(), *self._names(), *self._numbers(bars), *self._gaps(bars, missing), *self._noted()],
                sizes=self.sizes,
            ),
        ]
        none = alt.AutoSizeParams(type="none")
        height = self.bottom + 4 * self.line - CLEAR / 2
        return alt.layer(*layers).properties(width=PIXELS[self.width], height=height, padding=0, autosize=none)

    def _grid(self) -> alt.Chart:
        rows: list[Drawn] = [
            {"x": self.left, "x2": PIXELS[self.width] - RIGHT, "y": self.y(step)} for step in self.steps
        ]
        lines: alt.Chart = data(rows).mark_rule(color=theme.HAIRLINE).encode(x=across(), x2="x2:Q", y=down())
        return lines

    def _line(self, numbers: Sequence[Drawn]) -> alt.Chart:
        """Draw the line of the day down to the years, or to a number that stands in its way."""
        x, size = self.at(self.note.day), self.sizes[1]
        near = [one for one in numbers if abs(float(str(one["x"])) - x) < text_width(str(one["text"]), size) / 2 + 2]
        end = min([self.bottom, *(float(str(one["y"])) - size for one in near)])
        line = data([{"x": x, "y": self.top - CLEAR, "y2": end}])
        dashed: alt.Chart = line.mark_rule(strokeDash=[4, 3], strokeWidth=1.5).encode(x=across(), y=down(), y2="y2:Q")
        return dashed

    def _places(self, bars: Sequence[MonthBar]) -> list[tuple[MonthBar, float, float]]:
        """Return each bar with its sides; two numbers of one month share its room."""
        placed: list[tuple[MonthBar, float, float]] = []
        for bar in bars:
            same = [one for one in bars if one.month == bar.month]
            each = self.month_width * BAR_SHARE / len(same)
            start = self.at(bar.month) + self.month_width * (1 - BAR_SHARE) / 2 + same.index(bar) * each
            placed.append((bar, start, start + each))
        return placed

    def _bars(self, bars: Sequence[MonthBar]) -> alt.Chart:
        rows: list[Drawn] = [
            {
                "x": left,
                "x2": right,
                "y": self.y(bar.amount),
                "y2": self.bottom,
                "tip": bar.tip,
                "colour": theme.colour(_element(bar)),
            }
            for bar, left, right in self._places(bars)
        ]
        fill = alt.Fill("colour:N").scale(None)
        columns: alt.Chart = (
            data(rows).mark_rect().encode(x=across(), x2="x2:Q", y=down(), y2="y2:Q", fill=fill, tooltip=TIP)
        )
        return columns

    def _numbers(self, bars: Sequence[MonthBar]) -> list[Drawn]:
        """Write some numbers over their bars; where a higher bar follows, over the months before."""
        words: list[Drawn] = []
        for bar, left, right in self._places(bars):
            later = [one.amount for one in bars if one.month > bar.month][:1]
            half = text_width(bar.text, self.sizes[1]) / 2
            middle = right - half if later and later[0] > bar.amount else (left + right) / 2
            x = min(max(middle, self.left + half), PIXELS[self.width] - half)
            colour = {"colour": theme.text_colour(_element(bar)) if bar.stands_out else theme.INK}
            lines = [bar.text] if bar.text else []
            lines += [month_name(bar.month, self.language)] if bar.stands_out else []
            y = self.y(bar.amount) - CLEAR
            words += [word((x, y - row * self.line), text, bold=True) | colour for row, text in enumerate(lines)]
        return words

    def _amounts(self) -> list[Drawn]:
        return [word((self.left - 8, self.y(step)), number(step, self.language), "right") for step in self.steps]

    def _names(self) -> list[Drawn]:
        """Write three letters of each month, or of each quarter, and each year under its first month.

        One letter would not tell January from July.
        """
        y, half = self.bottom + self.line - 1, self.month_width / 2
        step = 1 if self.month_width > text_width("MMM", self.sizes[0]) else QUARTER
        named = [month for month in self.months if (int(month[-2:]) - 1) % step == 0]
        words = [word((self.at(month) + half, y), short_month(month, self.language)) for month in named]
        starts = {month[:4]: month for month in reversed(self.months)}
        return words + [
            word((self.at(month), y + self.line), year, "left", bold=True) for year, month in starts.items()
        ]

    def _gaps(self, bars: Sequence[MonthBar], missing: str) -> list[Drawn]:
        known = {bar.month for bar in bars}
        grey = {"colour": theme.text_colour(theme.OTHERS)}
        empty = [self.at(month) + self.month_width / 2 for month in self.months if month not in known]
        told = word((self.left, self.bottom + 3 * self.line), f"{UNKNOWN} {missing}", "left") | grey
        return [*(word((x, self.bottom - CLEAR), UNKNOWN) | grey for x in empty), told]

    def _noted(self) -> list[Drawn]:
        x, side = self.at(self.note.day), SIDES[self.width]
        return [word((x, self.line * (index + 0.5)), line, side) for index, line in enumerate(self.lines)]


def _element(bar: MonthBar) -> str:
    return theme.COUNTRIES["CHN"] if bar.stands_out else theme.OTHERS
