"""Placeholders are plain names between braces."""

import pytest

from evidence.placeholders import later_names_in, names_in, odd_placeholders


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", []),
        ("no name", []),
        ("{country} mined {share}%, {country}", ["country", "share", "country"]),
        ("{{a}}", []),
    ],
)
def test_the_names_of_a_text_are_found(text: str, expected: list[str]) -> None:
    """In its order, each as often as it stands there; doubled braces are braces."""
    assert expected == names_in(text)


@pytest.mark.parametrize("text", ["", "80 percent", "{count} of {all-of_them2}", "{{braces}}"])
def test_a_plain_name_is_not_odd(text: str) -> None:
    """Small letters, digits, hyphens and underscores."""
    assert [] == list(odd_placeholders(text))


@pytest.mark.parametrize(
    "odd",
    [
        "{}", "{0}", "{x.y}", "{x[y]}", "{x!r}", "{x:>9}", "{x!r:>9}", "{X}", "{1x}", "{-x}", "{x y}", "{!r}", "{:>9}",
    ],
)  # fmt: skip
def test_what_python_would_compute_is_named_as_it_stands(odd: str) -> None:
    """Whatever else stands between braces reaches into the program, or asks for a billion blanks."""
    assert [odd] == list(odd_placeholders(f"{{plain}} and {odd}, {{plain}}"))


@pytest.mark.parametrize("text", ["{", "a } b", "{x", "{x!}"])
def test_a_brace_that_stands_alone_makes_the_whole_text_odd(text: str) -> None:
    """Nothing can be filled in."""
    assert [text] == list(odd_placeholders(text))


@pytest.mark.parametrize("odd", ["{x:>300000000}", "{x.y}", "{0}"])
def test_what_is_filled_in_later_may_not_be_odd_either(odd: str) -> None:
    """Doubled braces stand for single ones, which the program fills in when the others are done."""
    assert [odd] == list(odd_placeholders(f"{{plain}} and {{{odd}}}"))
    assert ["a"] == later_names_in("{plain} and {{a}}")
