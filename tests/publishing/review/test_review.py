"""The report on a change: one number of a small repository, from the cell to what it moves."""

import csv
import subprocess
from pathlib import Path

import pytest

from evidence.languages import LANGUAGES
from evidence.messages import say, verbatim
from evidence.problems import Place, Problem
from publishing.checking import Findings
from publishing.review.comparison import review
from publishing.review.revision import UnknownRevisionError
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
    return review(repository, repository / "build", "HEAD", language, Findings(problems or []))


def _wrong(line: int, column: str = "") -> Problem:
    return Problem(Place(TABLE, line, column), verbatim("it is wrong"), verbatim("mend it"))


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
    assert "In welke bron staat het nieuwe getal?" in text
    assert f"- {CLAIM}: klopt niet → klopt. " in text
    assert f"- `{CLAIM}: " in text
    assert f"- `docs/nl/page.md:6  {FOUND}`" in text


def test_a_number_with_another_place_in_its_source_raises_no_question(repository: Path) -> None:
    """Whoever changed both looked it up."""
    _change(repository, FOUND, low="78", high="82", locator="Table 3")

    assert "Which source gives the new number?" not in _review(repository, "en")


def test_a_number_without_a_source_is_said_to_lack_it(repository: Path) -> None:
    """It is the first thing that whoever reads the change wants to know."""
    _change(repository, FOUND, low="78", high="82", source_id="", locator="")
    text = _review(repository, "nl", [_wrong(2, "source_id")])

    assert f"- `{FOUND}`: **Hier ontbreekt de bron." in text
    assert "In welke bron staat het nieuwe getal?" not in text


@pytest.mark.parametrize(("column", "asks"), [("edition", False), ("year", True)])
def test_a_row_of_any_table_says_where_it_comes_from(repository: Path, column: str, *, asks: bool) -> None:
    """Its number changed, and its source stayed: with another edition that is another table of it."""
    path = repository / "datapackage" / "supply" / "data" / "mine_production.csv"
    header, first, *rows = path.read_text(encoding="utf-8").splitlines(keepends=True)
    name = header.rstrip("\n").split(",")
    cells = dict(zip(name, first.rstrip("\n").split(","), strict=True))
    number = "production_t_reo"
    new = {**cells, number: "123456"} if asks else {**cells, column: "MYB 1999", number: "123456"}
    path.write_text(header + ",".join(new.values()) + "\n" + "".join(rows), encoding="utf-8")
    text = _review(repository, "nl")

    assert "## Waar het vandaan komt" in text
    assert asks == ("In welke bron staat het nieuwe getal?" in text)


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


def test_what_can_be_known_is_suggested(repository: Path) -> None:
    """As the cell alone, and as the line that the host takes over: once for all cells of a line."""
    _change(repository, FOUND, low="60,5", period="26-1-2026")
    line = next(at for at, row in enumerate((repository / TABLE).read_text().splitlines(), 1) if row.startswith(FOUND))
    problems = [_wrong(line, name) for name in ("low", "period", "high")]
    text = _review(repository, "nl", problems)
    block = text[text.index("```suggestion\n") :].split("\n")

    assert "  Waarschijnlijk bedoel je: `60,5` → `60.5`" in text
    assert "  Waarschijnlijk bedoel je: `26-1-2026` → `2026-01-26`" in text
    assert 1 == text.count("```suggestion")
    assert block[1].startswith(f"{FOUND},")
    assert ",60.5," in block[1]
    assert ",2026-01-26," in block[1]
    assert "```" == block[2]


def test_a_line_that_would_end_the_suggestion_is_fenced_more(repository: Path) -> None:
    """What a contributor wrote stays within it; a line with what nobody sees is not offered."""
    _change(repository, FOUND, low="60,5", label_nl="Een ```` label")
    line = next(at for at, row in enumerate((repository / TABLE).read_text().splitlines(), 1) if row.startswith(FOUND))
    fenced = _review(repository, "nl", [_wrong(line, "low")])
    _change(repository, FOUND, label_nl="Een\u200b label")

    assert "`````suggestion\n" in fenced
    assert "suggestion\n" not in _review(repository, "nl", [_wrong(line, "low")])


def test_a_file_of_a_dutch_spreadsheet_is_read_as_it_is_mended(repository: Path) -> None:
    """So one round shows what the change moves, beside what `build.py fix` would do to it, and to no other file."""
    other = repository / "datapackage/figures/data/sources.csv"
    other.write_text(other.read_text(encoding="utf-8").replace("\n", "\r\n"), encoding="utf-8", newline="")
    _change(repository, FOUND, low="78", high="82")
    path = repository / TABLE
    rows = list(csv.reader(path.read_text(encoding="utf-8").splitlines()))
    with path.open("w", encoding="utf-8-sig", newline="") as stream:
        csv.writer(stream, delimiter=";").writerows(rows)
    text = _review(repository, "nl", [_wrong(1)])

    assert "De opdracht build.py fix doet dit voor je, en wat jij veranderde, blijft staan:" in text
    assert f"- `{TABLE}:1  komma's gezet in plaats van puntkomma's`" in text
    assert f"- `{FOUND}` · low · `60` → `78` ({TABLE})" in text
    assert f"- {CLAIM}: klopt niet → klopt. " in text
    assert "sources.csv" not in text


def test_a_name_of_nothing_ends_no_report(repository: Path) -> None:
    """A chart or a judgement that asks for the row finds none; what is wrong is said all the same."""
    _change(repository, FOUND, low="78", source_id="surveyy")
    text = _review(repository, "en", [_wrong(2, "source_id")])

    assert f"- `{FOUND}` · low · `60` → `78`" in text
    assert "`surveyy`" in text


def test_rows_that_come_and_go_are_named(repository: Path) -> None:
    """Each once, not cell by cell; of many changes the first twenty, then how many more."""
    path = repository / TABLE
    header, *rows = path.read_text(encoding="utf-8").splitlines(keepends=True)
    new = [f"new-{number}{rows[0][rows[0].index(',') :]}" for number in range(30)]
    path.write_text("".join([header, *rows[1:], *new]), encoding="utf-8")
    text = _review(repository, "en", [_wrong(1)])

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
        review(repository, repository / "build", revision, "nl", Findings([]))
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
