"""Both versions of a page say the same."""

import pytest

from publishing.pages.written import Page
from publishing.writing.parity import amount_problems, parity_problems


def _pair(dutch: str, english: str) -> list[str]:
    pages = {
        code: [Page("x", code, "x.md", {"title": "x"}, text, f"docs/{code}/x.md", 4)]
        for code, text in (("nl", dutch), ("en", english))
    }
    return [str(problem) for problem in (*parity_problems(pages), *amount_problems(pages))]


def test_the_same_sections_and_references_are_no_problem() -> None:
    """Words may differ, and so may the order of references of different kinds."""
    assert [] == _pair("## Een\n{{figure:a}} {{claim:b}}", "## One\n{{claim:b}} {{ figure:a }}")


@pytest.mark.parametrize(
    ("dutch", "english", "expected"),
    [
        ("## Een\n### Twee", "## One", "4  there is no heading like 'Twee' on line 5 of docs/nl/x.md"),
        ("## Een", "## One\n\n## Two", "6:1  docs/nl/x.md has no heading like 'Two'"),
        (
            "## Een\n### Twee\n### Drie", "## One\n## Two\n# Three",
            "5:1  'Two' is a heading of level 2, and 'Twee' on line 5 of docs/nl/x.md one of level 3",
        ),
    ],
)  # fmt: skip
def test_other_sections(dutch: str, english: str, expected: str) -> None:
    """The first heading without its like is named, and none of those that follow from it."""
    assert [f"docs/en/x.md:{expected} → give both versions the same sections"] == _pair(dutch, english)


def test_a_figure_that_one_version_lacks() -> None:
    """What is missing is named with its reference, whichever version lacks it."""
    missing = "{{figure:a}} is missing here 1×; it stands in docs/nl/x.md → say the same in both versions"
    extra = "{{figure:a}} stands here 1× more often than in docs/nl/x.md → say the same in both versions"

    assert [f"docs/en/x.md:4  {missing}"] == _pair("{{figure:a}}", "")
    assert [f"docs/en/x.md:4  {extra}"] == _pair("", "{{figure:a}}")


def test_headings_of_notebooks_stand_in_comments() -> None:
    """A comment of a Markdown cell is text; with a second mark it is a heading."""
    cell = "# %% [markdown]\n# Tekst\n# ## Kop\n"
    pages = {
        "nl": [Page("x", "nl", "x.py", {"title": "x"}, cell, "docs/nl/x.py")],
        "en": [Page("x", "en", "x.py", {"title": "x"}, cell.replace("# ## Kop", "# Head"), "docs/en/x.py")],
    }

    assert 1 == len(list(parity_problems(pages)))


def test_two_figures_that_changed_places() -> None:
    """The first that stands elsewhere is named, with what the other version has there."""
    expected = (
        "docs/en/x.md:5:3  {{figure:b}} stands here where docs/nl/x.md has {{figure:a}} on line 5"
        " → refer to the same things in the same order in each section of both versions"
    )

    assert [expected] == _pair("## Een\n{{figure:a}} {{figure:b}}", "## One\n  {{figure:b}} {{figure:a|value}}")


def test_a_noun_is_in_the_words_of_each_language() -> None:
    """That a figure has one is the same in both versions; what it is differs."""
    expected = (
        "docs/en/x.md:4:1  {{figure:a}} has another form than {{figure:a|aan magneten}} in docs/nl/x.md"
        " → use the same form in both versions"
    )

    assert [] == _pair("{{figure:a|aan magneten}}", "{{figure:a|of magnets}}")
    assert [expected] == _pair("{{figure:a|aan magneten}}", "{{figure:a}}")


def test_a_figure_that_went_to_another_section() -> None:
    """It is named where it stands, in each of the two sections."""
    remedy = "refer to the same things in the same order in each section of both versions"

    assert [
        f"docs/nl/x.md:5:1  {{{{figure:a}}}} stands here where docs/en/x.md has none in this section → {remedy}",
        f"docs/en/x.md:6:1  {{{{figure:a}}}} stands here where docs/nl/x.md has none in this section → {remedy}",
    ] == _pair("## Een\n{{figure:a}}\n## Twee", "## One\n## Two\n{{figure:a}}")


def test_a_term_is_explained_where_a_language_needs_it_first() -> None:
    """Words of the glossary may stand in another order, and in another section."""
    assert [] == _pair("{{term:a}} {{term:b}}\n## Een", "{{term:b}}\n## One\n{{term:a}}")


