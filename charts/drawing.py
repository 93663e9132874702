"""The only door to vl-convert: a chart as Vega-Lite, and as an SVG that a page can hold.

The SVG follows the page: its colours are CSS variables, its fonts are inherited, it scales
to its place, and its title and description are in the page's language.
"""

from typing import Any

import vl_convert

from charts.chart import Chart, Width
from charts.cleaning import Frame, cleaned
from charts.layout import PIXELS

VEGA_LITE = "6.4"
LOCALES: dict[str, Any] = {"nl": "nl-NL", "en": "en-GB"}


def vega_lite(chart: Chart, language: str, width: Width) -> dict[str, Any]:
    """Return the chart's specification."""
    specification: dict[str, Any] = chart.draw(language, width).to_dict()
    return specification


def svg(chart: Chart, language: str, width: Width) -> str:
    """Return the chart as an inline SVG; the same chart always gives the same bytes."""
    locale = LOCALES[language]
    drawn: str = vl_convert.vegalite_to_svg(
        vega_lite(chart, language, width), vl_version=VEGA_LITE, format_locale=locale, time_format_locale=locale
    )
    words = chart.words(language)
    return cleaned(drawn, Frame(f"{chart.id}-{width}", words.headline, words.alt, PIXELS[width]))
