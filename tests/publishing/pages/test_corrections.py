"""The list of changes: the kinds apart, the newest first, with what each touches."""

from datetime import date

import pytest
from selectolax.lexbor import LexborHTMLParser

from charts import Chart
from evidence.catalogue import Catalogue
from evidence.corrections import Memory
from evidence.touched import Reach
from publishing.charts.touched import charts_of
from publishing.data.quoted import rows_of_figure
from publishing.languages.view import Localised
from publishing.pages.corrections import correction_list, history, notices
from tests.broken.corrections import ID, again, remembered
from tests.publishing.conftest import Localise, first, page

LATER = "2026-11-25"
Cells = dict[str, str]
HOSTILE = "<script>alert(1)</script> **bold** {{figure:x}}"


def _list(site: Localised, *texts: str) -> LexborHTMLParser:
    pages = [page(text, f"verhaal/{number}.md") for number, text in enumerate(texts)]
    return LexborHTMLParser(str(correction_list(site, "correcties.md", {}, pages)))


def test_without_changes_the_page_says_so(dutch: Localised, english: Localised) -> None:
    """In a sentence, and with no headings above nothing."""
    starts = (
        "Nog niets. Dit is een voorlopige versie van de site;",
        "Nothing yet. This is a preliminary version of the site;",
    )
    for site, start in zip((dutch, english), starts, strict=True):
        tree = _list(site)
        assert first(tree, "p").text().startswith(start)
        assert not tree.css("h3, section")


def test_a_change_says_what_was_what_is_and_why(small: Catalogue, localise: Localise) -> None:
    """Numbers as the language writes them, in a column by its title, with a link to the figure."""
    site = localise(remembered(small, ({}, [{"old": "75.5", "new": "70"}])), "nl")
    told = first(_list(site, "{{figure:dependence-2024-survey}}"), f"section#{ID}")

    assert "24 november 2026" == first(told, ".change__day").text()
    assert "We namen het getal over van de verkeerde regel." in told.text()
    assert ("75,5", "70") == (first(told, "del").text(), first(told, "ins").text())
    assert "../cijfers/dependence-2024-survey/" == first(told, "li a").attributes["href"]


def test_a_change_names_what_it_touches(small: Catalogue, localise: Localise) -> None:
    """The claim that the figure speaks about, and the page that names it; nobody typed either."""
    site = localise(remembered(small, ({}, [{}])), "nl")
    tree = _list(site, "{{figure:dependence-2024-survey}}", "nothing of it")

    links = [node.attributes["href"] for node in tree.css(f"#{ID} > p a")]
    assert ["../beweringen/dependence/", "../verhaal/0/"] == links


def test_kinds_stand_apart_and_the_newest_first(small: Catalogue, localise: Localise) -> None:
    """What we had wrong comes first, whatever happened later; within a kind the newest does."""
    newer, cell = again(LATER, old="70", new="71")
    update, other = again("2026-11-26", old="71", new="72")
    changes: list[tuple[Cells, list[Cells]]] = [({}, [{}]), (newer, [cell]), ({**update, "kind": "update"}, [other])]
    tree = _list(localise(remembered(small, *changes), "en"))

    assert ["Corrections", "Updates"] == [node.text() for node in tree.css("h3")]
    assert [newer["id"], ID, update["id"]] == [node.attributes["id"] for node in tree.css("section")]


def test_who_reported_it_is_named(small: Catalogue, localise: Localise) -> None:
    """Only where a name was given."""
    site = localise(remembered(small, ({"who": "A. Reader", "consent": "true"}, [{}])), "en")

    assert "Reported by A. Reader." in first(_list(site), "section").text()


def test_texts_are_those_of_the_language(small: Catalogue, localise: Localise) -> None:
    """A label that changed in both languages stands there in one."""
    cells = [
        {"field": f"label_{code}", "old": code, "new": code.upper(), "id": f"{ID}-{code}"} for code in ("nl", "en")
    ]
    site = localise(remembered(small, ({"kind": "clarification"}, cells)), "en")

    assert [("en", "EN")] == [(first(one, "del").text(), first(one, "ins").text()) for one in _list(site).css("li")]


