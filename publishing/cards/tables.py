"""A table, drawn small: its columns, its first rows, and which cells are filled."""

from markupsafe import Markup

from charts.palette import LIGHT
from evidence.tables import Table
from publishing.cards.sheet import BESIDE_WIDTH
from publishing.languages.view import Localised

ROWS, COLUMNS = 12, 9
GAP, HEIGHT = 6, 26
NUMBERS = {"number", "integer", "year"}


def grid(table: Table, site: Localised) -> tuple[str, Markup]:
    """Return the view and the shapes of the beginning of a table: a bar for each cell, numbers in the accent."""
    fields = table.fields[:COLUMNS]
    wide = (BESIDE_WIDTH + GAP) / len(fields)
    cells = [
        (place * wide, (row + 1) * (HEIGHT + GAP), wide - GAP, field["type"] in NUMBERS)
        for row, cells in enumerate(table.rows[:ROWS])
        for place, field in enumerate(fields)
        if cells[field["name"]] not in (None, "")
    ]
    heads = [(place * wide, 0, wide - GAP) for place in range(len(fields))]
    shapes = site.render("card_table.svg", heads=heads, cells=cells, height=HEIGHT, colours=LIGHT)
    rows = min(len(table.rows), ROWS) + 1
    return f"0 0 {BESIDE_WIDTH} {rows * (HEIGHT + GAP) - GAP}", shapes
