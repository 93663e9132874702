"""One correction from the edit to the feed, the notice, the history, and the answer to 'has it changed since?'."""

import json
import re
import shutil
from dataclasses import replace
from pathlib import Path

import feedparser
import pytest
from selectolax.lexbor import LexborHTMLParser

from evidence.audit import audit
from evidence.catalogue import Catalogue
from evidence.endings import day_of_data
from evidence.releases import release_problems, releases
from publishing.citation import ARCHIVED, CITATION
from publishing.data.quoted import rows_of_figure
from publishing.feeds import feed_of
from publishing.languages.settings import SITE_URL
from publishing.languages.view import Localised
from publishing.licences import PINNED, licence_problems
from publishing.pages.corrections import history, notices
from publishing.pages.quotations import quotations
from publishing.releasing import faults, release
from publishing.tidying import fix
from tests.broken.cells import change, rows
from tests.broken.corrections import FOLDER
from tests.broken.repository import ROOT
from tests.publishing.conftest import Localise, first, page

FIGURES, FIGURE = "datapackage/figures/data/figures.csv", "dependence-2024-survey"
FIRST, SECOND = "2026-11-28", "2026-11-30"
WAS = {"nl": "eerst 70, nu 71", "en": "was 70, now 71"}
WHY = {"nl": "We namen het getal over van de verkeerde regel.", "en": "We took the number from the wrong line."}
OPEN = "# Changelog\n\n## [Unreleased]\n\n### Added\n\n- Something.\n"


@pytest.fixture
def root(repository: Path) -> Path:
    """Return the small repository after its first release."""
    (repository / "publishing").mkdir()
    (repository / "CHANGELOG.md").write_text(OPEN, encoding="utf-8")
    list(release(repository, FIRST, _read(repository)))
    return repository


def _read(root: Path) -> Catalogue:
    catalogue, _ = audit(root)
    assert catalogue
    return catalogue


def _faults(root: Path, day: str = SECOND) -> list[str]:
    return [str(one) for one in faults(root, day, _read(root))]


def _version(root: Path, version: str) -> None:
    for path in (root / "datapackage").glob("*/datapackage.json"):
        text = path.read_text(encoding="utf-8")
        path.write_text(re.sub(r'"version": "[0-9.]+"', f'"version": "{version}"', text, count=1), encoding="utf-8")


def _correct(root: Path, *, version: str) -> None:
    """Change a number, let the entry be written, say why, and raise the version of every package."""
    line = next(line for line, row in rows(root / FIGURES) if row["id"] == FIGURE)
    change(root / FIGURES, line, "high", "71")
    list(fix(root, root / "build"))
    for code, why in WHY.items():
        change(root / FOLDER / "corrections.csv", 2, f"why_{code}", why)
    _version(root, version)


def test_an_untold_change_keeps_a_release_from_being_made(root: Path) -> None:
    """With the place, what it said, and the version; nothing is kept of that day."""
    line = next(line for line, row in rows(root / FIGURES) if row["id"] == FIGURE)
    change(root / FIGURES, line, "high", "71")
    untold, version = _faults(root)

    assert f"'{FIGURE}' said '70'" in untold
    assert "write 1.0.1, or a later one" in version
    assert [FIRST] == [one.day for one in releases(root)]


def test_a_version_that_is_too_small_is_refused(root: Path) -> None:
    """The number was mended, and the entry is a row more: that is a minor version."""
    _correct(root, version="1.0.1")
    (refused,) = _faults(root)

    assert "datapackage/corrections/datapackage.json" in refused
    assert "write 1.1.0, or a later one" in refused
    _version(root, "1.1.0")
    assert [] == _faults(root)


