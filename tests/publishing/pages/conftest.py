"""Figures and drawings of them, for tests of pages."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from evidence.records import Figure
from publishing.languages.view import Localised
from publishing.pages.ladder import ladders
from publishing.pages.ladder_names import Ladder

Make = Callable[..., Figure]


@pytest.fixture
def make(dutch: Localised) -> Make:
    """Return a function that makes a figure of a survey, which is called by its year."""
    model = replace(dutch.catalogue.figures["dependence-2024-survey"], low=None, high=None)

    def made(value: float | None, period: str = "2024", **cells: object) -> Figure:
        return replace(model, **{"id": f"dependence-{period}-survey", "value": value, "period": period, **cells})  # type: ignore[arg-type]

    return made


def only_ladder(figures: list[Figure], site: Localised) -> Ladder:
    """Return the one drawing of figures that have no more than one."""
    (ladder,) = ladders(figures, site)
    return ladder
