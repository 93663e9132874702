"""What other sites show beside a link to a page, by the rules of the networks that most people share links on.

X cuts a title at 70 and a description at 200 signs, reads 420 of what is said of a picture, and crops it to 2:1;
WhatsApp shows no picture above 300 KB; Facebook and LinkedIn show a large one from 1.91:1 at 1200 pixels.
"""

import html
import re
import struct
import tomllib
from functools import cache
from pathlib import Path

import pytest

from publishing.languages.settings import Settings
from tests.browser.conftest import ROOT, SITE
from tests.browser.templates import PAGES

TAG = re.compile(r'<meta (?:property|name)="((?:og|twitter):[a-z:_]+)" content="([^"]*)"')
TITLE, DESCRIPTION, ALT = range(3, 140), range(12, 301), range(30, 421)
# X shows so much of a description: a whole sentence must be in it.
SHOWN = 200
HEAVIEST = 60_000
LARGE = {"og:image:width": "1200", "og:image:height": "630", "twitter:card": "summary_large_image"}
ADDRESS = Settings.from_environment().site_url


@cache
def previews() -> dict[str, dict[str, str]]:
    """Return what each page of the site says of itself to others, by its address."""
    return {_address(file): _said(file) for file in SITE.rglob("index.html")}


def _address(file: Path) -> str:
    folder = file.parent.relative_to(SITE).as_posix()
    return "" if folder == "." else f"{folder}/"


def _said(file: Path) -> dict[str, str]:
    head, _, _ = file.read_text(encoding="utf-8").partition("</head>")
    return {name: html.unescape(text) for name, text in TAG.findall(head)}


def _outside(name: str, allowed: range) -> list[tuple[str, str]]:
    return [(page, said[name]) for page, said in previews().items() if len(said.get(name, "")) not in allowed]


def test_every_page_names_a_large_picture() -> None:
    """Its size is said before it is fetched, and so is the form in which X shows it."""
    assert set(PAGES) <= {f"/{page}" for page in previews()}
    assert [] == [page for page, said in previews().items() if not LARGE.items() <= said.items()]


def test_titles_and_descriptions_are_neither_empty_nor_cut_in_the_middle() -> None:
    """A whole sentence stands where X stops; the rest of a title is what the number is of."""
    cut = [
        (page, said["og:description"])
        for page, said in previews().items()
        if len(said["og:description"]) > SHOWN and ". " not in said["og:description"][:SHOWN]
    ]

    assert [] == _outside("og:title", TITLE)
    assert [] == _outside("og:description", DESCRIPTION)
    assert [] == cut


def test_what_is_on_a_picture_is_said() -> None:
    """Not more than X reads, and never the title of the page alone."""
    assert [] == _outside("og:image:alt", ALT)
    assert [] == [page for page, said in previews().items() if said["og:image:alt"] == said["og:title"]]


def test_addresses_are_whole_and_their_own() -> None:
    """No network follows a relative one; one of another page would show that page."""
    assert {page: ADDRESS + page for page in previews()} == {page: said["og:url"] for page, said in previews().items()}
    assert [] == [page for page, said in previews().items() if not said["og:image"].startswith(ADDRESS)]


def test_pictures_are_there_light_and_of_the_size_that_is_said() -> None:
    """Each is a PNG of 1200 by 630, a fifth of what WhatsApp allows."""
    pictures = {SITE / said["og:image"].removeprefix(ADDRESS) for said in previews().values()}
    missing = [str(file) for file in pictures if not file.is_file()]

    assert [] == missing
    assert {(1200, 630)} == {struct.unpack_from(">2I", file.read_bytes(), 16) for file in pictures}
    assert [] == [str(file) for file in pictures if file.stat().st_size > HEAVIEST]


@pytest.mark.parametrize(("code", "slug"), [("nl", "beweringen"), ("en", "claims")])
def test_a_claim_is_never_shared_without_its_verdict(code: str, slug: str) -> None:
    """It stands before the title on the picture of the claim, of its chart and of the number that it makes."""
    verdicts = tomllib.loads((ROOT / "docs" / code / "words.toml").read_text(encoding="utf-8"))["verdicts"].values()
    folder = f"{ADDRESS}{code}/{slug}/"
    said = {one["og:image"]: one["og:image:alt"] for one in previews().values()}
    own = [alt for image, alt in said.items() if image.startswith(folder) and image != f"{folder}card.png"]

    assert own
    assert [] == [alt for alt in own if not any(f". {verdict.capitalize()}: " in alt for verdict in verdicts)]
