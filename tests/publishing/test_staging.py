"""Staging: every reference filled in and one configuration per language."""

import re
import shutil
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest
import yaml

from charts import Chart
from evidence.audit import audit
from publishing.languages.settings import Settings
from publishing.languages.view import Localised
from publishing.pages import GENERATED
from publishing.pages.shapes import NAME, laid_out
from publishing.pages.written import Page
from publishing.staging import Stage, Staged
from tests.broken.repository import ROOT, write_good

PAGES = {"home": "index"} | {
    name: name for name in ("story", "corrections", "method", "about", "privacy", "accessibility")
}
TEXT = """---
id: {id}
title: {id}
description: "{{{{figure:dependence-claimed}}}}: it's so & so"
---

Een {{{{figure:dependence-claimed}}}}.
"""
CHAPTER = "---\nid: part-one\ntitle: Deel\ndescription: Begin\nchapter: 1\n---\n\nTekst.\n"
NOTEBOOK = """# %% [raw]
# ---
# id: dependence-arithmetic
# title: Rekenen
# description: Sommen
# ---

# %% [markdown]
# Tekst.
"""


def write_docs(root: Path) -> None:
    """Write the words and a few pages of both languages."""
    for code in ("nl", "en"):
        folder = root / "docs" / code
        folder.mkdir(parents=True)
        for name in ("words.toml", "synonyms.toml"):
            shutil.copyfile(ROOT / "docs" / code / name, folder / name)
        for id_, name in PAGES.items():
            (folder / f"{name}.md").write_text(TEXT.format(id=id_), encoding="utf-8")
        (folder / "one.md").write_text(CHAPTER, encoding="utf-8")
        (folder / "sums.py").write_text(NOTEBOOK, encoding="utf-8")
    for name in ("assets", "overrides"):
        shutil.copytree(ROOT / "docs" / name, root / "docs" / name)


def stage_of(root: Path) -> Stage:
    """Return how a repository is staged; fails when its data are not in order."""
    catalogue, problems = audit(root)
    if catalogue is None or problems:
        pytest.fail("\n".join(map(str, problems)))
    return Stage(root, root / "build", catalogue, Settings("https://x.example/zeldzaam/"), {})


@pytest.fixture
def stage(repository: Path) -> Stage:
    """Return a small repository with pages, free to be broken."""
    write_docs(repository)
    return stage_of(repository)


@pytest.fixture(scope="module")
def staged(tmp_path_factory: pytest.TempPathFactory) -> Staged:
    """Return what a small repository with pages is staged as."""
    root = tmp_path_factory.mktemp("staged")
    write_good(root)
    write_docs(root)
    stage = stage_of(root)
    found, problems = stage.write()
    if problems:
        pytest.fail("\n".join(map(str, [*stage.problems(), *problems])))
    return found


def _break(stage: Stage, file: str, old: str, new: str) -> list[str]:
    path = stage.root / file
    text = path.read_text(encoding="utf-8")
    if old not in text:
        raise ValueError(old)
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    return [str(problem).partition(" →")[0] for problem in stage.problems()]


def test_nothing_is_wrong_with_the_small_site(stage: Stage) -> None:
    """A code cell may hold braces; every other word is in order."""
    more = "# Tekst.\n\n# %%\n{1: {2: 3}}\n"
    (stage.root / "docs" / "en" / "sums.py").write_text(NOTEBOOK.replace("# Tekst.\n", more), encoding="utf-8")
    assert [] == _break(stage, "docs/nl/sums.py", "# Tekst.\n", more)


@pytest.mark.parametrize(
    ("file", "old", "new", "expected"),
    [
        ("docs/nl/one.md", "Tekst.", "Wel 80 procent.", "docs/nl/one.md:8:5  the number 80 is typed by hand"),
        ("docs/nl/one.md", "Tekst.", "{{claim:no}}", "docs/nl/one.md:8:1  there is no claim 'no'"),
        ("docs/nl/one.md", "Begin", "Wel 80 ton", "docs/nl/one.md:4:18  the number 80 is typed by hand"),
        ("docs/nl/one.md", "Begin", "'{{figure:no}}'", "docs/nl/one.md:4:15  there is no figure 'no'"),
        ("docs/nl/sums.py", "# Tekst.", "# {{page:no}}", "docs/nl/sums.py:9:3  there is no page 'no'"),
        ("docs/nl/sums.py", "title: Rekenen", "title: De 80", "docs/nl/sums.py:4:13  the number 80 is typed by hand"),
        ("docs/nl/words.toml", '"Zeldzaam"', "Zeldzaam", "docs/nl/words.toml:2:13  this is not TOML: "),
        ("docs/nl/about.md", "id: about", "id: over", "docs/en/about.md:1:id  the page 'about' has no version in 'nl'"),
    ],
)
def test_what_is_wrong_is_named(stage: Stage, file: str, old: str, new: str, expected: str) -> None:
    """Numbers, references, front matter and words, each with its line and column."""
    assert any(problem.startswith(expected) for problem in _break(stage, file, old, new))


