"""What references become."""

import re
from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType

import pytest
from selectolax.lexbor import LexborHTMLParser

from charts import Chart
from evidence.catalogue import Catalogue
from evidence.records.figures import LETTERS
from publishing.languages.view import Localised
from publishing.pages.fillers import Fillers
from publishing.pages.references import fill
from tests.evidence.checks.rows import changed
from tests.publishing.conftest import Localise, first, page

HOSTILE = "<script>alert('1')</script> \"quoted\" {{figure:x}} *a* [b](javascript:c) | `d`"


def _filled(site: Localised, text: str, charts: Mapping[str, Chart] = MappingProxyType({})) -> str:
    chapter = page("", "verhaal/een.md", chapter=1)
    fillers = Fillers(site, charts, [replace(chapter, id="one"), page(text)])
    filled, problems = fill(page(text), text, fillers.for_text())
    return "\n".join(map(str, problems)) or filled


def test_a_note_says_what_we_worked_out_and_what_is_estimated(small: Catalogue, localise: Localise) -> None:
    """It is the page in short, so it does not leave out how sure a number is."""
    site = localise(changed(small, "figures/figures", {"id": "f35-crs-2013-mass-in-kilograms"}, estimated=True), "nl")
    tree = LexborHTMLParser(_filled(site, "{{figure:f35-crs-2013-mass-in-kilograms}}"))

    note = first(tree, ".figure__note").text(deep=False)
    assert note.endswith("Example Research Service · eigen berekening · schatting")


def test_a_figure_links_to_its_page_and_has_a_note(dutch: Localised) -> None:
    """Number, link and note: label, source and verdict, in the page's language."""
    tree = LexborHTMLParser(_filled(dutch, "{{figure:dependence-claimed}}"))
    link, note = first(tree, "a.figure"), first(tree, ".figure__note")

    assert "../../cijfers/dependence-claimed/" == link.attributes["href"]
    assert "80\u00a0procent" == link.text(deep=False)
    assert "Afhankelijkheid volgens een krant · Example Newspaper · klopt niet" == note.text(deep=False)
    assert "Over dit getal" == first(tree, ".figure__note > .figure__more").text()


@pytest.mark.parametrize(
    ("label", "said"), [("Mijnbouw", "Mijnbouw · 2024 · "), ("Mijnbouw, 2024", "Mijnbouw, 2024 · ")]
)
def test_a_note_says_the_year_once(small: Catalogue, dutch: Localised, label: str, said: str) -> None:
    """Not where the name of the number holds it."""
    small.figures["dependence-claimed"] = replace(
        small.figures["dependence-claimed"], label={"nl": label}, period="2024"
    )
    note = first(LexborHTMLParser(_filled(dutch, "{{figure:dependence-claimed}}")), ".figure__note").text(deep=False)

    assert f"{said}Example Newspaper · klopt niet" == note


def test_a_noun_stands_within_its_unit(small: Catalogue, dutch: Localised) -> None:
    """The link ends before the noun, which is only text; a description has the same words."""
    rest = {"nl": "…, geteld als oxide", "en": "…, counted as oxide"}
    small.units["reo"] = replace(small.units["kg"], id="reo", noun_unit="kg", with_noun=rest)
    small.figures["dependence-claimed"] = replace(small.figures["dependence-claimed"], unit="reo")
    text = "{{figure:dependence-claimed|aan *zware* metalen}}"
    tree = LexborHTMLParser(_filled(dutch, text))
    plain = Fillers(dutch, {}, []).for_plain_text()

    assert "80\u00a0kilo" == first(tree, "a.figure").text(deep=False)
    assert _filled(dutch, text).endswith("</a> aan &#42;zware&#42; metalen, geteld als oxide")
    assert "80\u00a0kilo aan *zware* metalen, geteld als oxide" == fill(page(text), text, plain)[0]


def test_a_term_is_shown_in_a_form_of_its_own(dutch: Localised) -> None:
    """The words of another term, or of none, would explain what they do not mean."""
    expected = "'vergunningen' is no form of the term 'concentraat'"

    assert "concentraten<" in _filled(dutch, "{{term:concentrate|concentraten}}")
    assert expected in _filled(dutch, "{{term:concentrate|vergunningen}}")


