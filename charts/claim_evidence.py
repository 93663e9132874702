"""What was claimed beside what was found, by what each counts: one dot plot for each claim with a number."""

from collections.abc import Mapping
from dataclasses import replace
from functools import partial
from typing import Any

from charts.chart import FINDING, Chart, Column, templates
from charts.elements import RARE_EARTHS
from charts.interaction import Control
from charts.parts.answers import Answers, answered, told
from charts.parts.claim_premises import premises_of
from charts.parts.claim_scale import scale_of
from charts.parts.claim_signs import margin_in, signs
from charts.parts.claim_strips import drawn
from charts.parts.claim_tally import WHOLE
from charts.parts.claim_voices import heading
from charts.parts.findings import (
    Finding,
    drawn_first,
    ends,
    findings,
    in_unit,
    said,
    span,
    told_by,
    years_against,
)
from charts.parts.found_rows import Counted
from charts.parts.nouns import (
    NOUN_SYMBOL,
    named_in,
    names_in,
    noun_of,
    only_left,
    said_of,
    shortly,
    spans_of,
    unit_before,
)
from charts.parts.scale import WHOLE as FULL
from charts.parts.uncounted import against, contradictions, denied, named_beside, uncounted_by
from charts.parts.verdicts import verdict_of
from charts.parts.year_series import series_of
from charts.reading import Reading
from evidence.judgement.agreement import PERCENT
from evidence.quantity import Quantity
from evidence.records import Claim, Evidence, Unit

NAME = "claim_evidence"
# What the id of such a chart begins with; the id of its claim follows.
PREFIX = "evidence-"
# Measures of how many of all rare earths there are somewhere.
OF_ELEMENTS = {"round-top-element-count"}
COLUMNS = (
    Column("figure_id", "text"),
    Column("measure_id", "text"),
    Column("source_id", "text"),
    Column("period", "year"),
    Column("value", "number"),
    Column("relation", "text"),
    Column("estimated", "text"),
)


def charts(tables: Reading) -> list[Chart]:
    """Return a chart for each claim whose number can be put beside one that differs, and is not drawn over years."""
    claims = sorted(tables.claims.values(), key=lambda claim: claim.id)
    undated = (
        claim for claim in claims if series_of(tables, claim) is None and years_against(tables, claim)[0] is None
    )
    return [chart for chart in (_chart(tables, claim) for claim in undated) if chart]


def chart_id_of(claim_id: str) -> str:
    """Return the id of the chart that tests a claim, whether there is one or not."""
    return f"{PREFIX}{claim_id}"


def claim_id_of(chart_id: str) -> str:
    """Return the id of the claim that a chart tests, empty for a chart that tests none."""
    return chart_id.removeprefix(PREFIX) if chart_id.startswith(PREFIX) else ""


def _chart(tables: Reading, claim: Claim) -> Chart | None:
    """Return the chart of a claim; a row of the same numbers makes no point, and there is none."""
    claimed, found = said(tables, claim), findings(tables, claim)
    if claimed is None or all(one.quantity.numbers == claimed.quantity.numbers for one in found):
        return None
    answers = answered(claimed, found, tables.units, uncounted_by(tables, claim, found), named_in(templates(NAME)))
    answers = replace(answers, claimed=claimed.as_said, is_denied=bool(against(tables, claim, found)))
    wordless = _wordless(tables, claim, answers)
    if not answers.drawn:
        return None
    relations = tuple(dict.fromkeys(finding.relation for finding in answers.drawn))
    rows: list[Counted] = [finding.counted for finding in (claimed, *found)]
    # What the headline tells of comes right below the claim.
    rows[1:1] = [denied(tables, row, uncounted) for row in wordless for uncounted in answers.uncounted[:1]]
    sources = {one.source.id for one in (claimed, *found)} | named_beside(tables, claim, found)
    return Chart(
        id=chart_id_of(claim.id),
        name=NAME,
        rows=rows,
        columns=COLUMNS,
        source_ids=drawn_first(answers.drawn, sources),
        facts={},
        as_of=claim.reviewed_on.isoformat(),
        sketch=partial(drawn, answers),
        labels={language: _labels(tables, claim, answers, language) for language in templates(NAME)},
        variant="headline_absent" if wordless else _variant(answers),
        controls=(Control("relation", relations),) if len(relations) > 1 else (),
        premises=premises_of(wordless, found, templates(NAME)),
    )


