"""The notebooks of both languages do the same."""

from dataclasses import replace

import pytest

from evidence.catalogue import Catalogue
from evidence.languages import LANGUAGES
from publishing.pages.written import Page, read_pages
from publishing.writing.notebook_code import other_code, unnamed_years
from tests.broken.repository import ROOT


def _said(dutch: str, english: str) -> list[str]:
    pages = {
        code: [Page("x", code, "x.py", {}, f"# %%\n{text}\n", f"docs/{code}/x.py", 8)]
        for code, text in (("nl", dutch), ("en", english))
    }
    return [f"{one.where}  {one.what}" for one in other_code(pages)]


def test_the_real_ones_do_the_same() -> None:
    """Their texts differ, and how they write a decimal."""
    assert [] == list(other_code({one.code: list(read_pages(ROOT / "docs", one.code)) for one in LANGUAGES}))


@pytest.mark.parametrize(
    ("dutch", "english"),
    [
        ("x = 1  # een", "# one\n\nx = 1"),
        ("x = 'Deel (%) van 5'", "x = 'Part (%) of 5'"),
        ("x = f'{a} is {b}'", "x = f'{a}  equals {b}'"),
        ("x = f'{a:.1f}'.replace('.', ',')", "x = f'{a:.1f}'"),
        ("x = (", "y = 1"),
    ],
)
def test_texts_and_remarks_are_free(dutch: str, english: str) -> None:
    """A text has a blank in it; what is no Python is named elsewhere."""
    assert [] == _said(dutch, english)


@pytest.mark.parametrize(
    ("dutch", "english", "own", "expected"),
    [
        ("x = 1", "x = 2", "2", "1"),
        ("x = a + b", "x = a - b", "-", "+"),
        ("x = row['low']", "x = row['high']", "'high'", "'low'"),
        ("x = 'MCS 2025'", "x = 'MCS 2026'", '""2026', '""2025'),
        ("x = f'a {b}'", "x = f'a {c}'", '""{c}', '""{b}'),
    ],
)
def test_other_code(dutch: str, english: str, own: str, expected: str) -> None:
    """The first word that differs is named, with its line."""
    assert [f"docs/en/x.py:9  '{own}' stands here where docs/nl/x.py has '{expected}' on line 9"] == _said(
        dutch, english
    )


def test_code_that_goes_on() -> None:
    """What one version lacks altogether is named at its beginning."""
    assert ["docs/en/x.py:8  '' stands here where docs/nl/x.py has 'y' on line 10"] == _said("x = 1\ny = 2", "x = 1")


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        ('YEAR = "2024"', []),
        ("YEAR = 2013  # of the figure", []),
        ('FIRST_YEAR = "2020"', []),
        ('YEAR = "2023"', ["YEAR is 2023, and the text does not speak of that year"]),
        ("YEAR = 2019", ["YEAR is 2019, and the text does not speak of that year"]),
        ("year = 2019", []),
        ("MOST = 1999 + 1", []),
    ],
)
def test_a_year_of_the_code_is_one_of_the_text(code: str, expected: list[str], small: Catalogue) -> None:
    """The end of a span is not, and neither is what stands in the id of a figure; the period of one is."""
    figure = next(one for one in small.figures.values() if one.period == "2024")
    dated = {**small.figures, "a-2019": replace(figure, id="a-2019", period="2013")}
    text = f"# %% [markdown]\n# In 2024, as in 2020 to 2023: {{{{figure:a-2019}}}}.\n\n# %%\n{code}\n"
    found = list(unnamed_years(Page("x", "en", "x.py", {}, text, "docs/en/x.py", 8), dated))

    assert expected == [one.what for one in found]
    assert [12] * len(expected) == [one.where.line for one in found]
