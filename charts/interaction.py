"""What a reader can do with a chart on request: point at a mark, pick one series, move through the years.

The drawing at rest shows the same with and without it; the table holds every row that can be reached.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Literal

import altair as alt

EVERYTHING = ""
FADED = 0.15

# A mark whose rows have a `tip`, from `Chart.told`, tells it when it is pointed at.
TIP = alt.Tooltip("tip:N")


@dataclass(frozen=True)
class Control:
    """Something to pick: a column of the drawn rows, the values to pick from, and the one at rest.

    A `choice` starts with everything and makes the others fade; a `slider` shows one value at a time.
    """

    column: str
    values: Sequence[str | int]
    kind: Literal["choice", "slider"] = "choice"

    @property
    def signal(self) -> str:
        """The name of the picked value in the specification."""
        return f"picked_{self.column}"

    @property
    def start(self) -> str | int:
        """The value at rest: everything, or the first step of a slider."""
        return EVERYTHING if self.kind == "choice" else self.values[0]

    def parameter(self) -> alt.Parameter:
        """Return the picked value as a parameter of the drawing."""
        return alt.param(name=self.signal, value=self.start)

    def lit(self) -> Any:
        """Return the opacity of marks whose rows have the column: full, or faint while another value is picked."""
        picked = f"{self.signal} == '{EVERYTHING}' || datum.{self.column} == {self.signal}"
        return alt.condition(picked, alt.value(1), alt.value(FADED))

    def shown(self) -> str:
        """Return the filter that keeps the rows of the picked value."""
        return f"datum.{self.column} == {self.signal}"
