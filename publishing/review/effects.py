"""What a change moves: verdicts, figures that are worked out, sentences that name a figure, charts."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from charts import Chart
from evidence.catalogue import Catalogue
from evidence.computed import COMPUTATIONS
from evidence.formulas import Numbers
from evidence.judgement import Judgement, judge
from evidence.judgement.relations import as_compared
from evidence.problems import Place
from evidence.records import Claim, Figure
from publishing.pages.references import NAMING, REFERENCE
from publishing.pages.uses import Uses
from publishing.pages.written import Page


@dataclass(frozen=True)
class Recomputed:
    """A figure that we work out: what came out before, and what comes out now."""

    figure: Figure
    old: Numbers
    new: Numbers


@dataclass(frozen=True)
class Sentence:
    """A line of a page that names a figure."""

    place: Place
    figure_id: str


@dataclass(frozen=True)
class Effects:
    """All that a change moves; `answers` are of claims that a changed figure is about, and that kept their words."""

    verdicts: Sequence[tuple[str, Judgement]]
    recomputed: Sequence[Recomputed]
    answers: Sequence[Claim]
    sentences: Sequence[Sentence]
    charts: Sequence[str]


def effects(
    before: Catalogue,
    after: Catalogue,
    pages: Sequence[Page],
    changed: Collection[str],
    charts: Sequence[Mapping[str, Chart]],
) -> Effects:
    """Return what moves with some figures, by id; `charts` are those before and those after."""
    computed = sorted(recomputed(before, after), key=lambda one: one.figure.id)
    moved = {*changed, *(one.figure.id for one in computed)}
    return Effects(
        list(verdicts(before, after)),
        computed,
        list(kept_answers(before, after, moved)),
        list(sentences(moved, pages)),
        redrawn(*charts),
    )


def verdicts(before: Catalogue, after: Catalogue) -> Iterator[tuple[str, Judgement]]:
    """Yield each claim whose verdict is another now: the one it had, and how the new one follows."""
    compared = as_compared(after)
    for claim in after.claims.values():
        old = before.claims.get(claim.id)
        judgement = judge(claim, compared)
        if old and old.verdict != judgement.verdict:
            yield old.verdict, judgement


def recomputed(before: Catalogue, after: Catalogue) -> Iterator[Recomputed]:
    """Yield each figure of ours that comes out otherwise now."""
    for figure_id in COMPUTATIONS.keys() & after.figures.keys():
        old, new = (_outcome(figure_id, catalogue) for catalogue in (before, after))
        if old and new and old != new:
            yield Recomputed(after.figures[figure_id], old, new)


def kept_answers(before: Catalogue, after: Catalogue, figure_ids: Collection[str]) -> Iterator[Claim]:
    """Yield the claims that some figures speak about, and whose answers are what they were."""
    about = Uses(after, []).claims
    found = {claim.id: claim for id_ in figure_ids for claim in about.get(id_, [])}
    for claim_id in sorted(found):
        if claim_id in before.claims and before.claims[claim_id].answer == found[claim_id].answer:
            yield found[claim_id]


def sentences(figure_ids: Collection[str], pages: Sequence[Page]) -> Iterator[Sentence]:
    """Yield each place in the written pages that names one of some figures, once a line."""
    for page in pages:
        for number, line in enumerate(page.text.split("\n"), page.first_line):
            named = {match["id"] for match in REFERENCE.finditer(line) if match["kind"] in NAMING}
            yield from (Sentence(Place(page.file, number), id_) for id_ in sorted(named & set(figure_ids)))


def redrawn(before: Mapping[str, Chart], after: Mapping[str, Chart]) -> list[str]:
    """Return the ids of the charts that show something else now, new ones among them."""
    return [id_ for id_, chart in after.items() if id_ not in before or _shown(before[id_]) != _shown(chart)]


def _shown(chart: Chart) -> tuple[list[dict[str, object]], dict[str, object]]:
    return [dict(row) for row in chart.rows], dict(chart.facts)


def _outcome(figure_id: str, catalogue: Catalogue) -> Numbers:
    """Return what comes out; nothing where a row that it is worked out from is not there."""
    try:
        return COMPUTATIONS[figure_id](catalogue)
    except (KeyError, ValueError, ZeroDivisionError):
        return []
