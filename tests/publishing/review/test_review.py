"""The report on a change: one number of a small repository, from the cell to what it moves."""

import csv
import json
import subprocess
from pathlib import Path

import pytest

from evidence.languages import LANGUAGES
from evidence.messages import say, verbatim
from evidence.problems import Place, Problem
from evidence.records import Country
from publishing.review.comparison import review
from publishing.review.revision import UnknownRevisionError, state_of
from tests.broken.repository import ROOT, write_good

TABLE = "datapackage/figures/data/figures.csv"
FOUND, CLAIM = "dependence-2024-survey", "dependence"


def _git(folder: Path, *arguments: str) -> None:
    subprocess.run(["git", *arguments], cwd=folder, check=True, capture_output=True)  # noqa: S603, S607 (git is on the path)


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """Return a small repository with one commit, with the words of the site and a page that names the figure."""
    write_good(tmp_path)
    for language in LANGUAGES:
        folder = tmp_path / "docs" / language.code
        folder.mkdir(parents=True)
        (folder / "words.toml").write_bytes((ROOT / "docs" / language.code / "words.toml").read_bytes())
    header = "---\nid: page\ntitle: Een bladzijde\ndescription: Een bladzijde met een cijfer\n---\n"
    (tmp_path / "docs" / "nl" / "page.md").write_text(f"{header}Het is {{{{figure:{FOUND}}}}}.\n", encoding="utf-8")
    _git(tmp_path, "init", "-q")
    _git(tmp_path, "add", "-A")
    _git(tmp_path, "-c", "user.name=a", "-c", "user.email=a@b.example", "commit", "-q", "-m", "All of it")
    return tmp_path


def _change(repository: Path, row: str, **cells: str) -> None:
    path = repository / TABLE
    with path.open(encoding="utf-8", newline="") as stream:
        rows = list(csv.DictReader(stream))
    for one in rows:
        if one["id"] == row:
            one.update(cells)
    with path.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.DictWriter(stream, list(rows[0]), lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)


def _review(repository: Path, language: str = "nl", problems: list[Problem] | None = None) -> str:
    return review(repository, repository / "build", "HEAD", language, problems or [])


def test_what_did_not_change_is_said_in_one_line(repository: Path) -> None:
    """No list is empty: there are none."""
    text = _review(repository)

    assert "**Er is niets veranderd in de gegevens.**" in text
    assert "### " not in text


def test_a_number_is_followed_to_all_that_it_moves(repository: Path) -> None:
    """The cell, that its source stayed the same, the verdict, the answer, and the sentence that names it."""
    _change(repository, FOUND, low="78", high="82")
    text = _review(repository)

    assert f"- `{FOUND}` · low · `60` → `78` ({TABLE}:" in text
    assert "Welke bron geeft het nieuwe getal?" in text
    assert f"- {CLAIM}: klopt niet → klopt. " in text
    assert f"- `{CLAIM}: " in text
    assert f"- `docs/nl/page.md:6  {FOUND}`" in text


def test_a_number_with_another_place_in_its_source_raises_no_question(repository: Path) -> None:
    """Whoever changed both looked it up."""
    _change(repository, FOUND, low="78", high="82", locator="Table 3")

    assert "Which source gives the new number?" not in _review(repository, "en")


def test_what_is_wrong_comes_before_all_else(repository: Path) -> None:
    """In the words of the check, with how many there are."""
    problem = Problem(Place(TABLE, 2, "value"), verbatim("the `number` is wrong"), verbatim("mend it"))
    text = _review(repository, "en", [problem])

    assert text.startswith("# What this change does\n\n**One thing is still wrong.**\n")
    assert f"- `{TABLE}:2:value`  `` the `number` is wrong ``" in text


def test_what_is_wrong_is_said_in_the_language_of_the_report(repository: Path) -> None:
    """Both halves of each line, as the rest of the report."""
    problem = Problem(Place(TABLE, 2, "value"), say("the cell is empty"), say("write a year, such as 2024"))
    text = _review(repository, "nl", [problem])

    assert f"- `{TABLE}:2:value`  `de cel is leeg`  \n  → `schrijf een jaar, zoals 2024`" in text


