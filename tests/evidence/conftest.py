"""The small repository, read without frictionless: a hundred tests ask for it."""

import pytest

from evidence.catalogue import Catalogue
from evidence.plain_tables import read_tables
from tests.broken.repository import write_good


@pytest.fixture(scope="session")
def small(tmp_path_factory: pytest.TempPathFactory) -> Catalogue:
    """Return everything the small repository holds; not to be changed."""
    folder = tmp_path_factory.mktemp("small")
    write_good(folder)
    return Catalogue(read_tables(folder))
