"""The real packages, read once."""

import pytest

from evidence.audit import audit
from evidence.catalogue import Catalogue
from tests.broken.repository import ROOT


@pytest.fixture(scope="session")
def catalogue() -> Catalogue:
    """Return everything the real data packages hold."""
    found, problems = audit(ROOT)
    if found is None:
        pytest.fail("\n".join(map(str, problems)))
    return found
