"""What words about demand for magnet metals and what is mined and refined take for granted of their growth."""

from collections.abc import Iterator, Sequence
from itertools import product

from charts.parts.outlook import HISTORY, Outlook
from charts.premises import Premise, holds, more_than, rises
from evidence.messages import say


def premises(
    outlook: Outlook, scenarios: Sequence[str], stages: Sequence[str], years: tuple[int, int, int]
) -> Iterator[Premise]:
    """Yield what the words presuppose: what grows faster or was larger, which demand is the lowest."""
    first, _, end = years
    now, last = outlook.asked(HISTORY, first), [outlook.asked(scenario, end) for scenario in scenarios]
    for demand, stage in product(last, stages):
        before, after = outlook.made(stage, first), outlook.made(stage, end)
        grows = demand.number * before.number > now.number * after.number
        grows = grows and demand.number - now.number > after.number - before.number
        told = {"now": now.told, "end": demand.told, "before": before.told, "after": after.told}
        faster = say("from {now}, {end} grows faster than from {before} to {after}", **told)
        yield holds("headline", faster, demand.place, true=grows)
    yield from _kept_up(outlook, scenarios[0], stages, years)
    yield rises("description", *last)
    for stage in stages:
        yield more_than("description", now, outlook.made(stage, first))


def _kept_up(outlook: Outlook, lowest: str, stages: Sequence[str], years: tuple[int, int, int]) -> Iterator[Premise]:
    """Yield that up to the year between, supply grows as fast as the lowest demand."""
    first, middle, _ = years
    now, asked = outlook.asked(HISTORY, first), outlook.asked(lowest, middle)
    for stage in stages:
        before, made = outlook.made(stage, first), outlook.made(stage, middle)
        kept = say("{made} grew no less than {asked}", made=made.told, asked=asked.told)
        yield holds("subtitle", kept, made.place, true=made.number * now.number >= asked.number * before.number)
