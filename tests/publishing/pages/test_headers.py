"""The front matter of a page: plain texts behind keys that we know."""

import pytest
from hypothesis import given
from hypothesis import strategies as some

from publishing.pages.headers import faults, read

GOOD = "id: about\ntitle: About\ndescription: Who makes this.\n"
AN_ANCHOR = "an anchor or an alias has no place in front matter"
MORE = "a list or a table has no place here"


def _said(header: str) -> list[str]:
    return [f"{fault.line}:{fault.column}  {fault.what}" for fault in faults(header)]


@pytest.mark.parametrize(
    "more",
    [
        "chapter: 99", "hide: [toc]", "hide:\n- toc", "reads: [figures/figures, supply/reserves]",
        "# a remark",
    ],
)  # fmt: skip
def test_what_a_page_may_say_of_itself(more: str) -> None:
    """The keys that are known, each with what it takes."""
    assert [] == _said(GOOD + more)


@pytest.mark.parametrize(
    "title",
    ["About us", "'About: us'", '"It\'s so, or not?"', "R&D", "In 2026", "yes", "Négen regels – één", "About\n  us"],
)
def test_a_title_is_any_plain_text(title: str) -> None:
    """What YAML takes for a number or a truth is a text here too; a long one goes on over indented lines."""
    header = GOOD.replace("About", title)

    assert [] == _said(header)
    assert title.strip("'\"").replace("\n  ", " ") == read(header)["title"]


def test_a_chapter_is_a_number() -> None:
    """It is counted with; everything else is text."""
    assert {"id": "about", "title": "About", "description": "Who makes this.", "chapter": 3} == read(
        GOOD + "chapter: 3"
    )


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("About", "&a About", f"2:8  {AN_ANCHOR}"),
        ("Who makes this.", "*a", f"3:14  {AN_ANCHOR}"),
        ("Who makes this.", "!!int 1", "3:14  the tag tag:yaml.org,2002:int has no place"),
        ("Who makes this.", "[a]", "3:description  '['a']' is no description of a page"),
        ("Who makes this.", "{a: b}", f"3:14  {MORE}"),
        ("Who makes this.", "|\n  a", "3:14  a text begins behind its key"),
        ("Who makes this.", "a\n--- \nid: b", "4:1  a second front matter begins here"),
        ("Who makes this.", "a\n<<: {chapter: 1}", f"4:5  {MORE}"),
        ("Who makes this.", "[" * 900, f"3:15  {MORE}"),
        ("Who makes this.", '"\\u0031"', "3:  a backslash has no place in front matter"),
        ("Who makes this.", "a" * 2000, "1:  the front matter has 2,037 characters, more than 2,000"),
        ("Who makes this.", "a\n? [b]\n: c", "4:?  the key '?' has no place in front matter"),
        ("Who makes this.", "a: b", "3:15  the front matter cannot be read: mapping values are not allowed here"),
        ("Who makes this.", "\x01", "1:  the front matter cannot be read: a character that may not stand there"),
        (GOOD, "just text", "1:1  the front matter holds no keys"),
        (GOOD, "- id", f"1:1  {MORE}"),
        (GOOD, "id: a\n---\nid: b", "2:1  a second front matter begins here"),
    ],
)  # fmt: skip
def test_only_texts_stand_behind_keys(old: str, new: str, expected: str) -> None:
    """Whatever else YAML knows is refused, in one line, before it is made into anything."""
    (said,) = _said(GOOD.replace(old, new))

    assert said.startswith(expected)


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("id: about", "id: ../about", ["1:id  '../about' is no id of a page"]),
        ("id: about", f"id: {'a' * 61}", [f"1:id  '{'a' * 40}…' is no id of a page"]),
        ("id: about\n", "", ["1:id  the front matter has no id"]),
        (GOOD, "", [f"1:{key}  the front matter has no {key}" for key in ("description", "id", "title")]),
        ("id:", "ID:", ["1:ID  the key 'ID' has no place in front matter", "1:id  the front matter has no id"]),
        ("id:", "id: a\nid:", ["2:id  the key 'id' stands twice"]),
        *(("About", title, ["2:title  'TITLE' is no title of a page".replace("TITLE", title.strip("'"))]) for title in (
            "<b>About", "'&lt;b'", "'**About**'", "'[a](b)'", "'`a`'", "'{a'", "'{% a %}'", "''", "' '", "' a'", "'a '",
        )),
        *(("About", title, [f"2:title  the title '{title}' is only a date, a number or a sign"]) for title in (
            "2026", "10 november 2026", "2026-11-27", "1e9", "—", "Q3",
        )),
        ("description", "chapter: 0\ndescription", ["3:chapter  '0' is no chapter of a page"]),
        ("description", "chapter: 1e9\ndescription", ["3:chapter  '1e9' is no chapter of a page"]),
        ("description", "hide: toc\ndescription", ["3:hide  'toc' is no hide of a page"]),
        ("description", "hide: [toc, toc]\ndescription", ["3:hide  '['toc', 'toc']' is no hide of a page"]),
        ("description", "hide: [navigation]\ndescription", ["3:hide  '['navigation']' is no hide of a page"]),
        ("description", "reads: [../a]\ndescription", ["3:reads  '['../a']' is no reads of a page"]),
    ],
)  # fmt: skip
def test_what_a_key_cannot_hold(old: str, new: str, expected: list[str]) -> None:
    """Each key that is wrong is named once, at its line."""
    assert expected == _said(GOOD.replace(old, new))


@given(header=some.text(alphabet=some.sampled_from("ab:-[]{}'\"&*!|>#?,%\n \t\\1é"), max_size=60))
def test_any_text_is_read_or_refused(header: str) -> None:
    """No front matter ends in an exception, and what is let by can be read."""
    if not faults(header):
        assert {"id", "title", "description"} <= read(header).keys()
