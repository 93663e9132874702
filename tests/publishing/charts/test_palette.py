"""The palette: the same everywhere, legible on its papers, and told apart by every eye."""

import re
from itertools import combinations

import pytest
from coloraide.everything import ColorAll as Color

from charts.palette import PALETTE, VERDICTS
from publishing.languages.templates import environment
from publishing.languages.words import Words
from tests.broken.repository import ROOT

SCHEMES = ("light", "dark")
COUNTRIES = ("erbium", "thulium", "neodymium", "praseodymium", "cerium", "basalt")
# Without the hairlines: they part what the space parts too, and nothing is lost with them.
WORDS = ("ink", "quiet", "terbium-text", *(f"{name}-text" for name in COUNTRIES))
# What has a meaning of its own: China, and a link.
TAKEN = ("erbium-text", "thulium-text")
# How far the word of a verdict is from these, where two that are this far are two colours at a glance.
AT_A_GLANCE = 20
# The smallest distances that were measured; a new colour may not come closer to another.
SMALLEST_DISTANCE = {"light": 17.1, "dark": 20.7}
BLOCK = re.compile(r"\{([^{}]*--erbium:[^{}]*)\}")
VALUE = re.compile(r"--([\w-]+):\s*(#[0-9A-F]{6});")


def test_the_stylesheet_has_the_values_of_the_palette() -> None:
    """The light scheme, the dark one, and the dark one without a script are the palette, name by name."""
    light, dark, dark_without_script, *_ = _blocks()

    assert {name: tone.light for name, tone in PALETTE.items()} == light
    assert {name: tone.dark for name, tone in PALETTE.items()} == dark
    assert dark == dark_without_script


def test_forced_colours_leave_charts_theirs() -> None:
    """Where the reader's system forces paper and ink, marks have the colours for light or for dark paper."""
    light, dark, _, forced_light, forced_dark = _blocks()

    assert {name: light[name] for name in forced_light} == forced_light
    assert {name: dark[name] for name in forced_dark} == forced_dark
    assert set(COUNTRIES) == forced_light.keys() & forced_dark.keys() & set(COUNTRIES)


@pytest.mark.parametrize("scheme", SCHEMES)
def test_words_stand_out_from_grey_bars(scheme: str) -> None:
    """A number in a grey bar is dark on either paper, as that grey is light on the dark one."""
    assert _colour("on-basalt", scheme).contrast(_colour("basalt", scheme)) >= 4.5


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize(
    ("names", "paper", "least"), [(COUNTRIES, "paper", 3.0), (WORDS, "paper", 4.5), (WORDS, "tint", 4.5)]
)
def test_marks_and_words_stand_out_from_the_paper(
    names: tuple[str, ...], paper: str, least: float, scheme: str
) -> None:
    """Marks have a contrast of 3:1 with the paper, words of 4.5:1 with the tinted paper too; no mark stands there."""
    ground = _colour(paper, scheme)
    contrasts = {name: ground.contrast(_colour(name, scheme)) for name in names}

    assert {} == {name: round(contrast, 2) for name, contrast in contrasts.items() if contrast < least}


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("vision", ["", "deutan", "protan", "tritan"])
def test_every_eye_tells_the_countries_apart(scheme: str, vision: str) -> None:
    """No two colours of countries come closer than measured, in normal vision and fully colour-blind."""
    seen = [_as_seen(_colour(name, scheme), vision) for name in COUNTRIES]
    nearest = min(one.distance(other, space="cam02-ucs") for one, other in combinations(seen, 2))

    assert nearest >= SMALLEST_DISTANCE[scheme]


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("taken", TAKEN)
def test_no_verdict_looks_like_china_or_like_a_link(taken: str, scheme: str) -> None:
    """The word of a verdict stands beside links and bars: at a glance it is neither."""
    other = _colour(taken, scheme)
    distances = {name: other.distance(_colour(name, scheme), space="cam02-ucs") for name in VERDICTS.values()}

    assert {} == {name: round(distance, 1) for name, distance in distances.items() if distance < AT_A_GLANCE}


def test_each_verdict_has_a_shape_of_its_own(words: dict[str, Words]) -> None:
    """Without colour, and without its word, a verdict is still known by its shape."""
    shape = vars(environment().get_template("pieces.html").module)["verdict_shape"]
    shapes = {shape(name) for name in words["nl"]["verdicts"]}

    assert len(words["nl"]["verdicts"]) == len(shapes)


def _blocks() -> list[dict[str, str]]:
    stylesheet = (ROOT / "docs" / "assets" / "zeldzaam.css").read_text(encoding="utf-8")
    return [dict(VALUE.findall(block)) for block in BLOCK.findall(stylesheet)]


def _colour(name: str, scheme: str) -> Color:
    return Color(getattr(PALETTE[name], scheme))


def _as_seen(colour: Color, vision: str) -> Color:
    return colour.filter(vision, 1, method="machado").convert("srgb").clip() if vision else colour
