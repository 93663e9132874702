"""What is changed in Material's markup."""

import pytest
from selectolax.lexbor import LexborHTMLParser

from publishing.generator.markup import mended, with_active_tab
from publishing.generator.run import GeneratorError
from tests.publishing.conftest import first

PAGE = (
    '<head><link rel="stylesheet" href="../assets/stylesheets/main.1.min.css">\n'
    '<link rel="stylesheet" href="../assets/stylesheets/palette.1.min.css"></head>'
    '<div class="md-content" data-md-component="content"><article class="md-content__inner md-typeset">'
    '<article class="card"></article></article></div><script src="a.js"></script><script>1</script>'
)


def test_the_skip_link_has_a_place_and_scripts_wait() -> None:
    """The text can be reached, no script holds the page up, and the stylesheet that we replace is not asked for."""
    tree = LexborHTMLParser(mended(PAGE))

    assert ("text", "-1") == tuple(first(tree, ".md-content").attributes[name] for name in ("id", "tabindex"))
    assert "defer" in first(tree, "script[src]").attributes
    assert ["../assets/stylesheets/main.1.min.css"] == [node.attributes["href"] for node in tree.css("link")]
    assert [] == tree.css("article[lang]")


def test_a_text_in_another_language_says_so() -> None:
    """Only the article of the page, not what lies in it."""
    tree = LexborHTMLParser(mended(PAGE, "en"))

    assert ["en", None] == [node.attributes.get("lang") for node in tree.css("article")]


@pytest.mark.parametrize("found", ['class="md-content"', "script src", "palette", "md-content__inner"])
def test_a_theme_that_has_changed_stops_the_build(found: str) -> None:
    """What is not found is named, with where to name what stands there instead."""
    with pytest.raises(GeneratorError, match=r"holds no .* → see .* in publishing/generator/markup\.py"):
        mended(PAGE.replace(found, "other"), "en")


def test_the_tab_of_a_page_outside_the_navigation_is_marked() -> None:
    """The one whose link leads to its part of the site, and no other."""
    tabs = '<li class="md-tabs__item">\n <a href="../../{}/" class="md-tabs__link">'
    html = tabs.format("claims") + tabs.format("data")

    marked = tabs.format("data").replace("md-tabs__item", "md-tabs__item md-tabs__item--active")
    assert tabs.format("claims") + marked == with_active_tab(html, "../../data/")


def test_a_tab_that_is_not_there_is_named() -> None:
    """A new version of the theme may have other tabs; nobody would see that none is marked."""
    with pytest.raises(GeneratorError, match=r"no tab that leads to \.\./data/"):
        with_active_tab("<ul></ul>", "../data/")
