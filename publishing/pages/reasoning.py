"""How a verdict came about, in a few sentences that a reader can check against the rows below it."""

import unicodedata
from collections.abc import Sequence

from evidence.judgement import Judgement, Outcome
from evidence.judgement.echoes import Voice
from evidence.judgement.verdicts import LACKS_CONTEXT, OUT_OF_DATE, SUPPORTED
from publishing.languages.plurals import counted
from publishing.languages.view import Localised


def summary(judgement: Judgement, site: Localised) -> str:
    """Return in whole sentences how the verdict about a claim came about: that of its one part, or how many hold up."""
    outcomes = judgement.outcomes
    if len(outcomes) == 1:
        return account(outcomes[0], site)
    good = sum(outcome.verdict == SUPPORTED for outcome in outcomes)
    words = site.words["how"]
    whole = {0: words["parts_none"], len(outcomes): words["parts_all"]}
    line = whole.get(good) or counted(words, "parts", good, site.code)
    return _sentence(line.format(number=site.formatter.small(good), all=site.formatter.small(len(outcomes))))


def account(outcome: Outcome, site: Localised) -> str:
    """Return how the verdict about a part of a claim follows from its voices."""
    words = site.words["how"]
    told = [
        *_told("supports", outcome.supporting, site),
        *_told("against" if outcome.supporting else "contradicts", outcome.contradicting, site),
    ]
    if outcome.verdict == OUT_OF_DATE:
        told += _told("before", outcome.agreeing_before, site)
    elif outcome.verdict == LACKS_CONTEXT:
        told.append(words["depends" if len(outcome.part.measure_ids) > 1 else "otherwise"])
    return " ".join(map(_sentence, told or [words["nothing"]]))


def _sentence(text: str) -> str:
    """Return a text with a full stop and a capital, which has no accent in Dutch: één, and Eén."""
    return f"{unicodedata.normalize('NFD', text[:1])[:1].upper()}{text[1:]}."


def _told(what: str, voices: Sequence[Voice], site: Localised) -> list[str]:
    """Return how many independent voices say something, and how good they are."""
    words = site.words["how"]
    if not voices:
        return []
    origins = {voice.origin for voice in voices}
    levels = f" {words['and']} ".join(sorted({voice.level for voice in voices}))
    form = counted(words, what, len(origins), site.code)
    return [form.format(number=site.formatter.small(len(origins)), levels=levels)]
