"""What the words of a chart may say."""

import re
from pathlib import Path

import pytest

from charts import chart, texts, vocabulary
from charts.texts import (
    disagreements,
    odd_names,
    opposed_texts,
    order_problems,
    orders,
    turned_texts,
    typed_numbers,
    unsettled_orders,
)
from charts.vocabulary import FOLDER
from evidence.languages import LANGUAGES
from evidence.problems import Problem
from evidence.word_file import texts_of

NAMES = {"USA": {"nl": "Verenigde Staten", "en": "United States"}, "OTH": {"nl": "overige landen", "en": "other"}}


@pytest.fixture
def said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> "Written":
    """Return what writes the words of a chart for a test."""
    monkeypatch.setattr(vocabulary, "FOLDER", tmp_path)
    (tmp_path / "shared.toml").write_text('[nl]\nyes = "ja"\n[en]\nyes = "yes"\n', encoding="utf-8")
    return Written(tmp_path)


class Written:
    """The words of a chart, of which both languages have the same keys."""

    def __init__(self, folder: Path) -> None:
        """Take the folder of the words."""
        self.folder = folder

    def words(self, dutch: str, english: str) -> str:
        """Write the words and return the name of the chart."""
        file = self.folder / "one.toml"
        file.write_text(f"[nl]\n{dutch}\n[en]\n{english}\n", encoding="utf-8")
        chart.templates.cache_clear()
        return "one"


def lines(problems: list[Problem]) -> list[str]:
    """Return the word and what is wrong with it."""
    return [f"{problem.where.column}  {problem.what}" for problem in problems]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("an F-35 in {year}, by {count}%", []),
        ("from 22 to 6", ["nl.alt  the number 22 is typed by hand"]),
        ("in 2020", ["nl.alt  the number 2020 is typed by hand"]),
    ],
)
def test_a_text_holds_no_number(text: str, expected: list[str], said: Written) -> None:
    """Of several the first is named; what is filled in is no typed number."""
    name = said.words(f'alt = "{text}"', 'alt = "a"')

    assert expected == lines(list(typed_numbers(name, ["kg"])))


def test_a_label_may_hold_a_year(said: Written) -> None:
    """And no other number."""
    name = said.words('terms.a = "in 2020"\nterms.b = "2020 kg"', 'terms.a = "a"\nterms.b = "b"')

    assert ["nl.terms.b  the number 2020 is typed by hand"] == lines(list(typed_numbers(name, ["kg"])))


@pytest.mark.parametrize("word", ["Verenigde Staten", "VS", "Verenigde"])
def test_a_country_may_have_a_short_name(word: str, said: Written) -> None:
    """Its name, the beginning of it, or its initials."""
    name = said.words(f'terms.USA = "{word}"\nterms.OTH = "Overige"', 'terms.USA = "US"\nterms.OTH = "Other"')

    assert [] == list(odd_names(name, NAMES))


@pytest.mark.parametrize("word", ["China", "Verenig", "SV"])
def test_a_country_has_no_other_name(word: str, said: Written) -> None:
    """Neither in the terms nor among the values."""
    name = said.words(f'values.country.USA = "{word}"', 'values.country.USA = "US"')

    expected = [f"nl.values.country.USA  '{word}' is no short name of USA, which is 'Verenigde Staten'"]
    assert expected == lines(list(odd_names(name, NAMES)))


