"""References in the text of a page."""

import pytest
from hypothesis import given
from hypothesis import strategies as some

from evidence.messages import verbatim
from publishing.pages.references import BLOCKS, Filler, Reference, UnknownReferenceError, fill
from tests.publishing.conftest import page


def _figure(reference: Reference) -> str:
    if reference.id != "known":
        raise UnknownReferenceError(verbatim(f"there is no figure '{reference.id}'"), verbatim("add the row"))
    return f"<b>{reference.form or 'plain'}</b>"


FILLERS: dict[str, Filler] = {"figure": _figure}


def test_references_are_filled_in() -> None:
    """Blanks inside the braces do not matter; the form reaches the filler."""
    text = "{{figure:known}} {{ figure:known|value }}"

    assert ("<b>plain</b> <b>value</b>", []) == fill(page(text), text, FILLERS)


def test_a_reference_knows_what_stands_before_it_in_its_paragraph() -> None:
    """As it is typed; a paragraph ends at a blank line, and nothing of that is in the next."""
    text = "Eerst {{figure:known}}.\n\nDan\nvan {{figure:known}}"
    told: list[str] = []

    def told_before(reference: Reference) -> str:
        told.append(reference.before)
        return ""

    assert [] == fill(page(text), text, {"figure": told_before})[1]
    assert ["Eerst ", "Dan\nvan "] == told


def test_an_unknown_id_is_named_by_file_line_and_column() -> None:
    """The page stays readable, and the problem says where to look."""
    text = "Een regel.\nEn {{figure:other}} hier."

    filled, problems = fill(page(text), text, FILLERS)

    assert "Een regel.\nEn  hier." == filled
    assert ["docs/nl/verhaal/proef.md:6:4  there is no figure 'other' → add the row"] == [*map(str, problems)]


def test_an_unknown_kind_names_the_kinds_there_are() -> None:
    """A slip such as `figuur` is answered with what could have been meant."""
    text = "{{figuur:known}}"

    (problem,) = fill(page(text), text, FILLERS)[1]

    assert ("there are no references of the kind 'figuur'", "use one of: figure") == (problem.what, problem.remedy)


@pytest.mark.parametrize(
    ("text", "column"), [("{{figure}}", "1"), ("a {{figure:x", "3"), ("b }} c", "3"), ("{{figure:\nknown}}", "1")]
)
def test_braces_that_are_no_reference(text: str, column: str) -> None:
    """Half a reference does not reach the reader unseen."""
    problem = fill(page(text), text, FILLERS)[1][0]

    assert ("5", column, "these braces are not a reference") == (
        str(problem.where.line),
        problem.where.column,
        problem.what,
    )


@pytest.mark.parametrize("kind", sorted(BLOCKS))
@pytest.mark.parametrize(
    ("line", "column"),
    [
        ("{{%s:known}}", ""),
        ("  {{%s:known}}  ", ""),
        ("# {{%s:known}}", ""),
        ("De regel {{%s:known}}", "10"),
        ("{{%s:known}} geldt.", "1"),
        ("{{%s:known}} {{figure:known}}", "1"),
        ("- {{%s:known}}", "3"),
    ],
)
def test_what_is_more_than_words_stands_on_a_line_of_its_own(kind: str, line: str, column: str) -> None:
    """Blanks may stand beside it, and the sign of a notebook before it."""
    text = f"Een regel.\n{line % kind}\nEn meer."
    problems = fill(page(text), text, {**FILLERS, kind: _figure})[1]

    what = f"a reference of the kind '{kind}' has something beside it → put it on a line of its own"
    assert [f"docs/nl/verhaal/proef.md:6:{column}  {what}"] * bool(column) == [*map(str, problems)]


@pytest.mark.parametrize("kind", ["until", "chart", "source"])
def test_a_form_is_for_what_has_forms(kind: str) -> None:
    """Of anything else it would be left out unseen."""
    text = f"{{{{{kind}:known|short}}}}"
    problems = fill(page(text), text, {**FILLERS, kind: _figure})[1]

    said = f"docs/nl/verhaal/proef.md:5:1  a reference of the kind '{kind}' has no forms → write {{{{{kind}:known}}}}"
    assert [said] == [*map(str, problems)]


def test_both_ends_of_what_is_no_reference_are_one_problem() -> None:
    """They are mended together."""
    assert 1 == len(fill(page("{{ 7*7 }}"), "{{ 7*7 }}", FILLERS)[1])


@given(text=some.text(alphabet="{}|:figureknown \n", max_size=60))
def test_any_text_is_filled_in_or_a_problem(text: str) -> None:
    """However the braces stand, nothing ends in an exception, and none is left without a problem."""
    filled, problems = fill(page(text), text, FILLERS)

    assert problems or "{{" not in filled
