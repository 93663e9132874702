"""The addresses of figures, measures and claims that were published: others link to them, so none may ever go.

They stand in `published.txt`, to which `make addresses` adds the new ones at a release; a row that is newer need
not be in it. Each time it seals all lines above with a hash, so a line that is taken away later breaks every seal
below it. Who may write new seals, and so hide that, is said in `.github/CODEOWNERS`.
A row that is gone leaves a page that says so, with the reason if `withdrawn.toml` gives one.
"""

import hashlib
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from evidence.catalogue import Catalogue
from evidence.files import write_whole
from evidence.languages import LANGUAGES
from evidence.messages import say
from evidence.problems import Place, Problem
from evidence.records.columns import ID
from evidence.word_file import fault, line_of_word, parsed

FILE, REASONS = "publishing/published.txt", "publishing/withdrawn.toml"
KINDS = ("figures", "measures", "claims")
ADDRESS = re.compile(rf"({'|'.join(KINDS)})/{ID}")
SEAL = "sealed "
COMMENT = "#"
REMEDY = say("take the old file back (`git restore`); new addresses come from `make addresses`")


@dataclass(frozen=True)
class Withdrawn:
    """A figure, a measure or a claim that was published and is gone; `reason` has a text in each language, or none."""

    kind: str
    id: str
    reason: Mapping[str, str]


def published(root: Path) -> list[str]:
    """Return every address that was published, such as `figures/an-id`; none where nothing has been yet."""
    return [line for line in _lines(root) if not line.startswith((COMMENT, SEAL))]


def withdrawn(root: Path, catalogue: Catalogue) -> list[Withdrawn]:
    """Return what was published and is no row any more; the reasons must be in order."""
    reasons = parsed(root / REASONS, REASONS)[0] if (root / REASONS).is_file() else {}
    return [Withdrawn(kind, id_, reasons.get(kind, {}).get(id_, {})) for kind, id_ in _gone(root, catalogue)]


def publish(root: Path, catalogue: Catalogue) -> list[str]:
    """Add the addresses of new rows to the file, seal it, and return them."""
    lines, known = _lines(root), set(published(root))
    new = [address for address in _current(catalogue) if address not in known]
    if new:
        sealed = [*lines, *new]
        write_whole(root / FILE, "".join(f"{line}\n" for line in [*sealed, _seal(sealed)]).encode())
    return new


def published_problems(root: Path, catalogue: Catalogue) -> list[Problem]:
    """Return what is wrong with the addresses, and with the reasons for those that are gone."""
    return [*_problems_of_lines(_lines(root))] or [*_problems_of_reasons(root, catalogue)]


def _problems_of_lines(lines: list[str]) -> Iterator[Problem]:
    """Yield the lines that are no address or stand twice, and the first seal that does not fit what is above it."""
    seen: set[str] = set()
    for number, line in enumerate(lines, 1):
        if line.startswith(SEAL) and line != _seal(lines[: number - 1]):
            yield Problem(Place(FILE, number), say("the lines above this seal are not those that were sealed"), REMEDY)
            return
        if not line.startswith((COMMENT, SEAL)) and (line in seen or not ADDRESS.fullmatch(line)):
            what = (
                say("'{line}' stands twice", line=line[:40])
                if line in seen
                else say("'{line}' is no address of an entry", line=line[:40])
            )
            yield Problem(Place(FILE, number), what, REMEDY)
        seen.add(line)
    if any(not line.startswith(COMMENT) for line in lines) and not lines[-1].startswith(SEAL):
        yield Problem(Place(FILE, len(lines)), say("the last line is no seal"), REMEDY)


def _problems_of_reasons(root: Path, catalogue: Catalogue) -> Iterator[Problem]:
    """Yield reasons that cannot be read, that are no texts in each language, and those of what is not withdrawn."""
    if not (root / REASONS).is_file():
        return
    reasons, problems = parsed(root / REASONS, REASONS)
    if problems:
        yield from problems
        return
    lines, gone = (root / REASONS).read_text("utf-8").splitlines(), _gone(root, catalogue)
    for kind, entries in reasons.items():
        if not isinstance(entries, dict):
            place = Place(REASONS, line_of_word(lines, kind), kind)
            what = say("'{kind}' is no table of reasons", kind=kind[:40])
            yield Problem(place, what, say("write them below [{kind}.…], by id", kind=kind[:40]))
    for kind, id_, texts in _entries(reasons):
        key = f"{kind}.{id_}"
        place = Place(REASONS, line_of_word(lines, f"{key}.{LANGUAGES[0].code}"), key)
        if (kind, id_) not in gone:
            yield Problem(
                place,
                say("'{kind}/{id}' is not withdrawn", kind=kind, id=id_),
                say("remove it, or mend its kind and its id"),
            )
        elif not isinstance(texts, dict) or texts.keys() != {one.code for one in LANGUAGES}:
            yield Problem(
                place, say("the reason is not given in each language"), say('write nl = "text" and en = "text"')
            )
        else:
            yield from (Problem(place, *found) for text in texts.values() if (found := fault(text)))


def _entries(reasons: Mapping[str, Any]) -> Iterator[tuple[str, str, object]]:
    for kind, entries in reasons.items():
        for id_, texts in entries.items() if isinstance(entries, dict) else ():
            yield kind, id_, texts


def _gone(root: Path, catalogue: Catalogue) -> list[tuple[str, str]]:
    """Return kind and id of what was published and is no row any more."""
    there = set(_current(catalogue))
    split = (address.partition("/") for address in published(root) if address not in there)
    return [(kind, id_) for kind, _, id_ in split]


def _lines(root: Path) -> list[str]:
    path = root / FILE
    return path.read_text("utf-8").splitlines() if path.is_file() else []


def _current(catalogue: Catalogue) -> list[str]:
    """Return the address of every row, in the order of the tables."""
    return [f"{kind}/{id_}" for kind in KINDS for id_ in getattr(catalogue, kind)]


def _seal(lines: list[str]) -> str:
    return SEAL + hashlib.sha256("\n".join(lines).encode()).hexdigest()
