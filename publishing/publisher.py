"""Who publishes, how to reach them and who pays, from the one file of settings that says so."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import islice
from pathlib import Path
from typing import Any

from evidence.cells import addresses
from evidence.languages import DRAFTS, LANGUAGES
from evidence.messages import Message, say, together
from evidence.problems import Place, Problem, shown
from evidence.settled import Fault
from evidence.word_file import fault, line_of_word, parsed, texts_of

FILE = Path(__file__).with_name("publisher.toml")
IN_REPOSITORY = "publishing/publisher.toml"
# What data portals are told; the other tables are for readers.
PORTAL = ("publisher", "creator", "contact")
Agents = Mapping[str, Mapping[str, str]]
EDITORS, EMAIL = "about.editors", "contact.email"
REGISTERED = ("publisher.identifier", "creator.identifier")
# Every text that the settings must have; that of who pays in each language, and a draft may have one.
TEXTS = ("publisher.name", "creator.name", *REGISTERED, "contact.name", EMAIL)
FUNDING, OF_DRAFTS = ({f"funding.{one.code}" for one in languages} for languages in (LANGUAGES, DRAFTS))
# A link to it is put together from the text, so nothing may stand in it that adds a reader, a copy or words of its own.
MAIL = re.compile(r"[a-z0-9.+-]+@(?:[a-z0-9-]+\.)+[a-z]{2,}", re.ASCII | re.IGNORECASE)
LONGEST = 300


@dataclass(frozen=True)
class Publisher:
    """Who is behind the publication; what is empty was not said."""

    editors: tuple[str, ...]
    email: str
    funding: Mapping[str, str]
    agents: Agents


NOBODY = Publisher((), "", {}, {})


@cache
def publisher(file: Path = FILE) -> Publisher:
    """Return what the settings say of who publishes; nothing while they are not in order, which the check says."""
    tables, problems = _read(file)
    if problems:
        return NOBODY
    agents = {name: tables[name] for name in PORTAL}
    return Publisher(tuple(tables["about"]["editors"]), agents["contact"]["email"], tables["funding"], agents)


def publisher_problems(root: Path) -> list[Problem]:
    """Return what is wrong with the settings of a repository; a small one in a test has none."""
    file = root / IN_REPOSITORY
    return _read(file)[1] if file.parent.is_dir() else []


def _read(file: Path) -> tuple[dict[str, Any], list[Problem]]:
    tables, problems = parsed(file, IN_REPOSITORY)
    lines = [] if problems else file.read_text("utf-8").splitlines()
    for key, what, remedy in [] if problems else _faults(dict(texts_of(tables))):
        problems.append(Problem(Place(IN_REPOSITORY, line_of_word(lines, key), key), what, remedy))
    return tables, problems


def _faults(said: Mapping[str, Any]) -> Iterator[Fault]:
    """Yield key, fault and remedy of what the settings lack, have beside what they may, or say wrong."""
    wanted = {*TEXTS, EDITORS, *FUNDING}
    for key in sorted(wanted - said.keys()):
        yield key, say("'{name}' is missing", name=key), say('write it there; `""` where it is not known')
    for key in sorted(said.keys() - wanted - OF_DRAFTS):
        yield key, say("'{name}' is nothing that the settings say", name=shown(key)), say("remove it")
    for key in (key for key in said if key in wanted | OF_DRAFTS):
        if key == EDITORS and not isinstance(said[key], list):
            yield key, say("the names do not stand in a list"), say('write them so: ["Anna", "Bo"]')
            continue
        texts = said[key] if key == EDITORS else [said[key]]
        yield from islice(((key, *found) for text in texts for found in _faults_of_text(key, text)), 1)


def _faults_of_text(key: str, text: object) -> Iterator[tuple[Message, Message]]:
    """Yield what is wrong with a text of the settings; one that is empty was not said."""
    if text == "":
        return
    if key == EMAIL and not (isinstance(text, str) and MAIL.fullmatch(text)):
        what = say("'{text}' is no address of somebody's mail", text=shown(str(text)))
        yield what, say("write nothing but the address, such as name@host.org, or leave it empty")
    elif key in REGISTERED and isinstance(text, str):
        yield from addresses.faults(text)
    elif key != EMAIL and (found := fault(text, longest=LONGEST)):
        yield found


def unsaid(own: Publisher, email: str) -> Iterator[Message]:
    """Yield one line that names what the page about the site cannot say yet; nothing where it says all."""
    parts = {
        say("who edits it"): own.editors,
        say("how to reach us"): email,
        say("who pays for it"): all(own.funding.values()),
    }
    missing = [part for part, said in parts.items() if not said]
    if missing:
        yield say(
            "The page about the site does not say: {parts} → fill in {file}",
            parts=together(missing),
            file=IN_REPOSITORY,
        )
