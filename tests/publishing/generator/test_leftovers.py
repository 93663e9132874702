"""What the theme brings along and no page asks for."""

from pathlib import Path

from publishing.generator.leftovers import clear


def test_scripts_and_colours_of_the_theme_are_not_published(tmp_path: Path) -> None:
    """Its scripts, maps and colours go, its stylesheet and our scripts stay; where they are gone, nothing happens."""
    files = ("javascripts/bundle.js", "javascripts/workers/search.js", "stylesheets/palette.1.css", "reader.js")
    for name in (*files, "stylesheets/main.1.css", "stylesheets/main.1.css.map"):
        (tmp_path / "assets" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "assets" / name).write_text("1", encoding="utf-8")

    for _ in range(2):
        clear(tmp_path)
        left = {path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*") if path.is_file()}
        assert {"assets/reader.js", "assets/stylesheets/main.1.css"} == left
