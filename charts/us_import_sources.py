"""Where US imports of compounds and metals were shipped from, and what the source says of their origin.

The country of shipment is often not that of the mine; the remarks that say so stand beside the bars they are about.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby

import altair as alt
from babel.lists import format_list

from charts import theme
from charts.chart import Chart, Column, Drawing, Row, Width, templates
from charts.interaction import TIP, Control
from charts.parts.layout import EDGE, PIXELS, data, text_width, wrap
from charts.parts.scale import WHOLE
from charts.vocabulary import capitalised
from evidence.catalogue import Catalogue
from evidence.languages import locale
from evidence.quantity import Quantity, period
from evidence.records.record import texts

NAME = "us_import_sources"
NUMBER = "share_percent"
TOGETHER = "compounds-and-metals"
CHINA, OTHERS = "CHN", "OTH"
COLUMNS = (Column("commodity", "text"), Column("country", "text"), Column(NUMBER, "share"), Column("remark", "text"))
ROW, BAR, HEADING, GROUP_GAP = 20, 12, 22, 14
NUMBER_GAP, NUMBER_ROOM, BRACKET, MARGIN = 6, 44, 12, 4
# The words left of the bars: the commodity, where it does not stand above them, and the country.
COMMODITY: dict[Width, int] = {"wide": 150, "narrow": 0}
COUNTRY = 112


def chart(catalogue: Catalogue) -> Chart:
    """Return the chart of US import sources: everything together, then the elements that the source names."""
    rows = _rows(catalogue)
    sources = {str(row["source_id"]) for row in rows}
    exception = _exception(rows)
    return Chart(
        id="us-import-sources",
        name=NAME,
        rows=rows,
        columns=COLUMNS,
        source_ids=tuple(sorted(sources)),
        facts={
            "china": _share(rows[0]),
            "exception_china": _share(next(row for row in exception if row["country"] == CHINA)),
            "exception_largest": max(_share(row) for row in exception),
        },
        as_of=max(catalogue.sources[source_id].published for source_id in sources),
        sketch=_sketch,
        labels={language: _labels(catalogue, rows, language) for language in templates(NAME)},
        controls=(Control("country", tuple(dict.fromkeys(str(row["country"]) for row in rows))),),
    )


def _rows(catalogue: Catalogue) -> list[Row]:
    """Return everything together first, then elements by China's share; in each China first and the rest last."""
    printed = catalogue.rows("supply", "us_import_sources")
    china = {row["commodity"]: _share(row) for row in printed if row["country"] == CHINA}
    names = ("period", "commodity", "country", NUMBER, "source_id")
    rows = [{**{name: row[name] for name in names}, "remark": row["note_en"]} for row in printed]

    def rank(row: Row) -> tuple[bool, float, str, bool, bool, float, str]:
        commodity, country = str(row["commodity"]), str(row["country"])
        first = (commodity != TOGETHER, -china[commodity], commodity)
        return *first, country != CHINA, country == OTHERS, -_share(row), country

    return sorted(rows, key=rank)


def _share(row: Row) -> float:
    return float(str(row[NUMBER]))


def _exception(rows: Sequence[Row]) -> list[Row]:
    """Return the rows of the commodity of which China has the smallest share."""
    smallest = min((row for row in rows if row["country"] == CHINA), key=_share)
    return [row for row in rows if row["commodity"] == smallest["commodity"]]


def _labels(catalogue: Catalogue, rows: Sequence[Row], language: str) -> dict[str, str]:
    """Return the names of countries, the remarks of the source, and who is meant in the words."""
    names = {str(row["country"]): catalogue.country_name(str(row["country"]), language) for row in rows}
    commodities = templates(NAME)[language]["values"]["commodity"]
    exception = _exception(rows)
    remarked = [row for row in rows if row["commodity"] == TOGETHER and row["remark"] and row["country"] != CHINA]
    alone = [commodities[row["commodity"]] for row in rows if _share(row) == WHOLE]
    remarks = {str(row["note_en"]): texts(row, "note") for row in catalogue.rows("supply", "us_import_sources")}
    return {
        **{code: capitalised(name) for code, name in names.items()},
        **{english: said[language] for english, said in remarks.items() if said},
        "period": period(str(rows[0]["period"]), language),
        "remarked": _listed((names[str(row["country"])] for row in remarked), language),
        "remark": remarks[str(remarked[0]["remark"])][language],
        "alone": _listed((name.lower() for name in alone), language),
        "exception": commodities[exception[0]["commodity"]].lower(),
        "exception_country": names[str(max(exception, key=_share)["country"])],
    }


