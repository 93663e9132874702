"""China's share of the world at each stage, measured and projected, each scope on its own."""

from collections.abc import Sequence
from itertools import groupby

from charts import theme
from charts.chart import Chart, Column, Drawing, Row, Width, templates
from charts.interaction import Control
from charts.parts.layout import Entry, row_plot
from charts.parts.marks import marks
from charts.parts.scale import Scale, ticks
from charts.quantity import Quantity, period
from evidence.catalogue import Catalogue

NAME = "china_share_by_stage"
STAGES = ("mining", "production", "not-stated", "processing", "refining", "compounds-and-metals", "magnets")
SHAPES = {"all-rare-earths": "circle", "magnet-rare-earths": "diamond", "permanent-magnets": "square"}
COLUMNS = (
    Column("stage", "text"),
    Column("scope", "text"),
    Column("period", "year"),
    Column("share_percent", "share"),
    Column("kind", "text"),
    Column("source_id", "text"),
)
DRAWN = ("stage", "scope", "period", "share_percent", "low", "high", "qualifier", "kind", "source_id")
SCOPE = Control("scope", tuple(SHAPES))
OTHER_SHAPE = "triangle-up"
LABEL_WIDTH: dict[Width, int] = {"wide": 250, "narrow": 0}


def chart(catalogue: Catalogue) -> Chart:
    """Return the chart of China's share of the world market, by stage and scope."""
    rows = _rows(catalogue)
    mining, refining = (_measured(rows, stage) for stage in ("mining", "refining"))
    later = _projected(rows, "refining")
    lowest = min(rows, key=lambda row: Quantity.of(row, "share_percent").numbers[0])
    highest = max(rows, key=lambda row: Quantity.of(row, "share_percent").numbers[-1])
    sources = {str(row["source_id"]): catalogue.sources[str(row["source_id"])] for row in rows}
    publishers = {source_id: source.publisher for source_id, source in sources.items()}
    return Chart(
        id="china-share-by-stage",
        name=NAME,
        rows=rows,
        columns=COLUMNS,
        source_ids=tuple(sorted(sources)),
        facts={
            "mining": Quantity.of(mining, "share_percent").numbers[-1],
            "refining": Quantity.of(refining, "share_percent").numbers[-1],
            "year": str(refining["period"]),
            "projection": Quantity.of(later, "share_percent").numbers[-1],
            "projection_year": str(later["period"]),
            "magnets": Quantity.of(_of_stage(rows, "magnets")[-1], "share_percent").numbers[-1],
            "lowest": Quantity.of(lowest, "share_percent").numbers[0],
            "lowest_year": str(lowest["period"]),
            "highest": Quantity.of(highest, "share_percent").numbers[-1],
            "highest_year": str(highest["period"]),
            "count": float(len(rows)),
            "projections": float(sum(row["kind"] == "projection" for row in rows)),
        },
        as_of=max(source.published for source in sources.values()),
        sketch=_sketch,
        labels=dict.fromkeys(templates(NAME), publishers),
        controls=(SCOPE,),
    )


def _rows(catalogue: Catalogue) -> list[Row]:
    """Return the rows about the world market, by stage, scope and period."""
    rows = [
        {name: row[name] for name in DRAWN}
        for row in catalogue.rows("supply", "china_share_by_stage")
        if row["market"] == "world"
    ]
    names = ("scope", "period", "source_id")
    return sorted(rows, key=lambda row: (STAGES.index(str(row["stage"])), *(str(row[name]) for name in names)))


def _of_stage(rows: Sequence[Row], stage: str) -> list[Row]:
    return [row for row in rows if row["stage"] == stage]


def _of_magnet_elements(rows: Sequence[Row], stage: str, *, projected: bool) -> list[Row]:
    return [
        row
        for row in _of_stage(rows, stage)
        if row["scope"] == "magnet-rare-earths" and (row["kind"] == "projection") is projected
    ]


def _measured(rows: Sequence[Row], stage: str) -> Row:
    return _of_magnet_elements(rows, stage, projected=False)[-1]


def _projected(rows: Sequence[Row], stage: str) -> Row:
    return _of_magnet_elements(rows, stage, projected=True)[-1]


def _sketch(chart: Chart, language: str, width: Width) -> Drawing:
    entries = [
        _entry(chart, row, language, opens=index == 0)
        for _, group in groupby(chart.rows, key=lambda row: (row["stage"], row["scope"]))
        for index, row in enumerate(group)
    ]
    steps = ticks(100, share=True, count=5 if width == "wide" else 4)
    plot = row_plot(entries, width, LABEL_WIDTH[width], Scale(steps, "%"))
    return plot.frame(marks(plot, control=SCOPE))


def _entry(chart: Chart, row: Row, language: str, *, opens: bool) -> Entry:
    """Return the row of one share, named by its period and who says it."""
    quantity, projected = Quantity.of(row, "share_percent"), row["kind"] == "projection"
    words = [chart.label(name, row[name], language) for name in ("stage", "scope")]
    moment = period(str(row["period"]), language)
    publisher = chart.label("source_id", row["source_id"], language)
    return Entry(
        label=f"{moment}, {publisher}",
        quantity=quantity,
        text=quantity.symbols(language, "%"),
        element=theme.COUNTRIES["CHN"],
        shape=SHAPES.get(str(row["scope"]), OTHER_SHAPE),
        hollow=projected,
        heading=": ".join(words) if opens else "",
        tip=chart.told(row, language),
        picks={"scope": row["scope"]},
    )
