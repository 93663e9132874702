"""JSON is read strictly, and every part of it knows its line."""

import json

import pytest

from evidence.document import Part, parsed
from tests.broken.repository import ROOT

TEXT = """{
  "name": "x, [y]\\" {",
  "list": [
    1, {"a": [], "b": {}},
    null
  ],
  "last": {"name": -1.5e3}
}"""
LINES = {
    (): 1,
    ("name",): 2,
    ("list",): 3,
    ("list", 0): 4,
    ("list", 1): 4,
    ("list", 1, "a"): 4,
    ("list", 1, "b"): 4,
    ("list", 2): 5,
    ("last",): 7,
    ("last", "name"): 7,
}


def _lines(text: str) -> list[str]:
    return [str(problem) for problem in parsed("x.json", text.encode())[1]]


def _paths(content: object, path: Part = ()) -> set[Part]:
    """Return the path of every part of what JSON holds."""
    steps: list[tuple[str | int, object]] = []
    if isinstance(content, dict):
        steps = list(content.items())
    elif isinstance(content, list):
        steps = list(enumerate(content))
    return {path}.union(*(_paths(part, (*path, step)) for step, part in steps))


def test_each_part_knows_its_line() -> None:
    """Brackets, commas and quotation marks within a text are text."""
    document, problems = parsed("x.json", TEXT.encode())
    assert document is not None
    assert (json.loads(TEXT), LINES, []) == (document.content, document.lines, problems)


@pytest.mark.parametrize("package", ["figures", "supply", "context"])
def test_every_part_of_a_real_descriptor_has_a_line(package: str) -> None:
    """No part is missing, and none is there that the descriptor does not have."""
    document, _ = parsed("x.json", (ROOT / "datapackage" / package / "datapackage.json").read_bytes())
    assert document is not None
    assert _paths(document.content) == set(document.lines)


def test_a_name_that_stands_twice_is_named_once() -> None:
    """Python takes the last one in silence; what stands below is the same mistake, and not named again."""
    expected = ["x.json:2:a  'a' stands in line 1 already → keep one: programs differ in which they read"]
    assert expected == _lines('{"a": {"b": 1}, "c": [{"b": 1}, {"b": 1}],\n"a": {"b": 1}}')


@pytest.mark.parametrize("constant", ["NaN", "Infinity", "-Infinity"])
def test_what_only_python_calls_a_number_is_named(constant: str) -> None:
    """Other programs stop at it; as a text it is a word like others."""
    expected = [f"x.json:2  {constant} is not a number in JSON → write digits, or null"]
    assert expected == _lines(f'["{constant}",\n{constant}]')


@pytest.mark.parametrize("raw", [b"\xff", b"[" * 100_000, b"1" * 5_000], ids=["Latin-1", "depth", "digits"])
def test_what_cannot_be_read_is_one_problem(raw: bytes) -> None:
    """Not a crash, whatever Python stops at."""
    document, problems = parsed("x.json", raw)
    assert (None, ["x.json:1"]) == (document, [str(problem.where) for problem in problems])
