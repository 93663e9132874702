"""What money is called: whole where a paragraph first names it, and short from there on, as a newspaper does."""

from collections.abc import Mapping

from evidence.quantity import words_of_numbers
from publishing.pages.references import Filler, Reference, fill


def shortened(number: str, reference: Reference, plain: Mapping[str, Filler], language: str) -> str:
    """Return a figure in words, its money called short where the last money before it in its paragraph is the same.

    After Canadian dollars, or at the beginning of a paragraph, a dollar is called by its whole name.
    """
    words = words_of_numbers(language)["money"]
    whole, again = words["whole"], words["again"]
    if whole not in number:
        return number
    before, _ = fill(reference.page, reference.before, plain)
    last = before.rfind(again) + len(again)
    return number.replace(whole, again) if before[:last].endswith(whole) else number
