"""The blanks at which no line may break."""

from dataclasses import replace

import pytest

from evidence.catalogue import Catalogue
from publishing.languages.bound import bound_blanks
from publishing.languages.view import Localised

BOUND = "_"
TEXTS = {
    "nl": (
        "op 28_november 2026, van niveau_A of B; Niveau_C, niveau Aa (GN_2805_30 en 2846, GS_2846), 30 van 7_procent",
        "het weegt 920_Amerikaanse pond (417 vierkantekilometers)",
        "11_tot_20_kilo, van 5 in 1990 tot 6",
    ),
    "en": (
        "on 28_November 2026, of level_A or B; Level_C, level Aa (CN_2805_30 and 2846, HS_2805_30), 30 of 7_percent",
        "it weighs 920_pounds",
        "11_to_20_pounds, from 5 in 1990 to 6",
    ),
}


@pytest.mark.parametrize("code", ["nl", "en"])
def test_what_is_read_together_stays_on_one_line(dutch: Localised, english: Localised, code: str) -> None:
    """A number and its unit, a day and its month, a level, the code of a good, a range; the year may go elsewhere."""
    site = {"nl": dutch, "en": english}[code]

    for together in (TEXTS[code][0], TEXTS[code][2]):
        assert together == site.bound_blank.sub(BOUND, together.replace(BOUND, " "))


@pytest.mark.parametrize("code", ["nl", "en"])
def test_a_long_word_of_a_unit_goes_to_the_next_line(small: Catalogue, dutch: Localised, code: str) -> None:
    """It would tear the line open; Amerikaanse is not as long as that."""
    unit = next(iter(small.units.values()))
    pound = replace(unit, name={"nl": "Amerikaanse pond", "en": "pounds"})
    long = replace(unit, name={"nl": "vierkantekilometers", "en": "squarekilometres"})
    together = TEXTS[code][1]

    pattern = bound_blanks([pound, long], dutch.words["tiers"], "tot", code)
    assert together == pattern.sub(BOUND, together.replace(BOUND, " "))
