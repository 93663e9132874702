"""A reader chooses what to count: by touch, by keyboard, by an address, and without JavaScript."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Visit

PATHS = {"nl": "/nl/tellen/", "en": "/en/what-is-counted/"}
HEIGHT = 740
PHONE = {"viewport": {"width": 360, "height": HEIGHT}, "has_touch": True}
REACH = """(question) => { for (const one of document.getAnimations()) one.finish();
  return Math.round(question.querySelector(".counting__sure").getBoundingClientRect().width); }"""


def choices(page: Page) -> list[str]:
    """Return the ids of what can be chosen in the first question."""
    links = page.locator(".counting").first.locator(".counting__choices a")
    return [str(link.get_attribute("href")).removeprefix("#") for link in links.all()]


def shown(page: Page) -> list[str]:
    """Return the ids of the panels that the first question shows."""
    return [
        str(one.get_attribute("id"))
        for one in page.locator(".counting").first.locator(".counting__panel").all()
        if one.is_visible()
    ]


@pytest.mark.parametrize("code", PATHS)
@pytest.mark.parametrize("scripted", [True, False])
def test_one_panel_is_shown_and_the_number_moves(visit: Callable[..., Visit], code: str, scripted: bool) -> None:  # noqa: FBT001 (a parameter of a test)
    """The first until a reader chooses; the address then says what was chosen, with and without JavaScript."""
    seen = visit(java_script_enabled=scripted, reduced_motion="reduce", **PHONE)
    page = seen.go(PATHS[code])
    first, *_, last = choices(page)
    question = page.locator(".counting").first
    before = question.evaluate(REACH)
    assert [first] == shown(page)

    question.locator(f'[href="#{last}"]').tap()
    expect(page).to_have_url(re.compile(f"#{last}$"))
    assert [last] == shown(page)
    assert before != question.evaluate(REACH)
    assert [] == seen.complaints


@pytest.mark.parametrize("scripted", [True, False])
def test_choices_drawing_and_number_are_on_one_screen_of_a_phone(visit: Callable[..., Visit], scripted: bool) -> None:  # noqa: FBT001 (a parameter of a test)
    """From the number that moves, above its bar, to the last choice below them, after each choice."""
    page = visit(java_script_enabled=scripted, reduced_motion="reduce", **PHONE).go(PATHS["nl"])
    questions = page.locator(".counting").all()
    assert questions
    for question in questions:
        links = question.locator(".counting__choices a")
        links.last.tap()
        expect(page).to_have_url(re.compile(f"{links.last.get_attribute('href')}$"))
        if scripted:
            question.scroll_into_view_if_needed()
        number = question.locator(".counting__now:visible").bounding_box()
        bar = question.locator(".counting__scale").bounding_box()
        end = links.last.bounding_box()
        assert number
        assert bar
        assert end
        assert number["y"] < bar["y"] < end["y"]
        assert end["y"] + end["height"] - number["y"] <= 500
        assert scripted or number["y"] >= 0


@pytest.mark.parametrize("code", PATHS)
def test_the_first_view_of_a_phone_has_the_bar_and_a_choice(visit: Callable[..., Visit], code: str) -> None:
    """The bar is what the page is about, and the first other choice is what moves it."""
    page = visit(**PHONE).go(PATHS[code])
    question = page.locator(".counting").first
    for one in (question.locator(".counting__marks"), question.locator(".counting__choices a").nth(1)):
        box = one.bounding_box()
        assert box
        assert box["y"] + box["height"] <= HEIGHT


def test_an_address_shows_its_choice(visit: Callable[..., Visit]) -> None:
    """Whoever gets a link sees what the sender saw, and the other questions as they begin."""
    window = visit()
    last = choices(window.go(PATHS["en"]))[-1]
    page = visit().go(f"{PATHS['en']}#{last}")

    assert [last] == shown(page)
    expect(page.locator(f'[href="#{last}"]')).to_have_attribute("aria-current", "true")


def test_each_question_keeps_its_own_choice(visit: Callable[..., Visit]) -> None:
    """With the script, and the page stays where it is."""
    page = visit(reduced_motion="reduce").go(PATHS["en"])
    last = choices(page)[-1]
    page.locator(f'[href="#{last}"]').click()
    page.locator(".counting").nth(1).locator(".counting__choices a").last.click()

    assert [last] == shown(page)


def test_the_arrows_lead_from_one_choice_to_the_next(visit: Callable[..., Visit]) -> None:
    """And around; the focus goes with them."""
    page = visit().go(PATHS["en"])
    first, second, *_, last = choices(page)
    page.locator(f'[href="#{first}"]').focus()
    page.keyboard.press("ArrowRight")
    assert [second] == shown(page)
    expect(page.locator(f'[href="#{second}"]')).to_be_focused()

    page.keyboard.press("ArrowLeft")
    page.keyboard.press("ArrowLeft")
    assert [last] == shown(page)


def test_on_paper_all_panels_stand(look: Callable[..., Visit]) -> None:
    """Nobody can choose there."""
    page = look().go(PATHS["en"])
    page.emulate_media(media="print")

    assert choices(page) == shown(page)


@pytest.mark.parametrize("width", [360, 768, 1280])
def test_a_number_stands_once(visit: Callable[..., Visit], width: int) -> None:
    """Beside its bar, or above it with the way to its page below; a screen reader has it too."""
    page = visit(viewport={"width": width, "height": 800}).go(PATHS["en"])
    questions = page.locator(".counting").all()
    assert questions
    for question in questions:
        link = question.locator(".counting__number a:visible")
        number = link.locator("b").inner_text().replace("\xa0", " ")
        seen = [*question.locator(".counting__now:visible, .counting__number:visible b").all()]
        large = [one for one in seen if (box := one.bounding_box()) and box["width"] > 1]

        assert 1 == len(large)
        assert number in large[0].inner_text().replace("\xa0", " ")
        assert link.get_by_text(number).is_visible()
        assert number in link.aria_snapshot()
