"""What the words of the chart of Europe's dependence take for granted, and the figures it cannot do without."""

from itertools import pairwise

import pytest

from charts.eu_dependence import COMPUTED, COUNTED, chart
from evidence.catalogue import Catalogue
from evidence.records import Figure
from tests.charts.premises.changes import changed, false_words, missed, without

IDS = [id_ for id_, _ in COUNTED.values()]


def test_the_words_hold(catalogue: Catalogue) -> None:
    """As long as no row is changed, nothing is wrong with the words."""
    assert [] == false_words(chart, catalogue)


@pytest.mark.parametrize("counted", COUNTED)
@pytest.mark.parametrize("cells", [{"measure_id": ""}, {"unit": "t"}, {"geography": "DEU"}])
def test_each_figure_counts_what_is_written_over_its_bar(
    catalogue: Catalogue, counted: str, cells: dict[str, str]
) -> None:
    """Here a figure counts something else, in another unit, or for one country."""
    id_ = COUNTED[counted][0]
    tables = changed(catalogue, Figure, {"id": id_}, **cells)

    assert [(tables.figure(id_).where, counted)] == false_words(chart, tables)


@pytest.mark.parametrize(("id_", "qualifier"), [(IDS[0], ""), (IDS[1], "about"), (IDS[2], "nearly")])
def test_figures_are_as_exact_as_the_headline_says(catalogue: Catalogue, id_: str, qualifier: str) -> None:
    """The first is nearly its number, the others are exact."""
    tables = changed(catalogue, Figure, {"id": id_}, qualifier=qualifier)

    assert [(tables.figure(id_).cell("qualifier"), "headline")] == false_words(chart, tables)


def test_the_share_of_magnets_is_ours(catalogue: Catalogue) -> None:
    """The description says that we worked it out."""
    id_ = COUNTED[COMPUTED][0]
    tables = changed(catalogue, Figure, {"id": id_}, kind="reported")

    assert [(tables.figure(id_).cell("kind"), "description")] == false_words(chart, tables)


@pytest.mark.parametrize(("more", "less"), [*pairwise(IDS)])
def test_each_share_is_less_than_the_one_above(catalogue: Catalogue, more: str, less: str) -> None:
    """The headline names them in this order; here two are the same."""
    value = catalogue.figures[more].value
    tables = changed(catalogue, Figure, {"id": less}, value=value)

    assert (tables.figure(more).cell("value"), "headline") in false_words(chart, tables)


@pytest.mark.parametrize("id_", IDS)
def test_each_figure_is_asked_for(catalogue: Catalogue, id_: str) -> None:
    """Without it, its number or its year, the message says which."""
    emptied = changed(catalogue, Figure, {"id": id_}, value=None)
    undated = changed(catalogue, Figure, {"id": id_}, period="")

    assert f"no row has id = {id_}" in missed(chart, without(catalogue, Figure, id=id_))
    assert str(emptied.figure(id_).cell("value")) in missed(chart, emptied)
    assert str(undated.figure(id_).cell("period")) in missed(chart, undated)
