"""Promised and actual starts: a line for each project, in groups, with its words beside or over it."""

from typing import Any

import pytest

from charts import Chart
from charts.chart import WIDTHS, Width
from charts.parts.layout import EDGE, PIXELS, text_width
from charts.parts.pixels import READABLE
from charts.parts.start_lines import NEAR
from charts.start_dates import CROSS, GROUPS, KEPT, group
from evidence.catalogue import Catalogue
from evidence.records import StartDate
from tests.charts.specifications import specification_of


def drawn(chart: Chart, width: Width, mark: str, language: str = "en") -> list[list[dict[str, Any]]]:
    """Return the rows of each layer of a mark."""
    specification = specification_of(chart, language, width)
    layers = [layer for layer in specification["layer"] if layer["mark"]["type"] == mark]
    return [
        [row | {"size": layer["mark"].get("fontSize")} for row in specification["datasets"][layer["data"]["name"]]]
        for layer in layers
    ]


@pytest.mark.parametrize(
    ("promised", "came", "expected"),
    [
        ("2023", "2023-12", "kept"),
        ("2023", "2024", "late"),
        ("2023", "2023/2024", "kept"),
        ("2023-01/2023-06", "2023-06-30", "kept"),
        ("2023-01/2023-06", "2023-07", "late"),
    ],
)
def test_late_is_after_the_promised_time(catalogue: Catalogue, promised: str, came: str, expected: str) -> None:
    """A start within the promised year, or half of it, is not late."""
    start = catalogue.records(StartDate)[0]
    cells = {**vars(start), "promised": promised, "outcome_date": came, "outcome": "started"}

    assert expected == group(StartDate(**cells))


def test_each_project_stands_in_its_group(charts: dict[str, Chart], catalogue: Catalogue) -> None:
    """Groups follow each other, and in each the start that moved least comes first."""
    starts = {start.project_id: start for start in catalogue.records(StartDate)}
    ids = [str(row["project_id"]) for row in charts["start-dates"].rows]
    groups = [group(starts[id_]) for id_ in ids]

    assert sorted(starts) == sorted(ids)
    assert sorted(groups, key=GROUPS.index) == groups
    assert {name: groups.count(name) for name in GROUPS} == {name: charts["start-dates"].facts[name] for name in GROUPS}


def promised(chart: Chart, width: Width, language: str = "en") -> list[dict[str, Any]]:
    """Return the bars of what was promised, in the order of the rows."""
    return next(rows for rows in drawn(chart, width, "rect", language) if "tip" in rows[0])


def came(chart: Chart, width: Width, language: str = "en") -> dict[str, dict[str, Any]]:
    """Return the marks of what came of a promise, by what they tell."""
    (rows,) = drawn(chart, width, "point", language)
    return {row["tip"]: row for row in rows}


def unlikely(chart: Chart, language: str = "en") -> set[str]:
    """Return what is told of the starts that are in doubt."""
    return {chart.told(row, language) for row in chart.rows if row["outcome"] == "unlikely"}


@pytest.mark.parametrize("width", WIDTHS)
def test_each_promise_is_a_bar(charts: dict[str, Chart], width: Width) -> None:
    """It is as long as the promised period, and nothing leaves the drawing; a half year is half as long as a year."""
    chart = charts["start-dates"]
    bars = promised(chart, width)
    long = {row["promised"]: bar["x2"] - bar["x"] for row, bar in zip(chart.rows, bars, strict=True)}

    assert [chart.told(row, "en") for row in chart.rows] == [bar["tip"] for bar in bars]
    assert long["2025"] == pytest.approx(2 * long["2025-01/2025-06"])
    assert all(EDGE <= bar["x"] < bar["x2"] <= PIXELS[width] - EDGE for bar in bars)
    assert all(EDGE <= mark["x"] <= PIXELS[width] - EDGE for mark in came(chart, width).values())


