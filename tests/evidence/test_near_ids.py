"""What a contributor may have meant by an id that leads nowhere."""

import pytest

from evidence.messages import say
from evidence.near_ids import did_you_mean, near_ids

KNOWN = frozenset({"usgs-mcs-2025", "usgs-mcs-2026", "iea-gcmo-2026", "NLD", "DNK", "kg", "mcs-prices"})


@pytest.mark.parametrize(
    ("id_", "expected"),
    [
        ("usgs-msc-2026", ["usgs-mcs-2026"]),
        ("mcs-usgs-2026", ["usgs-mcs-2026"]),
        ("USGS_mcs 2026", ["usgs-mcs-2026"]),
        ("usgs-mcs-2062", ["usgs-mcs-2026"]),
        ("usgs-mcs-202", ["usgs-mcs-2026", "usgs-mcs-2025"]),
        ("NDL", ["NLD"]),
        ("usgs-mcs-2027", []),
        ("wikipedia", []),
        ("", []),
    ],
)
def test_a_slip_of_the_pen_is_known(id_: str, expected: list[str]) -> None:
    """Letters that changed places, capitals, a digit that is gone; a new edition of a source is no slip."""
    assert expected == near_ids(id_, KNOWN)


def test_the_line_asks_and_goes_on() -> None:
    """What to do if none of them was meant stands behind it, in each language."""
    remedy = did_you_mean("usgs-mcs-202", KNOWN, say("name a row of measures.csv"))

    assert "did you mean 'usgs-mcs-2026' or 'usgs-mcs-2025'? If not, name a row of measures.csv" == remedy
    assert remedy.into("nl").startswith("bedoel je 'usgs-mcs-2026' of 'usgs-mcs-2025'? Zo niet: noem een rij")
    assert "name a row of measures.csv" == did_you_mean("x", KNOWN, say("name a row of measures.csv"))
