"""The story of a tonne of ore, step by step: one drawing beside the step that is read, or each with its own text."""

import gzip
from collections.abc import Callable
from itertools import pairwise
from typing import Any

import pytest
from coloraide import Color
from playwright.sync_api import Page, expect

from publishing.pages.tonne import STEPS
from tests.browser.conftest import PAPER, PAPERS, SITE, Visit
from tests.browser.stillness import SHIFTED
from tests.browser.templates import TEMPLATES
from tests.browser.test_pages import AXE, violations

Open = Callable[..., Visit]
PATHS = ("/nl/verhaal/van-mijn-tot-magneet/", "/en/story/from-mine-to-magnet/")
WIDE, PHONE = {"width": 1280, "height": 800}, {"width": 320, "height": 740}
# In bytes, packed.
LIGHT = 2_048
OPACITY = "all => all.map(one => getComputedStyle(one).opacity)"
FILL = "one => getComputedStyle(one).fill"
BOXES = "all => all.map(one => one.getBoundingClientRect()).map(one => [one.x, one.y, one.right, one.bottom])"
TO_READ = "text => scrollBy({top: text.getBoundingClientRect().top - innerHeight / 8, behavior: 'instant'})"
STILL = pytest.mark.parametrize(
    "options",
    [
        {"viewport": WIDE, "java_script_enabled": False},
        {"viewport": WIDE, "reduced_motion": "reduce"},
        {"viewport": PHONE},
    ],
    ids=["no script", "reduced motion", "phone"],
)


def _each_with_its_text(page: Page) -> None:
    """Assert that all drawings can be seen, and that each follows or stands beside its own text and covers nothing."""
    texts = page.locator(".steps > section").evaluate_all(BOXES)
    drawings = page.locator(".steps > figure").evaluate_all(BOXES)

    assert ["1"] * len(STEPS) == page.locator(".steps > figure").evaluate_all(OPACITY)
    assert len(STEPS) == len(texts)
    for (_, top, right, bottom), (left, its_top, *_) in zip(texts, drawings, strict=True):
        assert right <= left or bottom <= its_top
        assert top <= its_top
    assert all(one[3] <= other[1] for one, other in pairwise(drawings))


@pytest.mark.parametrize("path", PATHS)
def test_beside_a_step_stands_its_drawing_alone(visit: Open, path: str) -> None:
    """Whichever step is read, down and up again, its drawing is whole in the window, at the place of the one before."""
    page = visit(viewport=WIDE).go(path)
    places = set()
    for step in [*range(len(STEPS)), 1]:
        page.locator(".steps > section").nth(step).evaluate(TO_READ)
        drawing = page.locator(".steps > figure").nth(step)
        expect(drawing).to_have_css("opacity", "1")
        (left, top, right, bottom), *_ = drawing.evaluate_all(BOXES)
        places.add((left, right))
        assert 0 <= top
        assert bottom <= WIDE["height"]
        expect(page.locator(".steps > figure[data-shown]")).to_have_count(1)
        for other in set(range(len(STEPS))) - {step}:
            expect(page.locator(".steps > figure").nth(other)).to_have_css("opacity", "0")

    assert 1 == len(places)


@STILL
@pytest.mark.parametrize("path", PATHS)
def test_without_a_script_or_motion_or_room_all_stand_still(look: Open, path: str, options: dict[str, Any]) -> None:
    """The same drawings are panels, one after another, each with its own text."""
    _each_with_its_text(look(**options).go(path))


@pytest.mark.parametrize("path", PATHS)
def test_on_paper_all_stand_still(look: Open, path: str) -> None:
    """Even where the script has begun to show one at a time."""
    page = look(viewport=WIDE).go(path)
    expect(page.locator(".steps[data-live]")).to_have_count(1)
    page.emulate_media(media="print")

    _each_with_its_text(page)


