"""Pages of one shape: what differs between them, and what is laid out for all."""

from dataclasses import replace

from publishing.pages.shapes import NAME, TEXT, WITH_SECTIONS, WITHOUT_SECTIONS, shells_of, slots_of, values_of
from publishing.pages.written import Page

META = {
    "title": 'A "title" & more',
    "description": "Said <of> it",
    "part": "claims",
    "crumbs": [{"title": "It's", "link": "../"}],
    "files": [{"link": "../one.json", "type": "application/json"}],
    "linked_data": [{"@type": "Thing", "name": "<é>"}],
    "versions": {"nl": "nl/beweringen/een/", "en": "en/claims/one/"},
}


def _page(name: str, path: str = "claims/{}.md", shell: str = WITH_SECTIONS, **meta: object) -> Page:
    return Page(name, "en", path.format(name), {**META, **meta}, f"Text of {name}", generated=True, shell=shell)


def test_pages_of_one_shape_have_one_shell() -> None:
    """However many there are; a page that is laid out by itself has none."""
    pages = [_page("one"), replace(_page("alone"), shell=""), _page("two", title="Another", linked_data=[])]
    ((shell, own), (_, empty)) = shells_of(pages)

    assert ["one"] == [page.id for page in own]
    # Without data for machines the theme leaves out their script, so the shape is another.
    assert ["two"] == [page.id for page in empty]
    assert (f"claims/{NAME}-0/", WITH_SECTIONS) == (shell.url, shell.text)


def test_a_shape_is_what_the_theme_makes_more_of_than_words() -> None:
    """Depth, sections, tab, styles and how many files there are: each asks for a shell of its own."""
    pages = [
        _page("one"),
        _page("same", title="Other words", versions={"nl": "nl/x/", "en": "en/y/"}),
        _page("deeper", path="claims/deep/{}.md"),
        _page("elsewhere", path="charts/{}.md"),
        _page("plain", shell=WITHOUT_SECTIONS),
        _page("other-tab", part="data"),
        _page("styled", styles=["rows"]),
        _page("more-files", files=META["files"] * 2),  # type: ignore[operator]
        _page("steps", crumbs=[]),
    ]

    assert [["one", "same"], *([page.id] for page in pages[2:])] == [
        [page.id for page in own] for _, own in shells_of(pages)
    ]


def test_a_shell_is_as_deep_as_its_pages() -> None:
    """Its links to the rest of the site are theirs; the folder of the site's part is the same, for a link up to it."""
    ((shell, _),) = shells_of([_page("one", path="data/supply/deep/{}.md")])

    assert ("data/", 4) == (shell.url[:5], shell.url.count("/"))


def test_values_stand_in_the_order_of_the_slots_and_as_the_theme_writes_them() -> None:
    """Titles with quotation marks for attributes, steps as Jinja escapes, data as JSON that no script can end."""
    ((shell, (page,)),) = shells_of([_page("one")])
    values = dict(zip(slots_of(shell), values_of(page), strict=True))

    assert "A &quot;title&quot; &amp; more" == values[shell.meta["title"]]
    assert "Said &lt;of&gt; it" == values[shell.meta["description"]]
    assert ("It&#39;s", "../") == tuple(values[shell.meta["crumbs"][0][key]] for key in ("title", "link"))
    assert "../one.json" == values[shell.meta["files"][0]["link"]]
    assert "application/json" == shell.meta["files"][0]["type"]
    assert '[{"@type": "Thing", "name": "\\u003c\\u00e9\\u003e"}]' == values[shell.meta["linked_data"]]
    assert "en/claims/one/" == values[shell.meta["versions"]["en"]]


def test_a_text_is_made_when_it_is_asked_for() -> None:
    """A check looks at titles and addresses alone, and hundreds of texts cost seconds."""
    made: list[str] = []
    page = replace(_page("one"), body=lambda: made.append("once") or "Text")  # type: ignore[func-returns-value]
    ((shell, _),) = shells_of([page])

    assert (TEXT in shell.text, []) == (True, made)
    assert ("Text", ["once"]) == (page.text, made)
