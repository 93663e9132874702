"""A sample of what strangers may send, and that the publication it is sent to is in order."""

import shutil
from pathlib import Path

import pytest

from tests.contributions.__main__ import report
from tests.contributions.corpus import Contribution, in_turns, read_corpus, sample, says
from tests.contributions.publication import write_publication
from tests.contributions.trial import tried


@pytest.fixture(scope="module")
def publication(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the small publication."""
    return write_publication(tmp_path_factory.mktemp("contributions") / "publication")


def test_the_publication_is_in_order(publication: Path) -> None:
    """Nothing is said before somebody contributes."""
    assert [] == tried(Contribution("", "nothing", [], []), publication).lines


def test_every_contribution_can_be_made(publication: Path, tmp_path: Path) -> None:
    """What each changes is still there, so that none is out of date until somebody tries them all."""
    for number, contribution in enumerate(read_corpus()):
        folder = tmp_path / str(number)
        folder.mkdir()
        for file in contribution.files:
            _take(publication / file, folder / file)
        contribution.apply(folder)
        shutil.rmtree(folder)


def _take(source: Path, target: Path) -> None:
    """Copy a file or a folder, if it is there and has not been taken."""
    if source.is_dir():
        shutil.copytree(source, target, dirs_exist_ok=True)
    elif source.exists():
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(source, target)


@pytest.mark.parametrize("contribution", sample(), ids=str)
def test_a_contribution_is_answered(contribution: Contribution, publication: Path) -> None:
    """Its lines are said and no others, within the bounds of a check."""
    outcome = tried(contribution, publication)

    assert outcome.is_as_expected, outcome


@pytest.mark.parametrize(
    "edit",
    [
        {"file": "mkdocs.yml", "old": "no such text", "new": ""},
        {"file": "no/such/file.toml", "remove": True},
        # A word of a later table, and a word of no table.
        {"file": "charts/reserves.toml", "word": "en.missing", "remove": True},
        {"file": "charts/reserves.toml", "word": "en.no_such_word", "to": '"{old}"'},
        {"table": "supply/eu_trade", "column": "no such column", "to": ""},
        {"table": "supply/eu_trade", "column": "year", "row": {"year": "1066"}, "to": ""},
    ],
    ids=str,
)
def test_a_contribution_to_what_is_gone_is_out_of_date(edit: dict[str, object], publication: Path) -> None:
    """It is named and counted, and ends nothing; it is not as expected, so the status says so too."""
    outcome = tried(Contribution("kind", "an old one", [edit], []), publication)

    assert "kind: an old one is out of date" == str(outcome).partition("\n")[0]
    assert "0 of 1 (0 caught, 0 without harm, 1 out of date; " in report([outcome])
    assert not outcome.is_as_expected


def test_a_number_that_corrections_move_is_any() -> None:
    """All around it is as it was written down, and there are as many lines."""
    expected, said = (
        "a.csv:1  the file holds {number} bytes (at most 9)",
        "a.csv:1  the file holds 1,002 bytes (at most 9)",
    )

    assert says([said], [expected])
    assert not says([said, said], [expected])
    assert not says([said.replace("1,002", "many")], [expected])
    assert not says([said.replace("9", "8")], [expected])
    assert says(["a.csv:1  'x, as it reads…' is none → mend it"], ["a.csv:1  'x, {text}…' is none → mend it"])
    assert not says(["a.csv:1  'x, as…' is → none → mend it"], ["a.csv:1  'x, {text} is none → mend it"])


def test_all_classes_are_tried_at_one_pace() -> None:
    """Halfway, half of each has been; nothing is left out."""
    corpus = [Contribution(kind, str(number), [], []) for kind in "abb" for number in range(2)]
    tried_first = in_turns(corpus)

    assert sorted(map(str, corpus)) == sorted(map(str, tried_first))
    assert ["a", "b", "b"] == sorted(one.kind for one in tried_first[:3])
