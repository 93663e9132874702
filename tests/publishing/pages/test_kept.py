"""A written page keeps the address that it was published at."""

from pathlib import Path

import pytest

from publishing.pages.kept import FILE, moved_pages
from publishing.pages.written import Page


def _page(id_: str, language: str, path: str) -> Page:
    return Page(id_, language, path, {}, "", f"docs/{language}/{path}")


def _said(root: Path, dutch: list[str], english: list[str]) -> list[str]:
    pages = {
        "nl": [_page("about", "nl", path) for path in dutch],
        "en": [_page("about", "en", path) for path in english],
    }
    return [str(one) for one in moved_pages(root, pages)]


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Return a repository in which one page was published."""
    (tmp_path / FILE).parent.mkdir(parents=True)
    (tmp_path / FILE).write_text('# Addresses.\nabout = { nl = "over/", en = "about/" }\n', encoding="utf-8")
    return tmp_path


def test_a_page_that_stays_is_in_order(root: Path) -> None:
    """Its file may become the index of a folder; what was never published is free."""
    assert [] == _said(root, ["over.md"], ["about/index.md"])
    assert [] == _said(root.parent, ["elders.md"], ["elsewhere.md"])


def test_a_page_under_another_name_is_missed(root: Path) -> None:
    """At its file, with the address that others know."""
    what = "the page 'about' was published as en/about/, and others link to it there"
    assert [f"docs/en/info.md:1  {what} → give the file its old name back, which leads there"] == _said(
        root, ["over.md"], ["info.md"]
    )


def test_a_page_that_is_gone_is_missed(root: Path) -> None:
    """Once, with all its addresses."""
    what = "the page 'about' was published as nl/over/ and en/about/, and is not there any more"
    assert [f"{FILE}:2:about  {what} → put its files back: others link to it"] == _said(root, [], [])
