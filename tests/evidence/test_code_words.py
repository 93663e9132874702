"""A code in a message is as it must be typed, and a Dutch reader sees its word too."""

from evidence.code_words import coded


def test_a_dutch_message_has_the_word_behind_the_code() -> None:
    """An English one has the code alone, because it is a word; so has a code without a settled word."""
    assert ["'supported'", "'supported' (klopt)"] == [coded("verdict", "supported").into(one) for one in ("en", "nl")]
    assert "'reported' (gemeld)" == coded("kind", "reported").into("nl")
    assert "'blog'" == coded("kind", "blog").into("nl")
    assert "'nothing'" == coded("kind", "nothing").into("nl")
