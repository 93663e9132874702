"""Every text of the site and its data: spelled right, and no longer than a reader likes."""

import pytest

from build import check
from charts import all_charts
from evidence.catalogue import Catalogue
from evidence.languages import LANGUAGES, Language
from publishing import wording
from publishing.languages.settings import Settings
from publishing.staging import Stage
from publishing.writing.spelling import WordList
from tests.broken.repository import ROOT


@pytest.fixture(scope="module")
def stage(catalogue: Catalogue, tmp_path_factory: pytest.TempPathFactory) -> Stage:
    """Return the real repository, ready to be staged somewhere else."""
    charts = {chart.id: chart for chart in all_charts(catalogue)}
    return Stage(ROOT, tmp_path_factory.mktemp("build"), catalogue, Settings(), charts)


def test_every_word_is_in_a_dictionary_or_in_our_list(stage: Stage) -> None:
    """No word is unknown; without hunspell this fails, and scripts/hunspell gets it."""
    assert [] == [str(problem) for problem in wording.misspelled(stage)]


def test_what_is_read_first_is_short(stage: Stage) -> None:
    """No sentence of a description, lead, summary or claim is too long, nor are they on average."""
    assert [] == [str(problem) for problem in wording.long_sentences(stage)]


def test_the_check_leaves_nothing_out(capsys: pytest.CaptureFixture[str]) -> None:
    """With hunspell the check is complete, and says nothing of what it left out."""
    check(ROOT)
    assert "" == capsys.readouterr().err


def test_the_check_says_when_spelling_was_left_out(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without hunspell everything else is checked, and one line says what was not."""
    monkeypatch.setattr("publishing.writing.spelling.shutil.which", lambda _: None)
    check(ROOT)
    assert "The spelling was not checked: there is no hunspell → run scripts/hunspell\n" == capsys.readouterr().err


@pytest.mark.parametrize("language", LANGUAGES, ids=lambda language: language.code)
def test_each_list_says_what_it_is(language: Language) -> None:
    """A remark on top tells a contributor what belongs in the list, and the words are in order."""
    own = WordList(ROOT, language.code)
    assert own.remarks
    assert own.words
    assert [] == list(own.problems())
