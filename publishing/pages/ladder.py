"""The ladder of a measure, drawn: its figures over the years, or on one scale where no year differs.

Places are parts of the width and the height in percent, so that a browser draws them at any width with letters of one
size. Nothing is added up or averaged, and units are never put on one scale.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise
from statistics import mean

from charts.parts.scale import are_near, ticks, ticks_around
from evidence.quantity import YEAR, Quantity
from evidence.records import Figure
from publishing.languages.view import Localised
from publishing.pages.ladder_key import LONG, Key, colour_of, shapes_of
from publishing.pages.ladder_marks import CLAIMED, DOT, LONGEST, Line, Mark, Name, Pair, from_below
from publishing.pages.ladder_names import Ladder, named_lines, names_at_the_edge, names_of_undated
from publishing.pages.ladder_numbers import as_lines, numbers_of_years, numbers_on_one_scale, numbers_over_years
from publishing.pages.ladder_publishers import above_the_world
from publishing.pages.ladder_words import LadderWords
from publishing.pages.measure_findings import told_of
from publishing.pages.time_places import Years, series_of, years_between

# How far signs on one scale are apart, in percent of the width of a phone; closer ones are stacked.
CLEAR = 5.5
SHORT = 2
RUNGS, SHARE = 4, "percent"
HALF = 50
# Over the years so many publishers have a shape of their own, those of the longest lines; all others are a small dot.
LINES = 2
SIDEWAYS = {"": "", "up": "right", "down": "left"}


def ladders(figures: Sequence[Figure], site: Localised) -> list[Ladder]:
    """Return the drawings of figures that count the same, one for each unit in which at least two numbers differ."""
    found = []
    for unit in dict.fromkeys(figure.unit for figure in figures):
        own = [figure for figure in figures if figure.unit == unit and figure.numbers]
        if len({tuple(figure.numbers) for figure in own}) > 1 and min(_numbers(own)) >= 0:
            found.append(_Drawing(own, site).ladder())
    return found


class _Drawing:
    """Draws the figures of one unit."""

    def __init__(self, figures: Sequence[Figure], site: Localised) -> None:
        self.site, sources = site, site.catalogue.sources
        # Of two numbers at one place the newest is drawn last, and what was claimed above all others.
        self.figures = sorted(figures, key=lambda one: (one.numbers, sources[one.source_id].published, one.id))
        self.time = Years([figure.period for figure in figures])
        self.has_countries = len({figure.geography for figure in figures}) > 1
        numbers, unit = _numbers(figures), figures[0].unit
        is_around = unit == YEAR or are_near(numbers)
        self.rungs = ticks_around(numbers) if is_around else ticks(max(numbers), share=unit == SHARE, count=RUNGS)

    def ladder(self) -> Ladder:
        """Return the drawing, over the years where these differ."""
        rows = [] if self.time.differ else self._rows()
        if self.time.differ:
            marks = [self._over_years(figure) for figure in sorted(self.figures, key=lambda one: one.kind == "claimed")]
        else:
            marks = [self._on_one_scale(figure, row, max(rows)) for figure, row in zip(self.figures, rows, strict=True)]
        lines = list(self._lines(marks)) if self.time.differ else []
        shapes = shapes_of(map(self._publisher, self._with_shapes(marks, lines)), LINES if self.time.differ else None)
        # A line that has no name would be read as one of those that have.
        lines = [pair for pair in lines if self._publisher(pair[0]) in shapes or pair[0].shape == CLAIMED]
        marks, joined = from_below([self._shaped(mark, shapes) for mark in marks]), self._joined(lines)
        joints, key = self._joints(joined), Key(marks, shapes, self.site)
        groups = key.groups if self.time.differ else []
        names = named_lines(groups, marks, joints, self._number) if groups else []
        names += names_of_undated(marks, [*joints, *self._grid], names, self._claimed) if self.time.differ else []
        of_years = numbers_of_years(marks, joints, self._number, self.site.formatter.period) if self.time.differ else []
        words, marks = LadderWords(self.figures, self.time, self._start, self.site), as_lines(marks, of_years)
        return Ladder(
            unit=self.figures[0].unit,
            rows=max(rows, default=-1) + 1,
            marks=marks,
            joints=joints,
            names=names,
            ends=names_at_the_edge(groups, self._number) if self.has_countries else [],
            numbers=[*self._numbers(marks, joints, [*names, *of_years]), *of_years],
            groups=groups,
            rungs=[(self._part(rung), self._written(rung)) for rung in self.rungs],
            years=self.time.ticks if self.time.differ else [],
            crowded=self.time.crowded if self.time.differ else [],
            signs=key.signs,
            estimate=key.estimate,
            countries=key.colours(names),
            bounds=Key(marks, shapes, self.site).bounds,
            undated=self._undated(marks, names),
            subtitle=words.subtitle,
            gap=words.gap(marks, joined),
            counts=words.counts,
            caption=" ".join(words.caption(joined)),
        )

    def _part(self, amount: float) -> float:
        """Return where an amount stands on the scale, in percent from its beginning."""
        return 100 * (amount - self.rungs[0]) / (self.rungs[-1] - self.rungs[0])

    def _over_years(self, figure: Figure) -> Mark:
        """Return a figure as it is drawn over the years; one without a year runs through all of them."""
        places = [100 - self._part(number) for number in figure.numbers]
        x, start, end = self.time.place(figure.period)
        if figure.kind == "claimed" and not figure.period:
            # Its line runs through all years, and its sign stands at the one in which it was written.
            x = self.time.middle(self.site.catalogue.sources[figure.source_id].published)
        y = mean((places[0], places[-1])) if figure.value is None else 100 - self._part(figure.value)
        bar = Line(x, places[0], x, places[-1]) if len(places) > 1 else None
        return self._mark(figure, x, y, bar, Line(start, y, end, y) if end - start >= LONG else None)

    def _rows(self) -> list[int]:
        """Return in which row above the scale each figure stands: what would hide another is above it."""
        ends: list[float] = []
        rows: list[int] = []
        for places in ([self._part(number) for number in figure.numbers] for figure in self.figures):
            row = next((row for row, end in enumerate(ends) if places[0] - end >= CLEAR), len(ends))
            ends[row:] = [places[-1], *ends[row + 1 :]]
            rows.append(row)
        return rows

    def _on_one_scale(self, figure: Figure, row: int, highest: int) -> Mark:
        places = [self._part(number) for number in figure.numbers]
        y = 100 * (highest - row + HALF / 100) / (highest + 1)
        x = mean((places[0], places[-1])) if figure.value is None else self._part(figure.value)
        return self._mark(figure, x, y, Line(places[0], y, places[-1], y) if len(places) > 1 else None)

    def _mark(self, figure: Figure, x: float, y: float, bar: Line | None, time: Line | None = None) -> Mark:
        """Return the sign of a figure; a range without a value between its ends is a bar, and has none."""
        is_range = figure.value is None and len(figure.numbers) > 1
        shape = CLAIMED if figure.kind == "claimed" else DOT
        source = self.site.catalogue.sources[figure.source_id]
        parts = (self.site.formatter.short(figure), figure.label[self.site.code], source.short_name)
        return Mark(
            figure=figure,
            shape="" if is_range else shape,
            element=colour_of(figure.geography) if self.has_countries else "",
            x=x,
            y=y,
            open_to=self._open_to(figure),
            tip=" · ".join(parts),
            bar=bar,
            time=time,
            edition=source.published,
            called=source.called,
        )

    def _open_to(self, figure: Figure) -> str:
        direction = Quantity.of_figure(figure).direction
        return direction if self.time.differ else SIDEWAYS[direction]

    def _lines(self, marks: Sequence[Mark]) -> Iterator[Pair]:
        """Yield what a line can join: numbers of one source and edition that follow each other, and are both exact."""
        for own in series_of([mark for mark in marks if mark.figure.period], lambda mark: mark.figure):
            for one, two in pairwise(sorted(own, key=lambda mark: mark.x)):
                if one.is_exact and two.is_exact and years_between(one.figure.period, two.figure.period) <= LONGEST:
                    yield one, two

    def _joined(self, lines: Sequence[Pair]) -> list[Pair]:
        """Return what is joined: of several countries numbers of the publisher with the longest lines.

        Lines of two publishers would be read against each other, above all where a country has more than the world.
        Any other country of which another publisher has a longer line has that too, which would be loose marks.
        """
        most, above = self._longest(lines), above_the_world(self.figures, self.site)
        of_country = [(pair, pair[0].figure.geography, self._publisher(pair[0])) for pair in lines]
        lengths = Counter((country, name) for _, country, name in of_country)
        return [
            pair
            for pair, country, name in of_country
            if not self.has_countries
            or name == most
            or (country not in above and lengths[country, name] > lengths[country, most])
        ]

    def _longest(self, lines: Sequence[Pair]) -> str:
        """Return the publisher with the longest lines, in all countries together."""
        ranked = Counter(self._publisher(mark) for pair in lines for mark in pair)
        return min(ranked, key=lambda name: (-ranked[name], name), default="")

    def _joints(self, joined: Sequence[Pair]) -> list[Line]:
        """Return lines as they are drawn; of several countries those of but one publisher are not beside others."""
        most = self._longest(joined) if self.has_countries else ""
        beside = [bool(most) and self._publisher(one) != most for one, _ in joined]
        return [
            Line(one.x, one.y, two.x, two.y, one.element, one.called, is_beside=is_beside)
            for (one, two), is_beside in zip(joined, beside, strict=True)
        ]

    def _with_shapes(self, marks: Sequence[Mark], lines: Sequence[Pair]) -> list[Mark]:
        """Return marks whose publishers have shapes: on one scale all, over the years those that a line can join."""
        of_lines = {mark.figure.id: mark for pair in lines for mark in pair}
        return [mark for mark in (of_lines.values() if self.time.differ else marks) if mark.figure.kind != "claimed"]

    def _shaped(self, mark: Mark, shapes: Mapping[str, str]) -> Mark:
        return replace(mark, shape=shapes.get(self._publisher(mark), DOT)) if mark.shape == DOT else mark

    def _publisher(self, mark: Mark) -> str:
        return self.site.catalogue.sources[mark.figure.source_id].publisher

    def _numbers(self, marks: Sequence[Mark], joints: Sequence[Line], names: Sequence[Name]) -> list[Name]:
        """Return the numbers beside signs; where lines have names at the edge these have the last number of each."""
        if not self.time.differ:
            return numbers_on_one_scale(marks, self._number)
        told = told_of(self.figures, self.site)
        return [] if self.has_countries else numbers_over_years(marks, joints, names, self._number, told)

    def _number(self, figure: Figure) -> str:
        """Return the number of a figure beside its sign; a long unit stands in the caption only."""
        formatter = self.site.formatter
        symbol = self.site.catalogue.units[figure.unit].symbol.get(formatter.code, "")
        return formatter.short(figure) if len(symbol) <= SHORT else formatter.without_unit(figure)

    def _claimed(self, figure: Figure) -> str:
        """Return a number that was claimed, as it is called at its line."""
        text: str = self.site.words["counted"]["on_bar"]
        return text.format(number=self._number(figure))

    def _undated(self, marks: Sequence[Mark], names: Sequence[Name]) -> list[str]:
        """Return what dashed lines are that have no name in the drawing, once each."""
        said = {name.text for name in names}
        undated: str = self.site.words["sources"]["undated"]
        found = [self._claimed(one.figure) if one.shape == CLAIMED else undated for one in marks if one.is_undated]
        return [text for text in dict.fromkeys(found) if text not in said]

    @property
    def _grid(self) -> list[Line]:
        """The lines of the scale, which would run into a word between them."""
        heights = (100 - self._part(rung) for rung in self.rungs)
        return [Line(0, height, 100, height) for height in heights]

    def _written(self, rung: float) -> str:
        """Return a number of the scale; a long unit stands in the caption only."""
        unit, formatter = self.figures[0].unit, self.site.formatter
        symbol = self.site.catalogue.units[unit].symbol.get(formatter.code, "")
        return Quantity(rung, is_year=unit == YEAR).symbols(formatter.code, symbol if len(symbol) <= SHORT else "")

    @property
    def _start(self) -> str:
        """Where the scale starts, if that is not at nought; one of years never does."""
        return self._written(self.rungs[0]) if self.rungs[0] and self.figures[0].unit != YEAR else ""


def _numbers(figures: Iterable[Figure]) -> list[float]:
    return [number for figure in figures for number in figure.numbers]
