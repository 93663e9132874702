"""The door to the generator."""

from pathlib import Path

import pytest

from publishing.generator.run import GeneratorError, generate


def test_what_the_generator_complains_about_is_handed_on(tmp_path: Path) -> None:
    """A configuration that MkDocs refuses is an error with MkDocs' own words."""
    (tmp_path / "mkdocs.yml").write_text("site_name: x\ntheme: no-such-theme\n", encoding="utf-8")
    (tmp_path / "docs").mkdir()

    with pytest.raises(GeneratorError, match="no-such-theme"):
        generate({"nl": tmp_path})