def _listed(names: Iterable[str], language: str) -> str:
    return format_list(list(names), locale=locale(language))


@dataclass(frozen=True)
class Group:
    """A commodity to be drawn: the top of its first row, and its rows, each with the middle of its bar."""

    name: str
    top: float
    rows: Sequence[tuple[float, Row]]


@dataclass(frozen=True)
class Remark:
    """What the source says of neighbouring rows: a bracket along them, and the lines beside or below it."""

    x: float
    top: float
    bottom: float
    text_y: float
    lines: Sequence[str]


@dataclass(frozen=True)
class Plan:
    """Where everything stands, in pixels."""

    width: Width
    groups: Sequence[Group]
    remarks: Sequence[Remark]
    height: float

    @property
    def left(self) -> int:
        """Room for the words left of the bars."""
        return EDGE + COMMODITY[self.width] + COUNTRY

    def x(self, name: str = "x") -> alt.X:
        """Return the encoding of a pixel right of the words."""
        return alt.X(f"{name}:Q").scale(domain=[0, _pixels(self.width)], nice=False).axis(None)

    def y(self, name: str = "y") -> alt.Y:
        """Return the encoding of a pixel from the top."""
        return alt.Y(f"{name}:Q").scale(domain=[0, self.height], reverse=True, nice=False).axis(None)


def _pixels(width: Width) -> int:
    """Return the width of a bar of the whole."""
    return PIXELS[width] - EDGE - COMMODITY[width] - COUNTRY - NUMBER_ROOM


def _plan(chart: Chart, language: str, width: Width) -> Plan:
    groups: list[Group] = []
    remarks: list[Remark] = []
    top = 0.0
    for commodity, members in groupby(chart.rows, key=lambda row: row["commodity"]):
        start = top
        top += 0 if COMMODITY[width] else HEADING
        placed: list[tuple[float, Row]] = []
        for said, run in groupby(members, key=lambda row: row["remark"]):
            together = list(run)
            placed += [(top + ROW * (index + 0.5), row) for index, row in enumerate(together)]
            remark = _remark(chart.label("remark", said, language), together, top, width) if said else None
            remarks += [remark] if remark else []
            top = max(top + ROW * len(together), remark.bottom + 3 if remark else 0)
        groups.append(Group(chart.label("commodity", commodity, language), start, placed))
        top += GROUP_GAP
    return Plan(width, groups, remarks, top - GROUP_GAP)


def _remark(text: str, rows: Sequence[Row], top: float, width: Width) -> Remark:
    """Put a remark right of the numbers where it fits along its rows, else below them."""
    bottom = top + ROW * len(rows)
    beside = max(map(_share, rows)) / WHOLE * _pixels(width) + NUMBER_ROOM
    whole = _pixels(width) + NUMBER_ROOM - BRACKET
    lines = wrap(text, whole - beside, theme.SMALL_SIZE)
    height = len(lines) * theme.LINE_HEIGHT
    if height <= bottom - top and all(text_width(line, theme.SMALL_SIZE) <= whole - beside for line in lines):
        return Remark(beside, top + 3, bottom - 3, (top + bottom - height) / 2 + 2, lines)
    lines = wrap(text, whole, theme.SMALL_SIZE)
    return Remark(0, top + 3, bottom + len(lines) * theme.LINE_HEIGHT, bottom + 1, lines)


def _sketch(chart: Chart, language: str, width: Width) -> Drawing:
    plan = _plan(chart, language, width)
    layers = [*_remarks(plan), *_bars(chart, plan, language), _commodities(plan)]
    return alt.layer(*layers).properties(
        width=_pixels(plan.width),
        height=plan.height,
        padding={"left": plan.left, "right": NUMBER_ROOM, "top": MARGIN, "bottom": MARGIN},
        autosize=alt.AutoSizeParams(type="none"),
    )


def _bars(chart: Chart, plan: Plan, language: str) -> list[alt.Chart]:
    """Draw a bar from the country's name to its number, both in line with it."""
    rows: list[dict[str, object]] = [
        {
            "x": 0,
            "end": _share(row) / WHOLE * _pixels(plan.width),
            "y": y,
            "top": y - BAR / 2,
            "bottom": y + BAR / 2,
            "text": Quantity.of(row, NUMBER).symbols(language, "%"),
            "name": chart.label("country", row["country"], language),
            "country": row["country"],
            "colour": theme.country_colour(str(row["country"])),
            "name_colour": theme.country_text_colour(str(row["country"])),
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
