"""The ways in for somebody who sees a mistake."""

from dataclasses import replace
from urllib.parse import parse_qs, urlsplit

import pytest
import yaml

from evidence.languages import LANGUAGES
from evidence.problems import Place
from publishing.languages.settings import Settings
from publishing.languages.view import Localised
from publishing.pages.doors import Doors, doors
from tests.broken.repository import ROOT

FORMS = ROOT / ".github" / "ISSUE_TEMPLATE"
SETTINGS = Settings("https://x.example/", "https://git.example/z")


def _doors(site: Localised, contact: str = "") -> Doors:
    settings = replace(SETTINGS, contact=contact)
    return doors(Place("data/a.csv", 7), "nl/cijfers/a/", "a", "80 %", replace(site, settings=settings))


def test_the_first_leads_to_the_row(dutch: Localised) -> None:
    """Its file, at its line."""
    assert "https://git.example/z/blob/main/data/a.csv?plain=1#L7" == _doors(dutch).edit_url


@pytest.mark.parametrize("code", [language.code for language in LANGUAGES])
def test_the_second_is_a_form_that_asks_for_a_better_value_and_its_source(dutch: Localised, code: str) -> None:
    """In the language of the page, and what we know is filled in already."""
    address = urlsplit(_doors(replace(dutch, language=next(one for one in LANGUAGES if one.code == code))).report_url)
    filled = {name: value for name, (value,) in parse_qs(address.query).items()}
    form = yaml.safe_load((FORMS / filled.pop("template")).read_text(encoding="utf-8"))
    asked = {one["id"]: one.get("validations", {}).get("required", False) for one in form["body"]}

    assert "/z/issues/new" == address.path
    assert {"page": "https://x.example/nl/cijfers/a/", "id": "a", "value": "80 %"} == filled
    assert filled.keys() < asked.keys()
    assert asked["better"]
    assert asked["source"]


def test_a_letter_is_offered_where_somebody_answers(dutch: Localised) -> None:
    """It says which row and page it is about; without an address there is none."""
    letter = urlsplit(_doors(dutch, "post@x.example").letter_url)
    filled = parse_qs(letter.query)

    assert ("mailto", "post@x.example") == (letter.scheme, letter.path)
    assert ["a: 80 %"] == filled["subject"]
    assert filled["body"][0].endswith("https://x.example/nl/cijfers/a/\n")
    assert "" == _doors(dutch).letter_url
