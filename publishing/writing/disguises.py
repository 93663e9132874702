"""What a page says in disguise: words that nobody sees, letters by their code, and addresses that are not true."""

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

from evidence.messages import say
from evidence.problems import Problem, shown
from publishing.pages.written import Page
from publishing.writing.markup import CODE, place_of
from publishing.writing.prose import REFERENCE, prose_of

# `[name]: address "words"` is shown nowhere, and what is named twice leads where the last one says.
DEFINITION = re.compile(r"\[[^\[\]\n]*\]:(?=\s*\S)")
# A letter by its code is read by no check of numbers, words and addresses; these four are signs of HTML itself.
BY_CODE = re.compile(r"&(?!(?:amp|lt|gt|nbsp);)(?:#?\w+);")
# `{: .class #id name=value }` is taken out of the text, whatever stands in it; it may give a heading its id.
ATTRIBUTES = re.compile(r"(?P<heading>^(?:# )?#{1,6} .*)?\{:? *(?P<words>[^}\n ][^\n]*)\}", re.MULTILINE)
HEADING_ID = re.compile(r"#[a-z0-9-]+ *")
LINK = re.compile(r"\[(?P<words>[^\[\]]{1,300})(?:\]\s*)?\]\(\s*<?(?P<address>[^)\s>]+)")
DRESSING = re.compile(r"<[^<>]*>|[*_`\\]")
AROUND = "()\"'\u201c\u201d\u2018\u2019.,;:!?"
MAIL = "mailto:"
# What reads as the address of a page or of a mailbox; a name with a point in it may be that of a file.
ADDRESS = re.compile(
    r"(?:https?://|mailto:)?(?:[\w.+-]+@)?(?P<host>(?:[\w-]+\.)+(?P<last>[a-z]{2,}))(?P<path>[/?#:]\S*)?", re.IGNORECASE
)
FILES = {"css", "csv", "html", "js", "json", "md", "pdf", "py", "svg", "toml", "txt", "xlsx"}


def disguise_problems(page: Page) -> Iterator[Problem]:
    """Yield what the source of a page says and its readers would not see, or would see as something else."""
    text = prose_of(page)
    prose = CODE.sub(lambda code: re.sub(r"[^\n]", " ", code.group()), text)
    for found in DEFINITION.finditer(prose):
        what = say("readers never see what stands behind {found}", found=shown(found[0]))
        yield Problem(
            place_of(page, text, found.start()), what, say("write a link as [words](address), and nothing else")
        )
    for found in BY_CODE.finditer(prose):
        what = say("{found} is a character by its code", found=shown(found[0]))
        yield Problem(place_of(page, text, found.start()), what, say("write the character itself"))
    for found in ATTRIBUTES.finditer(REFERENCE.sub(lambda one: " " * len(one[0]), prose)):
        if not (found["heading"] and HEADING_ID.fullmatch(found["words"])):
            what = say("readers never see what stands in {{{words}}}", words=shown(found["words"]))
            remedy = say("leave it out; only a heading may have such a list, with its id: {: #id }")
            yield Problem(place_of(page, text, found.start("words")), what, remedy)
    for found in LINK.finditer(prose):
        if other := _other_address(found["words"], found["address"]):
            what = say(
                "the link reads '{other}' and leads to '{address}'", other=shown(other), address=shown(found["address"])
            )
            remedy = say("write the address that it leads to, or words that are no address")
            yield Problem(place_of(page, text, found.start()), what, remedy)


def _other_address(words: str, address: str) -> str:
    """Return what reads as an address among the words of a link and is not where it leads."""
    tokens = (token.strip(AROUND) for token in DRESSING.sub("", words).split())
    found = (ADDRESS.fullmatch(token) for token in tokens)
    return next((one[0] for one in found if one and one["last"].lower() not in FILES and not _agrees(one, address)), "")


def _agrees(said: re.Match[str], address: str) -> bool:
    """Tell whether an address is the one that was said, or a page of the host that was said."""
    if "@" in said[0]:
        return said[0].lower().removeprefix(MAIL) == address.lower().removeprefix(MAIL)
    host = urlsplit(address).netloc.lower().removeprefix("www.")
    wanted = said["host"].lower().removeprefix("www.")
    if (said["path"] or "/") != "/":
        return _bare(said[0]) == _bare(address)
    return host == wanted or host.endswith(f".{wanted}")


def _bare(address: str) -> str:
    """Return an address without what readers leave out."""
    return re.sub(r"^(?:https?://)?(?:www\.)?", "", address, flags=re.IGNORECASE).rstrip("/")
