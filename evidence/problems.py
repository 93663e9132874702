"""A problem with the content: where it is, what it is, and what to do about it.

Content problems are collected and shown all at once, never raised:
a contributor mends a file in one round instead of ten.
Programming faults are ordinary exceptions and are not caught here.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace

from evidence.messages import Message, say
from evidence.messages.translations import SOURCE

# So many places of one mistake are named each; of more, one is.
MOST_ALIKE = 10
LONGEST_SHOWN = 40
# Far more than any message has that quotes what it should.
LONGEST_MESSAGE = 600


@dataclass(frozen=True, order=True)
class Place:
    """A spot in a file of the repository; `column` is a field name or a position."""

    file: str
    line: int = 0
    column: str = ""

    def __str__(self) -> str:
        """Return `file:line:column`, leaving out what is not known."""
        return ":".join(part for part in (self.file, str(self.line or ""), self.column) if part)


@dataclass(frozen=True, order=True)
class Problem:
    """One thing that is wrong, and its remedy; `also` are the other lines of the file of which it says the same."""

    where: Place
    what: Message
    remedy: Message
    also: tuple[int, ...] = field(default=(), compare=False)

    def __str__(self) -> str:
        """Return the line a contributor reads, in English."""
        return self.told(SOURCE)

    def told(self, language: str) -> str:
        """Return the line a contributor reads in a language, which shows what could not be seen."""
        return visible(f"{self.where}  {self.advice(language)}")

    def advice(self, language: str) -> str:
        """Return what is wrong and what to do in a language, as much of it as is read."""
        what, remedy = (shown(message.into(language), LONGEST_MESSAGE) for message in (self.what, self.remedy))
        return f"{what} → {remedy}"


def visible(text: str) -> str:
    """Return a text on one line, with the code of each character that is not seen."""
    return "".join(char if char.isprintable() else f"[{code(char)}]" for char in text)


def code(char: str) -> str:
    """Return how Unicode numbers a character, as in U+200B."""
    return f"U+{ord(char):04X}"


def shown(text: str, most: int = LONGEST_SHOWN) -> str:
    """Return as much of a text as a message can hold, or as a reader of messages will read."""
    return text if len(text) <= most else f"{text[:most]}…"


def line_of(lines: Sequence[str], holds: Callable[[str], bool], after: int = 0) -> int:
    """Return the number of the first line after a number that holds what is wanted; that number when none does."""
    return next((number for number, line in enumerate(lines[after:], after + 1) if holds(line)), after)


def one_per_place(problems: Iterable[Problem]) -> list[Problem]:
    """Return the problems in reading order, the first of each place only.

    One wrong cell breaks several rules at once (required, unique, primary key);
    the contributor needs to hear of it once.
    """
    first: dict[Place, Problem] = {}
    for problem in problems:
        first.setdefault(problem.where, problem)
    return sorted(first.values())


def briefly(problems: Iterable[Problem]) -> list[Problem]:
    """Return one problem with a count where many rows of one column, or many places of a text, have the same remedy.

    A spreadsheet makes one mistake in each row; a contributor mends it once.
    """
    alike: dict[tuple[str, str, str], list[Problem]] = defaultdict(list)
    for problem in problems:
        alike[problem.where.file, _field(problem.where), problem.remedy].append(problem)
    return sorted(problem for found in alike.values() for problem in _counted(sorted(found)))


def _field(place: Place) -> str:
    """Return the name of a column; none where the column is a position in a line of text."""
    return "" if place.column.isdigit() else place.column


def _counted(found: list[Problem]) -> list[Problem]:
    if len(found) <= MOST_ALIKE:
        return found
    what, count = found[0].what, len(found) - 1
    if any(problem.where.column.isdigit() for problem in found):
        return [replace(found[0], what=say("{what} (likewise in {count} more places)", what=what, count=count))]
    return [replace(found[0], what=say("{what} (likewise in {count} more rows)", what=what, count=count))]


def as_annotation(problem: Problem, level: str = "error", language: str = SOURCE) -> str:
    """Return the problem as an annotation that shows beside the line of a pull request, in a language."""
    text = visible(_escaped(problem.advice(language)))
    file = _escaped(problem.where.file).replace(":", "%3A").replace(",", "%2C")
    return f"::{level} file={file},line={problem.where.line or 1}::{text}"


def _escaped(text: str) -> str:
    """Return a text in which the host of the repository reads no command: it starts one at each new line."""
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
