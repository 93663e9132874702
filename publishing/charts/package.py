"""The drawn rows of all charts as a data package of their own, with labels in every language."""

import hashlib
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from charts import Chart
from evidence.languages import FALLBACK
from evidence.records import Claim
from publishing.charts.captions import all_sources_of, file_address
from publishing.charts.permissions import basis_of_chart
from publishing.charts.rows import drawn_rows, with_names
from publishing.charts.tabular import rows_for_programs
from publishing.charts.touched import rows_of_charts
from publishing.citation import CITATION, keywords
from publishing.data.citations import cited
from publishing.data.descriptions import descriptions
from publishing.data.descriptor import Properties, listed_sources, published_at
from publishing.data.permissions import described
from publishing.languages.addresses import CHART_FILES, CHART_PACKAGE
from publishing.languages.view import Localised

NAME = "charts"
# A year is written as digits, but so is the number of an element.
TYPES = {"year": "integer"}


def write_chart_package(root: Path, target: Path, charts: Iterable[Chart], sites: Mapping[str, Localised]) -> None:
    """Write what describes the rows of all charts beside them, into a built site."""
    drawn, site = list(charts), sites[FALLBACK.code]
    descriptor = chart_package(drawn, sites, keywords(root / CITATION))
    address = site.address(site.addresses.index("charts")) + site.version_mark(rows_of_charts(drawn, site))
    citation = cited(("packages", NAME), _title(site), address, site)
    for name, content in descriptions(descriptor, list(sites), citation):
        (target / CHART_FILES / name).write_bytes(content)


def chart_package(charts: Iterable[Chart], sites: Mapping[str, Localised], words: list[str]) -> Properties:
    """Return the descriptor of the rows of all charts, whose files are those for programs."""
    site = sites[FALLBACK.code]
    own, page = site.catalogue.table(*Claim.table).package_properties, site.address(site.addresses.index("charts"))
    return {
        "$schema": own["$schema"],
        "name": NAME,
        **{f"title_{code}": _title(one) for code, one in sites.items()},
        "title": _title(site),
        "description": site.words["charts"]["description"],
        **{f"description_{code}": one.words["charts"]["description"] for code, one in sites.items()},
        **{name: own[name] for name in ("version", "languages", "licenses")},
        **published_at(CHART_PACKAGE, page, own, site, words),
        "resources": [_resource(chart, sites) for chart in charts],
    }


def _title(site: Localised) -> str:
    return f"{site.words['site_name']}: {site.words['charts']['title']}"


def _resource(chart: Chart, sites: Mapping[str, Localised]) -> dict[str, Any]:
    site = sites[FALLBACK.code]
    sheet, content = rows_for_programs(chart, site)
    licence = described(basis_of_chart(chart, site).licence, site.catalogue.table(*Claim.table))
    return {
        "name": chart.id,
        "type": "table",
        "path": file_address(chart, site, "csv").rpartition("/")[2],
        "title": sheet.title[site.code],
        **{f"title_{code}": chart.words(code).headline for code in sites},
        **{f"description_{code}": chart.words(code).description for code in sites},
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": len(content),
        "hash": f"sha256:{hashlib.sha256(content).hexdigest()}",
        "licenses": [licence],
        "sources": listed_sources(all_sources_of(chart, site)),
        "schema": {"fields": _fields(chart, sites), "missingValues": [""]},
    }


def _fields(chart: Chart, sites: Mapping[str, Localised]) -> list[dict[str, str]]:
    """Return the columns of the file for programs, with what they are called in every language."""
    sheets = {code: with_names(drawn_rows(chart, site), code) for code, site in sites.items()}
    model = sheets[FALLBACK.code].columns
    titles = [{f"title_{code}": column.title[code] for code, column in zip(sheets, same, strict=True)}
              for same in zip(*(sheet.columns for sheet in sheets.values()), strict=False)]  # fmt: skip
    return [
        {"name": column.name, "type": TYPES.get(column.kind, column.kind), "title": column.title[FALLBACK.code], **own}
        for column, own in zip(model, titles, strict=True)
    ]
