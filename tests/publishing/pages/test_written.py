"""Pages as they are read from their files."""

from pathlib import Path

import pytest

from evidence.problems import Place
from publishing.pages.written import (
    Page,
    clashes,
    header_prose,
    pairing_problems,
    pairs,
    read_pages,
    symbolic_links,
    unreadable_pages,
)

GOOD = "---\nid: about\ntitle: Over\ndescription: Ons\n---\n\nTekst.\n"
NOTEBOOK = (
    "# %% [raw]\n# ---\n# id: sums\n# title: Rekenen\n# description: Sommen\n# ---\n\n# %% [markdown]\n# Tekst.\n"
)


def _written(root: Path, text: str, name: str = "over.md") -> Path:
    path = root / "docs" / "nl" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return root / "docs"


@pytest.mark.parametrize(
    ("name", "text", "page_id", "title"),
    [("over.md", GOOD, "about", "Over"), ("methode/reken.py", NOTEBOOK, "sums", "Rekenen")],
)
def test_front_matter(tmp_path: Path, name: str, text: str, page_id: str, title: str) -> None:
    """Pages and notebooks say their id and title on top, and know on which line their text starts."""
    (page,) = read_pages(_written(tmp_path, text, name), "nl")

    assert (page_id, title, f"docs/nl/{name}") == (page.id, page.title, page.file)
    assert text.split("\n")[page.first_line - 1 :] == page.text.split("\n")


@pytest.mark.parametrize(
    ("name", "text", "expected"),
    [
        ("over.md", "Alleen tekst.\n", "the page has no front matter"),
        ("over.md", "\n---\nid: about\n---\n", "the page has no front matter"),
        ("over.md", "", "the page has no front matter"),
        ("reken.py", GOOD, "the page has no front matter"),
        ("over.md", NOTEBOOK, "the page has no front matter"),
        ("over.md", "---\nid: about\n--- \n\nTekst.\n", "the front matter has no end"),
        ("reken.py", "# %% [raw]\n# ---\n# id: about\n\n# %%\n1\n", "the front matter has no end"),
    ],
)
def test_a_page_without_front_matter(tmp_path: Path, name: str, text: str, expected: str) -> None:
    """It is one problem, not a crash, and nothing is said of the pages that it would pair with."""
    (problem,) = unreadable_pages(_written(tmp_path, text, name), "nl")

    assert (Place(f"docs/nl/{name}", 1), expected) == (problem.where, problem.what)


@pytest.mark.parametrize(
    ("text", "line", "name"),
    [
        (f"# -*- coding: latin-1 -*-\n{NOTEBOOK}", 1, "latin-1"),
        (f"#!/usr/bin/python\n# vim: set fileencoding=cp1252 :\n{NOTEBOOK}", 2, "cp1252"),
        (f"# coding:utf-7\n{NOTEBOOK}", 1, "utf-7"),
    ],
)
def test_a_notebook_in_another_character_set(tmp_path: Path, text: str, line: int, name: str) -> None:
    """Python would read something else than everybody else does."""
    (problem,) = unreadable_pages(_written(tmp_path, text, "reken.py"), "nl")

    what = f"this line says that the notebook is in {name}"
    assert (Place("docs/nl/reken.py", line), what) == (problem.where, problem.what)


@pytest.mark.parametrize("text", [f"# coding: utf-8\n{NOTEBOOK}", f"\n\n# coding: latin-1\n{NOTEBOOK}"])
def test_a_character_set_that_python_does_not_take_over(tmp_path: Path, text: str) -> None:
    """UTF-8 is what it is, and a line further down says nothing; the front matter must still come first."""
    (problem,) = unreadable_pages(_written(tmp_path, text, "reken.py"), "nl")

    assert "the page has no front matter" == problem.what


def test_a_page_may_speak_of_coding(tmp_path: Path) -> None:
    """Only Python asks."""
    docs = _written(tmp_path, GOOD.replace("Tekst.", "# coding: latin-1"))

    assert [] == list(unreadable_pages(docs, "nl"))