def test_a_cell_that_cannot_be_read_still_shows(repository: Path) -> None:
    """What it moves can only be said once it is mended."""
    _change(repository, FOUND, low="eighty")
    text = _review(repository, "en")

    assert "`60` → `eighty`" in text
    assert "We cannot tell until what is listed above is right." in text


def test_rows_that_come_and_go_are_named(repository: Path) -> None:
    """Each once, not cell by cell; of many changes the first twenty, then how many more."""
    path = repository / TABLE
    header, *rows = path.read_text(encoding="utf-8").splitlines(keepends=True)
    new = [f"new-{number}{rows[0][rows[0].index(',') :]}" for number in range(30)]
    path.write_text("".join([header, *rows[1:], *new]), encoding="utf-8")
    text = _review(repository, "en")

    assert 20 == text.count("· new row (") + text.count("· row removed (")
    assert "- and 11 more changes" in text


def test_a_chart_is_drawn_before_and_after(repository: Path) -> None:
    """Where the pictures are is said beside its name."""
    _change(repository, FOUND, low="78", high="82")
    text = _review(repository)
    drawn = sorted(path.name for path in (repository / "build" / "review").glob("*.svg"))

    assert [f"evidence-{CLAIM}.nl.after.svg", f"evidence-{CLAIM}.nl.before.svg"] == drawn
    assert all(f"`build/review/{name}`" in text for name in drawn)


@pytest.mark.parametrize("revision", ["nowhere", "--output=x"])
def test_an_unknown_revision_is_refused(repository: Path, revision: str) -> None:
    """Nor does git take it for an option."""
    with pytest.raises(UnknownRevisionError):
        review(repository, repository / "build", revision, "nl", [])
    assert not (repository / "x").exists()


def test_a_page_that_cannot_be_read_names_no_figures(repository: Path) -> None:
    """What the check says of it stands above; the rest of the report is there."""
    (repository / "docs" / "nl" / "page.md").write_text(f"---\nid: [\n---\n{{{{figure:{FOUND}}}}}\n", encoding="utf-8")
    _change(repository, FOUND, low="78", high="82")
    text = _review(repository)

    assert f"- {CLAIM}: klopt niet → klopt. " in text
    assert "page.md" not in text


def test_without_readable_words_what_is_wrong_is_said_alone(repository: Path) -> None:
    """The report is written with them."""
    (repository / "docs" / "nl" / "words.toml").write_text("[review\n", encoding="utf-8")
    problem = Problem(Place("docs/nl/words.toml", 1), verbatim("this is not TOML"), verbatim("mend it"))

    assert "docs/nl/words.toml:1  this is not TOML → mend it" == _review(repository, problems=[problem])


def test_tables_that_are_none_have_no_state(tmp_path: Path) -> None:
    """What cannot be read cannot be compared."""
    write_good(tmp_path)
    (tmp_path / TABLE).write_bytes(b"\xff\xfe\0")

    assert state_of(tmp_path) is None


def test_a_column_that_came_later_is_empty_in_an_earlier_state(tmp_path: Path) -> None:
    """A change that adds a column can be reported on: what pages and charts read of it is nothing."""
    write_good(tmp_path)
    folder = tmp_path / "datapackage" / "supply"
    described = json.loads((folder / "datapackage.json").read_text(encoding="utf-8"))
    fields = next(one for one in described["resources"] if one["name"] == "countries")["schema"]["fields"]
    fields[:] = [one for one in fields if one["name"] != "wikidata"]
    (folder / "datapackage.json").write_text(json.dumps(described), encoding="utf-8")

    state = state_of(tmp_path)

    assert state
    assert state.catalogue
    assert {""} == {country.wikidata for country in state.catalogue.records(Country)}
    assert "wikidata" not in state.texts.rows(*Country.table)[0]
