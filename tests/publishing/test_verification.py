"""What is found in a finished site."""

from pathlib import Path

import pytest

from publishing.languages.settings import Settings
from publishing.verification import site_problems

POLICY = """<meta http-equiv="Content-Security-Policy" content="default-src 'none'">"""
PAGE = f'<html lang="{{code}}"><head>{POLICY}<title>x</title></head><body><h1 id="top">Kop</h1>{{body}}</body></html>'

# The front page of a language leads to the other page.
WAY = '<a href="over/">a</a>'


def _site(root: Path, body: str = "", name: str = "nl/over/index.html") -> Path:
    files = ("index.html", "404.html", "over/index.html")
    for one in ["index.html", *(f"{code}/{file}" for code in ("nl", "en") for file in files)]:
        path = root / one
        path.parent.mkdir(parents=True, exist_ok=True)
        html = PAGE.format(code=one[:2], body=(body if one == name else "") + (WAY if one[3:] == "index.html" else ""))
        path.write_text(html.replace("<title>x", f"<title>{one}"), encoding="utf-8")
    (root / "data").mkdir(exist_ok=True)
    (root / "data" / "a.csv").write_text("id\n", encoding="utf-8")
    return root


def _found(built: Path, url: str = "https://zeldzaam.example/") -> list[str]:
    return [f"{problem.where}  {problem.what}" for problem in site_problems(built, Settings(url))]


def test_a_site_that_nothing_is_wrong_with(tmp_path: Path) -> None:
    """Links to pages, places, downloads and other sites' pages are all fine."""
    body = (
        '<a href="../">a</a><a href="../../en/over/#top">b</a><a href="#top">c</a><a href="../../data/a.csv">d</a>'
        '<a href="https://x.example/y">e</a><a href="/nl/">f</a><a href="../index.html?q=1">g</a>'
        '<link rel="canonical" href="https://zeldzaam.example/nl/over/">'
    )

    assert [] == _found(_site(tmp_path, body))


@pytest.mark.parametrize(
    ("body", "what"),
    [
        ('<a href="../weg/">a</a>', "the link ../weg/ leads nowhere"),
        ('<a href="../../../nl/">a</a>', "the link ../../../nl/ leads nowhere"),
        ('<img src="a.png" alt="">', "the link a.png leads nowhere"),
        ('<a href="../#weg">a</a>', "the link ../#weg leads to a place that is not in the page"),
        ('<script src="//cdn.example/x.js"></script>', "the page loads something from cdn.example"),
        ('<link rel="stylesheet" href="https://f.example/x.css">', "the page loads something from f.example"),
        ('<p style="color:red">a</p>', "the page has inline styles, which the security policy forbids"),
        (
            "<article><script>1</script></article>",
            "the page holds an inline script that is not the theme's: 1",
        ),
        (
            '<button data-live="../../charts/a.nl.live.json"></button>',
            "the link ../../charts/a.nl.live.json leads nowhere",
        ),
        ("<h1>Nog een</h1>", "the page has 2 headings of the first level"),
        (POLICY, "the page has 2 security policies"),
        ('<p id="top">a</p>', "1 ids stand twice in the page"),
        (
            '<meta property="og:image" content="https://zeldzaam.example/nl/over/card.png">',
            "the picture https://zeldzaam.example/nl/over/card.png is not there",
        ),
    ],
)
def test_one_thing_wrong_with_a_page(tmp_path: Path, body: str, what: str) -> None:
    """Each is found, and named with its page."""
    assert [f"nl/over/index.html  {what}"] == _found(_site(tmp_path, body))


