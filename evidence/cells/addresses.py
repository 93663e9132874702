"""The address of a page that a reader can open: http or https, a public host, and nothing that leads elsewhere.

No request is made: an address that is well formed may still be gone tomorrow.
"""

import re
from collections.abc import Iterator
from pathlib import PurePosixPath
from urllib.parse import unquote, urlsplit

from evidence.cells.characters import LIKE_LATIN, script
from evidence.messages import Advice, say
from evidence.problems import shown

LONGEST = 500
# RFC 3986, without the brackets of an IPv6 host.
CHARACTERS = re.compile(r"(?:[A-Za-z0-9._~:/?#@!$&'()*+,;=-]|%[0-9A-Fa-f]{2})+")
CONTROL = re.compile(r"%[01][0-9a-f]|%7f", re.IGNORECASE)
LABEL = re.compile(r"[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?")
TOP_LEVEL = re.compile(r"[a-z]{2,63}|xn--[a-z0-9-]{2,59}")
# Names that no public server has (RFC 2606, 6761, 6762, 7686, 8375, 9476), and those of company networks.
PRIVATE = {
    "alt",
    "arpa",
    "corp",
    "example",
    "home",
    "host",
    "intern",
    "internal",
    "intranet",
    "invalid",
    "lan",
    "local",
    "localdomain",
    "localhost",
}
PRIVATE |= {"onion", "private", "test"}
# Who keeps copies of pages for everybody; a copy has the address of the page within its own.
ARCHIVES = (
    *(".archive.org", ".archive-it.org", ".arquivo.pt", ".perma.cc", ".vefsafn.is", ".webcitation.org"),
    *(f".archive.{end}" for end in ("fo", "is", "li", "md", "ph", "today", "vn")),
    *(".webarchive.loc.gov", ".webarchive.nationalarchives.gov.uk", ".webarchive.org.uk", ".webarchive.nla.gov.au"),
)
# Who makes addresses short: where one leads is seen by whoever opens it, and its owner can lead it elsewhere.
SHORTENERS = tuple(
    f".{host}"
    for host in (
        *("bit.ly", "buff.ly", "cutt.ly", "dlvr.it", "goo.gl", "is.gd", "lnkd.in", "ow.ly", "rb.gy", "rebrand.ly"),
        *("s.id", "shorturl.at", "t.co", "t.ly", "tiny.cc", "tinyurl.com", "trib.al", "v.gd"),
    )
)
# What a browser saves and a machine then runs; `.com` is a host more often.
PROGRAM = re.compile(r"\.(?:apk|app|bat|cmd|deb|dmg|exe|jar|msi|pkg|ps1|rpm|scr|sh|vbs)", re.IGNORECASE)
IN_A_TEXT = re.compile(r"\b[A-Za-z][A-Za-z0-9+.-]*://\S*")
# What a sentence puts behind an address; a point only where it is not one of three.
AT_THE_END = re.compile(r"[,;:!?'\"*]|(?<!\.)\.")
COPY = say("copy the address from the browser")


def faults(address: str) -> Iterator[Advice]:
    """Yield what is wrong with an address, the first thing only: it is copied anew as a whole."""
    found = _fault(address)
    if found:
        yield found


def in_text(text: str) -> Iterator[Advice]:
    """Yield the same of the addresses in a text, which a sentence may go on behind."""
    for match in IN_A_TEXT.finditer(text):
        yield from faults(match[0].rstrip(".,;:!?'\")]"))


def _fault(address: str) -> Advice | None:
    if found := _fault_of_form(address):
        return found
    try:
        parts = urlsplit(address)
        host, port = parts.hostname or "", parts.port
    except ValueError as error:
        return say("the address cannot be read: {error}", error=error), COPY
    if "@" in parts.netloc:
        return say("the address holds a name or a password before its host"), say("leave out everything up to the @")
    rest = unquote(address.split("://", 1)[1])
    if re.search(r"https?:/", rest, re.IGNORECASE) and not f".{host}".endswith(ARCHIVES):
        return say("the address holds a second one"), say("write the one that leads to the page itself")
    return _fault_of_host(host) or _fault_of_rest(address, rest, port)


def _fault_of_form(address: str) -> Advice | None:
    if not re.match(r"https?://", address):
        return say("'{address}' is no address of a page", address=shown(address)), say("begin with https:// or http://")
    if len(address) > LONGEST:
        what = say("the address holds {count:,} characters", count=len(address))
        return what, say("keep it below {most}, without what only tracks", most=LONGEST)
    if odd := CHARACTERS.sub("", address)[:1]:
        return say("the address holds '{odd}', as none does", odd=odd), COPY
    if CONTROL.search(address):
        return say("the address holds the code of a control character"), COPY
    return None


def _fault_of_host(host: str) -> Advice | None:
    labels = host.split(".")
    if len(labels) == 1:
        what = say("'{host}' is no host that others can reach", host=shown(host))
        return what, say("name one with a dot, such as www.usgs.gov")
    if all(label.isdigit() or label.startswith("0x") for label in labels):
        return say("'{host}' is the number of a machine", host=shown(host)), say("write the name of the host")
    if not all(LABEL.fullmatch(label) for label in labels) or not TOP_LEVEL.fullmatch(labels[-1]):
        return say("'{host}' is not how a host is written", host=shown(host)), COPY
    if labels[-1] in PRIVATE:
        what = say("'{host}' is a host of one's own network", host=shown(host))
        return what, say("name a page that others can open too")
    if any(_is_disguised(label) for label in labels):
        what = say("'{host}' has letters that look like others", host=shown(host))
        return what, say("check that this is the host that you mean")
    return _fault_of_service(host)


def _fault_of_service(host: str) -> Advice | None:
    if f".{host}".endswith(SHORTENERS):
        what = say("'{host}' makes addresses short, and hides where one leads", host=shown(host))
        return what, say("open it, and write the address of the page itself")
    return None


def _is_disguised(label: str) -> bool:
    """Return whether a part of a host stands for letters that look like those of another host."""
    if not label.startswith("xn--"):
        return False
    try:
        letters = label.removeprefix("xn--").encode().decode("punycode")
    except UnicodeError:
        return True
    scripts = {script(char) for char in letters if char.isalpha()}
    return len(scripts) != 1 or not letters.isprintable() or all(char in LIKE_LATIN for char in letters)


def _fault_of_rest(address: str, rest: str, port: int | None) -> Advice | None:
    if port is not None:
        return say("the address names a port, {port}", port=port), say("leave it out: pages for everybody need none")
    if address.count("#") > 1 or re.search(r"javascript:|<|\\", rest, re.IGNORECASE):
        return say("the address holds more than the place of a page"), COPY
    if program := PROGRAM.fullmatch(PurePosixPath(urlsplit(address).path).suffix):
        what = say("the address ends in {program}: it is a program, and no page", program=program[0])
        return what, say("name the page that a reader can read")
    end = AT_THE_END.fullmatch(address[-2:]) or AT_THE_END.fullmatch(address[-1])
    if (end and not address.endswith("..")) or (address.endswith(")") and "(" not in address):
        return say("the address ends with '{sign}', which belongs to a sentence", sign=address[-1]), say("take it off")
    return None
