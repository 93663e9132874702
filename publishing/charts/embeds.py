"""A chart for other people's pages: a page of its own without script, and the code that puts it there."""

from markupsafe import Markup

from charts import Chart
from charts.chart import Width
from charts.palette import VERDICTS
from charts.poster import colours, size
from publishing.charts.alignment import pads
from publishing.charts.captions import caption, file_address
from publishing.charts.drawings import Drawings, spoken
from publishing.languages.addresses import CHART_FILES, relative
from publishing.languages.view import Localised, environment
from publishing.policy import with_policy

# How many pixels the words take above and below each drawing.
WORDS: dict[Width, int] = {"wide": 250, "narrow": 420}


def embed(chart: Chart, site: Localised, drawings: Drawings) -> str:
    """Return the page that stands in an iframe: drawing, source and table, light or dark as the reader's system is."""
    html = site.render(
        "embed.html",
        scheme="",
        chart_id=chart.id,
        caption=caption(chart, site),
        chart_words=chart.words(site.code),
        wide=_drawing(drawings, chart, site, "wide"),
        narrow=_drawing(drawings, chart, site, "narrow"),
        table=chart.table(site.code),
        pads=pads(chart.table(site.code), site.code),
        page_link=relative(site.chart_address(chart.id), f"{CHART_FILES}/"),
        page_url=f"{site.settings.site_url}{site.chart_address(chart.id)}",
    )
    return with_policy(f"{html}\n")


def embed_code(chart: Chart, site: Localised, drawings: Drawings, poster: str) -> Markup:
    """Return what others copy into their pages: a frame with the chart, or its picture."""
    width, height = size(poster)
    code = spoken(chart, site.code)
    heights = {layout: round(size(drawings.svg[chart.id, code, layout])[1] + room) for layout, room in WORDS.items()}
    return site.render(
        "embed_code.html",
        chart_words=chart.words(code),
        frame_url=f"{site.settings.site_url}{file_address(chart, site, 'html')}",
        frame_heights=heights,
        picture_url=f"{site.settings.site_url}{file_address(chart, site, 'svg')}",
        page_url=f"{site.settings.site_url}{site.chart_address(chart.id)}",
        width=round(width),
        height=round(height),
    )


def stylesheet() -> str:
    """Return the stylesheet that all embeds share."""
    return (
        environment().get_template("embed.css").render(light=colours("light"), dark=colours("dark"), verdicts=VERDICTS)
    )


def _drawing(drawings: Drawings, chart: Chart, site: Localised, width: str) -> Markup:
    return Markup(drawings.svg[chart.id, site.code, width])  # noqa: S704 (our own drawing)
