"""What who hears a chart of a claim is told first, beside the headline that everybody reads."""

import re

import pytest

from charts.chart import Chart
from charts.claim_dates import NAME as DATES
from charts.claim_evidence import NAME as EVIDENCE
from charts.claim_years import NAME as YEARS

NUMBER = re.compile(r"\d[\d.,]*\d|\d")
# Codes of editions, which nobody can hear a title in.
CODE = re.compile(r"\b(MCS|MYB|DS) ?\d+")


@pytest.mark.parametrize("language", ["en", "nl"])
def test_it_has_each_number_of_the_headline(charts: dict[str, Chart], language: str) -> None:
    """What was claimed and what was found, the same to the letter: no range in the place of what is told."""
    claims = [chart for chart in charts.values() if chart.name in (DATES, EVIDENCE, YEARS)]
    words = {chart.id: chart.words(language) for chart in claims}
    lacking = {id_: {*NUMBER.findall(one.headline)} - {*NUMBER.findall(one.alt)} for id_, one in words.items()}

    assert claims
    assert {} == {id_: numbers for id_, numbers in lacking.items() if numbers}


@pytest.mark.parametrize("language", ["en", "nl"])
def test_a_chart_of_numbers_that_were_found_tells_no_other(charts: dict[str, Chart], language: str) -> None:
    """Where its headline has found numbers, the words for who hears it have these alone."""
    words = {chart.id: chart.words(language) for chart in charts.values() if chart.name == EVIDENCE}

    assert words
    assert {} == {
        id_: numbers
        for id_, one in words.items()
        if (numbers := {*NUMBER.findall(one.alt)} - {*NUMBER.findall(one.headline)})
    }


@pytest.mark.parametrize("language", ["en", "nl"])
def test_no_code_is_read_aloud(charts: dict[str, Chart], language: str) -> None:
    """Editions are called what they are called in what is heard."""
    words = {chart.id: chart.words(language) for chart in charts.values()}

    assert {} == {id_: codes for id_, one in words.items() if (codes := CODE.findall(f"{one.alt} {one.description}"))}
