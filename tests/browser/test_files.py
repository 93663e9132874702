"""The files of the built site: what is said of each is so, and each package is whole after unpacking."""

import hashlib
import json
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from publishing.languages.addresses import FILE_INDEX
from publishing.languages.settings import Settings
from tests.browser.conftest import SITE


def test_every_size_and_hash_that_is_announced_is_right() -> None:
    """Of each file in the list, which is there."""
    root = Settings.from_environment().site_url
    listed = json.loads((SITE / FILE_INDEX).read_text("utf-8"))["files"]
    found = {one["url"]: (SITE / one["url"].removeprefix(root)).read_bytes() for one in listed}

    assert listed
    assert [] == [one["url"] for one in listed if len(found[one["url"]]) != one["bytes"]]
    assert [] == [one["url"] for one in listed if hashlib.sha256(found[one["url"]]).hexdigest() != one["sha256"]]


@pytest.mark.parametrize("name", ["context", "figures", "supply"])
def test_each_archive_is_a_package_that_validates(name: str, tmp_path: Path) -> None:
    """By the stock command, which compares sizes and hashes as well; every other file has the hash in its list."""
    with zipfile.ZipFile(SITE / "data" / f"{name}.zip") as packed:
        packed.extractall(tmp_path)
    command = [sys.executable, "-m", "frictionless", "validate", "datapackage.json", "--json"]
    answer = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)  # noqa: S603 (our own command)
    lines = (tmp_path / "SHA256SUMS").read_text("utf-8").splitlines()
    sums = {file: told for told, file in (line.split("  ") for line in lines)}

    assert json.loads(answer.stdout)["valid"]
    assert {file.name for file in tmp_path.iterdir()} == {*sums, "SHA256SUMS"}
    assert sums == {file: hashlib.sha256((tmp_path / file).read_bytes()).hexdigest() for file in sums}
