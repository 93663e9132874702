"""The page of each figure: the number, what it counts, who says so and where, its kin, and what uses it."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field

from markupsafe import Markup

from charts import Chart
from evidence.chains import grouped
from evidence.computed import COMPUTATIONS
from evidence.records import Claim, Figure, Record, Source
from publishing.data.quoted import rows_of_figure
from publishing.languages.formats import capitalized
from publishing.languages.view import Localised
from publishing.pages.claims import register_lines
from publishing.pages.corrections import history, notices
from publishing.pages.doors import doors
from publishing.pages.embeds import embed_code, figure_embed
from publishing.pages.ladder import SHORT, ladders
from publishing.pages.ladder_names import Ladder
from publishing.pages.ladder_publishers import look_alike, superseded
from publishing.pages.lookup import NUMBERS
from publishing.pages.measure_findings import finding
from publishing.pages.quotations import quotations, sentence
from publishing.pages.sharing import shared_figure, shared_measures
from publishing.pages.shells import Filling, Shell, crumbs_to
from publishing.pages.uses import Uses
from publishing.pages.workings import worked_out
from publishing.pages.written import Page

KIND, STATISTICS = "figures", "statistics"
# Numbers that a source did not just report.
REMARKED = ("claimed", "computed")
# A longer table would push what follows off a phone by many screens; its drawing shows all of it.
MOST_ROWS = 12


@dataclass(frozen=True)
class FigureLine:
    """A figure in a list of its kin, with its source, the link to its page and the name of its country."""

    figure: Figure
    source: Source
    link: str
    country: str


@dataclass(frozen=True)
class FigureTable:
    """Figures that count the same, as a table: what tells its rows apart, and the unit where its heading says that."""

    lines: Sequence[FigureLine]
    has_labels: bool
    has_countries: bool
    unit: str
    unit_name: str
    # The figures that a later edition of the same publisher gives too.
    earlier: AbstractSet[str] = frozenset()
    # What sources are called whose publisher has another one of that year here.
    works: Mapping[str, str] = field(default_factory=dict)

    @property
    def has_remarks(self) -> bool:
        """Tell whether anything is said of any of them: a claim, a sum of ours, an estimate, an earlier edition."""
        figures = [line.figure for line in self.lines]
        return any(one.kind in REMARKED or one.estimated or one.id in self.earlier for one in figures)

    @property
    def groups(self) -> Sequence[tuple[str, Sequence[FigureLine]]]:
        """The lines below the name of their country, the newest and largest first; else all of them as one."""
        found: dict[str, list[FigureLine]] = {}
        for line in self.lines:
            found.setdefault(line.country, []).append(line)
        is_long = self.has_countries and not self.has_labels and len(self.lines) > MOST_ROWS
        # The lines come newest and largest first, so the first of each country stands in that order already.
        return list(found.items()) if is_long else [("", self.lines)]


def figure_fillings(site: Localised, pages: Sequence[Page], charts: Iterable[Chart] = ()) -> Iterator[Filling]:
    """Yield what fills the page of each figure."""
    uses = Uses(site.catalogue, pages, charts)
    drawn = {measure: ladders(own, site) for measure, own in site.catalogue.figures_by_measure.items() if measure}
    cards = shared_measures(site, uses)
    for figure in site.catalogue.figures.values():
        number = site.formatter.short(figure)
        title, said = f"{number} · {figure.label[site.code]}", sentence(figure, site, uses.tested.get(figure.id, []))
        text = _text(figure, site, uses, drawn)
        yield Filling(figure.id, title, said, text, shared_figure(figure, site, uses, cards))


def figure_table(figures: Sequence[Figure], site: Localised, path: str) -> FigureTable:
    """Return figures as a table that stands on a page: the newest period first, and of one the largest number.

    What a later edition says anew stands below all that is valid of that period.
    """
    earlier = superseded(figures, site)
    by_id = sorted(figures, key=lambda one: one.id)
    newest_first = sorted(by_id, key=lambda one: (one.period, one.id not in earlier, _size(one)), reverse=True)
    units = [site.catalogue.units[unit] for unit in {one.unit for one in figures}]
    symbol = units[0].symbol.get(site.code, "") if len(units) == 1 else ""
    # A short one such as that of percent stands at each number.
    unit = symbol if len(symbol) > SHORT else ""
    return FigureTable(
        figure_lines(newest_first, site, path),
        has_labels=look_alike([one for one in figures if one.id not in earlier], site),
        has_countries=len({one.geography for one in figures}) > 1,
        unit=unit,
        unit_name=units[0].name.get(site.code, "") if unit else "",
        earlier=earlier,
        works=_works([site.catalogue.sources[one.source_id] for one in figures]),
    )


def figure_lines(figures: Sequence[Figure], site: Localised, path: str) -> list[FigureLine]:
    """Return figures as the lines of a list that stands on a page."""
    link, catalogue = site.linker(path), site.catalogue
    return [
        FigureLine(
            one,
            catalogue.sources[one.source_id],
            link(site.figure_address(one.id)),
            capitalized(catalogue.country_name(one.geography, site.code)),
        )
        for one in figures
    ]


def _works(sources: Iterable[Source]) -> dict[str, str]:
    """Return by id what statistics are called that publisher and year do not tell apart, without subtitles."""
    statistics = {one.id: one for one in sources if one.kind == STATISTICS}.values()
    alike = grouped(statistics, lambda one: (one.publisher, one.year))
    return {one.id: one.work for own in alike.values() if len(own) > 1 for one in own}


def _size(figure: Figure) -> float:
    return max(figure.numbers, default=0)


def _text(figure: Figure, site: Localised, uses: Uses, drawn: Mapping[str, Sequence[Ladder]]) -> Markup:
    path, catalogue = site.addresses.entry(KIND, figure.id), site.catalogue
    link = site.linker(path)
    measure = catalogue.measures.get(figure.measure_id)
    own = (measure.name[site.code], site.measure_address(measure.id)) if measure else None
    confused = catalogue.measures.get(measure.confused_with) if measure else None
    kin = catalogue.figures_by_measure.get(figure.measure_id, []) if measure else []
    tested = uses.tested.get(figure.id, [])
    return site.render(
        "figure.html",
        figure=figure,
        notices=notices(site.reach.about_figure.get(figure.id, ()), site, path),
        history=history(rows_of_figure(figure.id), site.reach.about_figure.get(figure.id, ()), site, path),
        crumbs=crumbs_to(site, path, (site.words["numbers"]["title"], site.address(site.addresses.page(NUMBERS))), own),
        source=catalogue.sources[figure.source_id],
        source_link=link(site.source_address(figure.source_id)),
        measure=measure,
        measure_link=link(site.measure_address(figure.measure_id)) if measure else "",
        confused=confused,
        confused_link=link(site.measure_address(confused.id)) if confused else "",
        ladder=next((one.about(figure) for one in drawn.get(figure.measure_id, ()) if one.unit == figure.unit), None),
        folded=len(kin) > MOST_ROWS,
        finding=finding([one for one in kin if one.unit == figure.unit], site),
        kin=figure_table(kin, site, path),
        **_working(figure, site, path, uses.inputs.get(figure.id, [])),
        claims=register_lines(uses.claims.get(figure.id, []), site, path),
        charts=_chart_lines(uses.charts.get(figure.id, []), uses.claims.get(figure.id, []), site, path),
        chapters=_page_lines(uses.chapters.get(figure.id, []), site, path),
        quotations=quotations(figure, site, tested),
        code=embed_code(figure_embed(figure, site, tested), site, path),
        table_link=link(site.address(site.table_path(*Figure.table))),
        doors=doors(figure.where, site.figure_address(figure.id), figure.id, site.formatter.short(figure), site),
    )


def _page_lines(pages: Sequence[Page], site: Localised, path: str) -> list[dict[str, str]]:
    link = site.linker(path)
    return [{"title": page.title, "link": link(site.address(page.path))} for page in pages]


def _chart_lines(pages: Sequence[Page], claims: Sequence[Claim], site: Localised, path: str) -> list[dict[str, str]]:
    """Return the charts; that of the only claim says so, for its name stands right above it."""
    form: str = site.words["charts"]["claim_title"]
    own = [form.format(title=one.title[site.code]) for one in claims]
    short = {own[0]: site.words["figure"]["own_chart"]} if len(own) == 1 else {}
    return [line | {"title": short.get(line["title"], line["title"])} for line in _page_lines(pages, site, path)]


def _working(figure: Figure, site: Localised, path: str, inputs: Sequence[Record]) -> dict[str, object]:
    """Return what is done with the inputs of a computed figure, in words, the figures and the tables that they are."""
    computation, link = COMPUTATIONS.get(figure.id), site.linker(path)
    tables = dict.fromkeys(row.table for row in inputs if not isinstance(row, Figure))
    return {
        "way": site.words["ways"][computation.way] if computation else "",
        "worked_out": worked_out(figure, site),
        "inputs": figure_lines([row for row in inputs if isinstance(row, Figure)], site, path),
        "input_tables": [
            {"title": site.table_title(*table), "link": link(site.address(site.table_path(*table)))} for table in tables
        ],
    }


FIGURES = Shell(KIND, lambda site: list(site.catalogue.figures), figure_fillings)
