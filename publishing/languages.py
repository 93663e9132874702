"""The languages of the site; a new one is one entry here, its columns and its folder in docs/."""

from dataclasses import dataclass


@dataclass(frozen=True)
class SentenceLimits:
    """How many words a sentence of a lead may have, on average and at most."""

    average: int
    longest: int


@dataclass(frozen=True)
class Language:
    """A language: its ISO 639-1 code, its own name, its hunspell dictionary, and how long its sentences may be."""

    code: str
    name: str
    dictionary: str = ""
    limits: SentenceLimits | None = None


LANGUAGES = (
    # Level B1 in practice: 15 words on average, none above 25.
    Language("nl", "Nederlands", "nl_NL", SentenceLimits(average=15, longest=25)),
    Language("en", "English", "en_GB"),
)
