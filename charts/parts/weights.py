"""What was weighed in one jet, ship or turbine: a figure in kilograms, as the row that is drawn."""

from typing import TypedDict

from charts.reading import Reading, UndrawableError, filled
from evidence.messages import say
from evidence.quantity import Quantity
from evidence.records import Figure, Unit


class Weight(TypedDict):
    """A weight in kilograms, or kilograms for each megawatt, as it is drawn and told."""

    platform: str
    figure_id: str
    basis: str
    mass_kg: float | None
    low: float | None
    high: float | None
    qualifier: str | None
    printed: str
    kind: str
    estimated: bool
    source_id: str
    period: str


def weight(tables: Reading, figure: Figure, platform: str, basis: str, unit: str) -> Weight:
    """Return the row of a figure in another unit; raises UndrawableError when it is no weight, or one of nothing."""
    quantity = _converted(tables, figure, unit)
    return {
        "platform": platform,
        "figure_id": figure.id,
        "basis": basis,
        "mass_kg": quantity.value,
        "low": quantity.low,
        "high": quantity.high,
        "qualifier": quantity.qualifier,
        "printed": f"{figure.id}-printed",
        "kind": figure.kind,
        "estimated": figure.estimated,
        "source_id": figure.source_id,
        "period": figure.period,
    }


def _converted(tables: Reading, figure: Figure, wanted: str) -> Quantity:
    unit = tables.one(Unit, id=figure.unit)
    if unit.base_unit != wanted:
        what = say(
            "the chart draws this weight in '{wanted}', and from '{unit}' there is no way to that",
            wanted=wanted,
            unit=unit.id,
        )
        raise UndrawableError(
            figure.cell("unit"), what, say("write the unit of a weight, or mend its row in units.csv")
        )
    quantity = Quantity.of_figure(figure).converted(filled(unit.factor, unit.cell("factor")))
    if filled(quantity.numbers or None, figure.cell("value"))[0] <= 0:
        what = say("the chart draws this weight on an axis by steps of ten, which does not begin at zero")
        raise UndrawableError(figure.cell("value"), what, say("write a weight above zero"))
    return quantity
