"""Tries every contribution and prints, by class, how many went as expected, and the largest time and memory."""

import os
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.contributions.corpus import Contribution, in_turns, read_corpus
from tests.contributions.publication import write_publication
from tests.contributions.trial import Outcome, tried


def report(outcomes: list[Outcome]) -> str:
    """Return a line for each class, and one for all together."""
    kinds = sorted({one.contribution.kind for one in outcomes})
    by_kind = [(kind, [one for one in outcomes if one.contribution.kind == kind]) for kind in kinds]
    return "\n".join(_line(name, own) for name, own in [*by_kind, ("together", outcomes)])


def _line(name: str, outcomes: list[Outcome]) -> str:
    good = [one for one in outcomes if one.is_as_expected]
    caught = sum(bool(one.lines) for one in good)
    old = sum(bool(one.out_of_date) for one in outcomes)
    parts = f"{caught} caught, {len(good) - caught} without harm" + (f", {old} out of date" if old else "")
    cost = f"at most {max(one.seconds for one in outcomes):.1f} s, {max(one.megabytes for one in outcomes):.0f} MB"
    return f"{name:20} {len(good)} of {len(outcomes)} ({parts}; {cost})"


def main(wanted: list[str]) -> int:
    """Try the contributions whose names hold one of the wanted texts, or all; stopped, say what was seen until then."""
    corpus = in_turns([one for one in read_corpus() if not wanted or any(text in str(one) for text in wanted)])
    outcomes: list[Outcome] = []
    with TemporaryDirectory() as folder:
        publication = write_publication(Path(folder) / "publication")
        try:
            outcomes.extend(_shown(corpus, publication))
        except KeyboardInterrupt:
            print(f"\rStopped after {len(outcomes)} of {len(corpus)}.")
    print(f"\r{report(outcomes)}" if outcomes else "No contribution has such a name.")
    return int(len(outcomes) < max(len(corpus), 1) or not all(one.is_as_expected for one in outcomes))


def _shown(corpus: list[Contribution], publication: Path) -> Iterator[Outcome]:
    """Yield what comes of each, show how many are done, and say where it is not as expected."""
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        futures = [pool.submit(tried, one, publication) for one in corpus]
        try:
            for number, future in enumerate(futures, 1):
                yield (outcome := future.result())
                print(f"\r{number} of {len(corpus)}", end="", file=sys.stderr, flush=True)
                if not outcome.is_as_expected:
                    print(f"\r{outcome}", flush=True)
        finally:
            pool.shutdown(cancel_futures=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
