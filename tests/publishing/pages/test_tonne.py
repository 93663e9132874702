"""The drawings of a tonne of ore: as many squares as its figures say, and none that no figure says."""

import re
from dataclasses import replace

import pytest
from selectolax.lexbor import LexborHTMLParser

from evidence.catalogue import Catalogue
from publishing.languages.view import Localised
from publishing.pages.fillers import Fillers
from publishing.pages.references import fill
from publishing.pages.tonne import NEODYMIUM, OF_A_MAGNET, RARE_EARTHS, STEPS, tonne
from tests.publishing.conftest import first, page

RUN = re.compile(r"M(\d+) (\d+)h(\d+)v1h-\3z")


@pytest.fixture
def ore(small: Catalogue, dutch: Localised) -> Localised:
    """Return the small catalogue with 70 kilograms of rare earths in a tonne, 30 of them neodymium."""
    weight = replace(small.figures["dependence-claimed"], unit="kg", kind="reported", geography="CHN")
    small.figures[RARE_EARTHS] = replace(weight, id=RARE_EARTHS, value=70, qualifier="about")
    small.figures[NEODYMIUM] = replace(weight, id=NEODYMIUM, value=30)
    small.figures[OF_A_MAGNET] = replace(weight, id=OF_A_MAGNET, unit="percent", value=None, low=20, high=22)
    return dutch


def squares(site: Localised, step: str) -> dict[str, set[tuple[int, int]]]:
    """Return where the squares of each kind stand, by the class of its path."""
    tree = LexborHTMLParser(str(tonne(step, site)))
    return {
        str(path.attributes["class"]).removeprefix("tonne__"): {
            (int(x) + beyond, int(y))
            for x, y, length in RUN.findall(str(path.attributes["d"]))
            for beyond in range(int(length))
        }
        for path in tree.css("path:not(.tonne__grid)")
    }


@pytest.mark.parametrize(
    ("step", "counts"),
    [
        ("dig", {"rock": 1000, "others": 40, "neodymium": 30}),
        ("concentrate", {"gone": 1000, "others": 40, "neodymium": 30}),
        ("separate", {"gone": 1000, "others": 40, "neodymium": 30}),
        ("metal", {"gone": 1000, "neodymium": 30}),
        ("magnet", {"rock": 100, "others": 20, "between": 2}),
    ],
)
def test_as_many_squares_as_the_figures_say(ore: Localised, step: str, counts: dict[str, int]) -> None:
    """A kilogram of a tonne is a square, and a percent of a magnet; what lies within a range is marked as that."""
    assert counts == {kind: len(places) for kind, places in squares(ore, step).items()}


@pytest.mark.parametrize("step", ["dig", "concentrate", "separate"])
def test_no_square_is_of_two_kinds(ore: Localised, step: str) -> None:
    """Neodymium never lies upon another rare earth, and each square lies within the block."""
    drawn = squares(ore, step)

    assert set() == drawn["others"] & drawn["neodymium"]
    assert drawn["others"] | drawn["neodymium"] < drawn["rock" if step == "dig" else "gone"]


def test_what_is_mixed_is_taken_apart(ore: Localised) -> None:
    """In the concentrate the rows hold both; separated, no row does."""
    rows = {
        step: [{y for _, y in squares(ore, step)[kind]} for kind in ("others", "neodymium")]
        for step in ("concentrate", "separate")
    }

    assert rows["concentrate"][0] == rows["concentrate"][1]
    assert set() == rows["separate"][0] & rows["separate"][1]


def test_a_corrected_number_is_drawn_as_it_is_then(small: Catalogue, ore: Localised) -> None:
    """Nothing else has to be changed, and a square that is not full is not drawn."""
    small.figures[RARE_EARTHS] = replace(small.figures[RARE_EARTHS], value=80.7)

    assert 50 == len(squares(ore, "separate")["others"])


@pytest.mark.parametrize("step", STEPS)
def test_an_image_is_called_by_its_caption(ore: Localised, step: str) -> None:
    """A screen reader meets one image with words, and each number in them is a figure."""
    tree = LexborHTMLParser(str(tonne(step, ore)))
    image, caption = first(tree, "svg"), first(tree, "figcaption")
    numbers = set(re.findall(r"\d+", caption.text()))

    assert ("img", f"tonne-{step}") == (image.attributes["role"], image.attributes["aria-labelledby"])
    assert f"tonne-{step}" == caption.attributes["id"]
    assert {"dig": {"70", "30"}, "concentrate": {"70"}, "separate": {"70", "30"}, "metal": set()}.get(
        step, {"20", "22"}
    ) == numbers


def test_it_stands_in_markdown(ore: Localised) -> None:
    """A blank line would end it there, and the rest would be text."""
    assert [] == [step for step in STEPS if "\n\n" in str(tonne(step, ore)).strip()]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("{{tonne:melt}}", "there is no drawing 'melt' → use one of: dig, concentrate, separate, metal, magnet"),
        ("{{tonne:dig|short}}", "a reference of the kind 'tonne' has no forms → write {{tonne:dig}}"),
        (
            "Hier: {{tonne:dig}}",
            "a reference of the kind 'tonne' has something beside it → put it on a line of its own",
        ),
    ],
)
def test_a_slip_is_said_at_its_place(ore: Localised, text: str, message: str) -> None:
    """Writers read what is wrong with it, and what could have been meant."""
    problems = fill(page(text), text, Fillers(ore, {}, []).for_text())[1]

    assert [message] == [str(problem).partition("  ")[2] for problem in problems]


@pytest.mark.parametrize(
    ("id_", "change"),
    [
        (RARE_EARTHS, {"unit": "percent"}),
        (RARE_EARTHS, {"value": 501}),
        (RARE_EARTHS, {"value": 0.5}),
        (RARE_EARTHS, {"value": None, "low": 60, "high": 70}),
        (NEODYMIUM, {"value": 71}),
    ],
)
def test_what_cannot_be_squares_is_no_drawing(
    small: Catalogue, ore: Localised, id_: str, change: dict[str, object]
) -> None:
    """A part that is larger than its whole, or of another unit, is named; the page is not made without it."""
    small.figures[id_] = replace(small.figures[id_], **change)  # type: ignore[arg-type]

    assert [_undrawable(id_)] == _problems("dig", ore)


@pytest.mark.parametrize("change", [{"unit": "kg"}, {"high": 101}, {"low": 0.5}, {"low": None, "high": None}])
def test_a_magnet_is_drawn_by_percent(small: Catalogue, ore: Localised, change: dict[str, object]) -> None:
    """It has a hundred squares, and not more of one thing than that."""
    small.figures[OF_A_MAGNET] = replace(small.figures[OF_A_MAGNET], **change)  # type: ignore[arg-type]

    assert [_undrawable(OF_A_MAGNET)] == _problems("magnet", ore)


def test_a_row_that_is_gone_is_named(small: Catalogue, ore: Localised) -> None:
    """The drawing rests on three rows, and says which one it lacks."""
    del small.figures[NEODYMIUM]

    assert [f"there is no figure '{NEODYMIUM}' → add the row to figures.csv, or leave the drawing out"] == _problems(
        "dig", ore
    )


def _undrawable(id_: str) -> str:
    remedy = "correct its number or its unit, or leave the drawing out"
    return f"the figure '{id_}' cannot be drawn as squares → {remedy}"


def _problems(step: str, site: Localised) -> list[str]:
    text = f"{{{{tonne:{step}}}}}"
    found = fill(page(text), text, Fillers(site, {}, []).for_text())[1]
    return [str(problem).partition("  ")[2] for problem in found]
