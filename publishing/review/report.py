"""The report on a change: what is wrong, what differs, where it comes from, and what it moves; as Markdown."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from evidence.catalogue import Catalogue
from evidence.problems import Problem, visible
from evidence.quantity import number
from evidence.records import Figure
from publishing.languages.view import Localised, plain_environment
from publishing.pages.reasoning import summary
from publishing.review import effects
from publishing.review.changes import Change

MOST_CHANGES = 20
# What a number comes with: changed by itself, it may have been taken from another source.
NUMBERS, ORIGIN = {"value", "low", "high"}, {"source_id", "locator"}
TICKS = re.compile("`+")


@dataclass(frozen=True)
class Pictures:
    """Where the drawings of a chart are, before and after; without the first the chart is new."""

    chart_id: str
    before: str
    after: str


@dataclass(frozen=True)
class Report:
    """All that is said about a change; `catalogue` is what the data say now, none while a cell cannot be read."""

    problems: Sequence[Problem]
    changes: Sequence[Change]
    moved: effects.Effects | None
    catalogue: Catalogue | None
    pictures: Sequence[Pictures] = field(default=())

    def text(self, site: Localised) -> str:
        """Return the report in a language, the most important first."""
        engine = plain_environment()
        engine.filters["code"] = _code
        return engine.get_template("review.md").render(
            words=site.words,
            verdict=self._verdict(site.words["review"]),
            problems=[_in_words(problem, site.code) for problem in self.problems],
            changes=self.changes[:MOST_CHANGES],
            more=len(self.changes) - MOST_CHANGES,
            origins=self._origins(site),
            moved=self.moved,
            lines=_lines(self.moved, site) if self.moved else {},
            pictures=self.pictures,
        )

    def _verdict(self, words: Mapping[str, str]) -> str:
        if len(self.problems) == 1:
            return words["problem"]
        if self.problems:
            return words["problems"].format(number=len(self.problems))
        return words["in_order" if self.changes else "nothing"]

    def _origins(self, site: Localised) -> list[dict[str, object]]:
        """Return, for each figure whose number changed or is new, who says so and where."""
        if not self.catalogue:
            return []
        columns: dict[str, set[str]] = {}
        for change in self.changes:
            if change.table == Figure.table and change.new is not None:
                columns.setdefault(change.row, set()).add(change.column)
        changed = {id_: own for id_, own in columns.items() if own & (NUMBERS | ORIGIN | {""})}
        return [_origin(self.catalogue.figures[id_], own, self.catalogue, site) for id_, own in changed.items()]


def _in_words(problem: Problem, language: str) -> dict[str, str]:
    """Return a problem in a language."""
    what, remedy = problem.what.into(language), problem.remedy.into(language)
    return {"where": str(problem.where), "what": what, "remedy": remedy}


def _origin(figure: Figure, columns: set[str], catalogue: Catalogue, site: Localised) -> dict[str, object]:
    source = catalogue.sources.get(figure.source_id)
    is_odd = bool(columns & NUMBERS) and not columns & ORIGIN and figure.kind != "computed"
    return {
        "figure": figure.id,
        "source": source.short_name if source else figure.source_id,
        "place": figure.locator,
        "licence": source.licence if source else "",
        "seen": site.words["seen"].get(source.seen, "") if source else "",
        "is_odd": is_odd,
    }


def _lines(moved: effects.Effects, site: Localised) -> dict[str, list[str]]:
    """Return what moves, a line each, by kind."""
    words, verdicts = site.words["review"], site.words["verdicts"]
    return {
        "verdicts": [
            words["verdict"].format(
                claim=judgement.claim.id,
                old=verdicts[old],
                new=verdicts[judgement.verdict],
                why=summary(judgement, site),
            )
            for old, judgement in moved.verdicts
        ],
        "computed": [
            words["from_to"].format(what=one.figure.id, old=_listed(one.old, site), new=_listed(one.new, site))
            for one in moved.recomputed
        ],
        "answers": [f"{claim.id}: {claim.answer[site.code]}" for claim in moved.answers],
        "sentences": [f"{one.place}  {one.figure_id}" for one in moved.sentences],
    }


def _listed(numbers: Sequence[float], site: Localised) -> str:
    return " – ".join(number(one, site.code) for one in numbers)


def _code(text: object) -> str:
    """Return a text as code in Markdown, in which nothing is markup."""
    shown = visible(str(text))
    fence = "`" * (1 + max((len(ticks) for ticks in TICKS.findall(shown)), default=0))
    return f"{fence} {shown} {fence}" if len(fence) > 1 else f"{fence}{shown}{fence}" if shown else "–"
