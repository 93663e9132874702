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
        ("<a href='javascript:a:b'>a</a>", ["<a> that leads to 'javascript:a:b'"]),
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


@pytest.mark.parametrize("name", ["applet", "base", "embed", "frame", "iframe", "object"])
def test_each_foreign_element_is_forbidden(name: str) -> None:
    """Two of them are named twice; a set of frames may stand where a body would."""
    outer = "frameset" if name == "frame" else "body"

    assert [f"<{name}>"] * 2 == list(
        active_content(LexborHTMLParser(f"<{outer}><{name}></{name}><{name}></{name}></{outer}>"))
    )


@pytest.mark.parametrize("name", ["href", "action", "formaction", "xlink:href"])
def test_each_attribute_that_leads_somewhere_is_looked_at(name: str) -> None:
    """The first forty signs are shown; one without a value leads nowhere."""
    address = f"vbscript:{'x' * 40}"
    html = f'<body><p {name}="{address}">a</p><p {name}>b</p><p title="javascript:x()">c</p></body>'

    assert [f"<p> that leads to '{address[:40]}'"] == list(active_content(LexborHTMLParser(html)))


@pytest.mark.parametrize(
    ("address", "runs"), [("ms+x2:a", True), ("HTTPS://a", False), ("é:a", False), ("a/b:c", False)]
)
def test_a_scheme_is_letters_digits_and_plus_signs(address: str, *, runs: bool) -> None:
    """Anything else before a colon is part of a path; capitals make no difference."""
    found = list(active_content(LexborHTMLParser(f'<body><a href="{address}">a</a></body>')))

    assert ([f"<a> that leads to '{address}'"] if runs else []) == found


def test_a_long_script_is_shown_by_its_start() -> None:
    """Forty signs are enough to find it."""
    found = list(active_content(LexborHTMLParser(f"<body><script> {'x' * 50} </script></body>")))

    assert [f"an inline script that is not the theme's: {'x' * 40}"] == found
