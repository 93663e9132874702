"""Every chart, in every language and width."""

import json
import re
import tomllib
from collections.abc import Iterator
from itertools import product
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest

import charts as package
from charts import Chart, drawing
from charts.chart import FINDING, INSTEAD, WIDTHS
from charts.parts.layout import PIXELS
from evidence.catalogue import Catalogue
from evidence.quantity import MISSING, Quantity
from publishing.charts.drawings import Drawings

LANGUAGES = ("nl", "en")
SVG = "{http://www.w3.org/2000/svg}"
WORD_FILES = sorted(Path(package.__file__).parent.glob("*.toml"))
# Words that are English only: "of", "in" and "is" are Dutch too.
ENGLISH = re.compile(
    r"\b(the|and|about|with|from|for|by|to|on|at|which|that|this|are|not|no|yes|only|more|than|since|world|mining|mined|"
    r"refining|magnets?|supports?|qualifies|contradicts|claims?|figures?|edition|estimated?|projections?|reported|"
    r"source|year|share|tonnes|percent|country|countries|imports?|exports|United States)\b",
    re.IGNORECASE,
)
# Names that hold such a word: a licence, and a database of places.
NAMES = ("CC BY", "Alkaline Rocks and Carbonatites of the World")
MAXIMUM_ALT = 150
MAXIMUM_BYTES = 20_000
SMALLEST_TEXT = 12

Drawn = dict[tuple[str, str, str], str]


@pytest.fixture(scope="module")
def drawn(charts: dict[str, Chart], drawings: Drawings) -> Drawn:
    """Return every drawing by chart, language and width."""
    return {place: drawings.svg[place] for place in product(charts, LANGUAGES, WIDTHS)}


def _parsed(svg: str) -> ElementTree.Element:
    return ElementTree.fromstring(svg)


def _leaves(words: dict[str, Any], path: str = "") -> Iterator[tuple[str, str]]:
    for key, value in words.items():
        if isinstance(value, dict):
            yield from _leaves(value, f"{path}{key}.")
        else:
            yield f"{path}{key}", value


def test_issue_charts_are_listed(charts: dict[str, Chart]) -> None:
    """The charts of the series are there, and the three headline claims have their own."""
    expected = """china-share-by-stage mine-production us-output us-import-sources us-import-reliance elements reserves
    oxide-prices platform-content magnet-outlook eu-benchmarks eu-dependence chinese-exports timeline start-dates
    projects-map mine-to-magnet mining-shares mining-quota evidence-us-dependence-on-china
    evidence-china-processing-share evidence-f35-rare-earth-mass"""

    assert set(expected.split()) <= set(charts)


@pytest.mark.parametrize("path", WORD_FILES, ids=lambda path: path.stem)
def test_words_have_the_same_keys_in_every_language(path: Path) -> None:
    """What is said in one language is said in the other, with the same facts in it."""
    words = tomllib.loads(path.read_text("utf-8"))
    facts = {
        language: {key: set(re.findall(r"{(\w+)}", text)) for key, text in _leaves(words[language])}
        for language in LANGUAGES
    }

    assert set(LANGUAGES) == set(words)
    assert facts["nl"] == facts["en"]


@pytest.mark.parametrize("path", WORD_FILES, ids=lambda path: path.stem)
def test_words_hold_no_number(path: Path) -> None:
    """Each number in a sentence comes from the data, so that it cannot go stale."""
    texts = [text for words in tomllib.loads(path.read_text("utf-8")).values() for _, text in _leaves(words)]

    assert [] == [text for text in texts if re.search(r"\d", text)]


def test_alternative_text_is_short(charts: dict[str, Chart]) -> None:
    """A screen reader gets at most 150 characters; the description and the table say the rest."""
    texts = [chart.words(language).alt for chart in charts.values() for language in LANGUAGES]

    assert [] == [text for text in texts if len(text) > MAXIMUM_ALT]


def test_facts_are_filled_in(charts: dict[str, Chart]) -> None:
    """No placeholder is left in any sentence."""
    words = [chart.words(language) for chart in charts.values() for language in LANGUAGES]
    sentences = [text for one in words for text in (one.headline, one.subtitle, one.alt, one.description)]

    assert [] == [text for text in sentences if re.search(r"[{}]", text)]


def test_numbers_in_words_are_drawn(charts: dict[str, Chart]) -> None:
    """A fact named in words is a number of a row, a year of a row, or a count of rows."""
    loose = []
    for chart in charts.values():
        numbers = {value for row in chart.rows for value in row.values() if isinstance(value, int | float)}
        counts = set(range(len(chart.rows) + 1))
        loose += [
            (chart.id, fact)
            for fact in chart.facts.values()
            if isinstance(fact, float) and fact not in numbers | counts
        ]

    assert [] == loose


def test_table_holds_what_is_drawn(charts: dict[str, Chart]) -> None:
    """Each row of the drawing is a row of the table, its numbers in the signs of the language."""
    for chart in charts.values():
        for language in LANGUAGES:
            table = chart.table(language)

            assert len(chart.rows) == len(table.body)
            assert len(chart.columns) == len(table.headers) == len(table.alignments)
            for row, cells in zip(chart.rows, table.body, strict=True):
                for column, cell in zip(chart.columns, cells, strict=True):
                    if column.kind in {"number", "share"}:
                        unit = "%" if column.kind == "share" else ""
                        said = chart.label(FINDING, row[INSTEAD], language) if INSTEAD in row else ""
                        assert (said or Quantity.of(row, column.name).symbols(language, unit)) == cell
                        assert cell != MISSING


