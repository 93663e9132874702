"""Columns of what countries mined, one on the other."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

import altair as alt

from charts import theme
from charts.chart import Chart, Drawing, Row, Width
from charts.interaction import TIP, Control
from charts.parts.layout import EDGE, PIXELS, data, text_width
from charts.parts.panels import Panel
from charts.parts.pixels import LINE, READABLE, Drawn, Side, across, down, texts, word
from charts.parts.scale import ticks
from evidence.quantity import number, with_unit

WORLD, CHINA = "WLD", "CHN"
NUMBER = "production_t_reo"
UNDER = 24
# Where the columns stand: left, top, width and height.
PLACES: dict[Width, tuple[int, int, int, int]] = {"wide": (4, 24, 520, 250), "narrow": (42, 24, 152, 256)}
# What stands below the columns: the years, and which of them are estimates, from other editions.
BELOW = 76
BAR_SHARE, GAP, NEAR = 0.72, 1, 8
# How far a part reaches into the one of its colour below it, so that no seam is seen between the two.
OVERLAP = 1
YEAR_ROOM = 34


@dataclass(frozen=True)
class Columns:
    """The rows, and the order of the countries in a column."""

    rows: Sequence[Row]
    countries: Sequence[str]
    control: Control


def sketched(columns: Columns, chart: Chart, language: str, width: Width) -> Drawing:
    """Draw a column for each year with its number on it, which needs no axis."""
    highest = ticks(max(_amount(row) for row in columns.rows), count=5)[-1]
    panel = Panel(*PLACES[width], sorted({_year(row) for row in columns.rows}), highest)
    sizes, terms = READABLE[width], chart.words(language).terms
    words = [*_years(panel), *_names(columns, panel, chart, language), *_totals(columns, panel, language)]
    layers = [
        *_blocks(columns, panel, chart, language),
        *_estimates(columns, panel, (terms["estimated"], terms["editions"]), width),
        *texts(words, sizes=sizes),
    ]
    none = alt.AutoSizeParams(type="none")
    height = panel.bottom + BELOW
    return alt.layer(*layers).properties(width=PIXELS[width], height=height, padding=0, autosize=none)


def _amount(row: Row) -> float:
    return float(str(row[NUMBER]))


def _year(row: Row) -> int:
    return int(str(row["year"]))


def _stacks(columns: Columns) -> dict[int, list[tuple[str, Row, float, float]]]:
    """Return for each year the countries with where they start and end; what is left of the world comes last."""
    stacks: dict[int, list[tuple[str, Row, float, float]]] = {}
    for year, group in groupby(sorted(columns.rows, key=_year), key=_year):
        rows = {str(row["country"]): row for row in group}
        start = 0.0
        for code in (code for code in columns.countries if code in rows and code != WORLD):
            stacks.setdefault(year, []).append((code, rows[code], start, start + _amount(rows[code])))
            start += _amount(rows[code])
        world = rows[WORLD]
        stacks.setdefault(year, []).append((WORLD, world, start, max(_amount(world), start)))
    return stacks


def _sides(panel: Panel, year: int) -> Drawn:
    half = panel.width / len(panel.years) * BAR_SHARE / 2
    return {"x": panel.column(year) - half, "x2": panel.column(year) + half}


def _blocks(columns: Columns, panel: Panel, chart: Chart, language: str) -> list[alt.Chart]:
    """Stack what each country mined; all but China have one colour, and the last part is the rest of the world."""
    rows: list[Drawn] = []
    for year, stack in _stacks(columns).items():
        for code, row, start, end in stack:
            colour = theme.colour(theme.COUNTRIES[CHINA] if code == CHINA else theme.OTHERS)
            is_above_china = stack[0][0] == CHINA and start == stack[0][3]
            foot = panel.y(start) - GAP * is_above_china
            drawn_to = foot + OVERLAP * (start > 0 and not is_above_china)
            place: Drawn = {"y": foot, "y2": min(panel.y(end), foot), "drawn_to": drawn_to}
            look: Drawn = {"colour": colour, "country": code, "tip": chart.told(row, language)}
            rows.append(_sides(panel, year) | place | look)
    look = {"fill": alt.Fill("colour:N").scale(None), "opacity": columns.control.lit(), "tooltip": TIP}
    return [data(rows).mark_rect().encode(x=across(), x2="x2:Q", y=down("drawn_to"), y2="y2:Q", **look)]


def _names(columns: Columns, panel: Panel, chart: Chart, language: str) -> list[Drawn]:
    """Name China with its number and its share at the right of the last column, and over it all others."""
    stack, terms = _stacks(columns)[panel.years[-1]], chart.words(language).terms
    right = float(str(_sides(panel, panel.years[-1])["x2"])) + NEAR
    (china,) = (part for part in stack if part[0] == CHINA)
    share = with_unit(chart.labels[language]["share"], "%")
    said = chart.label("country", CHINA, language), f"{number(_amount(china[1]), language)} ({share})"
    rest = (right, panel.y((china[3] + stack[-1][3]) / 2)), terms["rest"]
    colour, middle = theme.country_text_colour(CHINA), panel.y(china[3] / 2)
    return [
        *(
            word((right, middle + (row - 0.5) * LINE), text, "left", bold=True) | {"colour": colour}
            for row, text in enumerate(said)
        ),
        word(*rest, "left") | {"colour": theme.text_colour(theme.OTHERS)},
    ]


def _totals(columns: Columns, panel: Panel, language: str) -> list[Drawn]:
    """Write over the columns what the world mined: over the first and the last alone where there is little room."""
    world = {_year(row): _amount(row) for row in columns.rows if row["country"] == WORLD}
    ends, has_room = (panel.years[0], panel.years[-1]), _has_room(panel)
    align: Side = "center" if has_room else "right"
    words: list[Drawn] = []
    for year in panel.years if has_room else ends:
        x = panel.column(year) if has_room else float(str(_sides(panel, year)["x2"]))
        place = x, panel.y(world[year]) - LINE / 2 - 2
        words.append(word(place, number(world[year], language), align, bold=year in ends))
    return words


def _has_room(panel: Panel) -> bool:
    return panel.width / len(panel.years) >= YEAR_ROOM


def _years(panel: Panel) -> list[Drawn]:
    """Write the years below the columns: the first and the last where there is little room."""
    step = 1 if _has_room(panel) else len(panel.years) - 1
    return [word((panel.column(year), panel.bottom + LINE), str(year)) for year in panel.years[::step]]


def _estimates(columns: Columns, panel: Panel, told: tuple[str, str], width: Width) -> list[alt.Chart]:
    """Say under the columns which years are estimates for the world, and that they have other editions."""
    estimated, others = told
    years = [_year(row) for row in columns.rows if row["country"] == WORLD and row["estimated"]]
    runs = [list(group) for _, group in groupby(years, key=lambda year: panel.years.index(year) - years.index(year))]
    lines: list[Drawn] = []
    words: list[Drawn] = []
    for run in runs:
        end, y = float(str(_sides(panel, run[-1])["x2"])), panel.bottom + UNDER + LINE / 2
        lines.append({"x": _sides(panel, run[0])["x"], "x2": end, "y": y})
        told_below = [estimated, *([others] if _has_own_editions(columns, run) else [])]
        # What is too long to end below the last of them begins at the edge.
        end = max(end, EDGE + max(text_width(text, READABLE[width][0]) for text in told_below))
        words += [
            word((end, y + (0.7 + below) * LINE), text, "right") | {"colour": theme.text_colour(theme.OTHERS)}
            for below, text in enumerate(told_below)
        ]
    brackets = data(lines).mark_rule(color=theme.colour(theme.OTHERS), strokeWidth=1.5)
    return [brackets.encode(x=across(), x2="x2:Q", y=down()), *texts(words, sizes=READABLE[width])] if lines else []


def _has_own_editions(columns: Columns, years: Sequence[int]) -> bool:
    """Tell whether no other year is from an edition that some years are from."""
    own = {row["edition"] for row in columns.rows if _year(row) in years}
    return own.isdisjoint(row["edition"] for row in columns.rows if _year(row) not in years)
