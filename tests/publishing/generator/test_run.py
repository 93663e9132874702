"""The door to the generator."""

import subprocess
import sys
import time
from pathlib import Path

import pytest

from publishing.generator.run import GeneratorError, generate
from tests.broken.repository import ROOT

SLOW = """
import time
from pathlib import Path

def on_pre_build(config):
    Path(config.docs_dir, "begun").touch()
    time.sleep(3)
    Path(config.docs_dir, "late").touch()
"""


def test_what_the_generator_complains_about_is_handed_on(tmp_path: Path) -> None:
    """A configuration that MkDocs refuses is an error with MkDocs' own words."""
    (tmp_path / "mkdocs.yml").write_text("site_name: x\ntheme: no-such-theme\n", encoding="utf-8")
    (tmp_path / "docs").mkdir()

    with pytest.raises(GeneratorError, match="no-such-theme"):
        generate({"nl": tmp_path})


def test_a_generator_that_does_not_end_is_stopped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The language is named, and nothing of it runs on."""
    program = tmp_path / "slow"
    program.write_text(f"#!/bin/sh\n(sleep 3; touch {tmp_path}/late) &\nsleep 60\n", encoding="utf-8")
    program.chmod(0o755)
    monkeypatch.setattr("sys.executable", str(program))

    with pytest.raises(GeneratorError, match="the pages in 'nl' were not done after 1 seconds → "):
        generate({"nl": tmp_path}, most_seconds=1)

    time.sleep(3)
    assert not (tmp_path / "late").exists()


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux ends a process with its parent")
def test_a_generator_ends_with_the_build_that_is_killed(tmp_path: Path) -> None:
    """It does not go on writing into a folder that the next build fills."""
    docs = tmp_path / "docs"
    docs.mkdir()
    (docs / "index.md").write_text("# x\n", encoding="utf-8")
    (tmp_path / "slow.py").write_text(SLOW, encoding="utf-8")
    (tmp_path / "mkdocs.yml").write_text("site_name: x\nhooks: [slow.py]\n", encoding="utf-8")
    script = (
        "from pathlib import Path; from publishing.generator.run import generate;"
        f"generate({{'nl': Path({str(tmp_path)!r})}})"
    )
    with subprocess.Popen([sys.executable, "-c", script], cwd=ROOT) as process:  # noqa: S603 (our own command)
        _wait_for(docs / "begun")
        process.kill()

    time.sleep(4)
    assert not (docs / "late").exists()


def _wait_for(file: Path) -> None:
    end = time.monotonic() + 60
    while not file.exists() and time.monotonic() < end:
        time.sleep(0.1)
    assert file.exists()
