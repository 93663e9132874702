"""Checks that a figure is about the country that its id begins with, or that its label says something is in.

A label names other countries too, such as the one that goods come from, so it must name its own nowhere.
"""

import re
from collections.abc import Iterator, Mapping, Sequence

from evidence.catalogue import Catalogue
from evidence.messages import say
from evidence.problems import Problem
from evidence.records import Figure, Texts

# What everybody calls them; CLDR has only the whole names.
SHORT = {"EUU": {"nl": "EU", "en": "EU"}, "USA": {"nl": "VS", "en": "US"}}
# Whatever is about these may begin with any country.
ANYWHERE = {"OTH", "WLD"}
# The language that ids are in.
OF_IDS = "en"

Names = Mapping[str, Mapping[str, Sequence[str]]]


def figures_are_about_their_country(catalogue: Catalogue) -> Iterator[Problem]:
    """Yield figures about another country than the one of their id or their label."""
    names = {code: _names(code, texts) for code, texts in catalogue.country_names.items()}
    slugs = {code: [_slug(name) for name in own.get(OF_IDS, ())] for code, own in names.items()}
    for figure in catalogue.records(Figure):
        code = figure.geography
        if code in ANYWHERE or code not in names or _is_named(figure, names[code], slugs[code]):
            continue
        if other := _of_id(figure.id, slugs) or _of_label(figure.label, names):
            what = say("geography is '{code}', and id or label say '{other}'", code=code, other=other)
            yield Problem(figure.cell("geography"), what, say("correct geography, or name its country in the label"))


def _names(code: str, texts: Texts) -> dict[str, list[str]]:
    short = SHORT.get(code, {})
    return {language: [name, *([short[language]] if language in short else [])] for language, name in texts.items()}


def _slug(name: str) -> str:
    return re.sub(r"[^a-z]+", "-", name.casefold())


def _is_named(figure: Figure, names: Mapping[str, Sequence[str]], slugs: Sequence[str]) -> bool:
    """Tell whether the id or the label names a country: by its initials, or in a word that begins with its name."""
    if any(f"-{slug}-" in f"-{figure.id}-" for slug in slugs):
        return True
    return any(
        re.search(rf"(?<!\w){re.escape(name)}" + (r"(?!\w)" if name.isupper() else ""), text)
        for language, text in figure.label.items()
        for name in names.get(language, ())
    )


def _of_id(id_: str, slugs: Mapping[str, Sequence[str]]) -> str:
    """Return the country that an id begins with."""
    return next((code for code, own in slugs.items() if any(id_.startswith(f"{slug}-") for slug in own)), "")


def _of_label(label: Texts, names: Names) -> str:
    """Return the country that something is in, in every language."""
    return next(
        (code for code, own in names.items() if all(_is_in(text, own.get(one, ())) for one, text in label.items())), ""
    )


def _is_in(text: str, names: Sequence[str]) -> bool:
    """Tell whether something is in a country, with an article before its name or without."""
    return any(re.search(rf"\bin (?:\w{{2,3}} )?{re.escape(name)}(?!\w)", text) for name in names)
