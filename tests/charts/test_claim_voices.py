"""Who says a number about a claim, and of when, as its row tells it."""

from xml.etree import ElementTree

from evidence.catalogue import Catalogue
from evidence.records import Evidence, Figure, Part
from publishing.charts.drawings import Drawings
from tests.charts.claims import chart_of
from tests.charts.premises.changes import changed
from tests.charts.specifications import rows_of

DEPENDENCE, PROCESSING = "us-dependence-on-china", "china-processing-share"


def test_a_row_says_who_says_it_and_about_when(drawings: Drawings) -> None:
    """The claim is told with the article, a finding with its year, which the name of its row has."""
    texts = [text.strip() for text in _texts(drawings.svg[f"evidence-{DEPENDENCE}", "en", "narrow"])]

    assert {"Claimed (TRT Nederlands, 2025)", "Contradicts: US Geological Survey", "71%"} <= {*texts}
    assert {"Compounds and metals, 2021–2024", "Compounds alone (weight), 2024"} <= {*texts}
    assert "net import reliance" not in " ".join(texts)
    assert "according to" not in " ".join(texts)


def test_an_edition_that_others_differ_from_is_named(catalogue: Catalogue) -> None:
    """Two editions of one source say another number about the same year."""
    few = changed(catalogue, Part, {"id": f"{DEPENDENCE}-p1"}, readings="us-net-import-reliance")
    told = " ".join(str(row["text"]) for row in rows_of(chart_of(few, DEPENDENCE), "en", "narrow") if "text" in row)

    assert "2026 edition" in told


def test_a_number_without_a_year_is_told_by_what_it_is(catalogue: Catalogue) -> None:
    """The publisher alone of a number that decides would not tell it from another."""
    deciding = catalogue.figures[catalogue.evidence[f"{PROCESSING}-e12"].figure_id]
    chart = chart_of(changed(catalogue, Figure, {"id": deciding.id}, period=""), PROCESSING)
    words = [row["text"] for row in rows_of(chart, "en", "wide") if "text" in row]

    assert deciding.label["en"] in " ".join(map(str, words))


def test_numbers_of_one_period_have_it_once(catalogue: Catalogue) -> None:
    """Where all that decides is about the same time, the heading says when, and not each number again."""
    both = changed(catalogue, Evidence, {"id": f"{PROCESSING}-e08"}, relation="supports")
    same = changed(both, Figure, {"id": catalogue.evidence[f"{PROCESSING}-e08"].figure_id}, period="2021")
    rows = rows_of(chart_of(same, PROCESSING), "en", "wide")
    texts = [str(row["text"]) for row in rows if "text" in row]

    assert "China's share of processing capacity, 2021" in " ".join(texts)
    assert [] == [text for text in texts if text.startswith("Supports") and "2021" in text]


def _texts(svg: str) -> list[str]:
    return [
        text
        for element in ElementTree.fromstring(svg).iter()
        if element.tag.endswith("text")
        for text in element.itertext()
    ]
