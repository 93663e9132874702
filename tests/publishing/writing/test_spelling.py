"""Which words are asked, which are known, and what is said of the others; hunspell is needed for all of it."""

from pathlib import Path

import pytest

from evidence.catalogue import Catalogue
from evidence.languages import LANGUAGES, Language
from evidence.problems import Place
from publishing.writing.passages import Passage, header_passage, page_passages, table_passages, word_passages
from publishing.writing.spelling import NotInstalledError, WordList, spelling_problems, unreadable_lists, words_of
from tests.broken.repository import ROOT
from tests.publishing.conftest import page

DUTCH, ENGLISH = LANGUAGES


def word_list(folder: Path, *words: str, code: str = "nl") -> WordList:
    """Return a list of our own words in a folder."""
    path = folder / "docs" / code / "spelling.txt"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("\n".join(["# Een opmerking", *words]) + "\n", encoding="utf-8")
    return WordList(folder, code)


def misspelled(text: str, own: WordList, language: Language = DUTCH) -> list[str]:
    """Return the words of a text that are not known."""
    problems = spelling_problems([Passage(Place("a.md", 1), text)], language, own)
    return [problem.what.split("' is ")[0].strip("'") for problem in problems]


def test_a_mistake_is_shown_with_its_place_and_remedy(tmp_path: Path) -> None:
    """The line says which word, in which language, and what to do."""
    passage = Passage(Place("docs/nl/a.md", 4), "Een goede regel.\nEen regel met een foutt.")
    assert [
        "docs/nl/a.md:5:19  'foutt' is not in the Dutch dictionary → mend it, or add it to docs/nl/spelling.txt"
    ] == [str(problem) for problem in spelling_problems([passage], DUTCH, word_list(tmp_path))]


def test_many_mistakes_of_a_page_are_one_problem(tmp_path: Path) -> None:
    """Up to ten are named each in its place; of more, each word is named once."""
    own, words = word_list(tmp_path), [f"xqz{letter}" for letter in "bcdfghjklm"]
    page_of_words = Passage(Place("docs/nl/a.md", 4), " ".join(words))
    more = Passage(Place("docs/nl/a.md", 7), "xqzb xqzn")

    assert len(words) == len(list(spelling_problems([page_of_words], DUTCH, own)))
    assert [
        (
            f"docs/nl/a.md:4:1  in 12 places a word is not in the Dutch dictionary: {', '.join(words)}, xqzn"
            " → mend them, or add them to docs/nl/spelling.txt"
        )
    ] == [str(problem) for problem in spelling_problems([page_of_words, more], DUTCH, own)]


def test_a_page_is_read_by_paragraph() -> None:
    """Each begins at its own line, whatever stands between them."""
    passage = Passage(Place("a.md", 5), "\n\nEen\ntwee\n\n#\n# \nDrie\n")

    assert [(7, "Een\ntwee"), (10, "#"), (11, "# \nDrie\n")] == [
        (one.place.line, one.text) for one in passage.paragraphs() if one.text
    ]


def test_each_place_of_a_mistake_is_shown(tmp_path: Path) -> None:
    """The same mistake in two cells is two problems."""
    passages = [Passage(Place("a.csv", line, "note_nl"), "foutt") for line in (2, 3)]
    assert ["a.csv:2:note_nl", "a.csv:3:note_nl"] == [
        str(problem.where) for problem in spelling_problems(passages, DUTCH, word_list(tmp_path))
    ]


@pytest.mark.parametrize(
    "text",
    [
        "{{figure:xqzv}} en {{claim:xqzv-qxzv}}",
        "`xqzv` en <span class='xqzv'>tekst</span>",
        "[tekst](xqzv.html) en https://xqzv.example/qxzv",
        "volgens xqzv.com en qxzv.info",
        '<span lang="en">xqzv qxzv</span>',
        "F-35 en 2030 en Nd2Fe14B en 40,5",
        "{xqzv} als invulplek",
        "```\nxqzv\n```",
    ],
)
def test_what_is_not_prose_is_left_out(text: str, tmp_path: Path) -> None:
    """References, code, tags, addresses, numbers, placeholders and words of another language are not checked."""
    assert [] == misspelled(text, word_list(tmp_path))


def test_the_words_of_a_term_are_checked(tmp_path: Path) -> None:
    """What stands behind the bar is what a reader sees."""
    assert ["xqzv"] == misspelled("De {{term:rare-earths|xqzv metalen}}", word_list(tmp_path))


def test_our_own_words_are_known(tmp_path: Path) -> None:
    """A listed word may start a sentence, and a name of several words counts as a whole."""
    own = word_list(tmp_path, "monaziet", "South China Post")
    assert [] == misspelled("Monaziet, monaziet, volgens de South China Post.", own)
    assert ["South"] == misspelled("South", own)


def test_a_name_needs_its_capital(tmp_path: Path) -> None:
    """A name in the list is not known without its capital."""
    assert ["kvanefjeld"] == misspelled("Kvanefjeld en kvanefjeld", word_list(tmp_path, "Kvanefjeld"))


