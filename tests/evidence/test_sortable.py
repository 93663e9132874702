"""Whatever stands in the place of a table, neither sorting nor mending stumbles over it."""

import gzip
import os
from pathlib import Path

import pytest

from evidence.audit import mendable, sortable

TABLE = "datapackage/supply/data/countries.csv"
HEADER = b"id,name_nl,name_en\n"


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        b"\0" * 100,
        HEADER,
        HEADER + b"," * 100_000 + b"\n",
        HEADER + b"\n" * 1_900_000,
        HEADER + b"x" * 3_000_000,
        HEADER + b'CHN,"China,China\n',
        HEADER + b"CHN,China\n",
        HEADER + b"<<<<<<< HEAD\nCHN,China,China\n",
        HEADER.replace(b",", b";") + b"CHN;China;China\n",
        HEADER.decode().encode("utf-16"),
        gzip.compress(HEADER, mtime=0),
        "id,name_nl,name_en\nCHN,Chiná,China\n".encode("latin-1"),
        b"name_nl,id,name_en\nChina,CHN,China\n",
    ],
    ids=lambda raw: repr(raw[:60]),
)
def test_a_broken_file_is_not_sorted(raw: bytes, repository: Path) -> None:
    """No table is, while one of them cannot be read."""
    (repository / TABLE).write_bytes(raw)
    tables, problems = sortable(repository)

    assert [] == tables
    assert {TABLE} == {problem.where.file for problem in problems}
    assert raw == (repository / TABLE).read_bytes()


@pytest.mark.parametrize("kind", ["pipe", "folder", "link", "device"])
def test_what_is_no_file_is_not_opened(kind: str, repository: Path) -> None:
    """A pipe that nobody writes to would never end."""
    path = repository / TABLE
    path.unlink()
    if kind == "pipe":
        os.mkfifo(path)
    elif kind == "folder":
        path.mkdir()
    else:
        path.symlink_to({"link": "/etc/hostname", "device": "/dev/zero"}[kind])

    for tables, problems in (sortable(repository), mendable(repository)):
        assert ([], 1) == (tables, len(problems))