def test_a_pull_number_is_one_link_with_its_label(dutch: Localised) -> None:
    """Number as in a card, the label of its row, and the link to it."""
    link = first(LexborHTMLParser(_filled(dutch, "{{pull:dependence-claimed}}")), "p.pull a")

    assert "80%" == first(link, "b").text()
    assert "80% Afhankelijkheid volgens een krant" == link.text()
    assert "../../cijfers/dependence-claimed/" == link.attributes["href"]


def test_links_to_a_claim_a_source_and_a_page(dutch: Localised) -> None:
    """Each link is relative to its page and named by what it leads to; a claim has its verdict behind it.

    A number in its title stands on one line with its unit, as in the register, and a year with the name before it.
    """
    claim = _filled(dutch, "{{claim:dependence}}")
    assert claim.startswith('<a href="../../beweringen/dependence/">Het land hangt niet voor 80\u00a0procent af</a>')
    assert claim.endswith("klopt niet</span>")
    assert '<a href="../../bronnen/#crs-2013">Example Research Service\u00a02013</a>' == _filled(
        dutch, "{{source:crs-2013}}"
    )
    assert "[lees](../een/)" == _filled(dutch, "[lees]({{page:one}})")
    assert "/blob/main/README.md" in _filled(dutch, "{{repository:README.md}}")


def test_a_file_of_the_repository_is_named_in_words(dutch: Localised, english: Localised) -> None:
    """By its path where there are none; and a reader of a language gets the version in it."""
    link = "{{repository:CONTRIBUTING.md|how to help}}"

    assert '/blob/main/BIJDRAGEN.md">how to help</a>' in _filled(dutch, link)
    assert '/blob/main/CONTRIBUTING.md">how to help</a>' in _filled(english, link)
    assert 'LICENSE">LICENSE</a>' in _filled(dutch, "{{repository:LICENSE}}")


def test_a_verdict_has_its_shape_and_its_word(dutch: Localised) -> None:
    """As everywhere else; one that there is not is named with those that there are."""
    assert dutch.render("verdict.html", verdict="contradicted").strip() == _filled(dutch, "{{verdict:contradicted}}")
    assert "klopt niet</span>" in _filled(dutch, "{{verdict:contradicted}}")
    assert "there is no verdict 'refuted' → use one of: supported, " in _filled(dutch, "{{verdict:refuted}}")


def test_a_relation_has_its_shape_and_its_word(dutch: Localised) -> None:
    """The shape of its numbers in the charts of claims, which draw no background."""
    told = {id_: _filled(dutch, f"{{{{relation:{id_}}}}}") for id_ in dutch.words["relations"]}
    drawn = {id_: re.findall(r"<(?:circle|path)[^>]*>", sign) for id_, sign in told.items()}

    assert all(told[id_].endswith(f"</svg>{word}</span>") for id_, word in dutch.words["relations"].items())
    assert {"supports": 1, "contradicts": 1, "qualifies": 1, "context": 0} == {
        id_: len(shapes) for id_, shapes in drawn.items()
    }
    assert 3 == len({*drawn["supports"], *drawn["contradicts"], *drawn["qualifies"]})
    assert "there is no relation 'proves' → use one of: supports, " in _filled(dutch, "{{relation:proves}}")


def test_a_source_goes_by_the_letters_of_its_publisher(dutch: Localised, monkeypatch: pytest.MonkeyPatch) -> None:
    """A publisher that has letters is named by these, and its full name is the title of the link."""
    monkeypatch.setitem(LETTERS, "Example Research Service", "ERS")

    assert '<a href="../../bronnen/#crs-2013" title="Example Research Service">ERS\u00a02013</a>' == _filled(
        dutch, "{{source:crs-2013}}"
    )


