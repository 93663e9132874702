"""Ids that are like one that leads nowhere: what a slip of the pen was meant to be."""

from collections.abc import Collection
from difflib import get_close_matches
from functools import cache

from evidence.messages import Message, either, say, verbatim

# So many are named; of more, nobody can tell which was meant.
MOST_NAMED = 3
ALIKE = 0.8


def did_you_mean(id_: str, known: Collection[str], otherwise: Message) -> Message:
    """Return the ids that are like one that is not known, and what to do if none of them was meant."""
    near = near_ids(id_, frozenset(known))
    if not near:
        return otherwise
    named = either(verbatim(f"'{one}'") for one in near)
    return say("did you mean {ids}? If not, {otherwise}", ids=named, otherwise=otherwise)


@cache
def near_ids(id_: str, known: frozenset[str]) -> list[str]:
    """Return the ids that are most like one, the most alike first; another year is another thing, and no slip."""
    plain = {_plain(one): one for one in sorted(known)}
    own = _plain(id_)
    if own in plain:
        return [plain[own]]
    alike = [one for one in plain if sorted(one) == sorted(own)]
    alike += get_close_matches(own, plain.keys() - {*alike}, MOST_NAMED, ALIKE)
    return [plain[one] for one in alike if not _is_another_number(own, one)][:MOST_NAMED]


def _plain(id_: str) -> str:
    return "-".join(id_.casefold().replace("_", " ").replace("-", " ").split())


def _is_another_number(one: str, other: str) -> bool:
    """Tell whether two ids have as many digits and not the same ones: those of exchanged places are a slip."""
    digits = [sorted(char for char in text if char.isdigit()) for text in (one, other)]
    return len(digits[0]) == len(digits[1]) and digits[0] != digits[1]
