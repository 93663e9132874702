"""The small publication that contributions are made to: whole, in order, and nothing of it can be corrected."""

import compileall
import shutil
from pathlib import Path

from publishing.writing.pinned_code import lines
from tests.broken.repository import DRAWN, ROOT, write

CODE = ("build.py", "charts", "evidence", "publishing", "interaction/dist", "mkdocs.yml", "requirements.txt")
# What a reader can choose to count is chosen from the real rows, and its notebook is another one.
LEFT_OUT = ("__pycache__", "countings.toml", "pinned_code.sha256")
WORDS = ("words.toml", "spelling.txt", "synonyms.toml")


def write_publication(folder: Path) -> Path:
    """Write it to an empty folder, its code compiled once for all copies."""
    write(DRAWN, folder)
    shutil.copytree(Path(__file__).parent / "docs", folder / "docs")
    for language in (folder / "docs").iterdir():
        for name in WORDS:
            shutil.copyfile(ROOT / "docs" / language.name / name, language / name)
    for name in ("docs/assets", "docs/overrides", *CODE):
        _copy(ROOT / name, folder / name)
    shutil.copyfile(Path(__file__).parent / "addresses.toml", folder / "publishing" / "pages" / "addresses.toml")
    pins = folder / "publishing" / "writing" / "pinned_code.sha256"
    pins.write_text("".join(lines(folder)), encoding="utf-8")
    for name in CODE[1:4]:
        compileall.compile_dir(folder / name, quiet=1)
    return folder


def _copy(source: Path, target: Path) -> None:
    if source.is_dir():
        shutil.copytree(source, target, ignore=shutil.ignore_patterns(*LEFT_OUT))
    else:
        shutil.copy2(source, target)
