"""What is changed in Material's markup."""

import pytest
from selectolax.lexbor import LexborHTMLParser

from publishing.generator.markup import mended
from publishing.generator.run import GeneratorError
from tests.publishing.conftest import first
from tests.publishing.theme import laid_out

LOOKED_FOR = ("md-toggle", 'class="md-content"', "script src", "palette", "md-content__inner")
LEFT_OUT = ("md-dialog", "no-js", "var target")
PAGE = laid_out('<article class="card"></article>', scripts="<script>1</script>")


def test_the_skip_link_has_a_place_and_scripts_wait() -> None:
    """The text can be reached, no script holds the page up, and the stylesheet that we replace is not asked for."""
    tree = LexborHTMLParser(mended(PAGE))

    assert ("text", "-1") == tuple(first(tree, ".md-content").attributes[name] for name in ("id", "tabindex"))
    assert "defer" in first(tree, "script[src]").attributes
    assert ["assets/stylesheets/main.1.min.css"] == [node.attributes["href"] for node in tree.css("link")]
    assert [] == tree.css("article[lang]")


def test_a_text_in_another_language_says_so() -> None:
    """Only the article of the page, not what lies in it."""
    tree = LexborHTMLParser(mended(PAGE, "en"))

    assert ["en", None] == [node.attributes.get("lang") for node in tree.css("article")]


def test_what_the_script_of_the_theme_would_use_goes() -> None:
    """Boxes that open nothing, places for what it says, its tabs; other scripts and the text stay."""
    tree = LexborHTMLParser(mended(PAGE))

    assert [] == tree.css("input, label, .md-dialog, [data-md-component=announce], .no-js")
    assert ["", "1"] == [node.text() for node in tree.css("script")]
    assert 1 == len(tree.css("article > .card"))


def test_a_heading_of_a_table_says_that_it_is_of_a_column() -> None:
    """One that says of what it is stays, and so does what stands before a row."""
    heads = '<th>1</th><th class="number">2</th><th scope="colgroup">3</th>'
    tree = LexborHTMLParser(mended(f"{PAGE}<table><thead>\n<tr>{heads}</tr></thead><tbody><tr><th>4</th></tr></table>"))

    assert ["col", "col", "colgroup", None] == [node.attributes.get("scope") for node in tree.css("th")]


@pytest.mark.parametrize("found", [*LOOKED_FOR, *LEFT_OUT])
def test_a_theme_that_has_changed_stops_the_build(found: str) -> None:
    """What is not found is named, with where to name what stands there instead."""
    with pytest.raises(GeneratorError, match=r"holds no .* → see .* in publishing/generator/markup\.py"):
        mended(PAGE.replace(found, "other"), "en")
