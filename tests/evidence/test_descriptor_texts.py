"""The texts of a descriptor are in languages of the site, and the one without a language says the same in English."""

from dataclasses import replace
from typing import Any

import pytest

from evidence import languages
from evidence.descriptor_texts import broken_texts
from evidence.languages import Language
from tests.evidence.descriptors import column, document_of, package, table


def _found(**properties: Any) -> list[str]:
    return [str(problem).removeprefix("x.json:1:") for problem in broken_texts(document_of(package(**properties)))]


def test_texts_that_say_the_same_have_no_problem() -> None:
    """In English; in another language they are written anew."""
    assert [] == _found(title="Mines", title_en="Mines", title_nl="Mijnen")


def test_a_text_says_what_it_says_in_english() -> None:
    """Programs that know no languages show that one."""
    assert ["title  'title' is not what 'title_en' says → write the same"] == _found(title="Mines", title_en="Shops")


def test_every_part_of_a_descriptor_is_read() -> None:
    """Tables, columns and words have texts as well."""
    other = {"title_en": "other"}
    word = {"value": "mine", "label": "mine", "label_en": "shop"}
    things = {**table("things", column("kind", **other, categories=[word])), **other}
    title = "title  'title' is not what 'title_en' says → write the same"

    assert [title, title, "label  'label' is not what 'label_en' says → write the same"] == _found(resources=[things])


@pytest.mark.parametrize("title", ["2026", "—", "10 November 2026"])
def test_a_title_is_no_number(title: str) -> None:
    """The title of the package, and that of a table, say what they are of."""
    said = f"title_en  the title '{title}' is only a date, a number or a sign → say in words what the table holds"
    things = {**table("things"), "title": title, "title_en": title}

    assert [said, said] == _found(title=title, title_en=title, resources=[things])


def test_a_language_is_one_of_the_site(monkeypatch: pytest.MonkeyPatch) -> None:
    """Or one of its drafts, whose texts are there before it is whole."""
    unknown = "title_fy  'title_fy' is in no language of the site → remove it, or add the language to the site first"
    content = {"languages": ["nl", "en", "fy"], "title_fy": "Minen"}

    assert ["languages  'fy' is no language of the site → write one of: en, nl", unknown] == _found(**content)
    monkeypatch.setattr(languages, "DRAFTS", (Language("fy", "Frysk"),))
    assert [] == _found(**content)


def test_each_table_has_a_title_of_its_own() -> None:
    """Capitals and marks do not tell addresses apart, languages do."""
    mines = {**table("mines"), "title": "The mines", "title_en": "The mines", "title_nl": "Mijnen"}
    others = {**table("others"), "title": "the mines?", "title_en": "the mines?", "title_nl": "The mines"}

    assert ["title_en  another table has the title 'the mines?' → give it a title of its own"] == (
        _found(resources=[mines, others])
    )


def test_a_text_keeps_the_words_that_turn_what_it_says() -> None:
    """Those that are settled for that text of that package; of a new text, none."""
    countries = {**table("countries"), "limits_en": "It holds what ISO knows, and never more."}
    document = replace(document_of(package(resources=[countries])), file="datapackage/supply/datapackage.json")

    what = "'never', 'more' in this text, and 'not' is settled: such words turn what it says"
    remedy = "say it as it was, or settle en = \"never more\" for 'datapackage/supply.countries.limits'"
    found = [str(problem) for problem in broken_texts(document) if "settled" in problem.what]
    assert [f"datapackage/supply/datapackage.json:1:limits_en  {what} → {remedy} in evidence/turns.toml"] == found
