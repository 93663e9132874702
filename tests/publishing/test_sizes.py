"""The sizes of files beside the links to them."""

from pathlib import Path

from publishing.languages.view import Localised, size_slot
from publishing.sizes import write_sizes


def test_a_size_stands_where_a_page_offers_a_file(dutch: Localised, tmp_path: Path) -> None:
    """In the language of the page, which is the only thing in it that changes."""
    page = tmp_path / "nl" / "gegevens" / "x" / "index.html"
    page.parent.mkdir(parents=True)
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "x.nl.csv").write_bytes(b"x" * 1_234_567)
    page.write_text(f"<p>CSV ({size_slot('data/x.nl.csv')})</p>", encoding="utf-8")

    write_sizes(tmp_path, [dutch])

    assert "<p>CSV (1,2\N{NO-BREAK SPACE}MB)</p>" == page.read_text(encoding="utf-8")
