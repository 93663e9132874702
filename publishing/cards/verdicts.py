"""Claims as marks in the shape and the colour of their verdict: a row for each verdict, or all in one field."""

from collections.abc import Collection
from math import ceil

from charts.palette import LIGHT, VERDICTS
from evidence.records import Claim
from publishing.cards.sheet import WIDTH, Drawing
from publishing.charts.typesetting import width_of
from publishing.languages.view import Localised
from publishing.pages.sharing import counted

TEXT_SIZE, ROW, GAP, MARK = 36, 46, 20, 34
# Of all claims in one field.
ROWS = 4


def in_rows(claims: Collection[Claim], site: Localised) -> Drawing:
    """Return a row for each verdict that there is: a mark for each claim, how many these are, and its word."""
    rows = [(verdict, colour_of(verdict), count, said) for verdict, count, said in counted(claims, site)]
    named = max(width_of(said, TEXT_SIZE) for *_, said in rows) + GAP
    step = min(MARK, (WIDTH - named) / max(count for _, _, count, _ in rows))
    shapes = site.render("card_verdicts.svg", rows=rows, row=ROW, gap=GAP, step=step, size=TEXT_SIZE)
    return Drawing(ROW * len(rows), shapes)


def in_a_field(claims: Collection[Claim], site: Localised) -> Drawing:
    """Return all claims as marks without a word, in the order of the verdicts."""
    order = list(site.words["verdicts"])
    verdicts = sorted((claim.verdict for claim in claims), key=order.index)
    step = WIDTH / max(ceil(len(verdicts) / ROWS), 1)
    step = min(step, ROW * 1.5)
    places = [
        (verdict, colour_of(verdict), step * (place // ROWS), step * (place % ROWS))
        for place, verdict in enumerate(verdicts)
    ]
    return Drawing(step * ROWS, site.render("card_field.svg", places=places, scale=step / 22))


def colour_of(verdict: str) -> str:
    """Return the colour in which the word of a verdict can be read on light paper."""
    return LIGHT[VERDICTS[verdict]]