@pytest.mark.parametrize("code", WAS)
def test_a_correction_is_told_everywhere(root: Path, localise: Localise, code: str) -> None:
    """In the feeds, above the page, in its history at the address that was cited, and in what is cited now."""
    before = {path: path.read_bytes() for path in (root / "releases").rglob("*") if path.is_file()}
    cited = _site(root, localise, code).version_mark(rows_of_figure(FIGURE))
    _correct(root, version="1.1.0")
    list(release(root, SECOND, _read(root)))
    site = _site(root, localise, code)
    entries = site.reach.about_figure[FIGURE]
    feed = feed_of(site, page("", "correcties.md"))
    tree = LexborHTMLParser(str(history(rows_of_figure(FIGURE), entries, site, "cijfers/x.md")))
    above = LexborHTMLParser(str(notices(entries, site, "cijfers/x.md")))

    assert [] == list(release_problems(root))
    assert before == {path: path.read_bytes() for path in before}
    assert WAS[code] in feedparser.parse(feed.atom()).entries[0].content[0].value
    assert WAS[code] in json.loads(feed.as_json())["items"][0]["content_text"]
    assert ["70", "71"] == [first(above, name).text() for name in ("del", "ins")]
    assert WHY[code] in first(above, "aside").text()
    assert f"#v{FIRST}" == cited
    assert "28 november" in first(tree, cited).text().lower()
    assert WAS[code] in first(tree, f"{cited} + ul").text()
    assert {"nl": "niets gewijzigd", "en": "nothing has been changed"}[code] in first(tree, f"#v{SECOND}").text()
    assert quotations(site.catalogue.figures[FIGURE], site, [])[2][1].endswith(f"#v{SECOND}")


def test_the_changelog_is_closed_and_names_the_change(root: Path) -> None:
    """Under the version and its day; what is open begins anew above it, and older versions stay as they were."""
    assert (
        (root / "CHANGELOG.md")
        .read_text(encoding="utf-8")
        .endswith(f"## [Unreleased]\n\n## [1.0.0] - {FIRST}\n\n### Added\n\n- Something.\n")
    )
    _correct(root, version="1.1.0")
    list(release(root, SECOND, _read(root)))
    text = (root / "CHANGELOG.md").read_text(encoding="utf-8")
    newest = text.partition(f"## [1.1.0] - {SECOND}\n")[2].partition("## [1.0.0]")[0]

    assert f"### Data\n\n- Correction of {FIRST}: {WHY['en']} `figures/figures` `{FIGURE}` high was `70`" in newest
    assert text.startswith(f"# Changelog\n\n## [Unreleased]\n\n## [1.1.0] - {SECOND}\n")
    assert "- Something." in text.partition("## [1.0.0]")[2]


def test_a_release_that_was_stopped_is_made_again(root: Path) -> None:
    """On the same day or a later one: what it had done before is done once, and no half folder is left."""
    whole = (root / "CHANGELOG.md").read_text(encoding="utf-8")
    for day in (FIRST, SECOND):
        shutil.rmtree(root / "releases" / FIRST)
        (root / "releases" / f"half-{FIRST}").mkdir()
        assert [f"'half-{FIRST}' belongs to no release"] == [one.what for one in release_problems(root)]
        list(release(root, day, _read(root)))

        assert whole.replace(FIRST, day) == (root / "CHANGELOG.md").read_text(encoding="utf-8")
        assert [day] == [path.name for path in (root / "releases").iterdir()]
    assert [] == list(release_problems(root))


def test_a_release_is_cited_by_its_day_and_its_version(root: Path) -> None:
    """Also where it is made after the day of the data; what an archive reads says the same, and the check passes."""
    for name in (*PINNED, CITATION, ARCHIVED):
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_bytes((ROOT / name).read_bytes())
    _correct(root, version="1.1.0")
    for name in (CITATION, ARCHIVED):
        said = (root / name).read_text("utf-8").replace("1.0.0", "1.1.0", 1)
        (root / name).write_text(said, encoding="utf-8")
    list(release(root, SECOND, _read(root)))

    assert SECOND > day_of_data(_read(root))
    assert f"date-released: {SECOND}\n" in (root / CITATION).read_text("utf-8")
    assert [] == list(licence_problems(root, _read(root), SITE_URL))


def _site(root: Path, localise: Localise, code: str) -> Localised:
    return replace(localise(_read(root), code), releases=releases(root))
