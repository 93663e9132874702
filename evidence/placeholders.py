"""The placeholders of a text, such as `{count}`: a name between braces, and nothing that Python would compute."""

import re
from collections.abc import Iterator
from string import Formatter

NAME = re.compile(r"[a-z][a-z0-9_-]*")


def names_in(text: str) -> list[str]:
    """Return the names between the braces of a text without odd placeholders."""
    return [name for _, name, _, _ in Formatter().parse(text) if name is not None]


def later_names_in(text: str) -> list[str]:
    """Return the names between doubled braces, which are filled in when the others have been."""
    return names_in(_once_filled(text))


def odd_placeholders(text: str) -> Iterator[str]:
    """Yield what stands between braces and is no plain name: `{x.y}`, `{x!r}` and `{x:>9}` reach or cost too much."""
    try:
        parts = list(Formatter().parse(text))
    except ValueError:
        yield text
        return
    for _, name, form, conversion in parts:
        if name is not None and (form or conversion or not NAME.fullmatch(name)):
            yield f"{{{name}{'!' + conversion if conversion else ''}{':' + form if form else ''}}}"
    # Doubled braces are single ones once the others are filled in, and may then be filled in too.
    if any(literal.endswith(("{", "}")) for literal, *_ in parts):
        yield from odd_placeholders(_once_filled(text))


def _once_filled(text: str) -> str:
    """Return a text without what is filled in first."""
    return "".join(literal for literal, *_ in Formatter().parse(text))
