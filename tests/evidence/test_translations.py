"""What is said in one language is said in all of them."""

from pathlib import Path

from evidence import descriptor
from evidence.catalogue import Catalogue
from evidence.tables import Table
from evidence.translations import untranslated_cells, untranslated_words


def test_a_missing_title_of_a_column_is_named_with_its_line(repository: Path) -> None:
    """The line is that of the column, not of the file's start."""
    path = repository / "datapackage" / "figures" / "datapackage.json"
    text = path.read_text(encoding="utf-8")
    name = '"name": "factor",'
    line = text[: text.index(name)].count("\n") + 1
    start = text.index('"title_en"', text.index(name))
    path.write_text(text[:start] + text[start:].replace('"title_en"', '"title_xx"', 1), encoding="utf-8")
    found, _ = descriptor.read(path, repository)
    assert found is not None
    expected = f"datapackage/figures/datapackage.json:{line}:title_en"
    assert [expected] == [str(problem.where) for problem in untranslated_words(found)]


def test_a_text_in_one_language_is_named_at_the_empty_cell() -> None:
    """Empty in both languages is fine, empty in one is not."""
    fields = [{"name": "note_nl"}, {"name": "note_en"}]
    rows: list[dict[str, object]] = [{"note_nl": None, "note_en": None}, {"note_nl": "Zo.", "note_en": None}]
    table = Table("supply", "mines", "mines.csv", (), rows, {"schema": {"fields": fields}}, {"languages": ["nl", "en"]})
    assert ["mines.csv:3:note_en"] == [str(problem.where) for problem in untranslated_cells(Catalogue([table]))]
