"""The content security policy."""

import base64
import hashlib

import pytest
from selectolax.lexbor import LexborHTMLParser

from publishing.policy import with_policy
from tests.publishing.conftest import first


def _policy(head: str) -> str:
    html = with_policy(f'<!doctype html><html><head><meta charset="utf-8">{head}</head><body></body></html>')
    meta = first(LexborHTMLParser(html), "meta[http-equiv=Content-Security-Policy]")
    return meta.attributes["content"] or ""


def test_nothing_comes_from_elsewhere() -> None:
    """Without inline scripts only the site's own files are allowed: each directive, word for word, and no other."""
    assert [
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self' data:",
        "font-src 'self'",
        "connect-src 'self'",
        "worker-src 'self'",
        "manifest-src 'self'",
        "base-uri 'none'",
        "form-action 'self'",
    ] == _policy("").split("; ")


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


@pytest.mark.parametrize("kind", ["", ' type="module"', ' type="text/javascript"'])
def test_each_kind_of_script_needs_its_hash(kind: str) -> None:
    """A module is run as well as a plain script; each further one adds its own hash, in the order of the page."""
    hashes = [base64.b64encode(hashlib.sha256(script).digest()).decode() for script in (b"1", b"2")]
    head = f"<script{kind}>1</script><script{kind}>2</script>"

    assert f"script-src 'self' 'sha256-{hashes[0]}' 'sha256-{hashes[1]}'" in _policy(head).split("; ")


def test_the_policy_comes_before_anything_it_governs() -> None:
    """It stands straight after the character set, before the first script, and the rest of the page is as it was."""
    before, after = '<html><head><title>a > b</title><meta charset="utf-8">', "<script>1</script></head></html>"
    html = with_policy(before + after)

    assert html.startswith(f'{before}<meta http-equiv="Content-Security-Policy" content="default-src')
    assert html.endswith(f'">{after}')
