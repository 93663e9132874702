"""The small pictures of China's part: in mining, at each step, in quotas, in exports and in what it controls."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import groupby
from xml.etree.ElementTree import Element

from charts import chinese_exports, mine_to_magnet, mining_quota, mining_shares, theme, timeline
from charts.chart import Chart, Row
from charts.parts.event_grid import year_of
from charts.small.bars import Bar, bars
from charts.small.columns import Column, Columns
from charts.small.frame import (
    BLUE,
    BLUE_INK,
    BOTTOM,
    CHINA,
    GREY,
    MARGIN,
    NAMED,
    RED,
    RED_INK,
    RIGHT,
    UNDER,
    US,
    Bounds,
    Words,
    dot,
    framed,
    key,
    stroke,
    within,
    word,
)
from charts.small.lines import Line, Lines, Tag
from charts.small.rows import amount, fact, percent, rows_of, said, share, year

UNKNOWN = "?"
DOT, APART = 7.0, 18.0


def of_mining(chart: Chart, language: str) -> str:
    """Draw the shares of two countries in mining, which changed places; a line breaks where its source changes."""
    terms = chart.words(language).terms
    lines = [*_shares(chart, US, BLUE), *_shares(chart, CHINA, RED)]
    newest = {US: share(fact(chart, "us_newest"), language), CHINA: share(fact(chart, "newest"), language)}
    ending = {
        country: Line([(year(row), amount(row, mining_shares.NUMBER))], colour, ink, (terms[country], newest[country]))
        for country, colour, ink in ((US, BLUE, BLUE_INK), (CHINA, RED, RED_INK))
        for row in rows_of(chart, country=country)[-1:]
    }
    first = Tag(
        (fact(chart, "us_first_year"), fact(chart, "us_first")),
        share(fact(chart, "us_first"), language),
        BLUE_INK,
        "start",
    )
    years = [int(fact(chart, name)) for name in ("us_first_year", "newest_year")]
    return Lines([*lines, *ending.values()], [first], years).drawn()


def _shares(chart: Chart, country: str, colour: str) -> list[Line]:
    """Return a line for each edition; that the years between have no number is left to the whole chart."""
    runs = [list(run) for _, run in groupby(rows_of(chart, country=country), key=lambda row: row["edition"])]
    points = [[(float(year(row)), amount(row, mining_shares.NUMBER)) for row in run] for run in runs]
    return [Line(run, colour) for run in points if len(run) > 1]


def quotas(chart: Chart, language: str) -> str:
    """Draw the quota for mining, to the year whose quota was not published."""
    known = {year(row): row for row in rows_of(chart, measure_id=mining_quota.MINING)}
    first, newest, last = min(known), max(known), int(fact(chart, "unpublished"))
    names = {first: str(first)}
    columns = [_quota(known.get(at), names.get(at, ""), at in (first, newest), language) for at in range(first, last)]
    return Columns([*columns, Column((), str(last), instead=UNKNOWN, ink=RED_INK)]).drawn()


def _quota(row: Row | None, name: str, is_told: bool, language: str) -> Column:  # noqa: FBT001 (a cell of a table)
    if row is None:
        return Column(instead=UNKNOWN, ink=theme.text_colour(theme.OTHERS))
    tonnes = amount(row, mining_quota.NUMBER)
    if not is_told:
        return Column(((tonnes, GREY),))
    return Column(((tonnes, RED),), name, said(tonnes, language), RED_INK)


def by_stage(chart: Chart, language: str) -> str:
    """Draw China's newest measured share at each stage as a column, and that of mining as a line over all."""
    told = {str(row["stage"]): row for row in chart.rows}
    columns = [
        Column(
            ((amount(row, "share_percent"), RED),),
            chart.label("stage", stage, language),
            percent(row, "share_percent", language),
            RED_INK,
        )
        for stage, row in told.items()
    ]
    return Columns(columns, level=fact(chart, "mining"), highest=100, own_width=0.7).drawn()


def by_step(chart: Chart, language: str) -> str:
    """Draw China's share at each step as a part of a whole."""
    rows = {stage: _now(chart, stage) for stage in mine_to_magnet.STAGES}
    told = [
        Bar(
            chart.label("stage", stage, language),
            percent(row, mine_to_magnet.NUMBER, language),
            amount(row, mine_to_magnet.NUMBER) / 100,
            colour=RED,
            ink=RED_INK,
            is_told=True,
        )
        for stage, row in rows.items()
    ]
    return bars(told, of_a_whole=True)


def _now(chart: Chart, stage: str) -> Row:
    """Return China's share at a step in the first of the years that are shown."""
    return rows_of(chart, stage=stage, country=CHINA)[0]


def exports(chart: Chart, language: str) -> str:
    """Draw exports by month, the lowest in colour, with a line before the month of the new rules."""
    known = {str(row["period"]): row for row in chart.rows}
    months = chinese_exports.all_months([str(row["period"]) for row in chart.rows])
    rules = str(chart.facts["event_day"])[: chinese_exports.MONTH]
    columns = [_exported(chart, known.get(month), language) for month in months]
    change = months.index(rules)
    first, last = (month[: len("2025")] for month in (months[0], months[-1]))
    named = {0: first, len(months) - 1: last}
    columns = [replace(one, name=named.get(at, "")) for at, one in enumerate(columns)]
    newest = amount(known[months[-1]], chinese_exports.NUMBER)
    beside = [(newest, said(newest, language), theme.INK)]
    return Columns(columns, beside, line=(change, chart.labels[language]["event_month"])).drawn()


def _exported(chart: Chart, row: Row | None, language: str) -> Column:
    if row is None:
        return Column(instead=UNKNOWN, ink=theme.text_colour(theme.OTHERS))
    tonnes = amount(row, chinese_exports.NUMBER)
    if tonnes == chart.facts["low"]:
        return Column(((tonnes, RED),), number=said(tonnes, language), ink=RED_INK)
    return Column(((tonnes, GREY),))


def controls(chart: Chart, language: str) -> str:
    """Draw a dot for each export control by year; those since the busiest year stand out."""
    counts = Counter(year_of(str(row["date"])) for row in rows_of(chart, kind=timeline.CONTROLS))
    since, last = int(fact(chart, "since")), max(counts)
    across = Bounds(min(counts), last, MARGIN + DOT, RIGHT - DOT)
    told = within(key(chart.words(language).terms["found"], (MARGIN, MARGIN + 9), size=16))
    ground = stroke([(MARGIN, BOTTOM - UNDER + 0.5), (RIGHT, BOTTOM - UNDER + 0.5)], theme.HAIRLINE, 1)
    return framed([told, ground, *_dots(counts, since, across), *_years((min(counts), since, last), across)])


def _dots(counts: Mapping[int, int], since: int, across: Bounds) -> Iterator[Element]:
    for at, count in counts.items():
        colour = theme.INK if at >= since else GREY
        for step in range(count):
            yield dot((across.at(at), BOTTOM - UNDER - DOT - 3 - step * APART), DOT, colour)


def _years(years: Sequence[int], across: Bounds) -> Iterator[Words]:
    for at in dict.fromkeys(years):
        yield within(word(str(at), (across.at(at), NAMED), "middle"))