def test_codes_have_words(charts: dict[str, Chart]) -> None:
    """No code of the data shows in a table, but for names of editions."""
    bare = [
        (chart.id, column.name, row[column.name])
        for chart in charts.values()
        for column in chart.columns
        if column.kind == "text" and column.name != "edition"
        for row in chart.rows
        if row[column.name] and not _has_word(chart, column.name, row[column.name])
    ]

    assert [] == bare


def _has_word(chart: Chart, column: str, value: object) -> bool:
    """Return whether a value has a name in Dutch, be it the same as its code."""
    words = chart.words("nl").values.get(column, {})
    return not isinstance(value, str) or value in words or value in chart.labels.get("nl", {})


def test_sources_are_known(charts: dict[str, Chart], catalogue: Catalogue) -> None:
    """Each source of a chart has a record."""
    assert [] == [
        (chart.id, key) for chart in charts.values() for key in chart.source_ids if key not in catalogue.sources
    ]


def test_specification_is_built(charts: dict[str, Chart], drawings: Drawings) -> None:
    """Each chart makes a valid Vega-Lite specification that holds its own data."""
    for id_ in charts:
        specification = json.loads(drawings.vega_lite[id_, "nl", "narrow"])

        assert "https://vega.github.io/schema/vega-lite/v6" in specification["$schema"]


def test_drawing_is_named_in_its_language(charts: dict[str, Chart], drawn: Drawn) -> None:
    """The image has a role, a title and a description, and nothing inside speaks to a screen reader."""
    for (chart_id, language, width), svg in drawn.items():
        root = _parsed(svg)
        words = charts[chart_id].words(language)
        prefix = f"{chart_id}-{width}"

        assert root.get("role") == "img"
        assert root.get("aria-labelledby") == f"{prefix}-title {prefix}-desc"
        assert [words.headline, words.alt] == [element.text for element in root[:2]]
        assert not [
            element for element in root.iter() if element is not root and {"role", "aria-label"} & set(element.attrib)
        ]


def test_drawing_fits_its_place(drawn: Drawn) -> None:
    """The drawing is exactly as wide as its place and scales, because it has a view box and no size."""
    for (_, _, width), svg in drawn.items():
        root = _parsed(svg)

        assert root.get("viewBox", "").split()[2] == str(PIXELS[width])  # type: ignore[index]
        assert root.get("width") is None


def test_drawing_obeys_the_security_policy(drawn: Drawn) -> None:
    """There is no inline style, script or foreign address in a drawing."""
    forbidden = re.compile(r"\sstyle=|<style|<script|<image|href=|font-family|https?://(?!www\.w3\.org/)")

    assert [] == [key for key, svg in drawn.items() if forbidden.search(svg)]


def test_drawing_takes_its_colours_from_the_page(drawn: Drawn) -> None:
    """Every colour is a CSS variable or the colour of the text, so that dark mode recolours the drawing."""
    colours = {colour for svg in drawn.values() for colour in re.findall(r'(?:fill|stroke)="([^"]*)"', svg)}

    assert set() == {colour for colour in colours if not re.fullmatch(r"var\(--[a-z-]+\)|currentColor|none", colour)}


def test_text_is_readable(drawn: Drawn) -> None:
    """No text is smaller than 12 pixels at 1:1."""
    sizes = {float(size) for svg in drawn.values() for size in re.findall(r'font-size="([\d.]+)', svg)}

    assert min(sizes) >= SMALLEST_TEXT


def test_ids_are_unique(drawn: Drawn) -> None:
    """All drawings of a language fit in one page without two elements of the same id."""
    for language in LANGUAGES:
        ids = [
            name for (_, of, _), svg in drawn.items() if of == language for name in re.findall(r'\bid="([^"]*)"', svg)
        ]

        assert len(ids) == len(set(ids))


def test_dutch_is_dutch(charts: dict[str, Chart], drawn: Drawn, catalogue: Catalogue) -> None:
    """No English word stands in a Dutch drawing, its title and description, or the table, but in names."""
    publishers = {source.publisher for source in catalogue.sources.values()}
    names = sorted({*publishers, *NAMES}, key=len, reverse=True)
    for chart in charts.values():
        table = chart.table("nl")
        drawings = [" ".join(_parsed(drawn[chart.id, "nl", width]).itertext()) for width in WIDTHS]
        text = " · ".join([*drawings, table.caption, *table.headers, *(cell for row in table.body for cell in row)])
        for name in names:
            text = text.replace(name, "")

        assert (chart.id, []) == (chart.id, ENGLISH.findall(text))


def test_drawing_is_the_same_twice(charts: dict[str, Chart], drawn: Drawn) -> None:
    """The same chart gives the same bytes."""
    chart = charts["reserves"]

    assert drawn["reserves", "nl", "wide"] == drawing.svg(chart, "nl", "wide")


def test_drawing_is_small(drawn: Drawn) -> None:
    """A drawing adds little to a page."""
    assert {} == {key: len(svg) for key, svg in drawn.items() if len(svg) > MAXIMUM_BYTES}
