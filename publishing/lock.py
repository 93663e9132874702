"""One build at a time: two at once would mix their pages and call the outcome good."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from os import getpid
from pathlib import Path

from filelock import FileLock, Timeout

from evidence.messages import say
from evidence.problems import Place, Problem
from evidence.tracked import made_and_tracked

FILE, HOLDER = "build.lock", "build.holder"
FOREVER = -1
REMOVE = say("remove it")


class LockedError(Exception):
    """The folder cannot be built in: another build is at it, or it is not ours; the problem says what to do."""

    def __init__(self, problem: Problem) -> None:
        """Take what a contributor will read."""
        super().__init__(str(problem))
        self.problem = problem


@contextmanager
def alone(build: Path, *, patient: bool = False) -> Iterator[None]:
    """Keep every other build out of a folder; a patient one waits for its turn, another raises LockedError.

    The lock is the system's, so that of a build that died is free at once.
    """
    if problem := folder_problem(build):
        raise LockedError(problem)
    build.mkdir(parents=True, exist_ok=True)
    holder = build / HOLDER
    try:
        with FileLock(build / FILE, timeout=FOREVER if patient else 0):
            holder.write_text(f"{getpid()} {datetime.now().astimezone():%H:%M:%S}", encoding="utf-8")
            try:
                yield
            finally:
                holder.unlink(missing_ok=True)
    except Timeout:
        raise LockedError(_already(holder)) from None


def folder_problem(build: Path) -> Problem | None:
    """Return why a build would write elsewhere than into its own folder, or could not."""
    for path in (build, *(build.iterdir() if build.is_dir() and not build.is_symlink() else ())):
        if path.is_symlink():
            place = Place(path.relative_to(build.parent).as_posix())
            return Problem(place, say("this is a link, and a build would write and delete where it leads"), REMOVE)
    if build.exists() and not build.is_dir():
        return Problem(Place(build.name), say("this is no folder, and a build has no other place"), REMOVE)
    if (build / FILE).is_dir():
        return Problem(Place(f"{build.name}/{FILE}"), say("this is a folder, and the place of a lock"), REMOVE)
    return _kept_in_git(build.parent)


def _kept_in_git(root: Path) -> Problem | None:
    """Return the first file that only a build or a tool may make, and that somebody sends along."""
    name = next(iter(made_and_tracked(root)), None)
    if name is None:
        return None
    what = say("git keeps this file, and would pass it off as what a build or a tool made")
    return Problem(Place(name), what, say("take it out: `git rm -r -f {folder}`", folder=_folder(name)))


def _folder(name: str) -> str:
    """Return the folder that can go with a file, or the file itself where it stands among others."""
    parts = name.split("/")
    made = next((at for at, part in enumerate(parts, 1) if part in {"__pycache__", "node_modules"}), 1)
    return name if name.endswith(".pyc") and "__pycache__" not in parts else "/".join(parts[:made])


def _already(holder: Path) -> Problem:
    who = say("another process")
    if holder.exists():
        process, _, time = holder.read_text(encoding="utf-8").partition(" ")
        who = say("process {process}, since {time}", process=process, time=time)
    what = say("this folder is being built in already ({who})", who=who)
    return Problem(Place(holder.parent.name), what, say("wait until it is done, or stop it"))
