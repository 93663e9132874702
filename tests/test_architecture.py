"""The rules of the design that can be read off the source: who imports whom, how long things may be."""

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from tests.real_rows import RealRowsError

ROOT = Path(__file__).resolve().parents[1]
PACKAGES = ("evidence", "charts", "publishing")
PUBLISHING = ROOT / "publishing"
SOURCES = [ROOT / "build.py", *sorted(path for package in PACKAGES for path in (ROOT / package).rglob("*.py"))]
TESTS = sorted((ROOT / "tests").rglob("*.py"))
LONGEST_MODULE, LONGEST_FUNCTION = 250, 40
# Who may know whom: build.py → publishing → charts → evidence → datapackage/ (files).
FORBIDDEN = {
    "evidence": {"charts", "publishing", "build", "tests"},
    "charts": {"publishing", "build", "tests"},
    "publishing": {"build", "tests"},
    "build.py": {"tests"},
}
# The rooms of publishing/, and its modules that stand in none, from the ground up: each knows only those of
# the lines before it, and none of its own line.
ROOMS = (
    {
        *(
            "apostrophes",
            "cache",
            "changelog",
            "citation",
            "collector",
            "columns",
            "console",
            "countings",
            "lock",
            "media_types",
            "pinned",
            "policy",
            "progress",
            "published",
            "publisher",
        ),
        "swap",
    },
    {"active", "compressed", "faults", "languages", "licences", "release"},
    {"data", "fingerprint", "hosting", "inspection"},
    {"charts"},
    {"pages", "server"},
    {"cards", "generator", "writing"},
    {"drafts"},
    {"staging"},
    {
        "downloads",
        "due",
        "embeds",
        "feeds",
        "notices",
        "sizes",
        "social_cards",
        "tidying",
        "verification",
        "wording",
    },
    {"assembly", "checking"},
    {"releasing", "review"},
)
# Each outside tool has one door.
DOORS = {
    "frictionless": {"evidence/package.py"},
    "jsonschema": {"evidence/descriptor_schema.py", "publishing/pages/headers.py"},
    "altair": {path.relative_to(ROOT).as_posix() for path in (ROOT / "charts").rglob("*.py")},
    "vl_convert": {"charts/drawing.py"},
    "oxipng": {"charts/drawing.py"},
}
Function = ast.FunctionDef | ast.AsyncFunctionDef


def name_of(path: Path) -> str:
    """Return a file's name below the repository."""
    return path.relative_to(ROOT).as_posix()


@cache
def tree(path: Path) -> ast.Module:
    """Return the parsed source of a file; most rules read it."""
    return ast.parse(path.read_text(encoding="utf-8"))


@cache
def imported(path: Path) -> set[str]:
    """Return the packages that a file imports anywhere, functions included."""
    names: set[str] = set()
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            names.add(node.module or path.parent.name)
    return {name.partition(".")[0] for name in names}


def functions(path: Path) -> Iterator[Function]:
    """Yield every function and method of a file."""
    return (node for node in ast.walk(tree(path)) if isinstance(node, Function))


def test_imports_run_one_way() -> None:
    """No package imports one that builds on it."""
    assert [] == [
        f"{name_of(path)} imports {package}"
        for path in SOURCES
        for package in sorted(imported(path) & FORBIDDEN[name_of(path).partition("/")[0]])
    ]


def test_rooms_stand_on_each_other() -> None:
    """Inside publishing/ too, nothing imports what builds on it, and each room has its place in the order."""
    level = {room: number for number, rooms in enumerate(ROOMS) for room in rooms}
    own = {path: _room(path) for path in SOURCES if PUBLISHING in path.parents and path != PUBLISHING / "__init__.py"}
    wrong = [
        f"{name_of(path)} imports {other}"
        for path, room in own.items()
        for other in sorted(_rooms_imported(path) - {room})
        if level[other] >= level[room]
    ]
    assert set(level) == set(own.values())
    assert [] == wrong


def _room(path: Path) -> str:
    """Return the room of a module, or its own name where it stands in none."""
    return path.relative_to(PUBLISHING).parts[0].removesuffix(".py")


