"""A real Chromium over the built site, served by our own local server."""

import json
import threading
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any, Literal, Self

import pytest
from playwright.sync_api import Browser, Page, ViewportSize, expect
from selectolax.lexbor import LexborHTMLParser

from publishing.server import server
from tests.chromium import chromium

Scheme = Literal["light", "dark"]
ROOT = Path(__file__).parents[2]
SITE = ROOT / "build" / "site"
HEIGHT = 800
# How large a window is that nobody gave a size, by Playwright; and where a mouse is over nothing.
VIEWPORT: ViewportSize = {"width": 1280, "height": 720}
OUTSIDE = (-9, -9)
# What an open window can become, as if it had been opened so.
CHANGED_AT_WILL = ("viewport", "color_scheme")
PAPER = "getComputedStyle(document.body).backgroundColor"
# What that is in the scheme of the reader's system; whoever reads in the dark is looked at first.
PAPERS: dict[Scheme, str] = {"dark": "rgb(20, 25, 28)", "light": "rgb(251, 250, 246)"}
# Scripts hear of another scheme just before the next frame is drawn.
NEXT_FRAME = "new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))"
# While a menu is still on its way it may stick out, and a colour is one that nobody chose.
COME_TO_REST = "for (const one of document.getAnimations()) if (one instanceof CSSTransition) one.finish()"
# What a page is still to show may take long on a busy machine: only that it never comes is a fault. In milliseconds.
PATIENCE = 60_000
expect.set_options(timeout=PATIENCE)


@pytest.fixture(scope="session")
def address() -> Iterator[str]:
    """Serve build/site, which `make test` builds first."""
    if not (SITE / "index.html").is_file():
        pytest.fail("build/site is not there: run `make site` first")
    running = server(SITE, 0)
    thread = threading.Thread(target=running.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{running.server_address[1]}"
    running.shutdown()
    thread.join()
    running.server_close()


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One browser for all tests."""
    with chromium() as started:
        yield started


def known(name: str, code: str) -> Any:
    """Return what a script of a language adds to `window.zeldzaam`: the numbers, or the pages, that are found."""
    text = (SITE / code / "assets" / f"known-{name}.js").read_text(encoding="utf-8")
    return json.loads(text.partition(f",{name}:")[2].removesuffix("};\n"))


def written(path: str) -> LexborHTMLParser:
    """Return a page of the site as it is sent, for what neither a style nor a script has a hand in."""
    return LexborHTMLParser((SITE / path.strip("/") / "index.html").read_text(encoding="utf-8"))


class Visit:
    """A page in the browser, with all that went wrong in it."""

    def __init__(self, page: Page, address: str) -> None:
        """Listen to the page from the start."""
        self.page = page
        self.address = address
        self.requests: list[str] = []
        self.complaints: list[str] = []
        page.on("request", lambda request: self.requests.append(request.url))
        page.on("console", lambda message: self._note(message.type, message.text))
        page.on("pageerror", lambda error: self.complaints.append(str(error)))

    def _note(self, kind: str, text: str) -> None:
        if kind in ("error", "warning"):
            self.complaints.append(text)

    def go(self, path: str) -> Page:
        """Open a path of the site and wait until all that it shows is loaded."""
        self.page.goto(f"{self.address}{path}", wait_until="load")
        return self.page

    def listen(self, path: str) -> Page:
        """Open a path of the site and wait until nothing more is asked for, so that requests can be counted."""
        self.page.goto(f"{self.address}{path}", wait_until="networkidle")
        return self.page

    def emptied(self, options: Mapping[str, Any]) -> Self:
        """Return the window as it was when it was opened with these options, with no page in it."""
        self.page.goto("about:blank")
        self.page.mouse.move(*OUTSIDE)
        self.page.emulate_media(media="screen", color_scheme=options.get("color_scheme", "light"))
        self.page.set_viewport_size(options.get("viewport", VIEWPORT))
        self.requests.clear()
        self.complaints.clear()
        return self

    def resize(self, width: int) -> Page:
        """Make the window as wide as another screen, and wait until the page has come to rest in it."""
        self.page.set_viewport_size({"width": width, "height": HEIGHT})
        expect(self.page.locator(":root")).to_have_js_property("clientWidth", width)
        self.page.evaluate(COME_TO_REST)
        return self.page

    def recolour(self, scheme: Scheme) -> Page:
        """Let the system of the reader be light or dark, on a screen, and wait until the page is."""
        self.page.emulate_media(color_scheme=scheme, media="screen")
        self.page.evaluate(NEXT_FRAME)
        self.page.evaluate(COME_TO_REST)
        return self.page


@pytest.fixture
def visit(browser: Browser, address: str) -> Iterator[Callable[..., Visit]]:
    """Return a function that opens a fresh browser window, with Playwright's context options."""
    contexts = []

    def open_window(**options: object) -> Visit:
        context = browser.new_context(**options)  # type: ignore[arg-type]
        context.set_default_timeout(PATIENCE)
        contexts.append(context)
        return Visit(context.new_page(), address)

    yield open_window
    for context in contexts:
        context.close()


@pytest.fixture(scope="module")
def look(browser: Browser, address: str) -> Iterator[Callable[..., Visit]]:
    """Return a function that gives one window of the module for each set of options, for tests that only look.

    The next page in a window costs a quarter of a window of its own; whoever leaves something behind (what is kept in
    the browser, scripts for the next page, requests that are caught) or counts what is loaded takes `visit`. So does
    whoever writes a page: an empty one has the policy of the page before it.
    """
    windows: dict[str, Visit] = {}

    def window_for(**options: Any) -> Visit:
        key = repr(sorted((name, value) for name, value in options.items() if name not in CHANGED_AT_WILL))
        if key not in windows:
            context = browser.new_context(**options)
            context.set_default_timeout(PATIENCE)
            windows[key] = Visit(context.new_page(), address)
        return windows[key].emptied(options)

    yield window_for
    for one in windows.values():
        one.page.context.close()


@pytest.fixture(scope="module")
def window(browser: Browser, address: str) -> Iterator[Visit]:
    """Return one window without scripts for all tests of a module that only look; opening one costs a page and more."""
    context = browser.new_context(java_script_enabled=False, viewport={"width": 1280, "height": HEIGHT})
    yield Visit(context.new_page(), address)
    context.close()
