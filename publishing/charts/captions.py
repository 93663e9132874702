"""What is said about a chart wherever it stands: which claim it tests, who says so, where its files are."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from charts import Chart
from charts.claim_evidence import claim_id_of
from charts.poster import Caption
from evidence.chains import grouped
from evidence.records import Claim, Source
from publishing.charts.drawings import spoken
from publishing.charts.touched import news_of_chart, rows_of_chart
from publishing.data.citations import Citation, cited
from publishing.data.corrected import news_lines
from publishing.languages.addresses import chart_file
from publishing.languages.view import Localised

# A drawing of many publishers names so many; one more is not worth unfolding.
NAMED = 3
# Of so many editions each has the name of its series, so that no link is a bare year.
BOTH = 2
YEAR = re.compile(r"\b(?:19|20)\d\d\b")


@dataclass(frozen=True)
class Origin:
    """A publisher with the names of its sources; where it has one, that names the publisher too."""

    publisher: str
    sources: list[tuple[str, Source]]


def file_address(chart: Chart, site: Localised, ending: str) -> str:
    """Return the address of a file of a chart, in the language that the chart speaks there; it never changes."""
    return chart_file(chart.id, spoken(chart, site.code), ending)


def claim_of(chart: Chart, site: Localised) -> Claim | None:
    """Return the claim that a chart puts beside what was found, if that is what it does."""
    return site.catalogue.claims.get(claim_id_of(chart.id))


def called(chart: Chart, site: Localised) -> str:
    """Return what a chart is called elsewhere than on its own page: the title of its claim, which somebody wrote.

    What is put together of all numbers has six lines on a phone.
    """
    claim = claim_of(chart, site)
    return claim.title[site.code] if claim else chart.words(spoken(chart, site.code)).headline


def sources_of(chart: Chart, site: Localised) -> list[Source]:
    """Return the sources of what is drawn."""
    return [site.catalogue.sources[source_id] for source_id in chart.source_ids]


def origins_of(sources: Iterable[Source]) -> list[Origin]:
    """Return sources by publisher, which is named once: these by their years where all differ, else by series."""
    return [_origin(publisher, them) for publisher, them in grouped(sources, lambda source: source.publisher).items()]


def folded(origins: Sequence[Origin]) -> tuple[Sequence[Origin], Sequence[Origin]]:
    """Return which publishers of a drawing are named, and which ones a reader unfolds."""
    named = len(origins) if len(origins) <= NAMED + 1 else NAMED
    return origins[:named], origins[named:]


def _origin(publisher: str, sources: list[Source]) -> Origin:
    if len(sources) == 1:
        return Origin("", [(sources[0].short_name, sources[0])])
    years = Counter(source.year for source in sources)
    if all(source.year and years[source.year] == 1 for source in sources):
        return Origin(publisher, [(source.year, source) for source in sources])
    series = grouped(sources, lambda source: _edition(source.title)[0])
    return Origin(publisher, [named for name, own in series.items() for named in _in_series(name, own)])


def _edition(title: str) -> tuple[str, str]:
    """Return the name of a series and the year of an edition: what stands before a colon, with one year in it."""
    name, colon, _ = title.partition(":")
    years = YEAR.findall(name) if colon else []
    return (" ".join(YEAR.sub("", name).split()), years[0]) if len(years) == 1 else (title, "")


def _in_series(name: str, sources: Sequence[Source]) -> Iterator[tuple[str, Source]]:
    """Yield the editions of a series by their years, the first with its name, and so the other of only two.

    Where their years do not differ they are called by their titles.
    """
    years = [_edition(source.title)[1] for source in sources]
    differ = all(years) and len(set(years)) == len(years)
    for place, (year, source) in enumerate(sorted(zip(years, sources, strict=True), key=lambda one: one[0])):
        yield (year if place and len(sources) > BOTH else f"{name} {year}") if differ else source.title, source


def all_sources_of(chart: Chart, site: Localised) -> list[Source]:
    """Return the same, and for a chart that names them row by row each source of its table."""
    ids = dict.fromkeys(str(row.get("source_id")) for row in chart.rows)
    in_rows = [site.catalogue.sources[source_id] for source_id in ids if source_id in site.catalogue.sources]
    return sources_of(chart, site) or in_rows


def source_line(chart: Chart, site: Localised) -> str:
    """Return sources and date as plain text."""
    words = site.words["chart"]
    names = "; ".join(dict.fromkeys(source.short_name for source in sources_of(chart, site)))
    in_rows = words["in_rows"].format(count=len(all_sources_of(chart, site)))
    as_of = f"{words['as_of'].capitalize()} {site.formatter.day(chart.as_of)}."
    return " ".join([f"{words['source']}: {names or in_rows}.", as_of, *changed_since(chart, site)])


def changed_since(chart: Chart, site: Localised) -> list[str]:
    """Return in a line each what was changed in the last twelve months of what a chart draws or says."""
    return news_lines(news_of_chart(chart, site), site)


def chart_title(chart: Chart, site: Localised) -> str:
    """Return what a chart is called above its own page."""
    claim = claim_of(chart, site)
    if claim:
        return str(site.words["charts"]["claim_title"].format(title=claim.title[site.code]))
    return chart.words(spoken(chart, site.code)).headline


def chart_citation(chart: Chart, site: Localised) -> Citation:
    """Return the citation of a chart, by the day of its newest row."""
    address = site.chart_address(chart.id) + site.version_mark(rows_of_chart(chart, site))
    return cited(("charts", chart.id), chart_title(chart, site), address, site, chart.as_of)


def caption(chart: Chart, site: Localised) -> Caption:
    """Return the words that stand inside the picture of a chart."""
    words, claim = chart.words(spoken(chart, site.code)), claim_of(chart, site)
    credit = site.words["chart"]["credit"].format(site=site.words["site_name"])
    return Caption(
        kicker=claim.title[site.code] if claim else "",
        headline=words.headline,
        subtitle=words.subtitle,
        source=source_line(chart, site),
        credit=f"{credit} {site.settings.site_url}{site.chart_address(chart.id)}",
    )
