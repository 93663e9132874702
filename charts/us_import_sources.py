"""Where US imports of compounds and metals were shipped from, and what the source says of their origin.

The country of shipment is often not that of the mine; what the source says of that is hatched, and all of it is in
the table.
"""

from collections.abc import Iterable, Sequence
from functools import partial
from typing import Final, NamedTuple, TypedDict

from babel.lists import format_list

from charts.chart import Chart, Column, Drawing, Width, templates
from charts.interaction import Control
from charts.parts.scale import WHOLE
from charts.parts.shippers import CHINA, Part, Words, shippers
from charts.premises import Premise, holds, without_exception
from charts.reading import Reading, filled, some
from charts.vocabulary import capitalised
from evidence.languages import FALLBACK, locale
from evidence.messages import say
from evidence.quantity import Quantity, period
from evidence.records import ImportSource

NAME = "us_import_sources"
NUMBER: Final = "share_percent"
TOGETHER = "compounds-and-metals"
OTHERS = "OTH"
COLUMNS = (Column("commodity", "text"), Column("country", "text"), Column(NUMBER, "share"), Column("remark", "text"))


class Share(TypedDict):
    """A country's share of the imports of a commodity as it is drawn and told; a remark is told in each language."""

    period: str
    commodity: str
    country: str
    share_percent: float
    source_id: str
    remark: str | None


class Told(NamedTuple):
    """The rows that the words name: China's of everything together, those of an exception, and some with it alone."""

    china: ImportSource
    remarked: Sequence[ImportSource]
    alone: Sequence[ImportSource]
    exception: ImportSource
    largest: ImportSource


def chart(tables: Reading) -> Chart:
    """Return the chart of US import sources: everything together, then the elements that the source names."""
    records = _records(tables)
    told = _told(tables, records)
    rows = [_row(record) for record in records]
    sources = {record.source_id for record in records}
    return Chart(
        id="us-import-sources",
        name=NAME,
        rows=rows,
        columns=COLUMNS,
        source_ids=tuple(sorted(sources)),
        facts={
            "china": told.china.share_percent,
            "exception_china": told.exception.share_percent,
            "exception_largest": told.largest.share_percent,
        },
        as_of=max(tables.sources[source_id].published for source_id in sources),
        sketch=partial(_sketch, rows),
        labels={language: _labels(tables, records, told, language) for language in templates(NAME)},
        controls=(Control("commodity", tuple(dict.fromkeys(record.commodity for record in records))),),
        premises=(*_of_remarks(tables, records, told), *_of_elements(records, told)),
    )


def _records(tables: Reading) -> list[ImportSource]:
    """Return everything together first, then elements by China's share; in each China first and the rest last."""
    edition = max(record.edition for record in tables.where(ImportSource))
    printed = tables.where(ImportSource, edition=edition)
    china = {record.commodity: record.share_percent for record in printed if record.country == CHINA}

    def rank(record: ImportSource) -> tuple[bool, float, str, bool, bool, float, str]:
        commodity, country = record.commodity, record.country
        first = (commodity != TOGETHER, -china.get(commodity, 0), commodity)
        return *first, country != CHINA, country == OTHERS, -record.share_percent, country

    return sorted(printed, key=rank)


def _told(tables: Reading, records: Sequence[ImportSource]) -> Told:
    """Return what the words tell of; the exception is the element of which China has the smallest share."""
    of_china = partial(tables.one, ImportSource, edition=records[0].edition, country=CHINA)
    china = of_china(commodity=TOGETHER)
    rest = [one for one in records if one.commodity == TOGETHER and one.country != CHINA]
    remarked = some([one for one in rest if _remark(one)], china.where, say("a remark on the origin of the rest"))
    elements = some([one for one in records if one.commodity != TOGETHER], china.where, say("single elements"))
    exception = of_china(commodity=elements[-1].commodity)
    return Told(
        china=china,
        remarked=remarked,
        alone=[one for one in elements if one.country == CHINA and one.share_percent == WHOLE],
        exception=exception,
        largest=max((one for one in elements if one.commodity == exception.commodity), key=_share),
    )


def _row(record: ImportSource) -> Share:
    return {
        "period": record.period,
        "commodity": record.commodity,
        "country": record.country,
        NUMBER: record.share_percent,
        "source_id": record.source_id,
        "remark": _remark(record) or None,
    }


def _share(record: ImportSource) -> float:
    return record.share_percent


