"""Each rule of the last look at the site, where it begins and where it ends, and what it tells one to do."""

from pathlib import Path

import pytest

from publishing.languages.settings import Settings
from publishing.verification import site_problems
from tests.publishing.test_verification import PAGE, POLICY, WAY, _site

MEND = "mend the page or the template that makes it"
KEEP = "keep a copy in docs/assets/"
HERE = "nl/over/index.html"


def _said(built: Path, url: str = "https://zeldzaam.example/") -> list[str]:
    return [str(problem) for problem in site_problems(built, Settings(url))]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ('<a href="../weg/">a</a>', f"the link ../weg/ leads nowhere → {MEND}"),
        ('<a href="../#weg">a</a>', f"the link ../#weg leads to a place that is not in the page → {MEND}"),
        ('<p style="color:red">a</p>', f"the page has inline styles, which the security policy forbids → {MEND}"),
        ("<style>a {}</style>", f"the page has inline styles, which the security policy forbids → {MEND}"),
        ("<p onclick=x()>a</p>", f"the page holds <p> with the attribute 'onclick' → {MEND}"),
        ("<h1>Nog een</h1>", "the page has 2 headings of the first level → give it one"),
        ('<p id="top">a</p><p id="top">b</p>', f"2 ids stand twice in the page → {MEND}"),
        (
            '<meta property="og:image" content="https://o.example/a.png">',
            f"the picture https://o.example/a.png is not there → {MEND}",
        ),
        ('<meta property="og:image">', f"the picture  is not there → {MEND}"),
    ],
)
def test_a_rule_has_its_remedy(body: str, expected: str, tmp_path: Path) -> None:
    """One line for what is wrong, with what to do."""
    assert [f"{HERE}  {expected}"] == _said(_site(tmp_path, body))


@pytest.mark.parametrize(
    "body",
    [
        '<img src="https://cdn.example/a.png">',
        '<script src="https://cdn.example/a.js"></script>',
        '<link href="https://cdn.example/a.css">',
        '<link rel="stylesheet" href="https://cdn.example/a.css">',
        '<link rel="icon" href="//cdn.example/a.png">',
        '<source src="https://cdn.example/a.mp4">',
        '<video src="https://cdn.example/a.mp4"></video>',
        '<audio src="https://cdn.example/a.mp3"></audio>',
        '<svg><use href="https://cdn.example/a.svg#b"></use></svg>',
    ],
)
def test_whatever_a_browser_fetches_comes_from_this_site(body: str, tmp_path: Path) -> None:
    """Each element that fetches something is looked at, with a scheme and without."""
    assert [f"{HERE}  the page loads something from cdn.example → {KEEP}"] == _said(_site(tmp_path, body))


def test_a_frame_is_forbidden_wherever_it_is_from(tmp_path: Path) -> None:
    """It both fetches from another host and holds what is not ours."""
    assert [
        f"{HERE}  the page loads something from cdn.example → {KEEP}",
        f"{HERE}  the page holds <iframe> → {MEND}",
    ] == _said(_site(tmp_path, '<iframe src="https://cdn.example/"></iframe>'))


@pytest.mark.parametrize("relation", ["canonical", "alternate", "prev", "next", "alternate nofollow"])
def test_a_link_that_is_only_named_is_not_fetched(relation: str, tmp_path: Path) -> None:
    """Search engines read it, browsers do not load it."""
    assert [] == _said(_site(tmp_path, f'<link rel="{relation}" href="https://o.example/">'))


@pytest.mark.parametrize(
    "body",
    [
        '<img src="https://zeldzaam.example/a.png">',
        '<img src="">',
        '<link rel="canonical">',
        '<a href="https://o.example/">a</a><a href="//o.example/">b</a><a href="mailto:a@o.example">c</a>',
        '<a name="x">no address</a>',
        '<a href="#__search">a part of the theme</a>',
        '<a href="../../data/a.csv#row=1">a place in what is no page</a>',
        '<a href="../../data/a%2Ecsv">written otherwise</a>',
        '<a href="../over/">itself</a><a href="">itself</a><a href="?q=1">itself</a>',
        '<p id="één">a</p><a href="#%C3%A9%C3%A9n">b</a>',
        '<meta property="og:image" content="https://zeldzaam.example/data/a.csv">',
    ],
)
def test_what_is_in_order_is_left_alone(body: str, tmp_path: Path) -> None:
    """The site's own host, other people's pages, places of the theme, and addresses written in other ways."""
    problems = [problem for problem in _said(_site(tmp_path, body)) if not problem.endswith(f"leads nowhere → {MEND}")]

    assert [] == problems


