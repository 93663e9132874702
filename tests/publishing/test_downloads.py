"""What lies outside the languages."""

import re
from pathlib import Path
from xml.etree import ElementTree

import pytest
from selectolax.lexbor import LexborHTMLParser

from evidence.catalogue import Catalogue
from publishing.downloads import write_doorway, write_guide, write_map
from publishing.languages.addresses import ENTRIES, entry_index, schema_file
from publishing.languages.settings import Settings
from publishing.languages.view import Localised
from publishing.pages.news import checked_and_day, has_card
from tests.evidence.checks.rows import more
from tests.publishing.conftest import Localise, first

SETTINGS = Settings("https://x.example/zeldzaam/")


def test_the_doorway_offers_every_language(dutch: Localised, english: Localised, tmp_path: Path) -> None:
    """Its links are relative; those of the page for what is missing name the whole path."""
    write_doorway(tmp_path, {"nl": dutch, "en": english}, SETTINGS)
    doorway, missing = (
        LexborHTMLParser((tmp_path / name).read_text(encoding="utf-8")) for name in ("index.html", "404.html")
    )

    assert ["nl/", "en/"] == [node.attributes["href"] for node in doorway.css(".doorway__ways a")]
    assert ["/zeldzaam/nl/", "/zeldzaam/nl/beweringen/", "/zeldzaam/en/", "/zeldzaam/en/claims/"] == [
        node.attributes["href"] for node in missing.css("a")
    ]


def test_the_doorway_brings_its_card_and_what_is_missing_brings_none(
    dutch: Localised, english: Localised, tmp_path: Path
) -> None:
    """Its address is whole, and what is on it is said in each language."""
    write_doorway(tmp_path, {"nl": dutch, "en": english}, SETTINGS)
    doorway, missing = (
        LexborHTMLParser((tmp_path / name).read_text(encoding="utf-8")) for name in ("index.html", "404.html")
    )
    said = {one.attributes["property"]: one.attributes["content"] for one in doorway.css("meta[property]")}

    assert f"{SETTINGS.site_url}card.png" == said["og:image"]
    assert f"Zeldzaam. {dutch.words['tagline']} · {english.words['tagline']}." == said["og:image:alt"]
    assert ("nl_NL", "en_GB") == (said["og:locale"], said["og:locale:alternate"])
    assert [] == missing.css("meta[property]")


def test_the_doorway_says_what_stands_behind_it(dutch: Localised, english: Localised, tmp_path: Path) -> None:
    """In each language what this is and how much was checked; the title of each page outside them says what it is."""
    write_doorway(tmp_path, {"nl": dutch, "en": english}, SETTINGS)
    doorway, missing = (
        LexborHTMLParser((tmp_path / name).read_text(encoding="utf-8")) for name in ("index.html", "404.html")
    )

    counted = [" ".join(checked_and_day(one)) for one in (dutch, english)]
    assert counted == [node.text() for node in doorway.css("h1 + .doorway__checked")]
    days = [f"Stand: {dutch.formatter.day(dutch.day)}.", f"Data as of {english.formatter.day(english.day)}."]
    assert days == [node.text() for node in doorway.css(".doorway__day")]
    taglines = [one.words["tagline"] for one in (dutch, english)]
    assert f"Zeldzaam: {taglines[0]} · {taglines[1]}" == first(doorway, "title").text()
    assert "Pagina niet gevonden · Page not found - Zeldzaam" == first(missing, "title").text()


def test_the_doorway_shows_every_claim_as_a_mark(dutch: Localised, english: Localised, tmp_path: Path) -> None:
    """In a row for each verdict, whose words lead to these claims in each language; what is missing shows none."""
    write_doorway(tmp_path, {"nl": dutch, "en": english}, SETTINGS)
    doorway, missing = (
        LexborHTMLParser((tmp_path / name).read_text(encoding="utf-8")) for name in ("index.html", "404.html")
    )
    (row,) = doorway.css("li")

    assert ["nl/beweringen/?verdict=contradicted", "en/claims/?verdict=contradicted"] == [
        node.attributes["href"] for node in row.css("a")
    ]
    assert ["klopt niet", "does not hold up"] == [node.text() for node in row.css("a")]
    assert ["1"] == [node.text() for node in row.css(".verdict-count")]
    assert ["#shape-contradicted"] == [node.attributes["href"] for node in row.css("use")]
    assert [] == missing.css("li")


