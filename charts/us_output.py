"""US mine output since 1965: its fall to nothing and its return, each year from one edition.

Bars instead of a line, so that years of different editions are not joined.
"""

from collections.abc import Sequence
from itertools import groupby

import altair as alt

from charts import theme
from charts.chart import Chart, Column, Drawing, Row, Width, templates
from charts.parts.layout import data
from charts.parts.scale import ticks
from charts.parts.year_bars import Bar, YearPlot
from evidence.catalogue import Catalogue
from evidence.quantity import Quantity

NAME = "us_output"
NUMBER = "production_thousand_t_reo"
EVENT = "mountain-pass-closes-2002"
THOUSAND = 1000
START = 1965
HISTORY = "DS 140 (2023)"
# NOTE: the long series does not say which years are estimates. So from the year in which mining came back
# it is the newest summary that gives a year, because the summaries do.
NEWER = {2018: "MCS 2021", 2019: "MCS 2021", 2020: "MCS 2025", **dict.fromkeys(range(2021, 2026), "MCS 2026")}
MINED = ("production", "mineral-concentrates")
WITHOUT_MONAZITE = "Without monazite concentrate."
COLUMNS = (Column("year", "year"), Column(NUMBER, "number"), Column("estimated", "text"), Column("edition", "text"))
COLOUR = theme.country_colour("USA")


def chart(catalogue: Catalogue) -> Chart:
    """Return the chart of US mine output."""
    rows = _rows(catalogue)
    event = next(event for event in catalogue.events if event.id == EVENT)
    sources = {*(str(row["source_id"]) for row in rows), event.source_id}
    return Chart(
        id="us-output",
        name=NAME,
        rows=rows,
        columns=COLUMNS,
        source_ids=tuple(sorted(sources)),
        facts=_facts(rows) | {"event_year": event.date},
        as_of=max(catalogue.sources[source_id].published for source_id in sources),
        sketch=_sketch,
        labels={
            language: {"event": event.title[language], "event_publisher": catalogue.sources[event.source_id].publisher}
            for language in templates(NAME)
        },
    )


def _rows(catalogue: Catalogue) -> list[Row]:
    """Return a row for each year with a number; a year without one would stay empty."""
    rows = [
        {
            "year": _year(row),
            NUMBER: float(str(row["value"])) / THOUSAND,
            "estimated": row["estimated"],
            "edition": row["edition"],
            "has_monazite": row["note_en"] != WITHOUT_MONAZITE,
            "source_id": row["source_id"],
        }
        for row in catalogue.rows("supply", "us_salient_statistics")
        if (row["measure"], row["commodity"]) == MINED
        and row["value"] is not None
        and _year(row) >= START
        and NEWER.get(_year(row), HISTORY) == row["edition"]
    ]
    return sorted(rows, key=_year)


def _year(row: Row) -> int:
    return int(str(row["year"]))


def _amount(row: Row) -> float:
    return float(str(row[NUMBER]))


def _facts(rows: Sequence[Row]) -> dict[str, float | str]:
    """Return the numbers and years of the story: first, peak, the years at nothing, and the way back."""
    zeros = _runs_of_nothing(rows)
    idle, again = zeros[0], zeros[-1]
    named = {
        "first": rows[0],
        "peak": max((row for row in rows if _year(row) < _year(idle[0])), key=_amount),
        "before": rows[rows.index(idle[0]) - 1],
        "restart": rows[rows.index(idle[-1]) + 1],
        "pause": rows[rows.index(again[0]) - 1],
        "second": rows[rows.index(again[-1]) + 1],
        "newest": rows[-1],
    }
    return {
        **{name: _amount(row) for name, row in named.items()},
        **{f"{name}_year": str(row["year"]) for name, row in named.items()},
        "idle_start": str(idle[0]["year"]),
        "idle_end": str(idle[-1]["year"]),
        "again_start": str(again[0]["year"]),
        "again_end": str(again[-1]["year"]),
        "history_edition": HISTORY,
        "history_end": str(min(NEWER) - 1),
        "editions": ", ".join(dict.fromkeys(NEWER.values())),
        "without_monazite": str(next(row for row in rows if not row["has_monazite"])["year"]),
    }


def _runs_of_nothing(rows: Sequence[Row]) -> list[list[Row]]:
    return [list(run) for is_zero, run in groupby(rows, key=lambda row: _amount(row) == 0) if is_zero]


def _sketch(chart: Chart, language: str, width: Width) -> Drawing:
    years = [_year(row) for row in chart.rows]
    plot = YearPlot(width, years[0], years[-1], ticks(max(_amount(row) for row in chart.rows)))
    bars = [Bar(_year(row), _amount(row), bool(row["estimated"]), chart.told(row, language)) for row in chart.rows]
    runs = [[_year(row) for row in run] for _, run in groupby(chart.rows, key=lambda row: row["edition"])]
    editions = str(chart.facts["editions"])
    layers = [
        *plot.note(int(str(chart.facts["event_year"])), chart.labels[language]["event"]),
        *plot.bars(bars, COLOUR),
        *_numbers(chart, language, plot),
        *plot.bands([(run[0], run[-1]) for run in runs], HISTORY, editions),
    ]
    return plot.frame(layers, editions)


def _numbers(chart: Chart, language: str, plot: YearPlot) -> list[alt.Chart]:
    """Write the numbers of the story: the peak, the years at nothing, and the newest."""
    by_year = {str(row["year"]): row for row in chart.rows}
    terms, facts = chart.words(language).terms, chart.facts
    peak, newest = (by_year[str(facts[name])] for name in ("peak_year", "newest_year"))
    middle = (int(str(facts["idle_start"])) + int(str(facts["idle_end"]))) / 2
    centred: list[dict[str, object]] = [
        {"x": _year(peak), "y": _amount(peak), "text": Quantity.of(peak, NUMBER).symbols(language)},
        {"x": middle, "y": 0, "text": terms["nothing"]},
    ]
    estimate = f"{Quantity.of(newest, NUMBER).symbols(language)} {terms['estimate']}"
    ending: list[dict[str, object]] = [{"x": _year(newest) + 0.4, "y": _amount(newest), "text": estimate}]
    middling = data(centred).mark_text(align="center", baseline="bottom", dy=-5, fontWeight=700)
    flush = data(ending).mark_text(align="right", baseline="bottom", dy=-5, fontWeight=700)
    return [text.encode(x=plot.x(), y=plot.y(), text="text:N") for text in (middling, flush)]
