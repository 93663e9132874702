"""What is changed in Material's markup."""

import pytest
from selectolax.lexbor import LexborHTMLParser

from publishing.generator.markup import mended
from publishing.generator.run import GeneratorError
from tests.publishing.conftest import first

PAGE = (
    '<head><link rel="stylesheet" href="../assets/stylesheets/main.1.min.css">\n'
    '<link rel="stylesheet" href="../assets/stylesheets/palette.1.min.css"></head>'
    '<input class="md-toggle" data-md-toggle="drawer" type="checkbox" id="__drawer" autocomplete="off">'
    '<input class="md-search__input" type="text" autocomplete="off">'
    '<label class="md-nav__title" for="__toc">3</label>'
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


def test_what_validators_name_is_mended() -> None:
    """Nothing is completed in a box to tick; other places stay."""
    tree = LexborHTMLParser(mended(PAGE))

    assert ["__drawer", None] == [node.attributes.get("id") for node in tree.css("input")]
    assert [None, "off"] == [node.attributes.get("autocomplete") for node in tree.css("input")]


def test_a_heading_of_a_table_says_that_it_is_of_a_column() -> None:
    """One that says of what it is stays, and so does what stands before a row."""
    heads = '<th>1</th><th class="number">2</th><th scope="colgroup">3</th>'
    tree = LexborHTMLParser(mended(f"{PAGE}<table><thead>\n<tr>{heads}</tr></thead><tbody><tr><th>4</th></tr></table>"))

    assert ["col", "col", "colgroup", None] == [node.attributes.get("scope") for node in tree.css("th")]


def test_a_label_without_a_target_has_none() -> None:
    """That of the contents leads to their box where the page has one, and nowhere where it has none."""
    box = '<input type="checkbox" id="__toc">'
    found = [first(LexborHTMLParser(mended(html)), ".md-nav__title") for html in (PAGE, box + PAGE)]

    assert [None, "__toc"] == [label.attributes.get("for") for label in found]


def test_a_label_of_something_else_that_is_not_there_stops_the_build() -> None:
    """It is named: a new version of the theme may have others."""
    with pytest.raises(GeneratorError, match=r"a label for __new, which is not on it → .*markup\.py"):
        mended(PAGE + '<label for="__new">4</label>')


@pytest.mark.parametrize("found", ["md-toggle", 'class="md-content"', "script src", "palette", "md-content__inner"])
def test_a_theme_that_has_changed_stops_the_build(found: str) -> None:
    """What is not found is named, with where to name what stands there instead."""
    with pytest.raises(GeneratorError, match=r"holds no .* → see .* in publishing/generator/markup\.py"):
        mended(PAGE.replace(found, "other"), "en")
