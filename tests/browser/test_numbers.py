"""How the numbers in a text are read, and which figures are like them: two scripts in docs/assets, in a browser."""

from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.conftest import Visit

READ = """async (text) => {
  for (const name of ["numbers", "known-numbers"]) await zeldzaam.load(name);
  const found = zeldzaam.numbersIn(text, zeldzaam.numbers);
  return found.map(({ text, amounts, base, isAlone }) => [text, amounts, base, isAlone]);
}"""
# Rows of our own: 417 kg and the 920 lb that it is, 850 and 950 tonnes, a range, a share, a count.
ALIKE = """async (text) => {
  for (const name of ["answers", "numbers", "known-numbers"]) await zeldzaam.load(name);
  const figures = [["kg", [417]], ["lb", [920]], ["t", [850]], ["t_reo", [950]], ["kg", [11, 20]], ["percent", [85]],
    ["percent", [60, 70]], ["count", [85]], ["million_t", [1.3]]].map(([unit, numbers]) => ["", "", "", unit, numbers]);
  const { grammar, units } = zeldzaam.numbers;
  const { exact, close } = zeldzaam.alike(zeldzaam.numbersIn(text, { grammar, units })[0], { figures, units });
  const told = (places) => places.map((place) => `${figures[place][4].join("-")} ${figures[place][3]}`);
  return [told(exact), told(close)];
}"""


@pytest.fixture(scope="module")
def page(browser: Browser, address: str) -> Iterator[Page]:
    """Return a page that the modules belong to."""
    context = browser.new_context()
    yield Visit(context.new_page(), address).go("/nl/")
    context.close()


def _amounts(page: Page, text: str) -> list[tuple[float, str]]:
    """Return the likeliest amount of each number, and what that is of."""
    found: list[Any] = page.evaluate(READ, text)
    return [(round(amounts[0], 3), base) for _, amounts, base, _ in found]


@pytest.mark.parametrize(
    ("text", "amounts"),
    [
        ("1.300", [1300, 1.3]),
        ("1,300", [1300, 1.3]),
        ("1 300", [1300]),
        ("1,3", [1.3]),
        ("1.3", [1.3]),
        ("0,125", [0.125]),
        ("1.234.567", [1_234_567]),
        ("1.234,5", [1234.5]),
        ("1,234.5", [1234.5]),
        ("1,3 miljoen", [1_300_000]),
        ("1.3 million", [1_300_000]),
        ("45 mld.", [45_000_000_000]),
    ],
)
def test_digits_are_read_as_both_languages_write_them(page: Page, text: str, amounts: list[float]) -> None:
    """A mark before three digits can set thousands apart or decimals: the first is likelier."""
    ((written, found, _, is_alone),) = page.evaluate(READ, text)

    assert (text, amounts, True) == (written, found, is_alone)


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        *((text, (85, "percent")) for text in ("85%", "85 %", "85 procent", "85 percent", "85 per cent")),
        *((text, (420, "kg")) for text in ("420 kilo", "420kg", "420-kilogram", "420 kilograms")),
        *((text, (417.305, "kg")) for text in ("920 pounds", "920 lbs.", "920 pond", "920-pound")),
        *((text, (35_000_000, "usd")) for text in ("$35m", "US$35 million", "35 miljoen dollar", "$ 35 mln.")),
        ("€2 miljard", (2_000, "million_eur")),
        ("$60 per kilo", (60, "usd_per_kg")),
        ("60 dollars a kilo", (60, "usd_per_kg")),
        ("18.000 ton", (18_000_000, "kg")),
        ("5 kiloton", (5_000_000, "kg")),
        ("12,345%", (12.345, "percent")),
    ],
)
def test_a_unit_stands_behind_a_number_or_a_sign_before_it(page: Page, text: str, amount: tuple[float, str]) -> None:
    """It is converted into what the unit is compared in; of shares a mark sets decimals apart."""
    assert [amount] == _amounts(page, text)


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("eighty percent", (80, "percent")),
        ("eighty-five per cent", (85, "percent")),
        ("vijfentachtig procent", (85, "percent")),
        ("tweeënzeventig procent", (72, "percent")),
        ("negenentwintig procent", (29, "percent")),
        ("tweehonderdvijftig ton", (250_000, "kg")),
        ("two hundred thousand tonnes", (200_000_000, "kg")),
        ("two-thirds", (66.667, "percent")),
        ("tweederde", (66.667, "percent")),
        ("twee derde", (66.667, "percent")),
        ("four-fifths", (80, "percent")),
        ("driekwart", (75, "percent")),
        ("a third", (33.333, "percent")),
        ("half of it", (50, "percent")),
        ("de helft van alles", (50, "percent")),
        ("zeventien", (17, "count")),
    ],
)
def test_numbers_in_words_are_read(page: Page, text: str, amount: tuple[float, str]) -> None:
    """Put together as each language does, and parts of a whole as a share."""
    assert [amount] == _amounts(page, text)


