"""What lies below datapackage/ is named by a descriptor."""

import os
from pathlib import Path

import pytest

from evidence.audit import audit
from evidence.folders import stray_files

TABLE = "no resource of datapackage.json names this table → describe it there, or take it away"
FILE = "this file belongs to no package → take it away"


@pytest.mark.parametrize(
    ("file", "expected"),
    [
        ("other/datapackage.json", FILE), ("figures/.datapackage.json.swp", FILE), ("figures/data/units.csv~", FILE),
        ("figures/data/units.CSV", TABLE), ("figures/data/more/units.csv", TABLE), ("units.csv", TABLE),
    ],
)  # fmt: skip
def test_a_file_that_no_descriptor_names_is_a_problem(file: str, expected: str, repository: Path) -> None:
    """Nobody would check it, and a whole package would be published."""
    path = repository / "datapackage" / file
    path.parent.mkdir(exist_ok=True)
    path.write_text("id\n", encoding="utf-8")

    assert [f"datapackage/{file}:1  {expected}"] == [str(problem) for problem in audit(repository)[1]]


def test_a_link_to_a_folder_is_a_problem(repository: Path) -> None:
    """It leads out of the package."""
    (repository / "datapackage" / "figures" / "more").symlink_to("/etc")

    assert [f"datapackage/figures/more:1  {FILE}"] == [str(problem) for problem in audit(repository)[1]]


def test_words_about_a_package_may_lie_there(repository: Path) -> None:
    """They are not published."""
    (repository / "datapackage" / "figures" / "README.md").write_text("Words.\n", encoding="utf-8")

    assert [] == audit(repository)[1]


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (b"\xff", "1:1  the file is not UTF-8 → save it as UTF-8"),
        (b"a" * 20_001, "1  the file has 20,001 bytes, more than 20,000 → leave something out"),
    ],
)
def test_words_about_a_package_are_text(content: bytes, expected: str, repository: Path) -> None:
    """Whoever comes to the repository reads them."""
    (repository / "datapackage" / "figures" / "README.md").write_bytes(content)

    assert [f"datapackage/figures/README.md:{expected}"] == [str(problem) for problem in audit(repository)[1]]


def test_words_about_a_package_lie_in_a_file(repository: Path) -> None:
    """What nobody writes to would be waited for without end."""
    os.mkfifo(repository / "datapackage" / "README.md")

    (problem,) = audit(repository)[1]
    assert "datapackage/README.md:1  there is no such file" in str(problem)


def test_a_name_that_not_every_machine_holds(tmp_path: Path) -> None:
    """A folder is named too, whatever lies in it."""
    (tmp_path / "datapackage" / "aux").mkdir(parents=True)

    (problem,) = stray_files(tmp_path, [])

    assert "datapackage/aux:1  Windows keeps the name 'aux' for a device → give it another name" == str(problem)
