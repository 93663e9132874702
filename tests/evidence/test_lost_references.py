"""References that lead nowhere are said once for each id, and counted where they are very many."""

from evidence.lost_references import LostReference, reference_problems
from evidence.problems import MOST_ALIKE, briefly

COUNTRY, SOURCE = ("country",), ("source_id",)


def lost(lines: range, columns: tuple[str, ...], *cells: str) -> list[LostReference]:
    """Return the references of some lines to one id of the table `others`."""
    return [LostReference(line, columns, cells, "others") for line in lines]


def test_each_id_is_one_line_with_the_others_that_have_it() -> None:
    """A problem knows them too, so that nothing else is said of these rows."""
    found = [*lost(range(2, 4), COUNTRY, "NDL"), *lost(range(2, 5), SOURCE, "x"), *lost(range(7, 8), COUNTRY, "Q")]
    problems = sorted(reference_problems("a.csv", found, {"others": {"NLD"}}))

    assert [
        ("2:country", "'NDL' is not in the table others (likewise in line 3)", (3,)),
        ("2:source_id", "'x' is not in the table others (likewise in the lines 3 and 4)", (3, 4)),
        ("7:country", "'Q' is not in the table others", ()),
    ] == [(str(one.where).removeprefix("a.csv:"), str(one.what), one.also) for one in problems]
    assert ["did you", "use an ", "use an "] == [one.remedy[:7] for one in problems]
    assert "'x' is not in the table others (likewise in the lines 3 and 4)" == problems[1].what
    assert problems[1].what.into("nl").endswith("(ook in de regels 3 en 4)")


def test_very_many_are_counted() -> None:
    """As any other mistake that a whole column has."""
    found = lost(range(2, MOST_ALIKE + 3), COUNTRY, "NDL")

    assert [f"'NDL' is not in the table others (likewise in {MOST_ALIKE} more rows)"] == [
        str(one.what) for one in briefly(reference_problems("a.csv", found, {"others": {"NLD"}}))
    ]


def test_a_key_of_several_columns_has_no_near_ids() -> None:
    """Which of its cells is wrong nobody can tell."""
    (problem,) = reference_problems("a.csv", lost(range(2, 3), ("claim_id", "part"), "a", "b"), {"others": {"a b c"}})

    assert ("claim_id,part", "'a b' is not in the table others") == (problem.where.column, problem.what)
    assert problem.remedy.startswith("use an id of others.csv")
