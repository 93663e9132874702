"""The drawn rows of a chart in every format, each with what it is of: other people pass these files on without us."""

from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path

from charts import Chart
from publishing.charts.captions import all_sources_of, called, chart_citation, source_line
from publishing.charts.metadata import metadata
from publishing.charts.permissions import basis_of_chart
from publishing.charts.rows import drawn_rows, with_names
from publishing.data.made import made
from publishing.data.objects import objects
from publishing.data.readme import Facts, readme_leaf
from publishing.data.separated import has_dialect, local, plain
from publishing.data.sheets import Heading, Leaf, Sheet, leaf
from publishing.data.tables import titles_of
from publishing.data.workbook import workbook
from publishing.languages.view import Localised

SOURCE_COLUMNS = ("id", "title", "publisher", "published", "url", "licence")


def row_files(chart: Chart, site: Localised, cache: Path) -> Iterator[tuple[str, bytes]]:
    """Yield ending and content of each file with the rows of a chart, in the language of a site."""
    sheet, code = drawn_rows(chart, site), site.code
    read = replace(leaf(sheet, code, site.words), title=site.words["chart"]["data"])
    yield "csv", local(read, site.words) if has_dialect(code) else plain(with_names(sheet, code))
    yield "rows.json", objects(with_names(sheet, code))
    yield "metadata.json", metadata(chart, sheet, site)
    leaves = [read, _sources(chart, site), readme_leaf(_facts(chart, site), site)]
    make = partial(workbook, sheet.title[code], leaves)
    yield "xlsx", made(cache, "xlsx", [sheet.digest, *map(_texts, leaves)], make)


def _texts(of: Leaf) -> list[object]:
    return [of.title, [heading.text for heading in of.headings], of.rows]


def _sources(chart: Chart, site: Localised) -> Leaf:
    """Return the sources of what is drawn, as the list of sources has them."""
    headings = [Heading(titles_of(name, site.catalogue)[site.code], "string") for name in SOURCE_COLUMNS]
    rows = [[getattr(source, name) for name in SOURCE_COLUMNS] for source in all_sources_of(chart, site)]
    return Leaf(site.words["sources"]["title"], tuple(headings), rows)


def _facts(chart: Chart, site: Localised) -> Facts:
    """Return what is said of a chart: what is drawn, by whom, of which day, and how it is cited."""
    words, said = site.words["files"], chart.words(site.code)
    day = site.formatter.day(chart.as_of)
    return [
        (words["title"], called(chart, site)),
        (words["what"], f"{said.subtitle} {said.description}"),
        (words["day"], day),
        (site.words["chart"]["source"], source_line(chart, site)),
        (site.words["sources"]["licence"], basis_of_chart(chart, site).licence),
        (words["page"], site.settings.site_url + site.chart_address(chart.id)),
        (words["cite"], chart_citation(chart, site).text),
        (words["no_doi"], words["no_doi_text"]),
    ]


def rows_for_programs(chart: Chart, site: Localised) -> tuple[Sheet, bytes]:
    """Return the rows of a chart for programs, as a sheet and as plain CSV."""
    sheet = with_names(drawn_rows(chart, site), site.code)
    return sheet, plain(sheet)
