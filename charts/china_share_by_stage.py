"""China's share of the magnet rare earths, mined and refined in the same year, beside each other."""

from collections.abc import Mapping
from functools import partial
from typing import TypedDict

from charts.chart import Chart, Column, templates
from charts.parts.outlook import EDITION
from charts.parts.stages import CHINA, STAGES, sketched
from charts.premises import Premise, Stated, holds, more_than
from charts.reading import Reading, filled
from evidence.messages import say
from evidence.quantity import Quantity, number
from evidence.records import MagnetSupply, Source, StageShare

NAME = "china_share_by_stage"
# NOTE: shares of all rare earths count something else, and of magnets there is only a rule of thumb without a year.
SCOPE = "magnet-rare-earths"
COLUMNS = (
    Column("stage", "text"),
    Column("period", "year"),
    Column("share_percent", "share"),
    Column("kind", "text"),
    Column("source_id", "text"),
)
# NOTE: earlier years and projections stay in the data: beside them two numbers no longer stand out.
MEASURED = ("reported", "computed")


class Share(TypedDict):
    """A share as it is drawn and told; `share_percent`, `low` and `high` are percent of the world."""

    stage: str
    period: str
    share_percent: float | None
    low: float | None
    high: float | None
    qualifier: str | None
    kind: str
    source_id: str


def chart(tables: Reading) -> Chart:
    """Return the chart of China's share of the world market, by stage."""
    mining, refining = records = [_newest(tables, stage) for stage in STAGES]
    rows = [_row(record) for record in records]
    sources = {record.source_id: tables.sources[record.source_id] for record in records}
    return Chart(
        id="china-share-by-stage",
        name=NAME,
        rows=rows,
        columns=COLUMNS,
        source_ids=tuple(sorted(sources)),
        facts={"mining": _largest(mining), "refining": _largest(refining), "year": refining.period},
        as_of=max(source.published for source in sources.values()),
        sketch=partial(sketched, rows),
        labels={
            language: {**_labels(tables, sources, language), **_in_table(tables, refining, language)}
            for language in templates(NAME)
        },
        premises=_premises(mining, refining),
    )


def _in_table(tables: Reading, refining: StageShare, language: str) -> Mapping[str, str]:
    """Return what follows from the amounts in the report's table, where that is not what it reports; else nothing."""
    nothing = {"table": "", "in_table": ""}
    if refining.kind != "reported":
        return nothing
    cells = {"edition": EDITION, "year": int(refining.period), "stage": refining.stage, "country": CHINA}
    share = next((one.share_percent for one in tables.having(MagnetSupply, **cells)), None)
    if share is None or share == refining.share_percent:
        return nothing
    said = {"table": number(share, language)}
    # A sentence that may be missing brings the blank that parts it from the one before.
    return said | {"in_table": f" {templates(NAME)[language]['terms']['in_table'].format_map(said)}"}


def _newest(tables: Reading, stage: str) -> StageShare:
    """Return the share of the last year that is measured, as the newest source gives it."""
    shares = tables.where(StageShare, market="world", scope=SCOPE, stage=stage, kind=MEASURED)
    return max(shares, key=lambda one: (one.period, tables.sources[one.source_id].published))


def _labels(tables: Reading, sources: Mapping[str, Source], language: str) -> dict[str, str]:
    names = {id_: source.short_name for id_, source in sources.items()}
    return names | {CHINA: tables.country_name(CHINA, language)}


def _row(record: StageShare) -> Share:
    return {
        "stage": record.stage,
        "period": record.period,
        "share_percent": record.share_percent,
        "low": record.low,
        "high": record.high,
        "qualifier": record.qualifier or None,
        "kind": record.kind,
        "source_id": record.source_id,
    }


def _largest(record: StageShare) -> float:
    numbers = Quantity(record.share_percent, record.low, record.high).numbers
    return filled(numbers or None, record.cell("share_percent"))[-1]


def _premises(mining: StageShare, refining: StageShare) -> tuple[Premise, ...]:
    """Return what the words presuppose: more is refined than mined, in one year."""
    shares = [
        Stated(say("China's share of {stage}", stage=record.stage), _largest(record), record.cell("share_percent"))
        for record in (refining, mining)
    ]
    one_year = say("both shares are of one year ({mining}, {refining})", mining=mining.period, refining=refining.period)
    return (
        more_than("headline", *shares),
        holds("headline", one_year, mining.cell("period"), true=mining.period == refining.period),
    )
