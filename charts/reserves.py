"""Reserves by country in the latest edition, with what earlier editions said as ticks; the world is in the table."""

from collections.abc import Mapping, Sequence
from functools import partial
from typing import TypedDict

from charts.chart import Chart, Column, Drawing, Width, templates
from charts.interaction import Control
from charts.parts.layout import Entry, row_plot
from charts.parts.reserve_bars import (
    NUMBER,
    bars,
    column,
    footnotes,
    mark,
    numbers,
    revised,
    room_for,
    split,
    ticks,
    words_of,
)
from charts.parts.scale import Open, Scale
from charts.parts.scale import ticks as steps_of
from charts.premises import Premise, Stated, holds, more_than, without_exception
from charts.reading import Reading, filled, some, works
from charts.vocabulary import capitalised
from evidence.messages import say
from evidence.quantity import Quantity
from evidence.records import Reserve

NAME = "reserves"
MILLION = 1_000_000
WORLD, OTHERS = "WLD", "OTH"
# The latest edition is a bar, each of the earlier ones a tick.
EDITIONS = 3
MARGIN: dict[Width, int] = {"wide": 26, "narrow": 20}
# On a phone every second number stands at the scale.
EACH: dict[Width, int] = {"wide": 1, "narrow": 2}
COLUMNS = (Column("country", "text"), Column("edition", "text"), Column(NUMBER, "number"))
LABEL_WIDTH: dict[Width, int] = {"wide": 130, "narrow": 112}


class Reserves(TypedDict):
    """The reserves of a country in one edition as they are drawn and told, in millions of tonnes of oxide."""

    country: str
    edition: str
    reserves_million_t_reo: float | None
    low: float | None
    high: None
    qualifier: str | None
    source_id: str


def chart(tables: Reading) -> Chart:
    """Return the chart of reserves; the world's total is only a lower bound."""
    editions = _editions(tables)
    worlds = [tables.one(Reserve, edition=edition, country=WORLD) for edition in editions]
    records = _records(tables, worlds)
    latest, previous = (_countries(records, edition) for edition in editions[:2])
    first, second, *_ = latest.values()
    before, after = _most_revised(previous, latest)
    rows = [_row(record) for record in records]
    sources = {record.source_id for record in records}
    named = (first.country, second.country, after.country)
    return Chart(
        id="reserves",
        name=NAME,
        rows=rows,
        columns=COLUMNS,
        source_ids=tuple(sorted(sources)),
        facts={
            "latest": editions[0],
            "latest_year": _year(editions[0]),
            "previous_year": _year(editions[1]),
            "world": _size(worlds[0]),
            "largest": _size(first),
            "second": _size(second),
            "revised_from": _size(before),
            "revised_to": _size(after),
        },
        as_of=max(tables.sources[source_id].published for source_id in sources),
        sketch=partial(_sketch, rows, editions),
        labels={
            language: _labels(tables, records, named, language) | works(tables, sources) for language in templates(NAME)
        },
        controls=(Control("country", tuple(_drawn(rows, editions[0]))),),
        premises=_premises(worlds[0], first, second, before, after),
    )


def _editions(tables: Reading) -> list[str]:
    """Return the newest editions, the latest first; there are as many as the words and the shapes tell of."""
    printed = tables.where(Reserve)
    editions = sorted({record.edition for record in printed}, reverse=True)[:EDITIONS]
    some(editions[EDITIONS - 1 :], printed[0].where, say("two earlier editions"))
    return editions


def _records(tables: Reading, worlds: Sequence[Reserve]) -> list[Reserve]:
    """Return every printed reserve: the world first, then the largest in the latest edition."""
    told = tables.where(Reserve, edition=[world.edition for world in worlds])
    printed = [*worlds, *(record for record in told if record.country != WORLD and not record.flag)]
    latest = {record.country: _size(record) for record in printed if record.edition == worlds[0].edition}
    largest: dict[str, float] = {}
    for record in printed:
        largest[record.country] = max(_size(record), largest.get(record.country, 0))

    def rank(record: Reserve) -> tuple[bool, float, float, str]:
        return record.country != WORLD, -latest.get(record.country, 0), -largest[record.country], record.country

    return sorted(sorted(printed, key=lambda record: record.edition, reverse=True), key=rank)


def _countries(records: Sequence[Reserve], edition: str) -> dict[str, Reserve]:
    """Return the countries with reserves in an edition, by code; there are at least two."""
    told = [record for record in records if record.edition == edition]
    countries = [record for record in told if record.country not in (WORLD, OTHERS)]
    wanted = say("a second country with reserves in {edition}", edition=edition)
    some(countries[1:], min(record.where for record in told), wanted)
    return {record.country: record for record in countries}


def _most_revised(previous: Mapping[str, Reserve], latest: Mapping[str, Reserve]) -> tuple[Reserve, Reserve]:
    """Return the rows of the country whose number changed most since the previous edition."""
    both = [(previous[code], record) for code, record in latest.items() if code in previous]
    wanted = say("a country with reserves in the edition before too")
    some(both, min(record.where for record in latest.values()), wanted)
    return max(both, key=lambda pair: abs(_size(pair[1]) - _size(pair[0])))


