"""What a contributor reads: a text that knows its template, so that it can be said in another language.

`say` makes one: `say("'{cell}' is not a number", cell=cell)`. It is an English text like any other, that can be
compared and sorted, and `into` gives the same in another language. What is filled in may be a message too.
The texts in other languages stand in `<language>.po` beside this module, one for each template.
"""

from collections.abc import Callable, Iterable, Mapping
from functools import reduce
from string import Formatter
from typing import Self

from evidence.messages.translations import SOURCE, marks_of_numbers, translations


class Message(str):
    """A text for contributors, in English, with the template that it was made of and what was filled in."""

    __slots__ = ("template", "values")
    template: str
    values: Mapping[str, object]

    def __new__(cls, template: str, values: Mapping[str, object] | None = None) -> Self:
        """Fill in a template; without values it is a text as it stands, in which braces are braces."""
        message = super().__new__(cls, template.format_map(values) if values else template)
        message.template, message.values = template, values or {}
        return message

    def into(self, language: str) -> str:
        """Return the message in a language; in English where that has no text for it."""
        if language == SOURCE:
            return str(self)
        template = translations(language).get(self.template, self.template)
        return _Filler(language).vformat(template, (), self.values) if self.values else template


class Spoken(Message):
    """A text that somebody wrote in each language, such as the description of a column."""

    __slots__ = ("texts",)
    texts: Mapping[str, str]

    def __new__(cls, texts: Mapping[str, str]) -> Self:
        """Take the text of each language; the one in English must be there."""
        message = super().__new__(cls, texts[SOURCE])
        message.texts = texts
        return message

    def __getnewargs__(self) -> tuple[Mapping[str, str]]:  # type: ignore[override]  # of str it is the text alone
        """Return what another process makes it of again."""
        return (self.texts,)

    def into(self, language: str) -> str:
        """Return the text in a language; in English where that has none."""
        return self.texts.get(language) or str(self)


# What is wrong, and what to do.
Advice = tuple[Message, Message]


class _Filler(Formatter):
    """Fills in a template as a language writes it: messages in their words, counts with their mark."""

    def __init__(self, language: str) -> None:
        self.language = language

    def format_field(self, value: object, format_spec: str) -> str:
        """Return one value as the language has it."""
        if isinstance(value, Message):
            return value.into(self.language)
        written = format(value, format_spec)
        return written.translate(marks_of_numbers(self.language)) if "," in format_spec else written


def say(template: str, **values: object) -> Message:
    """Return the message that a template gives with some values; the template is written out where this is called."""
    return Message(template, values)


def verbatim(text: str) -> Message:
    """Return a text that is the same in every language: one that a library, a file or a contributor wrote."""
    return Message("{text}", {"text": text})


def from_file(text: str) -> Message:
    """Return a text of ours that stands in a file beside the code, where those who translate look for it too."""
    return Message(text)


def together(parts: Iterable[str], mark: str = ", ") -> Message:
    """Return some messages in a row, with a mark between them."""
    values = {f"part_{number}": part for number, part in enumerate(map(_as_message, parts))}
    return Message(mark.join(f"{{{name}}}" for name in values), values)


def either(parts: Iterable[str]) -> Message:
    """Return what can be chosen from, with "or" between it."""
    return _in_a_row(parts, lambda one, other: say("{one} or {other}", one=one, other=other))


def both(parts: Iterable[str]) -> Message:
    """Return what belongs together, with "and" between it."""
    return _in_a_row(parts, lambda one, other: say("{one} and {other}", one=one, other=other))


def _in_a_row(parts: Iterable[str], joined: Callable[[Message, Message], Message]) -> Message:
    first, *others = list(map(_as_message, parts)) or [verbatim("")]
    return reduce(joined, others, first)


def _as_message(part: str) -> Message:
    return part if isinstance(part, Message) else verbatim(part)
