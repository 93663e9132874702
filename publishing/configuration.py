"""The generator's configuration of one language; what all languages share stands in mkdocs.yml."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from publishing.addresses import url_of
from publishing.languages import LANGUAGES
from publishing.localised import Localised
from publishing.navigation import navigation
from publishing.pages import Page

# Light, dark, or as the reader's system has it: one button goes round.
SCHEMES = (
    ("scheme_system", "(prefers-color-scheme)", "default", "material/brightness-auto"),
    ("scheme_light", "(prefers-color-scheme: light)", "default", "material/weather-sunny"),
    ("scheme_dark", "(prefers-color-scheme: dark)", "slate", "material/weather-night"),
)


def configuration(
    sites: dict[str, Localised], code: str, pages: Sequence[Page], pairs: dict[str, dict[str, str]], overrides: Path
) -> dict[str, Any]:
    """Return what goes into a language's own `mkdocs.yml`."""
    site = sites[code]
    return {
        "INHERIT": "../../mkdocs.yml",
        "site_name": site.words["site_name"],
        "site_description": site.words["tagline"],
        "site_url": f"{site.settings.site_url}{code}/",
        "repo_url": site.settings.repository_url,
        "docs_dir": "docs",
        "site_dir": "site",
        "theme": {"language": code, "custom_dir": str(overrides), "palette": _palette(site)},
        "plugins": {"search": {"lang": code}},
        "nav": navigation(pages, site),
        "extra": _for_the_theme(sites, site, pages, pairs),
    }


def _palette(site: Localised) -> list[dict[str, Any]]:
    words = site.words["theme"]
    return [
        {"media": media, "scheme": scheme, "toggle": {"icon": icon, "name": words[word]}}
        for word, media, scheme, icon in SCHEMES
    ]


def _for_the_theme(
    sites: dict[str, Localised], site: Localised, pages: Sequence[Page], pairs: dict[str, dict[str, str]]
) -> dict[str, Any]:
    return {
        "words": site.words["theme"],
        "languages": [
            {"code": one.code, "name": one.name, "words": sites[one.code].words["theme"]} for one in LANGUAGES
        ],
        "pairs": {page.staged_path: pairs[page.id] for page in pages},
        "claims": url_of(site.addresses.claims()),
        "search": url_of(site.addresses.search()),
    }
