"""Headings within a list that a reader narrows: each stands above its own rows, and none above nothing."""

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import Visit
from tests.browser.test_lists import PHONE, choose

Open = Callable[..., Visit]
WIDE = {"width": 1280, "height": 800}
TIMELINES, SOURCES = ["/nl/tijdlijn/", "/en/timeline/"], ["/nl/bronnen/", "/en/sources/"]
# What is seen of a list in its order: headings, and of each row what it has of a choice.
SEEN = """(all, name) => all.filter(one => one.checkVisibility() && one.offsetHeight)
    .map(one => one.matches(".row-head") ? ["", one.innerText.trim()] : [one.dataset[name], ""])"""


def _below(page: Page, choice: str) -> list[tuple[str, list[str]]]:
    """Return each heading that is seen, with what the rows below it have of a choice."""
    seen: list[list[str]] = page.locator(".row-head, .filtered .row").evaluate_all(SEEN, choice)
    found: list[tuple[str, list[str]]] = []
    for value, heading in seen:
        if heading:
            found.append((heading, []))
        else:
            found[-1][1].append(value)
    return found


def _is_above(heading: str, years: list[str]) -> bool:
    """Tell whether there is an event below a heading, and it is their year where it is one."""
    return bool(years) and (not heading.isdecimal() or {heading} == {*years})


@pytest.mark.parametrize("path", TIMELINES)
@pytest.mark.parametrize("screen", [PHONE, WIDE])
@pytest.mark.parametrize("scripted", [True, False])
def test_a_year_stands_above_its_events(look: Open, path: str, screen: Any, *, scripted: bool) -> None:
    """Of whatever kind a reader asks for, with a script and without; a year without an event of that kind goes."""
    page = look(viewport=screen, java_script_enabled=scripted).go(path)
    whole = _below(page, "year")
    counts = []
    for kind in page.locator("[name=kind]:not([value=''])").evaluate_all("all => all.map(one => one.value)"):
        choose(page, "kind", kind)
        counts.append(len(below := _below(page, "year")))
        assert [] == [one for one in below if not _is_above(*one)]

    assert [] == [one for one in whole if not _is_above(*one)]
    assert 0 < min(counts) < page.locator(".row-head").count()


@pytest.mark.parametrize("path", TIMELINES)
def test_a_year_follows_its_events(visit: Open, path: str) -> None:
    """In the other order, to a place, to words, and back."""
    page = visit(viewport=WIDE).go(path)
    whole = _below(page, "year")
    page.locator("[name=sort]").select_option("oldest")
    turned = _below(page, "year")
    page.locator(".filters [name=q]").fill("Brazil" if "/en/" in path else "Brazili")
    sought = _below(page, "year")
    page.locator(".filters [type=reset]").click()

    assert [(heading, years[::-1]) for heading, years in whole[::-1]] == turned
    assert [] == [one for one in sought if not _is_above(*one)]
    assert 0 < len(sought) < len(whole)
    assert whole == _below(page, "year")


@pytest.mark.parametrize("path", SOURCES)
@pytest.mark.parametrize("scripted", [True, False])
def test_a_level_stands_above_its_sources(look: Open, path: str, *, scripted: bool) -> None:
    """Where no heading says it each source does: in an order of publishers, and in a choice of one kind."""
    page = look(viewport=WIDE, java_script_enabled=scripted).go(path)
    levels, said = page.locator(".sources__level"), page.locator(".sources__level:visible")
    whole = _below(page, "level")
    choose(page, "level", "B")
    chosen = _below(page, "level")
    choose(page, "level", "")

    assert ["A", "B", "C"] == [level for _, below in whole for level in sorted({*below})]
    assert [whole[1]] == chosen
    assert 0 == said.count()

    choose(page, "kind", "law")
    assert 0 == page.locator(".row-head:visible").count()
    assert 0 < said.count() < levels.count()
