"""A third language: one entry, a list of what it lacks, and pages that fall back with a notice."""

import shutil
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser

from charts import Chart
from evidence.catalogue import Catalogue
from evidence.languages import FALLBACK, Language
from evidence.problems import Problem
from evidence.processes import side_by_side
from evidence.quantity import WORDS as WORDS_OF_NUMBERS
from publishing.assembly import assemble, finishing, write_data
from publishing.charts.blocks import ChartBlocks
from publishing.charts.drawings import Drawings
from publishing.drafts import missing
from publishing.generator.run import generate
from publishing.languages.settings import Settings
from publishing.staging import Stage, Staged
from tests.broken.repository import DRAWN, ROOT, write, write_good
from tests.publishing.conftest import first
from tests.publishing.test_staging import stage_of, write_docs

FRISIAN = Language("fy", "Frysk", interface="nl")
NOTICE = "Dizze side is noch net oerset."
WORDS = f"""
[slugs]
claims = "bewearingen"

[nav]
story = "Ferhaal"

[theme]
untranslated = "{NOTICE}"
"""
PAGE = """---
id: about
title: Oer
description: "{{figure:dependence-claimed}}: it's so & so"
---

It giet om {{figure:dependence-claimed}}.
"""


def _write(root: Path) -> Path:
    """Write the small site with a draft: three words, one page, and no column."""
    write_good(root)
    write_docs(root)
    (root / "docs" / "fy").mkdir()
    (root / "docs" / "fy" / "words.toml").write_text(WORDS, encoding="utf-8")
    (root / "docs" / "fy" / "oer.md").write_text(PAGE, encoding="utf-8")
    shutil.copyfile(ROOT / "mkdocs.yml", root / "mkdocs.yml")
    return root


def _staged(stage: Stage) -> Staged:
    staged, problems = stage.write()
    if found := [*stage.problems(), *problems]:
        pytest.fail("\n".join(map(str, found)))
    return staged


def _files(folder: Path) -> dict[str, bytes]:
    files = (path for path in sorted(folder.rglob("*")) if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


@pytest.fixture(scope="module")
def stage(tmp_path_factory: pytest.TempPathFactory) -> Stage:
    """Return the small site with its draft."""
    return replace(stage_of(_write(tmp_path_factory.mktemp("draft"))), drafts=[FRISIAN])


@pytest.fixture(scope="module")
def staged(stage: Stage) -> Staged:
    """Return what the small site with its draft is staged as; nothing stops it."""
    return _staged(stage)


@pytest.fixture(scope="module")
def pages(staged: Staged) -> Path:
    """Return the folder of the draft's HTML, finished."""
    folders = generate({"fy": staged.folders["fy"]})
    side_by_side(finishing(folders, staged, {}, Drawings(), folders["fy"].parent / "cache"))
    return folders["fy"]


def _page(folder: Path, address: str) -> LexborHTMLParser:
    return LexborHTMLParser((folder / address / "index.html").read_text(encoding="utf-8"))


@pytest.mark.parametrize(
    "expected",
    [
        "docs/fy/words.toml:1:claim  the table [claim] is missing → {table}",
        "docs/fy/words.toml:5:nav.home  the word 'nav.home' is missing → add it; the pages need it",
        "docs/en/method.md:1:id  the page 'method' has no version in 'fy' → add a page with this id to docs/fy/",
        "datapackage/figures/data/figures.csv:1:label_fy  there is no column 'label_fy' → {column}",
        "datapackage/figures/datapackage.json:1:title_fy  'title_fy' is missing → {title}",
        "charts/shared.toml:{shared}:fy.yes  the word 'yes' is missing → add it below [fy]; [en] has it",
        "evidence/quantity.toml:{numbers}:fy.range  the word 'range' is missing → add it below [fy]; [en] has it",
        "evidence/languages.py:1:drawing_locale  the charts do not know how 'fy' writes numbers → {locale}",
    ],
)
def test_what_is_missing_is_listed(stage: Stage, expected: str) -> None:
    """Words, pages, columns, titles and the words of the charts, each with its place and what to do."""
    known = {
        "shared": len((ROOT / "charts" / "shared.toml").read_text(encoding="utf-8").splitlines()),
        "column": "add it after 'label_en', here and in the package's datapackage.json",
        "title": "add it; the data pages show it in that language",
        "numbers": len(WORDS_OF_NUMBERS.read_text(encoding="utf-8").splitlines()),
        "locale": "add it, as d3 names it",
        "table": "write its words below [claim], as in another language",
    }
    found = [str(problem) for problem in missing(stage.root, stage.catalogue, FRISIAN)]

    assert expected.format(**known) in found


def test_a_language_is_one_entry_in_one_file_of_code(tmp_path: Path) -> None:
    """With its entry in place no file of code is listed any more: the rest are words, pages and columns."""
    write(DRAWN, tmp_path)
    for name in ("build.py", "charts", "docs", "evidence", "publishing"):
        copy = shutil.copytree if (ROOT / name).is_dir() else shutil.copyfile
        copy(ROOT / name, tmp_path / name)
    registry = tmp_path / "evidence" / "languages.py"
    before, entry = "DRAFTS: tuple[Language, ...] = ()", 'Language("fy", "Frysk", "fy_NL", "nl-NL", interface="nl")'
    registry.write_text(registry.read_text("utf-8").replace(before, f"DRAFTS = ({entry},)"), encoding="utf-8")
    command = [sys.executable, "build.py", "missing", "fy"]
    listed = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False).stdout  # noqa: S603

    files = {line.partition(":")[0] for line in listed.splitlines()}
    assert {"docs/fy/words.toml", "evidence/quantity.toml", "charts/reserves.toml"} <= files
    assert [] == [file for file in files if file.endswith(".py") and not file.startswith("docs/")]


