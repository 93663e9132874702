"""Figures and claims in other people's pages, in a real browser: they fit into the frame that the code gives them."""

import html
import re
from collections.abc import Callable, Iterator

import pytest

from tests.browser.conftest import PAPER, PAPERS, SITE, Scheme, Visit
from tests.browser.test_pages import AXE, violations

Open = Callable[..., Visit]
FOLDERS = {
    ("figures", "nl"): "cijfers",
    ("figures", "en"): "figures",
    ("claims", "nl"): "beweringen",
    ("claims", "en"): "claims",
}
WIDTHS = (280, 360, 600, 1200)
# The longest of a kind, and one that is short.
LONGEST = 4
TEXT = re.compile(r"<main>.*</main>", re.DOTALL)
CODE = re.compile(r'<iframe[^>]* height="(\d+)"')
FRAME = re.compile(r'<iframe src="[^"]*(/charts/[^"]+\.[a-z]{2}\.html)[^>]* height="(\d+)"')
NARROW = re.compile(r"(?:height to|hoogte dan) (\d+)")
# How high and how wide all that it holds is, whatever the height of the window.
NEEDED = """() => {
    const padding = parseFloat(getComputedStyle(document.body).paddingTop)
    const main = document.querySelector("main")
    return [main.scrollHeight + 2 * padding, document.documentElement.scrollWidth]
}"""
LETTERS = "getComputedStyle(document.querySelector('p')).fontFamily"
OUT_OF_SIGHT = """height => [...document.querySelectorAll("main > *")]
    .filter(one => one.getBoundingClientRect().bottom > height).map(one => one.textContent)"""


def longest() -> Iterator[tuple[str, str]]:
    """Yield the frames that need most room, and the shortest, with the page that gives their code."""
    for (kind, code), folder in FOLDERS.items():
        frames = sorted((SITE / kind).glob(f"*.{code}.html"), key=lambda file: len(_words(file.read_text("utf-8"))))
        for file in (*frames[:1], *frames[-LONGEST:]):
            yield f"/{kind}/{file.name}", f"{code}/{folder}/{file.name.split('.')[0]}"


def _words(page: str) -> str:
    return re.sub(r"<[^>]+>", "", TEXT.search(page)[0])  # type: ignore[index]


def _height(page: str) -> int:
    text = html.unescape(html.unescape((SITE / page / "index.html").read_text("utf-8")))
    return int(CODE.search(text)[1])  # type: ignore[index]


def test_nothing_sticks_out_or_is_cut_at_any_width(window: Visit) -> None:
    """At the height that the code gives, all of it is seen from a narrow column to a wide one, without a script."""
    cut = []
    for frame, page in longest():
        height = _height(page)
        window.go(frame)
        for width in WIDTHS:
            window.page.set_viewport_size({"width": width, "height": height})
            if window.page.evaluate(OUT_OF_SIGHT, height) or window.page.evaluate(NEEDED)[1] > width:
                cut.append((frame, width, height, window.page.evaluate(NEEDED)))

    assert [] == cut


def chart_frames() -> Iterator[tuple[str, int, int]]:
    """Yield the frame of each chart in each language, with the two heights that its page gives."""
    for page in sorted(SITE.glob("*/*/*/index.html")):
        text = html.unescape(html.unescape(page.read_text("utf-8")))
        if frame := FRAME.search(text):
            narrow = NARROW.search(text)
            assert narrow, page
            yield frame[1], int(frame[2]), int(narrow[1])


def test_no_chart_is_cut_off_at_the_height_that_its_page_gives(window: Visit) -> None:
    """From a narrow column to a wide one; that of a column below 640 pixels stands in the text beside the code."""
    cut, looked_at = [], set()
    for frame, wide, narrow in chart_frames():
        window.go(frame)
        looked_at.add(frame.rpartition("/")[2])
        for height, widths in ((wide, (640, 1000)), (narrow, (280, 375, 639))):
            for width in widths:
                window.page.set_viewport_size({"width": width, "height": height})
                needed = window.page.evaluate("document.documentElement.scrollHeight")
                cut += [(frame, width, height, needed)] if needed > height else []

    assert [] == cut
    assert {file.name for code in ("nl", "en") for file in (SITE / "charts").glob(f"*.{code}.html")} == looked_at
    assert looked_at


@pytest.mark.parametrize(
    ("ending", "shown"), [("html", list(PAPERS)), ("light.html", ["light"] * 2), ("dark.html", ["dark"] * 2)]
)
def test_the_frame_of_a_chart_keeps_its_paper_where_its_address_says_so(
    look: Open, ending: str, shown: list[Scheme]
) -> None:
    """Without that it is as the reader's system is."""
    window = look()
    window.go(f"/charts/reserves.nl.{ending}")

    assert [PAPERS[one] for one in shown] == [window.recolour(scheme).evaluate(PAPER) for scheme in PAPERS]


@pytest.mark.parametrize("kind", ["figures", "claims"])
def test_a_frame_keeps_its_paper_and_passes_axe(look: Open, kind: str) -> None:
    """Light or dark as its address says, whatever the reader's system is; axe finds nothing on either."""
    window, file = look(bypass_csp=True), min((SITE / kind).glob("*.nl.html"))
    for ending, scheme in ((".html", "light"), (".dark.html", "dark")):
        window.go(f"/{kind}/{file.name.split('.')[0]}.nl{ending}").evaluate(AXE)

        assert dict.fromkeys(PAPERS, (PAPERS[scheme], [])) == violations(window)  # type: ignore[index]
    assert [] == window.complaints


def test_the_link_to_our_page_follows_the_text(window: Visit) -> None:
    """However high the frame is, so that nothing stands alone at its foot; it is set in the letters of the site."""
    window.page.set_viewport_size({"width": 600, "height": 900})
    apart = {}
    for frame, _ in longest():
        last = window.go(frame).locator("main > *")
        line, link = last.nth(-2).bounding_box(), last.nth(-1).bounding_box()
        assert line
        assert link
        apart[frame] = link["y"] - line["y"] - line["height"]
    own = window.page.evaluate(LETTERS)
    site = window.go("/nl/over/").evaluate(LETTERS)

    assert {} == {frame: gap for frame, gap in apart.items() if not 0 < gap <= 24}
    assert own == site


@pytest.mark.parametrize("path", [page for _, page in longest()][::3])
def test_the_code_shows_it_in_another_page(visit: Open, address: str, path: str) -> None:
    """Pasted together, frame, picture and text stand there, the picture in a column that is narrower than it."""
    codes = visit().go(f"/{path}/").locator("pre code").all_text_contents()[-3:]
    elsewhere = visit(viewport={"width": 320, "height": 900}).page
    elsewhere.set_content(re.sub(r"https://[^/\"]+", address, "".join(codes)), wait_until="load")
    picture = elsewhere.locator("img")
    picture.scroll_into_view_if_needed()

    assert picture.evaluate("async image => { await image.decode(); return image.naturalWidth }") == 480
    assert 320 >= picture.evaluate("image => image.getBoundingClientRect().width")
    assert elsewhere.frame_locator("iframe").locator("h1").is_visible()
