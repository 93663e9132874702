"""A page says of its figures of which year they are, and which way they went, as their rows do."""

import pytest

from evidence.catalogue import Catalogue
from publishing.pages.written import Page
from publishing.writing.told_figures import told_otherwise

OLD = "china-export-quota-2006-japan-metal-bulletin"
NEW = "china-export-quota-2010-japan-metal-bulletin"
SHARE = "china-export-quota-cut-2010-usgs"
MORE, LESS = f"{{{{figure:{OLD}}}}}", f"{{{{figure:{NEW}|number}}}}"
YEAR = "name a figure of that year, or correct the year"
ORDER = "put the figures in the order in which they follow each other"


def _said(text: str, catalogue: Catalogue, language: str = "en") -> list[str]:
    page = Page("x", language, "x.md", {}, f"First.\n{text}", f"docs/{language}/x.md", 4)
    return [str(problem) for problem in told_otherwise(page, catalogue)]


@pytest.mark.parametrize("start", ["| 2010 |", "|2010|", "| in 2010 |"])
def test_a_figure_in_the_row_of_another_year(start: str, catalogue: Catalogue) -> None:
    """Its id and both years are named; the figure of the year itself may stand beside it."""
    expected = f"docs/en/x.md:5  the row is of 2010, and '{OLD}' is of 2006 → {YEAR}"

    assert [expected] == _said(f"{start} {MORE} | {LESS} |", catalogue)


@pytest.mark.parametrize(
    "text",
    [
        f"| 2006 | {MORE} | highest |",
        f"| Since | {MORE} | 2010 |",
        f"In 2010 it was {MORE}.",
        "| 2010 | {{figure:no-such-figure}} | {{chart:" + OLD + "}} |",
    ],
)
def test_a_figure_of_the_year_of_its_row_or_of_no_row(text: str, catalogue: Catalogue) -> None:
    """A sentence may compare years, and an id that is none is named elsewhere."""
    assert [] == _said(text, catalogue)


OF_CANADA = "canada-reserves-and-resources-2023-nrcan"
OF_NEODYMIUM = "wind-turbine-neodymium-mass-colorado"
WHOSE = "name a figure of what the row is of, or correct its first cell"


@pytest.mark.parametrize(
    ("language", "row", "name", "other"),
    [
        ("en", "| Russia | {} |", "Russia", "Canada"),
        ("en", "| Russia (estimate) | none | {} |", "Russia", "Canada"),
        ("nl", "| Rusland | {} |", "Rusland", "Canada"),
    ],
)
def test_a_figure_in_the_row_of_another_country(
    language: str, row: str, name: str, other: str, catalogue: Catalogue
) -> None:
    """Two figures that change places in both languages are seen by what their labels name."""
    expected = f"docs/{language}/x.md:5  the row is of {name}, and '{OF_CANADA}' is of {other} → {WHOSE}"

    assert [expected] == _said(row.format(f"{{{{figure:{OF_CANADA}|number}}}}"), catalogue, language)


def test_a_figure_in_the_row_of_another_element(catalogue: Catalogue) -> None:
    """The same holds for what a weight is of."""
    expected = f"docs/en/x.md:5  the row is of Dysprosium, and '{OF_NEODYMIUM}' is of Neodymium → {WHOSE}"

    assert [expected] == _said(f"| Dysprosium | {{{{figure:{OF_NEODYMIUM}}}}} |", catalogue)
    assert [] == _said(f"| Neodymium | {{{{figure:{OF_NEODYMIUM}}}}} |", catalogue)


@pytest.mark.parametrize(
    "text",
    [f"| Who mined most | {MORE} |", f"| China | {MORE} |", f"In Russia it was {MORE}.", "| Russia | none |"],
)
def test_a_row_of_no_country_or_of_the_own(text: str, catalogue: Catalogue) -> None:
    """Neither does a sentence that compares countries say anything of its figure."""
    assert [] == _said(text, catalogue)


@pytest.mark.parametrize(
    ("language", "word", "text"),
    [
        ("en", "rose", f"The quota rose from {MORE} to {LESS} tonnes."),
        ("en", "fell", f"It fell in four years from about {LESS} tonnes in 2006 to some {MORE}."),
        ("nl", "steeg", f"Het quotum steeg van {MORE} naar {LESS} ton."),
        ("nl", "daalde", f"Het quotum daalde van {LESS} ton tot {MORE}."),
    ],
)
def test_what_went_the_other_way(language: str, word: str, text: str, catalogue: Catalogue) -> None:
    """The word is named, with the figures in the order of the page."""
    first, last = (OLD, NEW) if text.index(OLD) < text.index(NEW) else (NEW, OLD)
    what = f"'{word}' is said of '{first}' and '{last}', and the numbers did the opposite"

    assert [f"docs/{language}/x.md:5  {what} → {ORDER}"] == _said(text, catalogue, language)


@pytest.mark.parametrize(
    "text",
    [
        f"The quota fell from {MORE} to {LESS} tonnes.",
        f"The quota went from {LESS} to {MORE} tonnes.",
        f"Prices rose. The quota went from {MORE} to {LESS}.",
        f"Prices rose when the quota fell from {LESS} to {MORE}.",
        f"It rose from {MORE} to {MORE}.",
        f"It rose from {MORE} to {{{{figure:{SHARE}}}}}.",
        f"It rose from {MORE} to {{{{figure:no-such-figure}}}}.",
    ],
)
def test_what_tells_of_no_other_way(text: str, catalogue: Catalogue) -> None:
    """Neither do the same number, two units, or a sentence that says both, or says it of something else."""
    assert [] == _said(text, catalogue)


def test_a_language_whose_words_are_not_known(catalogue: Catalogue) -> None:
    """A draft may be written in any; a year is a year in each."""
    assert [] == _said(f"De kwota sakke fan {LESS} nei {MORE}.", catalogue, "fy")
    assert 1 == len(_said(f"| 2010 | {MORE} |", catalogue, "fy"))
