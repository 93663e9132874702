"""Until when a rule holds, as pages say it."""

import pytest
from selectolax.lexbor import LexborHTMLParser

from evidence.catalogue import Catalogue
from publishing.languages.view import Localised
from publishing.pages.claims import claim_pages
from publishing.pages.endings import ending_line
from publishing.pages.timeline import timeline_pages
from tests.evidence.checks.rows import changed, more
from tests.publishing.conftest import Localise, first

EVENT, CLAIM, NEXT = "survey-published-2026", "dependence", "survey-extended-2026"
PATH = "verhaal/proef.md"


@pytest.fixture
def over(small: Catalogue, localise: Localise) -> Localised:
    """Return the small catalogue in Dutch, with a rule that is over and a claim that rests on it."""
    return localise(_ending(small, ends="2026-03-01"), "nl")


def _ending(small: Catalogue, **cells: str) -> Catalogue:
    resting = changed(small, "figures/claims", {"id": CLAIM}, event_id=EVENT)
    return changed(resting, "context/events", {"id": EVENT}, **cells)


def test_a_rule_that_holds_says_until_when(small: Catalogue, localise: Localise) -> None:
    """Its event, which is a link, and its last day."""
    line = ending_line(EVENT, localise(_ending(small, ends="2098-03-01"), "nl"), PATH)
    tree = LexborHTMLParser(line)

    assert "Het jaarboek verschijnt. Dit geldt tot en met 1 maart 2098." == first(tree, ".until").text()
    assert f"../../tijdlijn/#{EVENT}" == first(tree, "a").attributes["href"]


def test_a_rule_that_is_over_says_that_we_know_no_more(over: Localised) -> None:
    """Its last day, and that nothing was seen of what followed."""
    said = first(LexborHTMLParser(ending_line(EVENT, over, PATH, named=False)), ".until").text()

    assert "Dit gold tot en met 1 maart 2026. Wat er daarna geldt, hebben we niet gezien." == said


def test_a_rule_that_is_over_leads_to_what_followed(small: Catalogue, localise: Localise) -> None:
    """The event that followed is named, and a link."""
    later = {"id": NEXT, "date": "2026-03-02", "title_nl": "Het jaarboek blijft"}
    followed = more(_ending(small, ends="2026-03-01", followed_by=NEXT), "context/events", {"id": EVENT}, **later)
    tree = LexborHTMLParser(ending_line(EVENT, localise(followed, "nl"), PATH, named=False))

    assert "Dit gold tot en met 1 maart 2026. Daarna: Het jaarboek blijft." == first(tree, ".until").text()
    assert f"../../tijdlijn/#{NEXT}" == first(tree, "a").attributes["href"]


def test_what_rests_on_a_rule_says_so(over: Localised) -> None:
    """The page of the claim beside its answer, and the event itself in the list."""
    claim = next(page for page in claim_pages(over, {}) if page.id == f"claim-{CLAIM}")
    assert "Het jaarboek verschijnt. Dit gold" in first(LexborHTMLParser(claim.text), ".claim-answer .until").text()
    event = first(LexborHTMLParser(next(timeline_pages(over, {})).text), f"#{EVENT}")
    assert first(event, ".until").text().startswith("Dit gold tot en met")


def test_where_nothing_ends_nothing_is_said(small: Catalogue, localise: Localise) -> None:
    """An event without a last day has no line, and a hostile title is text."""
    assert "" == ending_line(EVENT, localise(small, "nl"), PATH)
    assert "" == ending_line("", localise(small, "nl"), PATH)
    hostile = localise(_ending(small, ends="2026-03-01", title_nl="<script>x</script>"), "nl")
    assert "<script" not in ending_line(EVENT, hostile, PATH)
