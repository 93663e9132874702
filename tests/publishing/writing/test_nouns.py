"""A noun stands within its unit."""

from dataclasses import replace

import pytest

from evidence.catalogue import Catalogue
from publishing.writing.nouns import noun_problems
from tests.publishing.conftest import page


@pytest.fixture
def weighed(small: Catalogue) -> Catalogue:
    """Return a catalogue with a figure whose unit goes on behind a noun."""
    small.units["rate"] = replace(small.units["kg"], id="rate", noun_unit="kg", with_noun={"nl": "… per jaar"})
    small.figures["dependence-claimed"] = replace(small.figures["dependence-claimed"], unit="rate")
    return small


def test_a_noun_behind_a_unit_that_goes_on(weighed: Catalogue) -> None:
    """The figure is named with its place, and the way to write it."""
    expected = (
        "docs/nl/verhaal/proef.md:6:8  'aan' stands behind the unit 'rate', which goes on after a noun"
        " → write {{figure:dependence-claimed|aan …}} with the noun in it"
    )
    found = noun_problems(page("Een jaar.\nDat is {{figure:dependence-claimed}} aan *magneten*."), weighed, "nl")

    assert [expected] == [str(problem) for problem in found]


@pytest.mark.parametrize(
    "text",
    [
        "{{figure:dependence-claimed|aan magneten}}",
        "{{figure:dependence-claimed|short}} aan magneten",
        "{{figure:f35-mass-crs-2013}} aan magneten",
        "{{figure:dependence-claimed}} aangevoerd, aan magneten",
        "{{figure:nothing}} aan magneten",
        "{{claim:dependence}} aan magneten",
    ],
)
def test_other_words_and_other_units_pass(weighed: Catalogue, text: str) -> None:
    """A noun in its place, another form, a unit that is said whole, and what is named elsewhere."""
    assert [] == list(noun_problems(page(text), weighed, "nl"))