def _variant(answers: Answers) -> str:
    """Return which headline is true: what was counted as claimed, or what comes to it."""
    telling = told(answers.found)
    if not telling[0].counts_the_same:
        fitting = "headline_named" if answers.uncounted and answers.lit else "headline_fitting"
        return fitting if answers.fitting else "headline_other"
    if not telling[0].decides:
        return "headline_elsewhere"
    if answers.fitting:
        return "headline_mistaken"
    low, high = (finding.quantity.numbers for finding in ends(telling))
    several = len({finding.figure.measure_id for finding in telling}) > 1
    if several and low[0] < high[-1]:
        return "headline_measures"
    return "headline"


def _labels(tables: Reading, claim: Claim, answers: Answers, language: str) -> Mapping[str, str]:
    claimed, found, other, uncounted = answers.claimed, answers.found, answers.fitting, answers.uncounted
    unit, terms = tables.units[claimed.figure.unit], templates(NAME)[language]["terms"]
    name, (lowest, highest) = unit.name.get(language, ""), ends(answers.drawn)
    start = scale_of(claimed, answers.drawn, "wide").start
    of_elements = {one.figure.measure_id for one in (claimed, *answers.drawn)} <= OF_ELEMENTS
    labels = {
        **names_in(tables, claim, (claimed, *found), uncounted, language),
        **_names_denied(tables, claim, answers, language),
        "measure": name or terms["count"],
        "one": unit.singular.get(language, name),
        "many": name,
        "symbol": templates(NAME)[language]["values"]["symbol"].get(unit.id) or unit.symbol.get(language, ""),
        NOUN_SYMBOL: unit_before(unit, tables.units).symbol.get(language, ""),
        "claimed": _of(claimed, answers, tables, unit, language),
        **_apart(answers, language, unit),
        "other": _of(other, answers, tables, unit, language) if other else "",
        "left": str(answers.left),
        "whole_share": in_unit(Quantity(FULL), tables.units[PERCENT], language),
        WHOLE: str(len(RARE_EARTHS)) if of_elements else "",
        "counted": _counted(tables, answers, language),
        "only": only_left(tables, answers, templates(NAME)[language]["values"], language),
        **margin_in(answers, language),
        "start": in_unit(Quantity(start), unit, language) if start else "",
        "low": f"{in_unit(lowest.quantity, unit, language)} ({told_by(lowest, language)})",
        "high": f"{in_unit(highest.quantity, unit, language)} ({told_by(highest, language)})",
        "contradictions": contradictions(tables, claim, found, language) if uncounted else "",
        **_outcome(tables, claim, answers, language),
    }
    return {**labels, **_sentences(answers, labels, language)}


def _sentences(answers: Answers, labels: Mapping[str, str], language: str) -> Mapping[str, str]:
    """Return what whole sentences of the chart need; those that may be missing bring the blank before the next."""
    (lowest, highest), terms = ends(answers.drawn), templates(NAME)[language]["terms"]
    differ = lowest is not highest and lowest.quantity.numbers[0] < highest.quantity.numbers[-1]
    extremes = f"extremes{'_near' if answers.uncounted else ''}{'' if differ else '_same'}"
    by_name = {"uncounted": answers.uncounted, "contradicting": labels["contradictions"]}
    other, words = answers.fitting, templates(NAME)[language]
    is_named = bool(other and noun_of(other, answers, words["values"]))
    mistaken = _mistaken(labels, words["terms"], is_named=is_named) if other else ""
    return {
        # Who hears the chart is told once of each number of its headline; a sentence would break its brackets.
        "outcome": labels["outcome"] + (mistaken if is_named and labels["other"] not in labels["outcome"] else ""),
        **signs(answers, labels, templates(NAME)[language], language),
        "extremes": terms[extremes].format_map(labels),
        "mistaken": mistaken,
        "uncounted": "".join(f"{terms[name].format_map(labels)} " for name, is_so in by_name.items() if is_so),
    }


