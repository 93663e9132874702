"""What a reader sees has curly apostrophes; what programs read is left alone."""

import pytest

from publishing.apostrophes import OPENING, curled, straight


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("<p>The F-35's 420 kg, zo'n auto&#39;s</p>", "<p>The F-35’s 420 kg, zo’n auto’s</p>"),
        ("<p>the auditors' report</p>", "<p>the auditors’ report</p>"),
        ("<p>'s Avonds, in 't noorden</p>", "<p>’s Avonds, in ’t noorden</p>"),
        ("<p>in '25 en '26, van '24</p>", "<p>in ’25 en ’26, van ’24</p>"),
        ('<img alt="in &#39;25 en &#39;26">', '<img alt="in ’25 en ’26">'),
        ("<p>'420 kilo'</p>", f"<p>{OPENING}420 kilo’</p>"),
        ("<img alt=\"'420 kilo'\">", f'<img alt="{OPENING}420 kilo’">'),
        ("<p>worded 'exclusively' ('is')</p>", f"<p>worded {OPENING}exclusively’ ({OPENING}is’)</p>"),
        ("<a>China</a>'s share", "<a>China</a>’s share"),
        ("<title>It's</title>", "<title>It’s</title>"),
        ('<a title="China\'s share">x</a>', '<a title="China’s share">x</a>'),
        ('<meta name="description" content="China&#39;s share">', '<meta name="description" content="China’s share">'),
        ('<img alt="China&#39;s share">', '<img alt="China’s share">'),
        ('<meta property="og:title" content="China\'s share">', '<meta property="og:title" content="China’s share">'),
    ],
)
def test_what_is_read_is_curly(written: str, shown: str) -> None:
    """An apostrophe between letters, behind them and before what is shortened; before other words a quotation mark."""
    assert shown == curled(written)
    assert [] == [*straight(shown)]


@pytest.mark.parametrize(
    "kept",
    [
        "<pre><code>print('x')</code></pre>",
        "<script>const one = 'x'</script>",
        '<a href="it\'s.html">x</a>',
        '<button data-copy="China\'s share">x</button>',
        "<!-- it's -->",
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; script-src 'self'\">",
        "<p>5 &lt; 6</p>",
    ],
)
def test_what_programs_read_stays(kept: str) -> None:
    """Code, scripts, addresses and what is copied have the signs that somebody typed."""
    assert kept == curled(kept)
    assert [] == [*straight(kept)]


@pytest.mark.parametrize("left", ["<p>China's</p>", "<h1>De auto&#39;s</h1>", "<b>It's"])
def test_one_that_was_left_is_found(left: str) -> None:
    """So that the build says which page did not come past."""
    assert 1 == len([*straight(left)])
