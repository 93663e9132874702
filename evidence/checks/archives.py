"""Checks of archived copies: kept by an archive, of the page itself, on a day when it was there to be copied."""

import re
from collections.abc import Iterator
from datetime import datetime, timedelta
from urllib.parse import unquote, urlsplit

from evidence.catalogue import Catalogue
from evidence.cells.addresses import ARCHIVES
from evidence.checks.days import is_later
from evidence.messages import Advice, say
from evidence.problems import Problem, shown
from evidence.records import Source

# When a page was copied, and its address: that of most archives, /web/20250425093000/https://… and the like.
CAPTURE = re.compile(r"/(?P<time>[\d.*-]+)(?:[a-z]{2}_)?/(?P<page>https?:/+\S+)$")
TIMES = ("%Y%m%d%H%M%S", "%Y.%m.%d-%H%M%S")
# The archive that names its copies in no other way.
WAYBACK = "web.archive.org"
# The first copies of pages that any archive has.
FIRST = datetime.strptime("19960510", "%Y%m%d")  # noqa: DTZ007 (archives write universal time, and say no zone)
# Where it is published the day may have begun before it does in universal time.
ZONES = timedelta(days=1)
COPY = say("copy the address of the copy from the archive")


def archived_copies_are_of_their_page(catalogue: Catalogue) -> Iterator[Problem]:
    """Yield copies that no archive keeps, that are of another page, or of a day on which nobody can have made them."""
    for source in catalogue.sources_of_all_packages():
        if source.archived_url and (found := _fault(source)):
            yield Problem(source.cell("archived_url"), *found)


def _fault(source: Source) -> Advice | None:
    parts = urlsplit(source.archived_url)
    if not f".{parts.hostname}".endswith(ARCHIVES):
        what = say("'{host}' is no archive that keeps copies of pages", host=shown(parts.netloc))
        return what, say("name the copy in an archive such as web.archive.org or archive.ph, or leave the cell empty")
    capture = CAPTURE.search(source.archived_url)
    if not capture and (parts.hostname == WAYBACK or not parts.path.strip("/")):
        return say("this is not the address of one copy of a page"), COPY
    return (_fault_of_page(capture["page"], source) or _fault_of_time(capture["time"], source)) if capture else None


def _fault_of_page(page: str, source: Source) -> Advice | None:
    if _place_of(page) == _place_of(source.url):
        return None
    what = say("this is a copy of {page}, and url is another page", page=shown(page))
    return what, say("name a copy of the page in url, or correct url")


def _place_of(address: str) -> str:
    """Return what is the same in each way of writing the address of one page."""
    bare = re.sub(r"^https?:/+(?:www\d?\.)?", "", unquote(address), flags=re.IGNORECASE).partition("#")[0]
    host, slash, rest = bare.partition("/")
    return f"{host.lower().removesuffix(':80').removesuffix(':443')}{slash}{rest}".rstrip("/?")


def _fault_of_time(time: str, source: Source) -> Advice | None:
    copied = next((moment for form in TIMES if (moment := _read(time, form))), None)
    if not copied or copied < FIRST:
        return say("'{time}' is no moment at which a page was copied", time=shown(time)), COPY
    day, checked = copied.date().isoformat(), str(source.checked_on or "")
    if is_later(source.published, (copied + ZONES).date().isoformat()):
        what = say("copied on {day}, and published after that, on {published}", day=day, published=source.published)
        return what, say("name a later copy, or correct the day of publication")
    if is_later(day, checked):
        what = say("copied on {day}, and checked before that, on {checked}", day=day, checked=checked)
        return what, say("write in checked_on when you saw the copy")
    return None


def _read(time: str, form: str) -> datetime | None:
    """Return the moment that is written in a form to the last digit, if there is such a moment."""
    try:
        moment = datetime.strptime(time, form)  # noqa: DTZ007 (as above)
    except ValueError:
        return None
    return moment if moment.strftime(form) == time else None
