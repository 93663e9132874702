"""What stands beside the text: side notes go with a paragraph, and sources of a chapter can leave their line."""

import pytest

from publishing.generator.notes import with_notes

HEADING, PARAGRAPH = '<h2 id="a">A<a class="headerlink" href="#a">#</a></h2>\n', "<p>It begins.</p>"
NOTE = '<aside class="side-note">\n<p>Tested: <a href="b">b</a></p>\n</aside>\n'
PULL = '<p class="side-note pull"><a href="c"><b>53%</b> of it</a></p>\n'
ONE, TWO = '<a href="../../sources/#one">One 2024</a>', '<a href="../../sources/#two" title="Two">Two</a>'
CHAPTER = '<p class="chapter-number">4</p>'


@pytest.mark.parametrize("before", [HEADING, PARAGRAPH])
def test_a_note_goes_with_the_paragraph_that_follows(before: str) -> None:
    """Below a heading and between paragraphs; two notes keep their order."""
    wanted = f'{before}<div class="noted">\n{NOTE}{PULL}{PARAGRAPH}\n</div>{PARAGRAPH}'

    assert wanted == with_notes(before + NOTE + PULL + PARAGRAPH + PARAGRAPH, "sources")


def test_a_note_before_no_paragraph_keeps_its_place() -> None:
    """Before a list, for instance."""
    text = HEADING + NOTE + "<ul><li>d</li></ul>"

    assert text == with_notes(text, "sources")


@pytest.mark.parametrize("links", [ONE, f"{ONE}, {TWO}", f"{ONE}; {TWO}"])
def test_sources_of_a_chapter_can_leave_their_line(links: str) -> None:
    """With their brackets and the blank before them, so that nothing is left of them in the line."""
    wanted = f'<p>It fell<span class="cited"> <i>(</i>{links}<i>)</i></span>.</p>'

    assert CHAPTER + wanted == with_notes(f"{CHAPTER}<p>It fell ({links}).</p>", "sources")


@pytest.mark.parametrize(
    ("page", "text"),
    [
        ("", f"<p>It fell ({ONE}).</p>"),
        (CHAPTER, f"<p>It fell (says {ONE}).</p>"),
        (CHAPTER, '<p>It fell (<a href="../../glossary/#one">one</a>).</p>'),
    ],
)
def test_other_brackets_stay(page: str, text: str) -> None:
    """On other pages, with other words between them, and around links that are no sources."""
    assert page + text == with_notes(page + text, "sources")
