"""The packed copies of a site: read back as browsers read them, and the same bytes each time."""

import gzip
import os
from pathlib import Path

import pyarrow as pa
import pytest

from publishing.compressed import SMALLEST, compress, main

TEXT = ("Zeldzame aardmetalen, één voor één. " * 200).encode()


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """Return a site with a page, a small one, a picture and a file that cannot be packed smaller."""
    (tmp_path / "nl").mkdir()
    (tmp_path / "nl" / "index.html").write_bytes(TEXT)
    (tmp_path / "small.html").write_bytes(TEXT[: SMALLEST - 1])
    (tmp_path / "card.png").write_bytes(TEXT)
    (tmp_path / "noise.json").write_bytes(os.urandom(SMALLEST))
    return tmp_path


def _copies(site: Path) -> dict[str, bytes]:
    packed = (path for path in site.rglob("*") if path.suffix in (".gz", ".br"))
    return {path.relative_to(site).as_posix(): path.read_bytes() for path in packed}


def test_a_text_has_two_copies_that_give_it_back(site: Path) -> None:
    """As gzip and as Brotli; what is small, packed already or would grow has none."""
    assert 2 == compress(site)
    copies = _copies(site)
    brotli = pa.Codec("brotli").decompress(copies["nl/index.html.br"], len(TEXT), asbytes=True)

    assert {"nl/index.html.gz", "nl/index.html.br"} == set(copies)
    assert TEXT == gzip.decompress(copies["nl/index.html.gz"]) == brotli
    assert all(len(one) < len(TEXT) / 10 for one in copies.values())


def test_the_same_file_gives_the_same_bytes(site: Path) -> None:
    """Whenever it is packed: gzip could hold the time and the name."""
    compress(site)
    before = _copies(site)
    os.utime(site / "nl" / "index.html", (0, 0))
    compress(site)

    assert before == _copies(site)
    assert bytes(4) == before["nl/index.html.gz"][4:8]


def test_without_a_site_it_says_so(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """And packs nothing."""
    assert 1 == main(tmp_path / "none")
    assert "make site" in capsys.readouterr().out
