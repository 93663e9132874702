"""The buttons that put a text on the clipboard, each tried in a real browser."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import SITE, Visit
from tests.browser.templates import TEMPLATES

Open = Callable[..., Visit]
FIGURES = {"nl": "cijfers", "en": "figures"}
ALLOWED = {"permissions": ["clipboard-read", "clipboard-write"]}
CLIPBOARD = "navigator.clipboard.readText()"
REFUSED = "Object.defineProperty(navigator, 'clipboard', {value: undefined})"
BUTTONS = {"claim": 6, "figure": 6, "chart": 5} | dict.fromkeys(
    ("chapter", "table", "measure", "article", "home", "register", "charts", "sources", "timeline", "glossary"), 3
)
# What to copy into a page of one's own is closed, because few readers need it.
OPEN = "for (const closed of document.querySelectorAll('details')) closed.open = true"


def _paths() -> list[tuple[str, str]]:
    """Return a page of each kind that can be cited, in each language."""
    figures = [f"/{code}/{slug}/{_figure()}/" for code, slug in FIGURES.items()]
    kinds = [kind for kind in BUTTONS if kind != "figure"]
    return [*((kind, path) for kind in kinds for path in TEMPLATES[kind]), *(("figure", path) for path in figures)]


def _figure() -> str:
    """Return the id of a published figure; which one does not matter."""
    return min((file.stem for file in (SITE / "figures").glob("*.json") if file.stem != "index"), default="none")


def _confirmed(page: Page, place: int) -> tuple[str, str]:
    """Press a button and return what is said beside it and what is on the clipboard."""
    button = page.locator("[data-copy]").nth(place)
    button.click()
    said = button.locator("+ [role=status]")
    expect(said).not_to_be_empty()
    expect(said).to_be_visible()
    return said.inner_text(), page.evaluate(CLIPBOARD)


@pytest.mark.parametrize(("kind", "path"), _paths())
def test_each_button_copies_what_it_holds_and_says_so(look: Open, kind: str, path: str) -> None:
    """What is on the clipboard stands in the page too; the confirmation is seen, and read out as a status."""
    window = look(**ALLOWED)
    page = window.go(path)
    page.evaluate(OPEN)
    buttons = page.locator("[data-copy]")
    texts = [str(button.get_attribute("data-copy")) for button in buttons.all()]
    done = str(buttons.first.get_attribute("data-copied"))

    assert BUTTONS[kind] == len(texts)
    assert [(done, text) for text in texts] == [_confirmed(page, place) for place in range(len(texts))]
    assert [] == window.complaints


def test_a_button_is_pressed_by_keyboard(visit: Open) -> None:
    """The focus stays on it, so that a reader goes on from there."""
    page = visit(**ALLOWED).go(TEMPLATES["claim"][0])
    button = page.locator("[data-copy]").first
    button.focus()
    page.keyboard.press("Enter")

    expect(button.locator("+ [role=status]")).to_have_text(str(button.get_attribute("data-copied")))
    expect(button).to_be_focused()


def test_a_browser_that_refuses_says_what_to_do(visit: Open) -> None:
    """Without a clipboard, as on an insecure page, the reader hears that nothing was copied."""
    window = visit()
    window.page.add_init_script(REFUSED)
    button = window.go(TEMPLATES["claim"][0]).locator("[data-copy]").first
    button.click()

    expect(button.locator("+ [role=status]")).to_have_text(str(button.get_attribute("data-failed")))
    assert [] == window.complaints


@pytest.mark.parametrize(("kind", "path"), _paths())
def test_without_javascript_there_is_no_button(window: Visit, kind: str, path: str) -> None:
    """What needs a script is not offered without one, and its text stands there all the same."""
    buttons = window.go(path).locator("[data-copy]")

    assert BUTTONS[kind] == buttons.count()
    assert not any(button.is_visible() for button in buttons.all())
