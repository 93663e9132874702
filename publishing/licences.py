"""What others may do with all of it: the texts of the licences stay as they are, and nothing says anything else.

A licence that is gone, or is another one unseen, would change what every earlier contributor agreed to.
"""

import re
from collections.abc import Iterator
from pathlib import Path

from evidence.catalogue import Catalogue
from evidence.endings import day_of_data
from evidence.messages import say
from evidence.problems import Place, Problem, shown
from evidence.releases import last
from publishing.citation import ARCHIVED, CITATION, archived_problems, citation_problems
from publishing.pinned import changed_files

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
LICENCE_FILE = re.compile(r"(?:un)?licen[cs]e|copying|copyright", re.IGNORECASE)
CHANGED = say("the text of a licence, or a typeface, has changed")
RESTORE = say("take the old file back (`git restore`)")


def licence_problems(root: Path, catalogue: Catalogue, address: str) -> Iterator[Problem]:
    """Yield licences whose text has changed or is gone, and a citation of other packages, or of another site."""
    yield from changed_files(root, PINNED, CHANGED, RESTORE)
    yield from _unknown_licences(root)
    packages = {table.package: table.package_properties for table in catalogue.tables.values()}
    versions = {package: str(properties.get("version", "")) for package, properties in packages.items()}
    first, *others = versions
    for package in (package for package in others if versions[package] != versions[first]):
        place = Place(f"datapackage/{package}/datapackage.json", 1, "version")
        what = say(
            "the version is {version}, and that of the package {first} is {other}",
            version=versions[package],
            first=first,
            other=versions[first],
        )
        yield Problem(place, what, say("give all packages the same version"))
    yield from citation_problems(root / CITATION, versions[first], _days(root, catalogue), address)
    yield from archived_problems(root / ARCHIVED, versions[first])


def _days(root: Path, catalogue: Catalogue) -> tuple[str, str]:
    """Return from when to when a version can be: from the last release to the day of the data, if that is later."""
    released = release.day if (release := last(root)) else ""
    return released, max(day_of_data(catalogue), released)


def _unknown_licences(root: Path) -> Iterator[Problem]:
    """Yield other files that a reader would take for a licence."""
    for path in sorted(root.iterdir()):
        if LICENCE_FILE.match(path.name) and path.name not in PINNED:
            what = say("a file by this name would say what others may do, beside LICENSE and LICENSE-data")
            yield Problem(Place(shown(path.name), 1), what, say("remove it"))
