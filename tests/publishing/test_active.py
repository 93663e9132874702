"""What a browser would run or obey in a finished page."""

import pytest
from selectolax.lexbor import LexborHTMLParser

from publishing.active import active_content


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<script>x()</script>", ["an inline script that is not the theme's: x()"]),
        ('<script type="text/plain">x()</script>', ["an inline script that is not the theme's: x()"]),
        ('<meta http-equiv="Refresh" content="0;url=https://x.example">', ["a command to the browser: Refresh"]),
        ("<iframe src=x></iframe>", ["<iframe>"]),
        ("<base href=https://x.example>", ["<base>"]),
        ("<p onmouseover=x()>a</p>", ["<p> with the attribute 'onmouseover'"]),
        ("<a href=' java\tscript:x()'>a</a>", ["<a> that leads to ' java\tscript:x()'"]),
        ("<a href='data:text/html,x'>a</a>", ["<a> that leads to 'data:text/html,x'"]),
    ],
)
def test_what_runs_is_named(html: str, expected: list[str]) -> None:
    """Scripts, commands, frames, handlers and links that run something."""
    assert expected == list(active_content(LexborHTMLParser(f"<body>{html}</body>")))


@pytest.mark.parametrize(
    "html",
    [
        '<script type="application/ld+json">{}</script><script src="a.js"></script>',
        '<meta http-equiv="Content-Security-Policy" content="default-src">',
        '<a href="https://x.example/a:b">a</a> <a href="mailto:a@x.example">b</a> <a href="../a/#b:c">c</a>',
    ],
)
def test_what_only_shows_is_not(html: str) -> None:
    """Data, files of ours, the policy itself, and links to pages."""
    assert [] == list(active_content(LexborHTMLParser(f"<body>{html}</body>")))
