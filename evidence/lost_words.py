"""Words of a list that the descriptor has lost: many rows have them, and they are settled, so the list is wrong."""

from collections import Counter
from collections.abc import Sequence

from evidence.descriptor import Descriptor, Resource
from evidence.document import parsed
from evidence.languages import FALLBACK
from evidence.messages import say
from evidence.problems import Place, Problem
from evidence.settled import settled

# In one row it may be a slip of the pen: the word of another table.
SEVERAL = 2


def lost_words(resource: Resource) -> dict[str, list[str]]:
    """Return by column the settled words that several rows have, and that its list does not name."""
    header = resource.rows[0]
    found: dict[str, list[str]] = {}
    for field in resource.fields:
        listed: Sequence[str] = field.get("constraints", {}).get("enum", ())
        if not listed or field["name"] not in header:
            continue
        at = header.index(field["name"])
        said = Counter(row[at] for row in resource.rows[1:] if len(row) > at and row[at])
        lost = [word for word, times in said.items() if times >= SEVERAL and word not in listed]
        found[field["name"]] = [word for word in lost if settled(field["name"], word, FALLBACK.code)]
    return {name: words for name, words in found.items() if words}


def lost_word(descriptor: Descriptor, resource: Resource, column: str, word: str) -> Problem:
    """Return what is said of a lost word, once, at the list that lacks it."""
    document, _ = parsed(descriptor.file, descriptor.path.read_bytes())
    table = next(at for at, one in enumerate(descriptor.resources) if one is resource)
    field = next(at for at, one in enumerate(resource.fields) if one["name"] == column)
    way = ("resources", table, "schema", "fields", field, "constraints", "enum")
    what = say(
        "the list of '{column}' lacks '{word}', which rows of {resource} have",
        column=column,
        word=word,
        resource=resource.name,
    )
    place = document.place(way, "enum") if document else Place(descriptor.file, 1)
    return Problem(place, what, say("put the word back into the list"))
