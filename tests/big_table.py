"""A table far larger than any of ours, written in a format: for the measurements of `make bench`."""

import json
import resource
import sys
import time
from collections.abc import Callable
from functools import partial

from publishing.data.objects import objects
from publishing.data.parquet import parquet
from publishing.data.separated import local, plain
from publishing.data.sheets import Column, Sheet, leaf
from publishing.data.workbook import workbook
from publishing.languages.words import read_words
from tests.broken.repository import ROOT

ROWS, COUNTRIES = 100_000, 30
KINDS = {"edition": "string", "year": "year", "country": "string", "value": "number", "estimated": "boolean"}
NAMES = {f"C{number:02}": {"nl": f"Land {number}", "en": f"Country {number}"} for number in range(COUNTRIES)}


def big_table(count: int = ROWS) -> Sheet:
    """Return rows like those of mine production, of countries that are none."""
    columns = tuple(
        Column(name, kind, {"nl": name, "en": name}, names=NAMES if name == "country" else {})
        for name, kind in KINDS.items()
    )
    codes = list(NAMES)
    rows = [
        {
            "edition": f"MCS {2000 + row % 26}", "year": 1900 + row % 126, "country": codes[row % COUNTRIES],
            "value": row / 7, "estimated": row % 2 == 0,
        }
        for row in range(count)
    ]  # fmt: skip
    return Sheet("big", {"nl": "Groot", "en": "Big"}, {"nl": "Groot", "en": "Big"}, columns, rows)


def formats(count: int = ROWS) -> dict[str, Callable[[], bytes]]:
    """Return what writes the table, by the format."""
    sheet, words = big_table(count), read_words(ROOT / "docs")["nl"]
    shown = leaf(sheet, "nl", words)
    return {
        "csv": partial(plain, sheet),
        "nl.csv": partial(local, shown, words),
        "json": partial(objects, sheet),
        "parquet": partial(parquet, sheet, {}),
        "xlsx": partial(workbook, "Groot", [shown]),
    }


def measured(make: Callable[[], bytes]) -> tuple[float, int, int]:
    """Return the seconds of this process that it costs to write the table, its bytes, and the most memory by then."""
    start = time.process_time()
    size = len(make())
    return time.process_time() - start, size, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024


if __name__ == "__main__":
    # A process for each format, so that the memory is that of one.
    print(json.dumps(measured(formats()[sys.argv[1]])))
