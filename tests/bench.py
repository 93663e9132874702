"""Measures the build and the weight of the pages: `make bench`.

Machines are noisy, so times are given as ratios within one run, against MkDocs alone on the
same staged pages. Bytes are what Chromium fetches for a first view, gzipped.
"""

import json
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path

from publishing.languages.addresses import FILE_INDEX
from publishing.server import server
from tests.big_table import formats
from tests.broken.repository import ROOT, write_copy
from tests.browser.templates import TEMPLATES
from tests.browser.weight import first_view
from tests.chromium import chromium
from tests.corrections import Correction, percent

REVISED = Correction("supply/reserves", {"edition": "MCS 2026", "country": "AUS"}, "reserves_t_reo", percent(-2))
MKDOCS_ALONE = """
import json, sys
from pathlib import Path
from publishing.generator.run import generate

generate({code: Path(folder) for code, folder in json.loads(sys.argv[1]).items()})
"""
# All that others take away of the tables and of what is drawn, none of it kept from before.
FORMATS_ALONE = """
import sys, time
from pathlib import Path
from evidence.languages import LANGUAGES
from publishing.charts.tabular import row_files
from publishing.checking import read
from publishing.data.packages import write_packages
from publishing.languages.settings import Settings

root, target, cache = map(Path, (".", *sys.argv[1:]))
scene, charts = read(root, root / "build", Settings())
sites = {one.code: scene.sites[one.code] for one in LANGUAGES}
start = time.perf_counter()
write_packages(root, target, sites, cache)
for site in sites.values():
    for chart in charts.values():
        list(row_files(chart, site, cache))
print(time.perf_counter() - start)
"""


def build_times(copy: Path) -> dict[str, float]:
    """Return the seconds of each kind of build, made in a copy of the repository."""
    times = {"cold": _seconds(copy, "build.py", "site", "--quiet")}
    with tempfile.TemporaryDirectory() as folder:
        times["formats alone"] = float(_output(copy, "-c", FORMATS_ALONE, f"{folder}/site", f"{folder}/cache"))
    times["nothing changed"] = _seconds(copy, "build.py", "site", "--quiet")
    REVISED.apply(copy)
    times["one row changed"] = _seconds(copy, "build.py", "site", "--quiet")
    folders = {code: str(copy / "build" / code) for code in ("nl", "en")}
    times["mkdocs alone"] = _seconds(copy, "-c", MKDOCS_ALONE, json.dumps(folders))
    return times


def _seconds(copy: Path, *command: str) -> float:
    start = time.perf_counter()
    _output(copy, *command)
    return time.perf_counter() - start


def _output(folder: Path, *command: str) -> str:
    run = subprocess.run([sys.executable, *command], cwd=folder, check=True, stdout=subprocess.PIPE, text=True)  # noqa: S603 (our own command)
    return run.stdout


def page_weights(site: Path) -> dict[str, tuple[int, int]]:
    """Return, for each template, the requests of a first view and their gzipped bytes."""
    running = server(site, 0)
    threading.Thread(target=running.serve_forever, daemon=True).start()
    address = f"http://127.0.0.1:{running.server_address[1]}"
    with chromium() as browser:
        weights = {name: first_view(browser, address + paths[-1]) for name, paths in TEMPLATES.items()}
    running.shutdown()
    running.server_close()
    return weights


def file_weights(site: Path) -> dict[str, tuple[int, int]]:
    """Return, for each kind of file that others take, how many there are and their bytes together."""
    weights: dict[str, tuple[int, int]] = {}
    for file in json.loads((site / FILE_INDEX).read_text(encoding="utf-8"))["files"]:
        count, size = weights.get(file["format"], (0, 0))
        weights[file["format"]] = (count + 1, size + file["bytes"])
    return weights


def main() -> None:
    """Print all tables."""
    with tempfile.TemporaryDirectory() as folder:
        copy = write_copy(Path(folder) / "copy")
        times = build_times(copy)
        print(f"{'build':<18}{'seconds':>9}{'× mkdocs alone':>16}{'× cold':>8}")
        for name, seconds in times.items():
            print(f"{name:<18}{seconds:>9.1f}{seconds / times['mkdocs alone']:>16.2f}{seconds / times['cold']:>8.2f}")
        print(f"\n{'first view':<18}{'requests':>9}{'KB gzipped':>16}")
        for name, (requests, size) in page_weights(copy / "build" / "site").items():
            print(f"{name:<18}{requests:>9}{size / 1024:>16.1f}")
        print(f"\n{'files':<18}{'count':>9}{'MB':>16}")
        for name, (count, size) in file_weights(copy / "build" / "site").items():
            print(f"{name:<18}{count:>9}{size / 10**6:>16.2f}")
    print(f"\n{'100,000 rows as':<18}{'seconds':>9}{'MB':>16}{'MB of memory':>14}")
    for name in formats(0):
        seconds, size, memory = json.loads(_output(ROOT, "-m", "tests.big_table", name))
        print(f"{name:<18}{seconds:>9.1f}{size / 10**6:>16.2f}{memory / 10**6:>14.0f}")


if __name__ == "__main__":
    main()
