"""What people come for, by touch, by keyboard and without JavaScript: nobody needs more steps than they did."""

from collections.abc import Callable

import pytest

from tests.browser.conftest import Visit
from tests.browser.errands import FROM_HOME, ON_THE_CHART, PLACES, Places, done
from tests.browser.test_lists import PHONE

NAMES = [errand.name for errand in (*FROM_HOME, *ON_THE_CHART)]
# So many taps, and so many keys, by errand; to a chart one key passes the order of the list, which a script offers.
TAPS = dict(zip(NAMES, (2, 2, 2, 3, 1, 1, 1), strict=True))
KEYS = dict(zip(NAMES, (18, 14, 31, 24, 9, 3, 1), strict=True))


@pytest.mark.parametrize("places", PLACES, ids=lambda places: places.code)
@pytest.mark.parametrize("has_keyboard", [False, True], ids=["touch", "keyboard"])
@pytest.mark.parametrize("scripted", [True, False], ids=["scripted", "scriptless"])
def test_an_errand_takes_few_steps(
    visit: Callable[..., Visit], places: Places, *, has_keyboard: bool, scripted: bool
) -> None:
    """Each ends where it should, with all that it leads through; the steps are in the message of one that does not."""
    size = {} if has_keyboard else {"viewport": PHONE, "has_touch": True}
    window = visit(java_script_enabled=scripted, **size)
    people = done(window.go, places, has_keyboard=has_keyboard)
    most = KEYS if has_keyboard else TAPS

    assert {} == {name: person.steps for name, person in people.items() if person.count > most[name]}
    assert NAMES == list(people)