def _remark(record: ImportSource, language: str = FALLBACK.code) -> str:
    """Return what the source remarks about a row, or nothing; what is said in one language is said in each."""
    return filled(record.note.get(language), record.cell(f"note_{language}")) if record.note else ""


def _of_remarks(tables: Reading, records: Sequence[ImportSource], told: Told) -> tuple[Premise, ...]:
    """Return what the words presuppose: one period, and one remark on part of the rest, which names China."""
    first, *others = told.remarked
    later = [one.cell("period") for one in records if one.period != told.china.period]
    differing = [one.cell(f"note_{FALLBACK.code}") for one in others if _remark(one) != _remark(first)]
    names_china = tables.country_name(CHINA, FALLBACK.code) in _remark(first)
    countries, said = ", ".join(one.country for one in told.remarked), first.cell(f"note_{FALLBACK.code}")
    return (
        without_exception("subtitle", say("all shares are of {period}", period=told.china.period), later),
        holds("headline", say("the remark on {countries} names China", countries=countries), said, true=names_china),
        without_exception("description", say("the remark on {countries} is the same", countries=countries), differing),
    )


def _of_elements(records: Sequence[ImportSource], told: Told) -> tuple[Premise, ...]:
    """Return what the words presuppose: several elements from China alone, and one exception of which it ships less."""
    exception = told.exception
    elements = [one for one in records if one.commodity not in (TOGETHER, exception.commodity)]
    of_china = {one.commodity: one.share_percent for one in elements if one.country == CHINA}
    larger = [one.cell(NUMBER) for one in elements if one.share_percent > of_china.get(one.commodity, 0)]
    below = [one.cell(NUMBER) for one in elements if one.country == CHINA and one not in told.alone]
    less = say(
        "another country than {china} ({share_percent:g}) ships most of {commodity}",
        china=CHINA,
        share_percent=exception.share_percent,
        commodity=exception.commodity,
    )
    several = say("several elements come from China alone ({count})", count=len(told.alone))
    return (
        holds("description", less, exception.cell(NUMBER), true=told.largest.share_percent > exception.share_percent),
        without_exception(
            "description",
            say("China ships most of each element but {commodity}", commodity=exception.commodity),
            larger,
        ),
        holds("description", several, (below or [exception.cell(NUMBER)])[0], true=len(told.alone) > 1),
    )


def _labels(tables: Reading, records: Sequence[ImportSource], told: Told, language: str) -> dict[str, str]:
    """Return the names of countries, the remarks of the source, and who is meant in the words."""
    names = {record.country: tables.country_name(record.country, language) for record in records}
    commodities = templates(NAME)[language]["values"]["commodity"]
    alone = [commodities[record.commodity].lower() for record in told.alone]
    return {
        **{code: capitalised(name) for code, name in names.items()},
        **{_remark(record): _remark(record, language) for record in records if record.note},
        "period": period(told.china.period, language),
        "remarked": _listed((names[record.country] for record in told.remarked), language),
        "remark": _remark(told.remarked[0], language),
        "alone": _listed(alone, language),
        "exception": commodities[told.exception.commodity].lower(),
        "exception_country": names[told.largest.country],
    }


def _listed(names: Iterable[str], language: str) -> str:
    return format_list(list(names), locale=locale(language))


def _sketch(rows: Sequence[Share], chart: Chart, language: str, width: Width) -> Drawing:
    terms = chart.words(language).terms
    names = {row["commodity"]: chart.label("commodity", row["commodity"], language) for row in rows}
    parts = [_part(row, chart, language, width) for row in rows]
    return shippers(parts, Words(terms["partly"], terms["unknown"], terms["single"], names), width, chart.controls[0])


def _part(row: Share, chart: Chart, language: str, width: Width) -> Part:
    """Return the part of a row; what it includes is said in its name, and of the rest what the headline tells."""
    terms = chart.words(language).terms
    name = chart.label("country", row["country"], language)
    remark = chart.label("remark", row["remark"], language) if row["remark"] else ""
    if row["country"] == CHINA and terms["part"] in remark:
        name = terms["including"].format(country=name, part=terms["part"])
    if row["country"] == OTHERS and width == "narrow":
        name = terms["others"]
    return Part(
        commodity=row["commodity"],
        country=row["country"],
        name=name,
        share_percent=row[NUMBER],
        text=Quantity.of(row, NUMBER).symbols(language, "%"),
        tip=chart.told(row, language),
        is_hatched=bool(row["remark"]) and row["commodity"] == TOGETHER and row["country"] != CHINA,
    )
