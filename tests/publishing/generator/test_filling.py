"""A page for each row, from the one that was laid out."""

from pathlib import Path

from publishing.generator.filling import fill_shells
from publishing.languages.view import Localised
from publishing.pages import SHELLS
from publishing.pages.shells import ROW, TEXT, TITLE


def test_every_row_has_its_page_and_the_shell_is_gone(dutch: Localised, tmp_path: Path) -> None:
    """Each figure and each measure at its own address, and nothing at that of the shell."""
    for kind in ("cijfers", "maten"):
        folder = tmp_path / kind / ROW
        folder.mkdir(parents=True)
        (folder / "index.html").write_text(f"<title>{TITLE}</title>{TEXT}{ROW}", encoding="utf-8")

    fill_shells(tmp_path, SHELLS, dutch, [], [])

    written = {file.parent.relative_to(tmp_path).as_posix() for file in tmp_path.rglob("index.html")}
    figures, measures = dutch.catalogue.figures, dutch.catalogue.measures
    assert {*(f"cijfers/{id_}" for id_ in figures), *(f"maten/{id_}" for id_ in measures)} == written
    page = (tmp_path / "cijfers" / "dependence-claimed" / "index.html").read_text(encoding="utf-8")
    assert "<title>80% · Afhankelijkheid volgens een krant</title>" in page
    assert page.endswith("dependence-claimed")


def test_a_page_of_a_row_is_finished_as_others_are(dutch: Localised, tmp_path: Path) -> None:
    """No line breaks in a day or between a number and its unit; its title is as it was typed."""
    shell = tmp_path / "cijfers" / ROW / "index.html"
    shell.parent.mkdir(parents=True)
    shell.write_text(f"<title>{TITLE}</title><body><p>Op 28 november 80 procent</p>{TEXT}", encoding="utf-8")

    fill_shells(tmp_path, SHELLS[:1], dutch, [], [])

    page = (tmp_path / "cijfers" / "dependence-claimed" / "index.html").read_text(encoding="utf-8")
    assert "Op 28_november 80_procent".replace("_", "\N{NO-BREAK SPACE}") in page


def test_the_map_has_the_rows_in_every_language(dutch: Localised, english: Localised) -> None:
    """An id is the same in every language, and its address is not."""
    pairs = SHELLS[0].pairs({"nl": dutch, "en": english})

    assert {"nl": "nl/cijfers/dependence-claimed/", "en": "en/figures/dependence-claimed/"} == pairs[
        "figures-dependence-claimed"
    ]