@pytest.mark.parametrize(
    "body", ['<link rel="icon" href="a.ico">', '<script src="a.js"></script>', '<button data-module="a.mjs"></button>']
)
def test_each_address_of_a_page_leads_somewhere(body: str, tmp_path: Path) -> None:
    """Files that it needs as well as links that it offers."""
    file = body.partition('="')[2].partition('"')[0] if "link" not in body else "a.ico"

    assert [f"{HERE}  the link {file} leads nowhere → {MEND}"] == _said(_site(tmp_path, body))


def test_what_stands_behind_a_good_link_is_looked_at(tmp_path: Path) -> None:
    """A link to another host does not end the look."""
    body = (
        '<a href="https://o.example/">a</a><a href="../weg/">b</a><a href="//o.example/">c</a><a href="../ook/">d</a>'
    )

    assert [f"{HERE}  the link {gone} leads nowhere → {MEND}" for gone in ("../weg/", "../ook/")] == (
        _said(_site(tmp_path, body))
    )


def test_a_missing_page_may_link_within_itself(tmp_path: Path) -> None:
    """A place in the page is found at every depth; a path is not."""
    body = '<a href="#top">a</a><a href="over/">b</a>'
    what = "the link over/ is relative, but this page answers at every depth"

    assert [f"nl/404.html  {what} → start it with the path of the site"] == _said(_site(tmp_path, body, "nl/404.html"))


def test_under_a_path_links_to_other_pages_hold(tmp_path: Path) -> None:
    """From the root of the site with its path, or from the page; a link that climbs out is dead."""
    body = (
        '<a href="/zeldzaam/nl/#top">a</a><a href="/zeldzaam/">b</a><a href="../../en/">c</a><a href="../../../">d</a>'
    )

    assert [f"{HERE}  the link ../../../ leads nowhere → {MEND}"] == _said(
        _site(tmp_path, body), "https://x.example/zeldzaam/"
    )


def test_the_doorway_has_no_language(tmp_path: Path) -> None:
    """It offers each, so neither its language nor its headings are asked for; its links are."""
    built = _site(tmp_path)
    (built / "index.html").write_text(
        f'<html lang="xx">{POLICY}<body><a href="weg/">a</a></body></html>', encoding="utf-8"
    )

    assert [f"index.html  the link weg/ leads nowhere → {MEND}"] == _said(built)


@pytest.mark.parametrize("page", [f"<html>{POLICY}<body><h1>a</h1></body></html>", f"{POLICY}<h1>a</h1>"])
def test_a_page_without_a_language_is_named(page: str, tmp_path: Path) -> None:
    """A screen reader would read it in any."""
    built = _site(tmp_path)
    (built / HERE).write_text(page, encoding="utf-8")

    assert [f"{HERE}  the page says its language is 'None' → it should be 'nl'"] == _said(built)


def test_a_page_without_a_heading_is_named(tmp_path: Path) -> None:
    """There is exactly one."""
    built = _site(tmp_path)
    (built / HERE).write_text(f'<html lang="nl">{POLICY}<body>a</body></html>', encoding="utf-8")

    assert [f"{HERE}  the page has 0 headings of the first level → give it one"] == _said(built)


def test_two_pages_of_a_language_have_two_titles(tmp_path: Path) -> None:
    """In a list of results nobody could tell them apart; those of two languages may have one title."""
    built = _site(tmp_path)
    for name in (HERE, "nl/index.html", "en/index.html"):
        (built / name).write_text(PAGE.format(code=name[:2], body="" if name == HERE else WAY), encoding="utf-8")

    said = f"{HERE}  the title 'x' is that of nl/index.html too → give each page its own"
    assert [said] == _said(built)


def test_languages_have_as_many_pages(tmp_path: Path) -> None:
    """Every page counts, at any depth; what is no language does not."""
    built = _site(tmp_path)
    deep = built / "nl" / "a" / "b"
    deep.mkdir(parents=True)
    (deep / "index.html").write_text(PAGE.format(code="nl", body=""), encoding="utf-8")
    lonely = "name it in publishing/pages/navigation.py, or link to it from the page above it"
    what = "the languages differ in their number of pages: {'en': 2, 'nl': 3}"

    assert [
        f"nl/a/b/index.html  no link leads to this page → {lonely}",
        f"build/site  {what} → find the page that one lacks",
    ] == _said(built)
