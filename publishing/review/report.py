"""The report on a change: what is wrong, what differs, where it comes from, and what it moves; as Markdown."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from evidence.catalogue import Catalogue
from evidence.changes import Change
from evidence.draft_entries import Draft, as_lines
from evidence.messages import Message
from evidence.problems import Place, Problem, visible
from evidence.quantity import number
from evidence.records import Correction
from evidence.suggestions import Suggestion
from publishing.languages.templates import plain_environment
from publishing.languages.view import Localised
from publishing.pages.reasoning import summary
from publishing.review import effects
from publishing.review.origins import origins

MOST_CHANGES = 20
# So many things that `build.py fix` would do show what it is like.
MOST_MENDED = 5
# Of a longer cell only what differs is shown, with so many characters before and after it.
LONGEST_WHOLE, AROUND = 60, 20
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
    suggestions: Mapping[Place, Suggestion] = field(default_factory=dict)
    mended: Sequence[Message] = field(default=())
    drafts: Sequence[Draft] = field(default=())
    versions: Sequence[Problem] = field(default=())

    def text(self, site: Localised) -> str:
        """Return the report in a language, the most important first."""
        engine = plain_environment()
        engine.filters["code"] = _code
        engine.filters["in_short"] = in_short
        return engine.get_template("review.md").render(
            words=site.words,
            verdict=self._verdict(site),
            problems=[_in_words(problem, site.code) for problem in self.problems],
            suggestions=self.suggestions,
            lines_to_take_over=self._whole_lines(),
            mended=[line.into(site.code) for line in self.mended[:MOST_MENDED]] if self.problems else (),
            changes=self._first_changes(),
            more=site.counted("review", "changes", more) if (more := len(self.changes) - MOST_CHANGES) > 0 else "",
            origins=list(origins(self.changes, self.catalogue, site))[:MOST_CHANGES] if self.catalogue else [],
            moved=self.moved,
            lines=_lines(self.moved, site) if self.moved else {},
            pictures=self.pictures,
            entries=self._entries(),
            versions=[_in_words(problem, site.code) for problem in self.versions],
        )

    def _verdict(self, site: Localised) -> str:
        if self.problems:
            return site.counted("review", "problems", len(self.problems))
        return str(site.words["review"]["in_order" if self.changes else "nothing"])

    def _first_changes(self) -> list[Change]:
        """Return the changes that are shown: rows that tell of others, such as entries of changes, come last."""
        return sorted(self.changes, key=lambda one: one.table[0] == Correction.table[0])[:MOST_CHANGES]

    def _entries(self) -> dict[str, str]:
        """Return by table the rows that tell of the change, as its lines."""
        new = as_lines(one.correction for one in self.drafts if one.correction)
        cells = as_lines(cell for one in self.drafts for cell in one.cells.values())
        blocks = {
            "corrections.csv": _fenced(new.rstrip("\n"), "csv"),
            "corrected_cells.csv": _fenced(cells.rstrip("\n"), "csv"),
        }
        return {table: block for table, block in blocks.items() if block}

    def _whole_lines(self) -> dict[Place, str]:
        """Return by problem the line as it should be, as the host of the repository takes it over; each once."""
        places = [problem.where for problem in self.problems if problem.where in self.suggestions]
        last = {(place.file, place.line): place for place in places}
        blocks = {place: _fenced(self.suggestions[place].line, "suggestion") for place in last.values()}
        return {place: block for place, block in blocks.items() if block}


def _in_words(problem: Problem, language: str) -> dict[str, object]:
    """Return a problem in a language."""
    what, remedy = problem.what.into(language), problem.remedy.into(language)
    return {"where": problem.where, "what": what, "remedy": remedy}


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


def in_short(suggestion: Suggestion) -> tuple[str, str]:
    """Return a cell as it is and as it should be; of a long text what differs, with some of what stands around it."""
    old, new = suggestion.old, suggestion.new
    if max(len(old), len(new)) <= LONGEST_WHOLE:
        return old, new
    before = _alike(old, new)
    after = _alike(old[before:][::-1], new[before:][::-1])
    start, end = max(before - AROUND, 0), max(after - AROUND, 0)
    ends = ("…" if start else "", "…" if end else "")
    cut_old, cut_new = (f"{ends[0]}{text[start : len(text) - end]}{ends[1]}" for text in (old, new))
    return cut_old, cut_new


def _alike(one: str, other: str) -> int:
    """Return with how many of the same characters two texts begin."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((at for at, (left, right) in pairs if left != right), min(len(one), len(other)))


def _fenced(lines: str, kind: str) -> str:
    """Return lines of a table as a block in Markdown; nothing where there are none, or the host would show others."""
    longest = max((len(ticks) for ticks in TICKS.findall(lines)), default=0)
    fence = "`" * max(3, longest + 1)
    shows_all = lines and all(line.isprintable() for line in lines.split("\n"))
    return f"{fence}{kind}\n{lines}\n{fence}" if shows_all else ""


def _code(text: object) -> str:
    """Return a text as code in Markdown, in which nothing is markup."""
    shown = visible(str(text))
    fence = "`" * (1 + max((len(ticks) for ticks in TICKS.findall(shown)), default=0))
    return f"{fence} {shown} {fence}" if len(fence) > 1 else f"{fence}{shown}{fence}" if shown else "–"
