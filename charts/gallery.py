"""The list of charts."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from functools import partial

from charts import (
    china_share_by_stage,
    chinese_exports,
    claim_evidence,
    elements,
    eu_benchmarks,
    magnet_outlook,
    mine_production,
    mine_to_magnet,
    oxide_prices,
    platform_content,
    projects_map,
    reserves,
    timeline,
    us_import_reliance,
    us_import_sources,
    us_output,
)
from charts.chart import Chart
from charts.reading import Reading
from evidence.catalogue import Catalogue
from evidence.problems import Place, Problem

Maker = Callable[[Catalogue], list[Chart]]
SINGLE = (
    china_share_by_stage.chart,
    mine_to_magnet.chart,
    mine_production.chart,
    us_import_reliance.chart,
    us_output.chart,
    us_import_sources.chart,
    elements.chart,
    reserves.chart,
    oxide_prices.chart,
    platform_content.chart,
    magnet_outlook.chart,
    eu_benchmarks.chart,
    chinese_exports.chart,
    timeline.chart,
    projects_map.chart,
)


# What a chart meets when rows or words that it reads are gone.
GONE = (ArithmeticError, LookupError, StopIteration, TypeError, ValueError)


def all_charts(catalogue: Catalogue) -> list[Chart]:
    """Return every chart: the listed ones, then one for each claim with comparable figures."""
    return [chart for _, make in _makers(catalogue) for chart in make()]


def drawable_charts(catalogue: Catalogue, languages: Iterable[str]) -> tuple[list[Chart], list[Problem]]:
    """Return the charts whose rows and words are all there, and a problem for each of the others."""
    charts: list[Chart] = []
    problems: list[Problem] = []
    for module, make in _makers(catalogue):
        try:
            charts += _with_all_words(make, languages)
        except GONE as error:
            what = f"rows or words that the chart reads are missing: {type(error).__name__}: {error}"
            place = Place(f"{module.replace('.', '/')}.py")
            problems.append(Problem(place, what, "restore them, in the table or in the .toml beside it"))
    return charts, problems


def _makers(catalogue: Catalogue) -> Iterator[tuple[str, Callable[[], list[Chart]]]]:
    """Yield, for each module, its name and what makes its charts, which know the tables that they are from."""
    makers: list[tuple[str, Maker]] = [(make.__module__, partial(_alone, make)) for make in SINGLE]
    for module, make in [*makers, (claim_evidence.__name__, claim_evidence.charts)]:
        yield module, partial(_read, make, Reading(catalogue))


def _alone(make: Callable[[Catalogue], Chart], catalogue: Catalogue) -> list[Chart]:
    return [make(catalogue)]


def _read(make: Maker, catalogue: Reading) -> list[Chart]:
    return [replace(chart, reads=catalogue.read) for chart in make(catalogue)]


def _with_all_words(make: Callable[[], list[Chart]], languages: Iterable[str]) -> list[Chart]:
    """Return charts after filling in all their words, so that a missing one is met here."""
    charts = make()
    for chart in charts:
        for language in languages:
            chart.table(language)
    return charts
