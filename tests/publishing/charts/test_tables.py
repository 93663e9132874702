"""The table of a chart, as pages and frames have it."""

from dataclasses import replace

import pytest

from charts import Chart
from charts.chart import Table
from publishing.charts.tables import newest_first, table_block


def test_a_table_is_written_once_and_its_texts_are_escaped() -> None:
    """Two tables that say the same are the same text, and one that says something else is another."""
    one, same, other = (Table("R&D", ("a",), ((cell,),), ("left",)) for cell in ("<b>", "<b>", "<i>"))

    assert table_block(one, "nl") is table_block(same, "nl")
    assert "<caption>R&amp;D</caption>" in table_block(one, "nl")
    assert "&lt;b&gt;</th>" in table_block(one, "nl")
    assert "&lt;i&gt;</th>" in table_block(other, "nl")


def test_a_table_is_written_for_each_language() -> None:
    """The same signs are thousands in one language and a fraction in the other: they stand otherwise."""
    table = Table("", ("a", "b"), (("x", "1,500"), ("y", "2")), ("left", "right"))

    assert "data-pad" not in table_block(table, "en")
    assert 'data-pad=",000">2<' in table_block(table, "nl")


def test_a_chart_with_other_rows_has_another_table(chart: Chart) -> None:
    """A chart works its words and its table out once, and what is made of it by a change says nothing of that."""
    emptied = replace(chart, rows=[])

    assert chart.words("nl") is chart.words("nl")
    assert chart.table("nl") is chart.table("nl")
    assert len(chart.rows) == len(chart.table("nl").body)
    assert () == emptied.table("nl").body


@pytest.mark.parametrize("form", ["{}", "juli {}", "1 januari {}"])
def test_a_table_over_many_years_opens_with_the_newest(form: str) -> None:
    """Rows of one time keep their order; a few years of an outlook, and what is in another order, stay as they are."""
    rows = tuple((form.format(year), land) for year in range(2010, 2020) for land in ("a", "b"))
    table = Table("", ("Jaar", "Land"), rows, ("left", "left"))
    first, second, *_, last = newest_first(table).body
    few, mixed = replace(table, body=rows[:8]), replace(table, body=(*rows[2:], *rows[:2]))

    assert [(form.format(2019), "a"), (form.format(2019), "b"), (form.format(2010), "b")] == [first, second, last]
    assert sorted(rows) == sorted(newest_first(table).body)
    assert [few, mixed] == [newest_first(few), newest_first(mixed)]


def test_a_table_of_other_things_keeps_its_order() -> None:
    """Such as countries, of which one may be called by a year alone."""
    body = tuple((name, "1") for name in ("Brazilië", "China", "India", "2010", "Rusland", "Thailand", "Vietnam", "VS"))
    table = Table("", ("Land", "Ton"), body, ("left", "right"))

    assert table is newest_first(table)