def test_words_joined_to_a_name_are_checked_one_by_one(tmp_path: Path) -> None:
    """A name in the list carries a hyphen or an apostrophe; other compounds are one word."""
    own = word_list(tmp_path, "Lynas", "NdFeB")
    assert [] == misspelled("Lynas-fabriek, NdFeB- en Lynas's, F-35-toestellen", own)
    assert ["Lynas-fabriekk", "mijnbouw-quotumm"] == misspelled("Lynas-fabriekk mijnbouw-quotumm", own)


def test_english_is_british(tmp_path: Path) -> None:
    """American spelling is a mistake, curly apostrophes are none."""
    own = word_list(tmp_path, code="en")
    assert ["defense", "color"] == misspelled("The world’s defense has a color: defence, colour.", own, ENGLISH)


def test_a_list_out_of_order_is_a_problem(tmp_path: Path) -> None:
    """The first word that stands wrong is shown, with the line it is on."""
    own = word_list(tmp_path, "Baotou", "AFP", "Aap")
    remedy = "put it in its place in the alphabet (`build.py sort` does it)"
    assert [f"docs/nl/spelling.txt:3  'AFP' stands after 'Baotou' → {remedy}"] == [str(one) for one in own.problems()]


@pytest.mark.parametrize("line", ["twee woorden/AB", "woord ", "3", "a, b", "<b>", "w\u00b7d", "-"])
def test_a_line_that_is_no_word_is_a_problem(line: str, tmp_path: Path) -> None:
    """Other signs say something to hunspell; a name may have several words, and a number behind them."""
    own = word_list(tmp_path, "AFP", "S&P Global", "Section 232", line)
    remedy = "write a word, or a name, of letters alone on each line"

    assert [f"docs/nl/spelling.txt:5  '{line}' is no word → {remedy}"] == [str(one) for one in own.problems()]


def test_a_list_that_is_no_text_is_a_problem(tmp_path: Path) -> None:
    """It is one line with its place; a language without a list has nothing to read."""
    (tmp_path / "docs" / "nl").mkdir(parents=True)
    (tmp_path / "docs" / "nl" / "spelling.txt").write_bytes(b"caf\xe9\n")

    assert ["docs/nl/spelling.txt:1:4  the file is not UTF-8 → save it as UTF-8"] == [
        str(problem) for problem in unreadable_lists(tmp_path, ["nl", "en"])
    ]


def test_a_list_is_sorted_once(tmp_path: Path) -> None:
    """Sorting keeps the remark on top, and each word once; sorting again changes nothing."""
    assert word_list(tmp_path, "monaziet", "Baotou", "AFP", "Baotou").sort()
    own = WordList(tmp_path, "nl")
    assert "# Een opmerking\nAFP\nBaotou\nmonaziet\n" == own.path.read_text(encoding="utf-8")
    assert not own.sort()


def test_a_missing_dictionary_is_said(tmp_path: Path) -> None:
    """A language whose dictionary is not installed is not passed over in silence."""
    with pytest.raises(NotInstalledError, match="hunspell has no dictionary xx_XX"):
        misspelled("tekst", word_list(tmp_path), Language("nl", "Nederlands", dictionary="xx_XX"))


def test_a_missing_program_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without hunspell there is an error to be shown, and no silence."""
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(NotInstalledError, match="there is no hunspell"):
        misspelled("tekst", word_list(tmp_path))


def test_a_page_is_its_header_and_its_prose() -> None:
    """Of a notebook only the Markdown cells are read, and the names of keys are no words."""
    notebook = page("# %% [markdown]\n# Proza\n# %%\ncode = 1", path="methode/proef.py")
    texts = [passage.text.split() for passage in page_passages(notebook)]
    assert [[], ["#", "Proza"]] == texts
    described = type(notebook)(
        "p", "nl", "p.md", {}, "", "docs/nl/p.md", 5, header="id: p\ntitle: Een\ndescription: Twee"
    )
    assert ["Een", "Twee"] == header_passage(described).text.split()


def test_cells_are_read_in_their_own_language(small: Catalogue) -> None:
    """A column belongs to the language in which its name ends; symbols are not words."""
    columns = {passage.place.column for passage in table_passages(small, "nl")}
    assert {"label_nl", "statement_nl", "finding_nl"} <= columns
    assert not {column for column in columns if not column.endswith("_nl") or column.startswith("symbol")}


@pytest.mark.parametrize("language", LANGUAGES, ids=lambda language: language.code)
def test_each_word_of_the_site_stands_where_it_is_said_to(language: Language) -> None:
    """The line of each text holds its key and how it begins."""
    lines: dict[str, list[str]] = {}
    for passage in word_passages(ROOT, language.code):
        file = passage.place.file
        own = lines.setdefault(file, (ROOT / file).read_text(encoding="utf-8").splitlines())
        line = own[passage.place.line - 1]
        assert passage.place.column in line
        assert passage.text.split('"')[0].split("\n")[0] in line


def test_the_words_of_a_text_are_looked_for_once(tmp_path: Path) -> None:
    """Where they begin is in the text, so the same text in another place has the same words."""
    own = word_list(tmp_path)
    first, again = (words_of(Passage(Place("a.md", line), "Een 4 F-35’s"), own) for line in (1, 7))

    assert ([("Een", 0), ("F-35's", 6)], True) == (first, first is again)
