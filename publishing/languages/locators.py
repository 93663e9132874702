"""Where a number stands in its source and how that was read, in another language than that of the rows.

The rows say both in English. A language has their pieces, each up to a colon or a semicolon, in its `locators.toml`;
numbers, addresses and ids are put in again, so that `paragraph 14` and `paragraph 7` are one piece.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from babel.numbers import get_decimal_symbol, get_group_symbol

from evidence.catalogue import Catalogue
from evidence.languages import FALLBACK, LANGUAGES, Language, locale
from evidence.messages import say
from evidence.problems import Place, Problem, line_of, shown
from evidence.word_file import parsed

FILE = "locators.toml"
# Names that are the same in each language, and pieces in the language.
NAMES, PIECES = "names", "pieces"
SLOT, AS_IT_STANDS = "#", "@"
END = re.compile(r"(?<=[;:]) ")
FILLED = re.compile(
    r"https?://\S+"
    r"|[A-Za-z][\w-]{2,}/[\w.-]{3,}"
    r"|[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}\b"
    r"|[a-z0-9]+(?:-[a-z0-9]+){3,}"
    r"|\d+(?:[.,]\d+)*"
)
NUMBER = re.compile(r"(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d+))?")
LETTER = re.compile(r"[^\W\d_]")
REMEDY = say('write names = ["…"], then [pieces], and below it a line for each: "in English, #" = "in the language, #"')
ADD = say("add it to [pieces] with # for each number, address and id, or to names where it is the same in both")


@dataclass(frozen=True)
class Locators:
    """The pieces of a language, by what stands for them in the rows."""

    language: str
    pieces: Mapping[str, str]

    def told(self, text: str) -> str:
        """Return a text of the rows in the language; nothing where one of its pieces is not there."""
        told = [self._piece(piece) for piece in END.split(text)]
        return " ".join(told) if all(told) else ""

    def lacks(self, text: str) -> list[str]:
        """Return the pieces of a text that the language does not have, as they are to be written in its file."""
        return [FILLED.sub(SLOT, piece.rstrip(":;")) for piece in END.split(text) if not self._piece(piece)]

    def _piece(self, piece: str) -> str:
        bare = piece.rstrip(":;")
        key = FILLED.sub(SLOT, bare)
        form = self.pieces.get(key) or ("" if LETTER.search(key) else key)
        filled = FILLED.findall(bare)
        # A sign that stands in the row itself is no slot: such a piece is shown as it is.
        if len(filled) != form.count(SLOT) + form.count(AS_IT_STANDS):
            return ""
        parts = iter(filled)
        told = re.sub(f"[{SLOT}{AS_IT_STANDS}]", lambda sign: self._filled(sign[0], next(parts)), form)
        return told + piece[len(bare) :] if form else ""

    def _filled(self, sign: str, text: str) -> str:
        number = NUMBER.fullmatch(text)
        if sign == AS_IT_STANDS or not number or text.isdecimal():
            return text
        whole, parts = number.groups()
        own = locale(self.language)
        whole = whole.replace(",", get_group_symbol(own))
        return f"{whole}{get_decimal_symbol(own)}{parts}" if parts else whole


def read_locators(docs: Path) -> dict[str, Locators]:
    """Return the pieces by language code, none for the language of the rows; raises KeyError on a broken file."""
    return {one.code: Locators(one.code, _read(docs / one.code / FILE)) for one in LANGUAGES}


def _read(file: Path) -> Mapping[str, str]:
    if not file.is_file():
        return {}
    found, _ = parsed(file, FILE)
    return {**{name: name for name in found[NAMES]}, **found[PIECES]}


def locator_problems(docs: Path, languages: Iterable[Language] = LANGUAGES) -> Iterator[Problem]:
    """Yield what is wrong with the files: with their form, or that a piece loses or gains what is put in again."""
    files = [docs / one.code / FILE for one in languages if one.code != FALLBACK.code]
    for path in filter(Path.is_file, files):
        file = path.relative_to(docs.parent).as_posix()
        found, problems = parsed(path, file)
        yield from problems
        lines = [] if problems else path.read_text("utf-8").splitlines()
        for piece, what in [] if problems else _faults(found):
            yield Problem(Place(file, _line(lines, piece), piece[:40]), what, REMEDY)


def _line(lines: list[str], piece: str) -> int:
    return line_of(lines, lambda line: bool(piece) and line.startswith(f'"{piece}" ')) or 1


def _faults(found: Mapping[str, Any]) -> Iterator[tuple[str, Any]]:
    names, pieces = found.get(NAMES), found.get(PIECES)
    if set(found) != {NAMES, PIECES} or not _are_texts(names) or not isinstance(pieces, dict):
        yield "", say("the file holds something else than '{names}' and [{pieces}]", names=NAMES, pieces=PIECES)
        return
    for piece, told in pieces.items():
        if not isinstance(told, str) or not told:
            yield piece, say("'{piece}' has no text", piece=shown(piece))
        elif piece.count(SLOT) != told.count(SLOT) + told.count(AS_IT_STANDS):
            yield (
                piece,
                say("'{piece}' and '{told}' do not have the same number of #", piece=shown(piece), told=shown(told)),
            )


def _are_texts(names: object) -> bool:
    return isinstance(names, list) and all(isinstance(name, str) for name in names)


def untold_locators(catalogue: Catalogue, own: Iterable[Locators]) -> Iterator[Problem]:
    """Yield the pieces that a language lacks, at the row that has them first; one that has none has not begun."""
    cells = [(one.cell("locator"), one.locator) for one in catalogue.figures.values()]
    cells += [(one.cell("locator"), one.locator) for one in catalogue.claims.values()]
    cells += [(one.cell("seen_via"), one.seen_via) for one in catalogue.sources.values()]
    for locators in (one for one in own if one.pieces):
        first = {piece: place for place, text in reversed(cells) for piece in locators.lacks(text) if text}
        for piece, place in first.items():
            file = f"docs/{locators.language}/{FILE}"
            yield Problem(
                place,
                say("'{piece}' is not in {file}, so its readers get it in English", file=file, piece=shown(piece)),
                ADD,
            )
