"""Checks that a time which words give is the one in the cells: how long a rule holds, and what a fiscal year is."""

import re
from collections.abc import Iterator
from datetime import date

from evidence.catalogue import Catalogue
from evidence.messages import say
from evidence.names import days_in
from evidence.number_words import values
from evidence.problems import Problem
from evidence.records import Event, Figure

# Our texts say it in both languages, and their numbers and units are compared; one is enough.
LANGUAGE = "en"
TERM = re.compile(r"\b(?P<number>\d+|[a-z]+)[ -](?P<unit>day|week|month|year)s?\b", re.IGNORECASE)
# In days; and how far from its first day a rule of so long may end, which takes effect a little later.
LENGTHS = {"day": 1, "week": 7, "month": 30.4375, "year": 365.25}
MAY_DIFFER = {"day": 3, "week": 7, "month": 16, "year": 31}
WHOLE_DAY = re.compile(r"\d{4}-\d\d-\d\d")
AMERICAN, FISCAL = "USA", re.compile(r"\bfiscal year (\d{4})\b", re.IGNORECASE)


def rules_last_as_long_as_they_say(catalogue: Catalogue) -> Iterator[Problem]:
    """Yield rules of which no text names the last day, nor a length that leads to it."""
    for event in catalogue.every(Event):
        if not (WHOLE_DAY.fullmatch(event.date) and WHOLE_DAY.fullmatch(event.ends)):
            continue
        text = " ".join(told.get(LANGUAGE, "") for told in (event.title, event.text))
        terms = [(found[0], found["unit"].lower(), number) for found, number in _terms(text)]
        lasts = (date.fromisoformat(event.ends) - date.fromisoformat(event.date)).days
        fitting = [unit for _, unit, number in terms if abs(lasts - number * LENGTHS[unit]) <= MAY_DIFFER[unit]]
        if event.ends not in days_in(text, LANGUAGE) and not fitting:
            what = say("the texts of the row name neither {ends} nor how long it holds", ends=event.ends)
            if terms:
                what = say(
                    "the text says '{term}', and {ends} is {days} days later",
                    term=terms[0][0],
                    ends=event.ends,
                    days=lasts,
                )
            yield Problem(event.cell("ends"), what, say("write the same day in both"))


def _terms(text: str) -> Iterator[tuple[re.Match[str], int]]:
    """Yield each length of time that a text names, with its number."""
    words = {**values([LANGUAGE]), "a": 1, "an": 1}
    for found in TERM.finditer(text):
        number = words.get(found["number"].lower(), int(found["number"]) if found["number"].isdigit() else 0)
        if number:
            yield found, number


def fiscal_years_are_those_of_their_country(catalogue: Catalogue) -> Iterator[Problem]:
    """Yield figures about a fiscal year of the United States with another period: it begins in the October before."""
    for figure in catalogue.every(Figure):
        named = FISCAL.search(f"{figure.label.get(LANGUAGE, '')} {figure.locator}")
        if named and figure.geography == AMERICAN:
            year = int(named[1])
            expected = f"{year - 1}-10/{year}-09"
            if figure.period != expected:
                what = say(
                    "the fiscal year {year} is {expected}, and the period {period}",
                    year=year,
                    expected=expected,
                    period=figure.period,
                )
                yield Problem(figure.cell("period"), what, say("write {expected}", expected=expected))
