"""Lists that a reader narrows: by style alone without a script, and with one also by text, in an order, with counts."""

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from evidence.chains import grouped

# What a reader can choose from whose values are many or short-lived: the sheet of styles has no rule for these.
BY_SCRIPT = ("measure", "publisher", "place", "year")

# The looks of such a list, and the rules that narrow it, which staging writes.
STYLES = ("lists", "filters")


@dataclass(frozen=True)
class Option:
    """A value that can be chosen, and in how many rows of the list it stands."""

    value: str
    label: str
    count: int


@dataclass(frozen=True)
class Choice:
    """What a list is narrowed by: its name in the page and in its address, what it is called, what it offers."""

    name: str
    label: str
    options: Sequence[Option]
    is_open: bool = False

    @property
    def by_style(self) -> bool:
        """Tell whether it works without a script."""
        return self.name not in BY_SCRIPT


@dataclass(frozen=True)
class Order:
    """An order of a list: its name in the address, empty for that in which the rows stand, and what it is called."""

    name: str
    label: str


@dataclass(frozen=True)
class Row:
    """A row of a list: what it shows, what it holds of each choice, and its place in each order but the first."""

    item: Any
    values: Mapping[str, Collection[str]]
    places: Mapping[str, int]

    @property
    def attributes(self) -> dict[str, str]:
        """What the row says of itself to styles and scripts."""
        return {name: " ".join(values) for name, values in self.values.items()} | {
            f"order-{name}": str(place) for name, place in self.places.items()
        }


@dataclass(frozen=True)
class Segment:
    """A part of the bar above a list: where it starts and how long it is, in hundredths of it."""

    value: str
    start: str
    length: str


def choice(name: str, label: str, names: Mapping[str, str], rows: Iterable[Row], *, is_open: bool = False) -> Choice:
    """Return a choice of all that rows hold, in the order of its names; one that is open shows all it offers."""
    tally = Counter(value for row in rows for value in set(row.values[name]))
    options = [Option(value, said, tally[value]) for value, said in names.items() if tally[value]]
    return Choice(name, label, options, is_open)


def by_name(names: Mapping[str, str]) -> dict[str, str]:
    """Return names in their alphabet."""
    return dict(sorted(names.items(), key=lambda one: one[1].casefold()))


def by_count(names: Mapping[str, str], name: str, rows: Iterable[Row]) -> dict[str, str]:
    """Return names by how many rows have them, the most first."""
    tally = Counter(value for row in rows for value in set(row.values[name]))
    return dict(sorted(names.items(), key=lambda one: -tally[one[0]]))


def segments(options: Iterable[Option]) -> list[Segment]:
    """Return a bar of how many rows have each value."""
    drawn = list(options)
    whole = sum(option.count for option in drawn) or 1
    starts = [sum(option.count for option in drawn[:place]) for place in range(len(drawn))]
    return [
        Segment(option.value, f"{100 * start / whole:.2f}%", f"{100 * option.count / whole:.2f}%")
        for option, start in zip(drawn, starts, strict=True)
    ]


def headed(rows: Iterable[Row], said_of: Callable[[Row], str]) -> list[tuple[Row | None, Row]]:
    """Return rows that stand together by what is said of them, the first of each with a heading that says it."""
    groups = grouped(rows, said_of)
    return [(_head(said, own) if row is own[0] else None, row) for said, own in groups.items() for row in own]


def _head(said: str, rows: Sequence[Row]) -> Row:
    """Return a heading above rows: it has what any of them has, so that style leaves it out with the last of them."""
    names = [name for name in rows[0].values if name not in BY_SCRIPT]
    values = {name: dict.fromkeys(value for row in rows for value in row.values[name]) for name in names}
    places = {order: min(row.places[order] for row in rows) for order in rows[0].places}
    return Row({"said": said, "count": len(rows)}, values, places)


def places_in(order: Iterable[str]) -> dict[str, int]:
    """Return the place of each row in an order, by its id."""
    return {id_: place for place, id_ in enumerate(order)}


def stylesheet(choices: Iterable[Choice]) -> str:
    """Return the rules that hide what was not chosen; a value that stands on several pages has one."""
    rules = {(one.name, option.value) for one in choices if one.by_style for option in one.options}
    return "".join(
        f'.filtered:has([data-choice="{name}"] [value="{value}"]:checked)'
        f' [data-{name}]:not([data-{name}~="{value}"]) {{ display: none; }}\n'
        for name, value in sorted(rules)
    )