@pytest.mark.parametrize(
    ("english", "expected"),
    [
        ("by {a} to {b} in {year}", []),
        ("{year}: {a} to {b}", ["en.alt  {year}, {a}, {b} filled in here, and {a}, {b}, {year} in line 2"]),
        ("{b} to {a} in {year}", ["en.alt  {b}, {a}, {year} filled in here, and {a}, {b}, {year} in line 2"]),
        ("{a} in {year}", ["en.alt  {a}, {year} filled in here, and {a}, {b}, {year} in line 2"]),
        ("some", ["en.alt  nothing filled in here, and {a}, {b}, {year} in line 2"]),
    ],
)
def test_the_same_is_filled_in(english: str, expected: list[str], said: Written) -> None:
    """Facts stand in the same order, years too: exchanged they would say something else."""
    name = said.words('alt = "{a} naar {b} in {year}"', f'alt = "{english}"')

    assert expected == lines(list(disagreements(name)))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("{a}: {b} of {a}", []),
        ("{a} of {a}", []),
        ("{b}", []),
        ("nothing", []),
        ("{b} of {a}: {b}", ["{b}, {a}, {b}"]),
        ("{a}: {b} of {c}", ["{a}, {b}, {c}"]),
    ],
)
def test_an_order_is_settled(
    text: str, expected: list[str], said: Written, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """In every language; a fact may be left out, and where one fact is filled in there is no order."""
    (tmp_path / "orders.toml").write_text('[one]\nalt = "a b a"\n', encoding="utf-8")
    monkeypatch.setattr(texts, "ORDERS", tmp_path / "orders.toml")
    texts.orders.cache_clear()
    name = said.words(f'alt = "{text}"\nsubtitle = "{{b}} {{b}}"', 'alt = "a"')
    found = lines(list(unsettled_orders(name)))
    texts.orders.cache_clear()

    assert [f"nl.alt  {one} filled in here, and {{a}}, {{b}}, {{a}} is settled" for one in expected] == found


def test_an_order_that_is_taken_away_is_missed(said: Written, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Several facts have a settled order: it is asked for once, in the table of the chart."""
    (tmp_path / "orders.toml").write_text('[other]\nalt = "a b"\n[one]\nheadline = "a b"\n', encoding="utf-8")
    monkeypatch.setattr(texts, "ORDERS", tmp_path / "orders.toml")
    texts.orders.cache_clear()
    name = said.words('alt = "{b} of {a}"', 'alt = "{b} of {a}"')
    found = [(str(one.where), one.what.partition(" in ")[0], one.remedy) for one in unsettled_orders(name)]
    texts.orders.cache_clear()

    place = "charts/parts/order_of_facts.toml:3:one.alt"
    assert [(place, "the order of {b}, {a}", 'write alt = "b a" in its table')] == found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (b'[one]\nalt = "a b"\n"terms.most" = "a"\n', []),
        (b"[one\n", ["1:5  this is not TOML: Expected ']' at the end of a table declaration"]),
        (b'[one]\nalt = "\xe9"\n', ["2:8  the file is not UTF-8"]),
        (b'[one]\nalt = "a b"\n"terms.most" = 3\n', ["3:one.terms.most  the word is a number, not a text"]),
        (b"[one]\n[one.terms]\nmost = 'a'\n", ["1:one.terms  the word is a table, not a text"]),
        (b"alt = 'a b'\n", ["1:alt  'alt' stands in no table"]),
        (b"# Nothing.\n", ["1  the file holds no orders"]),
        (None, ["1  there is no such file"]),
    ],
)
def test_the_file_of_orders_is_read_strictly(
    text: bytes | None, expected: list[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Whatever stands in its place is told with its line."""
    file = tmp_path / "orders.toml"
    monkeypatch.setattr(texts, "ORDERS", file)
    if text is not None:
        file.write_bytes(text)

    found = [str(problem).partition(" → ")[0] for problem in order_problems()]
    assert [f"charts/parts/order_of_facts.toml:{one}" for one in expected] == found


def test_each_settled_order_is_of_a_chart() -> None:
    """What no chart says any more is settled no longer."""
    known = {file.stem: dict(texts_of(vocabulary.read(file.stem)["en"])) for file in FOLDER.glob("*.toml")}

    assert [] == [(name, key) for name, words in orders().items() for key in words if key not in known.get(name, {})]


def test_no_words_name_a_colour_that_is_another_in_the_dark() -> None:
    """What is black on light paper is white on dark, and a yellow area is olive there: words name the shape."""
    turning = re.compile(r"\b(?:zwarte?|witte?|gele?|geel|felle|black|white|yellow|bright)\b", re.IGNORECASE)
    said = [
        (file.stem, key, text)
        for file in sorted(FOLDER.glob("*.toml"))
        for language in LANGUAGES
        for key, text in texts_of(vocabulary.read(file.stem).get(language.code, {}))
    ]

    assert len(said) > len(list(FOLDER.glob("*.toml")))
    assert [] == [(name, key) for name, key, text in said if turning.search(text)]


def test_a_text_that_is_turned_is_named(said: Written, monkeypatch: pytest.MonkeyPatch) -> None:
    """In each language at its line; what is settled is told by the name of the chart."""
    monkeypatch.setattr(
        texts,
        "turned",
        lambda name, words, language: [("alt", f"{name}: {words['alt']}", "say it")][language == "nl" :],
    )
    name = said.words('alt = "minder dan"', 'alt = "more than"')

    assert ["en.alt  one: more than"] == lines(list(turned_texts(name)))


@pytest.mark.parametrize(
    ("english", "expected"),
    [
        ("an earlier edition", []),
        ("an edition", []),
        ("a later edition", ["en.alt  'later' is the opposite of 'eerdere'"]),
    ],
)
def test_an_opposite_is_named(english: str, expected: list[str], said: Written) -> None:
    """With the place of the same words in the first language."""
    name = said.words('alt = "een eerdere editie"', f'alt = "{english}"')

    assert expected == [line.partition(" in ")[0] for line in lines(list(opposed_texts(name)))]
