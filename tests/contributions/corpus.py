"""The contributions of `cases/*.toml`: the changes that each makes, and every line that must then be said.

A line can hold `{cell}`, `{row}` and `{line}` of the first change, `{line+2}` two lines below it, and `{number}` for a
number and `{text}` for words that honest corrections move, such as how large a file of ours is and how a text begins.
"""

import csv
import io
import os
import re
import tomllib
from collections import Counter
from dataclasses import dataclass
from operator import itemgetter
from pathlib import Path
from typing import Any

from evidence.word_file import line_of_word

CASES = Path(__file__).parent / "cases"
ANYTHING = {"{number}": r"[\d,.]+", "{text}": "[^→]+"}
PLACE = re.compile(r"\{(?P<name>cell|row|line)(?P<after>[+-]\d+)?\}")


class OutOfDateError(Exception):
    """A contribution changes what is no longer there."""


@dataclass(frozen=True)
class Contribution:
    """Changes to a repository, of one class, and the lines that a contributor must read: none where they do no harm."""

    kind: str
    name: str
    edits: list[dict[str, Any]]
    lines: list[str]

    def __str__(self) -> str:
        """Return what it is called among all."""
        return f"{self.kind}: {self.name}"

    @property
    def files(self) -> list[str]:
        """The files that it changes, each once."""
        return [*dict.fromkeys(_file(edit) for edit in self.edits)]

    def apply(self, repository: Path) -> list[str]:
        """Change the repository and return the lines that are expected of it."""
        places: dict[str, str] = {}
        for edit in self.edits:
            try:
                places = {**apply(edit, repository), **places}
            except (OSError, ValueError) as fault:
                raise OutOfDateError(f"{edit.get('file', edit.get('table'))} has changed: {fault}") from fault
        return [_placed(line, places) for line in self.lines]


def read_corpus() -> list[Contribution]:
    """Return every contribution, by class in the order of the files."""
    return [
        Contribution(file.stem, case["name"], case["edits"], case["lines"])
        for file in sorted(CASES.glob("*.toml"))
        for case in tomllib.loads(file.read_text(encoding="utf-8"))["case"]
    ]


def in_turns(corpus: list[Contribution]) -> list[Contribution]:
    """Return contributions with all classes at one pace, so that a run that is stopped says something of each."""
    of_kind = Counter(one.kind for one in corpus)
    before: Counter[str] = Counter()
    paced = []
    for one in corpus:
        paced.append((before[one.kind] / of_kind[one.kind], one))
        before[one.kind] += 1
    return [one for _, one in sorted(paced, key=itemgetter(0))]


def sample() -> list[Contribution]:
    """Return the first contribution of each class."""
    return list({one.kind: one for one in reversed(read_corpus())}.values())[::-1]


def says(lines: list[str], expected: list[str]) -> bool:
    """Return whether lines are the expected ones, in their order, whatever stands at `{number}` and `{text}`."""
    return len(lines) == len(expected) and all(map(_is, lines, expected))


def _is(line: str, expected: str) -> bool:
    pattern = re.escape(expected)
    for name, anything in ANYTHING.items():
        pattern = pattern.replace(re.escape(name), anything)
    return line == expected or re.fullmatch(pattern, line) is not None


def _placed(line: str, places: dict[str, str]) -> str:
    """Return an expected line with the places of the first change in it; `{line+2}` is two lines below it."""

    def place(found: re.Match[str]) -> str:
        file, colon, number = places.get(found["name"], found[0]).rpartition(":")
        return f"{file}{colon}{int(number) + int(found['after'])}" if found["after"] else f"{file}{colon}{number}"

    return PLACE.sub(place, line)


