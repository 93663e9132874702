"""The field for a number: by touch, by keyboard, and without JavaScript."""

import gzip
import json
import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page, expect

from publishing.languages.words import read_words
from tests.browser.conftest import ROOT, SITE, Visit, known

NUMBERS = {"nl": "/nl/getallen/", "en": "/en/numbers/"}
FIELDS = ["/nl/", "/nl/beweringen/", "/en/", "/en/claims/", *NUMBERS.values()]
LARGEST = 60_000
VERDICTS = read_words(ROOT / "docs")["en"]["verdicts"]
INDEX = "**/known-numbers.js"
PHONE = {"viewport": {"width": 360, "height": 740}, "has_touch": True}


def some_figure(code: str) -> tuple[str, str]:
    """Return a figure in percent that no claim makes: its number in digits, and its id."""
    index = known("numbers", code)
    return next((f"{row[4][0]}%", row[0]) for row in index["figures"] if row[3] == "percent" and not row[6])


def place(element: Locator) -> int:
    """Return how far down a page an element stands, in whole pixels."""
    return round((element.bounding_box() or {"y": -1})["y"])


def field(page: Page) -> Page:
    """Return the page with its field ready."""
    page.locator(".lookup input").focus()
    return page


@pytest.mark.parametrize("code", NUMBERS)
def test_what_is_loaded_is_small(code: str) -> None:
    """All figures and claims of a language are at most 60 KB, packed."""
    assert len(gzip.compress((SITE / code / "assets" / "known-numbers.js").read_bytes(), mtime=0)) <= LARGEST


@pytest.mark.parametrize("path", FIELDS)
def test_nothing_is_loaded_until_the_field_is_used(visit: Callable[..., Visit], path: str) -> None:
    """The scripts and the figures come when a reader turns to the field."""
    seen = visit()
    page = seen.listen(path)
    assert [] == [url for url in seen.requests if "numbers.js" in url or "lookup.js" in url]

    with page.expect_response(INDEX):
        field(page)
    assert [] == seen.complaints


@pytest.mark.parametrize("code", NUMBERS)
def test_a_number_leads_to_its_source_in_two_taps(visit: Callable[..., Visit], code: str) -> None:
    """One to the page of the figure, where the source stands with its link; on a phone, by touch."""
    number, figure_id = some_figure(code)
    seen = visit(**PHONE)
    page = seen.go(f"/{code}/")
    page.locator(".lookup input").tap()
    page.keyboard.type(number)
    page.locator(f".lookup__found a[href$='/{figure_id}/']").tap()

    expect(page.locator("#source + .source-list a").first).to_have_attribute("href", re.compile("^https?://"))
    assert [] == seen.complaints


def test_it_works_by_keyboard_alone(visit: Callable[..., Visit]) -> None:
    """Enter looks up at once and leaves the reader in the field, Tab leads to the first answer, Escape clears it."""
    page = visit().go("/en/")
    with page.expect_response(INDEX):
        field(page)
    page.keyboard.type("85%")
    page.keyboard.press("Enter")
    found = page.locator(".lookup__found")
    expect(found.locator("h2")).to_have_text("With this number")
    expect(page.locator(".lookup input")).to_be_focused()
    assert page.url.endswith("/en/")

    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    expect(found.locator("a").first).to_be_focused()

    field(page).keyboard.press("Escape")
    expect(found).to_be_empty()
    expect(page.locator(".lookup output")).to_be_empty()


def test_a_claim_shows_its_verdict_and_its_answer(visit: Callable[..., Visit]) -> None:
    """A doubtful number never stands alone."""
    index = known("numbers", "en")
    row = next(row for row in index["figures"] if row[6] and row[3] == "percent")
    _, title, verdict, answer, *_ = index["claims"][row[6][0]]
    page = field(visit().go("/en/claims/"))
    page.keyboard.type(f"{row[4][0]} percent")
    line = page.locator(".lookup__found .register li").filter(has_text=title)

    expect(line.locator("p")).to_have_text(answer)
    expect(line.locator(f".verdict--{verdict}")).to_be_visible()


def test_the_verdict_about_a_claim_is_none_about_its_evidence(visit: Callable[..., Visit]) -> None:
    """It stands behind what was claimed and by whom, in plain words, so that what we found carries no sign of it."""
    index = known("numbers", "en")
    row = next(row for row in index["figures"] if row[7] and row[3] == "percent" and index["claims"][row[7][0]][5])
    _, title, verdict, _, publisher, number = index["claims"][row[7][0]]
    page = field(visit().go("/en/"))
    page.keyboard.type(f"{row[4][0]} percent")
    line = page.locator(".lookup__found .numbers li").filter(has=page.locator(f"a[href$='/{row[0]}/']")).locator("p")

    expect(line.locator("a")).to_have_text(f"{publisher}: {number}")
    expect(line.locator("a + .numbers__verdict")).to_have_text(f"({VERDICTS[verdict]})")
    expect(line.locator(".verdict")).to_have_count(0)
    expect(line).not_to_contain_text(title)


