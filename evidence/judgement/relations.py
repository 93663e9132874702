"""What a row says of its part of a claim, worked out wherever two numbers can be compared."""

from dataclasses import dataclass, replace
from datetime import date

from evidence.catalogue import Catalogue
from evidence.judgement.agreement import agrees, are_comparable
from evidence.judgement.periods import end_of
from evidence.judgement.rivals import Rivals, all_rivals
from evidence.records import Claim, Evidence, Figure, Measure, Part

SUPPORTS, CONTRADICTS, QUALIFIES, CONTEXT = "supports", "contradicts", "qualifies", "context"
DECISIVE = frozenset({SUPPORTS, CONTRADICTS})


@dataclass(frozen=True)
class Comparison:
    """A found number of the same measure and place as the claimed one, and what follows."""

    agrees: bool
    is_of_the_period: bool
    is_older_edition: bool
    relation: str


@dataclass(frozen=True)
class Judge:
    """Compares the evidence about one part of a claim."""

    part: Part
    catalogue: Catalogue

    @property
    def claim(self) -> Claim:
        """The claim that the part belongs to."""
        return self.catalogue.claims[self.part.claim_id]

    @property
    def claimed(self) -> Figure | None:
        """The number that the part names."""
        return self.catalogue.figures.get(self.part.figure_id)

    @property
    def article(self) -> date:
        """The day on which the article appeared."""
        published = end_of(self.catalogue.sources[self.claim.source_id].published)
        return published or self.claim.reviewed_on

    def measure_of(self, evidence: Evidence) -> str:
        """Return the measure of a row's number, empty when it has none."""
        figure = self.catalogue.figures.get(evidence.figure_id)
        return figure.measure_id if figure else ""

    def comparison(self, evidence: Evidence) -> Comparison | None:
        """Return how a row's number compares with the claimed one; None where it counts something else."""
        found, claimed = self.catalogue.figures.get(evidence.figure_id), self.claimed
        if found is None or claimed is None or not self.counts_the_same(found):
            return None
        measure = self.catalogue.measures[found.measure_id]
        in_period = self.is_of_the_period(found, measure)
        older = in_period and self.rivals(measure).is_older(found)
        agree = agrees(claimed, found, self.catalogue.units)
        decisive = SUPPORTS if agree else CONTRADICTS
        return Comparison(agree, in_period, older, decisive if in_period and not older else QUALIFIES)

    def counts_the_same(self, found: Figure) -> bool:
        """Tell whether a figure is of a measure that the words of the part can mean, and about the same place."""
        if self.claimed is None or found.measure_id not in self.part.measure_ids:
            return False
        is_comparable = are_comparable(self.claimed, found, self.catalogue.units)
        return is_comparable and found.geography == self.part.place

    def may_decide(self, evidence: Evidence) -> bool:
        """Tell whether a row that is not compared may support or contradict.

        Words may where those of the part mean one thing; a number may contradict as a fact beside the claimed one,
        such as a year, and not when it stands on the same scale and counts something else.
        """
        figure, readings = self.catalogue.figures.get(evidence.figure_id), self.part.measure_ids
        if figure is None or not readings:
            return len(readings) <= 1
        is_rival = self.claimed is not None and are_comparable(self.claimed, figure, self.catalogue.units)
        return evidence.relation != SUPPORTS and not is_rival

    def rivals(self, measure: Measure) -> Rivals:
        """Return the figures of a measure about the place of the part that may decide."""
        return all_rivals(self.catalogue).get((measure.id, self.part.place), Rivals((), self.catalogue.sources))

    def is_of_the_period(self, found: Figure, measure: Measure) -> bool:
        """Tell whether a figure is about the period that decides: the named one, or the newest that had ended."""
        if measure.timeless:
            return True
        if self.part.period:
            return found.period == self.part.period
        ended = end_of(found.period)
        return ended is not None and ended == self.rivals(measure).newest_ended(self.article)

    def is_earlier(self, evidence: Evidence) -> bool:
        """Tell whether a row's number is about a period before the one that decides."""
        found = self.catalogue.figures[evidence.figure_id]
        deciding = self.rivals(self.catalogue.measures[found.measure_id]).newest_ended(self.article)
        ended = end_of(found.period)
        return bool(deciding and ended and ended < deciding)


def as_compared(catalogue: Catalogue) -> Catalogue:
    """Return a catalogue in which each relation is the one that follows, whatever was written.

    A verdict drawn from it is right before the relations are mended.
    """
    old = catalogue.table(*Evidence.table)
    relations = {id_: _relation(row, catalogue) for id_, row in catalogue.evidence.items()}
    new = replace(old, rows=[{**row, "relation": relations[str(row["id"])]} for row in old.rows])
    return Catalogue(new if table is old else table for table in catalogue.tables.values())


def _relation(evidence: Evidence, catalogue: Catalogue) -> str:
    """Return the relation of a row, or of the row that it repeats, as it follows from the numbers."""
    evidence = catalogue.evidence[catalogue.first_rows[evidence.id]]
    judge = Judge(catalogue.parts[evidence.part], catalogue)
    found = judge.comparison(evidence)
    if found:
        return found.relation
    return evidence.relation if evidence.relation not in DECISIVE or judge.may_decide(evidence) else QUALIFIES
