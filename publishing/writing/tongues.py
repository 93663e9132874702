"""Texts in another language than their place says: exchanged, or not translated.

The dictionary of their place lacks many of their words, and that of the other language has nearly all.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from evidence.languages import Language
from evidence.messages import Message, say, together
from evidence.problems import Problem
from publishing.writing.passages import Passage
from publishing.writing.spelling import WordList, name_of, unknown_words, words_of

# Languages share words and names: of a text in another one the dictionary lacks one word in eight, or many more.
FEWEST, ONE_IN = 3, 8
# In a text that is shorter than twice that, half of the words.
FEWEST_OF_SHORT, ONE_IN_OF_SHORT = 2, 2
# Of four words that are unknown here, the other language may lack one.
FOR_ONE = 4
TABLE = ".csv"


@dataclass(frozen=True)
class Reader:
    """Who knows the words of one language: those of its dictionary, and our own."""

    language: Language
    own: WordList

    def unknown(self, words: Iterable[str]) -> set[str]:
        """Return the words that the reader does not know; raises NotInstalledError."""
        return unknown_words({*words}, self.language, self.own)


@dataclass(frozen=True)
class Foreign:
    """A text, and the language that it is in."""

    passage: Passage
    language: Language


def foreign_texts(passages: Iterable[Passage], reader: Reader, others: Sequence[Reader]) -> list[Foreign]:
    """Return the texts that a reader of their language would not know, and a reader of another one would."""
    words = {passage: [word for word, _ in words_of(passage, reader.own)] for passage in passages}
    unknown = reader.unknown(word for own in words.values() for word in own)
    doubtful = {passage: own for passage, own in words.items() if _is_doubtful(own, unknown)}
    found = []
    for other in others:
        unknown_there = other.unknown(word for own in doubtful.values() for word in own)
        for passage, own in doubtful.items():
            if FOR_ONE * _count(own, unknown_there) <= _count(own, unknown):
                found.append(Foreign(passage, other.language))
    return found


def _is_doubtful(words: Sequence[str], unknown: set[str]) -> bool:
    """Tell whether too many words are unknown; in more than a label, what has a capital may be a name."""
    if len(words) < FEWEST * ONE_IN_OF_SHORT:
        number = _count(words, unknown)
        return number >= FEWEST_OF_SHORT and number * ONE_IN_OF_SHORT >= len(words)
    number = _count([word for word in words if word.islower()], unknown)
    return number >= FEWEST and number * ONE_IN >= len(words)


def _count(words: Sequence[str], among: set[str]) -> int:
    return sum(word in among for word in words)


def tongue_problems(found: Iterable[Foreign]) -> Iterator[Problem]:
    """Yield one problem for the texts of a row, and one for those of a page or of a file of words."""
    alike: dict[tuple[str, int], list[Foreign]] = {}
    for one in found:
        place = one.passage.place
        alike.setdefault((place.file, place.line if place.file.endswith(TABLE) else 0), []).append(one)
    for (file, _), texts in alike.items():
        first, *more = sorted(texts, key=lambda one: one.passage.place)
        if file.endswith(TABLE):
            what = together(map(_told, [first, *more]))
            remedy = say("write each text in the language of its column")
        else:
            what = say("this text is in {language}", language=name_of(first.language))
            if more:
                what = say("{what} (likewise in {count} more places)", what=what, count=len(more))
            remedy = say("write it in the language of its place, or put its names into spelling.txt")
        yield Problem(first.passage.place_of(0), what, remedy)


def _told(one: Foreign) -> Message:
    return say("{column} is in {language}", column=one.passage.place.column, language=name_of(one.language))
