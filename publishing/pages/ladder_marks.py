"""What a ladder is drawn with: signs, lines and names, at places that are parts of its width and height in percent."""

from dataclasses import dataclass

from evidence.records import Figure


@dataclass(frozen=True)
class Line:
    """A line between two places."""

    x1: float
    y1: float
    x2: float
    y2: float


@dataclass(frozen=True)
class Mark:
    """A figure as it is drawn: its sign, the bar of its range, the line of its years, and where it is open."""

    figure: Figure
    shape: str
    element: str
    x: float
    y: float
    open_to: str
    tip: str
    bar: Line | None = None
    time: Line | None = None

    @property
    def is_exact(self) -> bool:
        """Whether it is one number: neither a bound nor a range."""
        return bool(self.shape) and not self.open_to

    @property
    def is_undated(self) -> bool:
        """Whether it runs through all years because its source names none."""
        return self.time is not None and not self.figure.period

    @property
    def lines(self) -> list[Line]:
        """What is drawn of it beside its sign."""
        return [line for line in (self.bar, self.time) if line]


@dataclass(frozen=True)
class Name:
    """What a line of a ladder is called, beside one of its signs."""

    text: str
    element: str
    x: float
    y: float
    side: str
