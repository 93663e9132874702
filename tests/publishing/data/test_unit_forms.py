"""How newspapers call units: no unit by the word of another."""

from pathlib import Path

import pytest

from evidence.catalogue import Catalogue
from publishing.data.unit_forms import FILE, form_problems

FORMS = """[[forms]]
unit = "kg"
words = ["kilo", "kilos"]

[[forms]]
unit = "lb"
words = ["lbs"]
"""


def _said(folder: Path, text: str, catalogue: Catalogue) -> list[str]:
    (folder / FILE).parent.mkdir(parents=True)
    (folder / FILE).write_text(text, encoding="utf-8")
    return [str(problem) for problem in form_problems(folder, catalogue)]


def test_each_word_below_its_own_unit(tmp_path: Path, small: Catalogue) -> None:
    """Plurals too; without the file there is nothing to say."""
    assert [] == form_problems(tmp_path, small)
    assert [] == _said(tmp_path, FORMS, small)


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ('unit = "kg"', 'unit = "lb"', "3:words  'kilo' stands for lb, and it is a word of the unit kg"),
        ('["lbs"]', '["lbs", "kilos"]', "7:words  'kilos' stands for lb, and it is a word of the unit kg"),
        ('["kilo", "kilos"]', '["kilo", "lbs"]', "3:words  'lbs' stands for kg, and it is a word of the unit lb"),
        ('unit = "kg"', "unit = 3", "1:forms  a form has a unit and words"),
        ("[[forms]]", "[[forms", "1:8  this is not TOML: Expected ']]' at the end of an array declaration"),
    ],
)
def test_a_word_of_another_unit(tmp_path: Path, small: Catalogue, old: str, new: str, said: str) -> None:
    """The first is named with its line."""
    assert f"{FILE}:{said}" == _said(tmp_path, FORMS.replace(old, new, 1), small)[0].partition(" →")[0]
