"""How much of the drawing of a chart is seen on a phone before anything is touched."""

from collections.abc import Callable

import pytest

from tests.browser.conftest import SITE, Visit
from tests.browser.live_charts import PAGES, PHONE

Open = Callable[..., Visit]
# The pages of all charts, below the folder of their list.
FOLDERS = {code: address.strip("/").partition("/{}")[0] for code, address in PAGES.items()}
OVER = """() => Math.round(Math.max(...[...document.querySelectorAll('figure.chart .chart__narrow svg')]
    .slice(0, 1).map(one => one.getBoundingClientRect().bottom)) - innerHeight)"""


@pytest.mark.parametrize("code", ["nl", "en"])
def test_each_drawing_is_whole_in_the_first_view_of_a_phone(look: Open, code: str) -> None:
    """A headline or a subtitle of a line more would push its end below the edge."""
    ids = sorted(page.parent.name for page in (SITE / FOLDERS[code]).glob("*/index.html"))
    window = look(viewport=PHONE)
    over = {id_: window.go(PAGES[code].format(id_)).evaluate(OVER) for id_ in ids}

    assert ids
    assert {} == {id_: pixels for id_, pixels in over.items() if pixels > 0}
