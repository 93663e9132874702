"""How all of it is cited: `CITATION.cff` says what the packages say, in the plainest YAML, and nothing else.

So does `.zenodo.json`, which an archive of releases reads before it reads that.
"""

import json
import re
from collections.abc import Iterator
from pathlib import Path

import yaml

from evidence.document import parsed
from evidence.files import write_whole
from evidence.licences import OURS
from evidence.messages import say
from evidence.problems import Place, Problem, shown
from evidence.text_files import file_problems

CITATION = "CITATION.cff"
ARCHIVED = ".zenodo.json"
# In bytes; ours is far smaller.
LARGEST = 20_000
AUTHORS = [{"name": "Zeldzaam contributors"}]
# A table of lists of tables.
DEEPEST = 3
# What an archive is told of every version.
ALWAYS = {
    "upload_type": "dataset",
    "access_right": "open",
    "license": "cc-by-4.0",
    "language": "eng",
    "creators": AUTHORS,
}
ARCHIVED_FREE = ("title", "description", "keywords")
FREE = ("message", "title", "abstract", "keywords")
RELEASED, ADDRESS = "date-released", "url"
ADDRESS_LINE = re.compile(rf"^{ADDRESS}: .*$", re.MULTILINE)
RELEASED_LINE = re.compile(rf"^{RELEASED}: .*$", re.MULTILINE)
RESTORE = say("take the old file back (`git restore`)")

Entries = dict[str, list[yaml.Node]]


def citation_problems(path: Path, version: str, days: tuple[str, str], address: str) -> Iterator[Problem]:
    """Yield what is wrong with the citation, given the version, its first and last possible day, and the site."""
    if found := list(file_problems(path, CITATION, LARGEST)):
        yield from found
        return
    text = path.read_text("utf-8")
    try:
        if line := _odd_line(text):
            yield Problem(
                Place(CITATION, line),
                say("an anchor, an alias, a tag or more in one another has no place here"),
                RESTORE,
            )
            return
        root = yaml.compose(text, yaml.SafeLoader)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        yield Problem(
            Place(CITATION, mark.line + 1 if mark else 1), say("the citation cannot be read as YAML"), RESTORE
        )
        return
    if not isinstance(root, yaml.MappingNode):
        yield Problem(Place(CITATION, 1), say("the citation is not a list of keys"), RESTORE)
        return
    yield from _problems_of(root, version, days, address)


def archived_problems(path: Path, version: str) -> Iterator[Problem]:
    """Yield what is wrong with the file of the archive, given the version of the packages."""
    if found := list(file_problems(path, ARCHIVED, LARGEST)):
        yield from found
        return
    document, problems = parsed(ARCHIVED, path.read_bytes())
    yield from problems
    if not document:
        return
    if not isinstance(document.content, dict):
        yield Problem(Place(ARCHIVED, 1), say("the file of the archive is not a list of keys"), RESTORE)
        return
    wanted = {**ALWAYS, "version": version}
    for name in dict.fromkeys([*wanted, *document.content]):
        place = Place(ARCHIVED, document.lines.get((name,), 1), shown(name))
        if name not in wanted and name not in ARCHIVED_FREE:
            yield Problem(place, say("the key '{name}' has no place here", name=shown(name)), say("remove it"))
        elif name in wanted and document.content.get(name) != wanted[name]:
            what = say("{name} is not what packages and citation say", name=name)
            text = json.dumps({name: wanted[name]})[1:-1]
            yield Problem(place, what, say("write `{text}`", text=text))


def keywords(path: Path) -> list[str]:
    """Return what the publication is about, as the citation says it; it must be in order."""
    return [str(word) for word in yaml.safe_load(path.read_text("utf-8")).get("keywords", [])]


def addressed(text: str, address: str) -> str:
    """Return a citation with the address at which the site is published, which may be another than ours."""
    return ADDRESS_LINE.sub(lambda _: f"{ADDRESS}: {address}", text)


