"""The messages in other languages, as translators write them: a catalogue of gettext for each language."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path

from evidence.languages import locale

# The language in which messages are written in the code.
SOURCE = "en"
FOLDER = Path(__file__).parent


@cache
def translations(language: str) -> Mapping[str, str]:
    """Return the text for each template in a language; none where there is no catalogue of it."""
    from babel.messages.pofile import read_po

    file = FOLDER / f"{language}.po"
    if not file.exists():
        return {}
    with file.open("rb") as stream:
        entries = read_po(stream, locale=language)
    return {str(entry.id): str(entry.string) for entry in entries if entry.id and entry.string and not entry.fuzzy}


@cache
def marks_of_numbers(language: str) -> Mapping[int, str]:
    """Return what a language writes for the marks between thousands and before decimals, by those in the code."""
    from babel.numbers import get_decimal_symbol, get_group_symbol

    return {ord(","): get_group_symbol(locale(language)), ord("."): get_decimal_symbol(locale(language))}
