"""What the words of the chart of import sources take for granted, and the rows that it cannot do without."""

import pytest

from charts.parts.shippers import CHINA
from charts.us_import_sources import TOGETHER, chart
from evidence.catalogue import Catalogue
from evidence.records import ImportSource
from tests.charts.premises.changes import changed, copied, drawn, false_words, missed, without


@pytest.fixture
def records(catalogue: Catalogue) -> list[ImportSource]:
    """Return the rows of the newest edition."""
    printed = catalogue.records(ImportSource)
    return [record for record in printed if record.edition == max(one.edition for one in printed)]


@pytest.fixture
def remarked(records: list[ImportSource]) -> list[ImportSource]:
    """Return the rows of the rest of all imports that the source remarks on, largest first."""
    rest = [one for one in records if one.commodity == TOGETHER and one.country != CHINA and one.note]
    return sorted(rest, key=lambda record: (-record.share_percent, record.country))


@pytest.fixture
def elements(records: list[ImportSource]) -> list[ImportSource]:
    """Return China's rows of the single elements, the largest share first."""
    of_china = [one for one in records if one.commodity != TOGETHER and one.country == CHINA]
    return sorted(of_china, key=lambda record: (-record.share_percent, record.commodity))


def _which(record: ImportSource) -> dict[str, object]:
    return {"edition": record.edition, "commodity": record.commodity, "country": record.country}


def test_the_words_hold(catalogue: Catalogue) -> None:
    """As long as no row is changed, nothing is wrong with the words."""
    assert [] == false_words(chart, catalogue)


def test_all_shares_are_of_one_period(catalogue: Catalogue, elements: list[ImportSource]) -> None:
    """The subtitle gives it; here one share is of another."""
    tables = changed(catalogue, ImportSource, _which(elements[-1]), period="1999/2000")

    assert [(elements[-1].cell("period"), "subtitle")] == false_words(chart, tables)


def test_the_remark_names_china(catalogue: Catalogue, remarked: list[ImportSource]) -> None:
    """The headline says that part of the rest contains Chinese materials; here the source does not."""
    which = {"commodity": TOGETHER, "country": [record.country for record in remarked]}
    tables = changed(catalogue, ImportSource, which, note_nl="Uit Malta.", note_en="From Malta.")

    assert [(remarked[0].cell("note_en"), "headline")] == false_words(chart, tables)


def test_the_remark_is_the_same_for_all(catalogue: Catalogue, remarked: list[ImportSource]) -> None:
    """The description quotes it once; here the source remarks something else on the last country."""
    tables = changed(catalogue, ImportSource, _which(remarked[-1]), note_nl="Uit Malta.", note_en="From Malta.")

    assert [(remarked[-1].cell("note_en"), "description")] == false_words(chart, tables)


def test_an_exception_is_not_mostly_from_china(catalogue: Catalogue, elements: list[ImportSource]) -> None:
    """The description names the country that ships most; here no other ships more than China."""
    exception = elements[-1]
    tables = changed(catalogue, ImportSource, {"commodity": exception.commodity}, share_percent=exception.share_percent)

    assert [(exception.cell("share_percent"), "description")] == false_words(chart, tables)


def test_there_is_one_exception(catalogue: Catalogue, elements: list[ImportSource]) -> None:
    """The description says so; here another country ships more of the element before it too."""
    second = elements[-2]
    tables = copied(catalogue, ImportSource, _which(second), country="AAA", share_percent=second.share_percent + 1)

    assert [(second.where.line + 1, "description")] == [
        (place.line, words) for place, words in false_words(chart, tables)
    ]


def test_several_elements_are_from_china_alone(catalogue: Catalogue, elements: list[ImportSource]) -> None:
    """The description lists them; here only one is left."""
    alone = [record for record in elements if record.share_percent == 100]
    tables: Catalogue = catalogue
    for record in alone[1:]:
        tables = changed(tables, ImportSource, _which(record), share_percent=99)

    assert [(alone[1].cell("share_percent"), "description")] == false_words(chart, tables)


def test_china_has_a_row_where_the_words_name_it(catalogue: Catalogue, elements: list[ImportSource]) -> None:
    """The words give its share of everything, and of the exception; the message names the row that is missed."""
    for commodity in (TOGETHER, elements[-1].commodity):
        tables = without(catalogue, ImportSource, commodity=commodity, country=CHINA)

        assert f"country = {CHINA} and commodity = {commodity}" in missed(chart, tables)


def test_missing_rows_are_named(catalogue: Catalogue, elements: list[ImportSource]) -> None:
    """Without single elements, or without a remark on the rest, the message says what is missed."""
    together = without(catalogue, ImportSource, commodity=[record.commodity for record in elements])
    silent = changed(catalogue, ImportSource, {"commodity": TOGETHER}, note_nl=None, note_en=None)

    assert "the chart tells of single elements" in missed(chart, together)
    assert "the chart tells of a remark on the origin of the rest" in missed(chart, silent)


@pytest.mark.parametrize("language", ["nl", "en"])
def test_a_remark_is_told_in_each_language(language: str, catalogue: Catalogue, remarked: list[ImportSource]) -> None:
    """A remark in one language alone is an empty cell in the other."""
    column = f"note_{language}"
    tables = changed(catalogue, ImportSource, _which(remarked[-1]), **{column: None})

    assert f"{remarked[-1].cell(column)} the cell is empty" in missed(chart, tables)


def test_an_earlier_edition_is_not_mixed_in(catalogue: Catalogue, records: list[ImportSource]) -> None:
    """Editions are never merged: the newest is drawn alone."""
    tables = copied(catalogue, ImportSource, {"edition": records[0].edition}, edition="MCS 1999", share_percent=1)

    assert drawn(chart, catalogue).rows == drawn(chart, tables).rows