def test_a_chart_leaves_a_placeholder(dutch: Localised, chart: Chart) -> None:
    """The drawing comes after the generator, which would lose seconds on it; one that is not there is named."""
    expected = f"there is no chart 'nothing' → use one of: {chart.id}"

    assert f"<!--chart:{chart.id}-->" == _filled(dutch, f"{{{{chart:{chart.id}}}}}", {chart.id: chart})
    assert f"docs/nl/verhaal/proef.md:5:1  {expected}" == _filled(dutch, "{{chart:nothing}}", {chart.id: chart})


def test_lists_of_chapters_and_of_claims(dutch: Localised) -> None:
    """The front page lists the chapters by their own words, and the headline claims."""
    assert '<a href="../een/">Proef</a> <p>Een proef <span' in _filled(dutch, "{{contents:story}}")
    assert '<a href="../../beweringen/dependence/">' in _filled(dutch, "{{contents:claims}}")


@pytest.mark.parametrize(
    ("text", "what"),
    [
        (
            "{{claim:dependance}}",
            (
                "there is no claim 'dependance' → did you mean 'dependence'? If not, use an id of claims.csv, "
                "or add the row there first"
            ),
        ),
        ("{{figure:nothing}}", "there is no figure 'nothing' → use an id of figures.csv, or add the row there first"),
        ("{{claim:nothing}}", "there is no claim 'nothing' → use an id of claims.csv, or add the row there first"),
        ("{{source:nothing}}", "there is no source 'nothing' → use an id of sources.csv, or add the row there first"),
        ("{{page:nothing}}", "there is no page 'nothing' → use one of: one, proef"),
        ("{{cards:dependence+nothing}}", "there is no claim 'nothing' → use ids of claims.csv, joined by +"),
        ("{{contents:nothing}}", "there is no list 'nothing' → use one of: story, claims, corrections"),
    ],
)
def test_an_unknown_id_of_each_kind(dutch: Localised, text: str, what: str) -> None:
    """Each kind says what is missing and what to do."""
    assert f"docs/nl/verhaal/proef.md:5:1  {what}" == _filled(dutch, text)


def test_a_form_that_there_is_not(dutch: Localised) -> None:
    """A word is the name of a form; a noun is refused where the unit does not go on behind it."""
    expected = "there is no form 'big' → use value, number, short, a noun such as 'of magnets', or none"
    whole = "the unit 'percent' is said whole, and nothing of it stands behind a noun"

    assert f"docs/nl/verhaal/proef.md:5:1  {expected}" == _filled(dutch, "{{figure:dependence-claimed|big}}")
    assert (
        f"docs/nl/verhaal/proef.md:5:1  {whole} → write {{{{figure:dependence-claimed}}}} van de invoer"
    ) == _filled(dutch, "{{figure:dependence-claimed|van de invoer}}")


def test_text_from_the_data_is_neither_markup_nor_markdown(small: Catalogue, dutch: Localised) -> None:
    """A label that looks like a script, a link or a table cell is shown as it was typed."""
    small.figures["dependence-claimed"] = replace(small.figures["dependence-claimed"], label={"nl": HOSTILE})
    filled = _filled(dutch, "{{figure:dependence-claimed}}")
    tree = LexborHTMLParser(filled)

    assert [] == tree.css("script")
    assert first(tree, ".figure__note").text().startswith(f"{HOSTILE} · ")
    assert not set("*[]|`") & set(filled)


def test_a_description_is_plain_text(small: Catalogue, dutch: Localised) -> None:
    """Where no markup can stand a figure is only its words; the template escapes them once."""
    small.figures["dependence-claimed"] = replace(small.figures["dependence-claimed"], qualifier="more-than")
    text = "{{figure:dependence-claimed|short}}, {{figure:dependence-claimed}}"

    filled, _ = fill(page(text), text, Fillers(dutch, {}, ()).for_plain_text())

    assert ">\u00a080%, meer dan 80\u00a0procent" == filled


@pytest.mark.parametrize(
    "path", ["../README.md", "/etc/passwd", "nothing.md", ".venv", "javascript:x", "docs/../README.md"]
)
def test_a_file_of_the_repository_is_there(dutch: Localised, path: str) -> None:
    """No link leads to one that is hidden, lies elsewhere, or does not exist."""
    assert f"there is no file '{path}' in the repository" in _filled(dutch, f"{{{{repository:{path}}}}}")
