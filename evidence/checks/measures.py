"""Checks that what is counted is said, and that figures and parts of claims count it."""

from collections.abc import Iterator

from evidence.catalogue import Catalogue
from evidence.judgement.agreement import PERCENT
from evidence.messages import say
from evidence.problems import Problem
from evidence.records import Evidence, Figure, Measure, Part, Unit

BASIS, UNIT = "basis", "unit"
CLAIMED = "claimed"
# So many periods of one publisher are a series; fewer may be one number that was given again.
SERIES = 3


def figures_are_of_their_measure(catalogue: Catalogue) -> Iterator[Problem]:
    """Yield figures whose unit or basis is not that of their measure."""
    for figure in catalogue.records(Figure):
        measure = catalogue.measures.get(figure.measure_id)
        if measure and figure.basis != measure.basis:
            what = say(
                "the basis is '{basis}', and that of the measure '{measure}' is '{of_measure}'",
                basis=figure.basis,
                measure=measure.id,
                of_measure=measure.basis,
            )
            yield Problem(
                figure.cell(BASIS), what, say("name the measure that the source counts, or correct the basis")
            )
        elif measure and not _fit(figure.unit, measure.unit, catalogue.units):
            what = say(
                "'{unit}' cannot be converted into '{of_measure}', the unit of '{measure}'",
                unit=figure.unit,
                of_measure=measure.unit,
                measure=measure.id,
            )
            yield Problem(figure.cell(UNIT), what, say("name the measure that the source counts, or correct the unit"))


def _fit(unit: str, other: str, units: dict[str, Unit]) -> bool:
    own, wanted = units.get(unit), units.get(other)
    if own is None or wanted is None or _is_half(own) or _is_half(wanted):
        return True
    return own.factor_to(wanted) is not None


def _is_half(unit: Unit) -> bool:
    """Tell whether a unit leads to another without a factor: that is said of its own row, and not of its figures."""
    return bool(unit.base_unit) != bool(unit.factor)


def shares_say_of_what(catalogue: Catalogue) -> Iterator[Problem]:
    """Yield measures in percent that do not say which part of which whole, and others that do."""
    for measure in catalogue.records(Measure):
        is_share = measure.unit == PERCENT
        for column, text in (("numerator", measure.numerator), ("denominator", measure.denominator)):
            if is_share and not text:
                yield Problem(
                    measure.cell(f"{column}_en"),
                    say("a share has no {column}", column=column),
                    say("say what the percentage is of"),
                )
            elif text and not is_share:
                what = say("a measure in '{unit}' is no share, and has a {column}", unit=measure.unit, column=column)
                yield Problem(measure.cell(f"{column}_en"), what, say("leave it empty, or correct the unit"))


def measures_are_confused_with_others(catalogue: Catalogue) -> Iterator[Problem]:
    """Yield measures that are said to be confused with themselves, or to have no time although they change with it."""
    dated = _dated(catalogue)
    for measure in catalogue.records(Measure):
        if measure.timeless and (years := dated.get(measure.id)):
            what = say("it is said to have no time, and one publisher counts it in {years}", years=", ".join(years))
            yield Problem(measure.cell("timeless"), what, say("write false, or leave out the periods of those figures"))
        if measure.confused_with == measure.id:
            yield Problem(
                measure.cell("confused_with"), say("it names the measure itself"), say("name another one, or none")
            )


def _dated(catalogue: Catalogue) -> dict[str, list[str]]:
    """Return by measure the periods for which one publisher gives other numbers, where these make a series."""
    series: dict[tuple[str, str, str], dict[str, list[float]]] = {}
    for figure in catalogue.records(Figure):
        source = catalogue.sources.get(figure.source_id)
        if source and figure.period and figure.kind != CLAIMED:
            key = (figure.measure_id, figure.geography, source.publisher)
            series.setdefault(key, {})[figure.period] = figure.numbers
    return {
        measure: sorted(periods)
        for (measure, _, _), periods in series.items()
        if len(periods) >= SERIES and len({tuple(numbers) for numbers in periods.values()}) > 1
    }


def compared_figures_have_a_measure(catalogue: Catalogue) -> Iterator[Problem]:
    """Yield figures that a part of a claim or a row of evidence names, and that do not say what they count."""
    rows: list[Part | Evidence] = [*catalogue.every(Part), *catalogue.records(Evidence)]
    named = {row.figure_id: row for row in rows if row.figure_id}
    for id_, row in named.items():
        figure = catalogue.figures.get(id_)
        if figure and not figure.measure_id:
            what = say("the figure does not say what it counts, and '{row}' names it", row=row.id)
            yield Problem(figure.cell("measure_id"), what, say("name a row of measures.csv; add one if nothing fits"))
