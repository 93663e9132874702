"""The page of each measure: what is counted and what is not, every figure that counts it, the claims about it."""

from collections.abc import Iterable, Iterator, Sequence

from markupsafe import Markup

from charts import Chart
from evidence.chains import grouped
from evidence.records import Figure, Measure
from evidence.sentences import opening
from publishing.data.citations import measure_citation
from publishing.data.quoted import rows_of_measure
from publishing.languages.addresses import CARD, entry_file
from publishing.languages.formats import capitalized
from publishing.languages.view import Localised
from publishing.pages.citing import offered
from publishing.pages.claims import register_lines
from publishing.pages.corrections import history, notices
from publishing.pages.counted import links_of_measure
from publishing.pages.doors import doors
from publishing.pages.figures import figure_table
from publishing.pages.ladder import ladders
from publishing.pages.ladder_names import Ladder
from publishing.pages.ladder_publishers import Shown, later, shown
from publishing.pages.measure_findings import finding
from publishing.pages.sharing import shared_measures
from publishing.pages.shells import Filling, Shell, crumbs_to
from publishing.pages.touched import changes_of_measure
from publishing.pages.uses import Uses
from publishing.pages.written import Page

KIND = "measures"


def measure_fillings(site: Localised, pages: Sequence[Page], _charts: Iterable[Chart] = ()) -> Iterator[Filling]:
    """Yield what fills the page of each measure."""
    uses = Uses(site.catalogue, pages)
    cards = shared_measures(site, uses)
    for measure in site.catalogue.measures.values():
        title, description = measure.name[site.code], measure.scope[site.code]
        yield Filling(measure.id, title, description, _text(measure, site, uses), cards[measure.id])


def _text(measure: Measure, site: Localised, uses: Uses) -> Markup:
    path, catalogue = site.addresses.entry(KIND, measure.id), site.catalogue
    link = site.linker(path)
    confused = catalogue.measures.get(measure.confused_with)
    figures = catalogue.figures_by_measure.get(measure.id, [])
    drawn, in_table = _drawn(figures, site)
    lead, more = opening(measure.scope[site.code])
    return site.render(
        "measure.html",
        measure=measure,
        lead=lead,
        more=more,
        notices=notices(changes_of_measure(measure, site), site, path),
        crumbs=crumbs_to(site, path, (site.table_title(*Measure.table), site.address(site.table_path(*Measure.table)))),
        confused=confused,
        confused_link=link(site.measure_address(confused.id)) if confused else "",
        ladders=drawn,
        in_table=in_table,
        data_link=link(entry_file("measure", measure.id)),
        # A draft has no cards yet.
        picture_link="" if site.fallback else link(f"{site.measure_address(measure.id)}{CARD}"),
        finding=finding(figures, site),
        countings=links_of_measure(measure.id, site, path),
        table=figure_table(figures, site, path),
        claims=register_lines(uses.claims_of_measures.get(measure.id, []), site, path),
        history=history(rows_of_measure(measure, site), changes_of_measure(measure, site), site, path),
        citation=offered(measure_citation(measure, site), site, path),
        doors=doors(measure.where, site.measure_address(measure.id), measure.id, measure.name[site.code], site),
    )


def _drawn(figures: Sequence[Figure], site: Localised) -> tuple[list[Ladder], str]:
    """Return the drawings of a measure, and what is said of the numbers that stand in its table alone."""
    some = shown(figures, site)
    found = ladders(some.drawn, site)
    return found, " ".join(_in_table(some, figures, site)) if found else ""


def _in_table(some: Shown, figures: Sequence[Figure], site: Localised) -> Iterator[str]:
    """Yield what stands in the table alone, and where the drawing of a country begins later than that."""
    words = site.words["ladder"]
    names = [*([words["earlier"]] if some.has_earlier else []), *(_country(country, site) for country in some.loose)]
    if names:
        yield words["in_table"].format(names=site.formatter.listed(names))
    yield from _above_the_world(some.above, site)
    for country, periods in later(some.drawn, figures).items():
        known, first = map(site.formatter.period, periods)
        yield words["later"].format(country=capitalized(_country(country, site)), known=known, shown=first)


def _above_the_world(left_out: Sequence[Figure], site: Localised) -> Iterator[str]:
    """Yield which numbers of a publisher stand in the table alone because the world of another one is smaller."""
    form: str = site.words["ladder"]["above_in_table"]
    sources = site.catalogue.sources
    by_origin = grouped(left_out, lambda one: (sources[one.source_id].publisher, one.geography))
    for (publisher, country), own in by_origin.items():
        years = site.formatter.listed([site.formatter.period(one.period) for one in own])
        yield form.format(publisher=publisher, country=_country(country, site), years=years)


def _country(code: str, site: Localised) -> str:
    return site.catalogue.country_name(code, site.code)


MEASURES = Shell(KIND, lambda site: list(site.catalogue.measures), measure_fillings)
