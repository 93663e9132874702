"""Until when rules hold, on the day of the data."""

from dataclasses import replace
from pathlib import Path

import pytest

from evidence.catalogue import Catalogue
from evidence.checks.endings import claims_rest_on_rules_with_an_end
from evidence.descriptor import Descriptor
from evidence.endings import claims_that_rest_on, day_of_data, day_problems, ending_of, open_endings
from tests.evidence.checks.rows import changed, said

TRUCE, EXTENSION, CLAIM = "busan-truce-2025", "truce-extended-2026", "us-dependence-on-china"


def _as_of(catalogue: Catalogue, day: str) -> Catalogue:
    """Return the catalogue with a day of its data that the tables themselves do not reach."""
    tables = catalogue.tables.values()
    return Catalogue(replace(one, package_properties={**one.package_properties, "as_of": day}) for one in tables)


def _ending(catalogue: Catalogue, **cells: str) -> Catalogue:
    return changed(catalogue, "context/events", {"id": TRUCE}, **cells)


def test_the_day_of_the_data_is_never_before_the_last_look(catalogue: Catalogue) -> None:
    """Whoever adds a source that was checked later need not touch the descriptor."""
    looked = day_of_data(_as_of(catalogue, "2000-01-01"))

    assert looked > "2026"
    assert "2098-01-01" == day_of_data(_as_of(catalogue, "2098-01-01"))


@pytest.mark.parametrize(
    ("package", "day", "expected"),
    [
        ("context", "2028-11-20", []),
        ("context", "2099-01-01", ["2099-01-01 is more than two years after the last day on which"]),
        ("context", "0001-01-01", []),
        ("supply", "2026-11-27", ["the day of the data stands in the package context alone"]),
    ],
)
def test_the_day_of_the_data_is_near_the_last_look(
    package: str, day: str, expected: list[str], catalogue: Catalogue, tmp_path: Path
) -> None:
    """It is named once, and nobody can have looked years after the last look."""
    file = tmp_path / "datapackage.json"
    file.write_text(f'{{\n  "as_of": "{day}"\n}}\n', encoding="utf-8")
    one = Descriptor(package, file, "datapackage.json", {"as_of": day}, [])

    found = list(day_problems([one], catalogue))
    assert expected == [problem.what.removesuffix(" anything was checked") for problem in found]
    assert {"datapackage.json:2:as_of"} >= {str(problem.where) for problem in found}


@pytest.mark.parametrize(("as_of", "is_over"), [("2098-03-31", False), ("2098-04-01", True)])
def test_a_rule_holds_on_its_last_day(catalogue: Catalogue, as_of: str, is_over: bool) -> None:  # noqa: FBT001 (what is expected)
    """It is over on the day after."""
    ending = ending_of(TRUCE, _as_of(_ending(catalogue, ends="2098-03-31"), as_of))

    assert ending
    assert ending.is_over is is_over


def test_a_rule_without_an_end_has_no_ending(catalogue: Catalogue) -> None:
    """Nothing is said of it, nor of an event that there is not."""
    assert ending_of(TRUCE, catalogue) is None
    assert ending_of("no-such-event", catalogue) is None


def test_what_is_over_is_listed_until_somebody_says_what_followed(catalogue: Catalogue) -> None:
    """A rule that is over without a successor is listed; with one it is not, and that one is named."""
    over = _ending(catalogue, ends="2025-11-10")
    followed = _ending(catalogue, ends="2025-11-10", followed_by=EXTENSION)

    assert [TRUCE] == [one.event.id for one in open_endings(over)]
    assert [] == list(open_endings(followed))
    assert EXTENSION == ending_of(TRUCE, followed).followed_by.id  # type: ignore[union-attr]


def test_a_claim_rests_on_the_rule_that_it_names(catalogue: Catalogue) -> None:
    """The claim is found by the event."""
    resting = changed(catalogue, "figures/claims", {"id": CLAIM}, event_id=TRUCE)
    event = next(one for one in resting.events if one.id == TRUCE)

    assert [CLAIM] == [claim.id for claim in claims_that_rest_on(event, resting)]


@pytest.mark.parametrize(
    ("cells", "expected"),
    [
        ({"reason_en": "The truce that Trump agreed in Busan."}, []),
        ({"reason_nl": "Het handelsbestand van Busan."}, []),
        ({}, [f"the texts of the claim do not speak of '{TRUCE}'"]),
        ({"reviewed_on": "2025-10-29"}, [f"'{TRUCE}' is of 2025-10-30, and the claim was reviewed on 2025-10-29"]),
    ],
)
def test_a_claim_speaks_of_the_rule_that_it_rests_on(
    cells: dict[str, str], expected: list[str], catalogue: Catalogue
) -> None:
    """Another event leads readers to a notice about something else, and one that came later cannot be meant."""
    resting = changed(_ending(catalogue, ends="2098-03-31"), "figures/claims", {"id": CLAIM}, event_id=TRUCE, **cells)

    found = said(claims_rest_on_rules_with_an_end, resting)
    assert expected == [one.removeprefix("event_id  ").partition(" → ")[0] for one in found]
