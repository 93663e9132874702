"""The data packages in the site."""

from pathlib import Path

import pytest

from publishing.data.packages import copy_packages


def test_packages_are_published_as_they_are(repository: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    """Every table lies beside the descriptor, and also where the descriptor says it is."""
    target = tmp_path_factory.mktemp("site")
    (repository / "datapackage" / "figures" / "data" / "secret.csv").symlink_to("/etc/hostname")

    copy_packages(repository / "datapackage", target)

    own, published = repository / "datapackage" / "figures", target / "data" / "figures"
    assert (own / "datapackage.json").read_bytes() == (published / "datapackage.json").read_bytes()
    for name in ("figures.csv", "data/figures.csv"):
        assert (own / "data" / "figures.csv").read_bytes() == (published / name).read_bytes()
    assert [] == list(target.rglob("secret.csv"))
