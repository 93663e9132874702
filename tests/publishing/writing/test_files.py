"""Which files may lie below docs/."""

import os
from pathlib import Path

import pytest

from publishing.writing.files import stray_files
from tests.broken.repository import ROOT

LANGUAGES = ["nl", "en"]
DRAWN = '<svg xmlns="http://www.w3.org/2000/svg">{}</svg>'
MORE = "the picture is too large, or declares more than a drawing"
LEFT_BEHIND = "this file is hidden, or was left behind by a program"
NO_PLACE = "nothing uses a file of this name in this place"


def _found(docs: Path, name: str, text: str = "") -> list[str]:
    file = docs / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")
    return [problem.what for problem in stray_files(docs, LANGUAGES)]


def test_the_real_files_are_in_order() -> None:
    """Pages, words, templates and assets all have their place."""
    assert [] == list(stray_files(ROOT / "docs", LANGUAGES))


@pytest.mark.parametrize(
    ("name", "what"),
    [
        ("nl/.geheim.md", LEFT_BEHIND),
        (".git/config", LEFT_BEHIND),
        ("nl/pagina.md~", LEFT_BEHIND),
        ("en/page.md.orig", LEFT_BEHIND),
        ("assets/zeldzaam.css.bak", LEFT_BEHIND),
        ("nl/page (1).md", LEFT_BEHIND),
        ("nl/page.html", NO_PLACE),
        ("nl/data.csv", NO_PLACE),
        ("assets/program.exe", NO_PLACE),
        ("assets/a.js", NO_PLACE),
        ("assets/robots.txt", NO_PLACE),
        ("overrides/partials/tabs.html", NO_PLACE),
        ("nl/words.md", None),
        ("nl/een/twee/drie.md", None),
        ("nl/Over.md", "'Over' cannot be a part of an address"),
        ("nl/con.md", "Windows keeps the name 'con' for a device"),
        ("nl/aux/over.md", "Windows keeps the name 'aux' for a device"),
        ("nl/over ons.md", "'over ons' cannot be a part of an address"),
        ("nl/over\nons.md", "'over\nons' cannot be a part of an address"),
        ("nl/over.nl.md", "'over.nl' cannot be a part of an address"),
        ("nl/x.md/y.md", "'x.md' cannot be a part of an address"),
        ("nl/één.md", "'één' cannot be a part of an address"),
        (f"nl/{'a' * 61}.md", f"'{'a' * 60}' cannot be a part of an address"),
        ("nl/een/twee/drie/vier.md", "this page lies 3 folders deep"),
        ("assets/page.html", NO_PLACE),
        ("overrides/hook.py", NO_PLACE),
        ("nl/story/words.toml", NO_PLACE),
        ("xx/page.md", NO_PLACE),
        ("page.md", NO_PLACE),
    ],
)
def test_what_has_no_place_is_a_problem(tmp_path: Path, name: str, what: str | None) -> None:
    """Hidden files, leftovers, and types that nobody looks at before they are published."""
    assert ([what] if what else []) == _found(tmp_path / "docs", name)


@pytest.mark.parametrize(
    ("inside", "what"),
    [
        ("<script>x()</script>", "the picture holds <script>"),
        ("<foreignObject/>", "the picture holds <foreignObject>"),
        ('<path onload="x()"/>', "<path> has the attribute 'onload'"),
        ('<use href="https://x.example/a.svg#b"/>', "<use> has the attribute 'href'"),
        ("<style>@import 'https://x.example/a.css'</style>", "<style> reaches out of the picture"),
        ('<rect fill="url(https://x.example/a)"/>', "<rect> reaches out of the picture"),
        ("<a", "this is not an SVG: not well-formed (invalid token): line 1, column 42"),
        ("<style><title/>@import 'https://x.example/a.css'</style>", "<title> reaches out of the picture"),
        ("<style>@\\69mport 'https://x.example/a.css'</style>", MORE),
        ("<?xml-stylesheet href='a.css'?>", MORE),
        ("<!DOCTYPE svg [<!ENTITY a 'b'>]>", MORE),
        ("<g></g>" * 40_000, MORE),
    ],
)
def test_a_picture_only_draws(tmp_path: Path, inside: str, what: str) -> None:
    """A browser runs what stands in a picture that is opened at its own address."""
    assert [what] == _found(tmp_path / "docs", "assets/favicon.svg", DRAWN.format(inside))


def test_a_drawing_with_a_gradient_is_in_order(tmp_path: Path) -> None:
    """References within the picture are part of drawing."""
    inside = '<defs><linearGradient id="a"/></defs><path fill="url(#a)" d="M0,0"/><style>.c{fill:#b53061}</style>'

    assert [] == _found(tmp_path / "docs", "assets/favicon.svg", DRAWN.format(inside))


def test_what_is_no_file_is_a_problem(tmp_path: Path) -> None:
    """Reading a pipe would never end."""
    (tmp_path / "docs" / "nl").mkdir(parents=True)
    os.mkfifo(tmp_path / "docs" / "nl" / "over.md")

    assert ["this is no ordinary file"] == [one.what for one in stray_files(tmp_path / "docs", LANGUAGES)]
