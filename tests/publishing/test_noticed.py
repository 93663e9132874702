"""A change is noticed wherever its figure is used: chapters, tables, measures, cards, files and texts to copy."""

import json
from dataclasses import replace
from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser

from charts import Chart
from evidence.catalogue import Catalogue
from evidence.records import Figure
from publishing.data.corrected import changes_of_tables, in_brief, news_lines
from publishing.data.entries import Entries
from publishing.data.packages import write_packages
from publishing.languages.settings import Settings
from publishing.languages.view import Localised
from publishing.pages.chapters import with_chapter_frame
from publishing.pages.charts import chart_pages
from publishing.pages.embeds import claim_embed, figure_embed
from publishing.pages.packages import package_pages
from publishing.pages.quotations import quotations
from publishing.pages.sharing import said_of_claim, said_of_measure, said_of_page, said_of_table
from publishing.pages.tables import table_pages
from publishing.pages.touched import changes_of_measure, changes_of_page
from publishing.pages.uses import Uses
from publishing.social_cards import render
from tests.broken.corrections import remembered
from tests.publishing.conftest import Localise, first, page

FIGURE = "dependence-2024-survey"
DAYS = {"nl": "Gewijzigd op 24 november 2026", "en": "Changed on 24 November 2026"}
OLD = {"nl": "eerst 75,5, nu 70", "en": "was 75.5, now 70"}
CHANGE: tuple[dict[str, str], list[dict[str, str]]] = ({}, [{"old": "75.5"}])
VERDICT = {"resource": "claims", "row": "dependence", "field": "verdict", "old": "supported", "new": "contradicted"}


@pytest.fixture(params=DAYS)
def site(small: Catalogue, localise: Localise, request: pytest.FixtureRequest) -> Localised:
    """Return the small catalogue with one change of a figure, in each language."""
    return localise(remembered(small, CHANGE), request.param)


def test_what_is_copied_says_so(site: Localised) -> None:
    """The text beside the code of a figure and of a claim, and the sentence on the page of the figure."""
    figure = site.catalogue.figures[FIGURE]
    texts = [figure_embed(figure, site, []).text, claim_embed(site.catalogue.claims["dependence"], site).text]

    for text in (*texts, quotations(figure, site, [])[0][1]):
        assert DAYS[site.code] in text
        assert text.endswith(f"{OLD[site.code]}.")


def test_files_have_the_notice_in_each_language(small: Catalogue, localise: Localise) -> None:
    """As a program shows it to readers; two years later the change is no news, and stays in the list."""
    for day, count in (("2026-11-24", 1), ("2024-11-24", 0)):
        catalogue = remembered(small, ({"date": day}, [{"old": "75.5"}]))
        sites = {code: localise(catalogue, code) for code in DAYS}
        entry = Entries(sites, Settings()).figure(catalogue.figures[FIGURE])

        assert [count, count] == [len(entry["notices"][code]) for code in DAYS]
        assert all(OLD[code] in line for code in DAYS for line in entry["notices"][code])
        assert 1 == len(entry["corrections"])


def test_a_verdict_that_changed_says_why(small: Catalogue, localise: Localise) -> None:
    """From what to what, in words, and the reason behind it; on a card the verdict comes before the number."""
    site = localise(remembered(small, ({}, [{"old": "75.5"}, {**VERDICT, "id": "2026-11-24-reliance-c02"}])), "en")
    (line,) = news_lines(site.reach.memory.entries, site)
    words = site.words["verdicts"]

    assert f"was {words['supported']}, now {words['contradicted']}. We took the number from the wrong line." in line
    assert "75.5" in line
    assert "75.5" not in in_brief(site.reach.memory.entries[0], site)
    assert words["supported"] in said_of_claim(site.catalogue.claims["dependence"], site).changed
    assert said_of_claim(site.catalogue.claims["dependence"], site).changed.endswith("from the wrong line.")


