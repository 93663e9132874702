"""The small picture of each chart: one frame, one idea, words that can be read and stand clear of each other."""

import re
from itertools import combinations, product
from xml.etree import ElementTree

import pytest
from syrupy.assertion import SnapshotAssertion

from charts import Chart, gallery
from charts.cleaning import SVG
from charts.small.bars import Bar, bars
from charts.small.columns import Column, Columns
from charts.small.frame import BOTTOM, HEIGHT, MARGIN, RIGHT, SMALLEST, WIDTH, Bounds
from charts.small.lines import Line, Lines, Mark, Tag
from charts.small.pictures import PICTURES, small
from evidence.catalogue import Catalogue
from evidence.records import Figure, Part
from tests.charts.claims import chart_of
from tests.charts.inventory import inventory
from tests.charts.lettering import lines
from tests.charts.premises.changes import changed
from tests.charts.test_overlaps import overlaps
from tests.charts.test_snapshots import PlainText

LANGUAGES = ("nl", "en")
# So many words and numbers are seen at one glance; a question mark is the mark of what is not known.
MOST_WORDS, UNKNOWN = 8, "?"
MOST_BYTES = 6_000
# What a letter may reach below its line, and a large one above its own.
DESCENDER = 4
COUNTRY = re.compile(r"var\(--(erbium|thulium|neodymium|praseodymium|cerium)\)")
# The chart of two countries that changed places.
TWO_COUNTRIES = "mining-shares"
JET = "f35-rare-earth-mass"

Drawn = dict[tuple[str, str], str]


@pytest.fixture(scope="module")
def drawn(charts: dict[str, Chart]) -> Drawn:
    """Return every small picture by chart and language."""
    return {(id_, language): small(chart, language) for (id_, chart), language in product(charts.items(), LANGUAGES)}


def texts(svg: str) -> list[str]:
    """Return the words of a picture."""
    return [str(element.text) for element in ElementTree.fromstring(svg).iter(f"{{{SVG}}}text")]


def test_every_chart_has_a_picture() -> None:
    """Each module that makes charts is in the list, and no other is."""
    makers = [*gallery.SINGLE, *(module.charts for module in gallery.OF_CLAIMS)]

    assert {make.__module__.rpartition(".")[2] for make in makers} == set(PICTURES)


def test_all_have_one_frame(drawn: Drawn) -> None:
    """They are as large as each other, and light."""
    assert {f"0 0 {WIDTH} {HEIGHT}"} == {ElementTree.fromstring(svg).attrib["viewBox"] for svg in drawn.values()}
    # The map is coastlines.
    weights = {place: len(svg) for place, svg in drawn.items() if place[0] != "projects-map"}
    assert {} == {place: weight for place, weight in weights.items() if weight > MOST_BYTES}


def test_words_stand_within_the_margins(drawn: Drawn) -> None:
    """In the widest of the common fonts no word begins or ends outside of them, in either direction."""
    ends = {(place, line.text): line for place, svg in drawn.items() for line in lines(svg)}

    assert ends
    outside = [one for one, line in ends.items() if line.left < MARGIN - 1 or line.right > RIGHT + 1]
    assert [] == outside
    assert min(line.top for line in ends.values()) >= MARGIN - DESCENDER
    assert max(line.bottom for line in ends.values()) <= BOTTOM + DESCENDER


def test_no_words_stand_on_each_other(drawn: Drawn) -> None:
    """Each word has room of its own."""
    found = {place: overlaps(svg) for place, svg in drawn.items()}

    assert {} == {place: both for place, both in found.items() if both}


def test_letters_can_be_read(drawn: Drawn) -> None:
    """Beside a chapter a picture is 252 px wide, and its smallest letters have eleven pixels there."""
    sizes = {float(size) for svg in drawn.values() for size in re.findall(r'font-size="([\d.]+)', svg)}

    assert sizes
    assert min(sizes) >= SMALLEST
    assert SMALLEST * 252 / WIDTH >= 11


def test_one_idea(drawn: Drawn) -> None:
    """A picture has few words, and the colour of one country at most; where two changed places, of both."""
    words = {place: [text for text in texts(svg) if text != UNKNOWN] for place, svg in drawn.items()}
    colours = {place: set(COUNTRY.findall(svg)) for place, svg in drawn.items()}

    assert {} == {place: said for place, said in words.items() if not 1 <= len(said) <= MOST_WORDS}
    assert {TWO_COUNTRIES} == {id_ for (id_, _), named in colours.items() if len(named) > 1}


