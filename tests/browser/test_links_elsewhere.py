"""What other sites show beside a link to a page: its title, a sentence, and a picture."""

import struct

import pytest

from publishing.languages.settings import Settings
from tests.browser.conftest import Visit
from tests.browser.templates import TEMPLATES


@pytest.mark.parametrize(
    "path", [path for name in ("home", "chapter", "claim", "table", "notebook") for path in TEMPLATES[name]]
)
def test_a_page_brings_its_picture(window: Visit, path: str) -> None:
    """Title, description, address and language are there, and the picture is a PNG of the size that is said."""
    page = window.go(path)
    found = dict(
        page.locator("meta[property^='og:']").evaluate_all(
            "all => all.map(one => [one.getAttribute('property'), one.content])"
        )
    )
    picture = page.request.get(
        f"{window.address}/{found['og:image'].removeprefix(Settings.from_environment().site_url)}"
    )

    assert found["og:title"]
    assert found["og:description"]
    assert "Zeldzaam" == found["og:site_name"]
    assert found["og:url"].startswith(f"{Settings.from_environment().site_url}{path[1:3]}/")
    assert {"nl": "nl_NL", "en": "en_GB"}[path[1:3]] == found["og:locale"]
    assert (1200, 630) == struct.unpack_from(">2I", picture.body(), 16)
    assert ("1200", "630") == (found["og:image:width"], found["og:image:height"])
