"""Material's stylesheet without what no page can use."""

from pathlib import Path

import pytest

from publishing.generator.run import GeneratorError
from publishing.generator.styles import slim, without_comments, without_unused

KNOWN = {"md-typeset", "card", "md-dialog"}


def test_rules_without_a_page_go() -> None:
    """A rule goes when one of its classes is in no page; of several selectors only those that match stay."""
    css = ".md-typeset .admonition{color:red}.card,.admonition{margin:0}a{color:blue}"

    assert ".card{margin:0}a{color:blue}" == without_unused(css, KNOWN)


def test_alternatives_prove_nothing() -> None:
    """Inside :is(), :where(), :has() and :not() one class of several is enough, so such a rule stays."""
    css = ".md-typeset :is(.admonition,.card):not(.other) a{color:red}"

    assert css == without_unused(css, KNOWN)


def test_conditions_are_looked_into() -> None:
    """A media query without a rule left goes; other at-rules stay as they are."""
    css = "@media print{.admonition{margin:0}}@media screen{.card{margin:0}}@font-face{font-family:x}"

    assert "@media screen{.card{margin:0}}@font-face{font-family:x}" == without_unused(css, KNOWN)


def test_variables_that_nobody_reads_go() -> None:
    """An icon that only a lost rule used is not sent along."""
    css = ":root{--a:url('data:image/svg+xml;x,(1)');--b:1px}.card{margin:var(--b)}.admonition{mask:var(--a)}"

    assert ":root{--b:1px}.card{margin:var(--b)}" == without_unused(css, KNOWN)


def test_a_sheet_holds_what_its_pages_use(tmp_path: Path) -> None:
    """A class of a page keeps its rule, one that a script of the theme would add does not; the sheet is renamed."""
    sheets = tmp_path / "assets" / "stylesheets"
    sheets.mkdir(parents=True)
    (sheets / "main.12345678.min.css").write_text(".card{top:0}.md-dialog--active{top:1px}")
    (tmp_path / "assets" / "script.js").write_text('a.classList.add("md-dialog--active")')
    page = tmp_path / "index.html"
    page.write_text('<link href="assets/stylesheets/main.12345678.min.css"><p class="card">')

    slim(tmp_path, tmp_path / "memory")
    (sheet,) = sheets.iterdir()

    assert ".card{top:0}" == sheet.read_text()
    assert f'<link href="assets/stylesheets/{sheet.name}"><p class="card">' == page.read_text()
    assert "main.12345678.min.css" != sheet.name


def test_a_kept_sheet_is_made_anew_with_other_pages(tmp_path: Path) -> None:
    """What was kept holds for the same rules and the same classes alone, never for the sheet by its name."""
    css, memory = ".card{top:0}.strip{top:1px}a{top:2px}", tmp_path / "memory"
    found = [_slimmed(tmp_path / str(place), css, used, memory) for place, used in enumerate(("card", "strip", "card"))]
    found.append(_slimmed(tmp_path / "3", css.replace("2px", "3px"), "card", memory))

    assert [".card{top:0}a{top:2px}", ".strip{top:1px}a{top:2px}", ".card{top:0}a{top:2px}"] == found[:3]
    assert ".card{top:0}a{top:3px}" == found[3]
    assert 3 == len(list(memory.iterdir()))


def _slimmed(folder: Path, css: str, used: str, memory: Path) -> str:
    sheets = folder / "assets" / "stylesheets"
    sheets.mkdir(parents=True)
    (sheets / "main.12345678.min.css").write_text(css)
    (folder / "index.html").write_text(f'<p class="{used}">')
    slim(folder, memory)
    (sheet,) = sheets.iterdir()
    return sheet.read_text()


def test_a_theme_without_its_stylesheet_is_named(tmp_path: Path) -> None:
    """A new version may name it otherwise; pages would be heavier, and look no different."""
    (tmp_path / "index.html").write_text('<link href="assets/stylesheets/all.min.css">')
    sheet = tmp_path / "assets/stylesheets/main.*.min.css"
    expected = f"Material has no {sheet} → name its stylesheet in publishing/generator/styles.py"

    with pytest.raises(GeneratorError) as error:
        slim(tmp_path, tmp_path / "memory")
    assert expected == str(error.value)


def test_comments_between_rules_stay_at_home() -> None:
    """The rules stay as they are, those within a condition too; a reader loads nothing else."""
    css = "/* Why */\na { color: red; }\n\n/* And why */\n@media print {\n  a { color: blue; }\n}\n"

    assert without_comments(css) == "a { color: red; }\n@media print {\n  a { color: blue; }\n}\n"
