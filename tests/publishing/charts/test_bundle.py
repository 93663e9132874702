"""Where the bundle that makes a chart live lies in the site: together, and under a name of its own."""

import re
from pathlib import Path

import pytest

from publishing.charts import bundle
from publishing.charts.bundle import BUNDLE, FILES, copy_module, module_address


def test_the_files_stand_together_under_a_hash(tmp_path: Path) -> None:
    """The module finds its stylesheet under its own name, so both have the same hash."""
    copy_module(tmp_path)
    written = sorted(path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*.*"))
    stem = module_address().removesuffix(".js")

    assert re.fullmatch(r"assets/vega-[0-9a-f]{8}", stem)
    assert sorted(stem + name.removeprefix("vega") for name in FILES) == written
    assert (BUNDLE / "vega.js").read_bytes() == (tmp_path / module_address()).read_bytes()


def test_another_stylesheet_gives_another_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A browser keeps a file as long as its name, so what changed is named anew."""
    before = module_address()
    for name in FILES:
        (tmp_path / name).write_bytes((BUNDLE / name).read_bytes() + b" ")
    monkeypatch.setattr(bundle, "BUNDLE", tmp_path)

    assert before != module_address()
