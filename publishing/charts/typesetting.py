"""Sets a title in the heading face where no browser breaks the lines: in the pictures that the build makes."""

import json
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import NamedTuple

FONTS = Path(__file__).parents[1] / "fonts"
FACE = FONTS / "zeldzaam-serif-semibold.ttf"
# Of each letter, in thousandths of the size; the face has no kerning, so they add up.
WIDTHS: dict[str, int] = json.loads(FACE.with_suffix(".widths.json").read_text(encoding="utf-8"))
WIDEST = max(WIDTHS.values())
LEADING = 1.14


class Setting(NamedTuple):
    """A text in lines, and the size in which they fit."""

    lines: list[str]
    size: int

    @property
    def height(self) -> float:
        """How high the lines are together."""
        return len(self.lines) * self.size * LEADING


def fitted(text: str, room: tuple[float, float], sizes: Sequence[int]) -> Setting:
    """Return the text in the first of the sizes that fits into a width and height; in the last if none does."""
    width, height = room
    settings = (Setting(broken(text, size, width), size) for size in sizes)
    fitting = (one.size for one in settings if one.height <= height and not _hyphenated(one.lines, text))
    size = next(fitting, sizes[-1])
    return Setting(balanced(text, size, width), size)


def balanced(text: str, size: int, width: float) -> list[str]:
    """Return the lines of a text, as even in length as their number allows."""
    lines = broken(text, size, width)
    narrowest, narrow = width / 2, width
    while narrow - narrowest > size / 4:
        middle = (narrowest + narrow) / 2
        tried = broken(text, size, middle)
        if len(tried) == len(lines) and not _hyphenated(tried, text):
            lines, narrow = tried, middle
        else:
            narrowest = middle
    return lines


def broken(text: str, size: int, width: float) -> list[str]:
    """Return the lines of a text; a word that is wider than a line is broken too."""
    lines: list[str] = []
    space, room = width_of(" ", size), 0.0
    for part in (part for word in text.split(" ") for part in _parts(word, size, width)):
        wide = width_of(part, size)
        if lines and space + wide <= room:
            lines[-1] += f" {part}"
            room -= space + wide
        else:
            lines.append(part)
            room = width - wide
    return lines


def width_of(text: str, size: float) -> float:
    """Return how wide a text is in the heading face."""
    return _thousandths(text) * size / 1000


@cache
def _thousandths(text: str) -> int:
    """Return the widths of the letters of a text together: to find its lines, each word is tried a dozen times."""
    return sum(WIDTHS.get(letter, WIDEST) for letter in text)


def _parts(word: str, size: int, width: float) -> Iterator[str]:
    while width_of(word, size) > width and len(word) > 1:
        end = next(end for end in range(len(word) - 1, 0, -1) if end == 1 or width_of(f"{word[:end]}-", size) <= width)
        yield f"{word[:end]}-"
        word = word[end:]
    yield word


def _hyphenated(lines: Sequence[str], text: str) -> bool:
    return " ".join(lines) != text
