"""What a browser refuses, because the site tells it to: strangers' scripts, and our pages in strangers' frames."""

from collections.abc import Callable

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import SITE, Visit
from tests.browser.templates import TEMPLATES

Open = Callable[..., Visit]
# One page of each template: the policy does not depend on the language.
PATHS = [paths[0] for paths in TEMPLATES.values()]
EMBEDS = ["/charts/mine-production.nl.html", "/charts/mine-production.en.html"]
ENTRIES = [
    f"/{kind}/{path.name}" for kind in ("figures", "claims") for path in sorted((SITE / kind).glob("*.html"))[:2]
]
# As if a text had brought a script along, past everything that looks for one.
INJECTED = """() => {
    const script = document.createElement("script")
    script.textContent = "window.ran = true"
    document.body.append(script)
    document.body.insertAdjacentHTML("beforeend", `<img src="data:," onerror="window.ran = true">`)
    return new Promise(done => setTimeout(() => done(window.ran ?? false), 100))
}"""
FRAME = '<iframe src="{}" width="700" height="700"></iframe>'


@pytest.mark.parametrize("path", [*PATHS, EMBEDS[0]])
def test_a_script_that_is_not_ours_does_not_run(look: Open, path: str) -> None:
    """The policy of every template refuses it, and a handler too."""
    window = look()

    assert window.go(path).evaluate(INJECTED) is False
    assert any("Content Security Policy" in complaint for complaint in window.complaints)


@pytest.mark.parametrize("path", EMBEDS)
def test_an_embed_may_stand_in_the_page_of_another_site(visit: Open, path: str) -> None:
    """Its drawing is there, and nothing of it is refused."""
    window = visit()
    window.page.set_content(FRAME.format(window.address + path))

    expect(window.page.frame_locator("iframe").locator(".wide svg")).to_be_visible()
    assert [] == window.complaints


@pytest.mark.parametrize("path", ENTRIES)
def test_a_figure_or_a_claim_may_stand_in_the_page_of_another_site(visit: Open, path: str) -> None:
    """With its verdict and its link, and nothing of it is refused."""
    window = visit()
    window.page.set_content(FRAME.format(window.address + path))

    expect(window.page.frame_locator("iframe").locator(".origin a")).to_be_visible()
    assert [] == window.complaints


@pytest.mark.parametrize("path", ["/nl/", "/", "/nl/bestaat-niet/"])
def test_a_page_may_not_be_framed(visit: Open, path: str) -> None:
    """Another site cannot put ours behind buttons of its own."""
    window = visit()
    window.page.set_content(FRAME.format(window.address + path))

    expect(window.page.frame_locator("iframe").locator("main, .doorway")).to_have_count(0)
    assert any("frame" in complaint.lower() for complaint in window.complaints)
