"""The only door to vl-convert and oxipng: a chart as Vega-Lite, as Vega, as an SVG that a page can hold, as a PNG.

The SVG follows the page: its colours are CSS variables, its fonts are inherited, it scales
to its place, and its title and description are in the page's language.
"""

import os
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

import oxipng
import vl_convert

from charts.chart import Chart, Width
from charts.cleaning import Frame, cleaned
from charts.parts.layout import PIXELS
from charts.theme import FONT
from evidence.languages import drawing_locale

VEGA_LITE = "6.4"
# A browser measures with a font as wide as ours; and Vega's own words for screen readers are English.
LIVE = {"aria": False, "font": f"{FONT}, Arial, Helvetica, sans-serif"}
# vl-convert packs for speed, and readers download the result: few colours need few bits, so half of it is enough.
# Above these levels, packing takes twice as long for seven percent less.
TIGHT = oxipng.Deflaters.libdeflater(8)
# Nor does a filter help: our drawings are flat colours, which pack best as they are, in half the time.
FLAT = [oxipng.RowFilter.NoOp]


def vega_lite(chart: Chart, language: str, width: Width) -> dict[str, Any]:
    """Return the chart's specification."""
    specification: dict[str, Any] = chart.draw(language, width).to_dict()
    return specification


def svg(chart: Chart, language: str, width: Width) -> str:
    """Return the chart as an inline SVG; the same chart always gives the same bytes."""
    return still(vega_lite(chart, language, width), chart, language, width)


def still(specification: Mapping[str, Any], chart: Chart, language: str, width: Width) -> str:
    """Return the SVG of a chart whose specification is at hand: making that is half the work."""
    locale: Any = drawing_locale(language)
    _start_engine()
    drawn: str = vl_convert.vegalite_to_svg(
        dict(specification), vl_version=VEGA_LITE, format_locale=locale, time_format_locale=locale
    )
    words = chart.words(language)
    return cleaned(drawn, Frame(f"{chart.id}-{width}", words.headline, words.alt, PIXELS[width]))


def live(specification: Mapping[str, Any]) -> dict[str, Any]:
    """Return a chart's specification as Vega, which a browser draws without Vega-Lite."""
    configured = {**specification, "config": {**specification.get("config", {}), **LIVE}}
    _start_engine()
    compiled: dict[str, Any] = vl_convert.vegalite_to_vega(configured, vl_version=VEGA_LITE)
    return compiled


@cache
def _start_engine() -> None:
    """Remember that vl-convert runs JavaScript in this process, in threads of its own, from the first drawing on."""


def engine_runs() -> bool:
    """Tell whether this process has drawn anything."""
    return bool(_start_engine.cache_info().currsize)


def locale(language: str) -> Mapping[str, Mapping[str, Any]]:
    """Return how numbers and dates are written in a language, as Vega takes it."""
    name: Any = drawing_locale(language)
    return {"number": vl_convert.get_format_locale(name), "time": vl_convert.get_time_format_locale(name)}


def png(svg: str, scale: float) -> bytes:
    """Return a standalone SVG as a picture, `scale` pixels for each of its own; the same on every machine."""
    return oxipng.optimize_from_memory(vl_convert.svg_to_png(svg, scale), level=0, filter=FLAT, deflate=TIGHT)


def add_fonts(folder: Path) -> None:
    """Let pictures be set in the fonts of a folder too."""
    vl_convert.register_font_directory(str(folder))


def _forget_fonts_of_the_machine() -> None:
    """Make vl-convert read its fonts now, and only its own: a machine's font of the same name may differ."""
    key, before = "FONTCONFIG_FILE", os.environ.get("FONTCONFIG_FILE")
    os.environ[key] = str(Path(__file__).with_name("fonts.conf"))
    png('<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>', 1)
    del os.environ[key]
    if before is not None:
        os.environ[key] = before


_forget_fonts_of_the_machine()
