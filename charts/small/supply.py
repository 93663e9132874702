"""The small pictures of what is mined, what lies in the ground, where mines work, who builds, and what it costs."""

from collections.abc import Iterator
from itertools import groupby, pairwise
from typing import cast
from xml.etree.ElementTree import Element

from charts import mine_production, oxide_prices, reserves, start_dates, theme, us_output
from charts.chart import Chart, Row
from charts.parts.atlas import sheet
from charts.parts.map_parts import OPERATING, Site, is_working_mine
from charts.parts.reserve_bars import NUMBER
from charts.small.bars import LINE, Bar, bars, named, placed
from charts.small.columns import Column, Columns, ends
from charts.small.frame import (
    BLUE,
    BLUE_INK,
    CHINA,
    GREY,
    HEIGHT,
    MARGIN,
    RED,
    RED_INK,
    RIGHT,
    WIDTH,
    Words,
    bar,
    dot,
    framed,
    key,
    outline,
    outlined,
    word,
)
from charts.small.lines import Line, Lines, Tag
from charts.small.rows import amount, fact, rows_of, said, year

MOST = 4
TINTED = ("CAN", "GRL")
DISC = 5.5
SQUARE, STEP = 15, 20
MARGIN_OF_SEA = 2


def mined(chart: Chart, language: str) -> str:
    """Draw what the world mined in the recent years, and China's part of it."""
    of_china = {year(row): amount(row, mine_production.NUMBER) for row in rows_of(chart, country=CHINA)}
    world = rows_of(chart, country=mine_production.WORLD)
    outer = ends(len(world))
    columns = [_mined(row, of_china.get(year(row), 0), language, is_named=at in outer) for at, row in enumerate(world)]
    newest, all_of_it = of_china[max(of_china)], amount(world[-1], mine_production.NUMBER)
    rest = chart.words(language).terms["rest"]
    beside = [
        (newest / 2, chart.label("country", CHINA, language), RED_INK),
        ((newest + all_of_it) / 2, rest, theme.text_colour(theme.OTHERS)),
    ]
    return Columns(columns, beside).drawn()


def _mined(row: Row, of_china: float, language: str, *, is_named: bool) -> Column:
    all_of_it = amount(row, mine_production.NUMBER)
    parts = ((of_china, RED), (all_of_it - of_china, GREY))
    return Column(parts, str(year(row)), said(all_of_it, language)) if is_named else Column(parts)


def us_mined(chart: Chart, language: str) -> str:
    """Draw how US mining fell to nothing and came back."""
    years = [year(row) for row in chart.rows]
    told = {int(fact(chart, f"{name}_year")): said(fact(chart, name), language) for name in ("peak", "newest")}
    idle = (int(fact(chart, "idle_start")) + int(fact(chart, "idle_end"))) // 2
    columns = []
    for row in chart.rows:
        at, parts = year(row), ((amount(row, us_output.NUMBER), BLUE),)
        name = str(at) if at in (years[0], years[-1]) or at in told else ""
        if at == idle:
            columns.append(Column(parts, "", chart.words(language).terms["nothing"], is_word=True))
        else:
            columns.append(Column(parts, name, told.get(at, ""), BLUE_INK, is_estimated=bool(row["estimated"])))
    return Columns(columns, own_width=0.8).drawn()


def in_the_ground(chart: Chart, language: str) -> str:
    """Draw the largest reserves."""
    told = [
        row
        for row in rows_of(chart, edition=chart.facts["latest"])
        if row["country"] not in (reserves.WORLD, reserves.OTHERS)
    ][:MOST]
    most = max(amount(row, NUMBER) for row in told)
    return bars([_reserve(chart, row, most, language) for row in told])


def _reserve(chart: Chart, row: Row, most: float, language: str) -> Bar:
    tonnes, country = amount(row, NUMBER), str(row["country"])
    name, number = chart.label("country", country, language), said(tonnes * reserves.MILLION, language)
    if country == CHINA:
        return Bar(name, number, tonnes / most, colour=RED, ink=RED_INK, is_told=True)
    return Bar(name, number, tonnes / most)


