"""What others may do with a source: the identifier of a licence in the list of SPDX, or one of a few phrases."""

from enum import IntEnum
from functools import cache

from license_expression import get_license_index

# Where there is no licence with an identifier; each with the key of its words in `words.toml`.
PHRASES = {
    "All rights reserved or not stated": "reserved",
    "Open licence as recorded, text not seen": "unseen",
    "Reuse allowed with the source named": "named",
    "US public domain": "public_domain",
}
LIST = "https://spdx.org/licenses/"
# How the index of the library calls what is in no list but its own.
NOT_LISTED = "LicenseRef-"


class Terms(IntEnum):
    """What is asked of whoever publishes a table of rows anew, the least first."""

    FREE = 0
    NAMED = 1
    ALIKE = 2
    CLOSED = 3


# By what the index calls a family of licences; any other reserves something, or cannot be judged by a program.
FAMILIES = {
    "Public Domain": Terms.FREE,
    "Permissive": Terms.NAMED,
    "Copyleft": Terms.ALIKE,
    "Copyleft Limited": Terms.ALIKE,
}
TERMS_OF_PHRASES = {"US public domain": Terms.FREE, "Reuse allowed with the source named": Terms.NAMED}


def is_listed(licence: str) -> bool:
    """Tell whether this is one identifier of the list, written as it stands there."""
    return licence in _families()


def terms_of(licence: str) -> Terms:
    """Return what a licence or a phrase asks; what cannot be judged is closed."""
    if licence in TERMS_OF_PHRASES:
        return TERMS_OF_PHRASES[licence]
    return FAMILIES.get(_families().get(licence, ""), Terms.CLOSED)


@cache
def _families() -> dict[str, str]:
    """Return the family of each licence of the list, old identifiers too; an exception is no licence."""
    licences = [one for one in get_license_index() if not one["is_exception"]]
    names = {name: one for one in licences for name in (one.get("spdx_license_key"), *one["other_spdx_license_keys"])}
    return {name: one["category"] for name, one in names.items() if name and not name.startswith(NOT_LISTED)}


def name(licence: str) -> str:
    """Return a listed licence as people write it: CC BY 4.0."""
    return licence.replace("-", " ")


def address(licence: str) -> str:
    """Return where the text of a listed licence is; empty for a phrase."""
    return f"{LIST}{licence}.html" if is_listed(licence) else ""
