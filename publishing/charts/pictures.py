"""Drawings as PNG, each kept by a hash of what it shows and of what draws it: a changed drawing is one new picture."""

import hashlib
import os
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from functools import cache, partial
from importlib.metadata import version
from pathlib import Path

from charts import drawing
from publishing.cache import kept
from publishing.charts.typesetting import FACE, FONTS

LIBRARIES = ("vl-convert-python", "pyoxipng")
CHART_CODE = Path(drawing.__file__).parent
PAINTERS = (*(CHART_CODE / name for name in ("drawing.py", "fonts.conf")), FACE)

drawing.add_fonts(FONTS)


def pictures(svgs: Iterable[str], scale: float, folder: Path) -> list[bytes]:
    """Return standalone SVGs as PNG, `scale` pixels for each of their own, from the folder where nothing changed."""
    with ThreadPoolExecutor(os.cpu_count()) as threads:
        return list(threads.map(partial(_picture, scale=scale, folder=folder), svgs))


def _picture(svg: str, scale: float, folder: Path) -> bytes:
    digest = hashlib.sha256(f"{_painters()} {scale} {svg}".encode()).hexdigest()
    return kept(folder / f"{digest}.png", partial(drawing.png, svg, scale))


@cache
def _painters() -> str:
    """Return a hash of the libraries, the code and the fonts that make a picture of a drawing."""
    digest = hashlib.sha256(" ".join(map(version, LIBRARIES)).encode())
    for file in PAINTERS:
        digest.update(file.read_bytes())
    return digest.hexdigest()
