"""Who says a number about a claim, in the words of its line: what it does to the claim, the publisher, and when."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from charts.chart import Chart, Words
from charts.parts.findings import Finding, has_editions, needs_label
from evidence.judgement.relations import DECISIVE
from evidence.quantity import period
from evidence.records import Source

PAIR = 2
# A few words for what else a number counts or leaves out, by its figure: as its label says, or where that says nothing.
ASIDE, UNSAID = "aside", "unsaid"
# What was counted instead of what was claimed, by its measure, or in general.
INSTEAD = "instead"
Called = Callable[[Source], str]


def heading(name: str, group: Sequence[Finding], language: str, *, is_dated: bool = False) -> str:
    """Say what numbers count, by its name, and about when: where all of several are of that, or it is asked for."""
    moment = group[0].figure.period if is_dated else moment_of(group)
    return ", ".join(filter(None, (name, moment and period(moment, language))))


def published_by(finding: Finding) -> str:
    """Say who published a number, and in which year where that is known."""
    return ", ".join(part for part in (finding.source.publisher, finding.source.year) if part)


def instead(words: Words, measure: str) -> str:
    """Say that something else than what was claimed was counted: what, where there are words for that measure."""
    return str(words.values.get(INSTEAD, {}).get(measure, words.terms[INSTEAD]))


def moment_of(group: Sequence[Finding]) -> str:
    """Return the period that several numbers are all about, which is said once for them."""
    periods = {one.figure.period for one in group}
    return group[0].figure.period if len(group) > 1 and len(periods) == 1 else ""


@dataclass(frozen=True)
class Voices:
    """Those who count one measure, of all that was `found` about a claim, in the words of a language."""

    group: Sequence[Finding]
    found: Sequence[Finding]
    chart: Chart
    language: str

    @property
    def heading(self) -> str:
        """What is counted, and about when where that is the same for all of several."""
        return heading(self._name, self.group, self.language)

    def told(self, line: Sequence[Finding], called: Called = lambda source: source.publisher) -> str:
        """Say who gives a number, and what it does to the claim."""
        return f"{self._label('relation', line[0].relation)}: {self._origins(line, called)}"

    def aside(self, line: Sequence[Finding]) -> str:
        """Say what else a number counts or leaves out, if there are words for that."""
        values, id_ = self.chart.words(self.language).values, line[0].figure.id
        return next((values[table][id_] for table in (ASIDE, UNSAID) if id_ in values.get(table, {})), "")

    def quietly(self, line: Sequence[Finding]) -> tuple[str, str]:
        """Say what else was counted, and who says so; and what it does to the claim where a verdict may hang on it."""
        if any(needs_label(one, self.found) for one in line):
            names = dict.fromkeys(one.source.called for one in line)
            return f"{self._label('figure_id', line[0].figure.id)} ({', '.join(names)})", ""
        told = self.told if line[0].relation in DECISIVE else self._origins
        return self._name, told(line, lambda source: source.called)

    @property
    def _name(self) -> str:
        return self._label("measure_id", self.group[0].figure.measure_id)

    def _label(self, column: str, code: str) -> str:
        return self.chart.label(column, code, self.language)

    def _origins(self, line: Sequence[Finding], called: Called) -> str:
        """Name who gives a number, and the one whom a publisher only quotes where two numbers differ by that."""
        names = []
        for finding in line:
            origin = self._told_apart(finding, called)
            speaker = self._speaker(finding) if self._are_two else ""
            names.append(f"{speaker} ({origin})" if speaker else origin)
        return ", ".join(dict.fromkeys(names))

    @property
    def _are_two(self) -> bool:
        """Whether two sources differ, so that who counts is the point."""
        numbers, sources = {one.quantity for one in self.group}, {one.source.id for one in self.group}
        return len(self.group) == len(numbers) == len(sources) == PAIR

    def _speaker(self, finding: Finding) -> str:
        """Return who counts, as the label of a figure ends with it, where that is not who publishes it."""
        according = f" {self.chart.words(self.language).terms['according']} "
        _, is_said, who = self._label("figure_id", finding.figure.id).rpartition(according)
        return who if is_said and who not in (finding.source.publisher, finding.source.called) else ""

    def _told_apart(self, finding: Finding, called: Called) -> str:
        """Return who says a number and about when, with what tells it from another: its edition, or what it is."""
        terms, figure = self.chart.words(self.language).terms, finding.figure
        moment = period(figure.period, self.language) if figure.period and not moment_of(self.group) else ""
        said = [" ".join(part for part in (called(finding.source), moment) if part)]
        said += [terms["estimate"]] if figure.estimated else []
        said += [terms["edition"].format(year=finding.source.year)] if has_editions(finding, self.found) else []
        said += [self._label("figure_id", figure.id)] if needs_label(finding, self.found) else []
        return f"{said[0]} ({', '.join(said[1:])})" if said[1:] else said[0]
