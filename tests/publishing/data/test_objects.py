"""Rows as JSON."""

import json

from publishing.data.objects import objects
from tests.publishing.data.sheet import ROWS, SHEET


def test_each_row_is_an_object_on_a_line_of_its_own() -> None:
    """Numbers stay numbers, an empty cell is null, a date is text; so a difference is one line."""
    text = objects(SHEET).decode()

    assert [{**ROWS[0], "checked_on": "2026-11-22"}, ROWS[1]] == json.loads(text)
    assert len(ROWS) + 2 == len(text.splitlines())