@pytest.mark.parametrize(
    ("name", "text", "expected"),
    [
        ("over.md", GOOD.replace("Over", "Over: ons"), ["3:12  the front matter cannot be read"]),
        ("reken.py", NOTEBOOK.replace("Rekenen", "{x}"), ["4:10  a list or a table has no place here"]),
        ("reken.py", NOTEBOOK.replace("Rekenen", "<b>"), ["4:title  '<b>' is no title of a page"]),
        ("over.md", GOOD.replace("id: about", "author: 'x<script>'"), [
            "2:author  the key 'author' has no place in front matter", "2:id  the front matter has no id",
        ]),
    ],
)  # fmt: skip
def test_broken_front_matter(tmp_path: Path, name: str, text: str, expected: list[str]) -> None:
    """What is wrong is named at its line; in a notebook each stands one line lower and two columns on."""
    found = [str(problem) for problem in unreadable_pages(_written(tmp_path, text, name), "nl")]

    assert len(expected) == len(found)
    assert all(said.startswith(f"docs/nl/{name}:{start}") for start, said in zip(expected, found, strict=True)), found


def test_a_page_that_is_not_utf8(tmp_path: Path) -> None:
    """A file in another encoding is refused, never guessed at."""
    docs = _written(tmp_path, "")
    (docs / "nl" / "over.md").write_bytes(GOOD.replace("Tekst", "Café").encode("latin-1"))

    assert ["docs/nl/over.md:7:4  the file is not UTF-8 → save it as UTF-8"] == [
        *map(str, unreadable_pages(docs, "nl"))
    ]


def test_a_symbolic_link_is_not_followed(tmp_path: Path) -> None:
    """A pull request cannot publish a file of the machine that builds."""
    docs = _written(tmp_path, GOOD)
    (docs / "nl" / "geheim.md").symlink_to(tmp_path)

    assert ["docs/nl/geheim.md:1  this is a symbolic link → put the file itself there"] == [
        *map(str, symbolic_links(docs))
    ]
    assert [] == list(unreadable_pages(docs, "nl"))


def test_pairing() -> None:
    """A page that a language lacks is a problem."""
    page = Page("about", "nl", "a.md", {}, "", file="a.md")

    assert ["a.md:1:id  the page 'about' has no version in 'en' → add a page with this id to docs/en/"] == [
        str(problem) for problem in pairing_problems({"nl": [page], "en": []})
    ]


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        (("a", "a.md"), ("b", "b.md"), []),
        (("a", "a.md"), ("a", "b.md"), ["a.md:1:id  another page of this language has the id 'a' → choose another id"]),
        (("a", "a.md"), ("b", "a/index.md"), ["a.md:1  something else has the address 'a/' → {remedy}"]),
        (("a", "A.md"), ("b", "a.md"), ["A.md:1  something else has the address 'A/' → {remedy}"]),
        (("a", "assets/a.md"), ("b", "b.md"), ["assets/a.md:1  something else has the address 'assets/a/' → {remedy}"]),
    ],
)
def test_no_page_takes_the_place_of_another(
    first: tuple[str, str], second: tuple[str, str], expected: list[str]
) -> None:
    """Neither its id nor its address, whether the other is written or made from the data."""
    page, other = (
        Page(id_, "nl", path, {"title": name}, "a", file=path)
        for name, (id_, path) in zip("ab", (first, second), strict=True)
    )

    found = [str(problem) for problem in clashes([page], [other])]

    assert [line.format(remedy="give the file another name") for line in expected] == found


def test_each_page_has_a_title_of_its_own_and_says_something() -> None:
    """Capitals do not make a title another one."""
    about, other, empty = (
        Page(name, "nl", f"{name}.md", {"title": title}, text, file=f"{name}.md", first_line=5)
        for name, title, text in (("a", "Over ons", "a"), ("b", "over ons", "b"), ("c", "Niets", " \n"))
    )

    assert [
        "a.md:1:title  another page of this language has the title 'Over ons' → give each page a title of its own",
        "c.md:5  the page says nothing → write it, or remove it",
    ] == [str(problem) for problem in clashes([about, empty], [other])]


def test_pairs_give_each_languages_address() -> None:
    """A page's versions are found by its id, each under its own natural address."""
    dutch = Page("about", "nl", "over.md", {}, "")
    english = Page("about", "en", "about.md", {}, "")

    assert {"about": {"nl": "nl/over/", "en": "en/about/"}} == pairs({"nl": [dutch], "en": [english]})


def test_title_and_description_keep_their_lines(tmp_path: Path) -> None:
    """What a reader sees of the front matter is checked as prose, at its own line."""
    text = "---\nid: about\nchapter: 3\ntitle: Over\ndescription: Negen\n  regels\n---\n"
    (page,) = read_pages(_written(tmp_path, text), "nl")

    header = header_prose(page)

    assert (2, ["", "", "title: Over", "description: Negen", "  regels"]) == (
        header.first_line,
        header.text.split("\n"),
    )
