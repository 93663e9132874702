"""The words that readers type for ours, and those that a search passes over: one `synonyms.toml` per language."""

import tomllib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from evidence.languages import LANGUAGES, Language
from evidence.messages import say
from evidence.problems import Place, Problem, line_of, shown
from evidence.settled import Fault
from evidence.word_file import fault, parsed

FILE = "synonyms.toml"
# Our word with what others call it; and words that tell nothing.
ALIKE, SKIPPED = "alike", "skipped"
SEPARATOR = ", "
LONGEST = 2_000
REMEDY = say(
    'write `skipped = "the, a"`, then [alike], and below it a line for each word: `"our word" = "another, more"`'
)


@dataclass(frozen=True)
class Synonyms:
    """What readers of one language type: groups of words that mean the same, and words that tell nothing."""

    alike: list[list[str]] = field(default_factory=list)
    skipped: list[str] = field(default_factory=list)


def read_synonyms(docs: Path) -> dict[str, Synonyms]:
    """Return the synonyms by language code; raises TOMLDecodeError on a broken file."""
    return {language.code: _read(docs / language.code / FILE) for language in LANGUAGES}


def _read(file: Path) -> Synonyms:
    found = tomllib.loads(file.read_text("utf-8"))
    alike = [[ours, *others.split(SEPARATOR)] for ours, others in found[ALIKE].items()]
    return Synonyms(alike, found[SKIPPED].split(SEPARATOR))


def synonym_problems(docs: Path, languages: Iterable[Language] = LANGUAGES) -> Iterator[Problem]:
    """Yield what is wrong with the files: with their form, with a word, or that one stands in two places."""
    for path in (docs / one.code / FILE for one in languages):
        file = path.relative_to(docs.parent).as_posix()
        if path.is_symlink():
            continue
        found, problems = parsed(path, file)
        yield from problems
        lines = [] if problems else path.read_text("utf-8").splitlines()
        for key, what, remedy in [] if problems else _faults(found):
            yield Problem(Place(file, _line(lines, key), key), what, remedy)


def _line(lines: Sequence[str], key: str) -> int:
    """Return the line of a word, which may stand between quotation marks; else the first."""
    word = key.rpartition(".")[2]
    return line_of(lines, lambda line: bool(word) and line.partition("=")[0].strip().strip('"') == word) or 1


def _faults(found: dict[str, Any]) -> Iterator[Fault]:
    """Yield key, fault and remedy of what is not as it should be."""
    if set(found) != {ALIKE, SKIPPED} or not isinstance(found[ALIKE], dict):
        what = say("the file holds something else than '{skipped}' and [{alike}]", skipped=SKIPPED, alike=ALIKE)
        yield "", what, REMEDY
        return
    taken: dict[str, str] = {}
    for key, text in ((SKIPPED, found[SKIPPED]), *((f"{ALIKE}.{ours}", text) for ours, text in found[ALIKE].items())):
        ours = key.partition(".")[2]
        wrong = fault(text, longest=LONGEST) or (fault(ours) if ours else None)
        if wrong:
            yield key, *wrong
            continue
        for word in [*([ours] if ours else []), *text.split(SEPARATOR)]:
            if word != word.strip(" ,") or not word:
                yield key, say("there is a comma too many"), say("write a comma and a blank between two words")
            elif other := taken.get(word.casefold()):
                what = say("'{word}' stands at '{other}' too", word=shown(word), other=other.rpartition(".")[2])
                yield key, what, say("name each word once")
            taken.setdefault(word.casefold(), key)
