"""What a notebook may be, before it is run."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as some

from publishing.pages.written import Page
from publishing.writing.notebooks import notebook_problems
from tests.publishing.conftest import page

TABLES = {("figures", "figures")}
NOT_PYTHON = "this is not Python: "


def _notebook(text: str) -> Page:
    return page(text, "methode/reken.py")


def _said(one: Page) -> list[str]:
    return [f"{problem.where.line}  {problem.what}" for problem in notebook_problems(one, TABLES)]


def test_plain_python_is_in_order() -> None:
    """Cells of both kinds, remarks, and the percent sign where Python knows it."""
    text = "# %% [markdown]\n# ## Kop\n#\n# Tekst.\n\n# %%\nx = 7 % 2  # een rest\ny = x != 1\n# 50 % is de helft\n"

    assert [] == _said(replace(_notebook(text), meta={"reads": ["figures/figures"]}))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("# %%\n!curl x", "6  '!curl x' is a command of notebooks"),
        ("# %%\nif 1:\n    %run x", "7  '%run x' is a command of notebooks"),
        ("# %%\n%%bash\nls", "6  '%%bash' is a command of notebooks"),
        ("# %%\n# !ls", "6  '# !ls' is a command of notebooks"),
        ("# %%\n# %pip install x", "6  '# %pip install x' is a command of notebooks"),
        ("# %%\nx = !ls", f"6  {NOT_PYTHON}invalid syntax"),
        ("# %%\nls /", f"6  {NOT_PYTHON}invalid syntax"),
        ("# %%\nget_ipython().system('ls')", "6  'get_ipython().system('ls')' is a command of notebooks"),
        ("# %%\nx = 1 +", f"6  {NOT_PYTHON}invalid syntax"),
        ("# %%\n" + "(" * 3000, f"6  {NOT_PYTHON}too many nested parentheses"),
        ("# %%\n" + "-" * 90_000 + "1", "5  this is not Python that can be read"),
        ("# %% [raw]\n# <b>", "5  '# %% [raw]' begins no cell of ours"),
        ("# %% [md]\n# <b>", "5  '# %% [md]' begins no cell of ours"),
        ("#%% [markdown]\n# <b>", "5  '#%% [markdown]' begins no cell of ours"),
        ("# %%% [markdown]\n# <b>", "5  '# %%% [markdown]' begins no cell of ours"),
        ("# In[1]:\n1", "5  '# In[1]:' begins no cell of ours"),
        ("# %% [markdown]\nTekst", "6  a line of Markdown has no # before it"),
        ("1\n" * 60_000, "1  the notebook has 120,000 characters, more than 100,000"),
    ],
)
def test_what_only_a_notebook_would_run_is_a_problem(text: str, expected: str) -> None:
    """Commands and other kinds of cells, each at its line, and code that is none."""
    assert [expected] == _said(_notebook(text))


def test_tables_exist_and_are_read_by_notebooks() -> None:
    """A page that is no notebook reads none."""
    reads = {"reads": ["figures/none"]}

    assert ["1  there is no table figures/none"] == _said(replace(_notebook("# %%\n1"), meta=reads))
    assert ["1  only a notebook reads tables"] == _said(replace(page("Tekst."), meta=reads))


@given(text=some.text(alphabet="#% !?[]()markdown\n\t'\"\\1=:", max_size=60))
def test_any_text_is_a_notebook_or_a_problem(text: str) -> None:
    """However broken, it never ends in an exception."""
    assert all(problem.where.line for problem in notebook_problems(_notebook(text), TABLES))
