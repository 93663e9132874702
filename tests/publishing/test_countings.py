"""What a reader can choose to count: how it is read, and what is said of each mistake."""

from pathlib import Path

import pytest

from evidence.catalogue import Catalogue
from publishing.countings import FILE, counting_problems, countings, named, unnamed
from tests.broken.repository import ROOT

QUESTION = """[weight]
nl = "Het gewicht"
en = "The weight"

[weight.kilo]
figure = "f35-crs-2013-mass-in-kilograms"
measure = "mass"
nl = "in kilo"
en = "in kilograms"

[weight.pound]
figure = "f35-mass-crs-2013"
measure = "mass"
nl = "in pond"
en = "in pounds"
"""


@pytest.fixture
def weighed(small: Catalogue) -> Catalogue:
    """Return the small catalogue with a measure of its two masses."""
    rows = small.table("figures", "measures").rows
    rows.append({**rows[0], "id": "mass", "unit": "kg"})
    for row in small.table("figures", "figures").rows:
        row["measure_id"] = row["measure_id"] or "mass"
    return Catalogue(list(small.tables.values()))


def _root(folder: Path, text: str) -> Path:
    (folder / FILE).parent.mkdir(exist_ok=True)
    (folder / FILE).write_text(text, encoding="utf-8")
    return folder


def test_a_question_is_read_with_its_choices_in_their_order(tmp_path: Path) -> None:
    """Each with its name in both languages; the id of a choice has that of its question before it."""
    (question,) = countings(_root(tmp_path, QUESTION))

    assert ("weight", "", "Het gewicht") == (question.id, question.claim_id, named(question.name, "nl"))
    assert ["weight-kilo", "weight-pound"] == [choice.id for choice in question.choices]
    assert ("f35-mass-crs-2013", "mass") == (question.choices[1].figure_id, question.choices[1].measure_id)
    assert "in pounds" == named(question.choices[1].name, "fy")


def test_without_the_file_there_is_nothing_to_choose(tmp_path: Path, small: Catalogue) -> None:
    """A repository of other data need not have any."""
    assert ([], [], []) == (countings(tmp_path), counting_problems(tmp_path, small), [*unnamed(tmp_path, "fy")])


def test_what_is_right_has_no_problem(tmp_path: Path, weighed: Catalogue) -> None:
    """Figures in units that can be converted stand on one scale."""
    assert [] == counting_problems(_root(tmp_path, QUESTION), weighed)


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ('figure = "f35-mass', 'figure = "f36-mass', "12:weight.pound.figure  'f36-mass-crs-2013' is not in the table"),
        ('measure = "mass"\nnl = "in p', 'measure = "ma"\nnl = "in p', "13:weight.pound.measure  'ma' is not in the"),
        (
            'measure = "mass"\nnl = "in k',
            'measure = "reliance"\nnl = "in k',
            "7:weight.kilo.measure  the measure of 'f35-crs-2013-mass-in-kilograms' is 'mass', and not 'reliance'",
        ),
        ('en = "in pounds"\n', "", "11:weight.pound.en  'weight.pound' has no name in 'en'"),
        ('nl = "Het gewicht"\n', "", "1:weight.nl  'weight' has no name in 'nl'"),
        ('measure = "mass"\nnl = "in p', 'nl = "in p', "11:weight.pound.measure  'weight.pound' has no measure"),
        (QUESTION[QUESTION.index("[weight.p") :], "", "1:weight  of 'weight' there is nothing to choose"),
        ("f35-mass-crs-2013", "f35-crs-2013-mass-in-kilograms", "12:weight.pound.figure  'f35-crs-2013-mass-in-kilo"),
        ('"in pounds"', '"920 pounds"', "15:weight.pound.en  the number 920 is typed by hand"),
        ('"in pounds"', '"mined"', "15:weight.pound.en  'mined' tells of mining, and 'mass' counts "),
        ('"in pounds"', '"<b>"', "15:weight.pound.en  the word holds '<'"),
        ('"in pounds"', "3", "15:weight.pound.en  the word is a number, not a text"),
        ('en = "in pounds"', 'en = "in pounds"\nwhose = "XXX"', "16:weight.pound.whose  'XXX' is not in the table"),
        ('en = "in pounds"', 'en = "in pounds"\nde = "x"', "16:weight.pound.de  nothing asks for 'de'"),
        ("[weight.pound]", "[weight.Pound]", "1:weight  'Pound' cannot be a part of an address"),
        ('nl = "Het', 'claim = "none"\nnl = "Het', "2:weight.claim  'none' is no claim with a number"),
        ('nl = "Het', 'claim = "dependence"\nnl = "Het', "2:weight.claim  'dependence-claimed' is in percent, and"),
        ("[weight]", 'weigh = "x"\n[weight]', "1:weigh  'weigh' is no question"),
        ('nl = "Het', "nl = Het", "2:6  this is not TOML"),
    ],
)
def test_a_mistake_is_named_with_its_line(tmp_path: Path, weighed: Catalogue, old: str, new: str, said: str) -> None:
    """One problem each, which says where, what is wrong and what to do."""
    assert old in QUESTION
    (problem,) = counting_problems(_root(tmp_path, QUESTION.replace(old, new, 1)), weighed)

    assert str(problem).startswith(f"{FILE}:{said}")
    assert " → " in str(problem)


def test_a_claimed_number_is_no_choice(tmp_path: Path, small: Catalogue) -> None:
    """It is what the choices are held against."""
    text = QUESTION.replace("f35-crs-2013-mass-in-kilograms", "dependence-claimed").replace("mass", "reliance")
    found = [problem.what for problem in counting_problems(_root(tmp_path, text), small)]

    assert "'dependence-claimed' is a claimed number" in found


def test_a_draft_hears_which_names_it_lacks(tmp_path: Path) -> None:
    """Those of questions and of choices, each with its line."""
    found = [str(problem).partition(" →")[0] for problem in unnamed(_root(tmp_path, QUESTION), "fy")]

    assert [
        f"{FILE}:1:weight.fy  'weight' has no name in 'fy'",
        f"{FILE}:5:weight.kilo.fy  'weight.kilo' has no name in 'fy'",
        f"{FILE}:11:weight.pound.fy  'weight.pound' has no name in 'fy'",
    ] == found


def test_the_real_file_is_there() -> None:
    """What it holds is asked by the check."""
    assert countings(ROOT)
