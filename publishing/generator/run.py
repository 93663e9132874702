"""The one door to the generator: MkDocs turns each staged language into HTML, all at the same time."""

import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

# Two builds of the same words give the same bytes: pages carry this date, not today's.
EPOCH = "1735689600"
QUIET_ENVIRONMENT = {"NO_MKDOCS_2_WARNING": "1", "PYTHONWARNINGS": "ignore", "JUPYTER_PLATFORM_DIRS": "1"}


class GeneratorError(RuntimeError):
    """MkDocs stopped, and the message is what it printed; or its theme is not as we know it."""


def generate(folders: Mapping[str, Path]) -> dict[str, Path]:
    """Build every staged language and return the folders of HTML; raises GeneratorError."""
    environment = {**os.environ, "SOURCE_DATE_EPOCH": os.environ.get("SOURCE_DATE_EPOCH", EPOCH), **QUIET_ENVIRONMENT}
    running = {code: _start(folder, environment) for code, folder in folders.items()}
    outputs = {code: process.communicate()[0] for code, process in running.items()}
    failed = [outputs[code] for code, process in running.items() if process.returncode]
    if failed:
        raise GeneratorError("\n".join(failed))
    return {code: folder / "site" for code, folder in folders.items()}


def _start(folder: Path, environment: Mapping[str, str]) -> subprocess.Popen[str]:
    command = [
        sys.executable,
        "-m",
        "mkdocs",
        "build",
        "--strict",
        "--quiet",
        "--config-file",
        str(folder / "mkdocs.yml"),
    ]
    return subprocess.Popen(  # noqa: S603 (our own command, no input from outside)
        command, env=dict(environment), stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    )
