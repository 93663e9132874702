"""Columns of what countries mined, one on the other, and the long lines of a century on the same scale."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise

import altair as alt

from charts import theme
from charts.chart import Chart, Drawing, Row, Width
from charts.interaction import TIP, Control
from charts.parts.layout import PIXELS, data
from charts.parts.panels import Panel, amounts, grid
from charts.parts.pixels import LINE, Drawn, across, down, ground, texts, word
from charts.parts.scale import ticks
from evidence.quantity import number

WORLD, CHINA = "WLD", "CHN"
NUMBER = "production_t_reo"
UNDER = 24
# Where the panels stand: left, top, width and height.
PLACES: dict[Width, tuple[tuple[int, int, int, int], ...]] = {
    "wide": ((64, 308, 470, 70), (64, 42, 470, 170)),
    "narrow": ((64, 366, 208, 76), (48, 42, 160, 222)),
}
BOTTOMS: dict[Width, int] = {"wide": 412, "narrow": 474}
BAR_SHARE, GAP, NEAR, SEAM = 0.72, 1, 8, 0.75
YEAR_ROOM = 34
CENTURY = 50


@dataclass(frozen=True)
class Columns:
    """The rows of the long series and of the recent years, and the order of the countries in a column."""

    history: Sequence[Row]
    recent: Sequence[Row]
    countries: Sequence[str]
    control: Control


def sketched(columns: Columns, chart: Chart, language: str, width: Width) -> Drawing:
    """Draw the recent years as columns and the century before as lines."""
    panels = _panels(columns, width)
    steps = ticks(max(_amount(row) for row in columns.recent), count=5)
    long, recent = panels["history"], panels["countries"]
    titles = [
        word((panel.left, panel.top - 28), chart.words(language).terms[name], "left", bold=True)
        for name, panel in panels.items()
    ]
    totals = _totals(columns, recent, language)
    long_names = _long_names(columns, long, chart, language)
    # On a phone the numbers stand on the columns themselves, and an axis would take the room of the first.
    measured: list[tuple[Mapping[str, Panel], Sequence[float]]] = [({"history": long}, steps[::2])]
    measured += [({"countries": recent}, steps)] if width == "wide" else []
    numbers = [one for panel, own in measured for one in amounts(panel, own, language)]
    words = [*titles, *numbers, *_years(panels)]
    layers = [
        *(grid(panel, own) for panel, own in measured),
        ground([*totals, *long_names], theme.TEXT_SIZE),
        *_lines(columns, long, chart, language),
        *_blocks(columns, recent, chart, language),
        *_estimates(columns, recent, chart.words(language).terms["estimated"]),
        *texts([*words, *_names(columns, recent, chart, language), *totals]),
        *texts(long_names),
    ]
    none = alt.AutoSizeParams(type="none")
    return alt.layer(*layers).properties(width=PIXELS[width], height=BOTTOMS[width], padding=0, autosize=none)


def _panels(columns: Columns, width: Width) -> dict[str, Panel]:
    end = ticks(max(_amount(row) for row in columns.recent), count=5)[-1]
    rows = {"history": columns.history, "countries": columns.recent}
    return {
        name: Panel(*place, sorted({_year(row) for row in rows[name]}), end)
        for name, place in zip(rows, PLACES[width], strict=True)
    }


def _amount(row: Row) -> float:
    return float(str(row[NUMBER]))


def _year(row: Row) -> int:
    return int(str(row["year"]))


def _lines(columns: Columns, panel: Panel, chart: Chart, language: str) -> list[alt.Chart]:
    """Draw a line for each country; it never leaps over years without a number."""
    rows: list[Drawn] = []
    for country, group in groupby(columns.history, key=lambda row: row["country"]):
        run, part = list(group), 0
        for before, row in pairwise([run[0], *run]):
            part += _year(row) - _year(before) > 1
            look = theme.INK if country == WORLD else theme.colour(theme.OTHERS)
            place: Drawn = {"x": panel.along(_year(row)), "y": panel.y(_amount(row)), "country": country}
            rows.append(place | {"line": f"{country} {part}", "colour": look, "tip": chart.told(row, language)})
    line = data(rows).mark_line(strokeWidth=1.5)
    lit = columns.control.lit()
    colour = alt.Color("colour:N").scale(None)
    return [
        line.encode(x=across(), y=down(), color=colour, detail="line:N", opacity=lit),
        data(rows).mark_point(opacity=0).encode(x=across(), y=down(), tooltip=TIP),
    ]


def _long_names(columns: Columns, panel: Panel, chart: Chart, language: str) -> list[Drawn]:
    """Name each line over its last year, inside the panel."""
    ends = {str(row["country"]): row for row in columns.history}
    terms = chart.words(language).terms
    return [
        word((panel.along(_year(row)) - NEAR, panel.y(_amount(row)) - LINE * (code == WORLD)), terms[code], "right")
        for code, row in ends.items()
    ]


def _stacks(columns: Columns) -> dict[int, list[tuple[str, Row, float, float]]]:
    """Return for each year the countries with where they start and end; what is left of the world comes last."""
    stacks: dict[int, list[tuple[str, Row, float, float]]] = {}
    for year, group in groupby(sorted(columns.recent, key=_year), key=_year):
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
            foot = panel.y(start) - GAP * (stack[0][0] == CHINA and start == stack[0][3])
            place: Drawn = {"y": foot, "y2": min(panel.y(end), foot)}
            look: Drawn = {"colour": colour, "country": code, "tip": chart.told(row, language)}
            rows.append(_sides(panel, year) | place | look)
    # Parts of one colour meet without a seam.
    bars = data(rows).mark_rect(strokeWidth=SEAM)
    colours = {"fill": alt.Fill("colour:N").scale(None), "stroke": alt.Stroke("colour:N").scale(None)}
    lit = {"opacity": columns.control.lit(), "tooltip": TIP}
    return [bars.encode(x=across(), x2="x2:Q", y=down(), y2="y2:Q", **colours, **lit)]


def _names(columns: Columns, panel: Panel, chart: Chart, language: str) -> list[Drawn]:
    """Name China with its number at the right of the last column, and over it all others."""
    stack, terms = _stacks(columns)[panel.years[-1]], chart.words(language).terms
    right = float(str(_sides(panel, panel.years[-1])["x2"])) + NEAR
    (china,) = (part for part in stack if part[0] == CHINA)
    said = f"{chart.label('country', CHINA, language)} {number(_amount(china[1]), language)}"
    rest = (right, panel.y((china[3] + stack[-1][3]) / 2)), terms["rest"]
    return [
        word((right, panel.y(china[3] / 2)), said, "left", bold=True) | {"colour": theme.country_text_colour(CHINA)},
        word(*rest, "left") | {"colour": theme.text_colour(theme.OTHERS)},
    ]


def _totals(columns: Columns, panel: Panel, language: str) -> list[Drawn]:
    """Write over the first and the last column what the world mined."""
    world = {_year(row): row for row in columns.recent if row["country"] == WORLD}
    words: list[Drawn] = []
    for year in (panel.years[0], panel.years[-1]):
        place = float(str(_sides(panel, year)["x2"])), panel.y(_amount(world[year])) - LINE / 2 - 2
        words.append(word(place, number(_amount(world[year]), language), "right", bold=True))
    return words


def _has_room(panel: Panel) -> bool:
    return panel.width / len(panel.years) >= YEAR_ROOM


def _years(panels: Mapping[str, Panel]) -> list[Drawn]:
    """Write the years: the first and the last where there is little room, and every fifty of the century."""
    long, recent = panels["history"], panels["countries"]
    step = 1 if _has_room(recent) else len(recent.years) - 1
    return [
        *(word((recent.column(year), recent.bottom + LINE), str(year)) for year in recent.years[::step]),
        *(word((long.along(year), long.bottom + LINE), str(year)) for year in long.years if year % CENTURY == 0),
    ]


def _estimates(columns: Columns, panel: Panel, text: str) -> list[alt.Chart]:
    """Say under the columns for which years the number of the world is an estimate."""
    years = [_year(row) for row in columns.recent if row["country"] == WORLD and row["estimated"]]
    runs = [list(group) for _, group in groupby(years, key=lambda year: panel.years.index(year) - years.index(year))]
    lines: list[Drawn] = []
    words: list[Drawn] = []
    for run in runs:
        end, y = float(str(_sides(panel, run[-1])["x2"])), panel.bottom + UNDER + LINE / 2
        lines.append({"x": _sides(panel, run[0])["x"], "x2": end, "y": y})
        words.append(word((end, y + 0.7 * LINE), text, "right") | {"colour": theme.text_colour(theme.OTHERS)})
    brackets = data(lines).mark_rule(color=theme.colour(theme.OTHERS), strokeWidth=1.5)
    return [brackets.encode(x=across(), x2="x2:Q", y=down()), *texts(words)] if lines else []
