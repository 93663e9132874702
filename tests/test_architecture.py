"""The rules of the design that can be read off the source: who imports whom, how long things may be."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

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
    {"cache", "policy", "progress"},
    {"languages"},
    {"data", "charts", "fingerprint"},
    {"pages", "server"},
    {"generator", "writing"},
    {"drafts"},
    {"staging"},
    {"downloads", "social_cards", "verification", "wording"},
    {"assembly"},
)
# Each outside tool has one door.
DOORS = {
    "frictionless": {"evidence/package.py"},
    "altair": {path.relative_to(ROOT).as_posix() for path in (ROOT / "charts").rglob("*.py")},
    "vl_convert": {"charts/drawing.py"},
    "oxipng": {"charts/drawing.py"},
}
Function = ast.FunctionDef | ast.AsyncFunctionDef


def name_of(path: Path) -> str:
    """Return a file's name below the repository."""
    return path.relative_to(ROOT).as_posix()


def tree(path: Path) -> ast.Module:
    """Return the parsed source of a file."""
    return ast.parse(path.read_text(encoding="utf-8"))


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


@pytest.mark.parametrize("path", SOURCES, ids=name_of)
def test_imports_run_one_way(path: Path) -> None:
    """No package imports one that builds on it."""
    package = name_of(path).partition("/")[0]
    assert set() == imported(path) & FORBIDDEN[package]


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


@pytest.mark.parametrize(("tool", "doors"), DOORS.items(), ids=DOORS)
def test_each_outside_tool_has_its_door(tool: str, doors: set[str]) -> None:
    """A tool is imported only where it can be replaced."""
    assert [] == [name_of(path) for path in SOURCES if tool in imported(path) and name_of(path) not in doors]


def test_only_one_module_starts_the_generator() -> None:
    """MkDocs is started by publishing/generator/run.py alone, so that it is one replaceable function."""
    commands = [name_of(path) for path in SOURCES if "mkdocs" in {*imported(path), *_words_of(path)}]
    assert ["publishing/generator/run.py"] == commands


def _words_of(path: Path) -> set[object]:
    """Return the constants of a file."""
    return {node.value for node in ast.walk(tree(path)) if isinstance(node, ast.Constant)}


@pytest.mark.parametrize("path", [*SOURCES, *TESTS], ids=name_of)
def test_modules_are_short(path: Path) -> None:
    """A module fits in the head: one noun, a few hundred lines at most."""
    assert len(path.read_text(encoding="utf-8").splitlines()) <= LONGEST_MODULE


@pytest.mark.parametrize("path", [*SOURCES, *TESTS], ids=name_of)
def test_functions_are_short(path: Path) -> None:
    """A function fits on a screen."""
    lengths = {one.name: (one.end_lineno or one.lineno) - one.lineno + 1 for one in functions(path)}
    assert {} == {name: length for name, length in lengths.items() if length > LONGEST_FUNCTION}


@pytest.mark.parametrize("path", SOURCES, ids=name_of)
def test_nothing_is_asserted_outside_tests(path: Path) -> None:
    """A wrong cell is a problem that is shown, never an assertion that fails."""
    assert [] == [node.lineno for node in ast.walk(tree(path)) if isinstance(node, ast.Assert)]


@pytest.mark.parametrize("path", SOURCES, ids=name_of)
def test_what_is_public_says_what_it_is_for(path: Path) -> None:
    """Each module, each public class and each public function has a docstring."""
    module = tree(path)
    public = [
        node
        for node in ast.walk(module)
        if isinstance(node, Function | ast.ClassDef) and not node.name.startswith("_") and not _is_local(node, module)
    ]
    assert ast.get_docstring(module)
    assert [] == [node.name for node in public if not ast.get_docstring(node)]


def _is_local(node: ast.AST, module: ast.Module) -> bool:
    """Tell whether a function or class is written inside a function."""
    outer = (one for one in ast.walk(module) if isinstance(one, Function) and one is not node)
    return any(node in ast.walk(one) for one in outer)


@pytest.mark.parametrize("path", TESTS, ids=name_of)
def test_every_test_says_what_it_expects(path: Path) -> None:
    """Each test function has a docstring."""
    tests = [one for one in functions(path) if one.name.startswith("test_")]
    assert [] == [one.name for one in tests if not ast.get_docstring(one)]