def test_a_chapter_that_names_the_figure_says_so(site: Localised) -> None:
    """Above its text, with the old value; a chapter without the figure says nothing."""
    using = replace(page(f"Het is {{{{figure:{FIGURE}}}}}.", chapter=1), language=site.code)
    other = replace(page("Niets.", "verhaal/ander.md", chapter=2), id="ander", language=site.code)
    told, silent = (with_chapter_frame(one, "Tekst.", [using, other], site) for one in (using, other))

    assert ("75,5" if site.code == "nl" else "75.5") == first(LexborHTMLParser(told), ".changed del").text()
    assert told.index("changed__day") < told.index("Tekst.")
    assert "changed" not in silent
    assert [] == changes_of_page(other, site)


def test_the_page_of_a_table_says_so(site: Localised) -> None:
    """That of the figures, and no other."""
    pages = {one.id: one for one in table_pages(site, {})}

    assert DAYS[site.code] in pages["table-figures-figures"].text
    assert "changed__day" not in pages["table-figures-claims"].text
    assert [] == changes_of_tables([site.catalogue.table("figures", "claims")], site)


def test_the_page_of_a_package_says_so(site: Localised) -> None:
    """That of the package whose table has the cell, and no other."""
    pages = {one.id: one for one in package_pages(site, {})}

    assert DAYS[site.code] in pages["package-figures"].text
    assert "changed__day" not in pages["package-supply"].text


def test_the_description_of_a_table_says_so(small: Catalogue, localise: Localise, repository: Path) -> None:
    """For programs, beside the file, which holds rows alone; the descriptor of another table is as it was."""
    sites = {code: localise(remembered(small, CHANGE), code) for code in DAYS}
    write_packages(repository, repository / "site", sites, repository / "cache")
    described = json.loads((repository / "site" / "data" / "figures" / "datapackage.json").read_text("utf-8"))
    told = {one["name"]: one["notices"] for one in described["resources"] if "notices" in one}

    assert ["figures"] == list(told)
    assert all(told["figures"][code] for code in DAYS)
    assert all(line.endswith(f"{OLD[code]}.") for code in DAYS for line in told["figures"][code])


def test_a_measure_says_what_changed_among_its_figures(site: Localised) -> None:
    """Its page draws them all."""
    measures = site.catalogue.measures
    own = measures[site.catalogue.figures[FIGURE].measure_id]

    assert 1 == len(changes_of_measure(own, site))
    assert {own.id} == site.reach.about_measure.keys()


def test_cards_say_so(site: Localised) -> None:
    """Those of claim, measure, table and chapter: in the picture, and for whoever does not see it."""
    catalogue = site.catalogue
    measure = catalogue.measures[catalogue.figures[FIGURE].measure_id]
    chapter = replace(page(f"{{{{figure:{FIGURE}}}}}", chapter=1), language=site.code)
    cards = [
        said_of_claim(catalogue.claims["dependence"], site),
        said_of_measure(measure, site, Uses(catalogue, ())),
        said_of_table(catalogue.table(*Figure.table), site),
        said_of_page(chapter, site, [chapter.id]),
    ]

    for said in cards:
        drawn = " ".join(one.text() for one in LexborHTMLParser(render(said, site)).css("tspan"))
        assert f"{OLD[site.code]}." in said.alt(site)
        assert DAYS[site.code].split()[0] in drawn
    assert "" == said_of_table(catalogue.table("figures", "claims"), site).changed


def test_the_card_of_a_chart_says_so(catalogue: Catalogue, charts: dict[str, Chart], localise: Localise) -> None:
    """In the header of its page, of which the card is made; a chart of other rows has none."""
    drawn = {str(row["country"]) for row in charts["reserves"].rows}
    key = next(one for one in catalogue.table("supply", "reserves").by_key if one.rpartition(" ")[2] in drawn)
    cell = {"package": "supply", "resource": "reserves", "row": key, "field": "reserves_t_reo", "old": "1", "new": "2"}
    site = localise(remembered(catalogue, ({}, [cell])), "en")
    pages = {one.id: one for one in chart_pages(site, charts)}

    assert "was 1, now 2." in said_of_page(pages["chart-reserves"], site, []).changed
    assert "" == said_of_page(pages["chart-timeline"], site, []).changed
