"""The finished languages, put together."""

from pathlib import Path

from evidence.processes import side_by_side
from publishing.assembly import finishing
from publishing.charts.drawings import Drawings
from publishing.languages.view import Localised
from publishing.pages import SHELLS
from publishing.pages.shells import ROW, TEXT
from publishing.staging import Staged
from tests.publishing.theme import laid_out

SHEET = "main.12345678.min.css"
PAGE = laid_out(TEXT, f"../../assets/stylesheets/{SHEET}")


def test_a_class_of_a_filled_page_keeps_its_rule(dutch: Localised, tmp_path: Path, drawn: Drawings) -> None:
    """Pages are filled before unused styles go: a class that only the page of a row has is used as well as another."""
    for kind in ("cijfers", "maten"):
        file = tmp_path / kind / ROW / "index.html"
        file.parent.mkdir(parents=True)
        file.write_text(PAGE, encoding="utf-8")
    sheets = tmp_path / "assets" / "stylesheets"
    sheets.mkdir(parents=True)
    (sheets / SHEET).write_text(".ladder__this{top:0}.quotation{top:1px}.gone{top:2px}", encoding="utf-8")
    shells = [shell.page(dutch) for shell in SHELLS]
    staged = Staged({"nl": tmp_path}, {"nl": dutch}, {"nl": shells}, {})

    side_by_side(finishing({"nl": tmp_path}, staged, {}, drawn, tmp_path / "cache"))

    (sheet,) = sheets.iterdir()
    assert ".ladder__this{top:0}.quotation{top:1px}" == sheet.read_text(encoding="utf-8")
    page = (tmp_path / "cijfers" / "dependence-claimed" / "index.html").read_text(encoding="utf-8")
    assert f"stylesheets/{sheet.name}" in page
