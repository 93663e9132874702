"""What money is called in a paragraph."""

from dataclasses import replace

import pytest

from evidence.catalogue import Catalogue
from publishing.languages.view import Localised
from publishing.pages.fillers import Fillers
from publishing.pages.references import fill
from tests.publishing.conftest import page

PRICE, LATER = "{{figure:dependence-claimed}}", "{{figure:f35-mass-crs-2013}}"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (f"{PRICE} en {LATER}.", ["80\u00a0Amerikaanse dollar", "920\u00a0dollar"]),
        (f"{PRICE}\nen {LATER}.", ["80\u00a0Amerikaanse dollar", "920\u00a0dollar"]),
        (f"{PRICE}, {PRICE} en {LATER}.", ["80\u00a0Amerikaanse dollar", "80\u00a0dollar", "920\u00a0dollar"]),
        (f"{PRICE}\n\n{LATER}", ["80\u00a0Amerikaanse dollar", "920\u00a0Amerikaanse dollar"]),
        (LATER, ["920\u00a0Amerikaanse dollar"]),
        (f"{PRICE} of een Canadese dollar, en {LATER}.", ["80\u00a0Amerikaanse dollar", "920\u00a0Amerikaanse dollar"]),
        (f"{{{{figure:dependence-claimed|number}}}} en {LATER}.", ["80", "920\u00a0Amerikaanse dollar"]),
    ],
)
def test_money_is_called_short_after_the_same(small: Catalogue, dutch: Localised, text: str, said: list[str]) -> None:
    """In one paragraph, and where no other dollar and no bare number came last."""
    for id_, name in (("percent", "Amerikaanse dollar"), ("lb", "Amerikaanse dollar")):
        small.units[id_] = replace(small.units[id_], name={"nl": name}, base_first_in="")
    filled, problems = fill(page(text), text, Fillers(dutch, {}, [page(text)]).for_text())

    assert [] == problems
    assert said == [part.split("<span")[0] for part in filled.split('/">')[1:]]
