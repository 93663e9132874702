"""The page on which a reader chooses what to count, and sees the number move: by links and by style alone."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property, partial

from charts import Chart, theme
from charts.parts.scale import ticks
from evidence.quantity import number, with_unit
from evidence.records import Figure
from publishing.countings import Choice, Counting, named
from publishing.languages.templates import environment
from publishing.languages.view import Localised
from publishing.pages.written import Page

KIND = "counted"
PERCENT = "percent"
# A scale has about so many numbers.
NUMBERS = 4
WHOLE = 100
# A wide letter of a name, and the room between two names, in percent of a scale of 320 pixels.
LETTER, GAP = 2.6, 4
# The same letter where the scale stands beside its number.
SMALL_LETTER = 1.1
# So many letters of its choices are the most that stand in one line.
LONGEST_LINE = 90


@dataclass(frozen=True)
class Span:
    """Where a number lies on its scale, in percent of the length; a bound is open to the end of the scale."""

    low: float
    high: float

    @property
    def tick(self) -> "Span":
        """Where a small mark of the number stands: of an open one at its only bound."""
        if self.low == 0 < self.high:
            return Span(self.high, self.high)
        return Span(self.low, self.low) if self.high == WHOLE else self

    @property
    def middle(self) -> float:
        """The middle of that mark."""
        return (self.tick.low + self.tick.high) / 2


@dataclass(frozen=True)
class Named:
    """The name of a choice below a wide scale: its line, and whether it ends at its mark or begins there."""

    choice: Choice
    place: float
    line: int
    width: float
    is_end: bool

    @property
    def reach(self) -> tuple[float, float]:
        """From where to where it stands, in percent of the scale."""
        return (self.place - self.width, self.place) if self.is_end else (self.place, self.place + self.width)


@dataclass(frozen=True)
class CountingLink:
    """A link from elsewhere to a question, or to one of its choices."""

    name: str
    link: str


class Question:
    """A question as the page needs it: its choices, the claim about it, and the scale on which all of them stand."""

    def __init__(self, counting: Counting, site: Localised) -> None:
        """Take a question whose ids are all in the data."""
        self.counting = counting
        self.id = counting.id
        self.name = named(counting.name, site.code)
        self.site = site
        self.catalogue = site.catalogue
        self.figures = {one.id: self.catalogue.figures[one.figure_id] for one in counting.choices}
        self.claim = self.catalogue.claims.get(counting.claim_id)
        self.claimed = self.catalogue.figures[self.claim.figure_id] if self.claim else None
        self.colours = {one.id: theme.COUNTRIES.get(self._whose(one), theme.OTHERS) for one in counting.choices}
        self.unit = self.catalogue.units[next(iter(self.figures.values())).unit]

    @cached_property
    def choices(self) -> list[Choice]:
        """What can be counted, first what the words of the claim can mean: the page opens on that."""
        return sorted(self.counting.choices, key=lambda one: not self.is_claimed(one))

    @cached_property
    def marks(self) -> list[float]:
        """The numbers below the scale: from nothing to a round one past all others, or to the whole."""
        shown = [*self.figures.values(), *([self.claimed] if self.claimed else [])]
        highest = max(self._amount(figure, one) for figure in shown for one in figure.numbers)
        return ticks(highest, share=self.unit.id == PERCENT, count=NUMBERS)

    @property
    def labels(self) -> list[str]:
        """The same as a reader has them."""
        code = self.site.code
        return [with_unit(number(mark, code), self.unit.symbol.get(code, "")) for mark in self.marks]

    @property
    def places(self) -> list[float]:
        """Where they stand, in percent of the length."""
        return [round(WHOLE * mark / self.marks[-1], 2) for mark in self.marks]

    def named_beside(self, chosen: Choice) -> list[tuple[Choice, int]]:
        """Return what is named beside a choice, each with its line: what else gives the lowest and the highest number.

        Marks of all others are named while a reader is at them or at their choice.
        """
        others = sorted((one for one in self.choices if one != chosen), key=self._middle)
        ends = [*others[:1], *others[1:][-1:]]
        return [(one, 0 if self._are_apart(ends) else line) for line, one in enumerate(ends)]

    @property
    def name_lines(self) -> int:
        """How many lines these names take at most."""
        return 1 + max((line for one in self.choices for _, line in self.named_beside(one)), default=0)

    @cached_property
    def all_named(self) -> list[Named]:
        """Return every choice as a wide scale names it, each name below the marks that it stands under.

        Names end at their marks, from the left to the right, so that no line to a name runs through another one; near
        the left edge they begin there, from the right to the left.
        """
        found: list[Named] = []
        places = {one.id: self._middle(one) for one in self.choices}
        widths = {one.id: SMALL_LETTER * len(self._named(one)) for one in self.choices}
        ends = sorted((one for one in self.choices if widths[one.id] < places[one.id]), key=self._middle)
        starts = sorted((one for one in self.choices if one not in ends), key=self._middle, reverse=True)
        for choice in (*ends, *starts):
            made = Named(choice, places[choice.id], 0, widths[choice.id], is_end=choice in ends)
            low, high = made.reach
            under = [one.line for one in found if low - GAP < one.place < high or (made.place == one.place)]
            beside = [one.line for one in found if one.reach[0] < high + 1 and low < one.reach[1] + 1]
            found.append(replace(made, line=1 + max([*under, *beside], default=-1)))
        return found

    def _are_apart(self, ends: Sequence[Choice]) -> bool:
        """Tell whether the names of both fit in one line, on a phone too."""
        first, last = (self._middle(one) for one in (ends[0], ends[-1]))
        left, right = (self._width(one) for one in (ends[0], ends[-1]))
        return min(last, WHOLE - right / 2) - max(first, left / 2) > (left + right) / 2 + GAP

    def _middle(self, choice: Choice) -> float:
        return self.span(self.figures[choice.id]).middle

    def _width(self, choice: Choice) -> float:
        """Return how wide the name of a mark is on a phone, at most, in percent of the scale."""
        return LETTER * len(self._named(choice))

    def _named(self, choice: Choice) -> str:
        return f"{named(choice.name, self.site.code)} {self.site.formatter.short(self.figures[choice.id])}"

    def span(self, figure: Figure) -> Span:
        """Return where a figure lies on the scale."""
        low, high = (self._place(figure, one) for one in (figure.low, figure.high))
        if figure.value is not None:
            low = high = self._place(figure, figure.value)
        return Span(0 if low is None else low, WHOLE if high is None else high)

    def is_hatched(self, choice: Choice) -> bool:
        """Tell whether its bar has a part that the source leaves open, which the drawing hatches."""
        span = self.span(self.figures[choice.id])
        return span.low < span.high

    @property
    def is_long(self) -> bool:
        """Tell whether the names of all choices have no room in one line."""
        return sum(len(named(one.name, self.site.code)) for one in self.choices) > LONGEST_LINE

    def is_claimed(self, choice: Choice) -> bool:
        """Tell whether the words of the claim can mean this choice."""
        parts = self.catalogue.parts_of(self.claim.id) if self.claim else []
        return any(choice.measure_id in part.measure_ids for part in parts)

    def _whose(self, choice: Choice) -> str:
        return choice.whose or self.figures[choice.id].geography

    def _place(self, figure: Figure, value: float | None) -> float | None:
        return None if value is None else round(WHOLE * self._amount(figure, value) / self.marks[-1], 2)

    def _amount(self, figure: Figure, value: float) -> float:
        return value * (self.catalogue.units[figure.unit].factor_to(self.unit) or 1)


def counted_pages(site: Localised, _charts: Mapping[str, Chart]) -> Iterator[Page]:
    """Yield the page of all questions."""
    path, words = site.addresses.page(KIND), site.words[KIND]
    meta = {"title": words["title"], "description": words["description"], "styles": [KIND], "hide": ["toc"]}
    yield Page(KIND, site.code, path, meta, partial(_text, site, path), generated=True)


def _text(site: Localised, path: str) -> str:
    link, catalogue = site.linker(path), site.catalogue
    return site.render(
        "counted.html",
        questions=[Question(one, site) for one in site.countings],
        named=named,
        measures=catalogue.measures,
        sources=catalogue.sources,
        figure_link=lambda id_: link(site.figure_address(id_)),
        measure_link=lambda id_: link(site.measure_address(id_)),
        source_link=lambda id_: link(site.source_address(id_)),
        claim_link=lambda id_: link(site.claim_address(id_)),
    )


def stylesheet(site: Localised) -> str:
    """Return the style of that page, with the place of each number and what is shown when it is chosen."""
    questions = [Question(one, site) for one in site.countings]
    return f"{environment().get_template('counted.css').render(questions=questions)}\n"


def links_of_claim(claim_id: str, site: Localised, page_path: str) -> list[CountingLink]:
    """Return the links from a page to the questions that a claim is about."""
    return [_link(one, one.id, site, page_path) for one in site.countings if one.claim_id == claim_id]


def links_of_measure(measure_id: str, site: Localised, page_path: str) -> list[CountingLink]:
    """Return the links from a page to the choices of a measure, the first of each question."""
    first = {one.id: [choice.id for choice in one.choices if choice.measure_id == measure_id] for one in site.countings}
    return [_link(one, first[one.id][0], site, page_path) for one in site.countings if first[one.id]]


def _link(counting: Counting, place: str, site: Localised, page_path: str) -> CountingLink:
    address = site.address(site.addresses.page(KIND), place)
    return CountingLink(named(counting.name, site.code), site.linker(page_path)(address))
