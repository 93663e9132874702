"""Codes of the tables in messages: as they must be typed, with the word that readers of a language know them by."""

from evidence.languages import LANGUAGES
from evidence.messages import Message, Spoken
from evidence.messages.translations import SOURCE
from evidence.settled import settled


def coded(column: str, code: str) -> Message:
    """Return a code of a column between quotation marks; in another language than English its word stands behind it."""
    others = [language.code for language in LANGUAGES if language.code != SOURCE]
    words = {language: next(iter(settled(column, code, language)), code) for language in others}
    behind = {language: "" if word == code else f" ({word[:1].lower()}{word[1:]})" for language, word in words.items()}
    return Spoken({SOURCE: f"'{code}'", **{language: f"'{code}'{word}" for language, word in behind.items()}})
