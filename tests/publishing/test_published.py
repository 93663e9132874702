"""The addresses that stay for ever, and what was withdrawn."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from evidence.catalogue import Catalogue
from publishing.published import FILE, KINDS, REASONS, publish, published, published_problems, withdrawn
from tests.broken.repository import ROOT

GONE = "figures/gone"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Return a repository in which nothing was published yet."""
    (tmp_path / FILE).parent.mkdir()
    return tmp_path


@pytest.fixture
def released(root: Path, small: Catalogue) -> Path:
    """Return one in which a figure was published before the rows of today, and is gone."""
    kept = dict(small.figures)
    small.figures.clear()
    small.figures["gone"] = next(iter(kept.values()))
    publish(root, small)
    small.figures.clear()
    small.figures.update(kept)
    publish(root, small)
    return root


def _write(root: Path, reasons: str) -> None:
    (root / REASONS).write_text(reasons, encoding="utf-8")


def _said(root: Path, catalogue: Catalogue) -> list[str]:
    return [str(problem).partition(" →")[0] for problem in published_problems(root, catalogue)]


def test_every_row_is_written_down_once(root: Path, small: Catalogue) -> None:
    """At a first release all of them, in the order of the tables; then only what is new."""
    rows: Mapping[str, Mapping[str, object]] = {kind: getattr(small, kind) for kind in KINDS}
    first, second = publish(root, small), publish(root, small)

    assert [f"{kind}/{id_}" for kind in KINDS for id_ in rows[kind]] == first == published(root)
    assert [] == second
    assert [] == _said(root, small)


def test_a_row_that_is_gone_is_withdrawn(released: Path, small: Catalogue) -> None:
    """What is newer than the last release is not, and neither is what was never published."""
    small.figures["newer"] = next(iter(small.figures.values()))

    assert [("figures", "gone", {})] == [(one.kind, one.id, one.reason) for one in withdrawn(released, small)]
    assert [] == _said(released, small)


def test_nothing_is_withdrawn_where_nothing_was_published(root: Path, small: Catalogue) -> None:
    """A repository without the file, or with its explanation alone, has no problem."""
    without = (withdrawn(root, small), _said(root, small))
    (root / FILE).write_text("# What it is for.\n", encoding="utf-8")

    assert ([], []) == without == (withdrawn(root, small), _said(root, small))


@pytest.mark.parametrize("old", [f"{GONE}\n", "measures/reliance\n", "claims/dependence\n"])
def test_an_address_that_is_taken_away_is_missed(released: Path, small: Catalogue, old: str) -> None:
    """The first seal below it no longer fits."""
    text = (released / FILE).read_text("utf-8")
    (released / FILE).write_text(text.replace(old, "", 1), encoding="utf-8")

    (said,) = _said(released, small)
    assert said.endswith("the lines above this seal are not those that were sealed")


def test_a_later_address_that_is_taken_away_with_its_seal_is_missed(released: Path, small: Catalogue) -> None:
    """Without the last seal the file does not end as it must."""
    lines = (released / FILE).read_text("utf-8").splitlines()
    (released / FILE).write_text("\n".join(lines[:-1]) + "\n", encoding="utf-8")

    assert [f"{FILE}:{len(lines) - 1}  the last line is no seal"] == _said(released, small)


@pytest.mark.parametrize(
    ("line", "what"),
    [
        ("figures/Some", "'figures/Some' is no address of an entry"),
        ("charts/some", "'charts/some' is no address of an entry"),
        ("", "'' is no address of an entry"),
        (GONE, f"'{GONE}' stands twice"),
    ],
)
def test_what_is_no_new_address_is_named(released: Path, small: Catalogue, line: str, what: str) -> None:
    """Its place is named, and that it is not sealed."""
    with (released / FILE).open("a", encoding="utf-8") as file:
        file.write(f"{line}\n")
    number = len((released / FILE).read_text("utf-8").splitlines())

    assert [f"{FILE}:{number}  {what}", f"{FILE}:{number}  the last line is no seal"] == _said(released, small)


def test_a_reason_stands_beside_what_was_withdrawn(released: Path, small: Catalogue) -> None:
    """In each language."""
    _write(released, '[figures.gone]\nnl = "Fout gelezen."\nen = "Misread."\n')

    assert [{"nl": "Fout gelezen.", "en": "Misread."}] == [one.reason for one in withdrawn(released, small)]
    assert [] == _said(released, small)


@pytest.mark.parametrize(
    ("reasons", "what"),
    [
        ("[figures", ":1  this is not TOML: Expected ']' at the end of a table declaration"),
        ('[figures.x]\nnl = "a"\nen = "b"\n', ":2:figures.x  'figures/x' is not withdrawn"),
        ('[sources.gone]\nnl = "a"\nen = "b"\n', ":2:sources.gone  'sources/gone' is not withdrawn"),
        ('# one\nfigures = ["a"]\n', ":2:figures  'figures' is no table of reasons"),
        ('[figures.gone]\nnl = "a"\n', ":2:figures.gone  the reason is not given in each language"),
        ('[figures]\ngone = "a"\n', ":1:figures.gone  the reason is not given in each language"),
        (
            '[figures.gone]\nnl = "<b>"\nen = "b"\n',
            ":2:figures.gone  the word holds '<', and words are plain text",
        ),
    ],
)
def test_a_reason_that_is_none_is_named(released: Path, small: Catalogue, reasons: str, what: str) -> None:
    """One that cannot be read, of what is still there, that lacks a language, or that is no plain text."""
    _write(released, reasons)

    assert [f"{REASONS}{what}"] == _said(released, small)


def test_the_real_list_is_there_and_whole() -> None:
    """It has entries of each kind; the check itself says whether every seal fits."""
    assert set(KINDS) == {address.partition("/")[0] for address in published(ROOT)}
