"""Checks that the sources of one publisher are of one kind and tier: a slip in one of them stands out."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator

from evidence.catalogue import Catalogue
from evidence.code_words import coded
from evidence.messages import say
from evidence.problems import Problem
from evidence.records import Source

# A body of the state publishes each of these; what is of no other kind, anybody publishes.
OF_THE_STATE, OTHER = {"law", "official", "statistics"}, "other"
# A firm is the source of its own reports and of its own praise.
IN_TWO_TIERS = {"company"}
# So many sources of a publisher agree by no accident.
FEWEST = 2


def publishers_are_of_one_kind(catalogue: Catalogue) -> Iterator[Problem]:
    """Yield sources of another kind, or in another tier, than all others of their publisher."""
    for sources in _by_publisher(catalogue):
        for source in sources:
            others = [one for one in sources if one is not source]
            kinds = {_family(one.kind) for one in others} - {OTHER}
            alike = [one.tier for one in others if (one.kind, one.seen) == (source.kind, source.seen)]
            if len(others) >= FEWEST and len(kinds) == 1 and _family(source.kind) not in (*kinds, OTHER):
                what = say(
                    "all other sources of {publisher} are {kind}",
                    publisher=source.publisher,
                    kind=coded("kind", others[0].kind),
                )
                yield Problem(source.cell("kind"), what, say("write the same, or correct the publisher"))
            elif len(alike) >= FEWEST and source.tier not in alike and source.kind not in IN_TWO_TIERS:
                tier = Counter(alike).most_common(1)[0][0]
                what = say("all other sources of {publisher} are of tier {tier}", publisher=source.publisher, tier=tier)
                yield Problem(source.cell("tier"), what, say("write the same, or correct the publisher"))


def _by_publisher(catalogue: Catalogue) -> Iterable[list[Source]]:
    """Return the sources of each publisher, one that several packages share once."""
    found: dict[str, dict[str, Source]] = defaultdict(dict)
    for source in catalogue.sources_of_all_packages():
        found[source.publisher].setdefault(source.id, source)
    return [list(own.values()) for own in found.values()]


def _family(kind: str) -> str:
    return "official" if kind in OF_THE_STATE else kind
