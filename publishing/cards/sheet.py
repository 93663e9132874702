"""The sheet of a card: where its words stand, and how much room is left for its drawing."""

from collections.abc import Sequence
from typing import NamedTuple

from markupsafe import Markup

from publishing.charts.typesetting import LEADING, Setting, fitted

LEFT, WIDTH = 80, 1040
# Below the name of the site, and above the strip of colours.
TOP, BOTTOM = 128, 590
GAP = 26
# Beside a drawing, and its place; letters are as large as a phone needs them, on which a card is a quarter as wide.
COLUMN = 470
BESIDE_X, BESIDE_WIDTH = 600, 520
VERDICT_SIZE, VERDICT_HEIGHT = 54, 74
TITLE_SIZES = (84, 76, 68, 60, 54, 48, 44, 40, 36)
LEAD_SIZES = (36, 32)
LEAD_LINES = 3
CHANGED_SIZES = (28, 26)
CHANGED_LINES = 2


class Text(NamedTuple):
    """A text of the card: its size, its colour, and each line with its baseline."""

    size: int
    colour: str
    lines: list[tuple[str, int]]


class Drawing(NamedTuple):
    """A small drawing: how high it is, and its shapes from the place on where it begins."""

    height: float
    shapes: Markup


def words(title: str, lead: str, room: tuple[float, float, float], changed: str = "") -> list[Text]:
    """Return a title, with its lead and what was changed below it, in the middle of a width between two heights."""
    width, top, bottom = room
    lines = [("quiet", fitted(lead, (width, LEAD_LINES * LEAD_SIZES[0] * LEADING), LEAD_SIZES))] if lead else []
    if changed:
        lines.append(("ink", fitted(changed, (width, CHANGED_LINES * CHANGED_SIZES[0] * LEADING), CHANGED_SIZES)))
    below = sum(setting.height + GAP for _, setting in lines)
    settings = [("ink", fitted(title, (width, bottom - top - below), TITLE_SIZES)), *lines]
    return _set(settings, top + (bottom - top - settings[0][1].height - below) / 2)


def _set(settings: Sequence[tuple[str, Setting]], y: float) -> list[Text]:
    """Return the texts below each other; letters stand on the baseline, with room below it for those that hang."""
    texts = []
    for colour, setting in settings:
        baselines = [y + setting.size * (LEADING * (line + 1) - 0.25) for line in range(len(setting.lines))]
        texts.append(Text(setting.size, colour, list(zip(setting.lines, map(round, baselines), strict=True))))
        y += setting.height + GAP
    return texts