def _row(record: Reserve) -> Reserves:
    quantity = _quantity(record)
    return {
        "country": record.country,
        "edition": record.edition,
        NUMBER: quantity.value,
        "low": quantity.low,
        "high": None,
        "qualifier": quantity.qualifier,
        "source_id": record.source_id,
    }


def _quantity(record: Reserve) -> Quantity:
    value, low = (None if tonnes is None else tonnes / MILLION for tonnes in (record.reserves_t_reo, record.low))
    return Quantity(value, low, qualifier=record.qualifier or None)


def _size(record: Reserve) -> float:
    return filled(_quantity(record).numbers or None, record.cell("reserves_t_reo"))[0]


def _premises(world: Reserve, first: Reserve, second: Reserve, before: Reserve, after: Reserve) -> tuple[Premise, ...]:
    """Return what the words presuppose: one country has most, a number was revised, and only the world's is a bound."""
    largest, next_largest, earlier, later = (_stated(record) for record in (first, second, before, after))
    bounds = [one.cell("reserves_t_reo") for one in (first, second, before, after) if one.reserves_t_reo is None]
    revised = say("the number was revised: {earlier}, {later}", earlier=earlier.told, later=later.told)
    named = {"first": first.country, "second": second.country, "third": after.country}
    exact = say("the numbers of {first}, {second} and {third} are no bounds", **named)
    bound = say("{edition} gives only a lower bound for the world", edition=world.edition)
    return (
        more_than("headline", largest, next_largest),
        holds("description", revised, later.place, true=earlier.number != later.number),
        without_exception("headline", exact, bounds),
        holds("description", bound, world.cell("low"), true=_quantity(world).direction == "up"),
    )


def _stated(record: Reserve) -> Stated:
    name = say("{country} in {edition}", country=record.country, edition=record.edition)
    return Stated(name, _size(record), record.cell("reserves_t_reo"))


def _labels(tables: Reading, records: Sequence[Reserve], countries: Sequence[str], language: str) -> dict[str, str]:
    names = {record.country: tables.country_name(record.country, language) for record in records}
    labels = {code: capitalised(name) for code, name in names.items()}
    roles = ("first_country", "second_country", "revised_country")
    return {**labels, **{role: names[code] for role, code in zip(roles, countries, strict=True)}}


def _drawn(rows: Sequence[Reserves], latest: str) -> list[str]:
    """Return who has a bar: not the world, beside which all would be short, nor what the latest edition leaves out."""
    return [row["country"] for row in rows if row["edition"] == latest and row["country"] != WORLD]


def _sketch(rows: Sequence[Reserves], editions: Sequence[str], chart: Chart, language: str, width: Width) -> Drawing:
    latest = {row["country"]: row for row in rows if row["edition"] == editions[0]}
    drawn = _drawn(rows, editions[0])
    steps = steps_of(max(Quantity.of(row, NUMBER).numbers[0] for row in rows if row["country"] in drawn), count=6)
    entries = [_entry(chart, code, latest[code], language, width) for code in drawn]
    plot = row_plot(entries, width, LABEL_WIDTH[width], _scale(steps, width), MARGIN[width])
    places = dict(zip(drawn, plot.places, strict=True))
    earlier = [
        mark(places[row["country"]], row, words_of(row, chart, language))
        for row in rows
        if row["country"] in drawn and row["edition"] != editions[0]
    ]
    country, gone = chart.controls[0], _gone(rows, editions, chart, language)
    written = {
        places[code].y: (entry.quantity.numbers[0], entry.quantity.symbols(language))
        for code, entry in zip(drawn, entries, strict=True)
    }
    at_bars = written if width == "wide" else {}
    near, far = split(plot, earlier, at_bars)
    layers = [
        bars(plot, country),
        ticks(plot, [one for one in earlier if one in far or not one["revised"]], country),
        *revised(plot, [*far, *near]),
        *(numbers(plot, written) if at_bars else [column(plot, written)]),
        *footnotes(plot, gone),
    ]
    return plot.frame(layers, room_for(gone))


def _scale(steps: Sequence[float], width: Width) -> Scale:
    told = steps[:: EACH[width]]
    return Open(told, beyond=steps[-1] - told[-1])


def _gone(rows: Sequence[Reserves], editions: Sequence[str], chart: Chart, language: str) -> list[str]:
    """Say of each country that the latest edition leaves out what the edition before still gave."""
    latest, before = ([row for row in rows if row["edition"] == edition] for edition in editions[:2])
    told = {row["country"] for row in latest}
    template = chart.words(language).terms["gone"]
    return [
        template.format(
            country=chart.label("country", row["country"], language),
            year=_year(editions[1]),
            number=Quantity.of(row, NUMBER).symbols(language),
        )
        for row in before
        if row["country"] not in {*told, OTHERS}
    ]


def _year(edition: str) -> str:
    """Return the year of an edition, by which words call it."""
    return edition.rpartition(" ")[2]


def _entry(chart: Chart, code: str, latest: Reserves, language: str, width: Width) -> Entry:
    """Return the row of a country: its name, a short one where there is little room; its number stands at its bar.

    That of China, whose bar has a colour, is bold.
    """
    quantity, name = Quantity.of(latest, NUMBER), chart.label("country", code, language)
    label = name if width == "wide" else chart.words(language).terms.get(code, name)
    return Entry(label, quantity, tip=chart.told(latest, language), picks={"country": code}, is_bold=code == "CHN")
