"""How heavy the first view of a page is: what Chromium fetches for it before anybody does anything, gzipped."""

import gzip

from playwright.sync_api import Browser, Response


def first_view(browser: Browser, address: str) -> tuple[int, int]:
    """Return the requests of a first view and their gzipped bytes."""
    context = browser.new_context(viewport={"width": 360, "height": 740})
    responses: list[Response] = []

    def note(response: Response) -> None:
        responses.append(response)

    page = context.new_page()
    page.on("response", note)
    page.goto(address, wait_until="networkidle")
    size = sum(_gzipped(response.body()) for response in responses)
    context.close()
    return len(responses), size


def _gzipped(body: bytes) -> int:
    return min(len(body), len(gzip.compress(body, mtime=0)))
