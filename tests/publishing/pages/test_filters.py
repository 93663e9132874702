"""Lists that a reader narrows: what they offer, how many rows each choice leaves, and what styles do with it."""

from publishing.pages.filters import Choice, Option, Row, by_count, choice, places_in, segments, stylesheet

ROWS = [
    Row("one", {"kind": ["law"], "year": ["2024"]}, {"newest": 1}),
    Row("two", {"kind": ["law", "news"], "year": ["2025"]}, {"newest": 0}),
    Row("three", {"kind": [], "year": []}, {"newest": 2}),
]
KINDS = {"news": "Nieuws", "blog": "Blog", "law": "Wet"}


def test_a_choice_offers_what_rows_hold_and_says_how_many() -> None:
    """In the order of its names; a value that no row holds is not offered, and a row may hold several or none."""
    assert [Option("news", "Nieuws", 1), Option("law", "Wet", 2)] == choice("kind", "Soort", KINDS, ROWS).options


def test_what_most_rows_hold_can_come_first() -> None:
    """What none holds comes last, and those that are even keep their order."""
    assert ["law", "news", "blog"] == list(by_count(KINDS, "kind", ROWS))


def test_a_row_says_what_it_holds_and_where_it_comes() -> None:
    """Styles find a value among several, and a script finds the place of the row in each order."""
    assert {"kind": "law news", "year": "2025", "order-newest": "0"} == ROWS[1].attributes


def test_a_place_in_an_order_is_that_of_the_id() -> None:
    """Counted from nought."""
    assert {"b": 0, "a": 1} == places_in(iter(["b", "a"]))


def test_a_bar_is_as_long_as_its_rows_are_many() -> None:
    """Its parts follow each other and fill it; without rows there is none."""
    drawn = segments([Option("a", "", 3), Option("b", "", 1)])

    assert [("0.00%", "75.00%"), ("75.00%", "25.00%")] == [(one.start, one.length) for one in drawn]
    assert [] == segments([])
    assert [("0.00%", "0.00%")] == [(one.start, one.length) for one in segments([Option("a", "", 0)])]


def test_every_value_that_styles_can_choose_has_one_rule() -> None:
    """Whatever is chosen, the sheet hides the rest; what only a script can choose has no rule."""
    kinds = choice("kind", "Soort", KINDS, ROWS)
    rules = stylesheet([kinds, kinds, choice("year", "Jaar", {"2024": "2024"}, ROWS)])

    assert 2 == rules.count("\n") == rules.count("display: none")
    assert '.filtered:has([data-choice="kind"] [value="law"]:checked) [data-kind]:not([data-kind~="law"])' in rules
    assert (True, False) == (kinds.by_style, Choice("year", "Jaar", []).by_style)