def test_both_languages_show_the_same(drawn: Drawn) -> None:
    """They have as many words, and the same marks."""
    shapes = {place: re.sub(r"<[^>]*text.*?</[^>]*text>", "", svg) for place, svg in drawn.items()}

    for id_ in {id_ for id_, _ in drawn}:
        assert len(texts(drawn[id_, "nl"])) == len(texts(drawn[id_, "en"]))
        assert _counts(shapes[id_, "nl"]) == _counts(shapes[id_, "en"])


def _counts(svg: str) -> dict[str, int]:
    return {look: svg.count(look) for look in ("<path", "fill=", "stroke=", "stroke-dasharray=")}


def test_drawn(drawn: Drawn, snapshot: SnapshotAssertion, subtests: pytest.Subtests) -> None:
    """Each mark is as it was when somebody looked; if it is meant to change: `make snapshots`, and read the diff."""
    kept = snapshot.use_extension(PlainText)
    for (id_, language), svg in drawn.items():
        if language == "en":
            with subtests.test(id_):
                assert kept(name=id_) == inventory(svg)


def test_a_long_name_is_smaller_and_so_are_its_neighbours() -> None:
    """Names of one picture are of one size, and none runs into its number."""
    svg = bars([Bar("A name that is far longer than others", "12%", 0.5), Bar("Short", "5%", 0.1)])

    assert [] == overlaps(svg)
    names = re.findall(r'font-size="([\d.]+)', svg)[::2]
    assert [f"{SMALLEST}"] * 2 == names


def test_a_number_stands_clear_of_columns() -> None:
    """It is above its own column, and where it would stand on a neighbour, on the other side."""
    columns = [Column(((1, "red"),)), Column(((1, "red"),)), Column(((1, "red"),), number="1"), Column(((9, "red"),))]
    svg = Columns(columns).drawn()
    (number,) = lines(svg)
    tops = [float(top) for top in re.findall(r'd="M[\d.]+,([\d.]+)h', svg)]

    assert tops[3] < number.bottom < tops[2]


def test_ends_of_lines_stand_apart() -> None:
    """Two lines that end at one height have names under each other."""
    both = [Line([(2000, 0), (2001, 5)], ending=("first",)), Line([(2000, 1), (2001, 5)], ending=("second",))]
    heights = [line.top for line in lines(Lines(both).drawn())]

    assert all(abs(one - other) >= 15 for one, other in combinations(heights, 2))


def test_a_number_at_a_point_stands_above_the_line() -> None:
    """Also where the line is higher beside the point."""
    line = Line([(2000, 9), (2001, 1), (2002, 9)])
    svg = Lines([line], [Tag((2001, 1), "1,000,000,000,000")]).drawn()
    (number,) = lines(svg)

    down = Bounds(1, 9, BOTTOM - 22, MARGIN + 26)
    beside = Bounds(2000, 2001, down.at(9), down.at(1))
    across = Bounds(2000, 2001, MARGIN + 4.5, WIDTH / 2)
    assert number.bottom < beside.at(2000 + (number.left - across.first) / (across.last - across.first))


def test_the_words_of_a_level_stand_below_dots() -> None:
    """Those that lie under the line, where the words are, cover none of them."""
    points = [(2000, 9), (2001, 7), (2009, 1)]
    svg = Lines((), level=(8, "claimed: 8"), marks=[Mark(point) for point in points]).drawn()
    (words,) = lines(svg)
    dots = [float(y) for y in re.findall(r'transform="translate\([\d.]+,([\d.]+)\)" fill="var', svg)]

    assert len(points) == len(dots)
    assert sorted(dots)[1] < words.top


def test_a_scale_makes_nothing_of_what_something_else_counts(catalogue: Catalogue) -> None:
    """Where nobody counted what was claimed, 417 beside 420 is nearly the same; of two like counts the gap is seen."""
    uncounted = changed(catalogue, Part, {"id": f"{JET}-p1"}, readings="reserves")
    alike = changed(catalogue, Figure, {"id": "f35-elements-adamas-2026"}, low=400, high=400)
    other, same = (small(chart_of(tables, JET), "en") for tables in (uncounted, alike))

    assert "headline_fitting" == chart_of(uncounted, JET).variant
    assert abs(_apart(other)) < 2
    assert _apart(same) > 20


def _apart(svg: str) -> float:
    """Return how far what was claimed lies right of what was found."""
    claimed, found = (float(x) for x in re.findall(r'<path [^>]*transform="translate\(([\d.]+),', svg))
    return claimed - found
