"""Under which licence the files of a chart are: as the rows that it draws allow, and as its picture says."""

from collections.abc import Iterable, Iterator

from charts import Chart
from charts.vocabulary import place_of
from evidence.languages import FALLBACK
from evidence.licences import OURS, Basis, basis_of_sources
from evidence.messages import say
from evidence.problems import Problem
from publishing.charts.captions import all_sources_of
from publishing.languages.view import Localised


def basis_of_chart(chart: Chart, site: Localised) -> Basis:
    """Return what the licence of a chart rests on, by the sources of what it draws."""
    return basis_of_sources(all_sources_of(chart, site), site.catalogue)


def drawn_under_other_licences(charts: Iterable[Chart], site: Localised) -> Iterator[Problem]:
    """Yield charts whose rows ask for another licence than the one that is written in every picture."""
    for chart in charts:
        licence = basis_of_chart(chart, site).licence
        if licence != OURS:
            what = say("the chart draws rows under {licence}, and its picture says {ours}", licence=licence, ours=OURS)
            place = place_of(chart.name, FALLBACK.code, "headline")
            yield Problem(place, what, say("leave these rows out: the picture would allow more than their source"))
