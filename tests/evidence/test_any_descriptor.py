"""Whatever stands in place of any part of a descriptor, problems come of it, and never an exception."""

import json
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from evidence import descriptor
from evidence.document import parsed
from tests.evidence.descriptors import column, package, table, write_package

# Every kind of part is there once.
KEY = {"fields": ["book"], "reference": {"resource": "books", "fields": ["id"]}}
WORDS = [{"value": "mine", "label": "mine"}, {"value": "plant", "label": "plant"}]
COLUMNS = [
    column("book"),
    column("kind", categories=WORDS, constraints={"enum": ["mine", "plant"]}),
    column("code", constraints={"pattern": "[A-Z]{3}", "maxLength": 3}),
    column("amount", type="number", constraints={"minimum": 0, "maximum": 100}),
    column("sure", type="boolean", trueValues=["true"], falseValues=["false"]),
]
WHOLE = package(table("things", *COLUMNS, foreignKeys=[KEY], missingValues=[""]), table("books"))
# Names and words of descriptors among others, so that what is thought up comes near to them.
TEXTS = st.text() | st.sampled_from(["id", "things", "data/things.csv", "name", "type", "number", "en", "minimum"])
NUMBERS = st.integers() | st.floats()
JSON = st.recursive(
    st.none() | st.booleans() | NUMBERS | TEXTS,
    lambda within: st.lists(within, max_size=4) | st.dictionaries(TEXTS, within, max_size=4),
    max_leaves=8,
)


def _paths(content: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    steps = content.items() if isinstance(content, dict) else enumerate(content if isinstance(content, list) else ())
    return [path, *(deeper for step, part in steps for deeper in _paths(part, (*path, step)))]


def _changed(path: tuple[Any, ...], value: Any) -> Any:
    """Return the descriptor with a value in place of one part."""
    if not path:
        return value
    content = deepcopy(WHOLE)
    within: Any = content
    for step in path[:-1]:
        within = within[step]
    within[path[-1]] = value
    return content


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return where the package stands."""
    root = tmp_path_factory.mktemp("any")
    write_package(root, WHOLE)
    return root


def _said(folder: Path, text: str) -> list[str]:
    path = folder / "small" / "datapackage.json"
    path.write_bytes(text.encode())
    lines = [str(problem) for problem in descriptor.read(path, folder)[1]]
    # As they are printed: each in one line, in any encoding of the machine that can write UTF-8.
    assert [] == [line for line in lines if len(line.encode().splitlines()) != 1]
    return lines


def test_the_whole_is_in_order(folder: Path) -> None:
    """What is changed here has no problem before."""
    assert [] == _said(folder, json.dumps(WHOLE))


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=400)
@given(path=st.sampled_from(_paths(WHOLE)), value=JSON)
def test_any_value_in_place_of_any_part_is_answered(path: tuple[Any, ...], value: Any, folder: Path) -> None:
    """By problems where it cannot be there."""
    _said(folder, json.dumps(_changed(path, value)))


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=400)
@given(start=st.integers(0, 3000), end=st.integers(0, 60), text=st.text(max_size=20) | st.sampled_from([*'{}[],:"\\']))
def test_any_text_in_place_of_a_piece_is_answered(start: int, end: int, text: str, folder: Path) -> None:
    """As JSON that is broken, or as a descriptor that is."""
    whole = json.dumps(WHOLE, indent=1)
    _said(folder, f"{whole[:start]}{text.encode('utf-8', 'replace').decode()}{whole[start + end :]}")


@given(st.binary())
def test_any_bytes_are_answered(raw: bytes) -> None:
    """They are a document, or a problem says why they are none."""
    document, problems = parsed("x.json", raw)
    assert (document is None) <= bool(problems)
