"""What the readers of JSON and of TOML say, word for word, so that it has a translation too.

They are the two that contributors meet; what others say stays in English.
"""

from evidence.messages import Message, say, verbatim

KNOWN = {
    str(message): message
    for message in (
        say("Expecting value"),
        say("Expecting ',' delimiter"),
        say("Expecting ':' delimiter"),
        say("Expecting property name enclosed in double quotes"),
        say("Illegal trailing comma before end of object"),
        say("Illegal trailing comma before end of array"),
        say("Unterminated string starting"),
        say("Invalid control character"),
        say("Extra data"),
        say("Invalid value"),
        say("Invalid statement"),
        say("Invalid date or datetime"),
        say("Invalid initial character for a key part"),
        say("Unterminated string"),
        say("Unclosed array"),
        say("Unclosed inline table"),
        say("Expected '=' after a key in a key/value pair"),
        say("Expected ']' at the end of a table declaration"),
        say("Expected newline or end of document after a statement"),
        say("Cannot overwrite a value"),
    )
}


def from_library(text: str) -> Message:
    """Return what a library says, with its translation where it has one."""
    return KNOWN.get(text, verbatim(text))
