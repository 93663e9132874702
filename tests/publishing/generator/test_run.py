"""The door to the generator."""

import time
from pathlib import Path

import pytest

from publishing.generator.run import GeneratorError, generate


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
