"""The ladder of a measure, drawn: its figures over the years, or on one scale where no year differs.

Places are parts of the width and the height in percent, so that a browser draws them at any width with letters of one
size. Nothing is added up or averaged, and units are never put on one scale.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise
from statistics import mean

from charts.parts.scale import are_near, ticks, ticks_around
from evidence.quantity import YEAR, Quantity
from evidence.records import Figure
from publishing.languages.view import Localised
from publishing.pages.ladder_key import CLAIMED, DOT, Key, colour_of, shapes_of
from publishing.pages.ladder_marks import Line, Mark, widest_gap
from publishing.pages.ladder_names import Ladder, named_lines, names_at_the_edge
from publishing.pages.time_places import Years, series_of

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
        self.figures, self.site = sorted(figures, key=lambda one: (one.numbers, one.id)), site
        self.time = Years([figure.period for figure in figures])
        self.has_countries = len({figure.geography for figure in figures}) > 1
        numbers, unit = _numbers(figures), figures[0].unit
        is_around = unit == YEAR or are_near(numbers)
        self.rungs = ticks_around(numbers) if is_around else ticks(max(numbers), share=unit == SHARE, count=RUNGS)

    def ladder(self) -> Ladder:
        """Return the drawing, over the years where these differ."""
        rows = [] if self.time.differ else self._rows()
        if self.time.differ:
            marks = [self._over_years(figure) for figure in self.figures]
        else:
            marks = [self._on_one_scale(figure, row, max(rows)) for figure, row in zip(self.figures, rows, strict=True)]
        joined = list(self._joined(marks)) if self.time.differ else []
        shapes = shapes_of(map(self._publisher, self._with_shapes(marks, joined)), LINES if self.time.differ else None)
        marks = [self._shaped(mark, shapes) for mark in marks]
        joints = [Line(one.x, one.y, two.x, two.y, one.element) for one, two in joined]
        key = Key(marks, shapes, self.site)
        groups = key.groups if self.time.differ else []
        names = named_lines(groups, marks, joints) if groups else []
        return Ladder(
            unit=self.figures[0].unit,
            rows=max(rows, default=-1) + 1,
            marks=marks,
            joints=joints,
            names=names,
            ends=names_at_the_edge(groups) if self.has_countries else [],
            groups=groups,
            rungs=[(self._part(rung), self._written(rung)) for rung in self.rungs],
            years=self.time.ticks if self.time.differ else [],
            signs=key.signs(names),
            estimate=key.estimate,
            countries=key.colours(names),
            caption=" ".join([self._caption(joined=bool(joints)), *self._gap(marks, joined)]),
        )

    def _part(self, amount: float) -> float:
        """Return where an amount stands on the scale, in percent from its beginning."""
        return 100 * (amount - self.rungs[0]) / (self.rungs[-1] - self.rungs[0])

    def _over_years(self, figure: Figure) -> Mark:
        """Return a figure as it is drawn over the years; one without a year runs through all of them."""
        places = [100 - self._part(number) for number in figure.numbers]
        x, start, end = self.time.place(figure.period)
        y = mean((places[0], places[-1])) if figure.value is None else 100 - self._part(figure.value)
        bar = Line(x, places[0], x, places[-1]) if len(places) > 1 else None
        return self._mark(figure, x, y, bar, Line(start, y, end, y) if end > start else None)

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
        )

    def _open_to(self, figure: Figure) -> str:
        direction = Quantity.of_figure(figure).direction
        return direction if self.time.differ else SIDEWAYS[direction]

    def _joined(self, marks: Sequence[Mark]) -> Iterator[tuple[Mark, Mark]]:
        """Yield what a line joins: numbers of one source and edition that follow each other, and are both exact."""
        for own in series_of([mark for mark in marks if mark.figure.period], lambda mark: mark.figure):
            for one, two in pairwise(sorted(own, key=lambda mark: mark.x)):
                if one.is_exact and two.is_exact:
                    yield one, two

    def _with_shapes(self, marks: Sequence[Mark], joined: Sequence[tuple[Mark, Mark]]) -> list[Mark]:
        """Return the marks whose publishers have shapes: on one scale all, over the years those that a line joins."""
        of_lines = {mark.figure.id: mark for pair in joined for mark in pair}
        return [mark for mark in (of_lines.values() if self.time.differ else marks) if mark.figure.kind != "claimed"]

    def _shaped(self, mark: Mark, shapes: Mapping[str, str]) -> Mark:
        return replace(mark, shape=shapes.get(self._publisher(mark), DOT)) if mark.shape == DOT else mark

    def _publisher(self, mark: Mark) -> str:
        return self.site.catalogue.sources[mark.figure.source_id].publisher

    def _written(self, rung: float) -> str:
        """Return a number of the scale; a long unit stands in the caption only."""
        unit, formatter = self.figures[0].unit, self.site.formatter
        symbol = self.site.catalogue.units[unit].symbol.get(formatter.code, "")
        return Quantity(rung, is_year=unit == YEAR).symbols(formatter.code, symbol if len(symbol) <= SHORT else "")

    def _caption(self, *, joined: bool) -> str:
        """Return in words what is drawn: how many numbers, of when, and between which ends."""
        words, short = self.site.words["ladder"], self.site.formatter.short
        from_ = self.site.counted("ladder", "sources", len({figure.source_id for figure in self.figures}))
        form = words["over_years"] if self.time.differ else words["one_scale"]
        lowest = min(self.figures, key=lambda figure: (figure.numbers[0], figure.id))
        highest = max(self.figures, key=lambda figure: (figure.numbers[-1], figure.id))
        filled = {"count": len(self.figures), "sources": from_, "lowest": short(lowest), "highest": short(highest)}
        told = {form: True, words["starts"]: self.rungs[0] and self.figures[0].unit != YEAR, words["joined"]: joined}
        filled |= {"first": self.time.first, "last": self.time.last, "start": self._written(self.rungs[0])}
        return " ".join(text.format(**filled) for text, holds in told.items() if holds)

    def _gap(self, marks: Sequence[Mark], joined: Sequence[tuple[Mark, Mark]]) -> Iterator[str]:
        """Yield between which years the line of a country is broken most, and why."""
        if self.has_countries and (gap := widest_gap(marks, joined)):
            before, after = (self.site.formatter.period(mark.figure.period) for mark in gap)
            country = self.site.catalogue.country_name(gap[0].figure.geography, self.site.code)
            yield self.site.words["ladder"]["gap"].format(before=before, after=after, country=country)


def _numbers(figures: Iterable[Figure]) -> list[float]:
    return [number for figure in figures for number in figure.numbers]
