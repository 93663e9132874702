"""A column for each stage, filled as far as one country's share goes; all others are an outline up to the whole."""

from collections.abc import Sequence

import altair as alt

from charts import theme
from charts.chart import Chart, Drawing, Row, Width
from charts.interaction import TIP
from charts.parts.layout import PIXELS, data, wrap
from charts.parts.panels import Panel, amounts, grid
from charts.parts.pixels import LINE, Drawn, across, down, texts, word
from charts.parts.scale import WHOLE, ticks
from evidence.quantity import Quantity

STAGES = ("mining", "refining")
NUMBER = "share_percent"
CHINA = "CHN"
LEFT, TOP, HEIGHT, UNDER = 52, 10, 250, 34
# How wide a column is, and how far it is from the one beside it.
COLUMNS: dict[Width, tuple[int, int]] = {"wide": (250, 60), "narrow": (112, 20)}
# The number of the headline is large, and whose it is stands below it; both stand on its colour.
LARGE, NAME, WORDS = 38, 20, 16
FIRST, SECOND, EDGE = 32, 64, 14
STROKE = 1.5


def sketched(rows: Sequence[Row], chart: Chart, language: str, width: Width) -> Drawing:
    """Draw the share of each stage beside the other, against the whole."""
    panel = _panel(width)
    steps = ticks(WHOLE, share=True, count=4)
    layers = [
        grid({"": panel}, steps),
        _others(panel, width),
        _shares(rows, panel, chart, language, width),
        *texts(_told(rows, panel, language, width), sizes=(LARGE, LARGE)),
        *texts(_whose(rows, panel, chart, language, width), sizes=(NAME, NAME)),
        *texts(
            [*amounts({"": panel}, steps, language, "%"), *_named(panel, chart, language, width)], sizes=(WORDS, WORDS)
        ),
        *texts(_rest(rows, panel, chart, language, width), sizes=(WORDS, WORDS)),
    ]
    none = alt.AutoSizeParams(type="none")
    return alt.layer(*layers).properties(width=PIXELS[width], height=panel.bottom + UNDER, padding=0, autosize=none)


def _panel(width: Width) -> Panel:
    wide, apart = COLUMNS[width]
    return Panel(LEFT, TOP, len(STAGES) * (wide + apart), HEIGHT, (), WHOLE)


def _left(panel: Panel, stage: str, width: Width) -> float:
    wide, apart = COLUMNS[width]
    return panel.left + apart / 2 + STAGES.index(stage) * (wide + apart)


def _middle(panel: Panel, stage: str, width: Width) -> float:
    return _left(panel, stage, width) + COLUMNS[width][0] / 2


def _column(panel: Panel, stage: str, amount: float, width: Width) -> Drawn:
    """Return the sides of a column that reaches up to an amount."""
    left = _left(panel, stage, width)
    return {"x": left, "x2": left + COLUMNS[width][0], "y": panel.y(amount), "y2": panel.bottom}


def _amount(row: Row) -> float:
    return Quantity.of(row, NUMBER).numbers[-1]


def _others(panel: Panel, width: Width) -> alt.Chart:
    """Draw the whole of each stage as an outline, which all others have to themselves above the share."""
    rows = [_column(panel, stage, WHOLE, width) for stage in STAGES]
    mark = data(rows).mark_rect(fill=theme.PAPER, stroke=theme.colour(theme.OTHERS), strokeWidth=STROKE)
    outlines: alt.Chart = mark.encode(x=across(), x2="x2:Q", y=down(), y2="y2:Q")
    return outlines


def _shares(rows: Sequence[Row], panel: Panel, chart: Chart, language: str, width: Width) -> alt.Chart:
    """Fill each column in China's colour as far as its share goes."""
    drawn = [
        _column(panel, str(row["stage"]), _amount(row), width) | {"tip": chart.told(row, language)} for row in rows
    ]
    red = theme.country_colour(CHINA)
    mark = data(drawn).mark_rect(fill=red, stroke=red, strokeWidth=STROKE)
    filled: alt.Chart = mark.encode(x=across(), x2="x2:Q", y=down(), y2="y2:Q", tooltip=TIP)
    return filled


def _told(rows: Sequence[Row], panel: Panel, language: str, width: Width) -> list[Drawn]:
    """Write each share large on its column."""
    return [_on_colour(row, panel, Quantity.of(row, NUMBER).symbols(language, "%"), FIRST, width) for row in rows]


def _whose(rows: Sequence[Row], panel: Panel, chart: Chart, language: str, width: Width) -> list[Drawn]:
    """Write below each share whose it is."""
    return [_on_colour(row, panel, chart.label("country", CHINA, language), SECOND, width) for row in rows]


def _on_colour(row: Row, panel: Panel, text: str, below: float, width: Width) -> Drawn:
    place = _middle(panel, str(row["stage"]), width), panel.y(_amount(row)) + below
    return word(place, text, bold=True) | {"colour": theme.PAPER}


def _named(panel: Panel, chart: Chart, language: str, width: Width) -> list[Drawn]:
    """Write under each column of which stage it is."""
    under = panel.bottom + LINE
    names = {stage: chart.label("stage", stage, language) for stage in STAGES}
    return [word((_middle(panel, stage, width), under), name, bold=True) for stage, name in names.items()]


def _rest(rows: Sequence[Row], panel: Panel, chart: Chart, language: str, width: Width) -> list[Drawn]:
    """Say once what the outline is, where it is highest."""
    row = min(rows, key=_amount)
    stage, term = str(row["stage"]), chart.words(language).terms["others"]
    lines = wrap(term, COLUMNS[width][0] - 2 * EDGE, WORDS)
    middle, grey = (panel.top + panel.y(_amount(row))) / 2, {"colour": theme.text_colour(theme.OTHERS)}
    top = middle - LINE * (len(lines) - 1) / 2
    return [word((_middle(panel, stage, width), top + LINE * at), line) | grey for at, line in enumerate(lines)]