def test_both_languages_have_the_same_pages(staged: Staged) -> None:
    """Each page that is written or generated has its twin, under its own address."""
    assert all({"nl", "en"} == versions.keys() for versions in staged.pairs.values())
    assert {"nl": "nl/beweringen/dependence/", "en": "en/claims/dependence/"} == staged.pairs["claim-dependence"]
    for code, folder in staged.folders.items():
        addresses = {path for versions in staged.pairs.values() for path in [versions[code]]}
        assert len(addresses) == len(staged.pages[code])
        assert len(laid_out(staged.pages[code])) == len([*(folder / "docs").rglob("*.md")])


def test_pages_of_rows_are_laid_out_once_for_each_shape(staged: Staged) -> None:
    """Of claims there is a shell beside the register; of tables one for those with rows, one for those without."""
    docs = staged.folders["en"] / "docs"

    assert {"index.md", f"{NAME}-0.md"} == {file.name for file in (docs / "claims").iterdir()}
    assert {f"{NAME}-1.md", f"{NAME}-2.md"} == {file.name for file in (docs / "data" / NAME).iterdir()}
    assert [] == [file.name for file in (docs / "data" / "supply").glob("*.md") if file.name != "index.md"]


def test_the_texts_of_rows_are_html_throughout(staged: Staged) -> None:
    """No Markdown reads them, so a heading in it would stand on the page as it is typed."""
    texts = {page.id: page.text for pages in staged.pages.values() for page in pages if page.shell}

    assert {"claim-dependence", "table-supply-reserves"} <= texts.keys()
    assert [] == [id_ for id_, text in texts.items() if re.search(r"^#+ |\{: ?#", text, re.MULTILINE)]


def test_a_new_kind_of_page_is_one_function_and_its_pages_are_made_once(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Looking for problems and writing share the pages; each is paired, has its address, and is written."""
    made: list[str] = []

    def new_pages(site: Localised, _charts: Mapping[str, Chart]) -> Iterator[Page]:
        made.append(site.code)
        words = site.words["glossary"]
        meta = {"title": words["title"], "description": words["description"]}
        yield Page("new-one", site.code, site.addresses.entry("glossary", "one"), meta, "", generated=True)

    monkeypatch.setattr("publishing.staging.GENERATED", (*GENERATED, new_pages))
    assert [] == stage.problems()
    staged, _ = stage.write()

    assert ["nl", "en"] == made
    assert {"nl": "nl/woordenlijst/one/", "en": "en/glossary/one/"} == staged.pairs["new-one"]
    assert (staged.folders["nl"] / "docs" / "woordenlijst" / "one.md").is_file()


def test_front_matter_survives_quotes_and_signs(staged: Staged) -> None:
    """The description has its figure filled in, and is escaped once; the text holds the linked figure."""
    text = (staged.folders["nl"] / "docs" / "about.md").read_text(encoding="utf-8")
    _, header, body = text.split("---\n", 2)

    assert "80\u00a0procent: it's so &amp; so" == yaml.safe_load(header)["description"]
    assert '<a class="figure" href="../cijfers/dependence-claimed/' in body


def test_a_chapter_is_framed_and_a_notebook_is_staged_executed(staged: Staged) -> None:
    """The chapter has its number; the notebook is Markdown as other pages are."""
    docs = staged.folders["en"] / "docs"

    assert '<p class="chapter-number">' in (docs / "one.md").read_text(encoding="utf-8")
    assert (docs / "sums.md").read_text(encoding="utf-8").endswith("---\n\nTekst.\n")
    assert not (docs / "sums.py").exists()


def test_each_page_knows_its_versions(staged: Staged) -> None:
    """They stand in its front matter; that of a notebook has its title and description too."""
    docs = staged.folders["nl"] / "docs"
    about, sums = (
        yaml.safe_load((docs / name).read_text(encoding="utf-8").split("---\n", 2)[1])
        for name in ("about.md", "sums.md")
    )

    assert {"nl": "nl/about/", "en": "en/about/"} == about["versions"]
    assert {"nl": "nl/sums/", "en": "en/sums/"} == sums["versions"]
    assert ("Rekenen", "Sommen") == (sums["title"], sums["description"])


@pytest.mark.parametrize("code", ["nl", "en"])
def test_the_configuration_is_that_of_the_language(staged: Staged, code: str) -> None:
    """Address, search, and the root of all languages; the file is found from the folder of the build."""
    config = yaml.safe_load((staged.folders[code] / "mkdocs.yml").read_text(encoding="utf-8"))

    assert (f"https://x.example/zeldzaam/{code}/", "../../mkdocs.yml") == (config["site_url"], config["INHERIT"])
    assert "https://x.example/zeldzaam/" == config["extra"]["root"]
    assert (staged.folders[code] / "docs" / "assets" / "zeldzaam.css").is_file()


def test_a_page_with_too_much_is_not_compared_as_well(stage: Stage) -> None:
    """What has too deep a list differs from its version by that alone, and that is said once."""
    said = _break(stage, "docs/nl/one.md", "Tekst.", f"{'- ' * 9}Tekst.")

    assert ["docs/nl/one.md:8  the line stands in 9 quotes and lists, more than 6"] == said