@pytest.mark.parametrize("width", WIDTHS)
def test_lines_run_from_promise_to_outcome(charts: dict[str, Chart], width: Width) -> None:
    """Each line leads from the end of a promise to what came later; what came in time lies in its bar and has none."""
    chart = charts["start-dates"]
    marks = came(chart, width)
    late = [(bar, marks[bar["tip"]]) for bar in promised(chart, width)]
    lines = next(rows for rows in drawn(chart, width, "rule") if "colour" in rows[0])
    past = [(bar["x2"], mark["x"], mark["y"]) for bar, mark in late if mark["x"] > bar["x2"]]

    assert past == [(line["x"], line["x2"], line["y"]) for line in lines]
    assert all(bar["x"] <= mark["x"] for bar, mark in late)


@pytest.mark.parametrize("width", WIDTHS)
def test_what_started_in_time_stands_out(charts: dict[str, Chart], catalogue: Catalogue, width: Width) -> None:
    """The headline counts it: its dot lies in its bar, both black; all else is grey, and no red is there."""
    chart = charts["start-dates"]
    starts = {start.project_id: start for start in catalogue.records(StartDate)}
    is_kept = [group(starts[str(row["project_id"])]) == KEPT for row in chart.rows]
    bars, marks = promised(chart, width), came(chart, width)
    inside = [bar["tip"] not in unlikely(chart) and marks[bar["tip"]]["x"] < bar["x2"] for bar in bars]

    assert True in is_kept
    assert is_kept == inside
    assert is_kept == [bar["colour"] == "currentColor" for bar in bars]
    assert {"currentColor", "var(--basalt)"} == {row["colour"] for row in (*bars, *marks.values())}


def test_what_is_still_to_come_is_open(charts: dict[str, Chart]) -> None:
    """An expectation is open and a start filled, each in a shape of its own."""
    chart = charts["start-dates"]
    marks = came(chart, "wide")
    outcomes = {chart.told(row, "en"): row["outcome"] for row in chart.rows}
    looks = {outcomes[tip]: (mark["shape"], mark["fill"] == "var(--paper)") for tip, mark in marks.items()}
    crossed = looks.pop("unlikely")

    assert {"started": ("circle", False), "expected": ("circle", True)} == looks
    assert crossed[0] == CROSS


@pytest.mark.parametrize("width", WIDTHS)
def test_what_is_in_doubt_is_crossed_out(charts: dict[str, Chart], width: Width) -> None:
    """A cross stands in the middle of its promise, so that no other start is read there."""
    chart = charts["start-dates"]
    marks = came(chart, width)
    bars = {bar["tip"]: ((bar["x"] + bar["x2"]) / 2, (bar["y"] + bar["y2"]) / 2) for bar in promised(chart, width)}

    assert unlikely(chart)
    for tip in unlikely(chart):
        assert bars[tip] == pytest.approx((marks[tip]["x"], marks[tip]["y"]))


