"""The bibliography."""

from collections import Counter
from dataclasses import replace

from selectolax.lexbor import LexborHTMLParser

from charts import Chart
from evidence.catalogue import Catalogue
from publishing.languages.addresses import slug
from publishing.languages.view import Localised
from publishing.pages.sources import source_pages
from tests.publishing.conftest import first


def test_every_source_stands_there_once(dutch: Localised) -> None:
    """Each source has its own anchor, and says its kind, level and publisher, by which the list is narrowed."""
    tree = LexborHTMLParser(next(source_pages(dutch, {})).text)
    ids = [node.id for node in tree.css("li.row")]

    assert sorted(dutch.catalogue.sources) == sorted(str(id_) for id_ in ids)
    for node in tree.css("li.row"):
        source = dutch.catalogue.sources[str(node.id)]
        said = [node.attributes[f"data-{name}"] for name in ("kind", "level", "publisher")]
        assert [source.kind, source.tier, slug(source.publisher)] == said


def test_sources_stand_below_their_publisher(small: Catalogue, dutch: Localised) -> None:
    """A heading with its count above the first of each that has several, and the bare name above a single one.

    Each source has that name too, for a list that is narrowed.
    """
    small.sources["crs-2013"] = replace(small.sources["crs-2013"], publisher="Example Survey")
    tree = LexborHTMLParser(next(source_pages(dutch, {})).text)
    headings = {" ".join(one.text().split()): one.parent for one in tree.css(".sources__publisher")}
    rows = [one.id for one in tree.css('li.row[data-publisher="example-survey"]')]

    assert f"Example Survey {len(rows)}" == " ".join(first(tree, "h3.sources__publisher").text().split())
    assert ["Example Newspaper"] == [one.text() for one in tree.css(".sources__publisher--one")]
    assert len({source.publisher for source in small.sources.values()}) == len(headings)
    assert [rows[0]] == [one.id for name, one in headings.items() if one and name.startswith("Example Survey")]
    assert {"Example Survey"} == {first(tree, f"[id='{id_}'] .sources__who").text() for id_ in rows}


def test_the_order_is_by_level_as_its_label_says(small: Catalogue, dutch: Localised) -> None:
    """No source stands above one of a better level, and of each publisher the newest is first, and undated last."""
    for id_, tier, published in (
        ("crs-2013", "B", ""),
        ("newspaper-2024", "B", "2024-05-01"),
        ("survey-2026", "A", "2020"),
    ):
        source = small.sources[id_]
        small.sources[id_] = replace(source, publisher="Example Survey", tier=tier, published=published)
    tree = LexborHTMLParser(next(source_pages(dutch, {})).text)
    ids = [str(node.id) for node in tree.css("li.row")]
    levels = [small.sources[id_].tier for id_ in ids]

    assert sorted(levels) == levels
    assert ids.index("survey-2026") < ids.index("newspaper-2024") < ids.index("crs-2013")
    assert 2 == len([one for one in tree.css(".sources__publisher") if one.text().startswith("Example Survey")])
    heads = [" ".join(one.text().split()) for one in tree.css(".row-head")]
    tiers = [(tier, levels.count(tier)) for tier in dict.fromkeys(levels)]
    assert [f"Niveau {dutch.words['sources'][f'tier_{tier}']} {count}" for tier, count in tiers] == heads


def test_other_authors_are_said_in_the_language_of_the_page(small: Catalogue, dutch: Localised) -> None:
    """The table has them in English."""
    small.sources["crs-2013"] = replace(small.sources["crs-2013"], authors="Jansen and others")
    tree = LexborHTMLParser(next(source_pages(dutch, {})).text)

    assert "Jansen e.a." == first(tree, "#crs-2013 .sources__authors").text()


def test_levels_are_counted_and_explained(dutch: Localised) -> None:
    """A bar with a part for each, the choice of them below it with its count, and what they mean where one asks."""
    tree = LexborHTMLParser(next(source_pages(dutch, {})).text)
    counts = Counter(source.tier for source in dutch.catalogue.sources.values())
    chosen = {str(one.attributes["value"]): one.parent for one in tree.css('[name="level"]:not([value=""])')}

    assert {f"level--{tier}" for tier in counts} == {one.attributes["class"] for one in tree.css(".choice__bar rect")}
    for tier, label in chosen.items():
        assert label
        assert dutch.words["sources"][f"tier_{tier}"] in label.text()
        assert f"choice__sign level--{tier}" == first(label, "span").attributes["class"]
    said = {tier: int(first(label, ".choice__count").text()) for tier, label in chosen.items() if label}
    assert counts == said
    assert dutch.words["sources"]["levels"] == first(tree, ".choice .choice__about > p").text()