@pytest.mark.parametrize(
    ("text", "share"),
    [
        ("nine out of ten magnets", 90),
        ("Nine in ten", 90),
        ("one in five", 20),
        ("3 in 4 plants", 75),
        ("two of three", 66.667),
        ("negen van de tien magneten", 90),
        ("vier van de vijf", 80),
        ("9 van de 10", 90),
        ("een op de vijf", 20),
        ("één op de drie", 33.333),
        ("1 op de 20 auto's", 5),
        ("zeven op tien", 70),
        ("ruim de helft komt uit China", 50),
        ("bijna driekwart komt uit China", 75),
        ("half the world's magnets", 50),
        ("nearly half its imports", 50),
    ],
)
def test_a_part_in_words_is_a_share(page: Page, text: str, share: float) -> None:
    """So many out of so many, where the whole is a number that people take for one, and a half of anything."""
    assert [(share, "percent")] == _amounts(page, text)


@pytest.mark.parametrize(
    ("text", "amounts"),
    [
        ("12 of the 17 rare earths", [(12, "count"), (17, "count")]),
        ("14 van de 34 grondstoffen", [(14, "count"), (34, "count")]),
        ("3 of 4 days", [(3, "count"), (4, "days")]),
        ("5 van de 10 procent", [(5, "count"), (10, "percent")]),
        ("one of the three articles", []),
        ("een van de vijf landen", []),
        ("ten of five", []),
        ("two in 2025", []),
        ("In the second half of 2025; de eerste helft van het jaar; the third quarter of the year.", []),
    ],
)
def test_what_only_looks_like_a_part_is_no_share(page: Page, text: str, amounts: list[tuple[float, str]]) -> None:
    """Counts of things, times, one of some things, and halves of a year."""
    assert amounts == _amounts(page, text)


@pytest.mark.parametrize(
    ("text", "amounts"),
    [
        ("tussen 80 en 90 procent", [(80, "percent"), (90, "percent")]),
        ("80–90%", [(80, "percent"), (90, "percent")]),
        ("11 to 20 kg", [(11, "kg"), (20, "kg")]),
        ("five to ten million dollars", [(5_000_000, "usd"), (10_000_000, "usd")]),
    ],
)
def test_a_range_has_its_unit_twice(page: Page, text: str, amounts: list[tuple[float, str]]) -> None:
    """It is written only behind the second number."""
    assert amounts == _amounts(page, text)


@pytest.mark.parametrize(
    "text",
    [
        "De F-35 en de Mk48 vlogen in 2025 en 2026.",
        "On 4 April 2025 and on May 12, for the 3rd time.",
        "Op 9 oktober, voor de 20e keer.",
        "Ten opzichte van een jaar eerder gaven twee landen een reden.",
        "In the third quarter, for the fifth time; de derde keer in een half jaar.",
        "There is no number at all.",
        "",
    ],
)
def test_what_is_no_number_to_look_up_is_left_alone(page: Page, text: str) -> None:
    """Names, years, days, ordinals, and small words that count something else."""
    assert [] == page.evaluate(READ, text)


def test_a_year_alone_is_a_number(page: Page) -> None:
    """Whoever types nothing else means it."""
    assert [["2025", [2025], "count", True]] == page.evaluate(READ, "2025")


@pytest.mark.parametrize(
    ("text", "exact", "close"),
    [
        ("417 kilo", ["417 kg", "920 lb"], []),
        ("420 kilo", [], ["920 lb", "417 kg"]),
        ("920 pond", ["417 kg", "920 lb"], []),
        ("85%", ["85 percent"], []),
        ("85", ["85 percent", "85 count"], []),
        ("84 procent", [], ["85 percent"]),
        ("65 procent", [], ["60-70 percent"]),
        ("70 procent", ["60-70 percent"], []),
        ("15 kilo", [], []),
        ("850 ton", ["850 t"], []),
        ("0,95 kiloton", ["950 t_reo"], []),
        ("1,3 miljoen ton", ["1.3 million_t"], []),
        ("1.300.000 ton", ["1.3 million_t"], []),
        ("1.3 million", ["1.3 million_t"], []),
        ("85 dagen", [], []),
    ],
)
def test_the_same_comes_first_and_then_what_is_close(page: Page, text: str, exact: list[str], close: list[str]) -> None:
    """Converted by the table of units; a wide range says nothing, and another kind of unit is not like it."""
    assert [exact, close] == page.evaluate(ALIKE, text)
