"""Weights of one thing on one scale: from the lowest to the highest of all, and below that each kind on its line."""

from collections.abc import Sequence

from charts import theme
from charts.chart import Chart, Drawing, Width
from charts.interaction import Control
from charts.parts.claim_plot import GREY, ClaimPlot
from charts.parts.layout import text_width
from charts.parts.scale import Scale, ticks
from charts.parts.strips import Strip
from charts.parts.swarm import Dot
from charts.parts.weights import Weight
from evidence.quantity import Quantity

CLAIMED, MASS, UNIT = "claimed", "mass_kg", "kg"
# The metals themselves stand out, as do claims; what holds them is quiet.
STRONG = "element"
STEPS = 6
# How long a text beside a mark may be, in pixels.
BESIDE: dict[Width, int] = {"wide": 270, "narrow": 215}


def drawn(kinds: Sequence[Sequence[Weight]], chart: Chart, language: str, width: Width, control: Control) -> Drawing:
    """Draw the span of all weights, then those of each kind with their sources, and say what only the table has."""
    terms = chart.words(language).terms
    lowest, *_, highest = sorted(number for rows in kinds for row in rows for number in _quantity(row).numbers)
    span, steps = Quantity(None, lowest, highest), ticks(highest, count=STEPS)
    strips = [
        Strip(f"{terms['span']}: {span.symbols(language, UNIT)}", dots=[_bar(span, chart, language)]),
        *(_strip(rows, chart, language, width) for rows in kinds),
        Strip(terms["others"], colour=GREY, plain=True),
    ]
    numbers = [Quantity(step).symbols(language, UNIT if step == steps[-1] else "") for step in steps]
    return ClaimPlot(width, Scale(steps), numbers, strips, ()).drawing(control)


def _quantity(row: Weight) -> Quantity:
    return Quantity.of(row, MASS)


def _bar(span: Quantity, chart: Chart, language: str) -> Dot:
    """Return the bar from the lowest to the highest weight, which is the finding; its heading has the numbers."""
    return Dot(span, "", theme.BLACK, "context", stands_out=True, tip=chart.words(language).headline)


def _strip(rows: Sequence[Weight], chart: Chart, language: str, width: Width) -> Strip:
    """Return the line of one kind: a source at its mark, or in words above where several give one number."""
    terms, called = chart.words(language).terms, chart.labels[language]
    sources: dict[tuple[Quantity, str], list[str]] = {}
    for row in rows:
        sources.setdefault((_quantity(row), row["kind"]), []).append(called[f"{row['source_id']}-called"])
    texts = {key: f"{', '.join(who)}: {key[0].symbols(language, '')}" for key, who in sources.items()}
    # A long name finds no room at its mark on a phone.
    apart = [key for key, who in sources.items() if who[1:] or text_width(texts[key], theme.TEXT_SIZE) > BESIDE[width]]
    dots = [
        _dot(row, "" if key in apart else texts[key], chart, language)
        for row, key in ((row, (_quantity(row), row["kind"])) for row in rows)
    ]
    return Strip(terms[rows[0]["basis"]], [(texts[key], GREY) for key in apart], dots)


def _dot(row: Weight, text: str, chart: Chart, language: str) -> Dot:
    """Return the mark of a weight, with its number alone where it has no other text."""
    number, is_claim = _quantity(row).symbols(language, ""), row["kind"] == CLAIMED
    is_quiet = row["basis"] != STRONG and not is_claim
    return Dot(
        _quantity(row),
        text or number,
        theme.OTHERS if is_quiet else theme.BLACK,
        "claim" if is_claim else "circle",
        hollow=row["estimated"],
        short=number,
        written=GREY if is_quiet else theme.INK,
        tip=chart.told(row, language),
        picks={"basis": row["basis"]},
    )
