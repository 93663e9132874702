"""Checks the spelling of every text with hunspell, the dictionary of the language, and our own list of words."""

import os
import re
import shutil
import subprocess
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

from babel import Locale

from evidence.files import write_whole
from evidence.languages import LANGUAGES, Language
from evidence.messages import Message, Spoken, say
from evidence.messages.translations import SOURCE
from evidence.problems import MOST_ALIKE, Place, Problem
from evidence.text_files import file_problems
from publishing.writing.passages import NOT_WORDS, Passage

WORD = re.compile(r"[^\W_]+(?:['’\u2011-][^\W_]+)*")
PLAIN = str.maketrans("’\u2011", "'-")
REMARK = "#"
# A word, or a name of several; hunspell reads more into other signs.
LINE = re.compile(r"[^\W\d_]+(?:(?: & |[ '’.&-])[^\W\d_]+)*(?: \d+)?")
LINE_REMEDY = say("write a word, or a name, of letters alone on each line")
LARGEST = 100_000
SORT_REMEDY = say("put it in its place in the alphabet (`build.py sort` does it)")


class NotInstalledError(RuntimeError):
    """There is no hunspell, or it lacks a dictionary; it says which."""

    def __init__(self, what: Message) -> None:
        """Take what a contributor will read."""
        super().__init__(what)
        self.what = what


class WordList:
    """Our own words of one language: names, and terms that the dictionary lacks."""

    def __init__(self, root: Path, code: str) -> None:
        """Read the list, if the language has one."""
        self.path = root / "docs" / code / "spelling.txt"
        self.file = self.path.relative_to(root).as_posix()
        lines = self.path.read_text("utf-8").splitlines() if self.path.exists() else []
        self.remarks = [line for line in lines if line.startswith(REMARK)]
        self.words = [line for line in lines if line and not line.startswith(REMARK)]
        self._known = set(self.words)
        # What hunspell said of a word, which is asked once.
        self.unknown: dict[str, bool] = {}
        # The words of a text, which are looked for once, and where each begins.
        self.found: dict[str, list[tuple[str, int]]] = {}
        names = sorted((re.escape(word) for word in self.words if " " in word), key=len, reverse=True)
        self.names = re.compile(rf"\b(?:{'|'.join(names)})\b" if names else r"(?!)")

    def __contains__(self, word: str) -> bool:
        """Tell whether a word is in the list; at the start of a sentence it may have a capital."""
        return word in self._known or word[:1].lower() + word[1:] in self._known

    def sort(self) -> bool:
        """Write the words in the order of the alphabet, each once, and return whether anything changed."""
        ordered = sorted(self._known, key=_alphabetical)
        if ordered != self.words:
            write_whole(self.path, ("\n".join([*self.remarks, *ordered]) + "\n").encode())
        return ordered != self.words

    def problems(self) -> Iterator[Problem]:
        """Yield lines that are no word, or the first word that stands out of order, or twice."""
        odd = [line for line in self.words if not LINE.fullmatch(line)]
        if odd:
            number = self.path.read_text("utf-8").splitlines().index(odd[0]) + 1
            yield Problem(Place(self.file, number), say("'{odd}' is no word", odd=odd[0][:40]), LINE_REMEDY)
            return
        for index, (before, word) in enumerate(zip(self.words, self.words[1:], strict=False), len(self.remarks) + 2):
            if _alphabetical(word) <= _alphabetical(before):
                yield Problem(
                    Place(self.file, index),
                    say("'{word}' stands after '{before}'", word=word, before=before),
                    SORT_REMEDY,
                )
                return


def unreadable_lists(root: Path, codes: Iterable[str]) -> Iterator[Problem]:
    """Yield the lists of words that cannot be read as text; a language needs none."""
    for path in (root / "docs" / code / "spelling.txt" for code in codes):
        if path.exists() or path.is_symlink():
            yield from file_problems(path, path.relative_to(root).as_posix(), LARGEST)


