"""The addresses of the site and of the repository."""

import pytest

from publishing.languages.settings import REPOSITORY_URL, SITE_URL, Settings
from publishing.publisher import publisher


def test_without_environment_the_settings_of_the_module_hold(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing in the environment means the addresses that stand in the module, and the e-mail of the publisher."""
    monkeypatch.delenv("ZELDZAAM_SITE_URL", raising=False)
    monkeypatch.delenv("ZELDZAAM_REPOSITORY_URL", raising=False)
    monkeypatch.delenv("ZELDZAAM_CONTACT", raising=False)

    assert Settings(SITE_URL, REPOSITORY_URL, publisher().email) == Settings.from_environment()


def test_a_deploy_overrides_each_address(monkeypatch: pytest.MonkeyPatch) -> None:
    """The site's address ends in a slash and the repository's does not, however they are given."""
    monkeypatch.setenv("ZELDZAAM_SITE_URL", "https://x.example/zeldzaam")
    monkeypatch.setenv("ZELDZAAM_REPOSITORY_URL", "https://git.example/z/")
    monkeypatch.setenv("ZELDZAAM_CONTACT", "post@x.example")

    expected = Settings("https://x.example/zeldzaam/", "https://git.example/z", "post@x.example")
    assert expected == Settings.from_environment()


@pytest.mark.parametrize(("url", "path"), [("https://x.example/", "/"), ("https://x.example/zeldzaam/", "/zeldzaam/")])
def test_base_path(url: str, path: str) -> None:
    """The path under which the site lives starts and ends with a slash."""
    assert path == Settings(url).base_path


def test_edit_url_names_file_and_line() -> None:
    """A link to a row leads to its line in the plain text of the file."""
    settings = Settings(repository_url="https://git.example/z")

    assert "https://git.example/z/blob/main/data/a.csv?plain=1#L7" == settings.edit_url("data/a.csv", 7)
    assert "https://git.example/z/blob/main/README.md" == settings.edit_url("README.md")