def test_a_claim_without_a_number_is_named_by_what_we_found(visit: Callable[..., Visit]) -> None:
    """Who made it stands there without a link, and the title leads to it."""
    index = known("numbers", "en")
    shares = [row for row in index["figures"] if row[3] == "percent"]
    alone = [row for row in shares if 1 == [one[4] for one in shares].count(row[4])]
    row = next(row for row in alone if row[7] and not index["claims"][row[7][0]][5])
    claim, title, verdict, _, publisher, _ = index["claims"][row[7][0]]
    page = field(visit().go("/en/"))
    page.keyboard.type(f"{row[4][0]} percent")
    line = page.locator(".lookup__found .numbers li").filter(has=page.locator(f"a[href$='/{row[0]}/']")).locator("p")

    expect(line.locator("a")).to_have_text(title)
    expect(line.locator("a.numbers__found")).to_have_attribute("href", re.compile(f"/{claim}/$"))
    expect(line.locator(".numbers__verdict:has(+ a)")).to_have_text(f"({VERDICTS[verdict]})")
    expect(line).to_contain_text(publisher)


def test_it_says_what_it_found_and_what_it_did_not(visit: Callable[..., Visit]) -> None:
    """For a screen reader too: no number, no figure, and nothing at all."""
    page = field(visit().go("/en/"))
    said = page.locator(".lookup output")
    expect(said).to_be_empty()

    page.keyboard.type("no number")
    expect(said).to_have_text("We could find no number in this.")

    page.locator(".lookup input").fill("12345678901234 kg")
    expect(said).to_have_text("We have no figure like 12345678901234 kg.")
    expect(page.locator(".lookup__found h2")).to_have_text("12345678901234 kg")

    page.locator(".lookup input").fill("")
    expect(said).to_be_empty()


def test_a_failure_is_said_and_tried_again(visit: Callable[..., Visit]) -> None:
    """A train goes into a tunnel, and comes out of it."""
    page = visit().go("/en/")
    page.route(INDEX, lambda route: route.abort())
    field(page).keyboard.type("85%")
    expect(page.locator(".lookup output")).to_contain_text("try again later")

    page.unroute(INDEX)
    page.keyboard.press("Enter")
    expect(page.locator(".lookup__found h2")).to_have_text("With this number")


@pytest.mark.parametrize("width", [360, 1280])
def test_nothing_jumps_until_there_is_an_answer(visit: Callable[..., Visit], width: int) -> None:
    """The page below the field stays where it is when the field is used; answers never make the page wider."""
    page = visit(viewport={"width": width, "height": 740}).go("/nl/")
    page.locator(".lookup").evaluate("(form) => form.scrollIntoView({block: 'center'})")
    below = page.locator(".lookup ~ h2").first
    before = place(below)
    with page.expect_response(INDEX):
        page.locator(".lookup input").focus()
    page.keyboard.type("geen")
    expect(page.locator(".lookup output")).not_to_be_empty()
    assert before == place(below)

    page.locator(".lookup input").fill("85 procent van 420 kilo")
    expect(page.locator(".lookup__found h2")).to_have_count(2)
    assert width >= page.evaluate("document.documentElement.scrollWidth")


@pytest.mark.parametrize("code", NUMBERS)
def test_without_a_script_the_field_leads_to_all_numbers(visit: Callable[..., Visit], code: str) -> None:
    """Each number there is a link to its page, under its unit."""
    page = visit(java_script_enabled=False).go(f"/{code}/")
    expect(page.locator(".lookup noscript a")).to_have_attribute("href", re.compile(f"{NUMBERS[code][4:]}#units$"))
    page.locator(".lookup input").fill("85%")
    page.locator(".lookup button").click()
    figures = json.loads((SITE / "figures" / "index.json").read_text(encoding="utf-8"))

    assert f"{NUMBERS[code]}?n=85%25" in page.url
    expect(page.locator(".numbers li > a")).to_have_count(len(figures))
    expect(page.locator("#percent")).to_be_visible()


def test_an_address_holds_what_was_looked_up(visit: Callable[..., Visit]) -> None:
    """Whoever sends the form before the script is there gets an answer all the same."""
    page = visit().go(f"{NUMBERS['en']}?n=920+pounds")

    expect(page.locator(".lookup input")).to_have_value("920 pounds")
    expect(page.locator(".lookup__found h2")).to_have_text("With this number")


def test_what_is_typed_is_only_shown(visit: Callable[..., Visit]) -> None:
    """Markup is text like any other."""
    seen = visit()
    page = field(seen.go("/en/"))
    page.keyboard.type("<img src=x onerror=alert(1)> 85%<b>")
    expect(page.locator(".lookup__found h2").last).to_have_text("85%")

    assert 0 == page.locator(".lookup__found :is(img, script)").count()
    assert [] == seen.complaints
