"""The files of each chart, outside the languages and never renamed: pictures, drawn rows, specification, embed.

Pictures are kept by a hash of what they show, so that only those that changed are made again.
"""

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from importlib.metadata import version
from pathlib import Path
from typing import Any

from charts import Chart, drawing
from charts.poster import flat, picture, poster
from publishing.chart_captions import FOLDER, caption, claim_of, file_address, page_address, source_line
from publishing.drawings import Drawings, spoken
from publishing.drawn_rows import drawn_rows
from publishing.embeds import embed, stylesheet
from publishing.localised import Localised

SCALE = 2
PAINTER = version("vl-convert-python")
LICENCE = "https://creativecommons.org/licenses/by/4.0/"


def write_chart_files(
    site: Path, charts: Mapping[str, Chart], drawings: Drawings, languages: Iterable[Localised], cache: Path
) -> None:
    """Write the files of every chart in each language that it speaks, and the stylesheet of the embeds."""
    (site / FOLDER).mkdir(parents=True, exist_ok=True)
    cache.mkdir(parents=True, exist_ok=True)
    (site / FOLDER / "embed.css").write_text(stylesheet(), encoding="utf-8")
    posters: dict[Path, str] = {}
    for chart, one in ((chart, one) for one in languages for chart in charts.values()):
        if spoken(chart, one.code) == one.code:
            for ending, text in _texts(chart, one, drawings, cache):
                (site / file_address(chart, one, ending)).write_text(text, encoding="utf-8", newline="")
            posters[site / file_address(chart, one, "png")] = poster_of(chart, one, drawings)
    with ThreadPoolExecutor() as pool:
        for file, content in zip(posters, pool.map(lambda svg: _photograph(svg, cache), posters.values()), strict=True):
            file.write_bytes(content)


def poster_of(chart: Chart, site: Localised, drawings: Drawings) -> str:
    """Return the chart as a picture with title, source and licence inside it."""
    return poster(drawings.svg[chart.id, spoken(chart, site.code), "wide"], caption(chart, site))


def specification(chart: Chart, site: Localised, drawn: str) -> dict[str, Any]:
    """Return the chart as Vega-Lite, with colours that do without our stylesheet, and with its source."""
    words = chart.words(site.code)
    described = {
        "description": f"{words.headline}. {words.alt}",
        "usermeta": {
            "source": source_line(chart, site),
            "licence": LICENCE,
            "page": f"{site.settings.site_url}{page_address(chart, site)}",
        },
    }
    return {**json.loads(flat(drawn)), **described}


def _texts(chart: Chart, site: Localised, drawings: Drawings, cache: Path) -> Iterator[tuple[str, str]]:
    """Yield the ending and the text of each file of a chart in its language."""
    yield "svg", poster_of(chart, site, drawings)
    if not claim_of(chart, site):
        yield "small.svg", picture(drawings.svg[chart.id, site.code, "narrow"])
    yield "csv", drawn_rows(chart, site.code)
    drawn = _vega_lite(chart, site.code, drawings, cache)
    yield "json", json.dumps(specification(chart, site, drawn), ensure_ascii=False, separators=(",", ":"))
    yield "html", embed(chart, site, drawings)


def _vega_lite(chart: Chart, language: str, drawings: Drawings, cache: Path) -> str:
    """Return the wide drawing as Vega-Lite; what it compiles to tells whether it has changed."""
    compiled = drawings.live[chart.id, language, "wide"]
    stored = cache / f"{hashlib.sha256(f'{PAINTER} {compiled}'.encode()).hexdigest()}.json"
    if not stored.exists():
        stored.write_text(json.dumps(drawing.vega_lite(chart, language, "wide")), encoding="utf-8")
    return stored.read_text(encoding="utf-8")


def _photograph(svg: str, cache: Path) -> bytes:
    stored = cache / f"{hashlib.sha256(f'{PAINTER} {SCALE} {svg}'.encode()).hexdigest()}.png"
    if not stored.exists():
        stored.write_bytes(drawing.png(svg, SCALE))
    return stored.read_bytes()
