"""Where the names of what else can be counted stand beside each other."""

from dataclasses import replace

import pytest

from evidence.catalogue import Catalogue
from publishing.countings import Choice
from publishing.pages.counted import Question
from tests.evidence.checks.rows import changed
from tests.publishing.conftest import Localise
from tests.publishing.pages.test_counted import CLAIMED, COUNTING, FOUND, MEASURE, NAMES


@pytest.mark.parametrize(("low", "is_apart"), [(5, True), (75, False)])
def test_two_names_share_a_line_where_they_do_not_touch(
    small: Catalogue, localise: Localise, low: float, *, is_apart: bool
) -> None:
    """The lowest and the highest, each in the middle of its place; else the second has the next line."""
    site = localise(changed(small, "figures/figures", {"id": FOUND}, value=low, low=None, high=None), "nl")
    site = replace(site, countings=[COUNTING])

    third = Choice("dependence-third", CLAIMED, MEASURE, NAMES)
    question = Question(replace(COUNTING, choices=[*COUNTING.choices, third]), site)

    assert [0, int(not is_apart)] == [line for _, line in question.named_beside(third)]
    assert 1 == Question(COUNTING, site).name_lines
    assert 2 == question.name_lines
