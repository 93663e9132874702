"""A chart for other people's pages: a page of its own without script, and the code that puts it there."""

from markupsafe import Markup

from charts import Chart
from charts.chart import Width
from charts.palette import FACE_OF_CRYSTAL, VERDICTS
from charts.parts.layout import PIXELS
from charts.poster import colours, size
from evidence.languages import FALLBACK
from publishing.apostrophes import curled
from publishing.charts.captions import caption, chart_citation, file_address
from publishing.charts.drawings import Drawings, spoken
from publishing.charts.frames import COLUMNS, HEADLINE, KICKER, QUIET, SUMMARY, Text, frame_height
from publishing.charts.tables import table_block
from publishing.languages.addresses import CHART_FILES, relative
from publishing.languages.templates import environment
from publishing.languages.view import Localised
from publishing.policy import with_policy

# Our mark in the colours of the paper.
MARK = {"erbium": "var(--erbium)", "face": FACE_OF_CRYSTAL, "neodymium": "var(--neodymium)"}
# The room that our mark takes in its line, in letters.
MARK_ROOM = "mmm"
# The papers that a page of others can choose, by the end of the file: without one it is as the reader's system is.
SCHEMES = {"": "html", "light": "light.html", "dark": "dark.html"}


def embed(chart: Chart, site: Localised, drawings: Drawings, scheme: str = "") -> str:
    """Return the page that stands in an iframe: drawing, source and table, on a paper or as the reader's system is."""
    html = site.render(
        "embed.html",
        scheme=scheme,
        mark_colours=MARK,
        chart_id=chart.id,
        caption=caption(chart, site),
        chart_words=chart.words(site.code),
        wide=_drawing(drawings, chart, site, "wide"),
        narrow=_drawing(drawings, chart, site, "narrow"),
        table=table_block(chart.table(site.code), site.code),
        page_link=relative(site.chart_address(chart.id), f"{CHART_FILES}/"),
        page_url=f"{site.settings.site_url}{site.chart_address(chart.id)}",
    )
    return with_policy(curled(f"{html}\n"))


def embed_code(chart: Chart, site: Localised, drawings: Drawings, poster: str) -> Markup:
    """Return what others copy into their pages: a frame with the chart, or its picture."""
    width, height = size(poster)
    code = spoken(chart, site.code)
    texts = _texts(chart, site)
    drawn: dict[Width, tuple[float, float]] = {one: size(drawings.svg[chart.id, code, one]) for one in COLUMNS}
    return site.render(
        "embed_code.html",
        chart_words=chart.words(code),
        frame_urls={paper: f"{site.settings.site_url}{file_address(chart, site, SCHEMES[paper])}" for paper in SCHEMES},
        frame_heights={layout: frame_height(texts, one, layout) for layout, one in drawn.items()},
        picture_url=f"{site.settings.site_url}{file_address(chart, site, 'svg')}",
        page_url=chart_citation(chart, site).url,
        width=round(width),
        height=round(height),
    )


def stylesheet() -> str:
    """Return the stylesheet that all embeds share."""
    template = environment().get_template("embed.css")
    papers = {scheme: colours(scheme) for scheme in ("light", "dark")}
    return template.render(language=FALLBACK.code, verdicts=VERDICTS, pixels=PIXELS, **papers)


def _texts(chart: Chart, site: Localised) -> list[Text]:
    """Return the texts above and below the drawing, as they are set."""
    words, said = chart.words(spoken(chart, site.code)), caption(chart, site)
    link = site.words["chart"]["from_us"].format(site=site.words["site_name"])
    return [
        (KICKER, said.kicker),
        (HEADLINE, words.headline),
        (QUIET, words.subtitle),
        (QUIET, f"{said.source} {MARK_ROOM}{link}"),
        (SUMMARY, site.words["chart"]["table"]),
    ]


def _drawing(drawings: Drawings, chart: Chart, site: Localised, width: str) -> Markup:
    return Markup(drawings.svg[chart.id, site.code, width])  # noqa: S704 (our own drawing)