def spelling_problems(passages: Iterable[Passage], language: Language, own: WordList) -> Iterator[Problem]:
    """Yield the words that neither the dictionary nor our own list knows; raises NotInstalledError."""
    texts = [(passage, words_of(passage, own)) for passage in passages]
    unknown = unknown_words({word for _, words in texts for word, _ in words}, language, own)
    mistakes = ((word, passage.place_of(start)) for passage, words in texts for word, start in words if word in unknown)
    alike: dict[tuple[str, str], list[tuple[str, Place]]] = {}
    for word, place in dict.fromkeys(mistakes):
        column = "" if place.column.isdigit() else place.column
        alike.setdefault((place.file, column), []).append((word, place))
    for found in alike.values():
        yield from _problems(found, language, own)
    yield from own.problems()


def _problems(found: list[tuple[str, Place]], language: Language, own: WordList) -> Iterator[Problem]:
    """Yield the unknown words of a page or a column: a few each in its place, and of many a list."""
    name = name_of(language)
    if len(found) <= MOST_ALIKE:
        for word, place in found:
            yield Problem(
                place,
                say("'{word}' is not in the {language} dictionary", word=word, language=name),
                say("mend it, or add it to {file}", file=own.file),
            )
    else:
        words = ", ".join(dict.fromkeys(word for word, _ in found))
        what = say(
            "in {count} places a word is not in the {language} dictionary: {words}",
            count=len(found),
            language=name,
            words=words,
        )
        yield Problem(found[0][1], what, say("mend them, or add them to {file}", file=own.file))


def name_of(language: Language) -> Spoken:
    """Return what a message calls a language."""
    locale = Locale.parse(language.code)
    names = {one.code: locale.get_language_name(one.code) or language.name for one in LANGUAGES}
    return Spoken({**names, SOURCE: locale.english_name or language.name})


def unknown_words(words: set[str], language: Language, own: WordList) -> set[str]:
    """Return the words that are in no list: as a whole, and in part too."""
    new = {word for word in words if word not in own.unknown and word not in own}
    asked = new.union(*(_parts(word) for word in new))
    refused = _refused(sorted(asked), language.dictionary) if asked else set()
    for word in new:
        own.unknown[word] = word in refused and any(part in refused and part not in own for part in _parts(word))
    return {word for word in words if own.unknown.get(word)}


def words_of(passage: Passage, own: WordList) -> list[tuple[str, int]]:
    """Return the words of a passage and where they begin; numbers, formulas, single letters and our names are none."""
    if passage.text not in own.found:
        prose = passage.without(*NOT_WORDS, own.names).text
        found = ((_plain(match.group()), match.start()) for match in WORD.finditer(prose))
        own.found[passage.text] = [(word, start) for word, start in found if not _is_sign(word)]
    return own.found[passage.text]


def _plain(word: str) -> str:
    return word if word.isascii() else word.translate(PLAIN)


@cache
def _is_sign(word: str) -> bool:
    return len(word) == 1 or ("-" not in word and any(letter.isdigit() for letter in word))


def _parts(word: str) -> list[str]:
    """Return the words that stand on their own: those joined to a name, as in Virginia-klasse and Caixin's."""
    parts = word.removesuffix("'s").split("-")
    joined_to_a_name = any(part != part.lower() or not part.isalpha() for part in parts)
    return [part for part in parts if not _is_sign(part)] if joined_to_a_name else [word]


def _refused(words: list[str], dictionary: str) -> set[str]:
    """Return the words that hunspell does not know; all are asked at once."""
    program = shutil.which("hunspell")
    if not program:
        raise NotInstalledError(say("there is no hunspell"))
    # -L prints the lines, here one word each, with a mistake; nobody's personal dictionary counts.
    command = [program, "-L", "-i", "UTF-8", "-d", dictionary, "-p", os.devnull]
    asked = "".join(f"{word}\n" for word in words)
    result = subprocess.run(command, input=asked, capture_output=True, encoding="utf-8", check=False)  # noqa: S603 (our own command)
    if result.returncode:
        raise NotInstalledError(say("hunspell has no dictionary {dictionary}", dictionary=dictionary))
    return set(result.stdout.splitlines())


def _alphabetical(word: str) -> tuple[str, str]:
    return word.casefold(), word
