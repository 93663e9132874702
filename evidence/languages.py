"""The languages of the site; a new one is one entry here, its columns and its folder in docs/.

It starts among the drafts, where nothing that it lacks stops the build, and moves up when it is whole.
"""

from collections.abc import Iterator
from dataclasses import dataclass


@dataclass(frozen=True)
class SentenceLimits:
    """How many words a sentence may have, on average and at most."""

    average: int
    longest: int


@dataclass(frozen=True)
class Language:
    """A language: its ISO 639-1 code and its own name, and what the tools call it.

    `locale` is its name in Unicode CLDR, by which Babel writes numbers and dates; without one it is the code.
    `drawing_locale` is its name in d3, by which charts write them; without one the charts are in another language.
    `dictionary` is that of hunspell, `interface` the language of the buttons where Material knows none of this one.
    `turns` are the words by which a title says that something does not hold up, in full or in part.
    A chapter may have longer sentences than a lead: `chapter_limits`.
    What a draft lacks stands there in the language that is the `model`.
    """

    code: str
    name: str
    locale: str = ""
    drawing_locale: str = ""
    dictionary: str = ""
    limits: SentenceLimits | None = None
    interface: str = ""
    turns: frozenset[str] = frozenset()
    model: bool = False
    chapter_limits: SentenceLimits | None = None


DUTCH_TURNS = frozenset({"niet", "geen", "alleen", "nooit", "of", "maar", "nog", "niemand", "onbekend"})
ENGLISH_TURNS = frozenset({"not", "no", "only", "never", "or", "but", "nobody", "unconfirmed", "unknown"})
CHAPTERS = SentenceLimits(average=17, longest=28)
LANGUAGES = (
    # Level B1 in practice: 15 words on average, none above 25.
    Language(
        "nl",
        "Nederlands",
        "nl_NL",
        "nl-NL",
        "nl_NL",
        SentenceLimits(average=15, longest=25),
        turns=DUTCH_TURNS,
        chapter_limits=CHAPTERS,
    ),
    Language("en", "English", "en_GB", "en-GB", "en_GB", turns=ENGLISH_TURNS, model=True, chapter_limits=CHAPTERS),
)
# Built and never linked to; `build.py missing <code>` lists what such a language lacks.
DRAFTS: tuple[Language, ...] = ()
# What stands where a draft has nothing of its own.
FALLBACK = next(one for one in LANGUAGES if one.model)


def known() -> Iterator[Language]:
    """Yield every language, the published ones first."""
    yield from (*LANGUAGES, *DRAFTS)


def locale(code: str) -> str:
    """Return what Babel calls a language."""
    return next((one.locale for one in known() if one.code == code and one.locale), code)


def drawing_locale(code: str) -> str:
    """Return what d3 calls a language, or nothing where charts cannot be drawn in it."""
    return next((one.drawing_locale for one in known() if one.code == code), "")
