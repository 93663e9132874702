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


def test_each_language_has_its_own_build_up() -> None:
    """Other sections, another order, and a figure that is named twice: the same is said, in an own way."""
    dutch = "## Een\n{{figure:a}} in 2010.\n### Twee\n- {{figure:b}} in 2011.\nNog eens {{figure:a}}."

    assert [] == _pair(dutch, "In 2011 {{figure:b}}.\n## One\n\n\nIt was {{figure:a}}, in 2010.\n## Two\nOn.\n## Three")


def test_a_figure_that_one_version_lacks() -> None:
    """It is named in the version that lacks it, with the place where the other one has it."""
    missing = "{{{{figure:a}}}} is missing here; it stands on line 6 of docs/{}/x.md → say the same in both versions"

    assert [f"docs/en/x.md:4  {missing.format('nl')}"] == _pair("## Een\n\n{{figure:a}}", "## One")
    assert [f"docs/nl/x.md:4  {missing.format('en')}"] == _pair("", "\n\n{{figure:a}}, {{figure:a|number}}")


def test_two_figures_that_changed_places() -> None:
    """The first that stands elsewhere is named, with what the other version has there."""
    expected = (
        "docs/en/x.md:5:3  {{figure:b}} stands here where docs/nl/x.md has {{figure:a}} on line 5"
        " → keep one order within a sentence or a table of both versions, or make sentences of their own"
    )

    assert [expected] == _pair("## Een\n{{figure:a}} {{figure:b}}", "## One\n  {{figure:b}} {{figure:a}}")


def test_two_figures_that_changed_places_in_a_table() -> None:
    """Rows tell what a figure is of, so those of one table stand in one order."""
    rows = "| {} | {{{{figure:{}}}}} |\n| {} | {{{{figure:{}}}}} |\n"
    dutch = rows.format("Een", "a", "Twee", "b")

    assert [] == _pair(dutch, rows.format("One", "a", "Two", "b"))
    found = _pair(dutch, rows.format("One", "b", "Two", "a"))
    assert ["docs/en/x.md:4:9  {{figure:b}} stands here where docs/nl/x.md has {{figure:a}} on line 4"] == [
        one.partition(" → ")[0] for one in found
    ]


def test_two_figures_that_changed_places_between_sentences() -> None:
    """The year, the country or the element beside a figure is that of the other version."""
    dutch = "In China {{figure:a}}.\nIn Japan {{figure:b}}.\n"

    assert [] == _pair(dutch, "In Japan {{figure:b}}.\nIt was {{figure:a}} in China, not in Japan.\n")
    expected = "docs/en/x.md:4:4  'Japan' stands here where docs/nl/x.md has 'China' on line 4"
    assert expected in [
        one.partition(" → ")[0] for one in _pair(dutch, "In Japan {{figure:a}}.\nIn China {{figure:b}}.")
    ]


def test_a_noun_is_in_the_words_of_each_language() -> None:
    """That a figure has one is the same in both versions; what it is differs."""
    expected = (
        "docs/en/x.md:4:1  {{figure:a}} has another form than {{figure:a|aan magneten}} in docs/nl/x.md"
        " → use the same form in both versions"
    )

    assert [] == _pair("{{figure:a|aan magneten}}", "{{figure:a|of magnets}}")
    assert [expected] == _pair("{{figure:a|aan magneten}}", "{{figure:a}}")


def test_the_words_for_a_file_of_the_repository_are_those_of_each_language() -> None:
    """That it is named in words is the same in both versions."""
    dutch = "{{repository:LICENSE|MIT-licentie}}"

    assert [] == _pair(dutch, "{{repository:LICENSE|MIT licence}}")
    assert 1 == len(_pair(dutch, "{{repository:LICENSE}}"))


def test_a_term_is_explained_where_a_language_needs_it_first() -> None:
    """Words of the glossary may stand elsewhere, and not at all where a language needs no explanation."""
    assert [] == _pair("{{term:a}} {{term:b}}\n## Een", "{{term:b}}\n## One\n{{term:c}}")


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


def test_a_name_that_the_rest_of_one_version_has_not() -> None:
    """Sections of an own build-up name a thing as often as they like, but the same things."""
    dutch = "## Een\nIn 2010 en weer in 2010, en in 2012.\n{{figure:a}}\n## Twee\n{{figure:b}}"
    english = "## One\n{{{{figure:b}}}}\n{{{{figure:a}}}}\n\nIn 2010, in 2012 and again in 2012, {}.\n"

    assert [] == _pair(dutch, english.format("for years"))
    assert [] == _pair(dutch, english.format("two years after 2011"))
    assert ["2013"] == [one.split("'")[1] for one in _pair(dutch.replace("12", "11"), english.replace("2012", "2013"))]


def test_a_number_that_the_rest_of_one_version_has_not() -> None:
    """A word of a number that the other version has anywhere is no other number."""
    dutch, english = (
        "{{figure:a}} {{figure:b}}\n## Een\nTwee, zeven.",
        "## One\nTwo, {}.\n{{{{figure:b}}}}\n{{{{figure:a}}}}",
    )

    assert [] == _pair(dutch, english.format("seven"))
    assert ["seventy"] == [one.split("'")[1] for one in _pair(dutch, english.format("seventy"))]


def test_names_in_addresses_are_no_words() -> None:
    """Nor are those in references; and each version names in its own section what the other leaves out."""
    assert [] == _pair("## A\nJapan {{source:a-2010}}", "## A\nIn Tokyo {{source:a-2010}}")
    assert [] == _pair("[China](https://a.nl/2011/Japan)", "[China](https://a.nl/2012/Korea)")
