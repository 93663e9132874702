"""Promised and actual starts: a line for each project, in groups, with its words over it."""

from typing import Any

import pytest

from charts import Chart
from charts.chart import WIDTHS, Width
from charts.parts.layout import EDGE, PIXELS, text_width
from charts.parts.pixels import READABLE
from charts.parts.start_lines import NEAR
from charts.start_dates import GROUPS, KEPT, group
from evidence.catalogue import Catalogue
from evidence.records import StartDate


def drawn(chart: Chart, width: Width, mark: str, language: str = "en") -> list[list[dict[str, Any]]]:
    """Return the rows of each layer of a mark."""
    specification = chart.draw(language, width).to_dict()
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


@pytest.mark.parametrize("width", WIDTHS)
def test_lines_run_from_promise_to_outcome(charts: dict[str, Chart], width: Width) -> None:
    """Each line ends at its two marks, and later is further right; nothing leaves the drawing."""
    lines = next(rows for rows in drawn(charts["start-dates"], width, "rule") if "tip" in rows[0])
    promised, came, _ = drawn(charts["start-dates"], width, "point")

    assert [(line["x"], line["y"]) for line in lines] == [(mark["x"], mark["y"]) for mark in promised]
    assert [(line["x2"], line["y"]) for line in lines] == [(mark["x"], mark["y"]) for mark in came]
    assert all(EDGE <= mark["x"] <= PIXELS[width] - EDGE for mark in [*promised, *came])


def test_what_started_in_time_stands_out(charts: dict[str, Chart], catalogue: Catalogue) -> None:
    """The headline counts it; all else is grey, and no red is there: that is China's."""
    lines = next(rows for rows in drawn(charts["start-dates"], "wide", "rule") if "tip" in rows[0])
    starts = {start.project_id: start for start in catalogue.records(StartDate)}
    groups = [group(starts[str(row["project_id"])]) for row in charts["start-dates"].rows]

    assert KEPT in groups
    assert [one == KEPT for one in groups] == [line["colour"] == "currentColor" for line in lines]
    assert {"currentColor", "var(--basalt)"} == {line["colour"] for line in lines}


def test_what_is_still_to_come_is_open(charts: dict[str, Chart]) -> None:
    """A promise and an expectation are open, a start is filled, and what is unlikely is crossed."""
    promised, came, _ = drawn(charts["start-dates"], "wide", "point")
    is_open = [mark["fill"] == "var(--paper)" for mark in came]
    outcomes = [row["outcome"] for row in charts["start-dates"].rows]

    assert {"var(--paper)"} == {mark["fill"] for mark in promised}
    assert [outcome == "expected" for outcome in outcomes] == is_open
    assert 1 == len({mark["shape"] for mark, outcome in zip(came, outcomes, strict=True) if outcome == "started"})
    assert len(set(outcomes)) == len({mark["shape"] for mark in came})


@pytest.mark.parametrize("width", WIDTHS)
def test_a_start_on_time_stands_in_what_was_promised(charts: dict[str, Chart], width: Width) -> None:
    """A band is as long as the promised period: a start in time ends in it, and one that is late past it."""
    bands = next(rows for rows in drawn(charts["start-dates"], width, "rect") if rows)
    lines = next(rows for rows in drawn(charts["start-dates"], width, "rule") if "tip" in rows[0])
    is_kept = [line["colour"] == "currentColor" for line in lines]

    assert True in is_kept
    assert is_kept == [line["x2"] < band["x2"] for line, band in zip(lines, bands, strict=True)]


@pytest.mark.parametrize("width", WIDTHS)
def test_marks_are_named_at_the_heading_where_they_come_first(charts: dict[str, Chart], width: Width) -> None:
    """What was promised, what started and what is expected: each word has its mark before it, in the drawing."""
    *_, key = drawn(charts["start-dates"], width, "point")
    names = {(row["y"], row["x"]): row["text"] for rows in drawn(charts["start-dates"], width, "text") for row in rows}
    named = [names[mark["y"], mark["x"] + NEAR] for mark in key]

    assert ["started", "promised", "now expected"] == named
    assert [False, True, True] == [mark["fill"] == "var(--paper)" for mark in key]
    assert all(EDGE <= mark["x"] <= PIXELS[width] - EDGE for mark in key)


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("language", ["nl", "en"])
def test_name_and_dates_have_room(charts: dict[str, Chart], language: str, width: Width) -> None:
    """On one line stand who, and from when to when, and between them is room in any font."""
    words: dict[float, list[dict[str, Any]]] = {}
    for row in (row for rows in drawn(charts["start-dates"], width, "text", language) for row in rows):
        words.setdefault(row["y"], []).append(row)
    rows = [pair for pair in words.values() if {"left", "right"} == {row["side"] for row in pair}]
    taken = [sum(text_width(row["text"], row["size"]) for row in pair) for pair in rows]

    assert len(charts["start-dates"].rows) == len(rows)
    assert max(taken) < PIXELS[width] - 2 * EDGE
    assert READABLE[width][0] == min(row["size"] for pair in words.values() for row in pair)


@pytest.mark.parametrize(
    ("language", "id_", "written", "told"),
    [
        ("en", "round-top", "2023 → late 2028", "late 2028"),
        ("nl", "round-top", "2023 → eind 2028", "eind 2028"),
        ("en", "narva-neo", "2025 → late 2025", "19 September 2025"),
        ("nl", "mountain-pass", "2020 → 2023", "juli 2023–september 2023"),
        ("nl", "kalgoorlie-lynas", "begin 2023 → eind 2023", "december 2023"),
        ("en", "tanbreez", "2024 → 2028–2029", "July 2028–June 2029"),
        ("en", "seadrift-lynas", "2024–2025", "November 2025"),
    ],
)
def test_dates_are_brief_beside_a_mark(
    charts: dict[str, Chart], language: str, id_: str, written: str, told: str
) -> None:
    """The drawing has as much of a date as can be seen there, and the table all of it; of a doubt only the promise."""
    chart = charts["start-dates"]
    texts = [row["text"] for rows in drawn(chart, "wide", "text", language) for row in rows]
    row = next(row for row in chart.rows if row["project_id"] == id_)

    assert written in texts
    assert told == chart.label("outcome_date", row["outcome_date"], language)
