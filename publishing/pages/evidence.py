"""The evidence about a claim as its page shows it: by part and measure, deciding first, echoes below their origin."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from evidence.catalogue import Catalogue
from evidence.judgement import Outcome
from evidence.judgement.echoes import Voice, voices
from evidence.judgement.relations import CONTEXT, DECISIVE, QUALIFIES
from evidence.records import Evidence, Figure, Measure, Part, Source
from publishing.languages.view import Localised
from publishing.pages.workings import COMPUTED, worked_out

# What decides stands first, what only gives context last.
RANKS = {**dict.fromkeys(DECISIVE, 0), QUALIFIES: 1, CONTEXT: 2}
LAST_SIGN = ord("~")
# What has no period stands behind all that has one.
UNDATED = "~"


@dataclass(frozen=True)
class EvidenceLine:
    """A piece of evidence with its figure, its source and the link to its row.

    `place` is where the number stands or how it was worked out, `repeats` is whom it goes back to.
    """

    evidence: Evidence
    figure: Figure | None
    source: Source
    figure_link: str
    place: Markup
    repeats: str
    is_below_origin: bool


@dataclass(frozen=True)
class EvidenceGroup:
    """What was found of one measure, or in words, or as context."""

    measure: Measure | None
    is_context: bool
    lines: list[EvidenceLine]


def evidence_groups(outcome: Outcome, site: Localised, page_path: str) -> list[EvidenceGroup]:
    """Return the evidence about one part of a claim, in groups."""
    catalogue, link = site.catalogue, site.linker(page_path)
    groups: dict[tuple[bool, str], list[EvidenceLine]] = {}
    heard = voices(catalogue.evidence_of(outcome.part.id), catalogue)
    for voice in sorted(heard, key=lambda voice: _reading_order(voice.first, outcome.part, catalogue)):
        is_context, figure = voice.first.relation == CONTEXT, catalogue.figures.get(voice.first.figure_id)
        # An echo stands below its origin, whatever it says that its number counts.
        measure_id = figure.measure_id if figure and not is_context else ""
        lines = _lines(voice, site, link)
        groups.setdefault((is_context, measure_id), []).extend(lines)
    return [
        EvidenceGroup(catalogue.measures.get(id_), is_context, lines) for (is_context, id_), lines in groups.items()
    ]


def sources_of(article: Source, groups: Sequence[EvidenceGroup]) -> list[Source]:
    """Return the article first, then each source once, in the order of the evidence."""
    return list(dict.fromkeys([article, *(line.source for group in groups for line in group.lines)]))


def _lines(voice: Voice, site: Localised, link: Callable[[str], str]) -> Iterator[EvidenceLine]:
    """Yield the rows of a voice: the origin, then what repeats it."""
    for row in voice.rows:
        figure = site.catalogue.figures.get(row.figure_id)
        address, place = (link(site.figure_address(figure.id)), _place(figure, site)) if figure else ("", Markup())
        repeats, is_below = voice.origin if row.repeats else "", row is not voice.first
        yield EvidenceLine(row, figure, site.catalogue.source_of(row), address, place, repeats, is_below)


def _place(figure: Figure, site: Localised) -> Markup:
    """Return where a number stands, or how it was worked out; nothing where only the names of rows say how."""
    return worked_out(figure, site) if figure.kind == COMPUTED else site.located(figure.locator, is_of_source=True)


def _reading_order(evidence: Evidence, part: Part, catalogue: Catalogue) -> tuple[bool, bool, int, int, str]:
    """Return a key that puts context last, then follows the readings, what decides, and the newest."""
    figure = catalogue.figures.get(evidence.figure_id)
    readings = part.measure_ids
    # What decides in words stands behind the numbers of every reading.
    reading = readings.index(figure.measure_id) if figure and figure.measure_id in readings else len(readings)
    is_other = reading == len(readings) and evidence.relation not in DECISIVE
    newest_first = "".join(chr(LAST_SIGN - ord(sign)) for sign in (figure.period if figure else "")) or UNDATED
    return evidence.relation == CONTEXT, is_other, reading, RANKS[evidence.relation], newest_first
