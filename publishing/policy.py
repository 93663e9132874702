"""The content security policy of a page: nothing from elsewhere, and only the inline scripts of the theme.

Two inline scripts of Material stay; these are allowed by their hashes, which are pinned here, and whatever else
a page, a word or a notebook brought along is not. `frame-ancestors` works only as a header, so it is not here.
"""

import base64
import hashlib

from markupsafe import Markup
from selectolax.lexbor import LexborHTMLParser

DIRECTIVES = (
    "default-src 'none'", "script-src 'self'{hashes}", "style-src 'self'", "img-src 'self' data:",
    "font-src 'self'", "connect-src 'self'", "worker-src 'self'", "manifest-src 'self'",
    "base-uri 'none'", "form-action 'self'",
)  # fmt: skip
# A site that a reader goes to from here is not told where the reader was.
NO_REFERRER = Markup('<meta name="referrer" content="no-referrer">')

# The inline scripts of Material: its scope, and the reader's palette, before anything is drawn.
# Another version of the theme may bring others: read them, then put their hashes here.
THEME_SCRIPTS = (
    "exqRXrW/0laiImCrTE8a70vxyyY10FJVIppytLf/dbY=",
    "DrEMJJ29sL7vIloQzly+VUGMxKcBTMII+OfW7Y8AkG4=",
)
# Of the other types a browser runs none.
DATA = ("application/json", "application/ld+json")


def with_policy(html: str) -> str:
    """Return a page with its policy, straight after the declaration of its character set."""
    known = [hash_ for hash_ in dict.fromkeys(map(_hash, _inline_scripts(html))) if hash_ in THEME_SCRIPTS]
    policy = "; ".join(DIRECTIVES).format(hashes="".join(f" 'sha256-{hash_}'" for hash_ in known))
    meta = Markup('<meta http-equiv="Content-Security-Policy" content="{}">').format(policy) + NO_REFERRER
    head = html.index(">", html.index("<meta charset")) + 1
    return f"{html[:head]}{meta}{html[head:]}"


def _inline_scripts(html: str) -> list[str]:
    """Return the text of each script that a browser would run; the frames, which are thousands, need no parser."""
    if "<script" not in html:
        return []
    return [node.text() for node in LexborHTMLParser(html).css("script:not([src])") if is_script(node.attributes)]


def is_script(attributes: dict[str, str | None]) -> bool:
    """Tell whether a browser would run a script: it does, unless its type says that it is data."""
    return (attributes.get("type") or "").strip().lower() not in DATA


def is_of_the_theme(script: str) -> bool:
    """Tell whether an inline script is one of the theme's, to the letter."""
    return _hash(script) in THEME_SCRIPTS


def _hash(script: str) -> str:
    return base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
