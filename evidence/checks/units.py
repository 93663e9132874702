"""Checks of units: what one of them is of another, and what can be weighed or counted in them."""

from collections.abc import Iterator
from functools import cache

from babel.numbers import list_currencies

from evidence.catalogue import Catalogue
from evidence.messages import say
from evidence.problems import Problem
from evidence.records import Figure, SalientStatistic, Unit

SCALES = {"million": 10**6, "billion": 10**9, "trillion": 10**12}
# By definition; what is on the same line converts: weights in kilograms, areas in hectares, times in months.
SIZES: tuple[dict[str, float], ...] = (
    {"kg": 1, "g": 0.001, "t": 1000, "lb": 0.45359237},
    {"hectares": 1, "km2": 100},
    {"month": 1, "months": 1, "year": 12, "years": 12},
)
RATE = "_per_"
EXACT = 1e-9
# What may be weighed or counted in a unit, by a word of its id.
BASES: dict[str, set[str]] = {
    "reo": {"oxide", "rule", "capacity"},
    "count": {"count", "rule"},
    "days": {"count", "rule"},
    "months": {"count", "rule"},
    "years": {"count", "rule"},
    "hectares": {"gross"},
    "km2": {"gross"},
}
MONEY = "money"
# Units that money is expressed in too: a part of it, or a place in a list.
OF_ANYTHING = {"percent", "ratio", "rank"}
# By measure of the American statistics, its unit and what is weighed.
MEASURED = {
    "unit-value": ("usd_per_t_reo", "oxide"),
    "unit-value-1998": ("usd_1998_per_t_reo", "oxide"),
    "employment": ("count", ""),
    "net-import-reliance": ("percent", "oxide"),
}
WEIGHED = ("t_reo", "oxide")


def factors_are_true(catalogue: Catalogue) -> Iterator[Problem]:
    """Yield conversions that are nothing, or not what the two units are by definition."""
    for unit in catalogue.every(Unit):
        if unit.factor is None:
            continue
        right = _factor(unit.id, unit.base_unit)
        if unit.factor <= 0:
            what = say("factor = {factor:g} makes nothing of any amount", factor=unit.factor)
            yield Problem(
                unit.cell("factor"),
                what,
                say("write how many {base_unit} go into one {unit}", base_unit=unit.base_unit, unit=unit.id),
            )
        elif right is None and (_is_known(unit.id) or _is_known(unit.base_unit)):
            what = say("one {unit} is no number of {base_unit}", unit=unit.id, base_unit=unit.base_unit)
            yield Problem(unit.cell("base_unit"), what, say("name a unit of the same kind, or none"))
        elif right and abs(unit.factor / right - 1) > EXACT:
            what = say(
                "one {unit} is not {factor:.15g} {base_unit}",
                unit=unit.id,
                factor=unit.factor,
                base_unit=unit.base_unit,
            )
            yield Problem(unit.cell("factor"), what, say("write {right:.15g}", right=right))


def _factor(unit: str, base: str) -> float | None:
    """Return how many of one unit go into another by definition, or None when that is not known here."""
    (amount, _, per), (base_amount, _, base_per) = unit.partition(RATE), base.partition(RATE)
    amounts, pers = _size(amount, base_amount), _size(per, base_per)
    return amounts / pers if amounts and pers else None


def _size(unit: str, base: str) -> float | None:
    (scale, one), (base_scale, other) = _parts(unit), _parts(base)
    if one == other:
        return scale / base_scale
    sizes: dict[str, float] = next((group for group in SIZES if one in group and other in group), {})
    return scale * sizes[one] / (base_scale * sizes[other]) if sizes else None


def _is_known(unit: str) -> bool:
    """Tell whether a unit is one of money, or one that we know the size of."""
    _, one = _parts(unit.partition(RATE)[0])
    return one.upper() in _currencies() or any(one in group for group in SIZES)


def _parts(unit: str) -> tuple[int, str]:
    """Return the scale of a unit, and what it counts: millions of pounds."""
    word, _, rest = unit.partition("_")
    return (SCALES[word], rest) if word in SCALES else (1, unit)


def units_fit_what_is_counted(catalogue: Catalogue) -> Iterator[Problem]:
    """Yield figures whose unit is not one of what they weigh or count.

    One whose basis is not that of its measure is left out: that is said of the basis.
    """
    for figure in catalogue.every(Figure):
        measure = catalogue.measures.get(figure.measure_id)
        if measure and measure.basis != figure.basis:
            continue
        is_money = any(word.upper() in _currencies() for word in figure.unit.split("_"))
        bases = {MONEY} if is_money else next((BASES[word] for word in figure.unit.split("_") if word in BASES), set())
        other = figure.basis == MONEY and not is_money and figure.unit not in OF_ANYTHING
        if figure.basis and (other or (bases and figure.basis not in bases)):
            what = say("the unit {unit} is none for the basis '{basis}'", unit=figure.unit, basis=figure.basis)
            yield Problem(figure.cell("unit"), what, say("correct the unit or the basis"))


@cache
def _currencies() -> set[str]:
    return list_currencies()


def measures_have_their_unit(catalogue: Catalogue) -> Iterator[Problem]:
    """Yield American statistics in a unit, or on a basis, that is not that of their measure."""
    for row in catalogue.every(SalientStatistic):
        right = MEASURED.get(row.measure, WEIGHED)
        for column, said, wanted in (("unit", row.unit, right[0]), ("basis", row.basis, right[1])):
            if said != wanted:
                what = say(
                    "{column} = '{said}' is not that of the measure '{measure}'",
                    column=column,
                    said=said,
                    measure=row.measure,
                )
                yield Problem(
                    row.cell(column), what, say("write '{wanted}'", wanted=wanted) if wanted else say("leave it empty")
                )