def test_a_title_of_ours_is_said_to_be_ours(small: Catalogue, dutch: Localised) -> None:
    """In words, and not by brackets that somebody would have to know."""
    small.sources["crs-2013"] = replace(small.sources["crs-2013"], title="[Report on the trade]")
    tree = LexborHTMLParser(next(source_pages(dutch, {})).text)

    assert "Report on the trade" == first(tree, "#crs-2013 a").text()
    assert f"({dutch.words['sources']['title_ours']})" == first(tree, "#crs-2013 .title-ours").text()
    assert 1 == len(tree.css(".title-ours"))


def test_the_page_says_what_its_count_counts(dutch: Localised) -> None:
    """All sources, and those of them that are evidence: the number that the home page gives."""
    lead = first(LexborHTMLParser(next(source_pages(dutch, {})).text), ".lead").text()

    assert lead.startswith("Deze site gebruikt 5 bronnen: 2 als bewijs bij beweringen, ")


def test_a_source_says_what_rests_on_it(chart: Chart, dutch: Localised) -> None:
    """An article that we tested, the evidence about a claim, a chart, an event; each is offered with its count."""
    drawn = replace(chart, source_ids=("survey-2026",))
    tree = LexborHTMLParser(next(source_pages(dutch, {drawn.id: drawn})).text)
    used = {node.id: node.attributes["data-used"] for node in tree.css("li.row:not([data-used=''])")}
    offered = [one.text() for one in tree.css('select[name="used"] option')]

    assert {
        "newspaper-2024": "articles", "survey-2026": "evidence charts events", "crs-2013": "evidence",
    } == used  # fmt: skip
    assert ["alle", "artikelen die we hebben getoetst (1)", "bewijs bij beweringen (2)"] == offered[:3]


def test_a_source_without_a_date_says_so(small: Catalogue, dutch: Localised) -> None:
    """What is not known is said, not left out."""
    small.sources["crs-2013"] = replace(small.sources["crs-2013"], published="")
    tree = LexborHTMLParser(next(source_pages(dutch, {})).text)

    assert "zonder datum" in first(tree, "#crs-2013").text()


def test_text_from_the_data_is_escaped(small: Catalogue, dutch: Localised) -> None:
    """Neither a title nor an address can break out of its place."""
    hostile = '"><script>alert(1)</script>'
    small.sources["crs-2013"] = replace(small.sources["crs-2013"], title=hostile, url=f"https://x.example/{hostile}")
    tree = LexborHTMLParser(next(source_pages(dutch, {})).text)
    link = first(tree, "#crs-2013 a")

    assert [] == tree.css("script")
    assert (hostile, f"https://x.example/{hostile}") == (link.text(), link.attributes["href"])


def test_a_licence_is_said_in_words_of_the_language(small: Catalogue, dutch: Localised) -> None:
    """One that has a name leads to its text; what has none is said in Dutch."""
    small.sources["crs-2013"] = replace(small.sources["crs-2013"], licence="CC-BY-4.0")
    small.sources["newspaper-2024"] = replace(small.sources["newspaper-2024"], licence="US public domain")
    tree = LexborHTMLParser(next(source_pages(dutch, {})).text)
    link = first(tree, '#crs-2013 a[rel~="license"]')

    assert ("CC BY 4.0", "https://spdx.org/licenses/CC-BY-4.0.html") == (link.text(), link.attributes["href"])
    assert "Licentie: vrij van auteursrecht in de VS" in first(tree, "#newspaper-2024").text()
    assert [] == tree.css('#newspaper-2024 a[rel~="license"]')


def test_a_source_says_when_its_next_edition_comes_and_how_it_is_got(small: Catalogue, dutch: Localised) -> None:
    """In the language of the page, and nothing where nobody knows."""
    how = {"nl": "Kijk in de kast.", "en": "Look in the cupboard."}
    small.sources["crs-2013"] = replace(small.sources["crs-2013"], next_edition="2099-02", how_to_get=how)
    tree = LexborHTMLParser(next(source_pages(dutch, {})).text)

    said = ["Volgende editie verwacht: februari 2099", "Zo kom je eraan: Kijk in de kast."]
    assert said == [one.text() for one in tree.css("#crs-2013 details p > span")[-2:]]
    assert "Volgende editie" not in first(tree, "#newspaper-2024").text()
