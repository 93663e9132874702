"""What a text says otherwise than the same text in another language: an opposite, a word of one kind, a name."""

from collections.abc import Callable

from evidence.messages import Message, say
from evidence.opposites import opposed
from evidence.proper_names import Vocabulary, exchanged_names
from evidence.sentences import Text
from evidence.siblings import exchanged_siblings


def difference(text: Text, other: Text, place: Callable[[], object], words: Vocabulary) -> Message | None:
    """Return the first thing that a text says otherwise than another one, whose place is then asked for.

    The first word of a sentence is a name only by the words of its language.
    """
    if found := opposed(text, other):
        return say("'{word}' is the opposite of '{other}' in {place}", word=found[0], other=found[1], place=place())
    if found := exchanged_siblings(text, other) or exchanged_names(text, other, words):
        return say("'{own}' stands here where {column} has '{other}'", own=found[0], column=place(), other=found[1])
    return None
