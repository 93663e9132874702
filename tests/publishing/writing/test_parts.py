"""The parts of a page that are held against those of its other version."""

from publishing.pages.written import Page
from publishing.writing.parts import Part, parts_of


def _parts(dutch: str, english: str) -> list[tuple[list[int], list[int], bool]]:
    pages = (Page("x", code, "x.md", {"title": "x"}, text) for code, text in (("nl", dutch), ("en", english)))
    return [(sorted(one.sections), sorted(other.sections), one.is_close) for one, other in parts_of(*pages)]


def test_sections_that_refer_to_the_same_in_the_same_order_are_close() -> None:
    """Wherever they stand; the sections that differ are one part together."""
    dutch = "Een.\n## A\n{{figure:a}} {{figure:b}}\n## B\n{{figure:c}}\n## C\n{{figure:d}} {{figure:e}}"
    english = "One.\n## C\n{{figure:e}} {{figure:d}}\n## A\n{{figure:a}} {{term:x}} {{figure:b}}\n## B\n{{figure:c}}"

    assert [([0], [0], True), ([1], [2], True), ([2], [3], True), ([3], [1], False)] == _parts(dutch, english)


def test_sections_without_references_are_alike_by_their_place() -> None:
    """One of them somewhere else may tell anything."""
    assert [([0], [0], True), ([], [], False)] == _parts("Een.", "One.")
    assert [([0, 1], [0, 1], False)] == _parts("{{figure:a}}\n## A\nEen.", "One.\n## A\n{{figure:a}} {{figure:a}}")


def test_a_part_holds_what_begins_in_its_sections() -> None:
    """The heading itself is the first thing in a section."""
    part = Part(Page("x", "nl", "x.md", {}, "ab\n## C\nd"), (3,), frozenset({1}), is_close=True)

    assert [False, True, True] == [part.holds(start) for start in (0, 3, 8)]
