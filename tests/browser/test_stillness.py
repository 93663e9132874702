"""Nothing moves under a reader while a page loads."""

from collections.abc import Callable

import pytest

from tests.browser.conftest import Visit
from tests.browser.stillness import SHIFTED
from tests.browser.templates import FIRST_PATHS

Open = Callable[..., Visit]
# What moves is measured in parts of the screen.
LIMIT = 0.01


@pytest.mark.parametrize("path", FIRST_PATHS)
@pytest.mark.parametrize("screen", [(360, 740), (1280, 800)])
def test_nothing_moves_while_a_page_loads(look: Open, path: str, screen: tuple[int, int]) -> None:
    """On a phone and on a wide screen, with our scripts, which show what works with them alone."""
    width, height = screen
    page = look(viewport={"width": width, "height": height}).go(path)

    assert page.evaluate(SHIFTED) <= LIMIT
