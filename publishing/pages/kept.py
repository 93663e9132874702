"""The addresses of written pages that were published: others link to them, so a page keeps its own.

They stand in `addresses.toml`, by the id of the page; a page that is newer need not be in it.
"""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from evidence.messages import both, say
from evidence.problems import Place, Problem, line_of
from evidence.word_file import parsed
from publishing.pages.written import Page

FILE = "publishing/pages/addresses.toml"


def moved_pages(root: Path, pages: Mapping[str, Sequence[Page]]) -> Iterator[Problem]:
    """Yield the pages that have another address than they were published at, and those that are gone."""
    if not (root / FILE).is_file():
        return
    kept, found = parsed(root / FILE, FILE)
    yield from found
    for id_, addresses in ((id_, one) for id_, one in kept.items() if isinstance(one, dict)):
        there = {code: page for code, own in pages.items() for page in own if page.id == id_}
        listed = both(f"{code}/{address}" for code, address in addresses.items())
        if not there:
            line = _line_of(id_, (root / FILE).read_text("utf-8").splitlines())
            what = say("the page '{id}' was published as {listed}, and is not there any more", id=id_, listed=listed)
            yield Problem(Place(FILE, line, id_), what, say("put its files back: others link to it"))
        for code, page in there.items():
            if page.url != addresses.get(code, page.url):
                what = say(
                    "the page '{id}' was published as {code}/{address}, and others link to it there",
                    id=id_,
                    code=code,
                    address=addresses[code],
                )
                yield Problem(Place(page.file, 1), what, say("give the file its old name back, which leads there"))


def _line_of(id_: str, lines: Sequence[str]) -> int:
    return line_of(lines, lambda line: line.partition("=")[0].strip() == id_)
