"""Each number that is written in a drawing stands in its table, but for years, the axis, and what its words tell."""

import re
from collections.abc import Iterator, Mapping
from itertools import pairwise
from typing import Any

import pytest

from charts.chart import WIDTHS, Chart
from evidence.quantity import NO_BREAK, number
from tests.charts.specifications import specification_of

NUMBER = re.compile(r"(?<![\w.,])\d+(?:[.,]\d+)*")
# A number with at most a sign before it and its unit behind it, as an axis has.
BARE = re.compile(rf"[+–]?\d[\d.,]*[\s{NO_BREAK}]?(?:%|kg|t)?")
YEAR = re.compile(r"(?:19|20)\d\d")
DAY = re.compile(r"\d{1,2} \w+ (?=(?:19|20)\d\d)")
SCALE, ROUGHLY = 3, 0.1


@pytest.mark.parametrize("language", ["en", "nl"])
def test_a_table_holds_each_number_that_is_drawn(charts: dict[str, Chart], language: str) -> None:
    """What is only drawn could not be looked up, nor heard."""
    loose = {id_: numbers for id_, chart in charts.items() if (numbers := _loose(chart, language))}

    assert charts
    assert {} == loose


def test_what_is_drawn_is_seen_here(charts: dict[str, Chart]) -> None:
    """The numbers at the marks of charts of each make are among those that are looked for."""
    assert {"270,000", "69"} <= _drawn(charts["mine-production"], "en")
    assert {"37", "40", "61,560"} <= _drawn(charts["evidence-export-quota-cut-2022"], "en")
    assert {"2,050", "1,010", "239"} <= _drawn(charts["oxide-prices"], "en")


def _loose(chart: Chart, language: str) -> set[str]:
    words = chart.words(language)
    cells = " ".join(cell for row in chart.table(language).body for cell in row)
    said = f"{words.headline} {words.subtitle}"
    facts = {number(fact, language) for fact in chart.facts.values() if isinstance(fact, float | int)}
    # How many rows only the table has, or what the one row of these has in its own unit.
    labels = chart.labels.get(language, {})
    left = {*NUMBER.findall(f"{labels.get('left')} {labels.get('only')}")}
    return _drawn(chart, language) - {*NUMBER.findall(cells), *NUMBER.findall(said)} - facts - left


def _drawn(chart: Chart, language: str) -> set[str]:
    """Return the numbers that are written in the drawings of a chart, without years and those of the axis."""
    drawings = [[*_written(specification_of(chart, language, width))] for width in WIDTHS]
    # A phone has fewer numbers at its axis, all of which the wide drawing has.
    axis = {text for written in drawings for text in _axis(written)}
    texts = [str(line) for written in drawings for row in written for line in _lines(row["text"]) if line not in axis]
    return {one for text in texts for one in NUMBER.findall(DAY.sub("", text)) if not YEAR.fullmatch(one)}


def _lines(text: object) -> list[object]:
    return text if isinstance(text, list) else [text]


def _written(drawing: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    """Yield what is written where: x, y and text."""
    datasets = drawing["datasets"]
    for layer in _layers(drawing):
        mark = layer["mark"]
        if (mark["type"] if isinstance(mark, dict) else mark) == "text":
            x, y, text = (layer["encoding"].get(name, {}).get("field", "") for name in ("x", "y", "text"))
            for row in datasets[layer["data"]["name"]]:
                yield {"x": row.get(x), "y": row.get(y), "text": row[text]}


def _layers(part: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
    for name in ("layer", "hconcat", "vconcat"):
        for inner in part.get(name, ()):
            yield from _layers(inner)
    if "mark" in part:
        yield part


def _axis(written: list[dict[str, Any]]) -> set[str]:
    """Return the bare numbers that stand on one line at even steps, as those of an axis do."""
    found: set[str] = set()
    for along, across in (("x", "y"), ("y", "x")):
        lines: dict[object, list[tuple[float, str]]] = {}
        for row in written:
            if isinstance(row["text"], str) and BARE.fullmatch(row["text"]) and row[along] is not None:
                lines.setdefault(row[across], []).append((row[along], row["text"]))
        for line in lines.values():
            found |= {text for _, text in line} if _is_even([place for place, _ in line]) else set()
    return found


def _is_even(places: list[float]) -> bool:
    """Tell whether several places are equally far apart."""
    ordered = sorted(places)
    steps = [after - before for before, after in pairwise(ordered)]
    # The last number is moved a little, for its unit.
    return len(places) >= SCALE and max(steps) - min(steps) < ROUGHLY * max(steps)
