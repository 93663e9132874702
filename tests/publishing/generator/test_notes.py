"""Side notes, which stand after the first paragraph below their heading."""

from publishing.generator.notes import with_notes

HEADING, PARAGRAPH = '<h2 id="a">A<a class="headerlink" href="#a">#</a></h2>\n', "<p>It begins.</p>\n"
NOTE = '<aside class="side-note">\n<p>Tested: <a href="b">b</a></p>\n</aside>\n'
PULL = '<p class="side-note pull"><a href="c"><b>53%</b> of it</a></p>\n'


def test_a_note_follows_the_first_paragraph() -> None:
    """A heading and its first sentence belong together; two notes keep their order."""
    assert HEADING + PARAGRAPH + NOTE + PULL + PARAGRAPH == with_notes(HEADING + NOTE + PULL + PARAGRAPH + PARAGRAPH)


def test_a_note_elsewhere_keeps_its_place() -> None:
    """Between two paragraphs, and where no paragraph follows."""
    for text in (HEADING + PARAGRAPH + NOTE + PARAGRAPH, HEADING + NOTE + "<ul><li>d</li></ul>"):
        assert text == with_notes(text)
