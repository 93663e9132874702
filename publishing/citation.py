"""How all of it is cited: `CITATION.cff` says what the packages say, in the plainest YAML, and nothing else."""

from collections.abc import Iterator
from pathlib import Path

import yaml

from evidence.licences import OURS
from evidence.problems import Place, Problem, shown
from evidence.text_files import file_problems

CITATION = "CITATION.cff"
# In bytes; ours is far smaller.
LARGEST = 20_000
AUTHORS = [{"name": "Zeldzaam contributors"}]
# A table of lists of tables.
DEEPEST = 3
FREE = ("message", "title", "abstract", "keywords")
RELEASED = "date-released"
RESTORE = "take the old file back (`git restore`)"

Entries = dict[str, list[yaml.Node]]


def citation_problems(path: Path, version: str, newest: str) -> Iterator[Problem]:
    """Yield what is wrong with the citation, given the version of the packages and the day of the newest look."""
    if found := list(file_problems(path, CITATION, LARGEST)):
        yield from found
        return
    text = path.read_text("utf-8")
    try:
        if line := _odd_line(text):
            yield Problem(
                Place(CITATION, line), "an anchor, an alias, a tag or more in one another has no place here", RESTORE
            )
            return
        root = yaml.compose(text, yaml.SafeLoader)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        yield Problem(Place(CITATION, mark.line + 1 if mark else 1), "the citation cannot be read as YAML", RESTORE)
        return
    if not isinstance(root, yaml.MappingNode):
        yield Problem(Place(CITATION, 1), "the citation is not a list of keys", RESTORE)
        return
    yield from _problems_of(root, version, newest)


def keywords(path: Path) -> list[str]:
    """Return what the publication is about, as the citation says it; it must be in order."""
    return [str(word) for word in yaml.safe_load(path.read_text("utf-8")).get("keywords", [])]


def _odd_line(text: str) -> int:
    """Return the line of what makes a text stand for more than can be read there; 0 when nothing does."""
    depth = 0
    for event in yaml.parse(text, yaml.SafeLoader):
        depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
        if getattr(event, "anchor", None) or getattr(event, "tag", None) or depth > DEEPEST:
            return event.start_mark.line + 1 if event.start_mark else 1
    return 0


def _problems_of(root: yaml.MappingNode, version: str, newest: str) -> Iterator[Problem]:
    wanted = {"cff-version": "1.2.0", "type": "dataset", "license": OURS, "version": version}
    entries: Entries = {}
    for key, value in root.value:
        name = str(key.value)
        entries.setdefault(name, []).append(value)
        if name not in (*wanted, *FREE, "authors", RELEASED):
            what = f"the key '{shown(name)}' has no place in the citation"
            yield Problem(Place(CITATION, key.start_mark.line + 1, shown(name)), what, "remove it")
    for name, text in wanted.items():
        said = [str(value.value) for value in entries.get(name, [])]
        if said != [text]:
            what = f"{name} is '{shown(' and '.join(said))}', and the packages say {text}"
            yield Problem(_place(entries, name), what, f"write one line, `{name}: {text}`")
    authors = [_plain(value) for value in entries.get("authors", [])]
    if authors != [AUTHORS]:
        what = "the authors are others than the contributors of the packages"
        yield Problem(_place(entries, "authors"), what, f"write one author, `- name: {AUTHORS[0]['name']}`")
    titles = [_plain(value) for value in entries.get("title", [])]
    if len(titles) != 1 or not str(titles[0]).startswith("Zeldzaam"):
        yield Problem(_place(entries, "title"), "the title does not begin with Zeldzaam", RESTORE)
    for value in entries.get(RELEASED, []):
        if not (value.tag.endswith(":timestamp") and str(value.value) <= newest):
            what = f"'{shown(str(value.value))}' is no day up to {newest}, the newest on which anything was checked"
            yield Problem(_place(entries, RELEASED), what, "write the day of this version, or leave it out")


def _place(entries: Entries, name: str) -> Place:
    nodes = entries.get(name)
    return Place(CITATION, nodes[0].start_mark.line + 1 if nodes else 1, name)


def _plain(node: yaml.Node) -> object:
    """Return what a node holds, as lists, tables and texts."""
    if isinstance(node, yaml.MappingNode):
        return {str(key.value): _plain(value) for key, value in node.value}
    return [_plain(one) for one in node.value] if isinstance(node, yaml.SequenceNode) else str(node.value)
