"""Words of one kind, such as weights or currencies, and where two languages say one of these and another.

None is the opposite of the rest, but pounds for kilograms read well, and say something else.
"""

import re
import tomllib
from functools import cache
from pathlib import Path

from evidence.sentences import Text, paired_sentences

FILE = Path(__file__).with_suffix(".toml")
WORD = re.compile(r"\w+")
# The kind of a word, and what it stands for in every language.
Sense = tuple[str, str]


def exchanged_siblings(text: Text, other: Text) -> tuple[str, str] | None:
    """Return the first word of a text whose kind the same sentence of the other language has by another word alone.

    Each may leave a word out, or say it more often; but then neither says another of its kind instead.
    """
    for one, translated in paired_sentences(text, other):
        ours, theirs = _said(*one), _said(*translated)
        if ours.keys() != theirs.keys():
            more = {kind: word for (kind, sense), word in ours.items() if (kind, sense) not in theirs}
            less = {kind: word for (kind, sense), word in theirs.items() if (kind, sense) not in ours}
            for kind in (kind for kind in more if kind in less):
                return more[kind], less[kind]
    return None


def senses_in(text: str, language: str) -> set[str]:
    """Return what the words of a text stand for that are of a kind."""
    return {sense for _, sense in _said(text, language)}


def _said(sentence: str, language: str) -> dict[Sense, str]:
    """Return the words of a sentence that are of a kind, by what they stand for."""
    return {sense: word for word in WORD.findall(sentence) if (sense := _sense(word, language))}


@cache
def _sense(word: str, language: str) -> Sense | None:
    """Return what a word stands for; texts share most of their words, so that each is looked up once."""
    pattern, senses = _pattern(language)
    found = pattern.fullmatch(word)
    return senses[str(found.lastgroup)] if found else None


@cache
def _pattern(language: str) -> tuple[re.Pattern[str], dict[str, Sense]]:
    """Return what finds any word of a language that is of a kind, and its sense by the name of the group."""
    kinds: dict[str, dict[str, dict[str, str]]] = tomllib.loads(FILE.read_text(encoding="utf-8"))
    words = {(kind, sense): said.get(language) for kind, own in kinds.items() for sense, said in own.items()}
    groups = {f"of_{number}": sense for number, sense in enumerate(words)}
    forms = (f"(?P<{group}>{words[sense]})" for group, sense in groups.items() if words[sense])
    return re.compile("|".join(forms) or "(?!)", re.IGNORECASE), groups