def test_what_is_translated_is_not_listed(stage: Stage) -> None:
    """The three words and the page are there; everything that is listed is of this language."""
    found: list[Problem] = missing(stage.root, stage.catalogue, FRISIAN)

    assert [] == [one for one in found if one.where.column in {"slugs.claims", "nav.story", "theme.untranslated"}]
    assert [] == [one for one in found if "'about'" in one.what]
    assert [] == missing(ROOT, stage.catalogue, FALLBACK)


def test_a_page_that_is_not_translated_falls_back_with_a_notice(pages: Path) -> None:
    """The notice is in the draft's words, the page in English and said to be so; numbers are written as in English."""
    tree = _page(pages, "method")

    assert ("fy", "en") == (first(tree, "html").attributes["lang"], first(tree, "article").attributes["lang"])
    assert (NOTICE, "fy") == (first(tree, ".untranslated").text(), first(tree, ".untranslated").attributes["lang"])
    assert "80\u00a0percent" in first(tree, "article").text()
    assert "Ferhaal" in first(tree, ".tabs").text()


def test_a_page_that_is_translated_has_no_notice(pages: Path) -> None:
    """It stands at its own address; the texts of the data in it are the English ones."""
    tree = _page(pages, "oer")

    assert ("Oer", []) == (first(tree, "h1").text().removesuffix("#"), tree.css(".untranslated, article[lang]"))
    assert "80\u00a0percent" in first(tree, "article").text()
    assert not (pages / "about").exists()


def test_a_page_made_from_the_data_falls_back(stage: Stage, pages: Path) -> None:
    """The claim has the draft's address, the English text, and the notice."""
    tree = _page(pages, "bewearingen/dependence")

    assert stage.catalogue.claims["dependence"].title["en"] in first(tree, "h1").text().replace("\u00a0", " ")
    assert (NOTICE, "en") == (first(tree, ".untranslated").text(), first(tree, "article").attributes["lang"])


def test_a_page_can_be_found_only_by_its_address(pages: Path) -> None:
    """Search engines leave it out; the switch offers the languages that are published."""
    tree = _page(pages, "oer")

    assert "noindex" == first(tree, 'meta[name="robots"]').attributes["content"]
    assert ["nl", "en"] == [node.attributes["hreflang"] for node in tree.css(".languages a")]


def test_a_chart_falls_back_whole(chart: Chart, drawn: Drawings, catalogue: Catalogue, stage: Stage) -> None:
    """Without words of its own the chart is the English one, and says so."""
    frisian = replace(stage, catalogue=catalogue).sites["fy"]
    figure = first(LexborHTMLParser(ChartBlocks({chart.id: chart}, drawn, frisian).block(chart.id, "a.md")), "figure")

    headline = frisian.unbroken(chart.words("en").headline)
    assert ("en", headline) == (figure.attributes["lang"], first(figure, ".chart__headline").text())


def test_the_published_languages_are_the_same_with_and_without_the_draft(
    staged: Staged, stage: Stage, tmp_path: Path
) -> None:
    """All that the generator reads of Dutch and English, the doorway and the sitemap, byte for byte."""
    draft = stage.docs / "fy"
    draft.rename(tmp_path / "fy")
    without = _staged(replace(stage, build=tmp_path / "build", drafts=()))
    (tmp_path / "fy").rename(draft)
    sites = []
    for name, one in (("with", staged), ("without", without)):
        target, settings = tmp_path / name, Settings("https://x.example/")
        folders = {code: shutil.copytree(one.folders[code], tmp_path / f"{name}.{code}") for code in ("nl", "en")}
        write_data(stage.root, target, one, settings)
        assemble(folders, one, target, settings)
        sites.append(_files(tmp_path / name))

    assert {"nl/mkdocs.yml", "en/docs/method.md", "index.html", "sitemap.xml"} <= sites[0].keys()
    assert sites[0] == sites[1]
    assert [] == [name for name, content in sites[0].items() if b"Frysk" in content or b"/fy/" in content]


def test_a_broken_word_of_a_draft_stops_the_build(stage: Stage, tmp_path: Path) -> None:
    """What is missing can fall back; a placeholder that nothing fills in cannot."""
    shutil.copytree(stage.root, tmp_path, dirs_exist_ok=True)
    (tmp_path / "docs" / "fy" / "words.toml").write_text('[chapter]\nnumber = "Haadstik {nûmer}"\n', encoding="utf-8")

    (problem,) = replace(stage, root=tmp_path).problems()

    assert "docs/fy/words.toml:2:chapter.number" == str(problem.where)
