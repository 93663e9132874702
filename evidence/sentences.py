"""The sentences of a text in two languages that belong together."""

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise

# The number of an announcement has a point that ends no sentence.
END = re.compile(r"(?<!\bnr\.)(?<!\bnrs\.)(?<!\bNo\.)(?<!\bNos\.)(?<=[.!?])\s+")
# A text with its language.
Text = tuple[str, str]


def paired_sentences(text: Text, other: Text) -> Iterator[tuple[Text, Text]]:
    """Yield the sentences that belong together; the texts as they are where one has more of them."""
    ours, theirs = _sentences(text[0]), _sentences(other[0])
    pairs = zip(ours, theirs, strict=True) if len(ours) == len(theirs) else [(text[0], other[0])]
    yield from (((one, text[1]), (translated, other[1])) for one, translated in pairs)


def first_sentence(text: str) -> str:
    """Return the first sentence of a text, which says what the others say more about."""
    return END.split(text, maxsplit=1)[0]


def opening(text: str) -> tuple[str, str]:
    """Return the first sentence of a text and what follows it, which a text of one sentence lacks."""
    first, *others = END.split(text, maxsplit=1)
    return first, "".join(others)


def paragraphs(text: str, most: int) -> list[str]:
    """Return a text in paragraphs of at most so many sentences, as equal as can be."""
    sentences = _sentences(text)
    count = -(-len(sentences) // most)
    bounds = [round(len(sentences) * place / count) for place in range(count + 1)]
    return [" ".join(sentences[start:end]) for start, end in pairwise(bounds)]


@cache
def _sentences(text: str) -> tuple[str, ...]:
    """Return the sentences of a text; each is compared by several checks, and from either side."""
    return tuple(END.split(text))
