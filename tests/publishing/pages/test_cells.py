"""The cells of a table as a page shows them."""

from publishing.pages.cells import FOLDED_AFTER, SPARE, folded


def test_a_long_text_is_folded_at_a_word() -> None:
    """Nothing of it is lost, and a little more than fits is not worth a fold."""
    longest = "x" * (FOLDED_AFTER + SPARE)
    text = "woord " * 40
    shown, rest = folded(text)

    assert (longest, "") == folded(longest)
    assert text.split() == f"{shown} {rest}".split()
    assert FOLDED_AFTER - len("woord ") < len(shown) <= FOLDED_AFTER
    assert (longest[:FOLDED_AFTER], "x" * (SPARE + 1)) == folded(f"{longest}x")
