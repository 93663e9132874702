"""A drawing is kept under a key in which stands all that it depends on, each part of it."""

import json
from dataclasses import replace
from importlib.metadata import version
from pathlib import Path
from typing import Any

import pytest

from charts import Chart
from charts.chart import Width
from publishing.charts import drawings
from publishing.charts.drawings import Drawings, draw

LABELS = {"nl": {"CHN": "China"}, "en": {"CHN": "China"}}
PLACES = {(code, width) for code in ("nl", "en") for width in ("wide", "narrow")}


@pytest.fixture
def written(chart: Chart, monkeypatch: pytest.MonkeyPatch) -> Chart:
    """Return a chart that is not drawn: what stands for its drawing says what it was asked for."""

    def asked_for(chart: Chart, language: str, width: Width) -> bytes:
        return json.dumps([f"{chart.id} {language} {width} {kind}" for kind in ("svg", "vega", "vega-lite")]).encode()

    monkeypatch.setattr(drawings, "_drawn", asked_for)
    return replace(chart, facts={"year": 2025}, labels=LABELS)


def redrawn(chart: Chart, cache: Path) -> set[tuple[str, str]]:
    """Return the language and the width of each drawing that is not in the cache yet."""
    before = set(cache.glob("*"))
    drawn = draw([chart], cache)
    new = [json.loads(file.read_text())[0].split() for file in set(cache.glob("*")) - before]
    if bool(new) != bool(drawn.redrawn):
        pytest.fail("what is called redrawn is not what was added to the cache")
    return {(language, width) for _, language, width, _ in new}


@pytest.mark.parametrize(
    "change",
    [
        {"id": "other"},
        {"variant": "other"},
        {"rows": [{"country": "CHN"}]},
        {"rows": []},
        {"facts": {"year": 2026}},
        {"facts": {"year": "2025"}},
        {"facts": {}},
    ],
    ids=str,
)
def test_a_part_of_the_key_that_changes_redraws_the_chart(written: Chart, change: Any, tmp_path: Path) -> None:
    """Its id, headline, rows and facts stand in every drawing: both languages and both widths are made anew."""
    assert PLACES == redrawn(written, tmp_path)
    assert PLACES == redrawn(replace(written, **change), tmp_path)


def test_names_in_one_language_redraw_that_language(written: Chart, tmp_path: Path) -> None:
    """The other language's drawings hold none of its words."""
    redrawn(written, tmp_path)
    english = replace(written, labels={**LABELS, "en": {"CHN": "People's Republic of China"}})

    assert {("en", "wide"), ("en", "narrow")} == redrawn(english, tmp_path)
    assert {("nl", "wide"), ("nl", "narrow")} == redrawn(
        replace(english, labels={"en": english.labels["en"]}), tmp_path
    )


def test_each_drawing_is_kept_for_itself(written: Chart, tmp_path: Path) -> None:
    """No language or width takes another's drawing from the cache; still and live are not mixed up."""
    for drawn in (draw([written], tmp_path) for _ in range(2)):
        for kind, of_kind in (("svg", drawn.svg), ("vega", drawn.live), ("vega-lite", drawn.vega_lite)):
            expected = {(written.id, *place): f"{written.id} {place[0]} {place[1]} {kind}" for place in PLACES}
            assert expected == of_kind


@pytest.mark.parametrize("library", ["altair", "vl-convert-python", "babel"])
def test_another_version_of_a_library_redraws_the_chart(
    written: Chart, library: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What draws, and what writes numbers and names, may do so otherwise."""
    redrawn(written, tmp_path)
    versions = {name: version(name) for name in drawings.LIBRARIES} | {library: "999"}
    monkeypatch.setattr(drawings, "version", versions.__getitem__)

    assert PLACES == redrawn(written, tmp_path)


def test_the_code_that_keeps_drawings_is_part_of_the_key(
    written: Chart, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What is kept together in one file is decided there."""
    redrawn(written, tmp_path / "cache")
    (tmp_path / "drawings.py").write_text("# changed\n", encoding="utf-8")
    monkeypatch.setattr(drawings, "__file__", str(tmp_path / "drawings.py"))

    assert PLACES == redrawn(written, tmp_path / "cache")


def test_a_chart_is_named_once_among_those_redrawn(written: Chart, tmp_path: Path) -> None:
    """However many of its drawings are new; charts come in the order in which they were given."""
    other = replace(written, id="another")
    drawn: Drawings = draw([written, other], tmp_path)

    assert [written.id, "another"] == drawn.redrawn
