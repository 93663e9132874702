"""What the theme brings along and no page asks for."""

from pathlib import Path

from publishing.generator.leftovers import clear


def test_the_search_of_the_theme_is_not_published(tmp_path: Path) -> None:
    """Its worker and its languages go, its script stays; where they are gone already, nothing happens."""
    scripts = tmp_path / "assets" / "javascripts"
    for name in ("bundle.js", "workers/search.js", "lunr/min/lunr.nl.min.js"):
        (scripts / name).parent.mkdir(parents=True, exist_ok=True)
        (scripts / name).write_text("1", encoding="utf-8")

    for _ in range(2):
        clear(tmp_path)
        assert ["bundle.js"] == [path.name for path in scripts.iterdir()]
