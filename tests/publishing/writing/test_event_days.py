"""A page says the days of an event as its row does."""

from dataclasses import replace

from evidence.catalogue import Catalogue
from evidence.tables import Row
from publishing.pages.written import Page
from publishing.writing.event_days import event_day_problems, unsaid_endings
from tests.evidence.checks.rows import changed

EVENTS = "context/events"
HALT: Row = {"id": "reported-halt-to-japan-2010"}


def _said(text: str, catalogue: Catalogue) -> list[str]:
    page = Page("x", "en", "x.md", {}, f"First.\n{text} ({{{{source:global-trade-alert-nd}}}}).", "docs/en/x.md", 4)
    return [f"{one.where.column}  {one.what} → {one.remedy}" for one in event_day_problems(page, catalogue)]


def test_another_last_day_in_a_sentence_of_the_same_source(catalogue: Catalogue) -> None:
    """The cell is named, with the place of the sentence."""
    halted = changed(catalogue, EVENTS, HALT, date="2010-09-21", date_end="2010-10-20")
    expected = "date_end  date_end is 2010-10-20, and docs/en/x.md:5 says 2010-11-20 by the same source"

    text = "A halt from 21 September 2010 to 20 November 2010"
    assert [f"{expected} → write the same day in both"] == _said(text, halted)


def test_the_same_days_and_a_day_alone(catalogue: Catalogue) -> None:
    """Nothing contradicts what is the same, and a sentence with one day may be about anything."""
    halted = changed(catalogue, EVENTS, HALT, date="2010-09-21", date_end="2010-11-20")

    assert [] == _said("A halt from 21 September 2010 to 20 November 2010", halted)
    assert [] == _said("A ship was stopped on 8 September 2010", halted)


def test_the_end_of_a_rule_without_the_line_that_says_whether_it_holds(catalogue: Catalogue) -> None:
    """A page that names its last day more than once speaks of it; a day in passing is free."""
    page = Page("x", "en", "x.md", {}, "First.\nUntil 10 November 2026.\nAfter 10 November 2026.", "docs/en/x.md", 4)
    ending = changed(catalogue, EVENTS, {"id": "october-controls-suspended-2025"}, ends="2026-11-10")
    said = replace(page, body=f"{page.text}\n\n{{{{until:october-controls-suspended-2025}}}}")
    passing = replace(page, body="Until 10 November 2026.")

    what = "the page speaks of 2026-11-10, and does not say whether that rule still holds"
    remedy = "add a line of its own: {{until:october-controls-suspended-2025}}"
    assert [f"docs/en/x.md:5  {what} → {remedy}"] == [str(one) for one in unsaid_endings(page, ending)]
    assert [] == [*unsaid_endings(said, ending), *unsaid_endings(passing, ending)]
