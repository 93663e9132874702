"""What several kinds of tests need: tables and their charts, the real packages, and a small repository to break."""

import os
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

from charts import Chart, all_charts
from evidence.audit import audit
from evidence.catalogue import Catalogue
from publishing.charts.drawings import Drawings, draw
from tests import real_rows
from tests.broken.repository import DRAWN, ROOT, write, write_good

# What pytest-xdist tells each of the processes that share the work.
WORKER, WORKERS = os.environ.get("PYTEST_XDIST_WORKER"), int(os.environ.get("PYTEST_XDIST_WORKER_COUNT", "1"))
# What builds whole sites or checks whole copies takes minutes; begun last, one process would be at it alone.
FIRST = ("tests/test_build.py", "tests/test_corrections.py", "tests/contributions/")
# What commands say is read in English here, whatever the system of who runs the tests speaks.
os.environ["LC_ALL"] = "C.UTF-8"
# The same inputs in each run, and no test fails because a machine is busy.
settings.register_profile("repeatable", derandomize=True, database=None, deadline=None)
settings.load_profile("repeatable")


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Begin with the files that take longest, and go on with those of many tests: few are left for the end."""
    tests = Counter(item.path for item in items)
    items.sort(key=lambda item: (_place(item), -tests[item.path]))


def _place(item: pytest.Item) -> int:
    """Return how early a test is begun: the first of these files is the longest."""
    places = [place for place, start in enumerate(FIRST) if item.nodeid.startswith(start)]
    return min(places, default=len(FIRST))


@pytest.hookimpl(wrapper=True)
def pytest_runtest_protocol(item: pytest.Item) -> Iterator[None]:
    """Keep a test and its fixtures from the rows of the real packages, unless it is one of the content."""
    with real_rows.withheld_from(item.path):
        return (yield)


@pytest.fixture(scope="session")
def catalogue(tmp_path_factory: pytest.TempPathFactory) -> Catalogue:
    """Return everything the tables of the charts hold; not to be changed."""
    folder = tmp_path_factory.mktemp("drawn")
    write(DRAWN, folder)
    return _read(folder)


@pytest.fixture(scope="session")
def charts(catalogue: Catalogue) -> dict[str, Chart]:
    """Return every chart of these tables by id."""
    return {chart.id: chart for chart in all_charts(catalogue)}


@pytest.fixture(scope="session")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder where all processes of a run keep charts and files, so that each is made once."""
    own = tmp_path_factory.getbasetemp()
    return (own.parent if WORKER else own) / "kept"


@pytest.fixture(scope="session")
def drawings(charts: dict[str, Chart], kept: Path) -> Drawings:
    """Return the drawings of every chart; each process begins at another one, and takes what others have drawn."""
    first = int((WORKER or "gw0").removeprefix("gw")) * len(charts) // WORKERS
    everything = list(charts.values())
    drawn = draw(everything[first:] + everything[:first], kept)
    if drawn.problems:
        pytest.fail("\n".join(map(str, drawn.problems)))
    return drawn


@pytest.fixture(scope="session")
def published() -> Catalogue:
    """Return everything the real packages hold, for tests of the content."""
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
    if catalogue is None or problems:
        pytest.fail("\n".join(map(str, problems)))
    return catalogue
