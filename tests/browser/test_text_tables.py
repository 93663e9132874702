"""Tables in pages of text: at every width a reader sees all of each, and no number is out of its frame."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.browser.conftest import SITE, Visit
from tests.browser.templates import TEMPLATES

Open = Callable[..., Visit]
# Frames of which a part is out of sight, with their names; what a reader unfolds may be wider.
CUT = """all => all.filter(frame => !frame.closest("details") && frame.scrollWidth > frame.clientWidth)
    .map(frame => `${frame.ariaLabel}: ${frame.scrollWidth} in ${frame.clientWidth}`)"""
DISPLAY = "one => getComputedStyle(one).display"


def _pages_of_text() -> list[str]:
    """Return the pages with a table that stand beside a chapter, at the front of a language, or below its method."""
    chapters = {SITE / path.strip("/") / ".." for path in TEMPLATES["chapter"]}
    folders = {*chapters, *(SITE / path.strip("/") for path in (*TEMPLATES["method"], *TEMPLATES["home"]))}
    files = {
        file.resolve() for folder in folders for file in (*folder.glob("index.html"), *folder.glob("*/index.html"))
    }
    return sorted(_path(file) for file in files if '<div class="table-scroll"' in file.read_text(encoding="utf-8"))


def _path(file: Path) -> str:
    return f"/{file.parent.relative_to(SITE.resolve())}/"


@pytest.mark.parametrize("width", [360, 768, 960, 1280])
def test_no_table_of_a_text_is_wider_than_its_frame(look: Open, width: int) -> None:
    """A heading in one line once pushed both numbers of a page out of sight; on a phone the cells are stacked."""
    pages = _pages_of_text()
    window = look(viewport={"width": width, "height": 800}, java_script_enabled=False)
    cut = {path: window.go(path).locator("article .table-scroll").evaluate_all(CUT) for path in pages}

    assert {*TEMPLATES["notebook"], *TEMPLATES["method"], *TEMPLATES["chapter"]} <= {*pages}
    assert {} == {path: frames for path, frames in cut.items() if frames}
    looks = {path: window.go(path).locator("table.stacked").first.evaluate(DISPLAY) for path in TEMPLATES["notebook"]}
    assert {"block" if width == 360 else "table"} == {*looks.values()}
