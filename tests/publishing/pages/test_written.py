"""Pages as they are read from their files."""

from pathlib import Path

import pytest

from evidence.problems import Place
from publishing.pages.written import (
    Page,
    header_prose,
    pairing_problems,
    pairs,
    read_pages,
    symbolic_links,
    unreadable_pages,
)

GOOD = "---\nid: about\ntitle: Over\n---\n\nTekst.\n"
NOTEBOOK = "# %% [raw]\n# ---\n# id: sums\n# title: Rekenen\n# ---\n\n# %% [markdown]\n# Tekst.\n"


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


def test_a_page_without_front_matter(tmp_path: Path) -> None:
    """It is one problem, not a crash."""
    pages = list(read_pages(_written(tmp_path, "Alleen tekst.\n"), "nl"))

    (problem,) = pairing_problems({"nl": pages, "en": []})

    assert (
        "docs/nl/over.md:1:id  the page has no id, no title or no description → give it all three in its front matter"
        == str(problem)
    )


@pytest.mark.parametrize(
    ("name", "text", "place", "what"),
    [
        (
            "over.md",
            "---\nid: about\ntitle: Over: ons\n---\n",
            Place("docs/nl/over.md", 3, "12"),
            "the front matter is not YAML: mapping values are not allowed here",
        ),
        (
            "reken.py",
            "# %% [raw]\n# ---\n# id: sums\n# title: {{figure:x}}\n# ---\n\n# %%\n1\n",
            Place("docs/nl/reken.py", 4, "11"),
            "the front matter is not YAML: found unhashable key",
        ),
        ("over.md", "---\n- id\n---\n", Place("docs/nl/over.md", 1), "the front matter holds no keys"),
        (
            "over.md",
            "---\nid: a\ntitle: A\nchapter: een\n---\n",
            Place("docs/nl/over.md", 4, "chapter"),
            "chapter: 'een' is not of type 'integer'",
        ),
        (
            "over.md",
            "---\nid: a\ntitle: A\nauthor: 'x\"><script>1</script>'\n---\n",
            Place("docs/nl/over.md", 4, "author"),
            "the key 'author' has no place in front matter",
        ),
        (
            "over.md",
            "---\nid: a\ntitle: A\nid: b\n---\n",
            Place("docs/nl/over.md", 4, "1"),
            "the front matter is not YAML: 'id' stands twice",
        ),
        (
            "over.md",
            "---\nid: &a a\ntitle: *a\n---\n",
            Place("docs/nl/over.md", 3, "8"),
            "the front matter is not YAML: an alias may not stand there",
        ),
        (
            "over.md",
            "---\nid: ../a\ntitle: A\n---\n",
            Place("docs/nl/over.md", 2, "id"),
            "id: '../a' does not match '^[a-z0-9]+(-[a-z0-9]+)*$'",
        ),
    ],
)
def test_broken_front_matter(tmp_path: Path, name: str, text: str, place: Place, what: str) -> None:
    """A header that cannot be read is named by line and column."""
    (problem,) = unreadable_pages(_written(tmp_path, text, name), "nl")

    assert (place, what) == (problem.where, problem.what)


def test_a_page_that_is_not_utf8(tmp_path: Path) -> None:
    """A file in another encoding is refused, never guessed at."""
    docs = _written(tmp_path, "")
    (docs / "nl" / "over.md").write_bytes(GOOD.replace("Tekst", "Café").encode("latin-1"))

    assert ["docs/nl/over.md:1  the file is not UTF-8 → save it as UTF-8"] == [*map(str, unreadable_pages(docs, "nl"))]


def test_a_symbolic_link_is_not_followed(tmp_path: Path) -> None:
    """A pull request cannot publish a file of the machine that builds."""
    docs = _written(tmp_path, GOOD)
    (docs / "nl" / "geheim.md").symlink_to(tmp_path)

    assert ["docs/nl/geheim.md:1  this is a symbolic link → put the file itself there"] == [
        *map(str, symbolic_links(docs))
    ]
    assert [] == list(unreadable_pages(docs, "nl"))


def test_pairing() -> None:
    """An id used twice and a page that a language lacks are problems."""
    one, two = (
        Page("about", "nl", path, {"title": "Over", "description": "Ons"}, "", file=path) for path in ("a.md", "b.md")
    )

    assert [
        "a.md:1:id  another page of this language has the id 'about' → choose another id",
        "a.md:1:id  the page 'about' has no version in 'en' → add a page with this id to docs/en/",
    ] == [str(problem) for problem in pairing_problems({"nl": [one, two], "en": []})][:2]


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
