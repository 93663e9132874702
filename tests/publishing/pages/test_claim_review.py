"""A claim in the words of schema.org."""

import json
from dataclasses import replace
from typing import Any

import pytest
from jinja2 import Environment
from jsonschema import Draft202012Validator
from rdflib import RDF, SDO, Graph
from rdflib.term import Node
from selectolax.lexbor import LexborHTMLParser

from evidence.catalogue import Catalogue
from publishing.active import active_content
from publishing.languages.view import Localised
from publishing.pages.claim_review import claim_review
from publishing.policy import with_policy
from tests.broken.repository import ROOT
from tests.publishing.conftest import first

TEXT = {"type": "string", "minLength": 1}
ADDRESS = {"type": "string", "format": "uri", "pattern": "^https?://"}
DAY = {"type": "string", "pattern": r"^\d{4}(-\d\d(-\d\d)?)?$"}


def _thing(kind: str, required: str, **properties: object) -> dict[str, Any]:
    """Return the schema of one thing of schema.org, with the properties of it that we use and no others."""
    named = {"@type": {"const": kind}, **properties}
    asked = ["@type", *required.split()]
    return {"type": "object", "properties": named, "required": asked, "additionalProperties": False}


ORGANIZATION = _thing("Organization", "name", name=TEXT, url=ADDRESS)
ARTICLE = _thing(
    "Article", "headline url publisher",
    headline=TEXT, url=ADDRESS, publisher=ORGANIZATION, datePublished=DAY,
    inLanguage={"type": "array", "items": {"pattern": "^[a-z]{2}$"}},
)  # fmt: skip
REVIEW = _thing(
    "ClaimReview", "@context url name inLanguage version creditText dateModified license author "
    "claimReviewed reviewBody reviewRating itemReviewed",
    **{"@context": {"const": "https://schema.org"}},
    url=ADDRESS, name=TEXT, inLanguage={"enum": ["nl", "en"]}, dateModified=DAY, license=ADDRESS,
    version={"pattern": "^[0-9.]+$"}, creditText=TEXT, author=ORGANIZATION, claimReviewed=TEXT, reviewBody=TEXT,
    reviewRating=_thing("Rating", "alternateName", alternateName=TEXT),
    itemReviewed=_thing("Claim", "appearance", appearance={"type": "array", "minItems": 1, "items": ARTICLE}),
)  # fmt: skip
BLOCK = "{% if page and page.meta.claim_review %}"


def _is_of_schema_org(term: Node) -> bool:
    # NOTE: a namespace of rdflib is a class; that it can be asked what it holds, its types do not say.
    return bool(term in SDO)  # type: ignore[attr-defined]


def _review(site: Localised) -> dict[str, Any]:
    return claim_review(site.catalogue.claims["dependence"], site)


@pytest.mark.parametrize("language", ["dutch", "english"])
def test_it_follows_its_schema(language: str, request: pytest.FixtureRequest) -> None:
    """Each thing has the type and the properties that schema.org gives it, and no value on a scale."""
    validator = Draft202012Validator(REVIEW, format_checker=Draft202012Validator.FORMAT_CHECKER)

    assert [] == [error.message for error in validator.iter_errors(_review(request.getfixturevalue(language)))]


@pytest.mark.parametrize("language", ["dutch", "english"])
def test_machines_read_only_terms_of_schema_org(language: str, request: pytest.FixtureRequest) -> None:
    """Read as linked data, every property and every type is one that schema.org has."""
    # NOTE: its own context lies on the network; all that ours needs of it is where its terms live.
    here = {"@context": {"@vocab": "https://schema.org/"}}
    graph = Graph().parse(data=json.dumps(_review(request.getfixturevalue(language)) | here), format="json-ld")
    terms = {*graph.predicates(), *graph.objects(predicate=RDF.type)} - {RDF.type}

    assert {SDO.ClaimReview, SDO.Claim, SDO.Rating, SDO.claimReviewed, SDO.reviewRating} <= terms
    assert [] == sorted(str(term) for term in terms if not _is_of_schema_org(term))


def test_the_verdict_is_the_name_of_the_rating(dutch: Localised) -> None:
    """In the language of the page, beside what was claimed and the answer."""
    review = _review(dutch)

    assert {"@type": "Rating", "alternateName": "klopt niet"} == review["reviewRating"]
    assert "Het land hangt voor 80 procent af." == review["claimReviewed"]
    assert review["url"].endswith("/nl/beweringen/dependence/")


def test_an_article_stands_there_once_without_what_is_not_known(small: Catalogue, dutch: Localised) -> None:
    """A source of two languages names both; one without a day has none."""
    source = small.sources["newspaper-2024"]
    small.sources[source.id] = replace(source, published="", language="nl/en")
    (article,) = _review(dutch)["itemReviewed"]["appearance"]

    assert ["nl", "en"] == article["inLanguage"]
    assert "datePublished" not in article


def test_in_a_page_it_is_data(small: Catalogue, dutch: Localised) -> None:
    """Nothing in a text ends the block, the policy allows no script for it, and what is read is what was written."""
    hostile = "</script><script>alert(1)</script>"
    small.claims["dependence"] = replace(small.claims["dependence"], statement={"nl": hostile})
    theme = (ROOT / "docs" / "overrides" / "main.html").read_text(encoding="utf-8")
    block = theme[theme.index(BLOCK) : theme.index("{% endblock %}", theme.index(BLOCK))]
    page = {"meta": {"claim_review": _review(dutch)}}
    html = f'<meta charset="utf-8">{Environment(autoescape=False).from_string(block).render(page=page)}'  # noqa: S701 (as the generator's)
    tree = LexborHTMLParser(with_policy(html))

    assert hostile == json.loads(first(tree, "script").text())["claimReviewed"]
    assert 1 == len(tree.css("script"))
    assert "sha256-" not in with_policy(html)
    assert [] == list(active_content(tree))