def test_on_a_phone_each_line_shows_the_years(charts: dict[str, Chart]) -> None:
    """Words stand between the axis and the lines there, so each line has a tick at each year of the axis."""
    chart = charts["start-dates"]
    (tracks, *_) = [rows for rows in drawn(chart, "narrow", "rule") if {"x2", "y"} <= rows[0].keys()]
    (ticks,) = [rows for rows in drawn(chart, "narrow", "rule") if "y2" in rows[0]]
    years = {tick["x"] for tick in ticks}

    assert len(years) > 2
    assert {track["y"] for track in tracks} <= {(tick["y"] + tick["y2"]) / 2 for tick in ticks}
    assert len(ticks) == len(years) * (len(tracks) + 1)


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize(
    ("language", "words"),
    [("en", ["promised", "started", "now expected"]), ("nl", ["beloofd", "begonnen", "nu verwacht"])],
)
def test_marks_are_named_where_they_are(
    charts: dict[str, Chart], width: Width, language: str, words: list[str]
) -> None:
    """What was promised is named left of its bar, and what came of it right of its mark, on one line with them."""
    chart = charts["start-dates"]
    written = {row["text"]: row for rows in drawn(chart, width, "text", language) for row in rows}
    before, started, expected = (written[text] for text in words)
    bars, marks = promised(chart, width, language), list(came(chart, width, language).values())

    assert [before["x"] + NEAR] == [bar["x"] for bar in bars if (bar["y"] + bar["y2"]) / 2 == before["y"]]
    assert [(one["x"] - NEAR, one["y"]) for one in (started, expected)] == [
        (mark["x"], mark["y"]) for mark in marks if mark["y"] in (started["y"], expected["y"])
    ]
    assert before["y"] == started["y"]
    assert ["right", "left", "left"] == [one["side"] for one in (before, started, expected)]


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("language", ["nl", "en"])
def test_name_and_dates_have_room(charts: dict[str, Chart], language: str, width: Width) -> None:
    """On one line stand who, and from when to when, and between them is room in any font."""
    words: dict[float, list[dict[str, Any]]] = {}
    for row in (row for rows in drawn(charts["start-dates"], width, "text", language) for row in rows):
        words.setdefault(row["y"], []).append(row)
    ends = {("left", EDGE), ("right", PIXELS[width] - EDGE)}
    rows = [pair for pair in words.values() if ends <= {(row["side"], row["x"]) for row in pair}]
    taken = [sum(text_width(row["text"], row["size"]) for row in pair) for pair in rows]

    assert len(charts["start-dates"].rows) == len(rows)
    assert max(taken) < PIXELS[width] - 2 * EDGE
    assert READABLE[width][0] == min(row["size"] for pair in words.values() for row in pair)


@pytest.mark.parametrize("language", ["nl", "en"])
def test_on_a_phone_a_name_is_nearest_to_its_own_line(charts: dict[str, Chart], language: str) -> None:
    """Over each line stands its name, clear of its bar, and further from the line of the row before."""
    chart = charts["start-dates"]
    bars = [(row["y"], row["y2"]) for row in promised(chart, "narrow", language)]
    names = {chart.label("project_id", row["project_id"], language) for row in chart.rows}
    rows = [row for rows in drawn(chart, "narrow", "text", language) for row in rows if row["text"] in names]
    places = sorted(row["y"] for row in rows)
    size = READABLE["narrow"][0]

    assert len(bars) == len(places)
    assert all(name + size / 2 < top for name, (top, _) in zip(places, bars, strict=True))
    for own, after, (top, bottom) in zip(places, places[1:], bars, strict=False):
        assert (top + bottom) / 2 - own < after - (top + bottom) / 2


@pytest.mark.parametrize(
    ("language", "id_", "written", "told"),
    [
        ("en", "round-top", "2023 → late 2028", "late 2028"),
        ("nl", "round-top", "2023 → eind 2028", "eind 2028"),
        ("en", "narva-neo", "2025 → late 2025", "19 September 2025"),
        ("nl", "mountain-pass", "2020 → 2023", "juli 2023–september 2023"),
        ("nl", "kalgoorlie-lynas", "begin 2023 → eind 2023", "december 2023"),
        ("en", "tanbreez", "2024 → 2028–2029", "July 2028–June 2029"),
        ("en", "seadrift-lynas", "2024–2025 → unlikely", "November 2025"),
    ],
)
def test_dates_are_brief_beside_a_mark(
    charts: dict[str, Chart], language: str, id_: str, written: str, told: str
) -> None:
    """The drawing has as much of a date as can be seen there, and the table all of it; a doubt is said in a word."""
    chart = charts["start-dates"]
    texts = [row["text"] for rows in drawn(chart, "wide", "text", language) for row in rows]
    row = next(row for row in chart.rows if row["project_id"] == id_)

    assert written in texts
    assert told == chart.label("outcome_date", row["outcome_date"], language)
