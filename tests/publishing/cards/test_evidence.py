"""The evidence about a claim on its card: nothing sticks out, whatever the numbers are."""

import re

import pytest

from evidence.catalogue import Catalogue
from evidence.languages import LANGUAGES
from publishing.cards.evidence import marks_of, on_a_scale
from publishing.cards.sheet import WIDTH, Drawing
from publishing.charts.typesetting import width_of
from publishing.pages.sharing import comparison
from tests.publishing.conftest import Localise

TEXT = re.compile(r'<text x="([\d.]+)" y="(?:34|84|180)">([^<]+)<')
MARK = re.compile(r"translate\(([\d.]+) ")
CODES = [one.code for one in LANGUAGES]


def _within_the_card(drawing: Drawing) -> bool:
    texts = [(float(x), float(x) + width_of(text, 36)) for x, text in TEXT.findall(drawing.shapes)]
    marks = [(float(x), float(x)) for x in MARK.findall(drawing.shapes)]
    return bool(texts) and bool(marks) and all(0 <= start and end <= WIDTH for start, end in (*texts, *marks))


@pytest.mark.parametrize("code", CODES)
def test_every_mark_and_word_has_room(catalogue: Catalogue, localise: Localise, code: str) -> None:
    """Of each claim, in each language: the numbers on a scale, or the marks of its voices."""
    site = localise(catalogue, code)
    drawn = {}
    for claim in catalogue.claims.values():
        if numbers := comparison(claim, catalogue):
            drawn[f"{claim.id} on a scale"] = on_a_scale(numbers, site)
        if catalogue.evidence_for(claim.id):
            drawn[claim.id] = marks_of(claim, site)

    assert drawn
    assert [] == [name for name, one in drawn.items() if not _within_the_card(one)]


def test_a_voice_that_is_repeated_has_one_mark(catalogue: Catalogue, localise: Localise) -> None:
    """An echo counts once, as for the verdict."""
    echoed = {row.claim_id for row in catalogue.evidence.values() if row.repeats}
    claim = catalogue.claims[min(echoed)]
    marks = MARK.findall(marks_of(claim, localise(catalogue, "en")).shapes)

    assert 0 < len(marks) < len(catalogue.evidence_for(claim.id))
