"""Panels that repeat one scale of amounts, wherever they stand."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import altair as alt

from charts import theme
from charts.parts.layout import data
from charts.parts.pixels import Drawn, across, down, word
from evidence.quantity import number

GAP = 8
Panels = Mapping[str, "Panel"]


@dataclass(frozen=True)
class Panel:
    """A part of the drawing: where it stands, how large it is, its years and the last amount of its scale."""

    left: float
    top: float
    width: float
    height: float
    years: Sequence[int]
    end: float

    @property
    def right(self) -> float:
        """Where the last year ends."""
        return self.left + self.width

    @property
    def bottom(self) -> float:
        """Where nothing stands."""
        return self.top + self.height

    def y(self, amount: float) -> float:
        """Return where an amount stands, from the top."""
        return self.bottom - self.height * amount / self.end

    def along(self, year: int) -> float:
        """Return where a year stands on a scale of years, from the left."""
        return self.left + self.width * (year - self.years[0]) / (self.years[-1] - self.years[0])

    def column(self, year: int) -> float:
        """Return where the middle of the column of a year stands, from the left."""
        return self.left + self.width * (self.years.index(year) + 0.5) / len(self.years)


def grid(drawn: Panels, steps: Sequence[float]) -> alt.Chart:
    """Draw quiet lines at the round amounts of every panel."""
    rows: list[Drawn] = [
        {"x": panel.left, "x2": panel.right, "y": panel.y(step)} for panel in drawn.values() for step in steps
    ]
    lines: alt.Chart = data(rows).mark_rule(color=theme.HAIRLINE).encode(x=across(), x2="x2:Q", y=down())
    return lines


def amounts(drawn: Panels, steps: Sequence[float], language: str, symbol: str = "") -> list[Drawn]:
    """Write the round amounts at the panels that stand most to the left, as a language writes numbers."""
    edge = min(panel.left for panel in drawn.values())
    outer = [panel for panel in drawn.values() if panel.left == edge]
    written = {step: f"{number(step, language)}{symbol}" for step in steps}
    return [word((edge - GAP, panel.y(step)), text, "right") for panel in outer for step, text in written.items()]
