"""What is seen of a finished page, and when it is looked at again."""

from pathlib import Path

import pytest

from publishing import inspection
from publishing.inspection import Inspector
from publishing.languages.settings import Settings

PAGE = (
    b'<html lang="nl"><head><meta http-equiv="Content-Security-Policy" content="x"><title>Over ons</title></head>'
    b'<body><h1 id="top">Kop</h1><a href="../#a">a</a></body></html>'
)


def _watched(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return a list that fills with the names of the pages that are really read."""
    read, real = [], inspection.inspected

    def watched(name: str, html: str, settings: Settings) -> inspection.Inspected:
        read.append(name)
        return real(name, html, settings)

    monkeypatch.setattr(inspection, "inspected", watched)
    return read


def _look(memory: Path, page: bytes, settings: Settings | None = None) -> inspection.Inspected:
    inspector = Inspector(memory, settings or Settings())
    seen = inspector.look("nl/over/index.html", page)
    inspector.remember()
    return seen


def test_what_is_seen_of_a_page_is_remembered(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A second build reads the page no more, and knows the same of it."""
    memory, read = tmp_path / "cache" / "pages.json", _watched(monkeypatch)

    first, second = _look(memory, PAGE), _look(memory, PAGE)

    assert first.title == second.title == "Over ons"
    assert [list(link) for link in second.links] == [["../#a", "nl/index.html", "a"]]
    assert read == ["nl/over/index.html"]


def test_a_page_that_changed_is_read_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What was seen of the old one says nothing of the new one."""
    memory, read = tmp_path / "pages.json", _watched(monkeypatch)
    _look(memory, PAGE)

    seen = _look(memory, PAGE.replace(b"</body>", b"<p style='color:red'></p></body>"))

    assert "the page has inline styles, which the security policy forbids" in [one.what for one in seen.problems]
    assert len(read) == 2


def test_another_address_of_the_site_makes_all_pages_be_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where a link leads depends on where the site is."""
    memory, read = tmp_path / "pages.json", _watched(monkeypatch)
    _look(memory, PAGE)

    _look(memory, PAGE, Settings("https://elsewhere.example/below/"))

    assert len(read) == 2


def test_other_rules_make_all_pages_be_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A page that passed under older rules is held against the new ones."""
    memory, read = tmp_path / "pages.json", _watched(monkeypatch)
    _look(memory, PAGE)
    monkeypatch.setattr(inspection, "_code", lambda: "other rules")

    _look(memory, PAGE)

    assert len(read) == 2


def test_pages_that_are_gone_are_forgotten(tmp_path: Path) -> None:
    """The file holds what the last build saw, and does not grow for ever."""
    memory = tmp_path / "pages.json"
    _look(memory, PAGE)
    size = memory.stat().st_size

    _look(memory, PAGE.replace(b"Kop", b"Kip"))

    assert memory.stat().st_size == size


def test_a_page_that_is_wrong_is_read_each_time(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Only what is in order is remembered, so each build says what is wrong."""
    memory, read, page = tmp_path / "pages.json", _watched(monkeypatch), PAGE.replace(b"Content-Security-Policy", b"x")

    first, second = _look(memory, page), _look(memory, page)

    assert first.problems
    assert first.problems == second.problems
    assert len(read) == 2


def test_a_straight_apostrophe_is_named(tmp_path: Path) -> None:
    """With the words around it, so that it is found."""
    seen = _look(tmp_path / "pages.json", PAGE.replace(b"Kop", b"De auto's"))

    assert ["a straight apostrophe stands in 'De auto's'"] == [
        str(problem.what) for problem in seen.problems if "apostrophe" in problem.what
    ]
