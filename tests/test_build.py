"""The conductor, run as a reader runs it, in copies of the repository."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from build import arguments
from publishing.fingerprint import fingerprint
from publishing.languages.settings import Settings
from publishing.verification import site_problems
from tests.broken.cells import change, rows
from tests.broken.repository import ROOT, write_copy

UNDER_A_PATH = "https://x.example/zeldzaam/"
FIGURES, EVIDENCE = (f"datapackage/figures/data/{name}.csv" for name in ("figures", "evidence"))
EXPECTED = f"""\
{EVIDENCE}:{{evidence}}:figure_id  'no-such-figure' is not in the table \
figures → use an id of figures.csv, or add a row there first
{FIGURES}:{{value}}:value  'eighty' is not a number → write digits with a decimal point, such as 80 or 12.5
{FIGURES}:{{label}}:label_nl  the cell is empty → fill in: What the number is, in Dutch.
"""


def _run(folder: Path, *command: str, **environment: str) -> subprocess.CompletedProcess[str]:
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("ZELDZAAM", "SOURCE_DATE"))}
    return subprocess.run(  # noqa: S603 (our own command)
        [sys.executable, "build.py", *command],
        cwd=folder,
        env={**kept, **environment},
        capture_output=True,
        text=True,
        check=False,
    )


def _files(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()
    }


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a copy of the repository with the site built in it from nothing."""
    copy = write_copy(tmp_path_factory.mktemp("built") / "zeldzaam")
    result = _run(copy, "site")
    if result.returncode:
        pytest.fail(result.stdout + result.stderr)
    return copy


