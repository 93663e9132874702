"""The languages of the site; a new one is one entry here, its columns and its folder in docs/.

It starts among the drafts, where nothing that it lacks stops the build, and moves up when it is whole.
"""

from dataclasses import dataclass


@dataclass(frozen=True)
class SentenceLimits:
    """How many words a sentence of a lead may have, on average and at most."""

    average: int
    longest: int


@dataclass(frozen=True)
class Language:
    """A language: its ISO 639-1 code, its own name, its hunspell dictionary, and how long its sentences may be.

    `interface` is the language of the buttons and of the search where Material knows none of this one.
    """

    code: str
    name: str
    dictionary: str = ""
    limits: SentenceLimits | None = None
    interface: str = ""


LANGUAGES = (
    # Level B1 in practice: 15 words on average, none above 25.
    Language("nl", "Nederlands", "nl_NL", SentenceLimits(average=15, longest=25)),
    Language("en", "English", "en_GB"),
)
# Built and never linked to; `build.py missing <code>` lists what such a language lacks.
DRAFTS: tuple[Language, ...] = ()
# What stands where a draft has nothing of its own.
FALLBACK = next(one for one in LANGUAGES if one.code == "en")
