"""The code of a notebook is what somebody has read."""

from dataclasses import replace
from pathlib import Path

from publishing.pages.written import Page, read_pages
from publishing.writing.pinned_code import LIST, changed_code, lines
from tests.broken.repository import ROOT

TEXT = "# %% [markdown]\n# A sum.\n\n# %%\nround(1 / 100)\n"
PAGE = Page("sums", "en", "sums.py", {}, TEXT, "docs/en/sums.py", 4)


def _changed(page: Page, known: str, folder: Path) -> list[str]:
    (folder / LIST).parent.mkdir(parents=True, exist_ok=True)
    (folder / LIST).write_text(known, encoding="utf-8")
    return [str(problem).partition(" →")[0] for problem in changed_code({"en": [page]}, folder)]


def _pin(folder: Path) -> str:
    """Return the line of the notebook, read from a folder as it is written down."""
    for code in ("nl", "en"):
        (folder / "docs" / code).mkdir(parents=True)
    header = "# %% [raw]\n# ---\n# id: sums\n# title: Sums\n# ---\n"
    (folder / "docs" / "en" / "sums.py").write_text(f"{header}\n{TEXT}", encoding="utf-8")
    return "".join(lines(folder))


def test_another_number_in_the_code(tmp_path: Path) -> None:
    """The first line of the notebook is named; a notebook that is not in the list has been read by nobody."""
    pin = _pin(tmp_path)
    what = ["docs/en/sums.py:4  the code of this notebook has changed, and with it perhaps what it works out"]

    assert [] == _changed(PAGE, pin, tmp_path)
    assert what == _changed(replace(PAGE, body=TEXT.replace("100", "10")), pin, tmp_path)
    assert what == _changed(PAGE, "", tmp_path)


def test_another_text(tmp_path: Path) -> None:
    """Texts are those of pages, which checks of their own read; pages without code are none of this."""
    pin = _pin(tmp_path)

    assert [] == _changed(replace(PAGE, body=TEXT.replace("A sum", "Another sum")), pin, tmp_path)
    assert [] == _changed(replace(PAGE, path="sums.md"), "", tmp_path)


def test_without_a_list_all_are_free(tmp_path: Path) -> None:
    """A publication of its own need not have one."""
    assert [] == list(changed_code({"en": [PAGE]}, tmp_path))


def test_every_notebook_is_pinned() -> None:
    """As it is; `make pinned` writes the list."""
    assert "".join(lines(ROOT)) == (ROOT / LIST).read_text(encoding="utf-8")
    assert [] == list(changed_code({code: list(read_pages(ROOT / "docs", code)) for code in ("nl", "en")}, ROOT))
