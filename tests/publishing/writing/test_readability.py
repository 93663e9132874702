"""How long sentences are, and where the limits are broken."""

import pytest

from evidence.catalogue import Catalogue
from evidence.languages import Language, SentenceLimits
from evidence.problems import Place
from publishing.languages.view import Localised
from publishing.pages.fillers import Fillers
from publishing.writing.passages import Passage
from publishing.writing.readability import Lead, claim_leads, page_lead, readability_problems, sentences
from tests.publishing.conftest import page

LIMITED = Language("nl", "Nederlands", limits=SentenceLimits(average=4, longest=6))
UNLIMITED = Language("en", "English")


def lead(*texts: str) -> Lead:
    """Return a lead of some texts, each on line 3 of the same file."""
    return Lead(Place("a.md", 1), [Passage(Place("a.md", 3), text) for text in texts])


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("Eén zin.", [2]),
        ("Een zin. Nog een zin! Een vraag?", [2, 3, 2]),
        ("Dat is ca. 30 ton, zie nr. 18 en art. 5.", [11]),
        ("In de U.S. Navy, d.w.z. de marine.", [7]),
        ("Dat geldt voor de VS. Daar niet.", [5, 2]),
        ("Het is 2.5 ton – meer niet.", [6]),
        ("Ze zeggen: “Het klopt.” Wij niet.", [4, 2]),
        ("Een titel\n\nEen zin\nop twee regels.", [2, 5]),
        ("- Eerste punt\n- Tweede punt van drie", [2, 4]),
    ],
)
def test_sentences_are_counted_as_a_reader_would(text: str, counts: list[int]) -> None:
    """A full stop ends a sentence, but for one after an abbreviation; a paragraph and a list item end one too."""
    assert counts == [count for _, count in sentences(Passage(Place("a.md", 1), text))]


def test_a_long_sentence_is_shown_where_it_starts() -> None:
    """The problem has the line and the column of the sentence, and says how long it is."""
    text = "Een.\nTwee.\nDeze zin is echt veel te lang."
    assert ["a.md:5:1  a sentence of 7 words, more than 6 → split it, or leave something out"] == [
        str(problem) for problem in readability_problems([lead(text)], LIMITED)
    ]


def test_the_average_is_that_of_the_whole_lead() -> None:
    """Sentences that are each short enough can be too long together."""
    five = "Dit zijn er alweer vijf."
    remedy = "shorten what a reader sees first: description, lead, summary, claim"
    assert [f"a.md:1  sentences have 5.0 words on average, more than 4 → {remedy}"] == [
        str(problem) for problem in readability_problems([lead(five, f"{five} {five}")], LIMITED)
    ]


def test_a_single_sentence_has_no_average() -> None:
    """One sentence between the average and the longest is fine."""
    assert [] == list(readability_problems([lead("Dit zijn er alweer vijf.")], LIMITED))


def test_a_language_without_limits_has_no_long_sentences() -> None:
    """Only what a language asks for is checked."""
    assert [] == list(readability_problems([lead("woord " * 50)], UNLIMITED))


def test_a_page_begins_with_its_description_lead_and_summary(dutch: Localised) -> None:
    """References count as what they become, without their note; the rest of the page does not count."""
    figure_id = next(iter(dutch.catalogue.figures))
    # Het is 60 tot 70.
    text = f'<div class="summary" markdown>\n\nHet is {{{{figure:{figure_id}|number}}}}.\n\n</div>\n\nEen lange rest.'
    own = page(text)
    counted = page_lead(own, Fillers(dutch, {}, [own]))
    assert [[], [(Place(own.file, 7, "1"), 5)]] == [list(sentences(passage)) for passage in counted.passages]


def test_a_description_counts_and_a_title_does_not(dutch: Localised) -> None:
    """The front matter is read as text, without the names of its keys."""
    own = page("")
    header = "id: proef\ntitle: Een proef van vijf woorden\ndescription: Een proef"
    described = type(own)(own.id, own.language, own.path, own.meta, "", own.file, own.first_line, header=header)
    counted = page_lead(described, Fillers(dutch, {}, [own]))
    assert [(Place(own.file, 4, "14"), 2)] == list(sentences(counted.passages[0]))


def test_each_claim_is_a_lead(small: Catalogue) -> None:
    """The texts of a claim in one language count together, each with its own cell as place."""
    columns = [[passage.place.column for passage in one.passages] for one in claim_leads(small, "nl")]
    assert len(small.claims) == len(columns)
    assert all("statement_nl" in own and "statement_en" not in own for own in columns)
