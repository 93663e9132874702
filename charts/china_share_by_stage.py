"""China's share of the magnet rare earths, mined and refined, in panels that repeat years and shares."""

from collections.abc import Iterable, Sequence
from functools import partial
from typing import TypedDict

from charts.chart import Chart, Column, templates
from charts.parts.stages import PROJECTION, STAGES, Stages, sketched
from charts.premises import Premise, Stated, holds, more_than
from charts.reading import Reading, filled
from evidence.messages import say
from evidence.quantity import Quantity
from evidence.records import Source, StageShare

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
MEASURED = ("reported", "computed")
_, REFINING = STAGES


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
    records = _records(tables)
    rows = [_row(record) for record in records]
    mining, refining = (_last(tables, records, stage, *MEASURED) for stage in STAGES)
    later = _last(tables, records, REFINING, PROJECTION)
    sources = {record.source_id: tables.sources[record.source_id] for record in records}
    publishers = {source_id: _publisher(source, sources.values()) for source_id, source in sources.items()}
    return Chart(
        id="china-share-by-stage",
        name=NAME,
        rows=rows,
        columns=COLUMNS,
        source_ids=tuple(sorted(sources)),
        facts={
            "mining": _largest(mining),
            "refining": _largest(refining),
            "year": refining.period,
            "projection": _largest(later),
            "projection_year": later.period,
        },
        as_of=max(source.published for source in sources.values()),
        sketch=partial(sketched, Stages(rows, mining.period)),
        labels=dict.fromkeys(templates(NAME), publishers),
        premises=_premises(mining, refining, later),
    )


def _records(tables: Reading) -> list[StageShare]:
    """Return the shares of the metals in question by stage and period: one a year, as the newest source gives it."""
    shares = tables.where(StageShare, market="world", scope=SCOPE, stage=STAGES)
    newest = {_key(one): one for one in sorted(shares, key=partial(_published, tables))}
    return sorted((one for one in newest.values() if _is_current(one, newest.values(), tables)), key=_place)


def _key(record: StageShare) -> tuple[str, str, bool]:
    return record.stage, record.period, record.kind == PROJECTION


def _published(tables: Reading, record: StageShare) -> str:
    return tables.sources[record.source_id].published


def _is_current(record: StageShare, newest: Iterable[StageShare], tables: Reading) -> bool:
    """Tell whether a share is measured, or projected by the newest source that projects its stage."""
    projected = [one for one in newest if (one.stage, one.kind) == (record.stage, PROJECTION)]
    current = max((_published(tables, one) for one in projected), default="")
    return record.kind != PROJECTION or _published(tables, record) == current


def _last(tables: Reading, records: Sequence[StageShare], stage: str, *kinds: str) -> StageShare:
    """Return the last share of a stage that is of these kinds; without one, say which is missing."""
    tables.where(StageShare, market="world", scope=SCOPE, stage=stage, kind=kinds)
    return [one for one in records if one.stage == stage and one.kind in kinds][-1]


def _publisher(source: Source, sources: Iterable[Source]) -> str:
    """Return who publishes a source, with the year where another source of the chart has the same publisher."""
    is_alone = [other.publisher for other in sources].count(source.publisher) == 1
    return source.publisher if is_alone or not source.published else f"{source.publisher} ({source.published[:4]})"


def _place(record: StageShare) -> tuple[int, str, str]:
    """Return the order of the rows: by stage and period."""
    return STAGES.index(record.stage), record.period, record.source_id


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


def _premises(mining: StageShare, refining: StageShare, later: StageShare) -> tuple[Premise, ...]:
    """Return what the words presuppose: more is refined than mined, in one year, and the projection is for later."""
    shares = [
        Stated(say("China's share of {stage}", stage=record.stage), _largest(record), record.cell("share_percent"))
        for record in (refining, mining)
    ]
    one_year = say("both shares are of one year ({mining}, {refining})", mining=mining.period, refining=refining.period)
    after = say(
        "the projection ({projection}) is for a year after {refining}",
        projection=later.period,
        refining=refining.period,
    )
    return (
        more_than("headline", *shares),
        holds("headline", one_year, mining.cell("period"), true=mining.period == refining.period),
        holds("description", after, later.cell("period"), true=later.period > refining.period),
    )
