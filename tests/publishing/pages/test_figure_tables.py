"""The table of figures that count the same: its order, what tells its rows apart, and where their unit stands."""

from dataclasses import replace

from evidence.catalogue import Catalogue
from publishing.languages.view import Localised
from publishing.pages.figures import figure_table
from publishing.pages.ladder_publishers import newest_editions
from tests.publishing.conftest import Localise
from tests.publishing.pages.test_figures import CLAIMED, FOUND


def test_rows_that_look_alike_say_what_each_is(small: Catalogue, localise: Localise) -> None:
    """Two numbers of one source, moment and country have their label in the table, those of two countries theirs."""
    site = localise(small, "nl")
    one, other = (small.figures[id_] for id_ in (FOUND, CLAIMED))
    plain, foreign, alike = (
        figure_table([one, second], site, "maten/x.md")
        for second in (other, replace(other, geography="CHN"), replace(one, id="alike"))
    )

    assert (False, False) == (plain.has_labels, plain.has_countries)
    assert (False, True) == (foreign.has_labels, foreign.has_countries)
    assert (True, False) == (alike.has_labels, alike.has_countries)
    assert ["China", "Verenigde Staten"] == sorted(line.country for line in foreign.lines)


def test_the_newest_and_largest_comes_first(small: Catalogue, localise: Localise) -> None:
    """The newest period, and of one period the largest number; what has no period is last."""
    one = replace(small.figures[FOUND], low=None, high=None)
    rows = {"a": ("2020", 9), "b": ("2024", 2), "c": ("2024", 7), "d": ("", 8)}
    figures = [replace(one, id=id_, period=period, value=value) for id_, (period, value) in rows.items()]

    assert ["c", "b", "a", "d"] == [
        line.figure.id for line in figure_table(figures, localise(small, "nl"), "maten/x.md").lines
    ]


def test_a_long_unit_stands_in_the_heading_once(small: Catalogue, localise: Localise) -> None:
    """And no more at each number; a percent sign stays there, and so does each of several units."""
    site = localise(small, "nl")
    one = replace(small.figures["f35-crs-2013-mass-in-kilograms"], unit="percent")
    other, tonnes = (replace(one, id=f"in-{unit}", unit=unit) for unit in ("kg", "lb"))
    small.units["lb"] = replace(small.units["lb"], symbol={"nl": "pond", "en": "lb"})

    assert ["", "pond", ""] == [
        figure_table(figures, site, "maten/x.md").unit for figures in ([one], [tonnes], [other, tonnes])
    ]


def test_a_long_table_has_each_country_once(small: Catalogue, localise: Localise) -> None:
    """As the heading of its lines, which stay in their order; a short one names it in each row."""
    site = localise(small, "nl")
    one = replace(small.figures[FOUND], low=None, high=None)
    rows = [
        (f"{place}-{year}", place, str(year), value)
        for place, value in (("CHN", 5), ("USA", 9))
        for year in range(2010, 2017)
    ]
    figures = [replace(one, id=id_, geography=place, period=year, value=value) for id_, place, year, value in rows]
    long, short = (figure_table(own, site, "maten/x.md") for own in (figures, figures[:4] + figures[7:9]))

    assert ["Verenigde Staten", "China"] == [country for country, _ in long.groups]
    assert [7, 7] == [len(lines) for _, lines in long.groups]
    assert {"2016"} == {lines[0].figure.period for _, lines in long.groups}
    assert [("", 6)] == [(country, len(lines)) for country, lines in short.groups]


def test_what_a_later_edition_says_anew_is_marked(dutch: Localised) -> None:
    """The older number for the same year and country, of the same publisher; another year has no other edition.

    It stands below the newer one, larger or not; where that gives two, none tells which of them says it anew.
    """
    model, sources = replace(dutch.catalogue.figures[FOUND], low=None, high=None), dutch.catalogue.sources
    sources["older"] = replace(sources[model.source_id], id="older", published="2020")
    rows = (("new", "2019", model.source_id, 5), ("old", "2019", "older", 9), ("alone", "2018", "older", 7))
    new, old, alone = (
        replace(model, id=id_, period=period, source_id=source, value=value) for id_, period, source, value in rows
    )
    table = figure_table([old, alone, new], dutch, "maten/x.md")

    assert {"old"} == table.earlier
    assert ["new", "old", "alone"] == [line.figure.id for line in table.lines]
    assert not figure_table([new, old, replace(new, id="alike")], dutch, "maten/x.md").earlier


def test_an_edition_with_as_many_numbers_says_all_of_them_anew(dutch: Localised) -> None:
    """Their labels tell them apart, and those of the earlier edition are marked as the drawing leaves them out."""
    model, sources = replace(dutch.catalogue.figures[FOUND], low=None, high=None), dutch.catalogue.sources
    sources["older"] = replace(sources[model.source_id], id="older", published="2020")
    rows = (("a", model.source_id, 5), ("b", model.source_id, 6), ("old-a", "older", 7), ("old-b", "older", 8))
    figures = [replace(model, id=id_, source_id=source, value=value) for id_, source, value in rows]
    table = figure_table(figures, dutch, "maten/x.md")

    assert table.has_labels
    assert {"old-a", "old-b"} == table.earlier
    assert (figures[:2], True) == newest_editions(figures, dutch)


def test_two_pieces_of_one_paper_about_one_year_say_what_each_is(dutch: Localised) -> None:
    """Nothing else in their rows would: both are valid, of one period, publisher and year."""
    sources, paper = dutch.catalogue.sources, "newspaper-2024"
    sources["winter"] = replace(sources[paper], id="winter", published=f"{sources[paper].year}-01")
    year = replace(dutch.catalogue.figures[FOUND], source_id=paper)
    first = replace(year, id="first", source_id="winter")

    assert figure_table([first, year], dutch, "maten/x.md").has_labels
    sources["winter"] = replace(sources[paper], id="winter", published="2001")
    assert not figure_table([first, year], dutch, "maten/x.md").has_labels


def test_two_works_of_one_publisher_and_year_have_their_titles(dutch: Localised) -> None:
    """Those of statistics alone, without what follows a colon; one work, or two years, need no title."""
    model, sources = dutch.catalogue.figures[FOUND], dutch.catalogue.sources
    yearbook = replace(sources[model.source_id], id="yearbook", title="Yearbook: Tables", kind="statistics")
    sources["yearbook"], sources["summaries"] = yearbook, replace(yearbook, id="summaries", title="Summaries")
    one, other = (replace(model, id=id_, source_id=id_) for id_ in ("yearbook", "summaries"))

    assert {"yearbook": "Yearbook", "summaries": "Summaries"} == figure_table([one, other], dutch, "maten/x.md").works
    assert {} == figure_table([one, replace(one, id="again")], dutch, "maten/x.md").works
    sources["summaries"] = replace(yearbook, id="summaries", published="2001")
    assert {} == figure_table([one, other], dutch, "maten/x.md").works
    sources["summaries"], sources["yearbook"] = (
        replace(yearbook, id=id_, kind="news") for id_ in ("summaries", "yearbook")
    )
    assert {} == figure_table([one, other], dutch, "maten/x.md").works
