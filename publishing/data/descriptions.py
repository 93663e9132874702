"""All that describes the tables of a package beside them, for programs, each by the words of its own standard."""

from collections.abc import Iterator, Sequence

from publishing.data.citations import Citation, bibtex
from publishing.data.croissant import croissant
from publishing.data.csvw import csvw
from publishing.data.descriptor import Properties, written
from publishing.languages.addresses import CROISSANT, DESCRIPTOR

Files = Iterator[tuple[str, bytes]]


def descriptions(descriptor: Properties, languages: Sequence[str], cited: Citation) -> Files:
    """Yield the name of each file beside the tables of a published descriptor, and its content."""
    yield DESCRIPTOR, written(descriptor)
    for name, described in csvw(descriptor, languages):
        yield name, written(described)
    yield CROISSANT, written(croissant(descriptor, languages, bibtex(cited)))
