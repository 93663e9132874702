"""The content security policy."""

import base64
import hashlib

from selectolax.lexbor import LexborHTMLParser

from publishing.policy import with_policy
from tests.publishing.conftest import first


def _policy(head: str) -> str:
    html = with_policy(f'<!doctype html><html><head><meta charset="utf-8">{head}</head><body></body></html>')
    meta = first(LexborHTMLParser(html), "meta[http-equiv=Content-Security-Policy]")
    return meta.attributes["content"] or ""


def test_nothing_comes_from_elsewhere() -> None:
    """Without inline scripts only the site's own files are allowed."""
    assert {"default-src 'none'", "script-src 'self'", "style-src 'self'"} <= set(_policy("").split("; "))


def test_an_inline_script_is_allowed_by_its_hash() -> None:
    """The hash is that of the script's exact text, signs such as && included; twice the same is one hash."""
    script = 'if (1 < 2 && "a") { go() }'
    hash_ = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()

    assert f"script-src 'self' 'sha256-{hash_}'" in _policy(f"<script>{script}</script>" * 2).split("; ")


def test_a_script_in_an_article_is_not_allowed() -> None:
    """What a page or a notebook brings along is not the theme's, and a browser will not run it."""
    assert "script-src 'self'" in _policy("<article><script>1</script></article>").split("; ")


def test_data_and_files_need_no_hash() -> None:
    """A block of data is not run, and a file is covered by 'self'."""
    head = '<script type="application/ld+json">{}</script><script src="a.js"></script>'

    assert "script-src 'self'" in _policy(head).split("; ")


def test_the_policy_comes_before_anything_it_governs() -> None:
    """It stands straight after the character set, before the first script."""
    html = with_policy('<html><head><meta charset="utf-8"><script>1</script></head></html>')

    assert html.index("Content-Security-Policy") < html.index("<script>")
