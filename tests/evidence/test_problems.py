"""Problems read as one line, in reading order."""

from evidence.messages import say, verbatim
from evidence.problems import Place, Problem, as_annotation, briefly, line_of, one_per_place, shown

CELL = Place("data/figures.csv", 12, "value")


def _problem(place: Place, what: str, remedy: str) -> Problem:
    return Problem(place, verbatim(what), verbatim(remedy))


def test_a_problem_reads_as_one_line() -> None:
    """Where, what and remedy stand on one line."""
    assert "data/figures.csv:12:value  wrong → mend it" == str(_problem(CELL, "wrong", "mend it"))


def test_what_is_not_known_of_a_place_is_left_out() -> None:
    """A file without a line has no colon after it."""
    assert ["a.csv", "a.csv:3"] == [str(Place("a.csv")), str(Place("a.csv", 3))]


def test_the_first_problem_of_a_place_is_kept() -> None:
    """One cell that breaks several rules is named once, by the rule that was tried first."""
    first, second = _problem(CELL, "z", ""), _problem(CELL, "a", "")
    assert [first] == one_per_place([first, second])


def test_problems_are_in_reading_order() -> None:
    """Line 2 comes before line 10."""
    late, early = (_problem(Place("a.csv", line), "wrong", "") for line in (10, 2))
    assert [early, late] == one_per_place([late, early])


def test_the_line_of_a_thing_is_the_next_one_that_holds_it() -> None:
    """What stands before is passed over; when nothing is found, the place stays where it was."""
    lines = ["a", "b", "a", "c"]

    assert [1, 3, 3] == [line_of(lines, lambda line: line == "a", after) for after in (0, 1, 3)]


def test_an_annotation_names_file_and_line() -> None:
    """The annotation of a pull request escapes the percent sign and stays on one line."""
    problem = _problem(CELL, "80 %", "write\nit out")
    assert "::error file=data/figures.csv,line=12::80 %25 → write%0Ait out" == as_annotation(problem)
    assert as_annotation(problem, "notice").startswith("::notice file=data/figures.csv,line=12::")


def test_an_annotation_cannot_be_left() -> None:
    """What the host would read as the end of a name or a command is written otherwise; no line counts as the first."""
    problem = _problem(Place("a:b,c%d\r\ne.csv"), "one\r\ntwo", "three")

    assert "::error file=a%3Ab%2Cc%25d%0D%0Ae.csv,line=1::one%0D%0Atwo → three" == as_annotation(problem)


def test_a_line_shows_what_cannot_be_seen() -> None:
    """The code stands in its place, so that two texts that look alike differ, and no output is upset."""
    text = "a\u200bb\u00a0c\u202ed\te\ud800f\ng\x1b[31m"

    assert "a.csv:1  a[U+200B]b[U+00A0]c[U+202E]d[U+0009]e[U+D800]f[U+000A]g[U+001B][31m → é ½" == str(
        _problem(Place("a.csv", 1), text, "é ½")
    )
    assert "::error file=a.csv,line=1::a[U+200B]b%0A → c" == as_annotation(
        _problem(Place("a.csv", 1), "a\u200bb\n", "c")
    )


def test_a_long_text_is_shown_in_part() -> None:
    """A message stays a line that can be read."""
    assert ["k" * 40, "k" * 40 + "…"] == [shown("k" * 40), shown("k" * 41)]


def test_many_of_one_kind_are_one_line() -> None:
    """Up to ten are named each; of more, the first is, with their number; others are left as they are."""
    column = [_problem(Place("a.csv", line, "value"), f"{line} is wrong", "mend it") for line in range(2, 13)]
    other = _problem(Place("a.csv", 5, "year"), "wrong", "mend it")

    assert [*column[:4], other, *column[4:10]] == briefly([*column[:10], other])
    assert [
        "a.csv:2:value  2 is wrong (likewise in 10 more rows) → mend it",
        "a.csv:5:year  wrong → mend it",
    ] == [str(problem) for problem in briefly([*column, other])]


def test_what_nobody_sees_is_shown_by_its_code() -> None:
    """A name with a line break or a mark that turns the reading round cannot write lines of its own."""
    problem = _problem(Place("a\nb.md", 1), "'a\u202eb' is not 'a\u00a0b'", "mend\x1bit")

    assert "a[U+000A]b.md:1  'a[U+202E]b' is not 'a[U+00A0]b' → mend[U+001B]it" == str(problem)


def test_a_message_has_an_end() -> None:
    """Whatever it quotes, a line stays one that can be read."""
    problem = _problem(CELL, "a" * 601, "b" * 601)
    line = f"{'a' * 600}… → {'b' * 600}…"

    assert f"data/figures.csv:12:value  {line}" == str(problem)
    assert as_annotation(problem).endswith(f"::{line}")
    assert "data/figures.csv:12:value  " + "a" * 600 + " → b" == str(_problem(CELL, "a" * 600, "b"))


def test_many_places_of_a_text_with_one_remedy_are_one_problem() -> None:
    """The columns of a page are positions, so they do not tell one mistake from another."""
    found = [_problem(Place("docs/en/a.md", line, str(line)), f"{line} is wrong", "mend it") for line in range(2, 13)]

    assert ["docs/en/a.md:2:2  2 is wrong (likewise in 10 more places) → mend it"] == [
        str(problem) for problem in briefly(found)
    ]


def test_rows_without_a_column_are_counted_as_rows() -> None:
    """What is wrong with a whole row has no column."""
    found = [_problem(Place("a.csv", line), "wrong", "mend it") for line in range(2, 13)]

    assert ["a.csv:2  wrong (likewise in 10 more rows) → mend it"] == [str(problem) for problem in briefly(found)]


def test_a_problem_is_told_in_another_language() -> None:
    """In a line, in an annotation, and where one stands for many; the place and what a cell holds are the same."""
    many = [
        Problem(Place("a.csv", line, "value"), say("the cell is empty"), say("fill it in")) for line in range(2, 13)
    ]

    assert ["a.csv:2:value  de cel is leeg (ook zo in 10 andere rijen) → vul de cel in"] == [
        problem.told("nl") for problem in briefly(many)
    ]
    assert "::error file=a.csv,line=2::de cel is leeg → vul de cel in" == as_annotation(many[0], language="nl")