@pytest.fixture
def weighed(small: Catalogue) -> Catalogue:
    """Return the catalogue with a second claim before the first, of a weight, about which a share was found."""
    both = more(small, "figures/figures", {"id": "dependence-claimed"}, id="mass", unit="kg")
    both = more(both, "figures/claims", {}, id="weighed", interest=1, figure_id="mass")
    both = more(both, "figures/parts", {}, id="weighed-p1", claim_id="weighed", figure_id="mass")
    return more(both, "figures/evidence", {}, id="weighed-e01", claim_id="weighed", part="weighed-p1")


def test_the_doorway_leads_to_the_claim_that_most_look_for(
    weighed: Catalogue, localise: Localise, tmp_path: Path
) -> None:
    """With what was claimed, by whom, and what was found for when; one with numbers of two units is passed over."""
    assert ["weighed", "dependence"] == [one.id for one in weighed.claims_by_interest if has_card(one, weighed)]
    sites = {code: localise(weighed, code) for code in ("nl", "en")}
    write_doorway(tmp_path, sites, SETTINGS)
    doorway = LexborHTMLParser((tmp_path / "index.html").read_text(encoding="utf-8"))

    assert ["beweerd 80% → gevonden over 2024 60–70%", "claimed 80% → found for 2024 60–70%"] == [
        " ".join(node.text().split()) for node in doorway.css(".doorway__numbers")
    ]
    assert [f"{by} Example Newspaper" for by in ("beweerd door", "claimed by")] == [
        node.text() for node in doorway.css(".verdict + .doorway__who")
    ]
    assert ["nl/beweringen/dependence/", "en/claims/dependence/"] == [
        node.attributes["href"] for node in doorway.css(".doorway__card a")
    ]
    weighed.claims_by_interest.pop()
    write_doorway(tmp_path, sites, SETTINGS)
    assert "doorway__card" not in (tmp_path / "index.html").read_text(encoding="utf-8")


def test_the_doorway_asks_for_its_face_at_once(dutch: Localised, english: Localised, tmp_path: Path) -> None:
    """One that comes late is not shown: the page would move."""
    write_doorway(tmp_path, {"nl": dutch, "en": english}, SETTINGS)
    for name in ("index.html", "404.html"):
        head = LexborHTMLParser((tmp_path / name).read_text(encoding="utf-8"))
        sheet = str(first(head, "link[rel=stylesheet]").attributes["href"])
        face = str(first(head, "link[rel=preload][as=font]").attributes["href"])
        assert sheet.rpartition("/")[0] == face.rpartition("/fonts/")[0]


def test_the_map_names_each_version_of_each_page(tmp_path: Path) -> None:
    """Each address knows its twin, the one for all other readers and the day, and the robots file knows the map."""
    write_map(tmp_path, {"about": {"nl": "nl/over/", "en": "en/about/"}}, SETTINGS, "2026-11-27")
    tree = ElementTree.parse(tmp_path / "sitemap.xml")
    names = {"map": "http://www.sitemaps.org/schemas/sitemap/0.9", "html": "http://www.w3.org/1999/xhtml"}
    both = ["https://x.example/zeldzaam/nl/over/", "https://x.example/zeldzaam/en/about/"]

    assert both == [node.text for node in tree.iterfind(".//map:loc", names)]
    links = [(node.get("hreflang"), node.get("href")) for node in tree.iterfind(".//html:link", names)]
    assert [("nl", both[0]), ("en", both[1]), ("x-default", both[1])] * 2 == links
    assert ["2026-11-27"] * 2 == [node.text for node in tree.iterfind(".//map:lastmod", names)]
    assert f"Sitemap: {SETTINGS.site_url}sitemap.xml" in (tmp_path / "robots.txt").read_text(encoding="utf-8")


def test_programs_are_told_where_the_data_are(tmp_path: Path) -> None:
    """The guide at the root names index and schema of each kind, how an entry is addressed, and the list of files."""
    write_guide(tmp_path, SETTINGS)
    text = (tmp_path / "llms.txt").read_text(encoding="utf-8")
    wanted = {SETTINGS.site_url + address(kind) for kind in ENTRIES for address in (entry_index, schema_file)}

    assert wanted | {f"{SETTINGS.site_url}data/index.json"} == set(re.findall(r"\]\((\S+)\)", text))
    assert f"{SETTINGS.site_url}claims/{{id}}.json" in text
    described = ("{table}.csv-metadata.json", "datapackage.json", "csv-metadata.json", "croissant.jsonld")
    assert all(f" {SETTINGS.site_url}data/{{package}}/{name}" in text for name in described)
    assert text.startswith("# Zeldzaam\n\n> ")