def _counted(tables: Reading, answers: Answers, language: str) -> str:
    """Say what all numbers count, where that is one thing, and about when; a single one is called by its own name."""
    id_, figure = answers.drawn[0].figure.measure_id, answers.drawn[0].figure
    if len(answers.drawn) == 1:
        return figure.label[language]
    called = templates(NAME)[language]["values"]["measure_id"].get(id_) or tables.measures[id_].name[language]
    return heading(called, answers.lit, language) if answers.counts_one else ""


def _mistaken(labels: Mapping[str, str], terms: Mapping[str, str], *, is_named: bool) -> str:
    """Say what else the claimed number is one of, and what that counts where words are known for it."""
    said = terms["mistaken_named" if is_named else "mistaken"].format_map(labels)
    return f" {said}" if is_named else said


def _of(finding: Finding, answers: Answers, tables: Reading, unit: Unit, language: str) -> str:
    """Say a number, with what it is of where only that tells it from another."""
    return said_of(finding, noun_of(finding, answers, templates(NAME)[language]["values"]), tables, unit, language)


def _wordless(tables: Reading, claim: Claim, answers: Answers) -> list[Evidence]:
    """Return what contradicts by saying that there is none of what was claimed, for which we have a few words."""
    known = [words["values"].get(FINDING, {}) for words in templates(NAME).values()]
    rows = against(tables, claim, answers.found) if answers.uncounted else []
    return [row for row in rows if not row.figure_id and all(row.id in words for words in known)]


def _names_denied(tables: Reading, claim: Claim, answers: Answers, language: str) -> Mapping[str, str]:
    """Return what the rows without a number are called: what there is none of, and who says so in which year."""
    rows = _wordless(tables, claim, answers)
    measures = [tables.measures[id_].name[language] for id_ in answers.uncounted[:1] if id_ in tables.measures]
    sources = {one.id: one.short_name for one in map(tables.source_of, rows)}
    return sources | dict.fromkeys((row.id for row in rows), " ".join(measures))


def _outcome(tables: Reading, claim: Claim, answers: Answers, language: str) -> Mapping[str, str]:
    """Return what some source denies, and what was found: for who listens to the chart, what its headline says."""
    words, unit = templates(NAME)[language], tables.units[answers.claimed.figure.unit]
    absent = ", ".join(str(words["values"][FINDING][row.id]) for row in _wordless(tables, claim, answers))
    found = spans_of(told(answers.found), answers, words, unit, language)
    brief = span(told(answers.found), language, unit)
    instead = _of(answers.fitting, answers, tables, unit, language) if answers.uncounted and answers.fitting else ""
    return {
        "absent": absent,
        "span": found,
        "brief": brief,
        "outcome": absent or instead or found,
        "verdict": verdict_of(claim, language),
        "found": _briefly(answers, words, unit, language),
    }


def _briefly(answers: Answers, words: Mapping[str, Any], unit: Unit, language: str) -> str:
    """Say what was found behind what was claimed, whose unit need not be said again unless words stand behind it."""
    everything = (answers.claimed, *told(answers.found))
    is_named = any(noun_of(one, answers, words["values"]) for one in everything)
    wordless = unit if is_named else replace(unit, name={}, singular={})
    return spans_of(told(answers.found), answers, words, wordless, language).strip()


def _apart(answers: Answers, language: str, unit: Unit) -> Mapping[str, str]:
    """Return from where to where what stands out runs, if anything does, and what was found of other measures."""
    leading, words = answers.leading if answers.lit else [], templates(NAME)[language]
    groups = (("lit", leading), ("rest", [one for one in answers.first if one not in leading]))
    spans = {name: shortly(group, answers, words, unit, language) if group else "" for name, group in groups}
    return {**spans, "ringed": f"{words['terms']['ringed']} " if leading else ""}
