"""A person's errands, by finger or by keyboard: each step is counted, and says what it is."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from playwright.sync_api import Locator, Page, expect

# Nobody goes on for so long.
PATIENCE = 200
FOCUSED = "one => one === document.activeElement"
# Choices of one kind are reached together, and told apart by arrows.
RADIO = "one => one.type === 'radio'"
# On a page that has just come, what is not in its header is reached by the link that passes that.
BELOW_THE_HEADER = "one => document.activeElement === document.body && !location.hash && one.closest('main') !== null"
AMONG = "one => document.activeElement.type === 'radio' && document.activeElement.name === one.name"


@dataclass
class Person:
    """Who has a page before them, and what they did so far; a finger taps, a keyboard goes from link to link."""

    page: Page
    has_keyboard: bool
    # How many times something was tapped or pressed, and what: a text that is typed counts as one.
    steps: list[tuple[int, str]] = field(default_factory=list)

    @property
    def count(self) -> int:
        """How many times something was tapped or pressed in all."""
        return sum(times for times, _ in self.steps)

    def press(self, what: str, selector: str) -> None:
        """Press what a selector leads to."""
        target = self.page.locator(selector).first
        if not self.has_keyboard:
            self.steps.append((1, f"tap {what}"))
            _tappable(target).tap()
        elif target.evaluate(RADIO):
            self._choose(what, target)
        else:
            self._reach(what, target, FOCUSED)
            self.steps.append((1, "Enter"))
            self.page.keyboard.press("Enter")

    def write(self, what: str, selector: str, text: str) -> None:
        """Type a text into a field."""
        target = self.page.locator(selector).first
        if self.has_keyboard:
            self._reach(what, target, FOCUSED)
        else:
            self.steps.append((1, f"tap {what}"))
            target.tap()
        self.steps.append((1, f"type {text}"))
        self.page.keyboard.type(text)

    def back(self) -> None:
        """Go back as a browser does."""
        self.steps.append((1, "back"))
        self.page.go_back()

    def _reach(self, what: str, target: Locator, reached: str) -> None:
        if target.evaluate(BELOW_THE_HEADER):
            self.steps.append((2, "Tab and Enter past the header"))
            self.page.keyboard.press("Tab")
            self.page.keyboard.press("Enter")
        for pressed in range(PATIENCE):
            if target.evaluate(reached):
                self.steps += [(pressed, f"Tab to {what}")] if pressed else []
                return
            self.page.keyboard.press("Tab")
        raise LookupError(f"{what}: not reached")

    def _choose(self, what: str, target: Locator) -> None:
        self._reach(what, target, AMONG)
        for pressed in range(PATIENCE):
            if target.evaluate("one => one.checked"):
                self.steps.append((pressed, f"arrow to {what}"))
                return
            self.page.keyboard.press("ArrowRight")
        raise LookupError(f"{what}: not chosen")


def _tappable(target: Locator) -> Locator:
    """Return what a finger meets: a choice lies below its label."""
    return target.locator("xpath=..") if target.evaluate(RADIO) else target


@dataclass(frozen=True)
class Errand:
    """What somebody wants, what they do for it, and how one sees that they have it."""

    name: str
    steps: Callable[[Person, "Places"], None]
    is_done: Callable[[Page, "Places"], None]


@dataclass(frozen=True)
class Places:
    """What is called otherwise in each language."""

    code: str
    other: str
    claims: str
    charts: str
    data: str
    imports: str


PLACES = (
    Places("nl", "en", "beweringen", "grafieken", "gegevens", "herkomst-van-de-amerikaanse-invoer"),
    Places("en", "nl", "claims", "charts", "data", "origin-of-us-imports"),
)
CLAIM, CHART = "export-quota-cut-2022", "mine-production"


def _tab(person: Person, part: str) -> None:
    person.press(f"tab {part}", f'.tabs a[href*="{part}/"]')


def _find_the_claim(person: Person, places: Places) -> None:
    _tab(person, places.claims)
    person.press("the claim", f'.register a[href*="{CLAIM}"]')


def _see_the_claim(page: Page, places: Places) -> None:
    expect(page).to_have_url(f"{_root(page)}/{places.code}/{places.claims}/{CLAIM}/")
    expect(page.locator(".claim-answer .verdict--contradicted")).to_be_in_viewport()


def _narrow_the_claims(person: Person, places: Places) -> None:
    _tab(person, places.claims)
    person.press("chip contradicted", '[name="verdict"][value="contradicted"]')


def _see_the_contradicted(page: Page, _places: Places) -> None:
    rows = page.locator(".filtered .row")
    expect(rows.locator("visible=true")).to_have_count(page.locator('.row[data-verdict="contradicted"]').count())
    expect(rows.locator(".verdict--contradicted:visible").first).to_be_in_viewport()


def _find_the_imports(person: Person, places: Places) -> None:
    _tab(person, places.data)
    person.press("the table", f'main a[href*="/{places.imports}/"]')


def _see_the_imports(page: Page, places: Places) -> None:
    expect(page).to_have_url(f"{_root(page)}/{places.code}/{places.data}/supply/{places.imports}/")
    expect(page.locator('.rows tr:has-text("2024")').first).to_be_visible()


def _find_the_citation(person: Person, places: Places) -> None:
    _tab(person, places.charts)
    person.press("the chart", f'.gallery a[href*="{CHART}"]')
    person.press("how to cite", '.chart__row a[href="#cite"]')


def _see_the_section(name: str) -> Callable[[Page, Places], None]:
    def see(page: Page, places: Places) -> None:
        expect(page).to_have_url(f"{_root(page)}/{places.code}/{places.charts}/{CHART}/#{name}")
        expect(page.locator(f"#{name}")).to_be_in_viewport()

    return see


def _find_the_code(person: Person, _places: Places) -> None:
    person.press("on your own site", '.chart__row a[href="#embed"]')


def _change_the_language(person: Person, places: Places) -> None:
    switch = f'.languages a[hreflang="{places.other}"]'
    beside = f':target > .elsewhere[hreflang="{places.other}"]'
    # With a script a finger has the switch, and the heading offers it to the keyboard alone.
    is_beside = person.has_keyboard or person.page.locator(beside).is_visible()
    person.press("the other language", beside if is_beside else switch)


def _see_the_other(page: Page, places: Places) -> None:
    _see_the_section("embed")(page, next(one for one in PLACES if one.code == places.other))


def _be_where_one_was(page: Page, places: Places) -> None:
    """A browser keeps how far one had scrolled: by keyboard, to the switch."""
    expect(page).to_have_url(f"{_root(page)}/{places.code}/{places.charts}/{CHART}/#embed")


def _root(page: Page) -> str:
    return "/".join(page.url.split("/")[:3])


# Those `FROM_HOME` begin on the front page, and the others on the page of a chart, each where the one before it ended.
FROM_HOME: Sequence[Errand] = (
    Errand("find what is wrong with 40 percent", _find_the_claim, _see_the_claim),
    Errand("find all contradicted claims", _narrow_the_claims, _see_the_contradicted),
    Errand("get the table of US imports for 2024", _find_the_imports, _see_the_imports),
    Errand("cite a chart", _find_the_citation, _see_the_section("cite")),
)
ON_THE_CHART: Sequence[Errand] = (
    Errand("embed it", _find_the_code, _see_the_section("embed")),
    Errand("the same place in the other language", _change_the_language, _see_the_other),
    Errand("go back", lambda person, _: person.back(), _be_where_one_was),
)


def done(go: Callable[[str], Page], places: Places, *, has_keyboard: bool) -> dict[str, Person]:
    """Do all errands in a language, on pages that `go` opens; return who did each, with the steps."""
    people = {}
    for errand in (*FROM_HOME, *ON_THE_CHART):
        if errand in FROM_HOME:
            page = go(f"/{places.code}/")
        elif errand == ON_THE_CHART[0]:
            page = go(f"/{places.code}/{places.charts}/{CHART}/")
        people[errand.name] = person = Person(page, has_keyboard)
        errand.steps(person, places)
        errand.is_done(page, places)
    return people
