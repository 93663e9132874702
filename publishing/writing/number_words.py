"""The words of numbers in each language, so that seven in one is not seventy in the other."""

import re
from collections.abc import Iterator

WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
# One is an article in Dutch, and words such as both and half have no one translation.
VALUES = (*range(2, 21), *range(30, 100, 10), 100, 1_000, 1_000_000, 1_000_000_000)
WORDS = {
    "nl": (
        "twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien achttien "
        "negentien twintig dertig veertig vijftig zestig zeventig tachtig negentig honderd duizend miljoen miljard"
    ),
    "en": (
        "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
        "eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion"
    ),
}
BY_WORD = {code: dict(zip(words.split(), VALUES, strict=True)) for code, words in WORDS.items()}


def word_numbers(text: str, language: str) -> Iterator[tuple[int, re.Match[str]]]:
    """Yield what each word of a number stands for, with the word; a language without an entry has none."""
    values = BY_WORD.get(language, {})
    for match in WORD.finditer(text):
        if (value := values.get(match[0].lower())) is not None:
            yield value, match
