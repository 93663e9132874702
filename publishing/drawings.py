"""Every chart as SVG in every language and width, redrawn only when something it depends on changed.

A drawing is kept by a hash of its data, its words, the code of the charts and the versions of the
libraries; the specification itself is not hashed, because building it is half the work.
"""

import hashlib
import json
from collections.abc import Iterable
from dataclasses import dataclass, field
from importlib.metadata import version
from pathlib import Path

from charts import Chart, drawing
from charts.chart import WIDTHS, Width, templates
from publishing.languages import DRAFTS, FALLBACK, LANGUAGES

LIBRARIES = ("altair", "vl-convert-python", "babel")
CHART_CODE = Path(drawing.__file__).parent


@dataclass
class Drawings:
    """The drawings by chart, language and width, and which of them had to be made."""

    svg: dict[tuple[str, str, str], str] = field(default_factory=dict)
    redrawn: list[str] = field(default_factory=list)


def draw(charts: Iterable[Chart], cache: Path) -> Drawings:
    """Return the drawings of the charts, from the cache where nothing changed."""
    cache.mkdir(parents=True, exist_ok=True)
    code = _code_digest()
    drawings = Drawings()
    for chart in charts:
        for language in dict.fromkeys(spoken(chart, one.code) for one in (*LANGUAGES, *DRAFTS)):
            for width in WIDTHS:
                stored = cache / f"{_key(chart, language, width, code)}.svg"
                if not stored.exists():
                    stored.write_text(drawing.svg(chart, language, width), encoding="utf-8")
                    drawings.redrawn.append(chart.id)
                drawings.svg[chart.id, language, width] = stored.read_text(encoding="utf-8")
    drawings.redrawn = list(dict.fromkeys(drawings.redrawn))
    return drawings


def spoken(chart: Chart, code: str) -> str:
    """Return the language in which a chart is drawn for readers of another: a chart is in one language, whole."""
    return code if code in templates(chart.name) and code in drawing.LOCALES else FALLBACK.code


def _key(chart: Chart, language: str, width: Width, code: str) -> str:
    inputs = [
        code, language, width, chart.id, chart.variant, [dict(row) for row in chart.rows],
        dict(chart.facts), chart.labels.get(language, {}),
    ]  # fmt: skip
    return hashlib.sha256(json.dumps(inputs, sort_keys=True, default=str).encode()).hexdigest()


def _code_digest() -> str:
    digest = hashlib.sha256(",".join(f"{library}={version(library)}" for library in LIBRARIES).encode())
    for path in sorted([*CHART_CODE.glob("*.py"), *CHART_CODE.glob("*.toml")]):
        digest.update(path.read_bytes())
    return digest.hexdigest()
