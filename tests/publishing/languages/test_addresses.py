"""Addresses and relative links."""

import pytest

from publishing.languages.addresses import Addresses, chart_file, embed_file, language_of, relative, slug, url_of


@pytest.mark.parametrize(
    ("path", "url"),
    [("index.md", ""), ("over.md", "over/"), ("methode/index.md", "methode/"), ("methode/reken.py", "methode/reken/")],
)
def test_url_of(path: str, url: str) -> None:
    """An index is its folder; any other file is a folder of its own."""
    assert url == url_of(path)


@pytest.mark.parametrize(
    ("target", "start", "link"),
    [
        ("nl/beweringen/a/", "nl/", "beweringen/a/"),
        ("nl/", "nl/beweringen/a/", "../../"),
        ("nl/bronnen/#usgs", "nl/gegevens/x/y/", "../../../bronnen/#usgs"),
        ("data/supply/a.csv", "nl/gegevens/", "../../data/supply/a.csv"),
        ("nl/over/", "nl/over/", "./"),
        ("", "nl/over/", "../../"),
    ],
)
def test_relative(target: str, start: str, link: str) -> None:
    """A link climbs as far as it must, so that the site works under any path."""
    assert link == relative(target, start)


def test_slug_keeps_letters_and_drops_signs() -> None:
    """A title becomes an address without capitals, blanks or signs."""
    assert "aandeel-van-china-per-stap" == slug("Aandeel van China: per stap!")


def test_generated_pages_have_addresses_in_the_readers_language() -> None:
    """The folders come from the language's own words."""
    addresses = Addresses({"claims": "beweringen", "data": "gegevens", "sources": "bronnen"})

    assert "beweringen/f35.md" == addresses.entry("claims", "f35")
    assert "gegevens/aanvoer/winning.md" == addresses.table("Aanvoer", "Winning")
    assert "bronnen.md" == addresses.page("sources")


@pytest.mark.parametrize(
    "address",
    [chart_file("one", "nl", "html"), *(embed_file("figure", "one", "nl", end) for end in ("svg", "dark.svg"))],
)
def test_a_file_for_others_says_its_language(address: str) -> None:
    """Behind the id, whatever its ending is; the address never changes."""
    assert "nl" == language_of(address)
    assert "claims/one.en.dark.html" == embed_file("claim", "one", "en", "dark.html")
