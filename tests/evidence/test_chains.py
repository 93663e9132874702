"""Rows that name each other, in groups and in chains of any length."""

import time

import pytest

from evidence.chains import circles, grouped, last_links


def test_rows_are_grouped_in_their_order() -> None:
    """By what each is of."""
    assert {"a": ["a1", "a2"], "b": ["b1"]} == grouped(["a1", "b1", "a2"], lambda row: row[0])


@pytest.mark.parametrize(
    ("links", "expected"),
    [
        ({"a": ""}, {"a": "a"}),
        ({"a": "a source", "b": "a", "c": "b"}, {"a": "a", "b": "a", "c": "a"}),
        ({"c": "b", "b": "a", "a": ""}, {"a": "a", "b": "a", "c": "a"}),
        ({"a": "b", "b": "a", "c": "a"}, {"a": "", "b": "", "c": ""}),
        ({"a": "a", "b": ""}, {"a": "", "b": "b"}),
    ],
    ids=["no link", "a chain", "a chain from its end", "into a circle", "itself"],
)
def test_links_lead_to_their_last_row(links: dict[str, str], expected: dict[str, str]) -> None:
    """A row without a link to another is the last itself; a circle has no last."""
    assert expected == last_links(links)


def test_each_circle_is_found_once() -> None:
    """What only leads into one is no part of it."""
    links = {"a": "b", "b": "a", "c": "a", "d": "d", "e": ""}

    assert [{"a", "b"}, {"d"}] == [set(circle) for circle in circles(links)]


def test_long_chains_cost_no_more_than_their_length() -> None:
    """A hundred thousand rows, each of which names the one before, or in a circle: no walk for each of them."""
    chain = {str(number): str(number - 1) for number in range(100_000)}
    before = time.process_time()

    assert {"0"} == set(last_links(chain).values()) == set(last_links(dict(reversed(chain.items()))).values())
    assert [100_000] == [len(circle) for circle in circles({**chain, "0": "99999"})]
    assert time.process_time() - before < 5
