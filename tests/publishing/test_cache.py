"""What is slow to make is made once, and never kept by half."""

from pathlib import Path

import pytest

from publishing.cache import keep, kept

NAME = "a.png"


def test_a_file_is_made_once(tmp_path: Path) -> None:
    """The second time nothing is made, and its content is the same."""
    made = []

    def make() -> bytes:
        made.append(NAME)
        return b"picture"

    assert [b"picture", b"picture"] == [kept(tmp_path / "cache" / NAME, make) for _ in range(2)]
    assert [NAME] == made


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
