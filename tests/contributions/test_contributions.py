"""A sample of what strangers may send, and that the publication it is sent to is in order."""

from pathlib import Path

import pytest

from tests.contributions.corpus import Contribution, sample
from tests.contributions.publication import write_publication
from tests.contributions.trial import tried


@pytest.fixture(scope="module")
def publication(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the small publication."""
    return write_publication(tmp_path_factory.mktemp("contributions") / "publication")


def test_the_publication_is_in_order(publication: Path) -> None:
    """Nothing is said before somebody contributes."""
    assert [] == tried(Contribution("", "nothing", [], []), publication).lines


@pytest.mark.parametrize("contribution", sample(), ids=str)
def test_a_contribution_is_answered(contribution: Contribution, publication: Path) -> None:
    """Its lines are said and no others, within the bounds of a check."""
    outcome = tried(contribution, publication)

    assert outcome.is_as_expected, outcome
