"""What is said on consoles that do not know every sign."""

import subprocess
import sys

import pytest

from publishing.console import language_of
from tests.broken.repository import ROOT

SAID = "nl.csv:2:naam  'ⅻ' is wrong → write a–b, ≤ 5 × 3"
PROGRAM = f"""
import sys
from publishing.console import spell_out
spell_out()
print({SAID!r}, end="")
print({SAID!r}, end="", file=sys.stderr)
"""


@pytest.mark.parametrize(
    ("encoding", "expected"),
    [
        ("utf-8", "nl.csv:2:naam  'ⅻ' is wrong → write a–b, ≤ 5 × 3"),
        ("cp1252", "nl.csv:2:naam  '\\u217b' is wrong -> write a–b, <= 5 × 3"),
        ("ascii", "nl.csv:2:naam  '\\u217b' is wrong -> write a-b, <= 5 x 3"),
    ],
)
def test_signs_are_spelled_where_they_cannot_be_shown(encoding: str, expected: str) -> None:
    """Both outputs say everything, in what the console knows."""
    done = subprocess.run(  # noqa: S603 (our own program)
        [sys.executable, "-c", PROGRAM], cwd=ROOT, env={"PYTHONIOENCODING": encoding}, capture_output=True, check=True
    )

    assert [expected, expected] == [said.decode(encoding).strip() for said in (done.stdout, done.stderr)]


@pytest.mark.parametrize(
    ("environment", "expected"),
    [
        ({"LANG": "nl_NL.UTF-8"}, "nl"),
        ({"LANG": "nl_BE"}, "nl"),
        ({"LANG": "nl"}, "nl"),
        ({"LANG": "en_GB.UTF-8"}, "en"),
        ({"LANG": "en_US.UTF-8", "LC_MESSAGES": "nl_NL.UTF-8"}, "nl"),
        ({"LANG": "nl_NL.UTF-8", "LC_ALL": "C.UTF-8"}, "en"),
        ({"LANG": "nl_NL.UTF-8", "LC_ALL": ""}, "nl"),
        ({"LANG": "de_DE.UTF-8"}, "en"),
        ({"LANG": "nds_NL"}, "en"),
        ({}, "en"),
    ],
)
def test_a_console_is_spoken_to_as_its_system_is(environment: dict[str, str], expected: str) -> None:
    """The strongest variable that is set decides; a language that is not ours is answered in English."""
    assert expected == language_of(environment)
