"""What each chart draws of the tables beside this module, and what it drew when somebody last looked at it.

No drawing of the real rows is kept: when those are corrected, the build says which charts it drew anew.
The snapshots are plain text, a line for each mark, so that the diff of a change says which marks it moved.
They are written on request only: `make snapshots`.
"""

import pytest
from syrupy.assertion import SnapshotAssertion
from syrupy.extensions.single_file import SingleFileSnapshotExtension, WriteMode

from charts import Chart
from charts.chart import Width
from publishing.charts.drawings import Drawings
from tests.charts.inventory import inventory

DRAWINGS: tuple[tuple[str, Width], ...] = (("en", "wide"), ("nl", "narrow"))


class PlainText(SingleFileSnapshotExtension):
    """A text file for each snapshot."""

    _write_mode = WriteMode.TEXT
    file_extension = "txt"


def test_drawn(
    charts: dict[str, Chart], drawings: Drawings, snapshot: SnapshotAssertion, subtests: pytest.Subtests
) -> None:
    """Each mark is as it was when somebody looked; if it is meant to change: `make snapshots`, and read the diff."""
    kept = snapshot.use_extension(PlainText)
    for id_ in charts:
        for language, width in DRAWINGS:
            name = f"{id_}-{language}-{width}"
            with subtests.test(name):
                assert kept(name=name) == inventory(drawings.svg[id_, language, width])


def test_a_mark_is_told_in_one_line() -> None:
    """Groups add up to places; circles, bars and lines are named, text stands in quotes."""
    svg = (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9" font-size="13"><title>t</title>'
        '<g transform="translate(1,2)"><path transform="translate(3,4.5)" d="M5,0A5,5,0,1,1,-5,0A5,5,0,1,1,5,0" '
        'fill="none" stroke="var(--erbium)"/><path d="M0,1h20v30h-20Z" fill="currentColor"/>'
        '<line x2="4" stroke="var(--hairline)"/>'
        '<text transform="translate(2,2) rotate(90)">a<tspan>b</tspan></text></g></svg>'
    )
    expected = (
        "drawing 0 0 9 9\n"
        "circle 4,6.5 radius 5 stroke var(--erbium)\n"
        "bar 1,3 20 wide 30 high fill currentColor\n"
        "line 1,2 to 5,2 stroke var(--hairline)\n"
        'text 3,4 "a / b" 13px rotate(90)\n'
    )

    assert expected == inventory(svg)
