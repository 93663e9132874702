"""Every chart in every language and width, as SVG and as specifications, redrawn only when what it shows changed.

A drawing is kept by a hash of its data, its words, the code of the charts and the versions of the
libraries; the specification itself is not hashed, because building it is half the work.
"""

import hashlib
import json
import os
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from functools import partial
from importlib.metadata import version
from pathlib import Path

import evidence
from charts import Chart, drawing
from charts.chart import WIDTHS, Width, templates
from charts.reading import UndrawableError
from evidence.languages import DRAFTS, FALLBACK, LANGUAGES, drawing_locale
from evidence.problems import Problem
from evidence.processes import side_by_side
from publishing.cache import kept

LIBRARIES = ("altair", "vl-convert-python", "babel")
CHART_CODE = Path(drawing.__file__).parent
# How a language writes numbers and dates is decided below the charts.
WRITING = ("languages.py", "quantity.py", "quantity.toml", "vocabulary.py")
# Fonts matter too: words are measured, and those that would meet are left out.
ENDINGS = ("py", "toml", "json", "conf")


@dataclass
class Drawings:
    """The drawings by chart, language and width, which charts had to be drawn, and which could not be.

    Each is there as SVG, as Vega for the live view, and as Vega-Lite for others to take; these two in JSON.
    """

    svg: dict[tuple[str, str, str], str] = field(default_factory=dict)
    live: dict[tuple[str, str, str], str] = field(default_factory=dict)
    vega_lite: dict[tuple[str, str, str], str] = field(default_factory=dict)
    redrawn: list[str] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)


@dataclass(frozen=True)
class Rendering:
    """A chart in a language and a width, and the file of the cache where its drawing belongs."""

    chart: Chart
    language: str
    width: Width
    file: Path

    def read(self) -> tuple[str, str, str]:
        """Return SVG, Vega and Vega-Lite, made first when they are not there; raises UndrawableError."""
        svg, live, vega_lite = json.loads(kept(self.file, partial(_drawn, self.chart, self.language, self.width)))
        return svg, live, vega_lite


def draw(charts: Iterable[Chart], cache: Path) -> Drawings:
    """Return the drawings of the charts, from the cache where nothing changed."""
    code = _code_digest()
    renderings = [one for chart in charts for one in _renderings(chart, cache, code)]
    missing = [one for one in renderings if not one.file.exists()]
    _draw_ahead(missing)
    drawings = Drawings(redrawn=list(dict.fromkeys(one.chart.id for one in missing)))
    for one in renderings:
        key = one.chart.id, one.language, one.width
        try:
            drawings.svg[key], drawings.live[key], drawings.vega_lite[key] = one.read()
        except UndrawableError as error:
            drawings.problems.append(Problem(error.where, error.what, error.remedy))
    drawings.problems = list(dict.fromkeys(drawings.problems))
    return drawings


def _renderings(chart: Chart, cache: Path, code: str) -> Iterator[Rendering]:
    """Yield each language that a chart speaks, in each width; `code` is the hash of what draws it."""
    for language in dict.fromkeys(spoken(chart, one.code) for one in (*LANGUAGES, *DRAFTS)):
        for width in WIDTHS:
            yield Rendering(chart, language, width, cache / f"{_key(chart, language, width, code)}.json")


def _draw_ahead(missing: Sequence[Rendering]) -> None:
    """Fill the cache with as many drawings at a time as there are cores.

    A process whose engine runs has threads that a fork lacks, and would wait for them for ever: it draws by itself.
    """
    shares = min(os.cpu_count() or 1, len(missing))
    if shares > 1 and not drawing.engine_runs():
        side_by_side([partial(_draw_all, missing[first::shares]) for first in range(shares)])


def _draw_all(renderings: Iterable[Rendering]) -> None:
    """Fill the cache with some drawings; what cannot be drawn is said by whoever reads it."""
    for one in renderings:
        with suppress(UndrawableError):
            one.read()


def _drawn(chart: Chart, language: str, width: Width) -> bytes:
    """Return SVG, Vega and Vega-Lite, each as text: together in one file, they always belong to each other."""
    specification = drawing.vega_lite(chart, language, width)
    still, live = drawing.still(specification, chart, language, width), drawing.live(specification)
    return json.dumps([still, json.dumps(live), json.dumps(specification)]).encode()


def spoken(chart: Chart, code: str) -> str:
    """Return the language in which a chart is drawn for readers of another: a chart is in one language, whole."""
    return code if code in templates(chart.name) and drawing_locale(code) else FALLBACK.code


def _key(chart: Chart, language: str, width: Width, code: str) -> str:
    inputs = [
        code, language, width, chart.id, chart.variant, [dict(row) for row in chart.rows],
        dict(chart.facts), chart.labels.get(language, {}),
    ]  # fmt: skip
    return hashlib.sha256(json.dumps(inputs, sort_keys=True, default=str).encode()).hexdigest()


def _code_digest() -> str:
    digest = hashlib.sha256(",".join(f"{library}={version(library)}" for library in LIBRARIES).encode())
    own = (Path(__file__), *(Path(evidence.__file__).parent / name for name in WRITING))
    for path in [*own, *sorted(file for ending in ENDINGS for file in CHART_CODE.rglob(f"*.{ending}"))]:
        digest.update(path.read_bytes())
    return digest.hexdigest()
