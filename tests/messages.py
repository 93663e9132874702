"""The catalogues of messages: what the code can say, and what of it each language has.

`python -m tests.messages`, which `make messages` runs, puts what is new into every catalogue, without a translation,
and takes out what nothing says any more.
"""

import ast
import gc
import json
import re
from collections.abc import Iterator
from datetime import UTC, datetime
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Any

from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po, write_po

from evidence.files import write_whole
from evidence.languages import locale
from evidence.messages.translations import FOLDER

ROOT = Path(__file__).resolve().parents[1]
SOURCES = [
    ROOT / "build.py",
    *(path for name in ("charts", "evidence", "publishing") for path in (ROOT / name).rglob("*.py")),
]
# Texts of ours that stand in a file beside the code: what `from_file` is called with.
SCHEMA = ROOT / "evidence" / "descriptor.schema.json"
SAY = "say"
# Also a brace that stands for itself, which a translation has as well.
PLACEHOLDER = re.compile(r"\{+[^{}]*\}+")
LETTER = re.compile(r"[^\W\d_]")
# The same catalogue gives the same bytes.
BEGUN = datetime(2026, 11, 27, tzinfo=UTC)


@cache
def calls(path: Path) -> list[ast.Call]:
    """Return each place where a module says something; the code stays as it is while this runs."""
    # CPython 3.11 loses count of how deep a tree is when garbage is collected while it makes one (gh-106905).
    gc.disable()
    try:
        tree = ast.parse(path.read_text("utf-8"))
    finally:
        gc.enable()
    return [
        node
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == SAY
    ]


def template_of(call: ast.Call) -> str | None:
    """Return the template that stands in a call, or nothing where it is not written out."""
    first = call.args[0] if call.args else None
    return first.value if isinstance(first, ast.Constant) and isinstance(first.value, str) else None


def templates() -> dict[str, list[str]]:
    """Return every template that has something to translate, with the files that say it."""
    found: dict[str, list[str]] = {}
    for path in sorted(SOURCES):
        for template in filter(None, map(template_of, calls(path))):
            found.setdefault(template, []).append(path.relative_to(ROOT).as_posix())
    for remedy in _remedies(json.loads(SCHEMA.read_text("utf-8"))):
        found.setdefault(remedy, []).append(SCHEMA.relative_to(ROOT).as_posix())
    return {template: files for template, files in found.items() if has_words(template)}


def has_words(template: str) -> bool:
    """Tell whether a template is more than placeholders and signs."""
    return LETTER.search(PLACEHOLDER.sub("", template)) is not None


def _remedies(part: Any) -> Iterator[str]:
    if isinstance(part, dict):
        yield from (text for key, text in part.items() if key == "remedy" and isinstance(text, str))
        yield from (remedy for value in part.values() for remedy in _remedies(value))
    elif isinstance(part, list):
        yield from (remedy for value in part for remedy in _remedies(value))


def update(file: Path) -> None:
    """Give a catalogue the templates of today, in the order of the files that say them."""
    with file.open("rb") as stream:
        catalogue = read_po(stream, locale=file.stem)
    wanted = Catalog(locale=locale(file.stem))
    for template, files in templates().items():
        wanted.add(template, locations=[(name, 0) for name in dict.fromkeys(files)])
    catalogue.update(wanted, no_fuzzy_matching=True)
    catalogue.creation_date = catalogue.revision_date = BEGUN
    written = BytesIO()
    write_po(written, catalogue, width=0, ignore_obsolete=True, include_lineno=False)
    write_whole(file, written.getvalue())


if __name__ == "__main__":
    for one in sorted(FOLDER.glob("*.po")):
        update(one)
