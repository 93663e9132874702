"""The door to the generator."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from publishing.generator.run import GeneratorError, generate
from tests.broken.repository import ROOT

# What opens a named pipe to write holds it until it ends, and so does all that it starts: its reader waits for that.
SLOW = """
import time
from pathlib import Path

def on_pre_build(config):
    held = Path(config.docs_dir, "..", "held").open("wb", buffering=0)
    held.write(b"begun")
    time.sleep(30)
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
    program, held, late = (tmp_path / name for name in ("slow", "held", "late"))
    os.mkfifo(held)
    program.write_text(f"#!/bin/sh\nexec 3>{held}\n(sleep 30; touch {late}) &\nsleep 60\n", encoding="utf-8")
    program.chmod(0o755)
    monkeypatch.setattr("sys.executable", str(program))
    reader = os.open(held, os.O_RDONLY | os.O_NONBLOCK)

    with pytest.raises(GeneratorError, match="the pages in 'nl' were not done after 1 seconds → "):
        generate({"nl": tmp_path}, most_seconds=1)

    with os.fdopen(reader, "rb") as stream:
        os.set_blocking(reader, True)
        assert b"" == stream.read()
    assert not late.exists()


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
    os.mkfifo(held := tmp_path / "held")
    with (
        subprocess.Popen([sys.executable, "-c", script], cwd=ROOT) as process,  # noqa: S603 (our own command)
        held.open("rb", buffering=0) as stream,
    ):
        assert b"begun" == stream.read(5)
        process.kill()
        assert b"" == stream.read()

    assert not (docs / "late").exists()
