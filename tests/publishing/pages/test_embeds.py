"""What of a figure and a claim stands in other people's pages, and the code that puts it there."""

import html
from collections.abc import Mapping
from dataclasses import replace

import pytest
from selectolax.lexbor import LexborHTMLParser

from evidence.catalogue import Catalogue
from publishing.apostrophes import curled
from publishing.languages.view import Localised
from publishing.pages.embed_layout import Line, frame_height, picture_height, placed
from publishing.pages.embeds import Embed, claim_embed, embed_code, embeds
from publishing.published import Withdrawn
from tests.publishing.conftest import Localise, first

CLAIMED, FOUND, CLAIM = "dependence-claimed", "dependence-2024-survey", "dependence"


def embeds_of(site: Localised) -> Mapping[tuple[str, str], Embed]:
    """Return the embeds of a language by kind and id."""
    return {(one.kind, one.id): one for one in embeds(site)}


def said(embed: Embed) -> list[str]:
    """Return the texts of the lines below the title."""
    return [line.text for line in embed.lines]


def codes(embed: Embed, site: Localised) -> tuple[LexborHTMLParser, list[LexborHTMLParser]]:
    """Return what stands in the page, and what each of its codes is elsewhere."""
    path = site.addresses.entry("claims" if embed.kind == "claim" else "figures", embed.id)
    tree = LexborHTMLParser(embed_code(embed, site, path))
    return tree, [LexborHTMLParser(node.text()) for node in tree.css("pre code")]


def test_a_claimed_figure_never_travels_alone(dutch: Localised) -> None:
    """Number with unit, what it is, who wrote it and when, the verdict, and the title that says what came out."""
    embed, claim = embeds_of(dutch)["figure", CLAIMED], dutch.catalogue.claims[CLAIM]

    assert ("80\N{NO-BREAK SPACE}procent", "Afhankelijkheid volgens een krant") == (embed.number, embed.title)
    assert "Dat schreef Example Newspaper (2024)." in embed.lines[0].text
    assert Line("verdict", "klopt niet", "contradicted") in embed.lines
    assert claim.title["nl"] in said(embed)
    assert embed.text.endswith("Zeldzaam heeft het nagezocht: klopt niet.")


def test_a_claimed_figure_that_no_claim_tests_says_so(small: Catalogue, dutch: Localised) -> None:
    """Where nobody looked, silence would read as agreement."""
    small.claims.clear()

    assert dutch.words["figure"]["untested"] in said(embeds_of(dutch)["figure", CLAIMED])


def test_a_figure_carries_nuance_period_source_and_estimate(small: Catalogue, dutch: Localised) -> None:
    """What a source reports has no verdict; that it is about, and an estimate, is said."""
    changed = {"qualifier": "about", "estimated": True, "period": "2024", "value": 80}
    small.figures[FOUND] = replace(small.figures[FOUND], **changed)  # type: ignore[arg-type]
    embed = embeds_of(dutch)["figure", FOUND]

    assert embed.number.startswith("ongeveer 80")
    assert ["Over 2024. Dat meldt Example Survey (2026). Het is een schatting."] == said(embed)


def test_a_claim_carries_statement_verdict_answer_and_day(dutch: Localised) -> None:
    """In this order, with who said it; its title says what came out."""
    embed, claim = embeds_of(dutch)["claim", CLAIM], dutch.catalogue.claims[CLAIM]

    assert claim.title["nl"] == embed.title
    assert [
        claim.statement["nl"],
        "Bewering uit Example Newspaper (2024).",
        "klopt niet",
        claim.answer["nl"],
        "Op basis van één bron. Laatst beoordeeld op 22 november 2026.",
    ] == said(embed)
    assert all(part in embed.text for part in (claim.statement["nl"], "klopt niet", claim.answer["nl"]))


@pytest.mark.parametrize("kind", ["figure", "claim"])
def test_what_was_withdrawn_says_so_wherever_it_is_framed(dutch: Localised, kind: str) -> None:
    """The number is gone, the reason is there, and the link leads to the page that says the same."""
    gone = Withdrawn(f"{kind}s", "gone", {"nl": "Verkeerd gelezen."})
    embed = embeds_of(replace(dutch, withdrawn=[gone]))[kind, "gone"]

    assert ("", dutch.words["withdrawn"][f"{kind}s"]) == (embed.number, embed.title)
    assert "Verkeerd gelezen." in said(embed)
    assert embed.page.endswith("/gone/")


def test_a_measure_that_was_withdrawn_was_never_framed(dutch: Localised) -> None:
    """It has no embed to take back."""
    gone = replace(dutch, withdrawn=[Withdrawn("measures", "gone", {})])

    assert embeds_of(dutch).keys() == embeds_of(gone).keys()


