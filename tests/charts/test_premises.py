"""What the words of a chart take for granted is looked at, and told with the row and the words."""

from dataclasses import replace

import pytest

from charts import drawable_charts
from charts.premises import Premise, Stated, broken, holds, largest, more_than, rises
from evidence.catalogue import Catalogue
from evidence.messages import verbatim
from evidence.problems import Place
from tests.broken.repository import ROOT

CELL = Place("shares.csv", 7, "share_percent")


def stated(number: float, line: int = 7) -> Stated:
    """Return a share on a line of a table."""
    return Stated("the share", number, replace(CELL, line=line))


@pytest.mark.parametrize(
    ("premise", "expected"),
    [
        (more_than("headline", stated(51), stated(50)), True),
        (more_than("headline", stated(50), stated(50)), False),
        (more_than("headline", stated(50), 50), False),
        (more_than("headline", stated(50.1), 50), True),
        (rises("headline", stated(1), stated(2), stated(3)), True),
        (rises("headline", stated(1), stated(2), stated(2)), False),
        (largest("headline", stated(3), [stated(1), stated(2)]), True),
        (largest("headline", stated(2), [stated(1), stated(2)]), False),
        (holds("headline", verbatim("it is so"), CELL, true=False), False),
    ],
)
def test_a_premise_holds_or_not(premise: Premise, *, expected: bool) -> None:
    """What is equal is neither more nor the largest, and does not rise."""
    assert expected is premise.holds


def test_a_fall_is_shown_where_it_is() -> None:
    """The row to look at is the first that is not above the one before."""
    assert 9 == rises("headline", stated(1, 8), stated(1, 9), stated(0, 10)).place.line


def test_a_broken_premise_names_the_row_and_the_words() -> None:
    """The message says where the row is, what the words say, and on which lines they stand in each language."""
    (problem,) = broken(
        "reserves", [more_than("headline", stated(40), stated(50.5)), holds("alt", verbatim(""), CELL, true=True)]
    )

    words = (ROOT / "charts" / "reserves.toml").read_text("utf-8").splitlines()
    nl, en = (number for number, line in enumerate(words, 1) if line.startswith("headline = "))
    assert (
        "shares.csv:7:share_percent  the words of a chart say that the share (40) is more than the share (50.5), "
        "and with this row it does not hold → mend the row, or if it is right write other words: "
        f"charts/reserves.toml:{nl}:nl.headline, charts/reserves.toml:{en}:en.headline"
    ) == str(problem)


def test_the_check_looks_at_the_premises_of_each_chart(catalogue: Catalogue) -> None:
    """A headline that a row makes false is a problem of that row, and the chart is still there."""
    table = catalogue.table("supply", "china_share_by_stage")
    rows = [{**row, "share_percent": 1} if row["stage"] == "refining" else row for row in table.rows]
    changed = Catalogue([replace(one, rows=rows) if one is table else one for one in catalogue.tables.values()])
    charts, problems = drawable_charts(changed, ("nl", "en"))

    assert {(table.file, "share_percent")} == {(problem.where.file, problem.where.column) for problem in problems}
    assert "china-share-by-stage" in {chart.id for chart in charts}
