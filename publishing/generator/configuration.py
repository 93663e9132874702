"""The generator's configuration of one language; what all languages share stands in mkdocs.yml."""

import html
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from evidence.languages import FALLBACK, LANGUAGES
from publishing.charts.files import LICENCE
from publishing.languages.addresses import CARD, feed_file, url_of
from publishing.languages.view import Localised
from publishing.languages.words import LICENCES
from publishing.pages.navigation import foot, header
from publishing.pages.written import Page

# The forms of the feed, by the end of their names.
FEED_TYPES = {"atom": "application/atom+xml", "json": "application/feed+json"}
# The words of the foot that name our licences.
FOOT = "footer_licence"
# Light, dark, or as the reader's system has it: one button goes round.
SCHEMES = (
    ("scheme_system", "(prefers-color-scheme)", "default"),
    ("scheme_light", "(prefers-color-scheme: light)", "default"),
    ("scheme_dark", "(prefers-color-scheme: dark)", "slate"),
)


def configuration(sites: dict[str, Localised], code: str, pages: Sequence[Page], overrides: Path) -> dict[str, Any]:
    """Return what goes into a language's own `mkdocs.yml`."""
    site = sites[code]
    return {
        "INHERIT": "../../mkdocs.yml",
        "site_name": _escaped(site.words["site_name"]),
        "site_description": _escaped(site.words["tagline"]),
        "site_url": f"{site.settings.site_url}{code}/",
        "repo_url": site.settings.repository_url,
        "docs_dir": "docs",
        "site_dir": "site",
        "theme": {"language": code, "custom_dir": str(overrides), "palette": _palette(site)},
        # Every page is found by the tabs and the foot; the generator's cost grows with the square of its own list.
        "nav": [{site.words["nav"]["home"]: "index.md"}],
        "markdown_extensions": {"toc": _contents(site)},
        "extra": _for_the_theme(sites, site, pages),
    }


def _contents(site: Localised) -> dict[str, str]:
    """Return what the contents of a page are called, and the sign at a heading that links to it."""
    words = site.words["theme"]
    return {"title": _escaped(words["outline"]), "permalink_title": words["permalink"]}


def _palette(site: Localised) -> list[dict[str, Any]]:
    words = site.words["theme"]
    return [
        {"media": media, "scheme": scheme, "toggle": {"name": _escaped(words[word])}} for word, media, scheme in SCHEMES
    ]


def _for_the_theme(sites: dict[str, Localised], site: Localised, pages: Sequence[Page]) -> dict[str, Any]:
    return {
        "words": _escaped_all(site.words["theme"]) | {FOOT: _licences(site)},
        "languages": [
            {
                "code": one.code,
                "name": one.name,
                "words": _escaped_all(sites[one.code].words["theme"]),
                **_ways(sites[one.code]),
            }
            for one in LANGUAGES
        ],
        # The address of the whole site, which holds every language.
        "root": site.settings.site_url,
        "fallback": FALLBACK.code,
        "card": CARD,
        "interface": site.language.interface or site.code,
        # Dictionaries are named by language and country, as Open Graph wants it.
        "locale": site.language.dictionary,
        "draft": _draft(site),
        # What readers of feeds look for on any page; a draft has none.
        "feeds": []
        if site.fallback
        else [
            {
                "type": type_,
                "url": f"../{feed_file(site.code, ending)}",
                "title": _escaped(site.words["corrections"]["feed"]),
            }
            for ending, type_ in FEED_TYPES.items()
        ],
        "tabs": [_escaped_all(tab) for tab in header(pages, site)],
        "foot": [
            {"title": _escaped(title), "links": [_escaped_all(link) for link in links]}
            for title, links in foot(pages, site)
        ],
        "day": _escaped(site.words["foot"]["day"].format(date=site.formatter.whole_day(site.day))),
        "here": _escaped(site.words["nav"]["here"]),
        **_ways(site),
    }


def _licences(site: Localised) -> str:
    """Return what the foot says of licences: that of text and data leads to its terms, that of the code to our file."""
    of_content, of_code = LICENCES[f"theme.{FOOT}"]
    said = _escaped(site.words["theme"][FOOT])
    for name, link in (
        (of_content, f'rel="license" href="{LICENCE}"'),
        (of_code, f'href="{site.settings.edit_url("LICENSE")}"'),
    ):
        said = said.replace(name, f"<a {link}>{name}</a>", 1)
    return said


def _ways(site: Localised) -> dict[str, str]:
    """Return where a page that is not found leads, from the home page of a language."""
    return {"claims": url_of(site.addresses.index("claims")), "search": url_of(site.addresses.page("search"))}


def _escaped(text: str) -> str:
    """Return a text as the theme's templates need it: they put it into pages and attributes as it is."""
    return html.escape(text, quote=False).replace('"', "&quot;")


def _escaped_all(words: Mapping[str, str]) -> dict[str, str]:
    return {key: _escaped(text) for key, text in words.items()}


def _draft(site: Localised) -> dict[str, str]:
    """Return the language of the notice that a page of a draft is not translated; nothing for one that is published."""
    if not site.fallback:
        return {}
    own_notice = site.words["theme"]["untranslated"] != site.fallback.words["theme"]["untranslated"]
    return {"notice_language": site.code if own_notice else FALLBACK.code}
