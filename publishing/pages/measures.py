"""The page of each measure: what is counted and what is not, every figure that counts it, the claims about it."""

from collections.abc import Iterator, Sequence

from markupsafe import Markup

from evidence.records import Measure
from publishing.languages.view import Localised
from publishing.pages.claims import register_lines
from publishing.pages.doors import doors
from publishing.pages.figures import figure_lines
from publishing.pages.shells import Filling, Shell
from publishing.pages.uses import Uses
from publishing.pages.written import Page

KIND = "measures"


def measure_fillings(site: Localised, pages: Sequence[Page]) -> Iterator[Filling]:
    """Yield what fills the page of each measure."""
    uses = Uses(site.catalogue, pages)
    for measure in site.catalogue.measures.values():
        title, description = measure.name[site.code], measure.scope[site.code]
        yield Filling(measure.id, title, description, _text(measure, site, uses))


def _text(measure: Measure, site: Localised, uses: Uses) -> Markup:
    path, catalogue = site.addresses.entry(KIND, measure.id), site.catalogue
    link = site.linker(path)
    confused = catalogue.measures.get(measure.confused_with)
    return site.render(
        "measure.html",
        measure=measure,
        confused=confused,
        confused_link=link(site.measure_address(confused.id)) if confused else "",
        lines=figure_lines(catalogue.figures_by_measure.get(measure.id, []), site, path),
        claims=register_lines(uses.claims_of_measures.get(measure.id, []), site, path),
        doors=doors(measure.where, site.measure_address(measure.id), measure.id, measure.name[site.code], site),
    )


MEASURES = Shell(KIND, lambda site: list(site.catalogue.measures), measure_fillings)
