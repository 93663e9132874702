"""The table of a chart as it stands in pages and frames, written once for all of them."""

from functools import cache

from markupsafe import Markup

from charts.chart import Table
from publishing.charts.alignment import head_pads, is_narrow, pads
from publishing.languages.templates import environment


@cache
def table_block(table: Table, language: str) -> Markup:
    """Return a table whose numbers stand under each other as a language writes them; cells stack where it is wide."""
    template = environment().get_template("chart_table.html")
    padded = pads(table, language)
    html = template.render(table=table, pads=padded, head_pads=head_pads(table, padded), is_narrow=is_narrow(table))
    return Markup(html)  # noqa: S704 (escaped inside)
