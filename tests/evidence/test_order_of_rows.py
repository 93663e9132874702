"""The order of the rows of a table: what is found, and what sorting moves."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evidence.order import order_problems, sort_rows
from evidence.shape import header_problems, row_problems
from evidence.table_files import file_problems
from tests.evidence.one_table import table


def test_a_row_out_of_order_is_named_once(tmp_path: Path) -> None:
    """The first of them, with its neighbour; sorting mends the others too."""
    (problem,) = order_problems(table(tmp_path, "id,cell\nb,1\nc,2\na,3\n0,4\n"))

    assert "table.csv:4:id  'a' stands after 'c' → sort the rows by id (`build.py sort` does it)" == str(problem)


def test_a_key_of_two_columns_is_sorted_by_both(tmp_path: Path) -> None:
    """The second decides where the first is the same."""
    resource = table(tmp_path, "id,cell\na,2\na,1\n")
    resource.properties["schema"]["primaryKey"] = ["id", "cell"]

    assert ["'a 1' stands after 'a 2'"] == [problem.what for problem in order_problems(resource)]
    assert ["sort the rows by id, cell (`build.py sort` does it)"] == [one.remedy for one in order_problems(resource)]
    assert sort_rows(resource)
    assert "id,cell\na,1\na,2\n" == resource.path.read_text()


def test_rows_with_the_same_key_are_in_order(tmp_path: Path) -> None:
    """That they have the same key is said elsewhere."""
    assert [] == list(order_problems(table(tmp_path, "id,cell\na,2\na,1\n")))


def test_rows_are_sorted_in_place(tmp_path: Path) -> None:
    """Sorting mends what the check of the order finds, and moves nothing the second time."""
    resource = table(tmp_path, 'id,cell\nb,"1, 2"\na,\n')
    assert 1 == len(list(order_problems(resource)))
    assert sort_rows(resource)
    assert 'id,cell\na,\nb,"1, 2"\n' == resource.path.read_text()
    assert not sort_rows(replace(resource))


def test_a_sorted_file_keeps_its_letters(tmp_path: Path) -> None:
    """It is read and written as UTF-8, with LF line ends, quotation marks only where they are needed."""
    resource = table(tmp_path, 'id,cell\n"b",é\na,"één, twee"\n')

    assert sort_rows(resource)
    assert 'id,cell\na,"één, twee"\nb,é\n'.encode() == resource.path.read_bytes()


def test_a_disk_that_is_full_leaves_the_old_rows(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The file is written whole or not at all."""
    resource, before = table(tmp_path, "id,cell\nb,1\na,2\n"), "id,cell\nb,1\na,2\n"

    def refuse(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", refuse)
    with pytest.raises(OSError, match="No space"):
        sort_rows(resource)
    assert before == resource.path.read_text()


@given(text=st.text(alphabet='ab1,"\n\r;é\\', max_size=40))
def test_sorting_loses_nothing(text: str, tmp_path_factory: pytest.TempPathFactory) -> None:
    """Whatever rows get so far are the same rows afterwards; what is out of shape is not touched."""
    resource = table(tmp_path_factory.getbasetemp(), f"id,cell\n{text}\n")
    if not (file_problems(resource) or header_problems(resource) or row_problems(resource)):
        sort_rows(resource)

        assert sorted(resource.rows) == sorted(replace(resource).rows)
        assert [] == list(order_problems(replace(resource)))
