"""What a chart is: rows that are drawn, the words that go with them, and the drawing itself."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Any, Literal

import altair as alt
from babel.lists import format_list

from charts import filling
from charts.interaction import Control
from charts.premises import Premise
from charts.reading import UndrawableError
from charts.telling import SENTENCE, TOLD, sentence, uncapitalised
from charts.vocabulary import SHARED, SMALL, complete, place_of
from evidence.languages import locale
from evidence.messages import say
from evidence.quantity import MISSING, Quantity, counted, number, period, speaks
from evidence.settled import settled
from evidence.tables import TableName

Row = Mapping[str, object]
Fact = float | str | Sequence[str]
Width = Literal["wide", "narrow"]
Kind = Literal["text", "number", "year", "share"]
Alignment = Literal["left", "right"]
Drawing = alt.LayerChart | alt.FacetChart | alt.HConcatChart | alt.VConcatChart


# The words in the place of a number, by what a row has as `instead`: a source may say that there is none of something.
FINDING, INSTEAD = "finding", "instead"


class Count(float):
    """How many things there are, which words tell as running text does: a few in words."""


SOURCE = "source_id"
WIDTHS: tuple[Width, ...] = ("wide", "narrow")


@dataclass(frozen=True)
class Column:
    """A column of the chart's table; a number's bounds and qualifier are read from the same row."""

    name: str
    kind: Kind


@dataclass(frozen=True)
class Words:
    """The words of a chart in one language, with the facts filled in."""

    headline: str
    subtitle: str
    alt: str
    description: str
    columns: Mapping[str, str]
    values: Mapping[str, Mapping[str, str]]
    terms: Mapping[str, str]
    # What its small picture shows, where that is less or marked otherwise than what the whole chart does.
    small: str = ""


@dataclass(frozen=True)
class Table:
    """The drawn numbers as formatted text."""

    caption: str
    headers: tuple[str, ...]
    body: tuple[tuple[str, ...], ...]
    alignments: tuple[Alignment, ...]


@dataclass(frozen=True)
class Chart:
    """A chart that knows no language until it is asked for its words, its table or its drawing.

    `facts` are the numbers and years that the words name; `labels` are names by language
    that come from the data, such as those of countries; `variant` picks among headlines;
    `controls` are what a reader can pick in the live chart; `reads` the tables that its rows are from;
    `figure_ids` the figures that it draws or says, where its rows are figures and not rows of other tables;
    `premises` are what its words take for granted of the rows.
    """

    id: str
    name: str
    rows: Sequence[Row]
    columns: tuple[Column, ...]
    source_ids: tuple[str, ...]
    facts: Mapping[str, Fact]
    as_of: str
    sketch: Callable[["Chart", str, Width], Drawing] = field(repr=False)
    labels: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    variant: str = "headline"
    controls: tuple[Control, ...] = ()
    reads: tuple[TableName, ...] = ()
    figure_ids: tuple[str, ...] = ()
    premises: tuple[Premise, ...] = ()
    # By language, worked out once: pages, files and frames ask for them a hundred times.
    _words: dict[str, Words] = field(default_factory=dict, init=False, repr=False, compare=False)
    _tables: dict[str, Table] = field(default_factory=dict, init=False, repr=False, compare=False)

    def words(self, language: str) -> Words:
        """Return the chart's words in a language, numbers written as that language does.

        Raises UndrawableError where a word names a fact that the chart does not have.
        """
        if language not in self._words:
            self._words[language] = self._filled(language)
        return self._words[language]

    def _filled(self, language: str) -> Words:
        written = {name: _told(fact, language) for name, fact in self.facts.items()}
        known = {**self.labels.get(language, {}), **written}
        words = {key: text for key, text in templates(self.name)[language].items() if key != TOLD}
        filled = filling.filled(words, known, self._placer(language))
        columns = [column.name for column in self.columns]
        for name in (name for name in columns if name not in filled["columns"]):
            place = place_of(self.name, language, f"columns.{name}")
            raise UndrawableError(
                place,
                say("the word 'columns.{name}' is missing", name=name),
                say("add it; the table of the chart has it"),
            )
        return Words(
            headline=filled[self.variant],
            subtitle=filled["subtitle"],
            alt=filled["alt"],
            description=filled["description"],
            columns=filled["columns"],
            values=filled.get("values", {}),
            terms=filled.get("terms", {}),
            small=filled.get(SMALL, ""),
        )

    def table(self, language: str) -> Table:
        """Return what is drawn as a table in a language."""
        if language not in self._tables:
            self._tables[language] = self._written(language)
        return self._tables[language]

    def _written(self, language: str) -> Table:
        words = self.words(language)
        return Table(
            caption=words.subtitle,
            headers=tuple(words.columns[column.name] for column in self.columns),
            body=tuple(tuple(self.cell(row, column, language) for column in self.columns) for row in self.rows),
            alignments=tuple("left" if column.kind == "text" else "right" for column in self.columns),
        )

    def cell(self, row: Row, column: Column, language: str) -> str:
        """Return one cell of the table as text."""
        value = row[column.name]
        if code := _instead(row, column):
            return self.label(FINDING, code, language)
        if column.kind in ("number", "share"):
            return Quantity.of(row, column.name).symbols(language, "%" if column.kind == "share" else "")
        if column.kind == "year":
            return period(str(value), language) if value else MISSING
        return self.label(column.name, value, language)

    def label(self, column: str, value: object, language: str) -> str:
        """Return the name of a code: a word of this chart, a name from the data, or the code itself."""
        if isinstance(value, bool):
            return str(complete(SHARED)[language]["yes" if value else "no"])
        if value in (None, ""):
            return MISSING
        values = templates(self.name)[language].get("values", {}).get(column, {})
        if str(value) not in values and settled(column, str(value), language):
            place = place_of(self.name, language, f"values.{column}.{value}")
            raise UndrawableError(
                place,
                say("the word 'values.{column}.{value}' is missing", column=column, value=value),
                say("add it; the chart has it"),
            )
        return str(values.get(str(value)) or self.labels.get(language, {}).get(str(value), value))

    def told(self, row: Row, language: str) -> str:
        """Return a row in one sentence, as its mark tells it when it is pointed at.

        Raises UndrawableError where the chart has no words for that.
        """
        phrases, place = templates(self.name)[language].get(TOLD, {}), self._placer(language)
        if SENTENCE not in phrases:
            key = f"{TOLD}.{SENTENCE}"
            what = say("the word '{name}' is missing", name=key)
            raise UndrawableError(place(key), what, say("add it; the mark of a row tells it"))
        # A sentence names the work that a row is from, even where the table has the code of its edition in its place.
        cells = {SOURCE: self.label(SOURCE, row.get(SOURCE), language)}
        cells |= {column.name: self._said(row, column, language) for column in self.columns}
        return sentence(phrases, row, {**self.labels.get(language, {}), **cells}, place)

    def _said(self, row: Row, column: Column, language: str) -> str:
        """Return one cell as running text says it."""
        if code := _instead(row, column):
            return self.label(FINDING, code, language)
        if column.kind in ("number", "share"):
            return Quantity.of(row, column.name).words(language, "")
        code, text = str(row[column.name]), self.cell(row, column, language)
        if column.kind == "text" and code in templates(self.name)[language].get("values", {}).get(column.name, {}):
            return uncapitalised(text)
        return str(complete(SHARED)[language]["named"].get(code, text))

    def _placer(self, language: str) -> filling.Placer:
        return lambda key: place_of(self.name, language, key)

    def draw(self, language: str, width: Width) -> Drawing:
        """Return the drawing for a wide (680 px) or a narrow (320 px) place."""
        drawing = self.sketch(self, language, width)
        parameters = [control.parameter() for control in self.controls]
        return drawing.add_params(*parameters) if parameters else drawing


@cache
def templates(name: str) -> Mapping[str, Any]:
    """Return the words of `charts/<name>.toml` by language, facts not yet filled in, where nothing is missing."""
    spoken = {language for language in complete(SHARED) if speaks(language)}
    return {language: words for language, words in complete(name).items() if language in spoken}


def _instead(row: Row, column: Column) -> object:
    """Return what names the words in the place of a number, if a row has such words there and no number."""
    return row.get(INSTEAD) if column.kind == "number" and row[column.name] is None else None


def _told(fact: Fact, language: str) -> str:
    if isinstance(fact, Count):
        return str(complete(SHARED)[language]["one"]) if int(fact) == 1 else counted(fact, language)
    if isinstance(fact, float | int):
        return number(fact, language)
    return fact if isinstance(fact, str) else format_list(fact, locale=locale(language))
