"""The licence of the files of a chart."""

from dataclasses import replace

from charts import Chart
from evidence.catalogue import Catalogue
from evidence.licences import OURS
from publishing.charts.captions import all_sources_of
from publishing.charts.permissions import basis_of_chart, drawn_under_other_licences
from publishing.languages.view import Localised
from tests.publishing.conftest import Localise


def _alike(chart: Chart, catalogue: Catalogue, localise: Localise) -> Localised:
    """Return a view in which the sources of a chart ask for their own licence."""
    copy = Catalogue(catalogue.tables.values())
    for source in all_sources_of(chart, localise(catalogue, "en")):
        copy.sources[source.id] = replace(source, licence="ODbL-1.0")
    return localise(copy, "en")


def test_a_chart_has_the_licence_of_what_it_draws(chart: Chart, catalogue: Catalogue, localise: Localise) -> None:
    """Its sources are counted by licence."""
    basis = basis_of_chart(chart, localise(catalogue, "en"))

    assert (OURS, ["US public domain"]) == (basis.licence, list(basis.licences))
    assert "ODbL-1.0" == basis_of_chart(chart, _alike(chart, catalogue, localise)).licence


def test_a_picture_never_allows_more_than_its_rows(chart: Chart, catalogue: Catalogue, localise: Localise) -> None:
    """Every picture says our licence, so a chart of other rows stops the build, at its words."""
    assert [] == list(drawn_under_other_licences([chart], localise(catalogue, "en")))

    (found,) = drawn_under_other_licences([chart], _alike(chart, catalogue, localise))
    assert "charts/reserves.toml" == found.where.file
    assert "the chart draws rows under ODbL-1.0, and its picture says CC-BY-4.0" == found.what
