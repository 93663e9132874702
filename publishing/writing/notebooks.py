"""What a notebook may be: plain Python between cells of Markdown, and tables that it reads.

A notebook is code and is reviewed as code; what is cheap to see is refused here.
"""

import re
import warnings
from collections.abc import Collection, Iterator

from evidence.messages import either, say
from evidence.problems import Place, Problem
from evidence.tables import TableName
from publishing.pages.written import Page

LONGEST = 100_000
CELLS = {"# %%", "# %% [markdown]"}
# Whatever jupytext takes for the beginning of a cell.
CELL = re.compile(r"#\s*(?:%%|In\s*\[|<\w+cell>)")
# It takes a remark of this kind for a command too, and makes it one again.
COMMAND = re.compile(r"\s*(?:#\s*)?(?:%|!|\?)|.*\bget_ipython\b")
PLAIN = say("write plain Python; what reaches the machine or the network has no place in a notebook")


def notebook_problems(page: Page, tables: Collection[TableName]) -> Iterator[Problem]:
    """Yield what is wrong with a notebook before it is run; a page that is none reads no tables."""
    reads = [str(name) for name in page.meta.get("reads", ())]
    if not page.is_notebook:
        if reads:
            yield Problem(
                Place(page.file, 1, "reads"), say("only a notebook reads tables"), say("remove the key 'reads'")
            )
        return
    known = {f"{package}/{table}" for package, table in tables}
    for name in (name for name in reads if name not in known):
        remedy = say("name tables that exist, such as figures/figures")
        yield Problem(Place(page.file, 1, "reads"), say("there is no table {name}", name=name), remedy)
    if len(page.text) > LONGEST:
        what = say("the notebook has {count:,} characters, more than {most:,}", count=len(page.text), most=LONGEST)
        yield Problem(Place(page.file, 1), what, say("split it, or leave something out"))
        return
    yield from [*_odd_lines(page)] or _not_python(page)


def _odd_lines(page: Page) -> Iterator[Problem]:
    """Yield the lines that a notebook reads otherwise than Python does."""
    is_markdown = False
    for number, line in enumerate(page.text.split("\n"), page.first_line):
        if CELL.match(line):
            is_markdown = line == "# %% [markdown]"
            if line not in CELLS:
                what = say("'{line}' begins no cell of ours", line=line[:40])
                yield Problem(Place(page.file, number), what, say("write {cells}", cells=either(sorted(CELLS))))
        elif is_markdown and line and not line.startswith("#"):
            yield Problem(
                Place(page.file, number),
                say("a line of Markdown has no # before it"),
                say("begin each with # and a blank"),
            )
        elif not is_markdown and COMMAND.match(line):
            yield Problem(
                Place(page.file, number), say("'{line}' is a command of notebooks", line=line.strip()[:40]), PLAIN
            )


def _not_python(page: Page) -> Iterator[Problem]:
    """Yield where Python cannot read the code; as a tree it would not survive code that is too deep."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            compile(page.text, page.file, "exec", dont_inherit=True)
    except SyntaxError as error:
        place = Place(page.file, page.first_line + (error.lineno or 1) - 1, str(error.offset or ""))
        yield Problem(place, say("this is not Python: {error}", error=error.msg), PLAIN)
    except (MemoryError, RecursionError, ValueError):
        yield Problem(Place(page.file, page.first_line), say("this is not Python that can be read"), PLAIN)
