"""The words of the site: pages that explain, charts that are shown, lists of words that are kept in order.

Whether both languages are whole, and no number is typed by hand, is asked by the check.
"""

import csv
import json
import re
from pathlib import Path

import pytest

from charts import Chart
from charts.claim_evidence import PREFIX
from evidence.audit import PACKAGES
from evidence.catalogue import Catalogue
from evidence.judgement import judge
from evidence.judgement.relations import DECISIVE
from evidence.languages import LANGUAGES, Language
from evidence.number_words import spelled
from evidence.quantity import Quantity, readable, words_of_numbers
from publishing.checking import check
from publishing.pages.news import claimed_and_found
from publishing.pages.references import REFERENCE
from publishing.pages.written import Page, read_pages
from publishing.writing.spelling import WordList
from tests.broken.repository import ROOT

PAGES = {language.code: list(read_pages(ROOT / "docs", language.code)) for language in LANGUAGES}
# Words that a statement about somebody's work does not need.
EXCLAMATION = re.compile(r"[^\s!]!(?:\s|$)")


@pytest.mark.parametrize("page", [page for own in PAGES.values() for page in own], ids=lambda page: page.file)
def test_a_page_explains_and_does_not_shout(page: Page) -> None:
    """A page has a description for who searches, and no exclamation mark in its prose."""
    prose = "" if page.is_notebook else re.sub(r"<!--.*?-->|!\[", "", page.text, flags=re.DOTALL)
    assert page.meta.get("description")
    assert [] == EXCLAMATION.findall(prose)


def test_each_single_chart_stands_on_a_page_in_each_language(charts: dict[str, Chart]) -> None:
    """A chart is shown on a page, on that of its claim, or on the timeline; which there are hangs on no row."""
    single = {id_ for id_ in charts if not id_.startswith(PREFIX)} - {"timeline"}
    for own in PAGES.values():
        assert set() == single - {match["id"] for page in own for match in REFERENCE.finditer(page.text)}


def test_an_arrow_ends_at_a_number_of_the_words_beside_it(published: Catalogue) -> None:
    """Each claim with a number of its own and one that decides in the same unit has an arrow, and its answer says it.

    The words are read here for themselves: digits or a word, as each language writes them.
    """
    for claim in published.claims.values():
        rows = [published.evidence[id_] for id_ in judge(claim, published).deciding]
        decided = [published.figures[row.figure_id] for row in rows if row.figure_id and row.relation in DECISIVE]
        claimed, pair = published.figures.get(claim.figure_id), claimed_and_found(claim, published)
        has_both = claimed is not None and claimed.unit in {one.unit for one in decided}
        depends = claim.verdict in ("lacks-context", "disputed")
        assert has_both if pair else not has_both or depends, claim.id
        for code, answer in claim.answer.items():
            for value in Quantity.of_figure(pair[1]).numbers if pair else ():
                written = [readable(value, code), spelled(int(value), code) or "-"]
                assert re.search(rf"(?<![\w.,])({'|'.join(map(re.escape, written))})(?![.,]?\d)", answer), claim.id


def test_an_arrow_ends_at_what_the_title_says(published: Catalogue) -> None:
    """No title is contradicted by the number beside it, in any language.

    A number that decides and stands in a title is the one at the arrow, or an end of its range; and where a verdict
    depends on what is counted, the arrow ends at numbers of the title alone.
    """
    arrows = {id_: pair for id_, one in published.claims.items() if (pair := claimed_and_found(one, published))}
    assert arrows
    for claim, (claimed, found) in ((published.claims[id_], pair) for id_, pair in arrows.items()):
        rows = [published.evidence[id_] for id_ in judge(claim, published).deciding]
        deciding = [published.figures[row.figure_id] for row in rows if row.figure_id and row.relation in DECISIVE]
        decided = {number for one in deciding if one.unit == found.unit for number in one.numbers} - {*claimed.numbers}
        rounded = {float(f"{number:.{digits}g}") for number in found.numbers for digits in (1, 2, 3, 4)}
        for code, title in claim.title.items():
            said = {value for value in decided if _is_said(value, title, code)}
            assert said <= rounded, (claim.id, code)
            if claim.verdict in ("lacks-context", "disputed"):
                assert all(_is_said(value, title, code) for value in found.numbers), (claim.id, code)


def _is_said(value: float, text: str, code: str) -> bool:
    """Tell whether a text says a number, whole or without its decimals."""
    forms = {readable(one, code) for one in (value, round(value))} | {spelled(int(value), code) or "-"}
    return re.search(rf"(?<![\w.,])({'|'.join(map(re.escape, forms))})(?![.,]?\d)", text) is not None


@pytest.mark.parametrize("package", PACKAGES)
def test_each_page_of_a_table_has_its_own_address(package: str) -> None:
    """Two tables of a package never have the same title in a language."""
    descriptor = Path(ROOT / "datapackage" / package / "datapackage.json").read_text(encoding="utf-8")
    resources = json.loads(descriptor)["resources"]
    for language in LANGUAGES:
        titles = [resource[f"title_{language.code}"] for resource in resources]
        assert sorted(set(titles)) == sorted(titles)


def test_the_check_says_when_spelling_was_left_out(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without hunspell everything else is checked, and one line says what was not."""
    monkeypatch.setattr("publishing.writing.spelling.shutil.which", lambda _: None)
    check(ROOT)
    assert "The spelling was not checked: there is no hunspell → run scripts/hunspell\n" == capsys.readouterr().err


@pytest.mark.parametrize("language", LANGUAGES, ids=lambda language: language.code)
def test_each_list_says_what_it_is(language: Language) -> None:
    """A remark on top tells a contributor what belongs in the list, and the words are in order."""
    own = WordList(ROOT, language.code)
    assert own.remarks
    assert own.words
    assert [] == list(own.problems())


def test_money_is_called_as_its_units_are() -> None:
    """Units hold its whole name, the same in each language, and it ends with the short one; else none is short."""
    with (ROOT / "datapackage" / "figures" / "data" / "units.csv").open(encoding="utf-8", newline="") as file:
        units = list(csv.DictReader(file))
    named = []
    for code in (language.code for language in LANGUAGES):
        money = words_of_numbers(code)["money"]
        named.append({unit["id"] for unit in units if money["whole"] in unit[f"name_{code}"]})
        assert money["whole"].endswith(f" {money['again']}")

    assert named[0]
    assert named[:1] * len(LANGUAGES) == named
