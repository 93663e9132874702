"""What the words of the map take for granted, and what it cannot do without."""

import pytest

from charts.parts.map_parts import NORTH, OPERATING
from charts.projects_map import chart
from charts.reading import Reading, UndrawableError
from evidence.catalogue import Catalogue
from evidence.records import Project
from tests.charts.premises.changes import Which, cell, changed, false, without
from tests.charts.specifications import specification_of

NOWHERE: Which = {"latitude": None, "longitude": None}
POINT: Which = {"latitude": 10, "longitude": 10, "coordinates_from": "an atlas", "coordinates_of": "site"}


@pytest.fixture
def mine(catalogue: Catalogue) -> Project:
    """Return a mine of the map that is operating."""
    drawn = {row["id"] for row in chart(Reading(catalogue)).rows}
    mines = Reading(catalogue).where(Project, kind="mine", status=OPERATING)
    return next(project for project in mines if project.id in drawn)


def test_no_mine_works_in_the_north(catalogue: Catalogue, mine: Project) -> None:
    """The headline says so, so a mine that works there is told."""
    made = chart(changed(catalogue, Project, {"id": mine.id}, country=NORTH[0]))

    assert [mine.cell("country")] == false(made, "headline")


def test_several_mines_work(catalogue: Catalogue, mine: Project) -> None:
    """The headline speaks of mines; with one, it is looked at."""
    tables = changed(catalogue, Project, {"kind": "mine"}, status="planned")
    tables = changed(tables, Project, {"id": mine.id}, status=OPERATING)

    assert [mine.cell("status")] == false(chart(tables), "headline")


def test_one_place_works_in_the_north(catalogue: Catalogue) -> None:
    """The description says that one does, and that it is no mine; a second one is told."""
    idle = [
        project
        for project in catalogue.records(Project)
        if project.country in NORTH and project.status != OPERATING and project.latitude is not None
    ]
    made = chart(changed(catalogue, Project, {"id": idle[-1].id}, status=OPERATING, kind="recycling"))

    assert [idle[-1].cell("status")] == false(made, "description")


def test_several_projects_have_no_point(catalogue: Catalogue) -> None:
    """The description counts and names them."""
    absent = [project for project in catalogue.records(Project) if project.latitude is None]
    tables = Reading(catalogue)
    for project in absent[1:]:
        tables = changed(tables, Project, {"id": project.id}, **POINT)

    assert [absent[0].cell("latitude")] == false(chart(tables), "description")


@pytest.mark.parametrize("column", ["longitude", "coordinates_from", "coordinates_of"])
def test_half_a_point_is_told(catalogue: Catalogue, mine: Project, column: str) -> None:
    """A latitude needs a longitude, someone to whom we owe the point, and what it marks."""
    with pytest.raises(UndrawableError) as told:
        chart(changed(catalogue, Project, {"id": mine.id}, **{column: None}))

    assert (mine.cell(column), "fill it in") == (told.value.where, told.value.remedy)


@pytest.mark.parametrize("column", ["kind", "coordinates_of"])
def test_a_code_without_a_place_is_told(catalogue: Catalogue, mine: Project, column: str) -> None:
    """A new kind needs words and a place in the order, what a point marks needs words."""
    with pytest.raises(UndrawableError, match="the chart has no place for 'harbour'") as told:
        chart(changed(catalogue, Project, {"id": mine.id}, **{column: "harbour"}))

    assert mine.cell(column) == told.value.where


def test_a_project_without_a_latitude_is_not_on_the_map(catalogue: Catalogue, mine: Project) -> None:
    """It is counted among the absent, and named."""
    made = chart(changed(catalogue, Project, {"id": mine.id}, latitude=None))

    assert mine.id not in {row["id"] for row in made.rows}
    assert mine.name["nl"] in made.words("nl").description


def test_countries_are_named_without_their_projects(catalogue: Catalogue) -> None:
    """The headline speaks of two countries, so the map says that no mine works there, without any project there too."""
    tables = Reading(catalogue)
    for country in NORTH:
        tables = without(tables, Project, country=country)
    made = chart(tables)
    tinted = made.words("en").terms["tinted"]

    assert [] == [code for code in NORTH if catalogue.country_name(code, "en") not in tinted]
    assert f"'text': '{tinted}'" in str(specification_of(made, "en", "wide"))


def test_a_mine_and_a_point_are_asked_for(catalogue: Catalogue) -> None:
    """Without a mine there is no headline, without a point no map."""
    with pytest.raises(UndrawableError, match="no row has kind = mine"):
        chart(without(catalogue, Project, kind="mine"))
    with pytest.raises(UndrawableError, match="the chart tells of projects with a point") as told:
        chart(changed(catalogue, Project, {}, **NOWHERE))
    assert cell(catalogue, Project, "latitude", kind="mine") == told.value.where
