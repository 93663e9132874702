"""Swapping the new site in."""

from pathlib import Path

from publishing.assembly import swap_in


def test_the_new_site_takes_the_place_of_the_old_one(tmp_path: Path) -> None:
    """Nothing of the old site is left, nor of the swap."""
    for name, file in (("next", "new.html"), ("site", "old.html"), ("previous", "leftover.html")):
        (tmp_path / name).mkdir()
        (tmp_path / name / file).touch()

    swap_in(tmp_path / "next", tmp_path / "site")

    assert ["site", "site/new.html"] == sorted(path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*"))


def test_the_first_site_has_nothing_to_replace(tmp_path: Path) -> None:
    """On a fresh machine there is no old site."""
    (tmp_path / "next").mkdir()

    swap_in(tmp_path / "next", tmp_path / "site")

    assert [tmp_path / "site"] == list(tmp_path.iterdir())
