"""What several kinds of tests need: the real packages, and a small repository to break."""

from pathlib import Path

import pytest

from evidence.audit import audit
from evidence.catalogue import Catalogue
from tests.broken.repository import ROOT, write_good


@pytest.fixture(scope="session")
def catalogue() -> Catalogue:
    """Return everything the real data packages hold."""
    return _read(ROOT)


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """Return the folder of a small repository with nothing wrong, free to be broken."""
    write_good(tmp_path)
    return tmp_path


@pytest.fixture(scope="session")
def small(tmp_path_factory: pytest.TempPathFactory) -> Catalogue:
    """Return everything the small repository holds; not to be changed."""
    folder = tmp_path_factory.mktemp("small")
    write_good(folder)
    return _read(folder)


def _read(root: Path) -> Catalogue:
    catalogue, problems = audit(root)
    if catalogue is None:
        pytest.fail("\n".join(map(str, problems)))
    return catalogue
