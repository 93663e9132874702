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
    assert expected == _lines('{"a": {"b": 1}, "c": [{"b": 1}, {"b": 1}],\n"a": {"b": 1}, "a": 2}')


@pytest.mark.parametrize("constant", ["NaN", "Infinity", "-Infinity"])
def test_what_only_python_calls_a_number_is_named(constant: str) -> None:
    """Other programs stop at it; as a text it is a word like others."""
    expected = [f"x.json:2  {constant} is not a number in JSON → write digits, or null"]
    assert expected == _lines(f'["{constant}",\n{constant}]')


@pytest.mark.parametrize(
    ("raw", "line"),
    [
        (b"\n\xff", "2  this is not UTF-8 → write plain JSON, saved as UTF-8"),
        (b"\xef\xbb\xbf{}", "1  the file starts with a byte-order mark → write plain JSON, saved as UTF-8"),
        (b"\n" + b"[" * 100_000, "2  this stands in more than 30 brackets → write it without so many"),
        (b'{"a": ' * 80_000, "1  this stands in more than 30 brackets → write it without so many"),
        (b" " * 500_001, "1  the file has more than 500,000 bytes → write only what is needed"),
        (b'"' + b'\\"' * 200_000, "1:1  this is not JSON: Unterminated string starting → mend the JSON at this spot"),
        (b'{"a', "1:2  this is not JSON: Unterminated string starting → mend the JSON at this spot"),
    ],
    ids=["Latin-1", "mark", "lists", "objects", "size", "quotation marks", "end"],
)
def test_what_cannot_be_read_is_one_problem(raw: bytes, line: str) -> None:
    """Not a crash, whatever Python stops at, and nothing is climbed down to that stands too deep."""
    document, problems = parsed("x.json", raw)
    assert (None, [f"x.json:{line}"]) == (document, [str(problem) for problem in problems])


@pytest.mark.parametrize("number", ["1" * 5_000, "-" + "1" * 18, "1e400", "-1e400", "0." + "1" * 17])
def test_a_number_that_is_none_is_named(number: str) -> None:
    """Python would make infinity of it, or stop; other programs would round it."""
    expected = f"x.json:2  the number {number[:18]} is too long, or too large"
    assert [f"{expected} → write a shorter one, without an exponent"] == _lines(f"[1,\n{number}]")


@pytest.mark.parametrize("number", ["0", "-1", "100", "1.5", "1e6", "-" + "1" * 17])
def test_a_usual_number_is_none_of_these(number: str) -> None:
    """It has at most eighteen characters."""
    assert [] == _lines(f"[{number}]")


@pytest.mark.parametrize("character", ["\ud800", "\x00", "\n", "\u202e", "\u200b", "\ue000", "\U0001fffe", "\u2028"])
def test_a_character_that_is_none_is_named(character: str) -> None:
    """In a value as in a name; it could not be printed, or would be printed as something else."""
    what = f"this text holds the character U+{ord(character):04X}, which no reader sees"
    expected = f"x.json:2  {what} → write it without"
    written = json.dumps(f"a{character}")
    assert [expected] * 2 == _lines(f'{{\n{written}: {{"a": {written}}}}}')


@pytest.mark.parametrize("character", ["é", "−", "–", "“", "₂", "\u00a0"])
def test_a_character_that_texts_need_may_be_there(character: str) -> None:
    """Letters of any language, and the marks between them."""
    assert [] == _lines(json.dumps({character: character}))


@pytest.mark.parametrize(("text", "length", "most"), [("{%s: 1}", 61, "60"), ("[%s]", 5_001, "5,000")])
def test_a_text_is_not_endless(text: str, length: int, most: str) -> None:
    """Nor is a name; one as long as may be is fine."""
    expected = f"x.json:1  this text has {length:,} characters, and may have {most} → write a shorter one"
    assert [expected] == _lines(text % json.dumps("a" * length))
    assert [] == _lines(text % json.dumps("a" * (length - 1)))
