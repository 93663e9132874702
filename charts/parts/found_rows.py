"""What was claimed or found as rows of a chart: numbers, or words where a source has no number on its scale."""

from typing import TypedDict


class Found(TypedDict):
    """A claimed or found number as it is drawn and told, in the unit of its chart."""

    figure_id: str
    source_id: str
    publisher: str
    period: str
    value: float | None
    low: float | None
    high: float | None
    qualifier: str | None
    relation: str
    estimated: bool
    unit: str


class Counted(Found):
    """The same below the name of what it counts."""

    measure_id: str


class InWords(Found):
    """The same with words in the place of the number; `instead` is the code of these."""

    instead: str


class CountedInWords(Counted):
    """The same below the name of what it counts, with words in the place of the number."""

    instead: str


class Nothing(TypedDict):
    """What a row without a number has in the place of that, and of its unit."""

    value: None
    low: None
    high: None
    qualifier: None
    unit: str


NO_NUMBER: Nothing = {"value": None, "low": None, "high": None, "qualifier": None, "unit": ""}
