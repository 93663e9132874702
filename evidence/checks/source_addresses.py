"""Checks that a source has its own address: two that are exchanged lead readers to other pages, and nobody sees it.

An address belongs elsewhere when it is that of another publisher, or reads as the title of another source, and has
nothing of its own source. What cannot be told from names passes.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from urllib.parse import unquote, urlsplit

from evidence.catalogue import Catalogue
from evidence.messages import Message, say
from evidence.problems import Problem, shown
from evidence.records import Source

# Parts of a host that say nothing about whose it is.
GENERAL = {"www", "english", "en", "com", "org", "net", "co", "gov", "edu", "ac", "info", "news", "int", "mil", "io"}
# How long the name of a host must be to be that of a publisher, and the beginning of a word to be in it.
LONG, BEGINNING = 4, 4
# A copy is often named by its host.
HOST = re.compile(r"(?:[\w-]+\.)+[a-z]{2,}", re.IGNORECASE)
# What follows says what was seen there.
ABOUT_COPY = re.compile(r"[;(]")
# Words that stand in more titles than this tell no source from another; of others, so many are no accident.
COMMON, TELLING = 6, 3
# A year and a month, as newspapers write them into their addresses.
DATED = re.compile(r"(?<!\d)((?:19|20)\d\d)[-/](?:0[1-9]|1[0-2])(?!\d)")
REMEDY = say("write the address of this source; if it is a copy elsewhere, name that site in seen_via")


@dataclass(frozen=True)
class Addressed:
    """A source, and what its address says of it."""

    source: Source

    @cached_property
    def host(self) -> str:
        """The host of its address."""
        return urlsplit(self.source.url.casefold()).netloc.removeprefix("www.")

    @cached_property
    def words(self) -> set[str]:
        """The words of its address behind the host."""
        address = urlsplit(unquote(self.source.url))
        return set(_words(f"{address.path} {address.query}"))

    @cached_property
    def title(self) -> set[str]:
        """The words of its title that are long enough to tell it from others."""
        return {word for word in _words(self.source.title) if len(word) >= LONG and not word.isdigit()}

    @cached_property
    def names(self) -> list[str]:
        """Whose page it may be: the publisher, the authors, and the copy through which it was read."""
        return [self.source.publisher, self.source.authors, self.source.seen_via]

    def is_at_home(self) -> bool:
        """Tell whether the host has anything of one of the names, if only its initials."""
        return any(name and _resembles(name, self.host) for name in self.names)

    def owns(self, host: str) -> bool:
        """Tell whether a host is called as the publisher or the copy, as a whole."""
        copy = ABOUT_COPY.split(self.source.seen_via)[0]
        return any(_is_called(name, host) for name in (self.source.publisher, copy))


def addresses_are_of_their_source(catalogue: Catalogue) -> Iterator[Problem]:
    """Yield addresses that are those of another source, of another publisher, or of another title."""
    sources = [Addressed(source) for source in catalogue.sources.values()]
    common = Counter(word for one in sources for word in one.title)
    telling = {word for word, count in common.items() if count <= COMMON}
    first: dict[str, Addressed] = {}
    taken: set[str] = set()
    for one in sources:
        own = _other_host(one, sources) or _other_title(one, sources, telling) or _other_year(one.source)
        other = first.setdefault(_bare(one.source.url), one)
        if own:
            taken.add(one.source.id)
            twin = next((other for other in sources if _is_twin(one, other)), None)
            yield Problem(one.source.cell("url"), _taken(one.source, twin.source) if twin else own, REMEDY)
        elif other.source.id not in taken and _is_twin(one, other):
            yield Problem(one.source.cell("url"), _taken(one.source, other.source), REMEDY)


def _taken(one: Source, other: Source) -> Message:
    """Return whose address it is too, and where that stands: which of the two is wrong, nobody knows."""
    named = {"own": one.id, "source": other.id, "line": other.where.line}
    if one.where.file == other.where.file:
        return say("'{own}' has the address of '{source}', in line {line}", **named)
    return say("'{own}' has the address of '{source}', in line {line} of {file}", file=other.where.file, **named)


def _is_twin(one: Addressed, other: Addressed) -> bool:
    """Tell whether two sources that are not one have the same address, however it is written."""
    return _bare(one.source.url) == _bare(other.source.url) and _is_of_somebody_else(one.source, other.source)


def _is_of_somebody_else(one: Source, other: Source) -> bool:
    """Tell whether two sources are not one; a page may show another edition each year, each in a package of its own."""
    return one.id != other.id and (one.publisher != other.publisher or one.where.file == other.where.file)


def _other_host(one: Addressed, sources: list[Addressed]) -> Message | None:
    """Return whose host it is, when it is neither that of the publisher nor of the copy that was read."""
    copy = HOST.match(one.source.seen_via.casefold())
    if copy and not _is_part(one.host, copy[0]):
        return say("the page is on {host}, and seen_via says {copy}", host=shown(one.host), copy=shown(copy[0]))
    known = {other.host for other in sources if other.source.publisher == one.source.publisher and other is not one}
    if one.is_at_home() or one.host in known:
        return None
    owner = next((other for other in sources if other is not one and other.owns(one.host)), None)
    if owner is None:
        return None
    return say(
        "{host} is of '{source}', and not of {publisher}",
        host=shown(one.host),
        source=owner.source.id,
        publisher=shown(one.source.publisher),
    )


def _other_title(one: Addressed, sources: list[Addressed], telling: set[str]) -> Message | None:
    """Return which source the address reads as, when it has no word of its own title, and the other has another."""
    said = one.words & telling
    if said & one.title:
        return None
    for other in sources:
        named = said & other.title
        if len(named) >= TELLING and len(named & other.words) < len(named):
            return say(
                "the address reads as the title of '{source}': {named}",
                source=other.source.id,
                named=", ".join(sorted(named)),
            )
    return None


def _other_year(source: Source) -> Message | None:
    """Return that an address is of other years than its source; a copy may be of any."""
    years = [int(year) for year in DATED.findall(source.url)]
    is_own = not years or not source.year or any(abs(year - int(source.year)) <= 1 for year in years)
    if source.seen_via or is_own:
        return None
    return say(
        "the address is of {year}, and the source was published in {published}", year=years[0], published=source.year
    )


@cache
def _words(text: str) -> tuple[str, ...]:
    """Return the words of a text without marks; each name is held against every host."""
    letters = (char for char in unicodedata.normalize("NFKD", text.casefold()) if not unicodedata.combining(char))
    return tuple(re.findall(r"[a-z0-9]+", "".join(letters)))


def _bare(address: str) -> str:
    return re.sub(r"^https?://(?:www\.)?", "", address.strip(), flags=re.IGNORECASE).rstrip("/").casefold()


def _is_part(host: str, other: str) -> bool:
    """Tell whether one host is the other, or lies below it."""
    other = other.removeprefix("www.")
    return host == other or host.endswith(f".{other}") or other.endswith(f".{host}")


@cache
def _labels(host: str) -> list[str]:
    parts = host.split(".")[:-1]
    return [part.replace("-", "") for part in parts if part not in GENERAL] or parts


def _resembles(name: str, host: str) -> bool:
    """Tell whether a host has the name, a word of it or the beginning of one, or its initials."""
    words = _words(name)
    whole, initials = "".join(words), "".join(word[0] for word in words)
    beginnings = [word[:BEGINNING] for word in words if len(word) >= BEGINNING]
    return host in name.casefold() or any(
        label in whole or label in initials or any(beginning in label for beginning in beginnings)
        for label in _labels(host)
    )


def _is_called(name: str, host: str) -> bool:
    """Tell whether a host is called exactly as a publisher, or the publisher as the host."""
    whole, label = "".join(_words(name)), _labels(host)[-1]
    return len(label) >= LONG and (whole.removeprefix("the") == label or "".join(_words(host)) == whole)
