"""Our own scripts, stylesheets and templates are what somebody has read."""

from pathlib import Path

import pytest

from publishing.pinned import LARGEST, pinned_problems, read_fingerprints
from publishing.writing.files import ASSETS, TEMPLATES
from tests.broken.repository import ROOT

STYLES = "docs/assets/zeldzaam.css"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Return a folder with what is pinned."""
    for name in read_fingerprints():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_bytes((ROOT / name).read_bytes())
    return tmp_path


def _said(root: Path) -> list[str]:
    return [str(problem).partition(" →")[0] for problem in pinned_problems(root)]


def test_the_real_ones_are_in_order() -> None:
    """Who changes one on purpose runs `make pinned`."""
    assert [] == _said(ROOT)


def test_every_asset_and_template_is_pinned() -> None:
    """The typeface and its licence are pinned with the licences."""
    assets = {f"docs/assets/{name}" for name in ASSETS if not name.startswith("fonts/")}

    assert assets | {f"docs/overrides/{name}" for name in TEMPLATES} == set(read_fingerprints())


@pytest.mark.parametrize("name", read_fingerprints())
def test_one_letter_more(name: str, root: Path) -> None:
    """Whatever it does, the file is named."""
    (root / name).write_bytes((root / name).read_bytes() + b" ")

    assert [f"{name}:1  this script, stylesheet or template of ours has changed"] == _said(root)


def test_one_that_is_gone_or_a_link(root: Path) -> None:
    """A link is none, even to the file itself."""
    there = (root / STYLES).rename(root / "elsewhere")
    assert [f"{STYLES}:1  this file is not there, or is no ordinary file"] == _said(root)

    (root / STYLES).symlink_to(there)
    assert [f"{STYLES}:1  this file is not there, or is no ordinary file"] == _said(root)


def test_one_without_end_is_not_read(root: Path) -> None:
    """Its size says enough."""
    with (root / STYLES).open("wb") as stream:
        stream.truncate(LARGEST + 1)

    assert [f"{STYLES}:1  this script, stylesheet or template of ours has changed"] == _said(root)


def test_a_line_without_a_name_is_named(tmp_path: Path) -> None:
    """A mark of a merge conflict, for one, is told in a line; the other lines still count."""
    fingerprints = tmp_path / "pinned.sha256"
    known = "\n".join(f"{fingerprint}  {name}" for name, fingerprint in read_fingerprints().items())
    fingerprints.write_text(f"<<<<<<< HEAD\n{known}\n", "utf-8")

    (problem,) = pinned_problems(ROOT, fingerprints)
    said = "publishing/pinned.sha256:1  '<<<<<<< HEAD' is no fingerprint with the name of a file behind it"
    assert f"{said} → take the old file back (`git restore`), or run `make pinned`" == str(problem)
