"""What is slow to make is made once, and never kept by half."""

from pathlib import Path

import pytest

from publishing.cache import keep, kept, remembered, sweep

NAME = "a.png"


def test_a_file_is_made_once(tmp_path: Path) -> None:
    """The second time nothing is made, and its content is the same."""
    made = []

    def make() -> bytes:
        made.append(NAME)
        return b"picture"

    assert [b"picture", b"picture"] == [kept(tmp_path / "cache" / NAME, make) for _ in range(2)]
    assert [NAME] == made


def test_a_file_of_one_place_is_made_anew_under_another_key(tmp_path: Path) -> None:
    """What it held before is gone, so the cache does not grow with each change; a key that begins alike is another."""
    asked = [("one", b"1"), ("one", b"never asked for"), ("on", b"2"), ("one", b"3")]
    held = [remembered(tmp_path / "cache" / NAME, key, lambda made=made: made) for key, made in asked]  # type: ignore[misc]

    assert [b"1", b"1", b"2", b"3"] == held
    assert [NAME] == [file.name for file in (tmp_path / "cache").iterdir()]


def test_a_build_that_is_stopped_leaves_nothing_half(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever is left of a file before it is whole has another name, so the next build makes it anew."""

    def stopped(_: Path, __: Path) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as interrupted:
        interrupted.setattr(Path, "replace", stopped)
        with pytest.raises(KeyboardInterrupt):
            keep(tmp_path / NAME, b"picture")

    assert not (tmp_path / NAME).exists()
    assert b"other" == kept(tmp_path / NAME, lambda: b"other")


def test_a_file_of_the_cache_has_its_folders_made(tmp_path: Path) -> None:
    """However deep it lies."""
    assert b"picture" == kept(tmp_path / "build" / "cache" / "charts" / NAME, lambda: b"picture")


def test_what_was_left_half_written_is_swept_away(tmp_path: Path) -> None:
    """In every folder of the cache; what is whole stays, and a cache that is not there is clean."""
    for name in (NAME, "half-a", "charts/half-b", f"charts/{NAME}"):
        keep(tmp_path / "cache" / name, b"picture")
    sweep(tmp_path / "cache")
    sweep(tmp_path / "none")

    assert {f"cache/{NAME}", f"cache/charts/{NAME}"} == {
        file.relative_to(tmp_path).as_posix() for file in tmp_path.rglob("*") if file.is_file()
    }
