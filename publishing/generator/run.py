"""The one door to the generator: MkDocs turns each staged language into HTML, all at the same time."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

# Two builds of the same words give the same bytes: pages carry this date, not today's.
EPOCH = "1735689600"
# A build takes half a minute; this is for slow machines.
MOST_SECONDS = 600.0
CHILD = Path(__file__).with_name("child.py")
QUIET_ENVIRONMENT = {"NO_MKDOCS_2_WARNING": "1", "PYTHONWARNINGS": "ignore", "JUPYTER_PLATFORM_DIRS": "1"}


class GeneratorError(RuntimeError):
    """MkDocs stopped, and the message is what it printed; or its theme is not as we know it."""


def generate(folders: Mapping[str, Path], most_seconds: float = MOST_SECONDS) -> dict[str, Path]:
    """Build every staged language and return the folders of HTML; raises GeneratorError.

    Whatever stops this, the generators and all that they started are gone when it returns.
    """
    environment = {**os.environ, "SOURCE_DATE_EPOCH": os.environ.get("SOURCE_DATE_EPOCH", EPOCH), **QUIET_ENVIRONMENT}
    running = {code: _start(folder, environment) for code, folder in folders.items()}
    end = time.monotonic() + most_seconds
    try:
        outputs = {code: _output(code, process, end, most_seconds) for code, process in running.items()}
    finally:
        for process in running.values():
            _stop(process)
    failed = [outputs[code] for code, process in running.items() if process.returncode]
    if failed:
        raise GeneratorError("\n".join(failed))
    return {code: folder / "site" for code, folder in folders.items()}


def _output(code: str, process: subprocess.Popen[str], end: float, most_seconds: float) -> str:
    try:
        return process.communicate(timeout=max(0, end - time.monotonic()))[0]
    except subprocess.TimeoutExpired:
        what = f"the pages in '{code}' were not done after {most_seconds:.0f} seconds"
        message = f"{what} → look at the page that was changed last: Markdown needs very long for some texts"
        raise GeneratorError(message) from None


def _stop(process: subprocess.Popen[str]) -> None:
    """Stop a generator that still runs, with all that it started: they are a group of their own."""
    with suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGKILL)
    process.wait()
    if process.stdout:
        process.stdout.close()


def _start(folder: Path, environment: Mapping[str, str]) -> subprocess.Popen[str]:
    command = [
        sys.executable,
        "-P",
        str(CHILD),
        str(os.getpid()),
        "build",
        "--strict",
        "--quiet",
        "--config-file",
        str(folder / "mkdocs.yml"),
    ]
    return subprocess.Popen(  # noqa: S603 (our own command, no input from outside)
        command,
        env=dict(environment),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        start_new_session=True,
    )
