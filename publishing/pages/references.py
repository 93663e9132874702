"""Fills in references such as `{{figure:id}}` in the text of a page.

An unknown id is a problem with file, line and column, never an exception.
"""

import re
from collections.abc import Callable, Collection, Container, Iterable, Iterator, Mapping
from dataclasses import dataclass

from evidence.messages import Message, say
from evidence.near_ids import did_you_mean
from evidence.problems import Place, Problem
from publishing.pages.written import Page

REFERENCE = re.compile(r"\{\{\s*(?P<kind>[\w-]+):(?P<id>[^}|\s]+)(?:\|(?P<form>[^}|]+?))?\s*\}\}")
# What `{{chart:id}}` becomes; see publishing/generator/finishing.py.
CHART_SLOT = re.compile(r"<!--(?:chart|code):")
# What becomes more than words, which nothing can stand beside, and what may be written in more than one form.
BLOCKS = {"cards", "chart", "contents", "field", "imprint", "pull", "tonne", "until"}
WITH_FORMS = {"figure", "repository", "term"}
# What names a figure.
NAMING = ("figure", "pull")
PARAGRAPH = "\n\n"
# A line of a notebook begins with a sign of its own.
BEFORE_BLOCK = re.compile(r"(?:# ?)?[ \t]*")
# What is left of a reference that is none: both its ends when they stand on one line.
LOOSE_BRACES = re.compile(r"\{\{(?:(?!\{\{)[^\n])*?\}\}|\{\{|\}\}")


class UnknownReferenceError(LookupError):
    """There is nothing of that id; it says so, and what is there instead."""

    def __init__(self, what: Message, remedy: Message) -> None:
        """Take what a contributor will read."""
        super().__init__(what)
        self.what, self.remedy = what, remedy


@dataclass(frozen=True)
class Reference:
    """A reference in a page: what kind of thing, which one, and in which form."""

    kind: str
    id: str
    form: str
    page: Page
    # What stands before it in its paragraph, with references that are not filled in yet.
    before: str = ""

    @property
    def noun(self) -> str:
        """What a figure is of, as in `{{figure:id|of magnets}}`; a form of one word is the name of a form."""
        return self.form if is_noun(self.form) else ""


Filler = Callable[[Reference], str]


def none_of(what: Message, id_: str, ids: Collection[str]) -> UnknownReferenceError:
    """Return that there is no such thing, with those that there are."""
    return UnknownReferenceError(what, did_you_mean(id_, ids, say("use one of: {words}", words=", ".join(ids))))


def unknown(reference: Reference, table: str, ids: Collection[str]) -> UnknownReferenceError:
    """Return that no row of a table has the id of a reference."""
    what = say("there is no {kind} '{id}'", kind=reference.kind, id=reference.id)
    remedy = say("use an id of {table}, or add the row there first", table=table)
    return UnknownReferenceError(what, did_you_mean(reference.id, ids, remedy))


def fill(page: Page, text: str, fillers: Mapping[str, Filler]) -> tuple[str, list[Problem]]:
    """Return a page's text with its references filled in, and those that could not be."""
    problems: list[Problem] = []

    def replace(match: re.Match[str]) -> str:
        before = text[: match.start()].rpartition(PARAGRAPH)[2]
        reference = Reference(match["kind"], match["id"], match["form"] or "", page, before)
        try:
            return str(_filler(reference, fillers)(reference))
        except UnknownReferenceError as error:
            problems.append(Problem(_place(page, text, match.start()), error.what, error.remedy))
            return ""

    for match in CHART_SLOT.finditer(text):
        what, remedy = say("this comment stands for a chart, but it is typed by hand"), say("write {{chart:id}}")
        problems.append(Problem(_place(page, text, match.start()), what, remedy))
    filled = REFERENCE.sub(replace, text)
    problems += _blocks_in_a_line(page, text, fillers)
    for match in LOOSE_BRACES.finditer(REFERENCE.sub(lambda found: " " * len(found.group()), text)):
        what = say("these braces are not a reference")
        problems.append(Problem(_place(page, text, match.start()), what, say("write it as {{figure:id}}, on one line")))
    return filled, problems


def is_noun(form: str) -> bool:
    """Tell whether the form of a figure is the noun behind it, in words of its language."""
    return " " in form


def cited(texts: Iterable[str], kind: str) -> set[str]:
    """Return the ids of everything of one kind to which texts refer."""
    return {match["id"] for text in texts for match in REFERENCE.finditer(text) if match["kind"] == kind}


def _blocks_in_a_line(page: Page, text: str, kinds: Container[str]) -> Iterator[Problem]:
    """Yield the references to what stands by itself that have something beside them."""
    for match in REFERENCE.finditer(text):
        if match["kind"] in BLOCKS and match["kind"] in kinds:
            before = text[text.rfind("\n", 0, match.start()) + 1 : match.start()]
            after = text[match.end() :].partition("\n")[0]
            if after.strip() or not BEFORE_BLOCK.fullmatch(before):
                what = say("a reference of the kind '{kind}' has something beside it", kind=match["kind"])
                yield Problem(_place(page, text, match.start()), what, say("put it on a line of its own"))


def _filler(reference: Reference, fillers: Mapping[str, Filler]) -> Filler:
    if reference.kind not in fillers:
        what = say("there are no references of the kind '{kind}'", kind=reference.kind)
        raise UnknownReferenceError(what, say("use one of: {words}", words=", ".join(sorted(fillers))))
    if reference.form and reference.kind not in WITH_FORMS:
        what = say("a reference of the kind '{kind}' has no forms", kind=reference.kind)
        raise UnknownReferenceError(what, say("write {{{{{kind}:{id}}}}}", kind=reference.kind, id=reference.id))
    return fillers[reference.kind]


def _place(page: Page, text: str, start: int) -> Place:
    line = page.first_line + text.count("\n", 0, start)
    return Place(page.file, line, str(start - text.rfind("\n", 0, start)))
