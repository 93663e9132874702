"""Many figures of one measure are looked at once, and not once for each row of evidence."""

from collections.abc import Iterable

import pytest

from evidence.judgement import rivals
from evidence.judgement.periods import ends_of
from evidence.judgement.relations import Judge
from tests.evidence.judgement.court import court, evidence, figure, source

MANY = 300


def test_periods_are_read_once_for_all_rows(monkeypatch: pytest.MonkeyPatch) -> None:
    """Three hundred rows of one measure ask for the deciding period, and its figures are walked through once."""
    read: list[int] = []

    def counted(periods: Iterable[str]) -> list[object]:
        listed = list(periods)
        read.append(len(listed))
        return [*ends_of(listed)]

    monkeypatch.setattr(rivals, "ends_of", counted)
    figures = [figure(f"f{number}", 80, period=str(1700 + number)) for number in range(MANY)]
    catalogue = court(80, figures, [evidence(str(one["id"]), "context") for one in figures])
    judges = [(Judge(catalogue.parts[row.part], catalogue), row) for row in catalogue.evidence.values()]

    assert MANY == len([judge.comparison(row) for judge, row in judges])
    assert [MANY] == read


def test_the_later_edition_of_a_publisher_stands_for_both() -> None:
    """Two figures of one publisher for one period are one number, the one that was published last."""
    sources = [
        source(f"source-{id_}", publisher="USGS", published=year) for id_, year in (("a", "2025"), ("b", "2026"))
    ]
    catalogue = court(80, [figure("a", 80), figure("b", 70)], [evidence("a", "context")], sources=sources)
    found = rivals.all_rivals(catalogue)["share", "CHN"]

    assert [["b"]] == [[one.id for one in figures] for figures in found.newest()]
    assert [True, False] == [found.is_older(catalogue.figures[id_]) for id_ in ("a", "b")]
