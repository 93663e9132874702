"""Which numbers about a claim are drawn beside it: what counts the same first, each voice once, and not too many."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from charts.parts.found_rows import Counted, Found
from evidence.catalogue import Catalogue
from evidence.judgement.echoes import origin_of
from evidence.judgement.periods import end_of
from evidence.judgement.relations import CONTEXT, CONTRADICTS, DECISIVE
from evidence.quantity import YEAR, Quantity, period, words_of_numbers
from evidence.records import Claim, Evidence, Figure, Part, Source, Unit

# The relation of the claimed number itself, which no evidence has; and the word for what was found beside it.
CLAIM, FOUND = "claim", "found"
# So many rows a reader can take in, on a phone too.
MOST = 10
# With so many numbers of what was claimed, others only distract.
ENOUGH = 4


@dataclass(frozen=True)
class Finding:
    """A number about a claim, in the unit of the claim, with what it counts and who says it."""

    figure: Figure
    relation: str
    quantity: Quantity
    counts_the_same: bool
    source: Source

    @property
    def decides(self) -> bool:
        """Tell whether the verdict can follow from it."""
        return self.relation in DECISIVE

    @property
    def is_range(self) -> bool:
        """Tell whether it runs from one number to another."""
        return self.quantity.value is None and len({*self.quantity.numbers}) > 1

    @property
    def as_said(self) -> "Finding":
        """The finding with its number as one says it: what its source calls an estimate is about so much."""
        is_rough = self.figure.estimated and self.quantity.value is not None and not self.quantity.qualifier
        return replace(self, quantity=replace(self.quantity, qualifier="about")) if is_rough else self

    @property
    def row(self) -> Found:
        """The finding as a row of a chart."""
        return {
            "figure_id": self.figure.id,
            "source_id": self.source.id,
            "publisher": self.source.publisher,
            "period": self.figure.period,
            "value": self.quantity.value,
            "low": self.quantity.low,
            "high": self.quantity.high,
            "qualifier": self.quantity.qualifier,
            "relation": self.relation,
            "estimated": self.figure.estimated,
            # Which form of the unit the number takes.
            "unit": "one" if self.quantity.numbers == [1] else "many",
        }

    @property
    def counted(self) -> Counted:
        """The finding as a row of a chart that tells what each number counts."""
        return {**self.row, "measure_id": self.figure.measure_id}

    @property
    def newness(self) -> tuple[bool, date, str]:
        """A key that is larger for a finding that decides, then for a later period, then for a later edition."""
        return self.decides, end_of(self.figure.period) or date.min, self.source.published


def said(catalogue: Catalogue, claim: Claim) -> Finding | None:
    """Return the claimed number as the first of all findings; None where there is none, or only a year."""
    figure = catalogue.figures.get(claim.figure_id)
    if figure is None or figure.unit == YEAR or figure.unit not in catalogue.units or not figure.numbers:
        return None
    source = catalogue.sources[figure.source_id]
    return Finding(figure, CLAIM, Quantity.of_figure(figure), counts_the_same=True, source=source)


def findings(catalogue: Catalogue, claim: Claim) -> list[Finding]:
    """Return the numbers that are drawn beside a claim, by what they count; what decides first, then the newest."""
    claimed = said(catalogue, claim)
    if claimed is None:
        return []
    readings = [id_ for part in catalogue.parts_of(claim.id) for id_ in part.measure_ids]
    unit = catalogue.units[claimed.figure.unit]
    rows = _once_a_voice([one for one in catalogue.evidence_for(claim.id) if one.relation != CONTEXT], catalogue)
    found = [finding for finding in (_finding(catalogue, row, unit, readings) for row in rows) if finding]
    newest = sorted(_of_its_time(found, catalogue.parts_of(claim.id)), key=lambda one: one.newness, reverse=True)
    # A sort keeps what is equal in order, so each measure stays as it is.
    measures = list(dict.fromkeys([*readings, *(one.figure.measure_id for one in newest)]))
    ordered = sorted(newest, key=lambda one: measures.index(one.figure.measure_id))
    same = [finding for finding in ordered if finding.counts_the_same]
    return _most_telling(same if len(same) >= ENOUGH else ordered)


def _of_its_time(found: Sequence[Finding], parts: Sequence[Part]) -> list[Finding]:
    """Leave out what was counted as claimed and adds nothing to what decides.

    That is a number of another time where the claim names one, and one that a number which decides gives already.
    """
    deciding = [one for one in found if one.counts_the_same and one.decides]
    is_dated = bool(deciding) and all(part.period for part in parts)
    given = {(one.figure.measure_id, one.quantity) for one in deciding}
    return [
        one
        for one in found
        if not one.counts_the_same or one.decides or not (is_dated or (one.figure.measure_id, one.quantity) in given)
    ]


def years_against(catalogue: Catalogue, claim: Claim) -> tuple[Part | None, list[Finding]]:
    """Return the part that names a year, and what was claimed with the years against it; no part where others count."""
    parts = [part for part in catalogue.parts_of(claim.id) if part.figure_id and part.figure_id == claim.figure_id]
    rows = [row for row in catalogue.evidence_for(claim.id) if row.relation == CONTRADICTS]
    against = [_year(catalogue, row) for row in _once_a_voice(rows, catalogue) if _gives_a_year(catalogue, row)]
    claimed, is_about_a_year = said(catalogue, claim), bool(parts) and parts[0].period.isdecimal()
    if claimed is None or not is_about_a_year or not against:
        return None, []
    is_counted = any(one.counts_the_same for one in findings(catalogue, claim))
    return (None, []) if is_counted else (parts[0], [claimed, *against])


def _gives_a_year(catalogue: Catalogue, row: Evidence) -> bool:
    figure = catalogue.figures[row.figure_id]
    return figure.unit == YEAR and figure.value is not None and figure.measure_id in catalogue.measures


def _year(catalogue: Catalogue, row: Evidence) -> Finding:
    figure = catalogue.figures[row.figure_id]
    source = catalogue.sources[figure.source_id]
    return Finding(figure, row.relation, Quantity.of_figure(figure), counts_the_same=False, source=source)


def _once_a_voice(rows: Sequence[Evidence], catalogue: Catalogue) -> list[Evidence]:
    """Return each origin once: an echo only where the origin itself has no number, and of several one that decides."""
    with_number = [row for row in rows if row.figure_id in catalogue.figures]
    voices: dict[str, Evidence] = {}
    for row in sorted(with_number, key=lambda row: (bool(row.repeats), row.relation not in DECISIVE)):
        voices.setdefault(origin_of(row, catalogue), row)
    drawn = {row.id for row in voices.values()}
    return [row for row in with_number if row.id in drawn]


def _most_telling(found: Sequence[Finding]) -> list[Finding]:
    """Leave out what exceeds the room: the last of each measure first, so that none loses its best."""
    ranks: dict[str, int] = {}
    weighed: list[tuple[bool, int, int]] = []
    for index, finding in enumerate(found):
        rank = ranks[finding.figure.measure_id] = ranks.get(finding.figure.measure_id, -1) + 1
        weighed.append((not finding.counts_the_same, rank, index))
    kept = {index for _, _, index in sorted(weighed)[:MOST]}
    return [finding for index, finding in enumerate(found) if index in kept]


def _finding(catalogue: Catalogue, row: Evidence, unit: Unit, readings: Sequence[str]) -> Finding | None:
    figure = catalogue.figures[row.figure_id]
    own = catalogue.units.get(figure.unit)
    factor = own.factor_to(unit) if own else None
    if factor is None or not figure.numbers or figure.measure_id not in catalogue.measures:
        return None
    return Finding(
        figure,
        row.relation,
        Quantity.of_figure(figure).converted(factor),
        counts_the_same=figure.measure_id in readings,
        source=catalogue.sources[figure.source_id],
    )


def ends(found: Sequence[Finding]) -> tuple[Finding, Finding]:
    """Return the lowest and the highest finding; of equal ones the one that its source leaves open."""
    lowest = min(found, key=lambda finding: (finding.quantity.numbers[0], finding.quantity.direction != "down"))
    highest = max(found, key=lambda finding: (finding.quantity.numbers[-1], finding.quantity.direction == "up"))
    return lowest, highest


def drawn_first(drawn: Iterable[Finding], ids: Iterable[str]) -> tuple[str, ...]:
    """Return sources by id, those of what is drawn first: a page names the first few, and folds the others."""
    return tuple(dict.fromkeys([*sorted(one.source.id for one in drawn), *sorted(ids)]))


def in_unit(quantity: Quantity, unit: Unit, language: str) -> str:
    """Say a number with its unit, which is singular for exactly one."""
    names = unit.singular if quantity.numbers == [1] else unit.name
    return quantity.words(language, names.get(language, ""))


def told_by(finding: Finding, language: str) -> str:
    """Return who says a number and about when."""
    moment = period(finding.figure.period, language) if finding.figure.period else ""
    return ", ".join(part for part in (finding.source.publisher, moment) if part)


def span(found: Sequence[Finding], language: str, unit: Unit) -> str:
    """Say from where to where the findings run; an end that its source leaves open stays open."""
    low, high = (finding.quantity for finding in ends(found))
    if len(found) == 1:
        return in_unit(low, unit, language)
    if low.numbers[0] == high.numbers[-1]:
        bound = {"down": "up-to", "up": "at-least"}.get(high.direction or low.direction)
        return in_unit(Quantity(low.numbers[0], qualifier=bound), unit, language)
    start, end = Quantity(low.numbers[0]), Quantity(high.numbers[-1])
    if low.direction == "down":
        start = Quantity(None, None, low.numbers[0], low.qualifier)
    if high.direction == "up":
        end = Quantity(None, high.numbers[-1], None, high.qualifier)
    return f"{start.words(language, '')} {words_of_numbers(language)['range']} {in_unit(end, unit, language)}"


def needs_label(finding: Finding, found: Sequence[Finding]) -> bool:
    """Tell whether publisher and year do not yet say which number of its measure a finding is."""
    same_measure = [one for one in found if one.figure.measure_id == finding.figure.measure_id]
    places = {one.figure.geography for one in same_measure}
    twins = [one for one in same_measure if _mark(one) == _mark(finding)]
    return len(twins) > 1 or len(places) > 1 or not finding.figure.period


def _mark(finding: Finding) -> tuple[str, str, str]:
    return finding.source.publisher, finding.figure.period, finding.source.year


def has_editions(finding: Finding, found: Sequence[Finding]) -> bool:
    """Tell whether the same publisher gives another number for that period in another edition."""
    mark = (finding.figure.measure_id, *_mark(finding)[:2])
    return len({one.source.year for one in found if (one.figure.measure_id, *_mark(one)[:2]) == mark}) > 1
