"""A chart knows which tables it is from."""

from charts import Chart


def test_a_chart_names_the_tables_of_its_rows(charts: dict[str, Chart]) -> None:
    """What only lends names, such as the table of countries, is not among them."""
    assert (("supply", "reserves"),) == charts["reserves"].reads


def test_each_chart_reads_a_table(charts: dict[str, Chart]) -> None:
    """No chart is drawn from nothing."""
    assert [] == [chart.id for chart in charts.values() if not chart.reads]


def test_a_chart_names_the_figures_that_it_draws(charts: dict[str, Chart]) -> None:
    """Those of its rows and those that it asks for by name; rows of other tables are no figures."""
    assert {str(row["figure_id"]) for row in charts["platform-content"].rows} <= {
        *charts["platform-content"].figure_ids
    }
    assert 2 == len(charts["mine-to-magnet"].figure_ids)
    assert () == charts["reserves"].figure_ids
