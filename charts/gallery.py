"""The list of charts."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from functools import partial

from charts import (
    china_share_by_stage,
    chinese_exports,
    claim_dates,
    claim_evidence,
    claim_years,
    elements,
    eu_benchmarks,
    eu_dependence,
    magnet_outlook,
    mine_production,
    mine_to_magnet,
    mining_quota,
    mining_shares,
    oxide_prices,
    platform_content,
    projects_map,
    reserves,
    start_dates,
    texts,
    timeline,
    us_import_reliance,
    us_import_sources,
    us_output,
    vocabulary,
)
from charts.chart import Chart
from charts.premises import broken
from charts.reading import Reading, UndrawableError
from evidence import quantity
from evidence.catalogue import Catalogue
from evidence.checks.texts import unit_words
from evidence.messages import say
from evidence.problems import Problem

Maker = Callable[[Reading], list[Chart]]
SINGLE = (
    china_share_by_stage.chart,
    mine_to_magnet.chart,
    mine_production.chart,
    us_import_reliance.chart,
    us_output.chart,
    mining_shares.chart,
    mining_quota.chart,
    us_import_sources.chart,
    elements.chart,
    reserves.chart,
    oxide_prices.chart,
    platform_content.chart,
    magnet_outlook.chart,
    eu_benchmarks.chart,
    eu_dependence.chart,
    chinese_exports.chart,
    timeline.chart,
    projects_map.chart,
    start_dates.chart,
)
OF_CLAIMS = (claim_evidence, claim_years, claim_dates)


def all_charts(catalogue: Catalogue) -> list[Chart]:
    """Return every chart: the listed ones, then one for each claim whose figures can be compared."""
    return [chart for _, make in _makers(catalogue) for chart in make()]


def drawable_charts(catalogue: Catalogue, languages: Iterable[str]) -> tuple[list[Chart], list[Problem]]:
    """Return the charts whose rows and words are all there, and what is wrong with the others or with their words."""
    names = [module.rpartition(".")[2] for module, _ in _makers(catalogue)]
    charts: list[Chart] = []
    problems = [*quantity.word_problems(), *vocabulary.word_problems(names), *texts.order_problems()]
    if problems:
        return charts, problems
    units = unit_words(catalogue)
    for name in names:
        problems += [*texts.typed_numbers(name, units), *texts.odd_names(name, catalogue.country_names)]
    for name in (vocabulary.SHARED, *names):
        problems += [*texts.turned_texts(name)] or texts.opposed_texts(name)
    for module, make in _makers(catalogue):
        try:
            made = _with_all_words(make, languages)
        except UndrawableError as error:
            what = say("{what} ({file})", what=error.what, file=f"{module.replace('.', '/')}.py")
            problems.append(Problem(error.where, what, error.remedy))
        else:
            charts += made
            problems += [problem for chart in made for problem in broken(chart.name, chart.premises)]
            for name in {chart.name for chart in made}:
                problems += [*texts.disagreements(name)] or texts.unsettled_orders(name)
    return charts, problems


def _makers(catalogue: Catalogue) -> Iterator[tuple[str, Callable[[], list[Chart]]]]:
    """Yield, for each module, its name and what makes its charts, which know the tables that they are from."""
    makers: list[tuple[str, Maker]] = [(make.__module__, partial(_alone, make)) for make in SINGLE]
    of_claims: list[tuple[str, Maker]] = [(one.__name__, one.charts) for one in OF_CLAIMS]
    for module, make in [*makers, *of_claims]:
        yield module, partial(_read, make, Reading(catalogue))


def _alone(make: Callable[[Reading], Chart], tables: Reading) -> list[Chart]:
    return [make(tables)]


def _read(make: Maker, tables: Reading) -> list[Chart]:
    return [replace(chart, reads=tables.read, figure_ids=_figure_ids(chart, tables)) for chart in make(tables)]


def _figure_ids(chart: Chart, tables: Reading) -> tuple[str, ...]:
    """Return the figures of a chart: those of its rows that name one, then those that it asked for by name."""
    drawn = [str(row["figure_id"]) for row in chart.rows if row.get("figure_id") in tables.figures]
    return tuple(dict.fromkeys([*drawn, *tables.named]))


def _with_all_words(make: Callable[[], list[Chart]], languages: Iterable[str]) -> list[Chart]:
    """Return charts after filling in all their words, so that a missing one is met here."""
    charts = make()
    for chart in charts:
        for language in languages:
            chart.table(language)
            for row in chart.rows:
                chart.told(row, language)
    return charts
