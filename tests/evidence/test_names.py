"""What a text names that each language calls otherwise."""

from evidence.names import DATE, ELEMENT, PLACE, Name, days_in, exchanged, names_in


def _names(text: str, language: str) -> list[tuple[str, str]]:
    return [(name.kind, name.meaning) for name in names_in(text, language)]


def _exchange(dutch: str, english: str) -> tuple[str, str] | None:
    names = exchanged([*names_in(dutch, "nl")], [*names_in(english, "en")])
    return (names[0].text, names[1].text) if names else None


def test_days_countries_and_elements_are_the_same_in_each_language() -> None:
    """A day with its month, a country by its name or its adjective, an element in the name of its magnets."""
    expected = [(DATE, "8 9"), (PLACE, "CN"), (PLACE, "KR"), (ELEMENT, "Nd")]

    assert expected == _names("Op 8 september leverde het Chinese bedrijf neodymiummagneten aan Zuid-Korea.", "nl")
    assert expected == _names("On 8 September the Chinese firm sold neodymium magnets to South Korea.", "en")


def test_a_day_with_its_year_can_be_compared_with_a_column() -> None:
    """A month alone, or a day of no year, is no such day."""
    assert ["2026-11-10", "2027-01-09"] == days_in("Until 10 November 2026, or 9 January 2027.", "en")
    assert [] == days_in("In november 2026, op 10 november.", "nl")


def test_a_verb_is_no_month() -> None:
    """English writes months with a capital."""
    assert [] == _names("They may march.", "en")
    assert [(DATE, " 5")] == _names("In May.", "en")


def test_initials_are_a_word_by_themselves() -> None:
    """Those of a country do not begin other words, and its name stands where the text has it."""
    assert [Name(PLACE, "US", "US", 4)] == list(names_in("The US uses USB.", "en"))


def test_what_stands_in_the_place_of_another_is_found() -> None:
    """A month, a country, an element; the one that the other text does not have at all."""
    assert ("8 oktober", "8 September") == _exchange("Sinds 8 oktober.", "Since 8 September.")
    assert ("Rusland", "China") == _exchange("Rusland en Japan.", "China and Japan.")
    assert ("dysprosium", "neodymium") == _exchange("dysprosium, dysprosium", "dysprosium, neodymium")


def test_a_language_may_leave_a_name_to_its_readers() -> None:
    """Or name it again; a country that both name may be "the country" in one of them."""
    assert _exchange("Het kabinet wil meer.", "The Dutch cabinet wants more.") is None
    assert _exchange("China groeit. China ook.", "China grows. So does the country, in June.") is None
    assert _exchange("China, en Amerika, Amerika.", "China and America, and China.") is None
