"""Who publishes, how to reach them and who pays, from the one file of settings that says so."""

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from evidence.messages import Message, say, together

FILE = Path(__file__).with_name("publisher.toml")
IN_REPOSITORY = "publishing/publisher.toml"
# What data portals are told; the other tables are for readers.
PORTAL = ("publisher", "creator", "contact")
Agents = Mapping[str, Mapping[str, str]]


@dataclass(frozen=True)
class Publisher:
    """Who is behind the publication; what is empty was not said."""

    editors: tuple[str, ...]
    email: str
    funding: Mapping[str, str]
    agents: Agents


@cache
def publisher(file: Path = FILE) -> Publisher:
    """Return what the settings say of who publishes."""
    tables = tomllib.loads(file.read_text("utf-8"))
    agents = {name: tables[name] for name in PORTAL}
    return Publisher(tuple(tables["about"]["editors"]), agents["contact"]["email"], tables["funding"], agents)


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
