"""The content security policy of a page: nothing from elsewhere, and only the inline scripts of the theme.

Material needs a few inline scripts; each is allowed by its hash. A script within an article, which
a page or a notebook brought along, is not. `frame-ancestors` works only as a header, so it is not here.
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


def with_policy(html: str) -> str:
    """Return a page with its policy, straight after the declaration of its character set."""
    tree = LexborHTMLParser(html)
    for node in tree.css("article script"):
        node.decompose()
    scripts = [node.text() for node in tree.css("script:not([src])") if _is_script(node.attributes)]
    hashes = "".join(f" 'sha256-{_hash(script)}'" for script in dict.fromkeys(scripts))
    policy = "; ".join(DIRECTIVES).format(hashes=hashes)
    meta = Markup('<meta http-equiv="Content-Security-Policy" content="{}">').format(policy)
    head = html.index(">", html.index("<meta charset")) + 1
    return f"{html[:head]}{meta}{html[head:]}"


def _is_script(attributes: dict[str, str | None]) -> bool:
    return attributes.get("type") in (None, "module", "text/javascript")


def _hash(script: str) -> str:
    return base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
