"""The page of each measure: what is counted and what is not, every figure that counts it, the claims about it."""

import re
from collections.abc import Iterable, Iterator, Sequence

from markupsafe import Markup

from charts import Chart
from evidence.records import Figure, Measure
from publishing.data.citations import measure_citation
from publishing.data.quoted import rows_of_measure
from publishing.languages.view import Localised
from publishing.pages.citing import offered
from publishing.pages.claims import register_lines
from publishing.pages.corrections import history, notices
from publishing.pages.counted import links_of_measure
from publishing.pages.doors import doors
from publishing.pages.figures import figure_table
from publishing.pages.ladder import ladders
from publishing.pages.sharing import shared_measures
from publishing.pages.shells import Filling, Shell, crumbs_to
from publishing.pages.touched import changes_of_measure
from publishing.pages.uses import Uses
from publishing.pages.written import Page

KIND = "measures"
WORLD = "WLD"
YEAR = re.compile(r"\d{4}")
# Two years that are nearer to each other say little.
FEW_YEARS = 5


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
    return site.render(
        "measure.html",
        measure=measure,
        notices=notices(changes_of_measure(measure, site), site, path),
        crumbs=crumbs_to(site, path, (site.table_title(*Measure.table), site.address(site.table_path(*Measure.table)))),
        confused=confused,
        confused_link=link(site.measure_address(confused.id)) if confused else "",
        ladders=ladders(figures, site),
        finding=finding(figures, site),
        countings=links_of_measure(measure.id, site, path),
        table=figure_table(figures, site, path),
        claims=register_lines(uses.claims_of_measures.get(measure.id, []), site, path),
        history=history(rows_of_measure(measure, site), changes_of_measure(measure, site), site, path),
        citation=offered(measure_citation(measure, site), site, path),
        doors=doors(measure.where, site.measure_address(measure.id), measure.id, measure.name[site.code], site),
    )


def finding(figures: Sequence[Figure], site: Localised) -> str:
    """Return what a measure was in its first year and in its last; nothing where its figures do not say one thing.

    Of several countries that of the world. Each year has one number, which was not only claimed, and both are of one
    publisher.
    """
    countries = {figure.geography for figure in figures}
    own = [one for one in figures if (one.geography == WORLD or len(countries) == 1) and YEAR.fullmatch(one.period)]
    years = sorted({one.period for one in own})
    ends = [[one for one in own if one.period == year] for year in years[:1] + years[1:][-1:]]
    if not _says_one_thing(ends, site) or int(years[-1]) - int(years[0]) < FEW_YEARS:
        return ""
    words, marked = site.words["measure"], f" ({site.words['claim']['estimated']})"
    low, high = (f"{site.formatter.short(one[0])}{marked if one[0].estimated else ''}" for one in ends)
    told = words["found"].format(low=low, first=years[0], high=high, last=years[-1])
    return f"{site.catalogue.country_name(WORLD, site.code).capitalize()}: {told}" if len(countries) > 1 else told


def _says_one_thing(ends: Sequence[Sequence[Figure]], site: Localised) -> bool:
    """Tell whether there are two years with another number each, exact and from one publisher."""
    figures = [figure for end in ends for figure in end]
    numbers = [{(one.value, one.unit) for one in end} for end in ends]
    publishers = {site.catalogue.sources[one.source_id].publisher for one in figures}
    is_told = all(one.value is not None and not one.qualifier and one.kind != "claimed" for one in figures)
    is_one = len(publishers) == 1 and len({one.unit for one in figures}) == 1
    return is_told and is_one and [len(one) for one in numbers] == [1, 1] and numbers[0] != numbers[1]


MEASURES = Shell(KIND, lambda site: list(site.catalogue.measures), measure_fillings)
