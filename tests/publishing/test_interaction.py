"""The bundles, that which makes a chart live and that which searches: small, safe, and what their sources say."""

import gzip
import hashlib
import json
import re

import pytest

from publishing.charts.bundle import BUNDLE

SOURCES = BUNDLE.parent
# What a reader waits for: after pressing a button, and after turning to a field.
LARGEST = {"vega": 150 * 1024, "search": 13 * 1024}
# What makes code of text: our security policy forbids it, so a path that leads to it would break.
EVALUATION = re.compile(r"(?<![\w$.])(?:eval|Function)\(|importScripts|document\.write|WebAssembly")
PACKAGES = {
    "vega": {"vega-view", "vega-parser", "vega-interpreter", "vega-scenegraph", "d3-scale", "d3-shape"},
    "search": {"minisearch", "@orama/stemmers"},
}


@pytest.fixture(scope="module", params=LARGEST)
def bundle(request: pytest.FixtureRequest) -> tuple[str, str]:
    """Return the name of a bundle, and what is published."""
    name = str(request.param)
    return name, (BUNDLE / f"{name}.js").read_text(encoding="utf-8")


def test_a_bundle_is_small(bundle: tuple[str, str]) -> None:
    """Packed, at most what a reader waits for."""
    name, text = bundle
    assert len(gzip.compress(text.encode(), mtime=0)) <= LARGEST[name]


def test_a_bundle_makes_no_code_of_text(bundle: tuple[str, str]) -> None:
    """Nothing in it needs a weaker security policy."""
    assert [] == EVALUATION.findall(bundle[1])


def test_a_bundle_was_made_from_its_sources(bundle: tuple[str, str]) -> None:
    """Its first line names the hash of what it is made from; run `make interaction` when this differs."""
    own = [path for path in (SOURCES / "src").rglob("*") if path.is_file()]
    files = [SOURCES / name for name in ("build.mjs", "package-lock.json", "package.json")] + own
    digest = hashlib.sha256()
    for name in sorted(path.relative_to(SOURCES).as_posix() for path in files):
        digest.update(name.encode())
        digest.update((SOURCES / name).read_bytes())

    assert f"from {digest.hexdigest()} */" in bundle[1].splitlines()[0]


def test_versions_are_exact_and_name_no_registry() -> None:
    """The same lock gives the same bytes, wherever the packages come from."""
    wanted = json.loads((SOURCES / "package.json").read_text("utf-8"))
    lock = json.loads((SOURCES / "package-lock.json").read_text("utf-8"))
    versions = {**wanted["dependencies"], **wanted["devDependencies"]}

    assert [] == [name for name, version in versions.items() if not re.fullmatch(r"[\d.]+", version)]
    assert [] == [name for name, one in lock["packages"].items() if "resolved" in one]
    assert [] == [name for name, one in lock["packages"].items() if name and "integrity" not in one]


def test_licences_go_with_a_bundle(bundle: tuple[str, str]) -> None:
    """Each package of the lock that a browser gets stands with its version above its licence."""
    licences = (BUNDLE / f"{bundle[0]}.LICENSES.txt").read_text("utf-8")
    names = re.findall(r"^([a-z0-9@/-]+) [\d.]+$", licences, re.MULTILINE)

    assert PACKAGES[bundle[0]] <= set(names)
    assert licences.count("Copyright") >= len(licences.split("-" * 72))
