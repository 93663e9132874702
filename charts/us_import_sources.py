"""Where US imports of compounds and metals were shipped from, and what the source says of their origin.

The country of shipment is often not that of the mine; the remarks that say so stand beside the bars they are about.
"""

from collections.abc import Iterable, Sequence
from functools import partial
from typing import Final, TypedDict

import altair as alt
from babel.lists import format_list

from charts import theme
from charts.chart import Chart, Column, Drawing, Width, templates
from charts.interaction import TIP, Control
from charts.parts.layout import EDGE, PIXELS, data, wrap
from charts.parts.remarks import BRACKET, COMMODITY, COUNTRY, NUMBER_ROOM, Plan, pixels, planned
from charts.parts.scale import WHOLE
from charts.premises import Premise, Stated, holds, largest, more_than
from charts.reading import Reading, filled, some
from charts.vocabulary import capitalised
from evidence.languages import locale
from evidence.quantity import Quantity, period
from evidence.records import ImportSource

NAME = "us_import_sources"
NUMBER: Final = "share_percent"
TOGETHER = "compounds-and-metals"
CHINA, OTHERS = "CHN", "OTH"
COLUMNS = (Column("commodity", "text"), Column("country", "text"), Column(NUMBER, "share"), Column("remark", "text"))
BAR, NUMBER_GAP, MARGIN = 12, 6, 4


class Share(TypedDict):
    """A share of US imports as it is drawn and told, in percent; the remark is the source's, in English."""

    period: str
    commodity: str
    country: str
    share_percent: float
    source_id: str
    remark: str | None


def chart(tables: Reading) -> Chart:
    """Return the chart of US import sources: everything together, then the elements that the source names."""
    records = _in_order(tables)
    rows = [_row(record) for record in records]
    exception = _exception(records)
    china = next(record for record in exception if record.country == CHINA)
    other = [one for one in records if one.commodity == TOGETHER and one.country != CHINA]
    remarked = some([one for one in other if one.note], records[0].cell("note_en"), "a remark on another country")
    sources = {record.source_id for record in records}
    return Chart(
        id="us-import-sources",
        name=NAME,
        rows=rows,
        columns=COLUMNS,
        source_ids=tuple(sorted(sources)),
        facts={
            "china": records[0].share_percent,
            "exception_china": china.share_percent,
            "exception_largest": max(exception, key=_share).share_percent,
        },
        as_of=max(tables.sources[source_id].published for source_id in sources),
        sketch=partial(_sketch, rows),
        labels={language: _labels(tables, records, remarked, language) for language in templates(NAME)},
        controls=(Control("country", tuple(dict.fromkeys(record.country for record in records))),),
        premises=_premises(records, china, max(exception, key=_share)),
    )


def _in_order(tables: Reading) -> list[ImportSource]:
    """Return everything together first, then elements by China's share; in each China first and the rest last."""
    tables.one(ImportSource, commodity=TOGETHER, country=CHINA)
    printed = tables.records(ImportSource)
    china = {commodity: tables.one(ImportSource, commodity=commodity, country=CHINA) for commodity in map(_of, printed)}

    def rank(record: ImportSource) -> tuple[bool, float, str, bool, bool, float, str]:
        first = (record.commodity != TOGETHER, -china[record.commodity].share_percent, record.commodity)
        return *first, record.country != CHINA, record.country == OTHERS, -record.share_percent, record.country

    return sorted(printed, key=rank)


def _row(record: ImportSource) -> Share:
    return {
        "period": record.period,
        "commodity": record.commodity,
        "country": record.country,
        "share_percent": record.share_percent,
        "source_id": record.source_id,
        "remark": record.note.get("en"),
    }


def _of(record: ImportSource) -> str:
    return record.commodity


def _share(record: ImportSource) -> float:
    return record.share_percent


def _exception(records: Sequence[ImportSource]) -> list[ImportSource]:
    """Return the rows of the commodity of which China has the smallest share."""
    smallest = min((record for record in records if record.country == CHINA), key=_share)
    return [record for record in records if record.commodity == smallest.commodity]


def _premises(
    records: Sequence[ImportSource], china: ImportSource, largest_of_exception: ImportSource
) -> tuple[Premise, ...]:
    """Return what the words presuppose: who ships most, who is the exception, and that all is of one period."""
    others = [one for one in records if one.commodity == TOGETHER and one.country != CHINA]
    whole = [one for one in records if one.share_percent == WHOLE]
    later = next((one for one in records if one.period != records[0].period), records[0])
    return (
        largest("headline", _stated(records[0]), map(_stated, others)),
        more_than("alt", _stated(largest_of_exception), _stated(china)),
        holds("subtitle", "all shares are of one period", later.cell("period"), true=later is records[0]),
        holds("description", "an element comes entirely from China", records[0].cell(NUMBER), true=bool(whole)),
    )