def apply(edit: dict[str, Any], repository: Path) -> dict[str, str]:
    """Make one change; return where: the `cell` and its `row`, or the `line` of the file from which it differs.

    A change of a cell has `table`, `column`, `to` (in which `{old}` is what stands there) and perhaps `row`, what other
    cells of its row say. A change of a file has `file`, and `old` and `new`, `text` (the whole of it), `append`, `link`
    (what it then leads to; a folder is moved there), `move` (its new place), `pipe` (it becomes one that nobody writes
    to) or `remove`; in a file of words also `word`, the name of one, with `to`, what then stands behind it (in which
    `{old}` is its text), `swap`, two texts in it that change places, or `remove`. Each but a word may be written
    `times` times, with `{n}` for the number and `{n-1}` for the one before, and be saved in an `encoding` or with other
    line `ends`.
    """
    if "table" in edit:
        return _change_cell(edit, repository)
    path = repository / edit["file"]
    path.parent.mkdir(parents=True, exist_ok=True)
    if "word" in edit:
        return _change_word(edit, path)
    if "link" in edit:
        _make_link(path, edit["link"])
    elif "pipe" in edit:
        path.unlink(missing_ok=True)
        os.mkfifo(path)
    elif "move" in edit:
        path.rename(repository / edit["move"])
    elif edit.get("remove"):
        path.unlink()
    else:
        before = path.read_text(encoding="utf-8", errors="replace") if path.is_file() else ""
        text = _changed(edit, path).replace("\n", edit.get("ends", "\n"))
        path.write_bytes(text.encode(edit.get("encoding", "utf-8")))
        return {"line": f"{edit['file']}:{_line(edit, before)}"}
    return {}


def _file(edit: dict[str, Any]) -> str:
    package, _, name = edit.get("table", "").partition("/")
    return f"datapackage/{package}/data/{name}.csv" if package else str(edit["file"])


def _make_link(path: Path, target: str) -> None:
    """Make a link of a path; a folder is moved to where the link leads."""
    if path.is_dir():
        path.rename(path.parent / target)
    path.unlink(missing_ok=True)
    path.symlink_to(target)


def _changed(edit: dict[str, Any], path: Path) -> str:
    before = edit["text"] if "text" in edit else path.read_text(encoding="utf-8")
    if edit.get("old", "") not in before:
        raise ValueError(edit)
    if "old" in edit:
        return before.replace(edit["old"], _repeated(edit["new"], edit), 1)
    if "append" in edit:
        return before + _repeated(edit["append"], edit)
    return _repeated(before, edit)


def _line(edit: dict[str, Any], before: str) -> int:
    """Return the line in which a change begins: that of what it replaces, or the one after all that it adds to."""
    start = before.index(edit["old"]) if "old" in edit else len(before) if "append" in edit else 0
    return before.count("\n", 0, start) + 1


def _repeated(text: str, edit: dict[str, Any]) -> str:
    if "times" not in edit:
        return text
    numbers = range(edit["times"])
    return "".join(text.replace("{n}", str(number)).replace("{n-1}", str(number - 1)) for number in numbers)


def _change_word(edit: dict[str, Any], path: Path) -> dict[str, str]:
    """Change a word of a file by its name, so that whoever words it better moves nothing here."""
    lines = path.read_text(encoding="utf-8").split("\n")
    at, name = line_of_word(lines, edit["word"]) - 1, edit["word"].rpartition(".")[2]
    # It leads to the table, or to the first line, where a word is not there.
    if not lines[at].startswith(f"{name} = "):
        raise ValueError(edit)
    lines[at] = "" if edit.get("remove") else f"{name} = {_reworded(edit, tomllib.loads(lines[at])[name])}"
    path.write_text("\n".join(lines), encoding="utf-8")
    return {"line": f"{edit['file']}:{at + 1}"}


def _reworded(edit: dict[str, Any], text: str) -> str:
    """Return what stands behind a word, as TOML."""
    if "to" in edit:
        return str(edit["to"]).replace("{old}", text)
    one, other = edit["swap"]
    if one not in text or other not in text:
        raise ValueError(edit)
    return f'"{other.join(part.replace(other, one) for part in text.split(one))}"'


def _change_cell(edit: dict[str, Any], repository: Path) -> dict[str, str]:
    file = _file(edit)
    columns, *rows = csv.reader(io.StringIO((repository / file).read_text(encoding="utf-8"), newline=""))
    wanted = {columns.index(column): cell for column, cell in edit.get("row", {}).items()}
    found = [(line, row) for line, row in enumerate(rows, 2) if all(row[at] == cell for at, cell in wanted.items())]
    if not found:
        raise ValueError(edit)
    line, row = found[0]
    at = columns.index(edit["column"])
    row[at] = _repeated(edit["to"].replace("{old}", row[at]), edit)
    text = io.StringIO(newline="")
    csv.writer(text, lineterminator="\n").writerows([columns, *rows])
    (repository / file).write_text(text.getvalue(), encoding="utf-8", newline="")
    return {"cell": f"{file}:{line}:{edit['column']}", "row": f"{file}:{line}"}
