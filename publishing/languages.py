"""The languages of the site; a new one is one entry here, its columns and its folder in docs/."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Language:
    """A language: its ISO 639-1 code and its own name."""

    code: str
    name: str


LANGUAGES = (
    Language("nl", "Nederlands"),
    Language("en", "English"),
)
