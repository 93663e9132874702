"""The page of each figure: the number, what it counts, who says so and where, its kin, and what uses it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from evidence.computed import COMPUTATIONS
from evidence.formulas import Inputs
from evidence.records import Figure, Source
from publishing.languages.view import Localised
from publishing.pages.claims import register_lines
from publishing.pages.doors import doors
from publishing.pages.shells import Filling, Shell
from publishing.pages.uses import Uses
from publishing.pages.written import Page

KIND = "figures"


@dataclass(frozen=True)
class FigureLine:
    """A figure in a list of its kin, with its source and the link to its page."""

    figure: Figure
    source: Source
    link: str


def figure_fillings(site: Localised, pages: Sequence[Page]) -> Iterator[Filling]:
    """Yield what fills the page of each figure."""
    uses = Uses(site.catalogue, pages)
    for figure in site.catalogue.figures.values():
        number = site.formatter.short(figure)
        description = f"{figure.label[site.code]}: {site.formatter.prose(figure)}"
        yield Filling(figure.id, f"{number} · {figure.label[site.code]}", description, _text(figure, site, uses))


def figure_lines(figures: Sequence[Figure], site: Localised, path: str) -> list[FigureLine]:
    """Return figures as the lines of a list that stands on a page, the newest period first."""
    link, sources = site.linker(path), site.catalogue.sources
    newest_first = sorted(sorted(figures, key=lambda one: one.id), key=lambda one: one.period, reverse=True)
    return [FigureLine(one, sources[one.source_id], link(site.figure_address(one.id))) for one in newest_first]


def _text(figure: Figure, site: Localised, uses: Uses) -> Markup:
    path, catalogue = site.addresses.entry(KIND, figure.id), site.catalogue
    link = site.linker(path)
    measure = catalogue.measures.get(figure.measure_id)
    confused = catalogue.measures.get(measure.confused_with) if measure else None
    kin = catalogue.figures_by_measure.get(figure.measure_id, []) if measure else []
    return site.render(
        "figure.html",
        figure=figure,
        source=catalogue.sources[figure.source_id],
        source_link=link(site.source_address(figure.source_id)),
        measure=measure,
        measure_link=link(site.measure_address(figure.measure_id)) if measure else "",
        confused=confused,
        confused_link=link(site.measure_address(confused.id)) if confused else "",
        kin=figure_lines(kin, site, path) if len(kin) > 1 else [],
        inputs=figure_lines(_inputs(figure, site), site, path),
        claims=register_lines(uses.claims.get(figure.id, []), site, path),
        chapters=[
            {"title": page.title, "link": link(site.address(page.path))} for page in uses.chapters.get(figure.id, [])
        ],
        quotations=_quotations(figure, site, uses),
        table_link=link(site.address(site.table_path(*Figure.table))),
        doors=doors(figure.where, site.figure_address(figure.id), figure.id, site.formatter.short(figure), site),
    )


def _quotations(figure: Figure, site: Localised, uses: Uses) -> list[tuple[str, str]]:
    """Return what a reader can take along, each with the word of its button: a sentence, a citation, the address."""
    address = site.settings.site_url + site.figure_address(figure.id)
    source, words = site.catalogue.sources[figure.source_id], site.words["figure"]
    said = {
        "label": figure.label[site.code],
        "number": site.formatter.prose(figure),
        "publisher": source.publisher,
        "year": source.year or site.words["sources"]["undated"],
    }
    # A claimed number never travels without what came out.
    verdicts = {claim.verdict for claim in uses.claims.get(figure.id, []) if claim.figure_id == figure.id}
    tested = [words["tested"].format(verdict=site.words["verdicts"][verdict]) for verdict in sorted(verdicts)]
    sentence = " ".join([words[f"sentence_{figure.kind}"].format(**said), *tested])
    quoted = {"sentence": sentence, "citation": f"{words['cite_text'].format(**said)} {address}", "link": address}
    return [(site.words["copying"][what], text) for what, text in quoted.items()]


def _inputs(figure: Figure, site: Localised) -> list[Figure]:
    """Return the figures that a computed one is worked out from; rows of other tables have no page."""
    if figure.id not in COMPUTATIONS:
        return []
    inputs = Inputs(site.catalogue)
    COMPUTATIONS[figure.id](inputs)
    return list({one.id: one for one in inputs.read if isinstance(one, Figure)}.values())


FIGURES = Shell(KIND, lambda site: list(site.catalogue.figures), figure_fillings)
