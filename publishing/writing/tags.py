"""The tags of a text as they are written, each with its place, and whether its other half is missing."""

from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import Any

# Elements without an end.
EMPTY = {"br"}


@dataclass
class Tag:
    """A tag as it is written: where it stands, and whether its other half is missing."""

    name: str
    line: int
    column: int
    attributes: list[str] = field(default_factory=list)
    depth: int = 0
    is_end: bool = False
    is_unmatched: bool = False


class Tags(HTMLParser):
    """The tags of a source in their order."""

    def __init__(self, text: str) -> None:
        """Read a text."""
        super().__init__()
        self.found: list[Tag] = []
        self._open: list[Tag] = []
        self.feed(text)
        self.close()
        for tag in self._open:
            tag.is_unmatched = True

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Keep a tag and the names of its attributes."""
        self.found.append(self._tag(tag, attributes=[name for name, _ in attrs]))
        if tag not in EMPTY:
            self._open.append(self.found[-1])

    def handle_endtag(self, tag: str) -> None:
        """Keep the end of an element, and pair it with the element that was opened last."""
        matches = bool(self._open) and self._open[-1].name == tag
        self.found.append(self._tag(tag, is_end=True, is_unmatched=not matches))
        if matches:
            self._open.pop()

    def _tag(self, name: str, **more: Any) -> Tag:
        line, column = self.getpos()
        return Tag(name, line, column + 1, depth=len(self._open), **more)
