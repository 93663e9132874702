"""The code of the notebooks, each by its fingerprint: what it works out somebody has read, and wrong it looks right.

A hundred that becomes ten in every language is told by no other check. So a change of code is a change of its line in
`pinned_code.sha256` too, which `make pinned` writes; lines of text, and of remarks, are free.
"""

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from evidence.languages import LANGUAGES
from evidence.messages import say
from evidence.problems import Place, Problem
from publishing.pages.written import Page, read_pages
from publishing.pinned import read_fingerprints

ROOT = Path(__file__).resolve().parents[2]
LIST = Path(__file__).with_suffix(".sha256").relative_to(ROOT)
REMEDY = say(
    "write it as it was (`git restore`); who changed it on purpose has it read as code, and runs `make pinned`"
)


def changed_code(pages: Mapping[str, Sequence[Page]], root: Path) -> Iterator[Problem]:
    """Yield the notebooks whose code is not what somebody has read; where there is no list, all are free."""
    known = read_fingerprints(root / LIST) if (root / LIST).is_file() else None
    for page in (page for own in pages.values() for page in own if page.is_notebook and known is not None):
        fingerprint = _fingerprint(page)
        if known is not None and known.get(page.file) != fingerprint:
            what = say("the code of this notebook has changed, and with it perhaps what it works out")
            yield Problem(Place(page.file, page.first_line), what, REMEDY)


def lines(root: Path) -> Iterator[str]:
    """Yield the line of each notebook, as `sha256sum` writes them."""
    for page in (page for one in LANGUAGES for page in read_pages(root / "docs", one.code) if page.is_notebook):
        yield f"{_fingerprint(page)}  {page.file}\n"


def _fingerprint(page: Page) -> str:
    code = [line.rstrip() for line in page.text.split("\n") if line.strip() and not line.startswith("#")]
    return hashlib.sha256("\n".join(code).encode()).hexdigest()


if __name__ == "__main__":
    (ROOT / LIST).write_text("".join(lines(ROOT)), encoding="utf-8")
