"""What others may do with all of it: the texts of the licences stay as they are, and nothing says anything else.

A licence that is gone, or is another one unseen, would change what every earlier contributor agreed to.
"""

import hashlib
import re
from collections.abc import Iterator
from pathlib import Path

from evidence.catalogue import Catalogue
from evidence.problems import Place, Problem, shown
from evidence.text_files import file_problems

# What never changes: to change one is a decision, and its fingerprint is then written here.
PINNED = {
    "LICENSE": "12adadc03f3a18f59358827d82297620fc09b97f2481b3e5045d8200c9bd5e1b",
    "LICENSE-data": "0431f25741395ded3730e1a43b7941eaab2181ca489d268643b25f1d169d6714",
    "docs/assets/fonts/OFL.txt": "2386e9a12388f3174cde8ba76300964f959c5db15c900aae91caa81ffbe65092",
    # A typeface can show one digit as another.
    "docs/assets/fonts/zeldzaam-serif-semibold.woff2": (
        "36d3e9c53913767f934a1d86a9cebffd27fd563b670c25e81d4bf95ef032586a"
    ),
}
# The licence of data and text, whose text is in LICENSE-data; the schema of the descriptors asks the same.
DATA_LICENCE = "CC-BY-4.0"
CITATION = "CITATION.cff"
# In bytes; ours are far smaller.
LARGEST, LARGEST_CITATION = 1_000_000, 20_000
RESTORE = "take the old file back (`git restore`)"


def licence_problems(root: Path, catalogue: Catalogue) -> Iterator[Problem]:
    """Yield licences whose text has changed or is gone, and a citation that does not agree with the packages."""
    for name, fingerprint in PINNED.items():
        path = root / name
        if not path.is_file() or path.is_symlink():
            yield Problem(Place(name, 1), "this file is not there, or is no ordinary file", RESTORE)
        elif path.stat().st_size > LARGEST or hashlib.sha256(path.read_bytes()).hexdigest() != fingerprint:
            yield Problem(Place(name, 1), "the text of a licence, or a typeface, has changed", RESTORE)
    packages = {table.package: table.package_properties for table in catalogue.tables.values()}
    versions = {package: str(properties.get("version", "")) for package, properties in packages.items()}
    first, *others = versions
    for package in (package for package in others if versions[package] != versions[first]):
        place = Place(f"datapackage/{package}/datapackage.json", 1, "version")
        what = f"the version is {versions[package]}, and that of the package {first} is {versions[first]}"
        yield Problem(place, what, "give all packages the same version")
    yield from _citation_problems(root / CITATION, versions[first])


def _citation_problems(path: Path, version: str) -> Iterator[Problem]:
    """Yield the lines of the citation that are missing, stand twice, or say something else than the packages."""
    if found := list(file_problems(path, CITATION, LARGEST_CITATION)):
        yield from found
        return
    lines = path.read_text("utf-8").split("\n")
    for key, wanted in (("cff-version", "1.2.0"), ("type", "dataset"), ("license", DATA_LICENCE), ("version", version)):
        said = [line.partition(":")[2].strip() for line in lines if re.match(rf"\W*{key}\W*:", line)]
        if said != [wanted]:
            number = next((at for at, line in enumerate(lines, 1) if re.match(rf"\W*{key}\W*:", line)), 1)
            what = f"{key} is '{shown(' and '.join(said))}', and the packages say {wanted}"
            yield Problem(Place(CITATION, number, key), what, f"write one line, `{key}: {wanted}`")
    if not any(re.fullmatch(r"title: \"?Zeldzaam\b.*", line) for line in lines):
        yield Problem(Place(CITATION, 1, "title"), "the title does not begin with Zeldzaam", RESTORE)