def test_the_code_of_a_notebook_moves_no_place() -> None:
    """References of a notebook are found on their own lines, whatever code stands before them."""
    cell = "# %%\nprint(1)\n# %% [markdown]\n# {{figure:a}} {{figure:b}}\n"
    pages = {
        "nl": [Page("x", "nl", "x.py", {"title": "x"}, cell, "docs/nl/x.py")],
        "en": [Page("x", "en", "x.py", {"title": "x"}, cell.replace("a}} {{figure:b", "b}} {{figure:a"), "x.py")],
    }

    assert [("x.py", 4, "3")] == [(one.where.file, one.where.line, one.where.column) for one in parity_problems(pages)]


def test_a_figure_in_another_form() -> None:
    """Its nuance or its unit would be gone in one language."""
    expected = "docs/en/x.md:4:1  {{figure:a|number}} has another form than {{figure:a}} in docs/nl/x.md"

    assert [f"{expected} → use the same form in both versions"] == _pair("{{figure:a}}", "{{figure:a|number}}")


def test_a_list_with_an_item_more() -> None:
    """The last item of the section is named, or the page when there is none."""
    remedy = "give both versions the same items"
    what = "the lists of this section have {} items; in docs/nl/x.md they have {}"

    assert [f"docs/en/x.md:6:1  {what.format(2, 1)} → {remedy}"] == _pair("## A\n- een", "## A\n- one\n- two more")
    assert [f"docs/en/x.md:4  {what.format(0, 1)} → {remedy}"] == _pair("1. een", "one")


def test_another_number_in_words() -> None:
    """It is named with the word of the other version, when both sections have as many of them."""
    expected = "docs/en/x.md:4:8  'seventy' stands here where docs/nl/x.md has 'zeven' on line 4"

    assert [f"{expected} → say the same number in both versions"] == _pair("Twee, zeven.", "Two, 2 seventy.")
    assert [] == _pair("Zeven, en twee.", "Two, and seven.")
    assert [] == _pair("In de jaren tachtig twee.", "In the 1980s two.".replace("two", "one"))


def test_a_chapter_has_one_number() -> None:
    """A chapter in one language is the same chapter in the other."""
    pages = {
        code: [Page("x", code, "x.md", {"chapter": chapter} if chapter else {}, "", f"docs/{code}/x.md", 4)]
        for code, chapter in (("nl", 2), ("en", 0))
    }

    assert ["this is no chapter, and docs/nl/x.md is chapter 2"] == [one.what for one in parity_problems(pages)]


def test_as_many_links_to_pages_elsewhere() -> None:
    """Where they lead may differ by language."""
    dutch = "[a](https://nl.example/) en [b]({{page:x}})"

    assert [] == _pair(dutch, "[a](https://en.example/) and [b]({{page:x}})")
    assert [
        "docs/en/x.md:4  the links to pages elsewhere are 0; in docs/nl/x.md they are 1 → say the same in both versions"
    ] == _pair(dutch, "a and [b]({{page:x}})")


def test_one_version_that_says_far_more() -> None:
    """Twice as many words are no matter of language; in a few lines they are."""
    expected = "docs/en/x.md:4  the page has 15 words, and docs/nl/x.md has 30 → say the same in both versions"

    assert [expected] == _pair("woord " * 30, "word " * 15)
    assert [] == _pair("woord " * 29, "word " * 14)
    assert [] == _pair("woord " * 30, "word " * 16)


@pytest.mark.parametrize(
    ("dutch", "english", "expected"),
    [
        (
            "Op 8 september 2010.",
            "On 8 October 2010.",
            "'8 October 2010' stands here where docs/nl/x.md has '8 september 2010'",
        ),
        ("Sinds 2010.", "Since 2011.", "'2011' stands here where docs/nl/x.md has '2010'"),
        ("Invoer van Japan.", "Korea's imports.", "'Korea' stands here where docs/nl/x.md has 'Japan'"),
        ("Met neodymium.", "With terbium.", "'terbium' stands here where docs/nl/x.md has 'neodymium'"),
    ],
)
def test_a_name_that_stands_in_the_place_of_another(dutch: str, english: str, expected: str) -> None:
    """A day, a year, a country or a rare earth that the other version has not in this section."""
    column = english.index(expected.split("'")[1]) + 1

    said = f"docs/en/x.md:6:{column}  {expected} on line 5 → name the same in both versions"
    assert [said] == _pair(f"## Een\n{dutch}\n", f"## One\n\n{english}\n")


def test_names_in_addresses_are_no_words() -> None:
    """Nor are those in references; and each version names in its own section what the other leaves out."""
    assert [] == _pair("## A\nJapan {{source:a-2010}}", "## A\nIn Tokyo {{source:a-2010}}")
    assert [] == _pair("[China](https://a.nl/2011/Japan)", "[China](https://a.nl/2012/Korea)")
