"""Everything is found by id, as records with texts by language."""

from dataclasses import replace

import pytest

from evidence.catalogue import Catalogue
from evidence.records.record import texts_of
from evidence.tables import Row


def test_texts_are_found_by_language() -> None:
    """Each filled cell is found by its language code; an empty one is left out."""
    row: Row = {"name_nl": "kilo", "name_en": None, "id": "kg"}
    assert {"nl": "kilo"} == texts_of("name", [*row])(row)


def test_a_figure_holds_its_numbers_from_low_to_high(small: Catalogue) -> None:
    """A range has two numbers, a value one."""
    assert [[60, 70], [80]] == [
        small.figures[name].numbers for name in ("dependence-2024-survey", "dependence-claimed")
    ]


def test_a_source_has_a_short_name(small: Catalogue) -> None:
    """Publisher and year; one without a date has no blank behind it."""
    source = small.sources["survey-2026"]

    assert f"{source.publisher} 2026" == source.short_name
    assert source.publisher == replace(source, published="").short_name


def test_a_sentence_names_a_publisher_by_its_letters(small: Catalogue) -> None:
    """Within a sentence a publisher goes by its letters where it has any, and else by its name; the year follows."""
    source = replace(small.sources["survey-2026"], publisher="US Geological Survey")

    assert "USGS 2026" == source.cited_name
    assert "USGS" == replace(source, published="").cited_name
    assert "Reuters 2026" == replace(source, publisher="Reuters").cited_name


def test_a_source_knows_its_year(small: Catalogue) -> None:
    """The year is the start of the date of publication."""
    sources = [small.sources[id_] for id_ in ("crs-2013", "newspaper-2024", "survey-2026")]
    assert ["2013", "2024", "2026"] == [source.year for source in sources]


def test_a_claim_is_found_with_its_evidence(small: Catalogue) -> None:
    """Evidence comes in the order of the table, each with its source, direct or through a figure."""
    evidence = small.evidence_for("dependence")
    assert ["dependence-e01", "dependence-e02"] == [item.id for item in evidence]
    assert ["survey-2026", "crs-2013"] == [small.source_of(item).id for item in evidence]


def test_claims_come_in_the_order_of_interest(small: Catalogue) -> None:
    """The lowest number comes first, whatever the ids are."""
    table = small.table("figures", "claims")
    rows = [{**table.rows[0], "id": id_, "interest": place} for id_, place in (("a", 30), ("b", 10), ("c", 20))]

    assert ["b", "c", "a"] == [claim.id for claim in Catalogue([replace(table, rows=rows)]).claims_by_interest]


def test_a_country_has_a_name_in_each_language(small: Catalogue) -> None:
    """A code without a name is shown as it is."""
    names = [small.country_name(code, "nl") for code in ("USA", "WLD", "XXX")]
    assert ["Verenigde Staten", "wereld", "XXX"] == names


def test_a_table_is_found_by_package_and_name(small: Catalogue) -> None:
    """Both packages have a table of sources; they are not mixed up."""
    assert [3, 2] == [len(small.rows(name, "sources")) for name in ("figures", "supply")]


@pytest.mark.parametrize(
    ("unit", "other", "expected"),
    [
        (("kg", "kg", 1), ("lb", "kg", 0.5), 2),
        (("lb", "kg", 0.5), ("kg", "kg", 1), 0.5),
        (("percent", "", None), ("percent", "", None), 1),
        (("kg", "kg", 1), ("percent", "", None), None),
        (("percent", "", None), ("kg", "kg", 1), None),
        (("percent", "", None), ("share", "", None), None),
        (("percent", "", 1), ("share", "", 1), None),
        (("kg", "kg", 1), ("km", "m", 1000), None),
        (("kg", "kg", None), ("lb", "kg", 0.5), None),
        (("kg", "kg", 1), ("lb", "kg", None), None),
    ],
)
def test_a_unit_converts_into_one_of_the_same_base(
    unit: tuple[str, str, float | None], other: tuple[str, str, float | None], expected: float | None, small: Catalogue
) -> None:
    """With a factor for each; a unit is itself, whatever is known of it."""
    model = small.units["kg"]
    own, wanted = (replace(model, id=id_, base_unit=base, factor=factor) for id_, base, factor in (unit, other))

    assert expected == own.factor_to(wanted)
