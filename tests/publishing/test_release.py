"""What `make addresses` does."""

from pathlib import Path

import pytest

from publishing.published import FILE, published
from publishing.release import main


@pytest.fixture
def root(repository: Path) -> Path:
    """Return a small repository in which nothing was published yet."""
    (repository / FILE).parent.mkdir()
    return repository


def test_new_addresses_are_added_and_named(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A second time there are none."""
    first = (main(root), capsys.readouterr().out.splitlines())
    second = (main(root), capsys.readouterr().out.splitlines())

    assert (0, published(root)) == first
    assert "claims/dependence" in published(root)
    assert (0, ["No address is new."]) == second


def test_a_broken_list_is_not_sealed_anew(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Whoever took an address away hears of it, and the file stays as it is."""
    main(root)
    broken = (root / FILE).read_text("utf-8").replace("claims/dependence\n", "")
    (root / FILE).write_text(broken, encoding="utf-8")
    capsys.readouterr()

    assert 1 == main(root)
    assert "the lines above this seal are not those that were sealed" in capsys.readouterr().out
    assert broken == (root / FILE).read_text("utf-8")


def test_broken_tables_publish_nothing(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The problem is shown instead."""
    figures = root / "datapackage" / "figures" / "data" / "figures.csv"
    figures.write_text(figures.read_text("utf-8").replace("percent", "no-unit"), encoding="utf-8")

    assert 1 == main(root)
    assert "no-unit" in capsys.readouterr().out
    assert not (root / FILE).exists()