@pytest.mark.parametrize(("old", "new", "word"), [("", "gone-row", "toegevoegd"), ("gone-row", "", "weggehaald")])
def test_a_whole_row_came_or_went(small: Catalogue, localise: Localise, old: str, new: str, word: str) -> None:
    """A row that is not there now is called by its key, and leads to its table."""
    site = localise(remembered(small, ({}, [{"field": "", "row": "gone-row", "old": old, "new": new}])), "nl")
    line = first(_list(site), "li")

    assert line.text().endswith(f"gone-row. {word}")
    assert "../gegevens/figures/" in (first(line, "a").attributes["href"] or "")


def test_what_somebody_wrote_only_shows(small: Catalogue, localise: Localise) -> None:
    """No cell, name or reason becomes markup."""
    correction = {"why_nl": HOSTILE, "who": HOSTILE, "consent": "true"}
    site = localise(remembered(small, (correction, [{"field": "locator", "old": HOSTILE, "new": HOSTILE}])), "nl")
    tree = _list(site)

    assert not tree.css("script, strong")
    assert 4 == first(tree, "section").text().count(HOSTILE)


def test_a_change_touches_what_is_worked_out_from_it(small: Catalogue) -> None:
    """The mass in kilograms follows from that in pounds."""
    reach = Reach(remembered(small, ({}, [{"row": "f35-mass-crs-2013"}])))
    (entry,) = reach.memory.entries

    assert ["f35-mass-crs-2013", "f35-crs-2013-mass-in-kilograms"] == reach.of(entry).figures


def test_a_change_touches_the_charts_that_draw_its_row(
    catalogue: Catalogue, charts: dict[str, Chart], localise: Localise
) -> None:
    """Those that have a row of that key; one that reads the table and draws other rows is not touched."""
    cell = {"package": "supply", "resource": "reserves", "field": "note_nl", "old": "x", "new": "y"}
    table, drawn = catalogue.table("supply", "reserves"), {row["country"] for row in charts["reserves"].rows}
    keys = {key: table.rows[index]["country"] in drawn for key, index in table.by_key.items()}
    shown, other = (next(key for key, is_drawn in keys.items() if is_drawn == wanted) for wanted in (True, False))
    for key, expected in ((shown, True), (other, False)):
        site = localise(remembered(catalogue, ({}, [{**cell, "row": key}])), "nl")
        (entry,) = site.reach.memory.entries
        assert expected is (charts["reserves"] in charts_of(entry, charts.values(), site))


def test_news_is_of_twelve_months_before_the_day_of_the_data(small: Catalogue) -> None:
    """The day after that, it is history; the clock is never asked."""
    changed = Memory(remembered(small, ({"date": "2025-11-27"}, [{}])))

    assert [date(2025, 11, 27)] == [entry.correction.date for entry in changed.news("2026-11-26")]
    assert [] == changed.news("2026-11-27")


def test_a_notice_stands_for_a_year_and_the_history_stays(small: Catalogue, localise: Localise) -> None:
    """What a claim rests on was changed: its page says what it said, and leads to the whole of it."""
    news, past = again(LATER, old="70", new="71"), again("2024-11-25", old="75", new="70")
    site = localise(remembered(small, (news[0], [news[1]]), (past[0], [past[1]])), "nl")
    entries = site.reach.about_claim["dependence"]
    notice = LexborHTMLParser(str(notices(entries, site, "beweringen/dependence.md")))
    told = LexborHTMLParser(str(history(rows_of_figure("dependence-2024-survey"), entries, site, "cijfers/x.md")))

    assert [f"../../correcties/#{news[0]['id']}"] == [one.attributes["href"] for one in notice.css(".changed__day a")]
    assert "Gewijzigd op 25 november 2026 (correctie)" == first(notice, ".changed__day").text()
    assert ["70", "75"] == [one.text() for one in told.css("del")]
    assert ["70"] == [one.text() for one in notice.css("del")]


def test_what_never_changed_has_no_notice_and_no_history(dutch: Localised) -> None:
    """Nothing is said of nothing."""
    assert "" == notices([], dutch, "x.md") == history(rows_of_figure("dependence-2024-survey"), [], dutch, "x.md")
