"""Verdicts and relations in the text of a page: each in its shape and its word."""

from markupsafe import Markup

from evidence.messages import say
from publishing.languages.view import Localised
from publishing.pages.references import Reference, none_of


def verdict_sign(reference: Reference, site: Localised) -> Markup:
    """Return a verdict in its shape, its colour and its word, such as `{{verdict:contradicted}}`."""
    verdicts = site.words["verdicts"]
    if reference.id not in verdicts:
        raise none_of(say("there is no verdict '{id}'", id=reference.id), reference.id, list(verdicts))
    return _rendered("verdict.html", site, verdict=reference.id)


def relation_sign(reference: Reference, site: Localised) -> Markup:
    """Return a relation in the shape that its numbers have in charts, and its word, such as `{{relation:supports}}`."""
    relations = site.words["relations"]
    if reference.id not in relations:
        raise none_of(say("there is no relation '{id}'", id=reference.id), reference.id, list(relations))
    return _rendered("relation.html", site, relation=reference.id)


def _rendered(template: str, site: Localised, **what: str) -> Markup:
    return Markup(site.render(template, **what).strip())  # noqa: S704 (rendered by ours)
