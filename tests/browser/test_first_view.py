"""How much of the drawing of a chart is seen on a phone before anything is touched."""

from collections.abc import Callable

import pytest

from tests.browser.conftest import SITE, Visit
from tests.browser.live_charts import PAGES, PHONE

Open = Callable[..., Visit]
# The pages of all charts, below the folder of their list.
FOLDERS = {code: address.strip("/").partition("/{}")[0] for code, address in PAGES.items()}
# The end of the drawing, in pixels below the edge of the window.
BELOW = """() => Math.round(
    document.querySelector("figure.chart .chart__narrow svg").getBoundingClientRect().bottom - innerHeight)"""


@pytest.mark.parametrize("code", ["nl", "en"])
def test_each_drawing_is_whole_in_the_first_view_of_a_phone(look: Open, code: str) -> None:
    """A headline or a subtitle of a line more would push its end below the edge."""
    ids = sorted(page.parent.name for page in (SITE / FOLDERS[code]).glob("*/index.html"))
    window = look(viewport=PHONE)
    below = {id_: window.go(PAGES[code].format(id_)).evaluate(BELOW) for id_ in ids}

    assert ids
    assert {} == {id_: pixels for id_, pixels in below.items() if not -PHONE["height"] < pixels <= 0}
