"""A package in one file."""

import io
import subprocess
import zipfile
from pathlib import Path

from publishing.data.archive import archive

FILES = {"datapackage.json": b"{}", "a.csv": b"id\n1\n"}


def test_the_hashes_are_those_of_the_files(tmp_path: Path) -> None:
    """The list in it is one that `sha256sum` reads."""
    zipfile.ZipFile(io.BytesIO(archive(FILES))).extractall(tmp_path)
    checked = subprocess.run(
        ["/usr/bin/sha256sum", "--check", "SHA256SUMS"], cwd=tmp_path, capture_output=True, text=True, check=False
    )

    assert "a.csv: OK\ndatapackage.json: OK\n" == checked.stdout
    assert FILES["a.csv"] == (tmp_path / "a.csv").read_bytes()


def test_the_same_files_give_the_same_bytes() -> None:
    """Each file in it has the same time, and may be read by everybody."""
    packed = zipfile.ZipFile(io.BytesIO(archive(FILES))).infolist()

    assert archive(FILES) == archive(FILES)
    assert {((1980, 1, 1, 0, 0, 0), 0o644)} == {(one.date_time, one.external_attr >> 16 & 0o777) for one in packed}
