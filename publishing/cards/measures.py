"""The figures of a measure, drawn small: on their scale, or as numbers where there are only a few."""

from collections.abc import Sequence

from charts.palette import LIGHT
from evidence.records import Figure, Measure
from publishing.cards.sheet import WIDTH, Drawing
from publishing.cards.verdicts import colour_of
from publishing.charts.typesetting import Setting, fitted, width_of
from publishing.languages.view import Localised
from publishing.pages.ladder import ladders
from publishing.pages.ladder_marks import Line, Mark
from publishing.pages.ladder_names import Ladder
from publishing.pages.ladder_publishers import shown
from publishing.pages.quotations import CLAIMED, publisher
from publishing.pages.sharing import MOST
from publishing.pages.uses import Tested, Uses

NUMBER_SIZE, TEXT_SIZES, ROW, GAP = 72, (36, 32, 28), 128, 36
TEXT_SIZE = 34
# The plot within its drawing: below it stand the years or the numbers of the scale.
OVER_YEARS, ON_ONE_SCALE, BELOW, ARROW = 170, 90, 54, 34
EDGE = 24
# A verdict, its word and its colour.
Outcome = tuple[str, str, str]


def drawn(measure: Measure, site: Localised, uses: Uses) -> Drawing | None:
    """Return the figures of a measure as its page draws them; None where it has none."""
    figures = shown(site.catalogue.figures_by_measure.get(measure.id, []), site).drawn
    found = ladders(figures, site)
    if found:
        return _ladder(found[0], site)
    return _numbers(figures[:MOST], site, uses) if figures else None


def alone(figure: Figure, site: Localised, uses: Uses) -> Drawing:
    """Return a figure that counts nothing we name."""
    return _numbers([figure], site, uses)


def _ladder(ladder: Ladder, site: Localised) -> Drawing:
    """Return the drawing of the page with larger signs; the ends of its scale alone have their number."""
    height = ON_ONE_SCALE if ladder.rows else OVER_YEARS
    above = ARROW if any(mark.open_to == "up" for mark in ladder.marks) else 0
    left = 0 if ladder.rows else max(width_of(text, TEXT_SIZE) for _, text in _ends(ladder.rungs)) + GAP
    plot = _Plot(left + EDGE, WIDTH - left - 2 * EDGE, height)
    shapes = site.render(
        "card_ladder.svg",
        ladder=ladder,
        above=above,
        plot=plot,
        size=TEXT_SIZE,
        rungs=_ends(ladder.rungs),
        years=_ends(ladder.years),
        marks=ladder.marks,
        colours=LIGHT,
    )
    return Drawing(above + height + BELOW, shapes)


class _Plot:
    """Where percents of a drawing are on the card."""

    def __init__(self, left: float, width: float, height: float) -> None:
        self.left, self.width, self.height = left, width, height

    def x(self, percent: float) -> float:
        """Return the place of a percent from the left."""
        return round(self.left + self.width * percent / 100, 1)

    def y(self, percent: float) -> float:
        """Return the place of a percent from the top."""
        return round(self.height * percent / 100, 1)

    def line(self, line: Line) -> str:
        """Return a line as a path."""
        return f"M{self.x(line.x1)} {self.y(line.y1)}L{self.x(line.x2)} {self.y(line.y2)}"

    def colour(self, mark: Mark) -> str:
        """Return the colour of a sign."""
        return LIGHT[mark.element or "ink"]


def _ends(labels: Sequence[tuple[float, str]]) -> list[tuple[float, str]]:
    return [labels[0], labels[-1]] if len(labels) > 1 else list(labels)


def _numbers(figures: list[Figure], site: Localised, uses: Uses) -> Drawing:
    """Return each number with who says so, and with the verdict where it was claimed."""
    rows = [_row(figure, site, uses.tested.get(figure.id, [])) for figure in figures]
    shapes = site.render("card_numbers.svg", rows=rows, row=ROW, size=NUMBER_SIZE, colours=LIGHT)
    return Drawing(ROW * len(rows), shapes)


def _row(figure: Figure, site: Localised, tested: Sequence[Tested]) -> tuple[str, float, Setting, Sequence[Outcome]]:
    """Return a number, where its verdict begins, what is said below it, and the verdict."""
    words, number = site.words, site.formatter.short(figure)
    period = f"{words['figure']['of']} {site.formatter.period(figure.period)}." if figure.period else ""
    untested = words["figure"]["untested"] if figure.kind == CLAIMED and not tested else ""
    origin = words["embed"][figure.kind].format(**publisher(figure, site))
    said = fitted(" ".join(filter(None, (period, origin, untested))), (WIDTH, ROW - NUMBER_SIZE), TEXT_SIZES)
    verdicts = [(one.verdict, words["verdicts"][one.verdict], colour_of(one.verdict)) for one in tested[:1]]
    return number, width_of(number, NUMBER_SIZE) + GAP, said, verdicts
