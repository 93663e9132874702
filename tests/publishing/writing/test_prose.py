"""Numbers typed by hand."""

from time import process_time

import pytest

from publishing.writing.prose import NOT_SHOWN, number_problems, prose_of
from tests.publishing.conftest import page

# In seconds of work; each to the end of the page would cost three times as many.
ENOUGH = 10
UNITS = ("procent", "%", "kilo", "ton")


def _found(text: str, path: str = "verhaal/proef.md") -> list[str]:
    return [f"{problem.where}  {problem.what}" for problem in number_problems(page(text, path), UNITS)]


def test_a_bare_number_is_named_by_line_and_column() -> None:
    """The first line of the text is line 5 of the file; columns count from one."""
    assert [
        "docs/nl/verhaal/proef.md:6:12  the number 80 is typed by hand",
        "docs/nl/verhaal/proef.md:7:1  the number 1.234,5 is typed by hand",
    ] == _found("Kop\nChina wint 80 procent.\n1.234,5 kilo.\n")


@pytest.mark.parametrize(
    "text",
    [
        "85%",
        "85 %",
        "2000 ton",
        "**85 procent**",
        "| 85 | tien |",
        "[85 procent](x.md)",
        "½ deel",
        "①",
        "China ⁸⁵",
        "China₈₀ ",
        "de 2½ keer",
        "Ⅳ",
        "negentig procent",
        "Twintig\nprocent",
        "honderd procent",
        "```\n80 procent\n```",
        "versie `0.1.0`, wel `80 procent`, en `CC BY 4.0`",
        "{{figure:us-2024|aan 80 magneten}}",
        "{{term:magnet|de 80 magneten}}",
    ],
)
def test_numbers_are_found_in_every_guise(text: str) -> None:
    """Bold, in a table, in a link, or a year with a unit: it stays a number."""
    assert 1 == len(_found(text))


@pytest.mark.parametrize(
    "text",
    [
        "{{figure:us-2024|value}} en {{ figure:x80 }}",
        "In 2024, op 22 november 2026, tussen 2021-2024",
        "CO₂, Nd₂Fe₁₄B, (CeO₂) en 'Dy₂O₃', per m² en km³",
        "De F-35 en het 17e element, twee van de drie",
        "1. Eerst\n2. Dan",
        "tien procent, twintig jaar en miljoen ton",
        "<h2 id='a80'>Kop</h2> <!-- 80 procent -->",
        "[bron](https://x.example/80/procent)",
    ],
)
def test_what_is_no_number_of_ours(text: str) -> None:
    """References, years, dates, names, lists and markup are left alone."""
    assert [] == _found(text)


NOTEBOOK = "# %% [markdown]\n# Het is 80 procent.\n\n# %%\nx = 80  # procent\ny = {1: {2: 3}}\n"


def test_a_notebooks_code_is_not_prose() -> None:
    """Only the Markdown cells of a notebook are read, at their own lines."""
    assert ["docs/nl/reken.py:6:10  the number 80 is typed by hand"] == _found(NOTEBOOK, "reken.py")
    assert ["", "# Het is 80 procent.", "", "", "", "", ""] == prose_of(page(NOTEBOOK, "reken.py")).split("\n")


def test_links_without_an_end_do_not_last() -> None:
    """Each of them was sought to the end of the page."""
    begun = process_time()
    NOT_SHOWN.sub("", '[a](b "' * 40_000)

    assert process_time() - begun < ENOUGH