@pytest.mark.parametrize(
    ("way", "is_led_to"),
    [
        ('<a href="over/#top">a</a>', True),
        ('<a href="over/" hreflang="nl">a</a>', False),
        ('<a href="#top">a</a>', False),
        ('<a href="over/" hidden>a</a>', False),
        ('<p hidden><b><a href="over/">a</a></b></p>', False),
        ('<nav aria-hidden="true"><a href="over/">a</a></nav>', False),
        ('<nav aria-hidden="false"><a href="over/">a</a></nav>', True),
        ('<template><a href="over/">a</a></template>', False),
    ],
)
def test_a_page_that_no_link_leads_to(tmp_path: Path, way: str, *, is_led_to: bool) -> None:
    """A reader gets to each page from another of its language: the switch, a link to itself and a hidden one do not."""
    built = _site(tmp_path, '<a href="../over/">a</a>')
    html = PAGE.format(code="nl", body=way)
    (built / "nl" / "index.html").write_text(html.replace("<title>x", "<title>Start"), encoding="utf-8")

    assert ([] if is_led_to else ["nl/over/index.html  no link leads to this page"]) == _found(built)


def test_a_page_in_the_wrong_language(tmp_path: Path) -> None:
    """The folder says what a page's language should be."""
    built = _site(tmp_path)
    (built / "nl" / "index.html").write_text(PAGE.format(code="en", body=WAY), encoding="utf-8")

    assert ["nl/index.html  the page says its language is 'en'"] == _found(built)


def test_a_page_that_one_language_lacks(tmp_path: Path) -> None:
    """Both languages have the same number of pages."""
    built = _site(tmp_path)
    (built / "en" / "over" / "index.html").unlink()
    (built / "en" / "index.html").write_text(PAGE.format(code="en", body=""), encoding="utf-8")

    assert ["build/site  the languages differ in their number of pages: {'en': 1, 'nl': 2}"] == _found(built)


def test_under_a_path_a_link_from_the_hosts_root_is_dead(tmp_path: Path) -> None:
    """What works at the root of a host must name the path when there is one."""
    built = _site(tmp_path, '<a href="/zeldzaam/nl/">a</a><a href="/nl/">b</a>')

    assert ["nl/over/index.html  the link /nl/ leads nowhere"] == _found(built, "https://x.example/zeldzaam/")


def test_a_missing_page_is_answered_at_every_depth(tmp_path: Path) -> None:
    """The 404 page links from the site's root, because nobody knows where it is shown."""
    built = _site(tmp_path, '<a href="/nl/over/">a</a><a href="over/">b</a>', name="nl/404.html")

    assert ["nl/404.html  the link over/ is relative, but this page answers at every depth"] == _found(built)


@pytest.mark.parametrize("folder", ["charts", "figures", "claims"])
@pytest.mark.parametrize(
    ("name", "found"), [("a.nl.html", []), ("a.en.html", ["en"]), ("a.nl.dark.html", []), ("a.en.dark.html", ["en"])]
)
def test_a_frame_outside_the_languages_names_its_own(tmp_path: Path, folder: str, name: str, found: list[str]) -> None:
    """The name of an embed says which language the page must be in, whatever comes after it."""
    built, file = _site(tmp_path), f"{folder}/{name}"
    (built / folder).mkdir()
    (built / file).write_text(PAGE.format(code="nl", body=""), encoding="utf-8")

    wrong = [problem for problem in site_problems(built, Settings()) if problem.where.file == file]

    assert [f"it should be '{code}'" for code in found] == [problem.remedy for problem in wrong]


@pytest.mark.parametrize(
    ("policy", "what"),
    [
        ("", "the page has 0 security policies"),
        (POLICY.replace("'none'", "'unsafe-inline'"), "the security policy of the page allows what is unsafe"),
    ],
)
def test_each_page_has_a_policy_that_is_safe(policy: str, what: str, tmp_path: Path) -> None:
    """One without it, or with one that lets scripts of its text run, is named."""
    built = _site(tmp_path)
    page = PAGE.format(code="nl", body="").replace(POLICY, policy)
    (built / "nl" / "over" / "index.html").write_text(page, encoding="utf-8")

    assert [f"nl/over/index.html  {what}"] == _found(built)
