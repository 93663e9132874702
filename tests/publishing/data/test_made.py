"""Files that are made once."""

from pathlib import Path

from publishing.data.made import made


def test_a_file_is_made_again_only_when_its_inputs_change(tmp_path: Path) -> None:
    """The second time it comes from the folder; other rows, or another format, make another file."""
    calls: list[int] = []

    def make() -> bytes:
        calls.append(1)
        return f"made {len(calls)}".encode()

    found = [made(tmp_path, ending, rows, make) for ending, rows in (("a", [1]), ("a", [1]), ("a", [2]), ("b", [2]))]

    assert [b"made 1", b"made 1", b"made 2", b"made 3"] == found
