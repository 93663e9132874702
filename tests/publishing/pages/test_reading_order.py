"""In which order the evidence for a claim is read: what was seen itself, numbers, the newest first."""

from dataclasses import replace

import pytest
from selectolax.lexbor import LexborHTMLParser

from publishing.languages.view import Localised
from publishing.pages.claims import claim_pages

# Each piece of evidence by its id: how its source was seen, and the period of its figure, None without a figure.
EVIDENCE = {
    "e-2": ("primary", "2024"),
    "d-3": ("primary", "2023-06"),
    "c-4": ("primary", "2023-05"),
    "b-1": ("primary", "2025"),
    "a-5": ("primary", None),
    "h-6": ("secondary", "2026"),
    "g-7": ("secondary", "2025"),
    "f-8": ("secondary", None),
}


@pytest.fixture
def read(dutch: Localised) -> list[str]:
    """Return the ids of the evidence as they stand on the page of a claim."""
    catalogue = dutch.catalogue
    evidence, figure = catalogue.evidence["dependence-e01"], catalogue.figures["dependence-2024-survey"]
    source = catalogue.sources["survey-2026"]
    catalogue.evidence.clear()
    for id_, (seen, period) in EVIDENCE.items():
        catalogue.sources[id_] = replace(source, id=id_, seen=seen)
        if period is not None:
            catalogue.figures[id_] = replace(figure, id=id_, period=period, source_id=id_)
        figure_id, source_id = ("", id_) if period is None else (id_, "")
        catalogue.evidence[id_] = replace(evidence, id=id_, figure_id=figure_id, source_id=source_id)
    page = next(page for page in claim_pages(dutch, {}) if page.id == "claim-dependence")
    return [str(row.id) for row in LexborHTMLParser(page.text).css("table.evidence tbody tr")]


def test_evidence_is_read_from_the_source_itself_and_from_the_newest_number(read: list[str]) -> None:
    """What we saw ourselves, then what others say of it; in each, numbers before findings, and the newest first."""
    assert ["b-1", "e-2", "d-3", "c-4", "a-5", "h-6", "g-7", "f-8"] == read
