"""What is said on a console that does not know every sign, such as one of Windows, or none at all."""

import codecs
import io
import sys

# How a sign is spelled where it cannot be shown.
SPELLED = {"→": "->", "–": "-", "−": "-", "×": "x", "’": "'", "≤": "<=", "…": "..."}
HANDLER = "spelled"


def spell_out() -> None:
    """Let both outputs spell the signs that they cannot show, instead of stopping at them."""
    codecs.register_error(HANDLER, _spelled)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors=HANDLER)


def _spelled(error: UnicodeError) -> tuple[str | bytes, int]:
    if not isinstance(error, UnicodeEncodeError):
        raise error
    signs = error.object[error.start : error.end]
    return "".join(SPELLED.get(sign, ascii(sign)[1:-1]) for sign in signs), error.end
