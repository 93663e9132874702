"""The figures that count the same about the same place and may decide, found by period and by publisher.

A claim asks for them once for each of its rows, and a measure may have thousands of figures: each is looked at once.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property, lru_cache

from evidence.catalogue import Catalogue
from evidence.judgement.echoes import DECIDING
from evidence.judgement.periods import ends_of, newest_ended
from evidence.records import Figure, Source

CLAIMED = "claimed"
# A check asks for those of one catalogue, and then for those of the next.
KEPT = 4


@dataclass(frozen=True)
class Rivals:
    """The figures of one measure about one place that sources of level A or B give, in the order of the table."""

    figures: tuple[Figure, ...]
    sources: Mapping[str, Source]

    def newest_ended(self, article: date) -> date | None:
        """Return the end of the newest of their periods that was over when an article appeared."""
        return newest_ended(self._ends, article)

    def newest(self) -> Iterator[list[Figure]]:
        """Yield, for each publisher and period, the figures that were published last."""
        yield from self._newest.values()

    def is_older(self, figure: Figure) -> bool:
        """Tell whether its publisher gave another figure for the same period later."""
        return self._edition(figure) in self._newest and figure.id not in self._ids_of_newest

    def _edition(self, figure: Figure) -> tuple[str, str]:
        return self.sources[figure.source_id].publisher, figure.period

    @cached_property
    def _ends(self) -> list[date]:
        return ends_of(one.period for one in self.figures)

    @cached_property
    def _newest(self) -> dict[tuple[str, str], list[Figure]]:
        found: dict[tuple[str, str], list[Figure]] = {}
        for figure in self.figures:
            same = found.setdefault(self._edition(figure), [])
            if same and self._published(same[0]) < self._published(figure):
                same.clear()
            if not same or self._published(same[0]) == self._published(figure):
                same.append(figure)
        return found

    @cached_property
    def _ids_of_newest(self) -> set[str]:
        return {figure.id for figures in self._newest.values() for figure in figures}

    def _published(self, figure: Figure) -> str:
        return self.sources[figure.source_id].published


@lru_cache(maxsize=KEPT)
def all_rivals(catalogue: Catalogue) -> dict[tuple[str, str], Rivals]:
    """Return them by measure and place."""
    found: dict[tuple[str, str], list[Figure]] = {}
    for figure in catalogue.figures.values():
        if figure.kind != CLAIMED and catalogue.sources[figure.source_id].tier in DECIDING:
            found.setdefault((figure.measure_id, figure.geography), []).append(figure)
    return {key: Rivals(tuple(figures), catalogue.sources) for key, figures in found.items()}