def write_released(root: Path, day: str) -> None:
    """Write in the citation of which day its version is."""
    file = root / CITATION
    if file.is_file():
        text = RELEASED_LINE.sub(f"{RELEASED}: {day}", file.read_text("utf-8"), count=1)
        write_whole(file, text.encode())


def _odd_line(text: str) -> int:
    """Return the line of what makes a text stand for more than can be read there; 0 when nothing does."""
    depth = 0
    for event in yaml.parse(text, yaml.SafeLoader):
        depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
        if getattr(event, "anchor", None) or getattr(event, "tag", None) or depth > DEEPEST:
            return event.start_mark.line + 1 if event.start_mark else 1
    return 0


def _problems_of(root: yaml.MappingNode, version: str, days: tuple[str, str], address: str) -> Iterator[Problem]:
    wanted = {"cff-version": "1.2.0", "type": "dataset", "license": OURS, "version": version, ADDRESS: address}
    entries: Entries = {}
    for key, value in root.value:
        name = str(key.value)
        entries.setdefault(name, []).append(value)
        if name not in (*wanted, *FREE, "authors", RELEASED):
            what = say("the key '{name}' has no place in the citation", name=shown(name))
            yield Problem(Place(CITATION, key.start_mark.line + 1, shown(name)), what, say("remove it"))
    for name, text in wanted.items():
        said = [str(value.value) for value in entries.get(name, [])]
        if said != [text]:
            others = say("the settings of the site") if name == ADDRESS else say("the packages")
            what = say(
                "{name} is '{said}', and {others} say {text}",
                name=name,
                said=shown(" and ".join(said)),
                others=others,
                text=text,
            )
            yield Problem(_place(entries, name), what, say("write one line, `{name}: {text}`", name=name, text=text))
    authors = [_plain(value) for value in entries.get("authors", [])]
    if authors != [AUTHORS]:
        what = say("the authors are others than the contributors of the packages")
        yield Problem(
            _place(entries, "authors"), what, say("write one author, `- name: {author}`", author=AUTHORS[0]["name"])
        )
    titles = [_plain(value) for value in entries.get("title", [])]
    if len(titles) != 1 or not str(titles[0]).startswith("Zeldzaam"):
        yield Problem(_place(entries, "title"), say("the title does not begin with Zeldzaam"), RESTORE)
    yield from _release_problems(entries, *days)


def _release_problems(entries: Entries, released: str, newest: str) -> Iterator[Problem]:
    """Yield a day of release that is not there, that nobody has seen yet, or that is over."""
    days = entries.get(RELEASED, [])
    if not days:
        what = say("the citation does not say of which day this version is")
        remedy = say("write one line, `{name}: {text}`", name=RELEASED, text=newest)
        yield Problem(_place(entries, RELEASED), what, remedy)
    for value in days:
        if not (value.tag.endswith(":timestamp") and str(value.value) <= newest):
            what = say(
                "'{day}' is no day up to {newest}, the day of the data", day=shown(str(value.value)), newest=newest
            )
            yield Problem(_place(entries, RELEASED), what, say("write the day of this version"))
        elif str(value.value) < released:
            what = say(
                "'{day}' is before {released}, the day of the last release", day=str(value.value), released=released
            )
            remedy = say("write one line, `{name}: {text}`", name=RELEASED, text=released)
            yield Problem(_place(entries, RELEASED), what, remedy)


def _place(entries: Entries, name: str) -> Place:
    nodes = entries.get(name)
    return Place(CITATION, nodes[0].start_mark.line + 1 if nodes else 1, name)


def _plain(node: yaml.Node) -> object:
    """Return what a node holds, as lists, tables and texts."""
    if isinstance(node, yaml.MappingNode):
        return {str(key.value): _plain(value) for key, value in node.value}
    return [_plain(one) for one in node.value] if isinstance(node, yaml.SequenceNode) else str(node.value)
