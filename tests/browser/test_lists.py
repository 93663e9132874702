"""Lists that a reader narrows, with and without JavaScript."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Visit
from tests.browser.stillness import SHIFTED
from tests.browser.templates import TEMPLATES
from tests.browser.test_home import SCREENS

REGISTER = "/en/claims/"
SHOWN = ".filtered .row:visible"
PHONE = {"width": 360, "height": 740}
TARGETS = """:is(.choice label, .filters select, .filtered button, .filters [type=search], .filtered .row > a,
    .chart__row > a, .chart__row > button, .chart__source a, .source__facts a)"""
# Sought and measured at one instant: a script may hide in between what it found in view, and that has no size.
TOO_SMALL = """all => all.filter(one => one.checkVisibility()).map(one => [one, one.getBoundingClientRect()])
    .filter(([one, { height, width }]) => height < 24 || width < 24
        || Math.floor(width + one.getBoundingClientRect().left) > innerWidth)
    .map(([one, { height, width, right }]) => `${one.outerHTML.slice(0, 80)} ${width} x ${height}, to ${right}`)"""


def value_of(page: Page, choice: str) -> str:
    """Return the value of a choice that the first row has."""
    return (page.locator(".filtered .row").first.get_attribute(f"data-{choice}") or "").split()[0]


def choose(page: Page, choice: str, value: str) -> None:
    """Choose one value of a choice, whether it is a select or a row of radio buttons."""
    if page.locator(f'select[name="{choice}"]').count():
        page.locator(f'select[name="{choice}"]').select_option(value)
    else:
        page.locator(f'[name="{choice}"][value="{value}"]').check()


@pytest.mark.parametrize(
    ("path", "choice"),
    [
        (REGISTER, "verdict"), (REGISTER, "topic"), (REGISTER, "article"), ("/nl/tijdlijn/", "kind"),
        ("/nl/artikelen/nh-2023/", "verdict"),
        ("/en/sources/", "kind"), ("/en/sources/", "level"), ("/nl/grafieken/", "topic"), ("/nl/grafieken/", "kind"),
    ],
)  # fmt: skip
def test_a_list_is_whole_until_a_reader_narrows_it(window: Visit, path: str, choice: str) -> None:
    """Without JavaScript: everything at first, then only what was chosen, then everything again."""
    page = window.go(path)
    rows, shown = page.locator(".filtered .row"), page.locator(SHOWN)
    value = value_of(page, choice)
    chosen = page.locator(f'.filtered .row[data-{choice}~="{value}"]')

    assert rows.count() == shown.count()

    choose(page, choice, value)

    assert 0 < chosen.count() == shown.count() < rows.count()

    page.locator('.filters [type="reset"]').click()

    assert rows.count() == shown.count()


@pytest.mark.parametrize("with_script", [True, False])
def test_what_is_not_chosen_cannot_be_cleared(visit: Callable[..., Visit], *, with_script: bool) -> None:
    """The button comes with the first choice, and goes with the last."""
    page = visit(java_script_enabled=with_script).go(REGISTER)
    clear = page.locator('.filters [type="reset"]')
    expect(clear).to_be_hidden()

    choose(page, "verdict", value_of(page, "verdict"))
    expect(clear).to_be_visible()

    clear.click()
    expect(clear).to_be_hidden()


def test_an_answer_is_whole_on_a_phone(look: Callable[..., Visit]) -> None:
    """A reader reads each to its end without leaving the register."""
    page = look(viewport=PHONE).go(REGISTER)
    cut = "all => all.filter(one => one.scrollHeight > one.clientHeight + 1).length"

    assert 0 == page.locator(".register .register__answer").evaluate_all(cut)


def test_what_only_a_script_can_do_is_not_offered_without_one(window: Visit) -> None:
    """Words, order and the many measures; the end of the list says why it may be empty."""
    page = window.go(REGISTER)

    assert [False] * 4 == [
        page.locator(one).is_visible()
        for one in (".filters [name=q]", "[name=sort]", "[name=measure]", ".filters__nothing")
    ]  # fmt: skip
    assert page.locator(".filters__scriptless").is_visible()


def test_counts_follow_the_other_choices(visit: Callable[..., Visit]) -> None:
    """What an option promises is what choosing it leaves, and a live region says how many there are."""
    page = visit().go(REGISTER)
    choose(page, "verdict", value_of(page, "verdict"))
    options = page.locator('[name="topic"] option').evaluate_all("all => all.map(one => [one.value, one.text])")
    topic, text = next(one for one in options[1:] if not one[1].endswith("(0)"))
    choose(page, "topic", topic)
    promised = int(text.rpartition("(")[2].rstrip(")"))

    assert promised == page.locator(SHOWN).count()
    expect(page.locator(".filters output")).to_have_text(f"{promised} of {page.locator('.filtered .row').count()}")


def test_the_address_keeps_what_was_chosen(visit: Callable[..., Visit]) -> None:
    """Back from a claim, a link that somebody got, and the other language."""
    page = visit().go(REGISTER)
    verdict = value_of(page, "verdict")
    choose(page, "verdict", verdict)
    word = (page.locator(SHOWN).last.locator("a").text_content() or "").split()[-1]
    page.locator(".filters [name=q]").fill(word.upper())
    page.locator("[name=sort]").select_option("newest")
    left, address = page.locator(f"{SHOWN} a").evaluate_all("all => all.map(one => one.href)"), page.url
    page.locator(f"{SHOWN} a").first.click()
    page.go_back()

    assert f"verdict={verdict}" in address
    assert address == page.url
    expect(page.locator(".filters [name=q]")).to_have_value(word.upper())
    assert left == page.locator(f"{SHOWN} a").evaluate_all("all => all.map(one => one.href)")

    page.locator(".languages a:not([aria-current])").click()
    expect(page.locator(f'[name="verdict"][value="{verdict}"]')).to_be_checked()


def test_when_nothing_fits_the_page_says_so_and_leads_back(visit: Callable[..., Visit]) -> None:
    """By keyboard too; an address with a choice that there is not chooses nothing."""
    page = visit().go(f"{REGISTER}?verdict=nonsense&q=qqqq")

    assert page.locator('[name="verdict"][value=""]').is_checked()
    assert 0 == page.locator(SHOWN).count()

    page.locator(".filters__nothing button").press("Enter")

    assert page.locator(".filtered .row").count() == page.locator(SHOWN).count()
    assert page.url.endswith(REGISTER)
    assert page.evaluate("document.activeElement.closest('form.filters') !== null")


def test_a_phone_folds_the_many_choices_away(visit: Callable[..., Visit]) -> None:
    """The verdicts stay above the first claims; what the address chose is shown."""
    window = visit(viewport=PHONE)
    folded = window.go(REGISTER).locator("[name=topic]")

    expect(folded).to_be_hidden()

    expect(window.page.locator(".filters [name=q]")).to_be_hidden()

    page = window.go(f"{REGISTER}?topic={value_of(window.page, 'topic')}")

    expect(page.locator("[name=topic]")).to_be_visible()
    assert page.locator(SHOWN).count() < page.locator(".filtered .row").count()


def test_an_order_is_by_what_rows_say(visit: Callable[..., Visit]) -> None:
    """And the first order comes back as it was."""
    page = visit().go("/nl/tijdlijn/")
    ids = "all => all.map(one => one.id)"
    first = page.locator(".timeline .row").evaluate_all(ids)
    page.locator("[name=sort]").select_option("oldest")
    turned = page.locator(".timeline .row").evaluate_all(ids)
    page.locator("[name=sort]").select_option("")

    assert first[::-1] == turned
    assert first == page.locator(".timeline .row").evaluate_all(ids)


@pytest.mark.parametrize("path", TEMPLATES["charts"])
def test_charts_in_an_order_are_one_list(visit: Callable[..., Visit], path: str) -> None:
    """Across subjects and below no heading; by subject each is where it was again, and the address keeps the order."""
    page = visit().go(path)
    titles = "all => all.map(one => one.querySelector('a').textContent)"
    lists, headings = page.locator(".gallery"), page.locator(".gallery__heading:visible")
    first, total = [one.locator(".row").count() for one in lists.all()], headings.count()
    page.locator("[name=sort]").select_option("title")
    sorted_ = page.locator(SHOWN).evaluate_all(titles)

    assert sum(first) == len(sorted_) == lists.first.locator(".row:visible").count()
    assert sorted(sorted_, key=str.casefold) == sorted_
    assert 0 == headings.count() < total
    assert page.url.endswith("?sort=title")

    page.locator("[name=sort]").select_option("")

    assert first == [one.locator(".row").count() for one in lists.all()]
    assert total == headings.count()


@pytest.mark.parametrize("typed", ["CHĪNA 2010", "f-35", "china's"])
def test_accents_cases_and_signs_do_not_matter(visit: Callable[..., Visit], typed: str) -> None:
    """Whoever searches types as on a phone, and the F-35 is written with a hyphen that holds it together."""
    page = visit().go(REGISTER)
    page.locator(".filters [name=q]").fill(typed)

    assert 0 < page.locator(SHOWN).count() < page.locator(".filtered .row").count()


@pytest.mark.parametrize(
    "path",
    [REGISTER, "/nl/bronnen/", "/nl/tijdlijn/", "/en/charts/", "/nl/grafieken/reserves/", "/en/articles/nh-2023/"],
)
def test_what_can_be_chosen_is_large_enough_to_be_tapped(look: Callable[..., Visit], path: str) -> None:
    """Each is at least 24 pixels high and wide on a phone, and none is wider than the page."""
    page = look(viewport=PHONE).go(path)
    small = page.locator(TARGETS).evaluate_all(TOO_SMALL)

    assert [] == small


@pytest.mark.parametrize("screen", SCREENS)
@pytest.mark.parametrize(
    "path", ["/en/charts/?topic=defence", "/nl/beweringen/?verdict=contradicted", "/en/sources/?q=iea"]
)
def test_a_list_that_the_address_narrows_does_not_move(
    visit: Callable[..., Visit], path: str, screen: tuple[int, int]
) -> None:
    """It is seen once it is narrowed; when that fails, it is seen whole."""
    width, height = screen
    window = visit(viewport={"width": width, "height": height})
    page = window.go(path)
    expect(page.locator(".filtered")).to_be_visible()

    assert page.evaluate(SHIFTED) <= 0.01

    # Its own script, or the one that would ask for it.
    for lost in ("**/lists.js", "**/reader.js"):
        page.route(lost, lambda route: route.abort())
        page.goto(page.url)
        expect(page.locator(".filtered")).to_be_visible()
