"""The years that a claim can be drawn over: what its evidence says of one measure, year by year."""

from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace

from charts.parts.findings import Finding, said
from evidence.catalogue import Catalogue
from evidence.judgement.agreement import agrees
from evidence.judgement.echoes import origin_of
from evidence.quantity import Quantity
from evidence.records import Claim, Figure, Measure, Part, Unit

# Fewer years are no course: they stand beside each other as rows.
FEWEST = 5
YEAR = len("2024")


@dataclass(frozen=True)
class Series:
    """The numbers of one measure by year, all in one unit; `compares` tells whether that is the unit of the claim.

    `elsewhere` are numbers of what was claimed that agree with it, for another year than the claim is about.
    """

    claimed: Finding
    part: Part
    measure: Measure
    unit: Unit
    found: Sequence[Finding]
    compares: bool
    agreeing: frozenset[int]
    elsewhere: Sequence[Finding] = ()

    @property
    def first(self) -> int:
        """The first year."""
        return min(map(year_of, self.found))

    @property
    def last(self) -> int:
        """The last year."""
        return max(map(year_of, self.found))

    @property
    def deciding(self) -> list[Finding]:
        """The numbers from which the verdict can follow."""
        return [finding for finding in self.found if finding.decides]

    @property
    def course(self) -> list[Finding]:
        """The number of each year in its newest edition, of the publisher that gives most years."""
        years = Counter(publisher for publisher, _ in {(one.source.publisher, year_of(one)) for one in self.found})
        publisher = max(years, key=lambda name: (years[name], name))
        own = [one for one in self.found if one.source.publisher == publisher]
        newest = {year_of(one): one for one in sorted(own, key=lambda one: one.source.published)}
        return [newest[year] for year in sorted(newest)]

    @property
    def since(self) -> list[Finding]:
        """The course from the year that decides on, where no year of it has a number that agrees."""
        start = max(map(year_of, self.deciding), default=self.last + 1)
        later = [one for one in self.course if year_of(one) >= start]
        agrees = any(year_of(one) in self.agreeing for one in later)
        return [] if agrees or not later or year_of(later[0]) > start else later

    @property
    def last_agreeing(self) -> int | None:
        """The last year before the deciding one for which a number agrees with the claimed one."""
        before = min(map(year_of, self.deciding), default=self.first)
        return max((year for year in self.agreeing if year < before), default=None)

    @property
    def claimed_year(self) -> int | None:
        """The year that the claim is about, where its numbers stand in another unit."""
        is_upright = not self.compares and len(self.part.period) == YEAR and int(self.part.period) > self.last
        return int(self.part.period) if is_upright else None


def year_of(finding: Finding) -> int:
    """Return the year of a number in a series."""
    return int(finding.figure.period)


def series_of(catalogue: Catalogue, claim: Claim) -> Series | None:
    """Return the measure with most years: of those that the words can mean, else of those that are taken for it.

    What is taken for it is drawn over years only where the claim names a year and its number is in another unit;
    where the units compare, the numbers stand beside each other by measure.
    """
    claimed, part = said(catalogue, claim), _part(catalogue, claim)
    if claimed is None or part is None:
        return None
    figures = _by_year(catalogue, claim, part)
    readings = set(part.measure_ids)
    near = {one.figure.measure_id for one in figures} | _confused_with(readings, catalogue.measures.values())
    same = _series(catalogue, claimed, part, _longest(figures, readings))
    other = _series(catalogue, claimed, part, _longest(figures, near - readings))
    if same and same.compares:
        return same
    if other is None or other.compares or not other.claimed_year:
        return None
    return replace(other, elsewhere=_elsewhere(claimed, part, figures, catalogue))


def _elsewhere(claimed: Finding, part: Part, found: Sequence[Finding], catalogue: Catalogue) -> list[Finding]:
    """Return the numbers of what was claimed that agree with it and are about the newest other year that has any."""
    alike = [one for one in found if one.figure.measure_id == claimed.figure.measure_id]
    fitting = [
        one for one in alike if one.figure.period != part.period and agrees(claimed.figure, one.figure, catalogue.units)
    ]
    newest = max(map(year_of, fitting), default=0)
    return [one for one in fitting if year_of(one) == newest]


def _part(catalogue: Catalogue, claim: Claim) -> Part | None:
    """Return the part of a claim that its number is of."""
    return next((part for part in catalogue.parts_of(claim.id) if part.figure_id == claim.figure_id), None)


def _confused_with(readings: Collection[str], measures: Iterable[Measure]) -> set[str]:
    """Return the measures that readers take for these, whichever of the two rows says so."""
    known = list(measures)
    named = {measure.confused_with for measure in known if measure.id in readings}
    return named | {measure.id for measure in known if measure.confused_with in readings}


def _by_year(catalogue: Catalogue, claim: Claim, part: Part) -> list[Finding]:
    """Return the numbers about the place of a part that are about a single year, an echo only without its origin."""
    rows = [
        row for row in catalogue.evidence_for(claim.id) if _is_of_a_year(catalogue.figures.get(row.figure_id), part)
    ]
    voices: dict[tuple[str, str], Finding] = {}
    for row in sorted(rows, key=lambda row: bool(row.repeats)):
        figure = catalogue.figures[row.figure_id]
        source, same = catalogue.sources[figure.source_id], figure.measure_id in part.measure_ids
        finding = Finding(figure, row.relation, Quantity.of_figure(figure), counts_the_same=same, source=source)
        voices.setdefault((origin_of(row, catalogue), figure.period), finding)
    return list(voices.values())


def _is_of_a_year(figure: Figure | None, part: Part) -> bool:
    return bool(figure and len(figure.period) == YEAR and figure.numbers and figure.geography == part.place)


def _longest(found: Sequence[Finding], measures: Collection[str]) -> list[Finding]:
    """Return the numbers of the measure with most years; none where there are too few for a course."""
    years: dict[str, set[str]] = {}
    for finding in (one for one in found if one.figure.measure_id in measures):
        years.setdefault(finding.figure.measure_id, set()).add(finding.figure.period)
    longest = max(years, key=lambda id_: len(years[id_]), default="")
    if len(years.get(longest, ())) < FEWEST:
        return []
    return [finding for finding in found if finding.figure.measure_id == longest]


def _series(catalogue: Catalogue, claimed: Finding, part: Part, found: Sequence[Finding]) -> Series | None:
    measure = catalogue.measures.get(found[0].figure.measure_id) if found else None
    own, wanted = catalogue.units.get(measure.unit if measure else ""), catalogue.units[claimed.figure.unit]
    if measure is None or own is None:
        return None
    compares = own.factor_to(wanted) is not None
    unit = wanted if compares else own
    drawn = [one for one in (_in_unit(finding, catalogue, unit) for finding in found) if one]
    fitting = [one for one in drawn if compares and agrees(claimed.figure, one.figure, catalogue.units)]
    ordered = sorted(drawn, key=lambda one: (one.figure.period, one.source.published))
    years = frozenset(map(year_of, fitting))
    return Series(claimed, part, measure, unit, ordered, compares, years) if ordered else None


def _in_unit(finding: Finding, catalogue: Catalogue, unit: Unit) -> Finding | None:
    own = catalogue.units.get(finding.figure.unit)
    factor = own.factor_to(unit) if own else None
    return replace(finding, quantity=finding.quantity.converted(factor)) if factor is not None else None
