"""Whether the columns of a table fit beside each other on a phone; those of one that does not are stacked there."""

from collections.abc import Sequence

# How wide the text of a phone of 360 pixels is, what stands between two columns, and a sign of a table at its widest.
ROOM = 319
GAP = 14
SIGN = 8.2
# A break may come after these.
BREAKS = str.maketrans("-/", "  ")


def fits(rows: Sequence[Sequence[str]], whole: Sequence[bool]) -> bool:
    """Tell whether rows fit, headings among them; the cells of a column that stays `whole` are not broken."""
    columns = zip(*rows, strict=True)
    widths = [max(map(len if is_whole else _longest, texts)) for texts, is_whole in zip(columns, whole, strict=True)]
    return sum(widths) * SIGN + len(widths) * GAP <= ROOM


def _longest(text: str) -> int:
    """Return the length of the longest word: where there is little room, all others stand below each other."""
    return max(map(len, text.translate(BREAKS).split()), default=0)
