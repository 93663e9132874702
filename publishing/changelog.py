"""The list of what changed from release to release: a release closes what was open, and adds what it corrects."""

import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from evidence.catalogue import Catalogue
from evidence.corrections import Entry, Memory
from evidence.files import write_whole
from evidence.languages import FALLBACK
from evidence.records import Claim, CorrectedCell
from evidence.releases import Release
from evidence.unsaid import is_in

FILE = "CHANGELOG.md"
UNRELEASED = "## [Unreleased]\n"
# What Markdown would take for its own, in the words of an entry.
MARKS = re.compile(r"([\\`*_\[\]<])")
# Of a longer cell the list says that it changed; the page of all changes has both.
LONGEST = 60


def write_changelog(root: Path, day: str, catalogue: Catalogue, before: Release | None) -> bool:
    """Put all that was not released under the version of a day, with the changes since the release before it.

    Returns whether there was anything to put there: a repository without the list keeps none. What is there
    already, as after a release that was stopped, is not put there again, but gets the day on which it is made.
    """
    file = root / FILE
    text = file.read_text("utf-8") if file.is_file() else ""
    version = version_of(catalogue)
    heading = re.compile(rf"^## \[{re.escape(version)}\] - (\S+)\n", re.MULTILINE)
    stopped = heading.search(text)
    if stopped and not (before and before.day == stopped[1]):
        write_whole(file, heading.sub(f"## [{version}] - {day}\n", text, count=1).encode())
        return True
    start, found, rest = text.partition(UNRELEASED)
    if found:
        told = "".join(f"- {line}\n" for line in _told(Memory(catalogue).entries, before))
        data = f"\n### Data\n\n{told}" if told else ""
        write_whole(file, f"{start}{UNRELEASED}\n## [{version}] - {day}\n{data}{rest}".encode())
    return bool(found)


def version_of(catalogue: Catalogue) -> str:
    """Return the version of the data, which all packages have."""
    return str(catalogue.table(*Claim.table).package_properties["version"])


def _told(entries: Sequence[Entry], before: Release | None) -> Iterator[str]:
    """Yield a line for each change that the release before has not told of."""
    for entry in entries:
        cells = [cell for cell in entry.cells if before is None or not is_in(cell, before)]
        if cells:
            why = MARKS.sub(r"\\\1", entry.correction.why.get(FALLBACK.code, ""))
            said = "; ".join(map(_from_to, cells))
            yield f"{entry.correction.kind.capitalize()} of {entry.correction.date.isoformat()}: {why} {said}."


def _from_to(cell: CorrectedCell) -> str:
    """Return a cell that changed, as code: the list is Markdown, and texts of the data are none."""
    row = cell.row.replace("`", "'")
    place = f"`{cell.package}/{cell.resource}` `{row}`"
    if not cell.field:
        return f"{place} {'added' if cell.new else 'removed'}"
    if len(cell.old) + len(cell.new) > LONGEST or "`" in cell.old + cell.new + cell.row:
        return f"{place} {cell.field}"
    return f"{place} {cell.field} was `{cell.old or 'empty'}`, now `{cell.new or 'empty'}`"
