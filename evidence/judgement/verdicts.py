"""The verdict about a part of a claim, and about the whole, as the page about the method states the rule."""

from collections.abc import Iterable
from dataclasses import dataclass

from evidence.catalogue import Catalogue
from evidence.judgement.echoes import Voice, voices
from evidence.judgement.relations import CONTRADICTS, DECISIVE, QUALIFIES, SUPPORTS, Judge
from evidence.records import Claim, Part

SUPPORTED, PARTLY, OUT_OF_DATE, LACKS_CONTEXT = "supported", "partly-supported", "out-of-date", "lacks-context"
DISPUTED, CONTRADICTED, UNVERIFIED = "disputed", "contradicted", "unverified"
VERDICTS = (SUPPORTED, PARTLY, OUT_OF_DATE, LACKS_CONTEXT, DISPUTED, CONTRADICTED, UNVERIFIED)
# What makes a claim hold up only in part, beside a part that does hold up.
SPOILING = frozenset({CONTRADICTED, OUT_OF_DATE, LACKS_CONTEXT, UNVERIFIED})
# Of parts that differ, the first of these that occurs is the verdict.
GRAVEST = (CONTRADICTED, DISPUTED, OUT_OF_DATE, LACKS_CONTEXT, UNVERIFIED)


@dataclass(frozen=True)
class Outcome:
    """What comes out for one part, and the voices that decide it."""

    part: Part
    verdict: str
    supporting: tuple[Voice, ...]
    contradicting: tuple[Voice, ...]
    qualifying: tuple[Voice, ...]
    agreeing_before: tuple[Voice, ...]

    @property
    def deciding(self) -> tuple[Voice, ...]:
        """The voices from which the verdict follows."""
        decisive = (*self.supporting, *self.contradicting)
        if self.verdict == OUT_OF_DATE:
            return (*decisive, *self.agreeing_before)
        return decisive or self.qualifying


@dataclass(frozen=True)
class Judgement:
    """The verdict about a claim, with what came out for each of its parts."""

    claim: Claim
    verdict: str
    outcomes: tuple[Outcome, ...]

    @property
    def on_one_source(self) -> bool:
        """Tell whether one origin alone decides."""
        decisive = [voice for one in self.outcomes for voice in (*one.supporting, *one.contradicting)]
        return len({voice.origin for voice in decisive}) == 1

    @property
    def deciding(self) -> list[str]:
        """The ids of the rows from which the verdict follows; an echo stands for nothing of its own."""
        return list(dict.fromkeys(voice.first.id for one in self.outcomes for voice in one.deciding))


def judge(claim: Claim, catalogue: Catalogue) -> Judgement:
    """Return the verdict that follows from the rows of a claim."""
    outcomes = tuple(_outcome(part, catalogue) for part in catalogue.parts_of(claim.id))
    return Judgement(claim, _together([one.verdict for one in outcomes]), outcomes)


def _together(verdicts: Iterable[str]) -> str:
    """Return the verdict about a claim from those about its parts."""
    found = set(verdicts)
    if len(found) == 1:
        return found.pop()
    if SUPPORTED in found and found & SPOILING:
        return PARTLY
    return next((verdict for verdict in GRAVEST if verdict in found), UNVERIFIED)


def _outcome(part: Part, catalogue: Catalogue) -> Outcome:
    comparing = Judge(part, catalogue)
    heard = [voice for voice in voices(catalogue.evidence_of(part.id), catalogue) if voice.decides]
    readings = part.measure_ids or [""]
    under = {reading: _verdict_under(reading, heard, comparing) for reading in readings}
    verdict = next(iter(under.values())) if len(set(under.values())) == 1 else LACKS_CONTEXT
    return Outcome(
        part,
        verdict,
        supporting=tuple(voice for voice in heard if voice.first.relation == SUPPORTS),
        contradicting=tuple(voice for voice in heard if voice.first.relation == CONTRADICTS),
        qualifying=tuple(voice for voice in heard if voice.first.relation == QUALIFIES),
        agreeing_before=tuple(voice for voice in heard if _agreed_before(voice, readings, comparing)),
    )


def _verdict_under(reading: str, heard: list[Voice], comparing: Judge) -> str:
    """Return the verdict about a part when its words mean one measure; an empty one where nothing is counted."""
    relations = {voice.first.relation for voice in heard if _speaks_under(reading, voice, comparing)}
    if relations >= DECISIVE:
        return DISPUTED
    if SUPPORTS in relations:
        return SUPPORTED
    if CONTRADICTS in relations:
        was_so = any(_agreed_before(voice, [reading], comparing) for voice in heard)
        return OUT_OF_DATE if was_so else CONTRADICTED
    return LACKS_CONTEXT if any(voice.first.relation == QUALIFIES for voice in heard) else UNVERIFIED


def _speaks_under(reading: str, voice: Voice, comparing: Judge) -> bool:
    """Tell whether a voice decides under a reading: by a number of that measure, or by its words."""
    return comparing.comparison(voice.first) is None or comparing.measure_of(voice.first) == reading


def _agreed_before(voice: Voice, readings: Iterable[str], comparing: Judge) -> bool:
    """Tell whether a number of an earlier period, or of an older edition, agrees where no period is named."""
    found = comparing.comparison(voice.first)
    if found is None or not found.agrees or comparing.part.period or comparing.measure_of(voice.first) not in readings:
        return False
    return found.is_older_edition or comparing.is_earlier(voice.first)
