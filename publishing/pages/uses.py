"""Where a number stands: the claims that are about it, and the pages that name it; and what it is worked out from."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from charts import Chart
from evidence.catalogue import Catalogue
from evidence.computed import inputs_of
from evidence.judgement import judge
from evidence.records import Claim, Record
from evidence.touched import claims_by_figure
from publishing.pages.charts import page_id_of
from publishing.pages.references import NAMING, cited
from publishing.pages.written import Page


@dataclass(frozen=True)
class Tested:
    """What came out for a number that a claim makes: the verdict about the claim, or about its part that makes it."""

    claim: Claim
    verdict: str


class Uses:
    """What uses the figures and the measures of a catalogue, worked out once for all of them."""

    def __init__(self, catalogue: Catalogue, pages: Sequence[Page], charts: Iterable[Chart] = ()) -> None:
        """Take everything that can use a figure."""
        self.catalogue = catalogue
        self.drawn = {page_id_of(chart): chart.figure_ids for chart in charts}
        self.chart_pages = [page for page in pages if page.id in self.drawn]
        self.pages = [page for page in pages if not page.generated]

    @cached_property
    def inputs(self) -> dict[str, list[Record]]:
        """The rows that each computed figure is worked out from."""
        return inputs_of(self.catalogue)

    @cached_property
    def claims(self) -> dict[str, list[Claim]]:
        """The claims by figure: those that make it, and those that it speaks for or against."""
        return claims_by_figure(self.catalogue)

    @cached_property
    def tested(self) -> dict[str, list[Tested]]:
        """What came out, by the figures that claims and their parts make."""
        found: dict[str, list[Tested]] = defaultdict(list)
        for claim in self.catalogue.claims.values():
            if claim.figure_id:
                found[claim.figure_id].append(Tested(claim, claim.verdict))
            for outcome in judge(claim, self.catalogue).outcomes:
                if outcome.part.figure_id not in ("", claim.figure_id):
                    found[outcome.part.figure_id].append(Tested(claim, outcome.verdict))
        return found

    @cached_property
    def chapters(self) -> dict[str, list[Page]]:
        """The written pages by the figures that they name."""
        found: dict[str, list[Page]] = defaultdict(list)
        for page in self.pages:
            for figure_id in sorted({id_ for kind in NAMING for id_ in cited([page.text], kind)}):
                found[figure_id].append(page)
        return found

    @cached_property
    def charts(self) -> dict[str, list[Page]]:
        """The pages of the charts by the figures that these draw or say."""
        found: dict[str, list[Page]] = defaultdict(list)
        for page in self.chart_pages:
            for figure_id in self.drawn[page.id]:
                found[figure_id].append(page)
        return found

    @cached_property
    def claims_of_measures(self) -> dict[str, list[Claim]]:
        """The claims by what their words can count."""
        found: dict[str, dict[str, Claim]] = defaultdict(dict)
        for part in self.catalogue.parts.values():
            for measure_id in part.measure_ids:
                found[measure_id][part.claim_id] = self.catalogue.claims[part.claim_id]
        return {measure_id: list(claims.values()) for measure_id, claims in found.items()}
