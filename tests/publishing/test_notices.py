"""What is right, and asks for a look."""

from pathlib import Path

from evidence.audit import audit
from publishing.languages.settings import Settings
from publishing.notices import notices
from publishing.staging import Stage
from tests.broken.cells import change
from tests.broken.repository import write_good
from tests.publishing.test_staging import write_docs

EVENT = "survey-published-2026"


def test_a_rule_that_is_over_is_listed_with_all_that_rests_on_it(tmp_path: Path) -> None:
    """Where its last day stands, the claims and the pages, and what to do."""
    write_good(tmp_path)
    write_docs(tmp_path)
    titles = (("title_nl", "Het jaarboek geeft procent"), ("title_en", "The yearbook gives percent"))
    for column, cell in (("kind", "policy"), ("ends", "2026-03-01"), *titles):
        change(tmp_path / "datapackage/context/data/events.csv", 2, column, cell)
    change(tmp_path / "datapackage/figures/data/claims.csv", 2, "event_id", EVENT)
    page = tmp_path / "docs" / "nl" / "one.md"
    page.write_text(page.read_text(encoding="utf-8") + f"\n{{{{until:{EVENT}}}}}\n", encoding="utf-8")
    catalogue, problems = audit(tmp_path)
    assert catalogue
    assert [] == problems

    (notice,) = notices(Stage(tmp_path, tmp_path / "build", catalogue, Settings(), {}))

    assert "datapackage/context/data/events.csv:2:ends" == str(notice.where)
    assert notice.what.startswith(f"'{EVENT}' held until 2026-03-01, and the data are of 20")
    assert notice.what.endswith("on it rest: the claim dependence, docs/nl/one.md")


def test_an_edition_that_should_be_there_is_listed_with_all_that_rests_on_it(tmp_path: Path) -> None:
    """At the month of its source; one that is still to come is not."""
    write_good(tmp_path)
    write_docs(tmp_path)
    for package in ("figures", "supply", "context"):
        file = tmp_path / f"datapackage/{package}/data/sources.csv"
        line = next(n for n, row in enumerate(file.read_text("utf-8").splitlines(), 1) if row.startswith("survey-2026"))
        change(file, line, "next_edition", "2026-03")
    catalogue, problems = audit(tmp_path)
    assert catalogue
    assert [] == problems

    (notice,) = notices(Stage(tmp_path, tmp_path / "build", catalogue, Settings(), {}))

    assert "next_edition" == notice.where.column
    assert notice.what.startswith("the next edition of 'survey-2026' was expected in 2026-03, and the data are of 20")
    assert "; on it rest: " in notice.what
    assert "supply/mine_production (3)" in notice.what
