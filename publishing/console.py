"""What is said on a console that does not know every sign, such as one of Windows, or none at all."""

import codecs
import io
import sys
from argparse import ArgumentTypeError
from collections.abc import Mapping
from datetime import date

from evidence.languages import LANGUAGES
from evidence.messages import Message
from evidence.messages.translations import SOURCE

# How a sign is spelled where it cannot be shown.
SPELLED = {"→": "->", "–": "-", "−": "-", "×": "x", "’": "'", "≤": "<=", "…": "..."}
HANDLER = "spelled"
# Where a system keeps in which language it speaks, the strongest first (POSIX), as in nl_NL.UTF-8.
VARIABLES = ("LC_ALL", "LC_MESSAGES", "LANG")


def spell_out() -> None:
    """Let both outputs spell the signs that they cannot show, instead of stopping at them."""
    codecs.register_error(HANDLER, _spelled)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors=HANDLER)


def language_of(environment: Mapping[str, str]) -> str:
    """Return the language in which a console is spoken to: that of the system where it is one of ours, else English."""
    chosen = next((value for name in VARIABLES if (value := environment.get(name))), "")
    code = chosen.partition("_")[0].partition(".")[0]
    return code if code in {language.code for language in LANGUAGES} else SOURCE


def refused(language: str, *lines: Message) -> int:
    """Say in a language why a command does not go on, and return its exit status."""
    print(*(line.into(language) for line in lines), sep="\n", file=sys.stderr)
    return 1


def day(text: str) -> date:
    """Return the day that somebody typed; raises ArgumentTypeError, which the parser of the command line tells."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise ArgumentTypeError(f"'{text}' is no day → write one such as 2027-03-01") from None


def _spelled(error: UnicodeError) -> tuple[str | bytes, int]:
    if not isinstance(error, UnicodeEncodeError):
        raise error
    signs = error.object[error.start : error.end]
    return "".join(SPELLED.get(sign, ascii(sign)[1:-1]) for sign in signs), error.end
