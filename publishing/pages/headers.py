"""The front matter of a page: which keys it may have, what each holds, and nothing else.

It is YAML of the plainest kind, a text behind each key, so that what stands there is what is read.
The generator's theme reads keys of its own and puts them into pages as they are, so the list is closed.
"""

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Any, NamedTuple

import yaml
from jsonschema import Draft202012Validator

from evidence.messages import Message, say
from evidence.titles import names_something

LONGEST = 2_000
BLOCK = ("|", ">")
KEYS_AND_LISTS = 2
PLAIN = say("write each as `key: text` on a line of its own, between two lines of ---")
# What a reader sees in the window's frame and among search results: text that no template, and no Markdown, takes
# for more. References in two braces are filled in.
TEXT = {
    "type": "string",
    "maxLength": 300,
    "pattern": r"^(?!\s)(\{\{[^{}]*\}\}|[^\n{}<>\[\]*_`|&]|&(?![#\w]+;))+(?<!\s)\Z",
}
SCHEMA = {
    "type": "object",
    "additionalProperties": False,
    "properties": {
        "id": {"type": "string", "maxLength": 60, "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$"},
        "title": TEXT,
        "description": TEXT,
        # The place of a chapter in the story.
        "chapter": {"type": "string", "pattern": "^[1-9][0-9]?$"},
        "hide": {"type": "array", "minItems": 1, "maxItems": 1, "items": {"enum": ["toc"]}},
        # The tables that a notebook reads.
        "reads": {
            "type": "array",
            "minItems": 1,
            "uniqueItems": True,
            "items": {"type": "string", "pattern": "^[a-z_]+/[a-z_]+$"},
        },
    },
}
REQUIRED = ("id", "title", "description")
# What is said of each key that is wrong.
WANTED = {
    "id": say("write up to 60 letters a to z, digits, and hyphens between them"),
    "title": say("write up to 300 characters of plain text, without markup"),
    "description": say("write up to 300 characters of plain text, without markup; a number as {{figure:id}}"),
    "chapter": say("write a whole number from 1 to 99"),
    "hide": say("write [toc]"),
    "reads": say("name tables, each once, such as [figures/figures]"),
}
VALIDATOR = Draft202012Validator(SCHEMA)


class Fault(NamedTuple):
    """What is wrong on a line of a front matter, and what to do."""

    line: int
    column: str
    what: Message
    remedy: Message


def read(header: str) -> dict[str, Any]:
    """Return what a front matter without faults holds."""
    meta, _ = _entries(header)
    return {key: int(str(value)) if key == "chapter" else value for key, value in meta.items()}


def faults(header: str) -> list[Fault]:
    """Return what is wrong with the text of a front matter: with its form, or else with what it holds."""
    try:
        return sorted(_faults_of_form(header)) or sorted(_faults_of_meaning(header))
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        what = getattr(error, "problem", "") or say("a character that may not stand there")
        place = (mark.line + 1, str(mark.column + 1)) if mark else (1, "")
        return [Fault(place[0], place[1], say("the front matter cannot be read: {what}", what=what), PLAIN)]


def _faults_of_form(header: str) -> Iterator[Fault]:
    """Yield what makes it more than plain texts: only the first, because it changes how the others are read."""
    if len(header) > LONGEST:
        yield Fault(
            1,
            "",
            say("the front matter has {count:,} characters, more than {most:,}", count=len(header), most=LONGEST),
            say("shorten it"),
        )
    elif "\\" in header:
        line = header.count("\n", 0, header.index("\\")) + 1
        yield Fault(line, "", say("a backslash has no place in front matter"), say("write the character itself"))
    elif found := next(_odd_events(header), None):
        yield found


def _odd_events(header: str) -> Iterator[Fault]:
    """Yield where YAML would read more than a text, or a list of texts, behind each key."""
    depth = documents = 0
    for event in yaml.parse(header, yaml.SafeLoader):
        documents += isinstance(event, yaml.DocumentStartEvent)
        depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
        mark = event.start_mark
        if mark and (what := _odd_mark(event, documents) or _odd_shape(event, depth)):
            yield Fault(mark.line + 1, str(mark.column + 1), what, PLAIN)


def _odd_mark(event: yaml.Event, documents: int) -> Message | None:
    """Return what of YAML's own signs stands there."""
    if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
        return say("an anchor or an alias has no place in front matter")
    if tag := getattr(event, "tag", None):
        return say("the tag {tag} has no place in front matter", tag=tag[:40])
    if documents > 1 or (isinstance(event, yaml.DocumentStartEvent) and event.explicit):
        return say("a second front matter begins here")
    return None


def _odd_shape(event: yaml.Event, depth: int) -> Message | None:
    """Return what stands there and is neither a text behind a key nor a list of texts."""
    if isinstance(event, yaml.ScalarEvent) and event.style in BLOCK:
        return say("a text begins behind its key, not on the next line")
    if isinstance(event, yaml.ScalarEvent) and depth == 0:
        return say("the front matter holds no keys")
    is_table = isinstance(event, yaml.MappingStartEvent)
    if isinstance(event, yaml.CollectionStartEvent) and (depth > KEYS_AND_LISTS or is_table != (depth == 1)):
        return say("a list or a table has no place here")
    return None


def _faults_of_meaning(header: str) -> Iterator[Fault]:
    """Yield keys that it may not have, has twice or lacks, and what stands behind a key and cannot be."""
    meta, lines = _entries(header)
    keys = [key for key, _, _ in _nodes(header)]
    for key in (key for key in meta if keys.count(key) > 1):
        yield Fault(lines[key], key[:40], say("the key '{key}' stands twice", key=key[:40]), say("keep one"))
    for key in (key for key in REQUIRED if key not in meta):
        yield Fault(1, key, say("the front matter has no {key}", key=key), WANTED[key])
    errors = list(VALIDATOR.iter_errors(meta))
    for error in errors:
        if error.validator == "additionalProperties":
            known = ", ".join(WANTED)
            for key in meta.keys() - WANTED.keys():
                what = say("the key '{key}' has no place in front matter", key=key[:40])
                yield Fault(lines[key], key[:40], what, say("remove it; use: {known}", known=known))
        else:
            key = str(error.absolute_path[0])
            yield Fault(
                lines[key], key, say("'{text}' is no {key} of a page", text=_brief(meta[key]), key=key), WANTED[key]
            )
    if not errors and "title" in meta and not names_something(meta["title"]):
        what = say("the title '{title}' is only a date, a number or a sign", title=_brief(meta["title"]))
        yield Fault(lines["title"], "title", what, say("say in words what the page is about"))


def _entries(header: str) -> tuple[dict[str, Any], Mapping[str, int]]:
    """Return the value of each key, and the line on which the key stands last."""
    found = _nodes(header)
    return {key: value for key, value, _ in found}, {key: line for key, _, line in found}


@lru_cache(maxsize=256)  # A front matter is looked at, and read, and a review does so again.
def _nodes(header: str) -> Sequence[tuple[str, str | list[str], int]]:
    """Return key, value and line of each entry; a list gives its texts."""
    root = yaml.compose(header, yaml.SafeLoader)
    found = []
    for key, value in root.value if root else ():
        texts = [item.value for item in value.value] if isinstance(value, yaml.SequenceNode) else value.value
        # Whatever is no text is no key that we know.
        found.append((key.value if isinstance(key, yaml.ScalarNode) else "?", texts, key.start_mark.line + 1))
    return found


def _brief(value: object) -> str:
    text = str(value)
    return text if len(text) <= 40 else f"{text[:40]}…"  # noqa: PLR2004 (enough to know it by)
