"""The content security policy."""

import base64
import hashlib

import pytest
from selectolax.lexbor import LexborHTMLParser

from publishing.policy import with_policy
from tests.publishing.conftest import first

SCRIPTS = ('if (1 < 2 && "a") { go() }', "2")


@pytest.fixture
def theme(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Let the theme have two scripts, and return their hashes."""
    hashes = [base64.b64encode(hashlib.sha256(script.encode()).digest()).decode() for script in SCRIPTS]
    monkeypatch.setattr("publishing.policy.THEME_SCRIPTS", tuple(hashes))
    return hashes


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


def test_a_script_of_the_theme_is_allowed_by_its_hash(theme: list[str]) -> None:
    """The hash is that of the script's exact text, signs such as && included; twice the same is one hash."""
    assert f"script-src 'self' 'sha256-{theme[0]}'" in _policy(f"<script>{SCRIPTS[0]}</script>" * 2).split("; ")


def test_another_script_is_not_allowed() -> None:
    """What a page, a word or a notebook brings along is not the theme's, and a browser will not run it."""
    assert "script-src 'self'" in _policy(f"<script>{SCRIPTS[0]}</script>").split("; ")


def test_data_and_files_need_no_hash() -> None:
    """A block of data is not run, and a file is covered by 'self'."""
    head = '<script type="application/ld+json">{}</script><script src="a.js"></script>'

    assert "script-src 'self'" in _policy(head).split("; ")


@pytest.mark.parametrize("kind", ["", ' type="module"', ' type="text/javascript"', ' type="IMPORTMAP"'])
def test_each_kind_of_script_needs_its_hash(kind: str, theme: list[str]) -> None:
    """A module is run as well as a plain script; each further one adds its own hash, in the order of the page."""
    head = "".join(f"<script{kind}>{script}</script>" for script in SCRIPTS)

    assert f"script-src 'self' 'sha256-{theme[0]}' 'sha256-{theme[1]}'" in _policy(head).split("; ")


def test_the_policy_comes_before_anything_it_governs() -> None:
    """It stands straight after the character set, before the first script, and the rest of the page is as it was."""
    before, after = '<html><head><title>a > b</title><meta charset="utf-8">', "<script>1</script></head></html>"
    html = with_policy(before + after)

    assert html.startswith(f'{before}<meta http-equiv="Content-Security-Policy" content="default-src')
    assert html.endswith(f'">{after}')


@pytest.mark.parametrize("kind", ["application/json", "application/ld+json", " Application/JSON "])
def test_data_needs_no_hash_whatever_it_holds(kind: str, theme: list[str]) -> None:
    """A browser does not run it, even where it holds a script of the theme; capitals and blanks change nothing."""
    head = f'<script type="{kind}">{SCRIPTS[0]}</script><script type>{SCRIPTS[1]}</script>'

    assert f"script-src 'self' 'sha256-{theme[1]}'" in _policy(head).split("; ")


def test_only_the_first_declaration_counts() -> None:
    """A page that shows another one still has its policy in its head."""
    before = '<html><head><meta charset="utf-8">'
    html = with_policy(f"{before}</head><body><p title='<meta charset=\"x\">'>a</p></body></html>")

    assert html.startswith(f'{before}<meta http-equiv="Content-Security-Policy"')
