"""How the words of a chart get their facts; a name between braces that stands for none is said with its place."""

from collections.abc import Callable, Mapping
from typing import Any

from charts.reading import UndrawableError
from evidence.messages import say
from evidence.placeholders import names_in, odd_placeholders
from evidence.problems import Place

Placer = Callable[[str], Place]


def filled(template: Mapping[str, Any], facts: Mapping[str, str], place: Placer, table: str = "") -> dict[str, Any]:
    """Return words with the facts filled in; `table` is the name of the table they stand in, with a dot."""
    return {
        key: filled(text, facts, place, f"{table}{key}.")
        if isinstance(text, Mapping)
        else filled_in(str(text), facts, place, f"{table}{key}")
        for key, text in template.items()
    }


def filled_in(text: str, facts: Mapping[str, str], place: Placer, key: str) -> str:
    """Return a text with the facts filled in; raises UndrawableError where it names one that is not there."""
    unknown = [*odd_placeholders(text)] or [f"{{{name}}}" for name in names_in(text) if name not in facts]
    if unknown:
        what = say("the placeholder '{name}' cannot be filled in", name=unknown[0][:40])
        remedy = say("name one of these between braces: {names}", names=", ".join(sorted(facts)))
        raise UndrawableError(place(key), what, remedy)
    return text.format_map(facts)