@pytest.fixture(scope="module")
def built_elsewhere(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a site built in another folder: the repository's own when it is current, else one more build."""
    remembered = ROOT / "build" / "site.inputs"
    if remembered.exists() and remembered.read_text(encoding="utf-8") == fingerprint(ROOT, Settings()):
        return ROOT / "build" / "site"
    copy = write_copy(tmp_path_factory.mktemp("elsewhere") / "a" / "deeper" / "folder")
    result = _run(copy, "site")
    if result.returncode:
        pytest.fail(result.stdout + result.stderr)
    return copy / "build" / "site"


def test_two_builds_in_two_folders_give_the_same_bytes(built: Path, built_elsewhere: Path) -> None:
    """Every file is the same, whatever the folder is called and whenever it is built."""
    one, other = _files(built / "build" / "site"), _files(built_elsewhere)

    assert one.keys() == other.keys()
    assert [] == [name for name, content in one.items() if content != other[name]]


def test_with_nothing_changed_nothing_is_built(built: Path) -> None:
    """The second time the build says so, and touches nothing."""
    result = _run(built, "site")

    assert (0, "Nothing has changed since the last build.") == (result.returncode, result.stdout.splitlines()[0])


def test_both_languages_hold_the_same_number_of_pages(built: Path) -> None:
    """What can be read in Dutch can be read in English."""
    site = built / "build" / "site"

    assert len(list((site / "nl").rglob("*.html"))) == len(list((site / "en").rglob("*.html")))


def _places(repository: Path) -> dict[str, int]:
    """Return the lines of a figure with a value, of one below it, and of evidence with a figure."""
    value, label, *_ = [line for line, row in rows(repository / FIGURES) if row["value"]]
    return {
        "value": value,
        "label": label,
        "evidence": next(line for line, row in rows(repository / EVIDENCE) if row["figure_id"]),
    }


@pytest.fixture(scope="module")
def broken(built: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a copy of the built repository in which a cell, a foreign key and a Dutch label are broken."""
    copy = tmp_path_factory.mktemp("broken") / "zeldzaam"
    shutil.copytree(built, copy)
    places = _places(copy)
    change(copy / FIGURES, places["value"], "value", "eighty")
    change(copy / FIGURES, places["label"], "label_nl", "")
    change(copy / EVIDENCE, places["evidence"], "figure_id", "no-such-figure")
    return copy


def test_three_broken_rows_are_named_at_once(broken: Path, built: Path) -> None:
    """The check names file, line, column and remedy of all three, and nothing else."""
    result = _run(broken, "check")

    assert (1, EXPECTED.format(**_places(built)), "") == (result.returncode, result.stdout, result.stderr)


def test_the_check_speaks_dutch(broken: Path, built: Path) -> None:
    """Where it is asked to, where the system does, and beside the lines of a pull request."""
    places = _places(built)
    remedy = "schrijf cijfers met een decimale punt, zoals 80 of 12.5"
    line = f"{FIGURES}:{places['value']}:value  'eighty' is geen getal → {remedy}"
    asked, system = _run(broken, "check", "--language", "nl"), _run(broken, "check", "--github", LC_ALL="nl_NL.UTF-8")

    assert line == asked.stdout.splitlines()[1]
    assert f"::error file={FIGURES},line={places['value']}::'eighty' is geen getal → {remedy}" in system.stdout


def test_broken_rows_leave_the_last_good_site_as_it_was(broken: Path, built: Path) -> None:
    """The build names the same three and stops; the site that was built before them is still there, byte for byte."""
    result = _run(broken, "site")

    assert (1, EXPECTED.format(**_places(built))) == (result.returncode, result.stdout)
    assert ["Problems: 3.", "Nothing was published; build/site is as it was."] == result.stderr.splitlines()[-2:]
    assert "Traceback" not in result.stderr
    assert _files(built / "build" / "site") == _files(broken / "build" / "site")


def test_the_site_works_under_a_path(built: Path, tmp_path: Path) -> None:
    """With another address every link still leads somewhere, and the 404 page names the path."""
    copy = tmp_path / "zeldzaam"
    site_of_built = str(built / "build")
    shutil.copytree(built, copy, ignore=lambda folder, _: {"site"} if folder == site_of_built else set())
    result = _run(copy, "site", "--quiet", ZELDZAAM_SITE_URL=UNDER_A_PATH)
    site = copy / "build" / "site"
    addresses = re.findall(r'(?:href|src)="(/[^"]*)"', (site / "nl" / "404.html").read_text(encoding="utf-8"))

    assert (0, "") == (result.returncode, result.stderr)
    assert [] == site_problems(site, Settings(UNDER_A_PATH), copy / "build" / "cache" / "pages.json")
    assert addresses
    assert [] == [address for address in addresses if not address.startswith("/zeldzaam/")]
    assert f'href="{UNDER_A_PATH}nl/' in (site / "nl" / "index.html").read_text(encoding="utf-8")


@pytest.mark.parametrize("command", [["check"], ["review"], ["fix"], ["sort"], ["site"], ["serve"], ["missing", "fy"]])
def test_every_command_can_be_asked_for_a_language(command: list[str]) -> None:
    """What it says of the content is then in that one; without it, in English here."""
    asked, unasked = (arguments().parse_args([*command, *more]).language for more in (["--language", "nl"], []))

    assert ("nl", "en") == (asked, unasked)


def test_the_commands_are_documented() -> None:
    """Each command of build.py is named in the README or in CONTRIBUTING."""
    texts = "".join((ROOT / name).read_text(encoding="utf-8") for name in ("README.md", "CONTRIBUTING.md"))
    commands = re.findall(r"^ {4}(\w+) ", arguments().format_help(), re.MULTILINE)

    assert {"check", "site", "serve"} <= set(commands)
    assert [] == [name for name in commands if f"build.py {name}" not in texts and f"make {name}" not in texts]


def test_a_day_of_the_list_of_what_is_due_is_a_day(capsys: pytest.CaptureFixture[str]) -> None:
    """Another text is refused in one line, with an example; without one it is today, in English."""
    asked = arguments().parse_args(["due", "--on", "2027-03-01"])
    assert ("2027-03-01", "en") == (asked.on.isoformat(), asked.language)

    with pytest.raises(SystemExit):
        arguments().parse_args(["due", "--on", "soon"])
    assert "argument --on: 'soon' is no day → write one such as 2027-03-01" in capsys.readouterr().err