@pytest.mark.parametrize(("kind", "id_"), [("figure", CLAIMED), ("claim", CLAIM)])
def test_the_code_can_be_copied_by_hand_or_by_button(english: Localised, kind: str, id_: str) -> None:
    """A frame, a picture and a text, each with whole addresses; the light ones, and both sizes are given."""
    embed = embeds_of(english)[kind, id_]
    tree, (frame, image, text) = codes(embed, english)
    address, page = f"https://zeldzaam.example/{kind}s/{id_}.en", f"https://zeldzaam.example/{embed.page}"

    assert f"{address}.html" == first(frame, "iframe").attributes["src"]
    assert str(frame_height(embed.frame_lines)) == first(frame, "iframe").attributes["height"]
    assert (f"{address}.svg", curled(embed.text)) == tuple(
        first(image, "img").attributes[name] for name in ("src", "alt")
    )
    assert [page, page] == [first(one, "a").attributes["href"] for one in (image, text)]
    assert curled(embed.text) in first(text, "p").text()
    assert [node.text() for node in tree.css("pre code")] == [
        node.attributes["data-copy"] for node in tree.css("button")
    ]


def test_the_pictures_can_be_downloaded(dutch: Localised) -> None:
    """A figure as SVG on light and dark paper, a claim as PNG too; a draft has none of those."""
    figure, claim = embeds_of(dutch)["figure", CLAIMED], embeds_of(dutch)["claim", CLAIM]
    draft = replace(dutch, fallback=dutch)
    links = [[node.attributes["href"] for node in codes(*one)[0].css("a[download]")] for one in (
        (figure, dutch), (claim, dutch), (claim, draft)
    )]  # fmt: skip

    assert [
        [f"../../../figures/{CLAIMED}.nl.svg", f"../../../figures/{CLAIMED}.nl.dark.svg"],
        [f"../../../claims/{CLAIM}.nl.{ending}" for ending in ("svg", "dark.svg", "png")],
        [f"../../../claims/{CLAIM}.nl.{ending}" for ending in ("svg", "dark.svg")],
    ] == links


def test_no_text_of_a_row_becomes_markup_elsewhere(dutch: Localised) -> None:
    """What others paste holds the text of the data as text, quotation marks and all."""
    hostile = '"><script>x</script>'
    dutch.catalogue.claims[CLAIM] = replace(
        dutch.catalogue.claims[CLAIM], title={"nl": hostile}, statement={"nl": hostile}, answer={"nl": hostile}
    )
    embed = claim_embed(dutch.catalogue.claims[CLAIM], dutch)
    tree, pasted = codes(embed, dutch)

    assert [] == [node for one in (tree, *pasted) for node in one.css("script")]
    assert hostile == html.unescape(first(pasted[0], "iframe").attributes["title"] or "")


def test_the_code_holds_no_empty_line(dutch: Localised) -> None:
    """Markdown, through which the page of a claim goes, would end the block there."""
    assert "\n\n" not in embed_code(embeds_of(dutch)["claim", CLAIM], dutch, "beweringen/x.md").strip()


def test_a_frame_is_as_high_as_its_words_need() -> None:
    """More words need more room, in steps, so that one word more changes no code."""
    short, long = ([Line("title", "Titel"), Line("text", "woord " * count)] for count in (5, 120))

    assert frame_height(short) < frame_height(long)
    assert 0 == frame_height(short) % 10


def test_lines_of_a_picture_stand_below_each_other(localise: Localise, small: Catalogue) -> None:
    """No row stands on another, and the last one stands on the paper."""
    for code in ("nl", "en"):
        for embed in embeds(localise(small, code)):
            lines = placed(embed.picture_lines("https://zeldzaam.example/"))
            baselines = [y for line in lines for _, y in line.rows]

            assert sorted(set(baselines)) == baselines
            assert baselines[-1] < picture_height(lines)


@pytest.mark.parametrize(("language", "named"), [("nl", ("kader", "afbeelding")), ("en", ("frame", "image"))])
def test_each_dark_address_is_said_to_be_of_a_frame_or_of_an_image(
    localise: Localise, small: Catalogue, language: str, named: tuple[str, str]
) -> None:
    """Whoever has a dark page reads which ending is for which: the word stands right before its own address."""
    tree = codes(embeds_of(localise(small, language))["claim", CLAIM], localise(small, language))[0]
    help_text = first(tree, "details p").text()
    before_frame, _, after_frame = help_text.partition(".dark.html")
    before_image, _, rest = after_frame.partition(".dark.svg")

    assert named[0] in before_frame.rpartition(". ")[2]
    assert named[1] in before_image
    assert "." == rest
