"""What a reader's browser looks numbers up in."""

import json
from pathlib import Path

import pytest

from evidence.catalogue import Catalogue
from publishing.data.lookup import FORMS, lookup, write_lookups
from publishing.languages.view import Localised
from tests.evidence.checks.rows import changed, more
from tests.publishing.conftest import Localise

CLAIMED, FOUND = "dependence-claimed", "dependence-2024-survey"


def _figures(site: Localised) -> dict[str, list[object]]:
    return {row[0]: row[1:] for row in lookup(site)["figures"]}


def test_a_figure_has_its_number_its_label_and_who_says_so(dutch: Localised) -> None:
    """As it is printed, with the bare numbers behind it; a range has both its ends."""
    figures = _figures(dutch)

    assert ["80%", "Afhankelijkheid volgens een krant", "percent", [80]] == figures[CLAIMED][:4]
    assert [60, 70] == figures[FOUND][3]
    assert "2024" in str(figures[FOUND][4])


def test_a_figure_names_the_claims_that_make_it_and_those_that_it_is_evidence_about(dutch: Localised) -> None:
    """By their place in the list, which has title, verdict, answer and number of each."""
    figures, claims = _figures(dutch), lookup(dutch)["claims"]

    assert [[0], []] == figures[CLAIMED][5:]
    assert [[], [0]] == figures[FOUND][5:]
    assert ["dependence", "contradicted"] == [claims[0][0], claims[0][2]]
    assert claims[0][3].startswith("Het land hing in 2024")
    assert "80%" == claims[0][5]


def test_what_was_claimed_is_said_in_words(small: Catalogue, localise: Localise) -> None:
    """It stands in a line behind who said it; what was found stands in a column, with signs."""
    for id_ in (CLAIMED, FOUND):
        small = changed(small, "figures/figures", {"id": id_}, value=None, low=None, high=99, qualifier="up-to")
    site = localise(small, "nl")
    figures = _figures(site)

    assert "tot\N{NO-BREAK SPACE}99%" == figures[CLAIMED][0] == lookup(site)["claims"][0][5]
    assert "≤\N{NO-BREAK SPACE}99%" == figures[FOUND][0]


def test_addresses_are_relative_to_the_file(english: Localised) -> None:
    """The site works below any path."""
    assert {"claim": "../claims/{id}/", "figure": "../figures/{id}/"} == lookup(english)["links"]


def test_units_are_converted_by_their_table(dutch: Localised) -> None:
    """Pounds are compared as kilograms; a unit without a base as itself."""
    units = lookup(dutch)["units"]

    assert ["kg", 0.45359237, 1] == units["lb"]
    assert ["percent", 1, 1] == units["percent"]


def test_units_that_newspapers_call_alike_are_compared(small: Catalogue, localise: Localise) -> None:
    """Tonnes of oxide are looked up among tonnes, and a million of them among plain ones."""
    tonnes = more(small, "figures/units", {"id": "lb"}, id="t", factor=1000)
    oxide = {"id": "million_t_reo", "name_nl": "miljoen ton oxide", "base_unit": "", "factor": None}
    tonnes = more(tonnes, "figures/units", {"id": "lb"}, **oxide)

    assert ["kg", 1_000_000_000, 1_000_000] == lookup(localise(tonnes, "nl"))["units"]["million_t_reo"]


def test_words_of_all_languages_are_read_in_each(dutch: Localised, english: Localised) -> None:
    """A reader of one language pastes a sentence in another."""
    grammar = lookup(dutch)["grammar"]

    assert grammar == lookup(english)["grammar"]
    assert ["percent", 1] == grammar["forms"]["procent"] == grammar["forms"]["per cent"] == grammar["forms"]["%"]
    assert ["lb", 1] == grammar["forms"]["pounds"]
    assert [80, 80] == [grammar["words"]["tachtig"], grammar["words"]["eighty"]]
    assert (1, 2) == (grammar["odds"]["out of"], grammar["odds"]["van de"])
    assert 10 in grammar["wholes"]
    assert {"helft"} <= {*grammar["alone"]} <= grammar["fractions"].keys()
    assert {"eerste", "second"} <= {*grammar["places"]}
    assert [10**9, 10**9] == [grammar["scales"]["miljard"], grammar["scales"]["billion"]]


def test_a_form_of_a_unit_that_is_not_there_is_left_out(dutch: Localised) -> None:
    """The small catalogue counts nothing in dollars."""
    assert "dollar" in FORMS.read_text(encoding="utf-8")
    assert "dollar" not in lookup(dutch)["grammar"]["forms"]


@pytest.mark.parametrize("code", ["nl", "en"])
def test_each_language_has_a_file_beside_the_script(
    localise: Localise, small: Catalogue, tmp_path: Path, code: str
) -> None:
    """Beside the script that reads it, which a page on a disk may load too; the same rows give the same bytes."""
    site = localise(small, code)
    write_lookups(tmp_path, {code: site})
    written = (tmp_path / code / "assets" / "known-numbers.js").read_text(encoding="utf-8")
    write_lookups(tmp_path, {code: site})

    before, value = written.split(",numbers:")
    assert "window.zeldzaam={...window.zeldzaam" == before
    assert lookup(site) == json.loads(value.removesuffix("};\n"))
    assert written == (tmp_path / code / "assets" / "known-numbers.js").read_text(encoding="utf-8")
