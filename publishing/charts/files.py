"""The files of each chart, outside the languages and never renamed: pictures, drawn rows, specification, embed.

Pictures are kept, so that only those that changed are made again.
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from charts import Chart
from charts.poster import flat, picture, poster
from charts.small.pictures import small
from publishing.charts.captions import caption, file_address, source_line
from publishing.charts.drawings import Drawings, spoken
from publishing.charts.embeds import SCHEMES, embed, stylesheet
from publishing.charts.pictures import pictures
from publishing.charts.tabular import row_files
from publishing.languages.addresses import CHART_FILES
from publishing.languages.view import Localised

SCALE = 2
LICENCE = "https://creativecommons.org/licenses/by/4.0/"


def write_chart_files(
    target: Path, charts: Mapping[str, Chart], drawings: Drawings, languages: Iterable[Localised], cache: Path
) -> None:
    """Write the files of every chart in each language that it speaks, but for its picture of pixels."""
    (target / CHART_FILES).mkdir(parents=True, exist_ok=True)
    for chart, one in _spoken(charts, languages):
        for ending, text in _texts(chart, one, drawings):
            (target / file_address(chart, one, ending)).write_text(text, encoding="utf-8", newline="")
        for ending, content in row_files(chart, one, cache / "files"):
            (target / file_address(chart, one, ending)).write_bytes(content)


def write_pictures(
    target: Path, charts: Mapping[str, Chart], drawings: Drawings, languages: Iterable[Localised], cache: Path
) -> None:
    """Write the picture of every chart in each language that it speaks, and the stylesheet of the embeds."""
    (target / CHART_FILES).mkdir(parents=True, exist_ok=True)
    (target / CHART_FILES / "embed.css").write_text(stylesheet(), encoding="utf-8")
    posters = {
        target / file_address(chart, one, "png"): poster_of(chart, one, drawings)
        for chart, one in _spoken(charts, languages)
    }
    for file, picture_of_it in zip(posters, pictures(posters.values(), SCALE, cache / "pictures"), strict=True):
        file.write_bytes(picture_of_it)


def _spoken(charts: Mapping[str, Chart], languages: Iterable[Localised]) -> Iterator[tuple[Chart, Localised]]:
    """Yield each chart with each language that it speaks."""
    for one in languages:
        yield from ((chart, one) for chart in charts.values() if spoken(chart, one.code) == one.code)


def poster_of(chart: Chart, site: Localised, drawings: Drawings) -> str:
    """Return the chart as a picture with title, source and licence inside it."""
    return poster(drawings.svg[chart.id, spoken(chart, site.code), "wide"], caption(chart, site))


def specification(chart: Chart, site: Localised, drawings: Drawings) -> dict[str, Any]:
    """Return the chart as Vega-Lite, with colours that do without our stylesheet, and with its source."""
    words = chart.words(site.code)
    described = {
        "description": f"{words.headline}. {words.alt}",
        "usermeta": {
            "source": source_line(chart, site),
            "licence": LICENCE,
            "page": f"{site.settings.site_url}{site.chart_address(chart.id)}",
        },
    }
    return {**json.loads(flat(drawings.vega_lite[chart.id, site.code, "wide"])), **described}


def _texts(chart: Chart, site: Localised, drawings: Drawings) -> Iterator[tuple[str, str]]:
    """Yield the ending and the text of each file of a chart in its language."""
    yield "svg", poster_of(chart, site, drawings)
    yield "small.svg", picture(small(chart, site.code))
    yield "json", json.dumps(specification(chart, site, drawings), ensure_ascii=False, separators=(",", ":"))
    yield from ((ending, embed(chart, site, drawings, scheme)) for scheme, ending in SCHEMES.items())
