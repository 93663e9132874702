"""A handful of charts as a reader sees them, beside a picture of when somebody last looked at them.

They are drawn from the tables of tests/charts, in the stylesheet of the site: a correction moves no picture.
Letters come from the site's own font file, so that a picture does not depend on the fonts of a machine;
what remains of one is the soft edge of shapes, which the comparison lets pass.
The pictures are written on request only: `make snapshots`.
"""

from base64 import b64encode
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import NamedTuple

import pytest
from PIL import Image
from pixelmatch.contrib.PIL import pixelmatch
from playwright.sync_api import Browser
from syrupy.assertion import SnapshotAssertion
from syrupy.extensions.image import PNGImageSnapshotExtension
from syrupy.types import SerializedData

from charts import Chart, drawing
from charts.chart import Width
from charts.parts.layout import PIXELS

ROOT = Path(__file__).parents[2]
ASSETS = ROOT / "docs" / "assets"
FONT = "fonts/zeldzaam-serif-semibold.woff2"
KEPT = Path(__file__).with_name("snapshots") / Path(__file__).stem
COMPARED = ROOT / "build" / "screenshots"
# NOTE: half of one dot is 43 pixels; the same Chromium with other ways to draw letters differs in none.
PASSED_OVER = 40
COLOUR_TOLERANCE = 0.2
MARGIN = 16
COLOURS = 48


class Look(NamedTuple):
    """Which chart is looked at, and how."""

    chart_id: str
    language: str
    width: Width
    scheme: str


LOOKS = (
    Look("mine-production", "nl", "wide", "light"),
    Look("reserves", "en", "wide", "light"),
    Look("evidence-f35-rare-earth-mass", "en", "wide", "light"),
    Look("china-share-by-stage", "en", "narrow", "dark"),
    Look("us-import-reliance", "nl", "narrow", "dark"),
    Look("timeline", "nl", "narrow", "dark"),
)


class Screenshot(PNGImageSnapshotExtension):
    """A picture that is the same when no more than soft edges differ."""

    def matches(self, *, serialized_data: bytes, snapshot_data: bytes) -> bool:
        """Return whether two pictures show the same."""
        return _differences(*map(_picture, (serialized_data, snapshot_data))) <= PASSED_OVER

    def diff_lines(self, serialized_data: SerializedData, snapshot_data: SerializedData) -> Iterator[str]:  # noqa: ARG002
        """Show no bytes: the message of the test says where the pictures are."""
        yield from ()


def _picture(png: bytes) -> Image.Image:
    return Image.open(BytesIO(png)).convert("RGBA")


def _differences(now: Image.Image, before: Image.Image, shown: Image.Image | None = None) -> int:
    """Return how many pixels differ; pictures of another size differ in all of them."""
    if now.size != before.size:
        return now.width * now.height
    return pixelmatch(now, before, shown, threshold=COLOUR_TOLERANCE)


@pytest.mark.parametrize("look", LOOKS, ids="-".join)
def test_looks(
    look: Look,
    charts: dict[str, Chart],
    browser: Browser,
    snapshot: SnapshotAssertion,
    request: pytest.FixtureRequest,
) -> None:
    """The chart looks as it did when somebody looked."""
    png = _screenshot(browser, _page(drawing.svg(charts[look.chart_id], look.language, look.width), look))

    assert snapshot.use_extension(Screenshot) == png, _explanation(request.node.name, png)


def test_a_change_is_seen_and_a_soft_edge_is_not() -> None:
    """A dot that is gone is another picture; an edge that is a shade lighter is the same."""
    blank, soft, dotted = (Image.new("RGBA", (60, 60), "white") for _ in range(3))
    soft.paste((250, 250, 250, 255), (20, 20, 40, 21))
    dotted.paste((0, 0, 0, 255), (20, 20, 30, 30))

    assert _differences(blank, soft) <= PASSED_OVER < _differences(blank, dotted)
    assert _differences(blank, Image.new("RGBA", (60, 61), "white")) > PASSED_OVER


def _page(svg: str, look: Look) -> str:
    """Return a page of nothing but the chart, in the site's colours and its own letters."""
    font = f"data:font/woff2;base64,{b64encode((ASSETS / FONT).read_bytes()).decode()}"
    style = (ASSETS / "zeldzaam.css").read_text("utf-8").replace(FONT, font)
    own = f'svg {{ width: {PIXELS[look.width]}px; font-family: "Zeldzaam Serif"; }} body {{ margin: {MARGIN}px; }}'
    body = {"light": "default", "dark": "slate"}[look.scheme]
    return (
        f"<!doctype html><style>{style} {own} html {{ font-size: 16px }}</style>"
        f'<body data-md-color-scheme="{body}" style="color: var(--ink)">{svg}</body>'
    )


def _screenshot(browser: Browser, html: str) -> bytes:
    """Return the chart as a small PNG."""
    page = browser.new_page(viewport={"width": PIXELS["wide"] + 2 * MARGIN, "height": 200})
    page.set_content(html)
    page.evaluate("document.fonts.ready")
    taken = page.locator("svg").screenshot()
    page.close()
    small = BytesIO()
    few = _picture(taken).convert("RGB").quantize(COLOURS, dither=Image.Dither.NONE)
    few.save(small, "PNG", optimize=True)
    return small.getvalue()


def _explanation(name: str, png: bytes) -> str:
    """Write both pictures and what differs, and return where they are and what to do."""
    COMPARED.mkdir(parents=True, exist_ok=True)
    now, kept = COMPARED / f"{name}-now.png", KEPT / f"{name}.png"
    now.write_bytes(png)
    renew = "if it is meant to look like this: make snapshots"
    if not kept.is_file():
        return f"there is no picture of it yet; now {now.relative_to(ROOT)}; {renew}"
    before, after = _picture(kept.read_bytes()), _picture(png)
    shown = Image.new("RGBA", after.size)
    count = _differences(after, before, shown)
    shown.save(difference := COMPARED / f"{name}-difference.png")
    red, after_it, before_it = (path.relative_to(ROOT) for path in (difference, now, kept))
    return f"{count} pixels differ, red in {red}; now {after_it}, before {before_it}; {renew}"
