"""Starts the Chromium that is there: $CHROMIUM, one on PATH, or Playwright's own."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Browser, sync_playwright

# As in scripts/chromium, which also installs one.
NAMES = ("chromium-headless-shell", "chromium", "google-chrome", "google-chrome-stable")
# A browser under test asks nobody for anything, and runs as root in a container too.
# Its headless shell draws letters to whole pixels, unless it is told to draw them as a Chromium with windows does.
ARGUMENTS = [
    "--no-sandbox", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run",
    "--font-render-hinting=slight",
]  # fmt: skip


def executable() -> str | None:
    """Return the path of a Chromium, or None for Playwright's own."""
    return os.environ.get("CHROMIUM") or next((path for name in NAMES if (path := shutil.which(name))), None)


@contextmanager
def chromium() -> Iterator[Browser]:
    """Start a headless Chromium and close it afterwards."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=executable(), args=ARGUMENTS)
        yield browser
        browser.close()
