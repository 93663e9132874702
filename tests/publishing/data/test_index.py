"""The list of all files."""

import hashlib
import json
from pathlib import Path

from publishing.data.index import write_index
from publishing.languages.view import Localised

FILES = {
    "data/supply.zip": b"zip",
    "data/supply/reserves.csv": b"id\n",
    "data/supply/reserves.csv-metadata.json": b"{}",
    "data/supply/reserves.nl.xlsx": b"x",
    "charts/reserves.nl.csv": b"\xef\xbb\xbfid\r\n",
    "charts/reserves.nl.html": b"a frame",
    "charts/reserves.nl.live.json": b"{}",
    "charts/embed.css": b"",
}


def test_every_file_that_others_take_is_listed_with_its_size_and_hash(english: Localised, tmp_path: Path) -> None:
    """Of data and charts; what only our own pages load is not."""
    for name, content in FILES.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_bytes(content)

    for _ in range(2):
        write_index(tmp_path, english, {"data/supply": "CC-BY-4.0 AND ODbL-1.0", "charts/reserves": "ODbL-1.0"})

    found = json.loads((tmp_path / "data" / "index.json").read_text(encoding="utf-8"))
    files = {one["url"].removeprefix("https://zeldzaam.example/"): one for one in found["files"]}
    assert [name for name in FILES if name.split(".")[-1] not in ("html", "css") and "live" not in name] == [
        *sorted(name for name in files if name.startswith("data")), *(name for name in files if name[0] == "c"),
    ]  # fmt: skip
    assert all(one["bytes"] == len(FILES[name]) for name, one in files.items())
    assert all(one["sha256"] == hashlib.sha256(FILES[name]).hexdigest() for name, one in files.items())
    licences = {name: one["licence"] for name, one in files.items()}
    assert "CC-BY-4.0 AND ODbL-1.0" == licences["data/supply.zip"]
    assert ("CC-BY-4.0", "ODbL-1.0") == (licences["data/supply/reserves.csv"], licences["charts/reserves.nl.csv"])
    assert {found["date"]} == {one["date"] for one in files.values()}
    workbook = files["data/supply/reserves.nl.xlsx"]
    assert ("nl", "xlsx", "reserves") == (workbook["language"], workbook["format"], workbook["name"])
    described = files["data/supply/reserves.csv-metadata.json"]
    assert ("application/csvm+json", "csv-metadata.json") == (described["mediatype"], described["format"])
    assert "text/csv" == files["data/supply/reserves.csv"]["mediatype"]
    assert files["data/supply/reserves.csv"]["language"] is None
