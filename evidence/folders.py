"""What lies below datapackage/ is what its descriptors name, and words about them."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from evidence.descriptor import Descriptor
from evidence.file_names import fault_of_name
from evidence.messages import say
from evidence.problems import Place, Problem
from evidence.text_files import file_problems

EXPLANATION = "README.md"
# In bytes; it only says what lies there.
LARGEST = 20_000


def stray_files(root: Path, descriptors: Iterable[Descriptor]) -> Iterator[Problem]:
    """Yield files and links that no descriptor names: nobody would check them, and some would be published."""
    paths = {*(root / "datapackage").rglob("*")}
    for path in sorted(paths):
        if what := fault_of_name(path.name):
            yield Problem(Place(path.relative_to(root).as_posix(), 1), what, say("give it another name"))
    named = {path for one in descriptors for path in (one.path, *(resource.path for resource in one.resources))}
    for path in sorted(paths - named):
        place = Place(path.relative_to(root).as_posix(), 1)
        if path.suffix.lower() == ".csv":
            what = say("no resource of datapackage.json names this table")
            yield Problem(place, what, say("describe it there, or take it away"))
        elif path.is_symlink() or not (path.is_dir() or path.name == EXPLANATION):
            yield Problem(place, say("this file belongs to no package"), say("take it away"))
        elif path.name == EXPLANATION:
            yield from file_problems(path, place.file, LARGEST)