@pytest.mark.parametrize("path", PATHS)
@pytest.mark.parametrize("screen", [WIDE, PHONE], ids=["wide", "phone"])
def test_nothing_moves_while_it_loads(visit: Open, path: str, screen: dict[str, int]) -> None:
    """The script changes which drawing is seen, and not where anything stands."""
    page = visit(viewport=screen).go(path)
    expect(page.locator(".steps[data-live]")).to_have_count(1)
    start = page.locator(".steps").bounding_box()
    page.locator(".steps").evaluate("story => delete story.dataset.live")

    assert start == page.locator(".steps").bounding_box()
    assert page.evaluate(SHIFTED) <= 0.01
    assert page.evaluate("document.documentElement.scrollWidth") <= screen["width"]


@pytest.mark.parametrize("path", PATHS)
def test_a_screen_reader_meets_each_drawing_with_words(look: Open, path: str) -> None:
    """All of them in their order, also while one alone is seen."""
    page = look(viewport=WIDE).go(path)
    expect(page.locator(".steps[data-live]")).to_have_count(1)
    images = page.locator(".steps").get_by_role("img")

    expect(images).to_have_count(len(STEPS))
    for image, caption in zip(images.all(), page.locator(".steps figcaption").all(), strict=True):
        expect(image).to_have_accessible_name(" ".join(caption.inner_text().split()))


@pytest.mark.parametrize("path", PATHS)
def test_it_passes_axe_in_both_schemes(look: Open, path: str) -> None:
    """Neither the drawings nor the ones that are not seen are in anybody's way."""
    window = look(viewport=WIDE, color_scheme="dark", bypass_csp=True)
    window.go(path).evaluate(AXE)

    assert {scheme: (paper, []) for scheme, paper in PAPERS.items()} == violations(window)


@pytest.mark.parametrize("colours", ["none", "active"])
def test_what_is_drawn_can_be_told_apart_without_hue(look: Open, colours: str) -> None:
    """Rock, rare earths and neodymium differ in lightness: on both papers, and in colours that a system forces."""
    window = look(viewport=WIDE, color_scheme="dark", forced_colors=colours)
    window.go(PATHS[0])
    steps = {}
    for scheme in PAPERS:
        drawn = window.recolour(scheme).locator(".steps > figure").first
        fills = [drawn.locator(f".tonne__{kind}").evaluate(FILL) for kind in ("rock", "others", "neodymium")]
        steps[window.page.evaluate(PAPER)] = [Color(one).contrast(Color(other)) for one, other in pairwise(fills)]

    assert 2 == len(steps)
    assert all(of_rock >= 3 and of_others >= 2 for of_rock, of_others in steps.values()), steps


@pytest.mark.parametrize("path", PATHS)
def test_its_script_is_light_and_no_other_chapter_asks_for_it(visit: Open, path: str) -> None:
    """It is asked for here alone, weighs next to nothing, and the policy has nothing to say."""
    window, other = visit(), visit()
    window.listen(path)
    other.listen(TEMPLATES["chapter"][PATHS.index(path)])
    asked = [[url.rpartition("/")[2] for url in one.requests if "/steps." in url] for one in (window, other)]
    script = SITE / path.split("/")[1] / "assets" / "steps.js"

    assert [{"steps.css", "steps.js"}, set()] == [*map(set, asked)]
    assert [] == window.complaints
    assert LIGHT >= len(gzip.compress(script.read_bytes(), mtime=0))


def test_it_works_from_a_disk(visit: Open) -> None:
    """Whoever has the site as files reads it in the same way."""
    page = visit(viewport=WIDE).page
    page.goto(f"{(SITE / PATHS[0].strip('/') / 'index.html').as_uri()}")
    page.locator(".steps > section").last.evaluate(TO_READ)

    expect(page.locator(".steps > figure").last).to_have_css("opacity", "1")
    expect(page.locator(".steps > figure").first).to_have_css("opacity", "0")
