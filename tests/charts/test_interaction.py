"""What a reader can pick in a chart."""

import json
import re
from collections.abc import Iterator, Mapping
from itertools import product
from typing import Any

import pytest

from charts import Chart
from charts.chart import templates
from charts.interaction import Control
from evidence.word_file import FILLED_IN
from publishing.charts.drawings import Drawings

# What a row may have that only its table says.
CODES = ("edition", "source_id")
# The verbs of the sentences of charts, without which a text is none.
VERBS = {
    "nl": {
        "is",
        "was",
        "zijn",
        "zou",
        "luidt",
        "geeft",
        "noemt",
        "kwam",
        "kostte",
        "mochten",
        "voerde",
        "wil",
        "heeft",
        "onderbouwt",
        "spreekt",
    },
    "en": {
        "is",
        "are",
        "was",
        "were",
        "gives",
        "came",
        "cost",
        "produced",
        "exported",
        "wants",
        "stands",
        "mined",
        "says",
        "supports",
        "qualifies",
        "contradicts",
    },
}


@pytest.mark.parametrize("code", ["nl", "en"])
def test_each_row_is_told_in_one_sentence_of_its_own(charts: dict[str, Chart], code: str) -> None:
    """It begins with a capital or a digit, ends with a full stop, leaves no gap, and no two rows tell the same."""
    for chart in charts.values():
        told = [chart.told(row, code) for row in chart.rows]

        assert len(told) == len(set(told)), chart.id
        assert [] == [text for text in told if not re.fullmatch(r"[^a-z\n].*[^.]\.", text)], chart.id
        assert [] == [text for text in told if re.search(r"  | [.,;:)]|[{}]", text)], chart.id


@pytest.mark.parametrize("code", ["nl", "en"])
def test_a_sentence_has_a_verb(charts: dict[str, Chart], code: str) -> None:
    """In our own words, whatever is filled in; events of the timeline are sentences of the data."""
    bare = {
        (name, said)
        for name in {chart.name for chart in charts.values()} - {"timeline"}
        for said in _sayings(templates(name)[code]["told"])
        if not VERBS[code] & set(re.findall(r"\w+", FILLED_IN.sub(" ", said)))
    }

    assert set() == bare


def _sayings(told: Mapping[str, Any]) -> Iterator[str]:
    """Yield the sentence of a chart with each of the phrases that a value has in it."""
    by_value = {column: phrases.values() for column, phrases in told.items() if isinstance(phrases, Mapping)}
    for phrases in product(*by_value.values()):
        said = str(told["sentence"])
        for column, phrase in zip(by_value, phrases, strict=True):
            said = said.replace(f"{{{column}}}", phrase)
        yield said


@pytest.mark.parametrize("code", ["nl", "en"])
def test_a_sentence_names_works_and_countries_as_running_text_does(charts: dict[str, Chart], code: str) -> None:
    """No code of an edition or a source is in it, and a country whose name has an article has it there."""
    told = [(chart.id, row, chart.told(row, code)) for chart in charts.values() for row in chart.rows]
    codes = [(id_, text) for id_, row, text in told if any(str(row.get(key) or "-x-") in text for key in CODES)]

    assert any("Mineral Commodity Summaries" in text for *_, text in told)
    assert any("etherlands" in text or "Nederland" in text for *_, text in told)
    assert [] == codes
    assert [] == [
        text for *_, text in told if re.search(r"\b(?:of|from|in|van|uit) (?:Netherlands|United States)", text)
    ]


def test_a_sentence_says_numbers_as_running_text_does(charts: dict[str, Chart]) -> None:
    """A bound is in words and a percentage too, as a newspaper prints them; the table has signs."""
    told = " ".join(charts["us-import-reliance"].told(row, "nl") for row in charts["us-import-reliance"].rows)

    assert "meer dan 95 procent" in told
    assert not set(">≥%") & set(told)


def test_at_rest_everything_is_picked() -> None:
    """A choice starts with every series, a slider with its first step."""
    assert "" == Control("country", ("CHN", "USA")).start
    assert 2024 == Control("year", (2024, 2030), "slider").start


def test_what_can_be_picked_is_drawn(charts: dict[str, Chart], drawings: Drawings) -> None:
    """Each control is a parameter of the specification, and each of its values is in the rows."""
    for chart in charts.values():
        drawn = json.loads(drawings.vega_lite[chart.id, "en", "wide"])
        parameters = {one["name"]: one["value"] for one in drawn.get("params", [])}

        assert {one.signal: one.start for one in chart.controls} == parameters
        for control in chart.controls:
            assert set(control.values) <= {row[control.column] for row in chart.rows}


def test_marks_tell_rows_of_the_table(charts: dict[str, Chart], drawings: Drawings) -> None:
    """A mark that is pointed at tells what a row of the table says; a row of nothing may have no mark."""
    for chart in charts.values():
        told = set(_tips(json.loads(drawings.vega_lite[chart.id, "nl", "narrow"])))

        assert told
        assert told <= {chart.told(row, "nl") for row in chart.rows}


def _tips(part: object) -> Iterator[str]:
    if isinstance(part, dict):
        if isinstance(part.get("tip"), str) and part["tip"]:
            yield part["tip"]
        part = list(part.values())
    if isinstance(part, list):
        for one in part:
            yield from _tips(one)
