"""Letters of the drawings for phones that are as large as the text around them."""

import re

import pytest

from charts.parts.layout import wrap
from charts.parts.pixels import READABLE
from evidence.quantity import NO_BREAK
from publishing.charts.drawings import Drawings

# A drawing for a phone stands at 1:1 beside a text of 17 px.
SMALLEST, WITH_EASE = 14, 15
READ_WITH_EASE = (
    "mining-shares",
    "mining-quota",
    "chinese-exports",
    "magnet-outlook",
    "eu-dependence",
    "start-dates",
    "us-import-reliance",
    "mine-production",
    "mine-to-magnet",
    "us-output",
    "timeline",
    "evidence-us-dependence-on-china",
    "evidence-china-mining-share",
)


def _smallest(drawings: Drawings, language: str, width: str) -> dict[str, float]:
    """Return the smallest letters of each drawing by chart; one without a letter has none that can be read."""
    drawn = {id_: svg for (id_, code, of), svg in drawings.svg.items() if (code, of) == (language, width)}
    return {
        id_: min((float(size) for size in re.findall(r'font-size="([\d.]+)', svg)), default=0)
        for id_, svg in drawn.items()
    }


@pytest.mark.parametrize("width", ["narrow", "wide"])
@pytest.mark.parametrize("language", ["nl", "en"])
def test_letters_are_large_enough(drawings: Drawings, language: str, width: str) -> None:
    """At 1:1 no letter of any drawing is smaller than 14 px; the charts below that are named."""
    smallest = _smallest(drawings, language, width)

    assert smallest
    assert {} == {id_: size for id_, size in smallest.items() if size < SMALLEST}


@pytest.mark.parametrize("language", ["nl", "en"])
def test_letters_on_a_phone_are_read_with_ease(drawings: Drawings, language: str) -> None:
    """Charts that have room for letters of 15 px keep them."""
    smallest = _smallest(drawings, language, "narrow")

    assert {} == {id_: smallest[id_] for id_ in READ_WITH_EASE if smallest[id_] < WITH_EASE}


def test_large_letters_are_large_enough() -> None:
    """The sizes that charts share are those above."""
    assert min(READABLE["narrow"]) >= WITH_EASE
    assert min(READABLE["wide"]) >= SMALLEST


@pytest.mark.parametrize("unit", ["t", "kg", "MW", "t/MW", "kg/MW", "t REO"])
def test_a_unit_keeps_to_its_number(unit: str) -> None:
    """However little room there is, no line begins with it."""
    assert f"3{NO_BREAK}{unit.split(maxsplit=1)[0]}" == wrap(f"3 {unit}", 1)[0]


@pytest.mark.parametrize("text", ["3 tonnes", "3 t/m", "3 kilo", "MW t"])
def test_a_word_is_no_unit(text: str) -> None:
    """What only begins as one, or stands behind no number, begins a line where there is no room."""
    assert text.split() == wrap(text, 1)