def _stated(record: ImportSource) -> Stated:
    return Stated(f"the share of {record.country} in {record.commodity}", record.share_percent, record.cell(NUMBER))


def _labels(
    tables: Reading, records: Sequence[ImportSource], remarked: Sequence[ImportSource], language: str
) -> dict[str, str]:
    """Return the names of countries, the remarks of the source, and who is meant in the words."""
    names = {record.country: tables.country_name(record.country, language) for record in records}
    commodities = templates(NAME)[language]["values"]["commodity"]
    exception = _exception(records)
    alone = [commodities[record.commodity] for record in records if record.share_percent == WHOLE]
    return {
        **{code: capitalised(name) for code, name in names.items()},
        **{record.note["en"]: record.note[language] for record in records if {"en", language} <= record.note.keys()},
        "period": period(records[0].period, language),
        "remarked": _listed((names[record.country] for record in remarked), language),
        "remark": filled(remarked[0].note.get(language), remarked[0].cell(f"note_{language}")),
        "alone": _listed((name.lower() for name in alone), language),
        "exception": commodities[exception[0].commodity].lower(),
        "exception_country": names[max(exception, key=_share).country],
    }


def _listed(names: Iterable[str], language: str) -> str:
    return format_list(list(names), locale=locale(language))


def _sketch(rows: Sequence[Share], chart: Chart, language: str, width: Width) -> Drawing:
    plan = planned(rows, chart, language, width)
    layers = [*_remarks(plan), *_bars(chart, plan, language), _commodities(plan)]
    return alt.layer(*layers).properties(
        width=pixels(plan.width),
        height=plan.height,
        padding={"left": plan.left, "right": NUMBER_ROOM, "top": MARGIN, "bottom": MARGIN},
        autosize=alt.AutoSizeParams(type="none"),
    )


def _bars(chart: Chart, plan: Plan, language: str) -> list[alt.Chart]:
    """Draw a bar from the country's name to its number, both in line with it."""
    rows: list[dict[str, object]] = [
        {
            "x": 0,
            "end": row["share_percent"] / WHOLE * pixels(plan.width),
            "y": y,
            "top": y - BAR / 2,
            "bottom": y + BAR / 2,
            "text": Quantity.of(row, NUMBER).symbols(language, "%"),
            "name": chart.label("country", row["country"], language),
            "country": row["country"],
            "colour": theme.country_colour(row["country"]),
            "name_colour": theme.country_text_colour(row["country"]),
            "tip": chart.told(row, language),
        }
        for group in plan.groups
        for y, row in group.rows
    ]
    lit = chart.controls[0].lit()
    colour, name_colour = (alt.Color(f"{name}:N").scale(None) for name in ("colour", "name_colour"))
    bar = data(rows).mark_rect().encode(x=plan.x(), x2="end:Q", y=plan.y("top"), y2="bottom:Q", color=colour)
    number = data(rows).mark_text(align="left", baseline="middle", dx=NUMBER_GAP)
    name = data(rows).mark_text(align="left", baseline="middle")
    return [
        bar.encode(opacity=lit, tooltip=TIP),
        number.encode(x=plan.x("end"), y=plan.y(), text="text:N", opacity=lit),
        name.encode(x=alt.value(-COUNTRY), y=plan.y(), text="name:N", color=name_colour, opacity=lit),
    ]


def _commodities(plan: Plan) -> alt.Chart:
    """Write each commodity beside its first bar, or above it where the place is narrow."""
    room = (COMMODITY[plan.width] or PIXELS[plan.width]) - 4 * EDGE
    rows: list[dict[str, object]] = [{"y": group.top + 4, "text": wrap(group.name, room)} for group in plan.groups]
    bold = data(rows).mark_text(align="left", baseline="top", fontWeight=700)
    names: alt.Chart = bold.encode(x=alt.value(EDGE - plan.left), y=plan.y(), text="text:N")
    return names


def _remarks(plan: Plan) -> list[alt.Chart]:
    rows: list[dict[str, object]] = [
        {"x": one.x, "y": one.top, "bottom": one.bottom, "text_y": one.text_y, "text": list(one.lines)}
        for one in plan.remarks
    ]
    bracket = data(rows).mark_rule(color=theme.colour(theme.OTHERS))
    text = data(rows).mark_text(align="left", baseline="top", dx=BRACKET - 4, fontSize=theme.SMALL_SIZE)
    return [
        bracket.encode(x=plan.x(), y=plan.y(), y2="bottom:Q"),
        text.encode(x=plan.x(), y=plan.y("text_y"), text="text:N"),
    ]
