"""The frames and pictures of figures and claims, as they are written into the site."""

import gzip
from pathlib import Path
from xml.etree import ElementTree

import pytest
from selectolax.lexbor import LexborHTMLParser

from charts.palette import PALETTE
from publishing.charts.embeds import stylesheet
from publishing.embeds import SCHEMES, write_embeds
from publishing.languages.view import Localised
from tests.publishing.conftest import first

CLAIMED, CLAIM = "dependence-claimed", "dependence"
LIMIT = 12_000


@pytest.fixture
def written(dutch: Localised, english: Localised, tmp_path: Path) -> Path:
    """Return a site with the page of the claim in Dutch, its card beside it, and every embed."""
    page = tmp_path / dutch.claim_address(CLAIM)
    page.mkdir(parents=True)
    (page / "card.png").write_bytes(b"the card")
    write_embeds(tmp_path, [dutch, english])
    return tmp_path


def test_each_language_has_every_file(written: Path, dutch: Localised) -> None:
    """A frame and a picture on both papers; a claim has the card of its page as PNG, where that is there."""
    wanted = {f"figures/{id_}.{code}.{end}" for id_ in dutch.catalogue.figures for code in ("nl", "en") for end in (
        "html", "dark.html", "svg", "dark.svg"
    )}  # fmt: skip
    found = {file.relative_to(written).as_posix() for file in written.glob("figures/*")}

    assert wanted == found
    assert b"the card" == (written / "claims" / f"{CLAIM}.nl.png").read_bytes()
    assert not (written / "claims" / f"{CLAIM}.en.png").exists()


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("file", [f"figures/{CLAIMED}.nl", f"claims/{CLAIM}.nl"])
def test_a_frame_is_a_whole_page_without_script(written: Path, file: str, scheme: str) -> None:
    """Its language and paper, one heading, the verdict, our name with a link out of the frame; it weighs little."""
    page = (written / f"{file}.{SCHEMES[scheme]}html").read_text(encoding="utf-8")
    tree = LexborHTMLParser(page)
    link = first(tree, ".origin a")

    assert ("nl", f"entry {scheme}") == tuple(first(tree, "html").attributes[name] for name in ("lang", "class"))
    assert (1, 1) == (len(tree.css("h1")), len(tree.css(".verdict--contradicted")))
    assert link.text().endswith("op Zeldzaam")
    assert "_top" == link.attributes["target"]
    assert str(link.attributes["href"]).startswith("../nl/")
    assert [] == tree.css("script, style, [style]")
    assert "noindex" == first(tree, "meta[name=robots]").attributes["content"]
    assert 1 == len(tree.css("meta[http-equiv=Content-Security-Policy]"))
    assert LIMIT > len(gzip.compress(page.encode())) + len(gzip.compress(stylesheet().encode()))


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("file", [f"figures/{CLAIMED}.en", f"claims/{CLAIM}.en"])
def test_a_picture_stands_alone(written: Path, file: str, scheme: str) -> None:
    """It is well-formed, on its own paper, with colours as values, and says whose it is and where its page is."""
    text = (written / f"{file}.{SCHEMES[scheme]}svg").read_text(encoding="utf-8")
    words = " ".join(ElementTree.fromstring(text).itertext())

    assert f'fill="{getattr(PALETTE["paper"], scheme)}"' in text
    assert "var(--" not in text
    assert "Zeldzaam, CC BY 4.0. https://zeldzaam.example/en/" in words
    assert "does not hold up" in words