def working_mines(chart: Chart, language: str) -> str:
    """Draw where mines work, and that none does in the two countries that are tinted."""
    world = sheet("world-narrow")
    scale = (WIDTH - 2 * MARGIN) / world.size[0]
    # The sea below the southernmost land may reach the edge, so that no land lies behind the words above.
    top = HEIGHT - MARGIN_OF_SEA - world.size[1] * scale
    moved = f"translate({MARGIN},{top:.1f}) scale({scale:g})"
    mines = [row for row in chart.rows if is_working_mine(cast("Site", row))]
    places = [world.place(float(str(row["longitude"])), float(str(row["latitude"]))) for row in mines]
    marks = [dot((MARGIN + x * scale, top + y * scale), DISC, theme.INK) for x, y in places]
    ground = outlined(world.land, theme.HAIRLINE, moved)
    tint = outlined(world.tinted, theme.MARKING, moved)
    return framed([ground, tint, *marks, *_counted(chart, language, len(mines))])


def _counted(chart: Chart, language: str, mines: int) -> Iterator[Element | Words]:
    """Say over the map how many mines work in the two countries, and in all others."""
    left, middle = float(MARGIN), MARGIN + 8.0
    for country in TINTED:
        working = sum(is_working_mine(cast("Site", row)) for row in rows_of(chart, country=country, status=OPERATING))
        words = key(f"{chart.labels[language][country]} {working}", (left, middle), size=16)
        yield words
        left = words.box.right + MARGIN
    all_of_them = word(f"{mines} {chart.words(language).terms['mines']}", (RIGHT, middle), "end")
    yield dot((all_of_them.box.left - 10, middle + 1), DISC, theme.INK)
    yield all_of_them


def promised(chart: Chart, language: str) -> str:
    """Draw a square for each project, by what came of its promise; those that kept it are filled."""
    counts = {one: int(fact(chart, one)) for one in start_dates.GROUPS}
    rows = [_group(chart, one, count, language) for one, count in counts.items()]
    return framed(_squares(rows, list(counts.values())))


def _group(chart: Chart, group: str, count: int, language: str) -> Bar:
    is_told = group == start_dates.KEPT
    return Bar(chart.words(language).terms[group], "" if is_told else str(count), 0, is_told=is_told)


def _squares(rows: list[Bar], counts: list[int]) -> Iterator[Element | Words]:
    for (top, row), count in zip(placed(rows), counts, strict=True):
        yield from named(rows, row, top)
        for at in range(count):
            left = MARGIN + at * STEP
            yield (
                bar(left, top + LINE, SQUARE, SQUARE, theme.INK)
                if row.is_told
                else outline(left, top + LINE, SQUARE, SQUARE)
            )


def prices(chart: Chart, language: str) -> str:
    """Draw the price of terbium, dotted where another edition of the source begins, with its peak and its newest."""
    rows = rows_of(chart, product=oxide_prices.TERBIUM)
    runs = [list(run) for _, run in groupby(rows, key=lambda row: row["edition"])]
    bridges = [
        Line([_price(one[-1]), _price(two[0])], GREY, is_dashed=True, is_told=False) for one, two in pairwise(runs)
    ]
    lines = [*bridges, *(Line([_price(row) for row in run], theme.INK) for run in runs)]
    tags = [
        Tag(_price(row), said(amount(row, oxide_prices.NUMBER), language), is_open=bool(row["estimated"]))
        for row in rows
        if str(year(row)) in (chart.facts["peak_year"], chart.facts["year"])
    ]
    years = dict.fromkeys([year(rows[0]), int(fact(chart, "peak_year")), year(rows[-1])])
    return Lines(lines, tags, list(years)).drawn()


def _price(row: Row) -> tuple[float, float]:
    return year(row), amount(row, oxide_prices.NUMBER)