def _rooms_imported(path: Path) -> set[str]:
    """Return the rooms of publishing/ from which a file imports; it always names what it takes."""
    nodes = [node for node in ast.walk(tree(path)) if isinstance(node, ast.ImportFrom) and node.module]
    modules = [f"{node.module}.{alias.name}".split(".") for node in nodes for alias in node.names]
    return {module[1] for module in modules if module[0] == "publishing"}


def test_a_site_is_one_languages_view_of_the_publication() -> None:
    """What is called `site` is a Localised: never a folder, a list of languages or a module."""
    parameters = [
        (name_of(path), argument)
        for path in SOURCES
        for function in functions(path)
        for argument in ast.walk(function.args)
        if isinstance(argument, ast.arg) and argument.arg == "site"
    ]
    assert [] == [name for name, argument in parameters if ast.unparse(argument.annotation or argument) != "Localised"]


def test_each_outside_tool_has_its_door() -> None:
    """A tool is imported only where it can be replaced."""
    assert [] == [
        f"{name_of(path)} imports {tool}"
        for tool, doors in DOORS.items()
        for path in SOURCES
        if tool in imported(path) and name_of(path) not in doors
    ]


def test_only_one_module_starts_the_generator() -> None:
    """MkDocs is started in publishing/generator/child.py alone, so that the generator can be replaced."""
    commands = [name_of(path) for path in SOURCES if "mkdocs" in {*imported(path), *_words_of(path)}]
    assert ["publishing/generator/child.py"] == commands


def _words_of(path: Path) -> set[object]:
    """Return the constants of a file."""
    return {node.value for node in ast.walk(tree(path)) if isinstance(node, ast.Constant)}


def test_modules_are_short() -> None:
    """A module fits in the head: one noun, a few hundred lines at most."""
    lengths = {name_of(path): len(path.read_text(encoding="utf-8").splitlines()) for path in (*SOURCES, *TESTS)}
    assert [] == [f"{name}: {length} lines" for name, length in lengths.items() if length > LONGEST_MODULE]


def test_functions_are_short() -> None:
    """A function fits on a screen."""
    assert [] == [
        f"{name_of(path)}: {one.name} has {length} lines"
        for path in (*SOURCES, *TESTS)
        for one in functions(path)
        if (length := (one.end_lineno or one.lineno) - one.lineno + 1) > LONGEST_FUNCTION
    ]


def test_nothing_is_asserted_outside_tests() -> None:
    """A wrong cell is a problem that is shown, never an assertion that fails."""
    assert [] == [
        f"{name_of(path)}:{node.lineno} asserts"
        for path in SOURCES
        for node in ast.walk(tree(path))
        if isinstance(node, ast.Assert)
    ]


def test_what_is_public_says_what_it_is_for() -> None:
    """Each module, each public class and each public function has a docstring."""
    assert [] == [
        f"{name_of(path)}: {getattr(node, 'name', 'the module')}"
        for path in SOURCES
        for node in (tree(path), *_public(tree(path)))
        if not ast.get_docstring(node)
    ]


def _public(node: ast.AST) -> Iterator[Function | ast.ClassDef]:
    """Yield the classes and functions that others can reach, which are not written inside a function."""
    for child in ast.iter_child_nodes(node):
        if isinstance(child, Function | ast.ClassDef) and not child.name.startswith("_"):
            yield child
        if not isinstance(child, Function):
            yield from _public(child)


def test_every_test_says_what_it_expects() -> None:
    """Each test function has a docstring."""
    assert [] == [
        f"{name_of(path)}: {one.name}"
        for path in TESTS
        for one in functions(path)
        if one.name.startswith("test_") and not ast.get_docstring(one)
    ]


def test_a_test_of_the_code_cannot_open_a_real_table() -> None:
    """No correction of the data turns it red; descriptors and other files are open to it."""
    package = ROOT / "datapackage" / "figures"
    with pytest.raises(RealRowsError, match=r"tests/charts/tables"):
        (package / "data" / "units.csv").read_text(encoding="utf-8")
    assert (package / "datapackage.json").read_text(encoding="utf-8")
