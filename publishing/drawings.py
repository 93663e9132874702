"""Every chart in every language and width, as SVG and for its live view, redrawn only when what it shows changed.

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
ENDINGS = ("py", "toml", "json")


@dataclass
class Drawings:
    """The drawings by chart, language and width, as SVG and as Vega in JSON, and which of them had to be made."""

    svg: dict[tuple[str, str, str], str] = field(default_factory=dict)
    live: dict[tuple[str, str, str], str] = field(default_factory=dict)
    redrawn: list[str] = field(default_factory=list)


def draw(charts: Iterable[Chart], cache: Path) -> Drawings:
    """Return the drawings of the charts, from the cache where nothing changed."""
    cache.mkdir(parents=True, exist_ok=True)
    code = _code_digest()
    drawings = Drawings()
    for chart in charts:
        for language in dict.fromkeys(spoken(chart, one.code) for one in (*LANGUAGES, *DRAFTS)):
            for width in WIDTHS:
                still = cache / f"{_key(chart, language, width, code)}.svg"
                live = still.with_suffix(".json")
                if not (still.exists() and live.exists()):
                    specification = drawing.vega_lite(chart, language, width)
                    still.write_text(drawing.still(specification, chart, language, width), encoding="utf-8")
                    live.write_text(json.dumps(drawing.live(specification)), encoding="utf-8")
                    drawings.redrawn.append(chart.id)
                drawings.svg[chart.id, language, width] = still.read_text(encoding="utf-8")
                drawings.live[chart.id, language, width] = live.read_text(encoding="utf-8")
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
    for path in sorted([file for ending in ENDINGS for file in CHART_CODE.glob(f"*.{ending}")]):
        digest.update(path.read_bytes())
    return digest.hexdigest()
