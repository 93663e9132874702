"""The real packages can be read by anybody, and nothing is wrong with them or with the words of the site."""

import json
import subprocess
import sys

import pytest

from evidence.audit import PACKAGES
from publishing.checking import check
from tests.broken.repository import ROOT


def test_nothing_is_wrong(capsys: pytest.CaptureFixture[str]) -> None:
    """`build.py check` finds no problem, and with hunspell leaves nothing out."""
    assert [] == [str(problem) for problem in check(ROOT).problems]
    assert "" == capsys.readouterr().err


@pytest.mark.parametrize("package", PACKAGES)
def test_the_stock_command_calls_the_package_valid(package: str) -> None:
    """`frictionless validate` works without any code of ours."""
    command = [sys.executable, "-m", "frictionless", "validate", f"datapackage/{package}/datapackage.json", "--json"]
    result = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)  # noqa: S603
    assert (0, True) == (result.returncode, json.loads(result.stdout)["valid"])
