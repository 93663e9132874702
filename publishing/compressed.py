"""Packed copies beside the files of a built site, for hosts that send these as they are: `make compressed`.

nginx does (`gzip_static`, `brotli_static`); hosts such as GitHub Pages pack by themselves, so a build makes none.
The same file gives the same bytes: gzip holds no time and no name.
"""

import gzip
import os
import sys
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path

import pyarrow as pa

from evidence.files import write_whole
from evidence.processes import side_by_side

SITE = Path(__file__).resolve().parents[1] / "build" / "site"
# What is text; pictures, workbooks and archives are packed already.
ENDINGS = {".atom", ".bib", ".css", ".csv", ".html", ".js", ".json", ".jsonld", ".ris", ".svg", ".ttl", ".txt", ".xml"}
# In bytes: a smaller file comes in one packet as it is.
SMALLEST = 1000
# The highest quality of Brotli makes pages a tenth smaller and takes three times as long.
BROTLI = pa.Codec("brotli", compression_level=9)
PACKED: Mapping[str, Callable[[bytes], bytes]] = {
    ".gz": partial(gzip.compress, compresslevel=9, mtime=0),
    ".br": partial(BROTLI.compress, asbytes=True),
}


def compress(built: Path) -> int:
    """Write the copies of each text of a site that is large enough, where they are smaller; return of how many."""
    files = sorted(path for path in built.rglob("*") if path.suffix in ENDINGS and path.stat().st_size >= SMALLEST)
    workers = os.cpu_count() or 1
    side_by_side([partial(_pack, files[start::workers]) for start in range(workers)])
    return len(files)


def _pack(files: list[Path]) -> None:
    for file in files:
        whole = file.read_bytes()
        for ending, packed in PACKED.items():
            copy, content = file.with_name(file.name + ending), packed(whole)
            if len(content) < len(whole):
                write_whole(copy, content)


def main(built: Path = SITE) -> int:
    """Pack a built site, or say that there is none, and return the exit status."""
    if not built.is_dir():
        print("There is no build/site → run make site")
        return 1
    print(f"Packed copies of {compress(built)} files stand beside them in {built.name}; a new build is without them.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
