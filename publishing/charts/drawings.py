"""Every chart in every language and width, as SVG and as specifications, redrawn only when what it shows changed.

A drawing is kept by a hash of its data, its words, the code of the charts and the versions of the
libraries; the specification itself is not hashed, because building it is half the work.
"""

import hashlib
import json
from collections.abc import Iterable
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


def draw(charts: Iterable[Chart], cache: Path) -> Drawings:
    """Return the drawings of the charts, from the cache where nothing changed."""
    code = _code_digest()
    drawings = Drawings()
    for chart in charts:
        try:
            _add(chart, drawings, cache, code)
        except UndrawableError as error:
            drawings.problems.append(Problem(error.where, error.what, error.remedy))
    drawings.redrawn = list(dict.fromkeys(drawings.redrawn))
    return drawings


def _add(chart: Chart, drawings: Drawings, cache: Path, code: str) -> None:
    """Add the drawings of a chart in each language that it speaks; `code` is the hash of what draws it."""
    for language in dict.fromkeys(spoken(chart, one.code) for one in (*LANGUAGES, *DRAFTS)):
        for width in WIDTHS:
            file, place = cache / f"{_key(chart, language, width, code)}.json", (chart.id, language, width)
            if not file.exists():
                drawings.redrawn.append(chart.id)
            drawn = json.loads(kept(file, partial(_drawn, chart, language, width)))
            drawings.svg[place], drawings.live[place], drawings.vega_lite[place] = drawn


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
