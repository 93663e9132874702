"""What others may do with a source: the identifier of a licence in the list of SPDX, or one of a few phrases."""

import re
from functools import cache

from packaging.licenses import InvalidLicenseExpression, canonicalize_license_expression

# Where there is no licence with an identifier; each with the key of its words in `words.toml`.
PHRASES = {
    "All rights reserved or not stated": "reserved",
    "Open licence as recorded, text not seen": "unseen",
    "Reuse allowed with the source named": "named",
    "US public domain": "public_domain",
}
LIST = "https://spdx.org/licenses/"
# One licence: an expression of several has blanks or brackets, and one of our own begins with LicenseRef.
IDENTIFIER = re.compile(r"(?!LicenseRef)[\w.-]+")


@cache
def is_listed(licence: str) -> bool:
    """Tell whether this is one identifier of the list, written as it stands there."""
    try:
        return bool(IDENTIFIER.fullmatch(licence)) and licence == canonicalize_license_expression(licence)
    except InvalidLicenseExpression:
        return False


def name(licence: str) -> str:
    """Return a listed licence as people write it: CC BY 4.0."""
    return licence.replace("-", " ")


def address(licence: str) -> str:
    """Return where the text of a listed licence is; empty for a phrase."""
    return f"{LIST}{licence}.html" if is_listed(licence) else ""
