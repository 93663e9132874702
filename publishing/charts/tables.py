"""The table of a chart as it stands in pages and frames, written once for all of them."""

import re
from dataclasses import replace
from functools import cache
from itertools import groupby

from markupsafe import Markup

from charts.chart import Table
from publishing.charts.alignment import head_pads, is_narrow, pads
from publishing.languages.templates import environment

# A table over so many days, months or years opens with the newest; fewer, such as those of an outlook, run forward.
SERIES = 8
YEAR = re.compile(r"\b\d{4}$")


@cache
def table_block(table: Table, language: str) -> Markup:
    """Return a table whose numbers stand under each other as a language writes them; cells stack where it is wide."""
    template, shown = environment().get_template("chart_table.html"), newest_first(table)
    padded = pads(shown, language)
    html = template.render(table=shown, pads=padded, head_pads=head_pads(shown, padded), is_narrow=is_narrow(shown))
    return Markup(html)  # noqa: S704 (escaped inside)


def newest_first(table: Table) -> Table:
    """Return a table that runs over the years from the newest to the oldest; rows of one time keep their order."""
    times = [[*rows] for _, rows in groupby(table.body, key=lambda row: row[0])]
    years = [found[0] for rows in times if (found := YEAR.search(rows[0][0]))]
    runs_forward = len(times) >= SERIES and len(years) == len(times) and years == sorted(years)
    return replace(table, body=tuple(row for rows in reversed(times) for row in rows)) if runs_forward else table
