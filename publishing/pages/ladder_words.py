"""What is said of a ladder: above it what is drawn and in which unit, below it what a reader cannot see."""

from collections.abc import Iterator, Sequence

from evidence.records import Figure
from publishing.languages.view import Localised
from publishing.pages.ladder_marks import LONGEST, Mark, Pair, long_gaps, widest_gap
from publishing.pages.ladder_publishers import above_the_world
from publishing.pages.time_places import Years


class LadderWords:
    """The words around figures of one measure in one unit."""

    def __init__(self, figures: Sequence[Figure], time: Years, start: str, site: Localised) -> None:
        """Take the figures, their years, and where the scale starts if that is to be said."""
        self.figures, self.time, self.start, self.site = figures, time, start, site
        self.words = site.words["ladder"]
        self.has_countries = len({figure.geography for figure in figures}) > 1

    @property
    def subtitle(self) -> str:
        """What is drawn: the unit, and from when to when where that differs."""
        unit = self.site.catalogue.units[self.figures[0].unit].name.get(self.site.code, "")
        is_long = self.time.differ and self.time.last > self.time.first
        ends = self.words["span"].format(first=self.time.first, last=self.time.last) if is_long else ""
        said = [self.words["unit"].format(unit=unit) if unit else "", ends]
        separator: str = self.site.words["list_separator"]
        return separator.join(filter(None, said))

    @property
    def counts(self) -> str:
        """How many numbers there are, and from how many sources."""
        sources = self.site.counted("ladder", "sources", len({figure.source_id for figure in self.figures}))
        form: str = self.words["counts"]
        return form.format(count=len(self.figures), sources=sources)

    def gap(self, marks: Sequence[Mark], joined: Sequence[Pair]) -> str:
        """Between which years the line of a country is broken most, and which other years a country jumps over."""
        if not self.has_countries:
            return ""
        broken = widest_gap(marks, joined)
        # Marks that are joined have no shape yet, and are not equal to those that are drawn: their figures are.
        told = {mark.figure.id for mark in broken or ()}
        jumps = [pair for pair in long_gaps(marks, joined, LONGEST) if {mark.figure.id for mark in pair} != told]
        return " ".join(filter(None, [self._broken(broken), *map(self._missing, jumps)]))

    def _missing(self, gap: Pair) -> str:
        before, after = (self.site.formatter.period(mark.figure.period) for mark in gap)
        country = self.site.catalogue.country_name(gap[0].figure.geography, self.site.code)
        form: str = self.words["missing"]
        return form.format(before=before, after=after, country=country)

    def _broken(self, found: Pair | None) -> str:
        if not found:
            return ""
        before, after = (self.site.formatter.period(mark.figure.period) for mark in found)
        country = self.site.catalogue.country_name(found[0].figure.geography, self.site.code)
        is_one = len({self._publisher(mark.figure) for mark in found}) == 1
        form: str = self.words["gap"]
        return form.format(
            before=before, after=after, country=country, what=self.words["edition" if is_one else "source"]
        )

    def caption(self, joined: Sequence[Pair]) -> Iterator[str]:
        """Yield what stands below a drawing, sentence by sentence."""
        yield self.counts
        if self.start:
            yield self.words["starts"].format(start=self.start)
        if joined:
            yield self._lines(joined)
        yield from self._above_the_world()

    def _lines(self, joined: Sequence[Pair]) -> str:
        """Return what a line joins, and of whom where all lines are of one publisher among others."""
        own = {self._publisher(mark.figure) for pair in joined for mark in pair}
        is_one = len(own) == 1 and own != {self._publisher(figure) for figure in self.figures}
        form: str = self.words["joined_one" if is_one else "joined"]
        return form.format(publisher=min(own))

    def _above_the_world(self) -> Iterator[str]:
        """Yield for which countries one publisher has more in a year than another has for the world."""
        for country, years in above_the_world(self.figures, self.site).items():
            name = self.site.catalogue.country_name(country, self.site.code)
            listed = self.site.formatter.listed([*map(self.site.formatter.period, years)])
            yield self.words["above"].format(years=listed, country=name)

    def _publisher(self, figure: Figure) -> str:
        return self.site.catalogue.sources[figure.source_id].publisher
