"""The evidence about a claim, drawn small: the numbers on one scale, else a mark for each independent voice."""

from collections.abc import Sequence
from typing import NamedTuple

from charts.palette import LIGHT
from charts.parts.findings import Finding
from charts.parts.scale import ticks
from charts.theme import RELATIONS
from evidence.judgement.echoes import voices
from evidence.quantity import Quantity
from evidence.records import Claim
from publishing.cards.sheet import WIDTH, Drawing
from publishing.charts.typesetting import width_of
from publishing.languages.view import Localised
from publishing.pages.sharing import Comparison, compared

# What decides comes first, as on the page.
ORDER = ("supports", "contradicts", "qualifies", "context")
# Between the middles of two marks, as far apart as there is room, and between two groups.
STEPS, GAP, RADIUS = range(48, 11, -4), 44, 16
TEXT_SIZE, MARKS_HEIGHT = 36, 92
# The numbers at the ends of a scale stand beside it.
SCALE_HEIGHT, END_SIZE, START, BESIDE = 196, 28, 36, 16


class _Scale(NamedTuple):
    """A scale from nothing to its highest number, and how long it is."""

    highest: float
    length: float
    start: float = START

    def place(self, number: float) -> float:
        """Return where a number stands on it."""
        return self.start + self.length * number / self.highest


def on_a_scale(numbers: Comparison, site: Localised) -> Drawing:
    """Return the claimed number above a scale, and below it those that were found."""
    claimed, found = numbers.claimed.quantity.numbers, [one.quantity.numbers for one in numbers.found]
    unit = site.catalogue.units[numbers.claimed.figure.unit].symbol.get(site.code, "")
    highest = ticks(max(claimed + [one for own in found for one in own]), share=unit == "%", count=4)[-1]
    end = Quantity(highest).symbols(site.formatter.code, unit)
    scale = _Scale(highest, WIDTH - START - BESIDE - width_of(end, END_SIZE))
    texts = compared(numbers, site)
    places = [[scale.place(one) for one in claimed], [scale.place(one) for own in found for one in own]]
    shapes = site.render(
        "card_scale.svg",
        scale=scale,
        end=end,
        end_size=END_SIZE,
        size=TEXT_SIZE,
        texts=[(text, _start(text, own)) for text, own in zip(texts, places, strict=True)],
        claimed=places[0],
        found=[(one.relation, _colour(one.relation), [scale.place(x) for x in one.quantity.numbers])
               for one in _decisive_last(numbers.found)],
        colours=LIGHT,
    )  # fmt: skip
    return Drawing(SCALE_HEIGHT, shapes)


def marks_of(claim: Claim, site: Localised) -> Drawing:
    """Return a mark for each voice about a claim in the shape of what it says, and below them what that is."""
    said = [voice.first.relation for voice in voices(site.catalogue.evidence_for(claim.id), site.catalogue)]
    groups = [(relation, said.count(relation)) for relation in ORDER if relation in said]
    words = site.words["relations"]
    names = [width_of(words[relation], TEXT_SIZE) for relation, _ in groups]
    step = next(step for step in STEPS if step == STEPS[-1] or _width(groups, names, step) <= WIDTH)
    drawn, x = [], 0.0
    for (relation, count), name in zip(groups, names, strict=True):
        places = [x + step * place + RADIUS for place in range(count)]
        drawn.append((relation, _colour(relation), places, words[relation], x))
        x += max(step * count, name) + GAP
    return Drawing(MARKS_HEIGHT, site.render("card_marks.svg", groups=drawn, size=TEXT_SIZE))


def _width(groups: Sequence[tuple[str, int]], names: Sequence[float], step: int) -> float:
    wide = (max(step * count, name) for (_, count), name in zip(groups, names, strict=True))
    return sum(wide) + GAP * (len(groups) - 1)


def _decisive_last(found: Sequence[Finding]) -> list[Finding]:
    """Return what decides last: it lies on top."""
    return sorted(found, key=lambda one: one.decides)


def _start(text: str, places: Sequence[float]) -> float:
    """Return where a text begins that stands in the middle of some places and within the card."""
    wide = width_of(text, TEXT_SIZE)
    return min(max((min(places) + max(places) - wide) / 2, 0), WIDTH - wide)


def _colour(relation: str) -> str:
    return LIGHT[RELATIONS[relation]]
