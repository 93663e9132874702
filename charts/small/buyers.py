"""The small pictures of who buys and uses rare earths: the US, Europe, jets, and the outlook for magnets."""

from collections.abc import Mapping, Sequence
from typing import cast

from charts import (
    eu_dependence,
    magnet_outlook,
    platform_content,
    theme,
    us_import_sources,
)
from charts.chart import Chart, Row
from charts.magnet_outlook import GROWTH, Grown
from charts.parts.benchmarks import TARGET
from charts.parts.edition_bars import NUMBER, SUMMARY
from charts.parts.outlook import DEMAND
from charts.parts.scale import WHOLE
from charts.small.bars import Bar, bars
from charts.small.columns import Column, Columns
from charts.small.frame import BLUE, BLUE_INK, CHINA, GREY, RED, RED_INK
from charts.small.lines import Line, Lines
from charts.small.rows import amount, fact, percent, rows_of, said
from evidence.quantity import Quantity

MOST = 4
BETWEEN = "stated-policies"


def reliance(chart: Chart, language: str) -> str:
    """Draw what two editions say of one year."""
    told = [
        rows_of(chart, edition=f"{SUMMARY} {chart.facts[f'{name}_year']}", year=int(fact(chart, "year")))[0]
        for name in ("first", "last")
    ]
    name = chart.words(language).terms["edition_of_year"]
    rows = [
        Bar(
            name.format(of=row["year"], year=str(row["edition"]).split()[-1]),
            percent(row, NUMBER, language),
            amount(row, NUMBER) / WHOLE,
            colour=BLUE,
            ink=BLUE_INK,
            is_told=True,
        )
        for row in told
    ]
    return bars(rows, of_a_whole=True)


def shippers(chart: Chart, language: str) -> str:
    """Draw who ships most of what the US imports."""
    rows = rows_of(chart, commodity=us_import_sources.TOGETHER)
    rows = [row for row in rows if row["country"] != us_import_sources.OTHERS][:MOST]
    return bars([_shipper(chart, row, language) for row in rows])


def _shipper(chart: Chart, row: Row, language: str) -> Bar:
    part, country = amount(row, us_import_sources.NUMBER), str(row["country"])
    name, number = chart.label("country", country, language), percent(row, us_import_sources.NUMBER, language)
    if country == CHINA:
        return Bar(name, number, part / WHOLE, colour=RED, ink=RED_INK, is_told=True)
    return Bar(name, number, part / WHOLE)


def in_a_jet(chart: Chart, language: str) -> str:
    """Draw what was claimed of one jet, and what its metals and its material weigh."""
    claimed, metals, material = (
        rows_of(chart, figure_id=id_)[0]
        for id_ in (platform_content.PLATFORMS["jet"][0], platform_content.ELEMENTS, platform_content.MATERIAL)
    )
    most = amount(claimed, platform_content.MASS)
    words, kind = chart.words(language), chart.label("kind", claimed["kind"], language)
    named = [(kind, claimed), (words.terms["with_them"], material), (words.terms["element"], metals)]
    return bars([_weighed(name, row, most, language) for name, row in named])


def _weighed(name: str, row: Row, most: float, language: str) -> Bar:
    mass = Quantity.of(row, platform_content.MASS)
    low, high = mass.numbers[0] / most, mass.numbers[-1] / most
    number = mass.symbols(language, "kg")
    if low < high:
        return Bar(name, number, high, low, theme.INK)
    return Bar(name, number, high, is_claim=True)


def of_the_crust(chart: Chart, language: str) -> str:
    """Draw how much of each element is in the crust, most first, with the ends named."""
    known = [row for row in chart.rows if row["grams"] is not None]
    known.sort(key=lambda row: amount(row, "grams"), reverse=True)
    named = {fact(chart, "most"): "commonest", fact(chart, "least"): "rarest"}
    names = {grams: chart.labels[language][name] for grams, name in named.items()}
    return Columns([_element(amount(row, "grams"), names, language) for row in known]).drawn()


def _element(grams: float, names: Mapping[float, str], language: str) -> Column:
    if grams not in names:
        return Column(((grams, GREY),))
    return Column(((grams, theme.INK),), names[grams], said(grams, language))


def outlook(chart: Chart, language: str) -> str:
    """Draw how much demand grows in the lowest and the highest scenario, and what is mined and refined."""
    lines = [_outlook(chart, line, language) for line in magnet_outlook.LINES if line[1] != BETWEEN]
    return Lines(lines, years=[magnet_outlook.NOW, magnet_outlook.LAST]).drawn()


def _outlook(chart: Chart, line: tuple[str, str], language: str) -> Line:
    series, _ = line
    rows = magnet_outlook.of_line(cast("Sequence[Grown]", chart.rows), line)
    is_asked = series == DEMAND
    growth = magnet_outlook.growth(rows, language)
    # The name of demand stands at its highest line: at both it would be read as two things.
    if line == (DEMAND, magnet_outlook.LOWEST):
        ending = chart.words(language).terms["lowest"].format(growth=growth)
    else:
        ending = f"{chart.label('series', series, language)} {growth}"
    return Line(
        [(row["year"], row[GROWTH] / WHOLE) for row in rows],
        theme.INK if is_asked else GREY,
        theme.INK if is_asked else theme.text_colour(theme.OTHERS),
        (ending,),
        is_dashed=True,
        is_told=is_asked,
    )


def dependence(chart: Chart, language: str) -> str:
    """Draw China's share by what is counted."""
    return bars([_dependence(chart, row, language) for row in chart.rows], of_a_whole=True)


def _dependence(chart: Chart, row: Row, language: str) -> Bar:
    name, number = chart.label("counted", row["counted"], language), percent(row, eu_dependence.NUMBER, language)
    return Bar(name, number, amount(row, eu_dependence.NUMBER) / WHOLE, colour=RED, ink=RED_INK, number_is_told=True)


def benchmarks(chart: Chart, language: str) -> str:
    """Draw what each benchmark asks for, in a frame that is the whole."""
    return bars([_benchmark(chart, row, language) for row in chart.rows], of_a_whole=True)


def _benchmark(chart: Chart, row: Row, language: str) -> Bar:
    aim = Quantity.of(row, TARGET)
    terms = chart.words(language).terms
    asked = terms[aim.direction].format(target=aim.unqualified(language, "%"))
    return Bar(terms[str(row["goal"])], asked, aim.numbers[0] / WHOLE, number_is_told=True)
