"""What a browser would run or obey in a finished page, beside the two scripts of the theme: nothing.

It is the last look. A page, a word or a template that brings something along is refused before, in the check.
"""

from collections.abc import Iterator

from selectolax.lexbor import LexborHTMLParser, LexborNode

from evidence.messages import Message, say, verbatim
from publishing.policy import is_of_the_theme, is_script

FORBIDDEN = ("applet", "base", "embed", "frame", "iframe", "object")
SCHEMES = ("http:", "https:", "mailto:")
POLICY = "content-security-policy"


def active_content(tree: LexborHTMLParser) -> Iterator[Message]:
    """Yield what of a page is not only shown."""
    for script in tree.css("script:not([src])"):
        if is_script(script.attributes) and not is_of_the_theme(script.text()):
            yield say("an inline script that is not the theme's: {text}", text=script.text().strip()[:40])
    for meta in tree.css("meta[http-equiv]"):
        if (meta.attributes["http-equiv"] or "").lower() != POLICY:
            yield say("a command to the browser: {command}", command=meta.attributes["http-equiv"])
    for name in FORBIDDEN:
        yield from (verbatim(f"<{name}>") for _ in tree.css(name))
    for node in tree.root.traverse(include_text=False) if tree.root else ():
        yield from _handlers(node)


def _handlers(node: LexborNode) -> Iterator[Message]:
    """Yield attributes that run something, and links that do."""
    for name, value in node.attributes.items():
        if name.startswith("on"):
            yield say("<{tag}> with the attribute '{name}'", tag=node.tag, name=name)
        if name in ("href", "action", "formaction", "xlink:href") and _runs(value or ""):
            yield say("<{tag}> that leads to '{value}'", tag=node.tag, value=(value or "")[:40])


def _runs(address: str) -> bool:
    """Tell whether an address has a scheme that is not one of a page; a browser passes over blanks in it."""
    if ":" not in address:
        return False
    bare = "".join(sign for sign in address if sign > " ").lower()
    scheme, colon, _ = bare.partition(":")
    return bool(colon) and scheme.isascii() and scheme.replace("+", "").isalnum() and not bare.startswith(SCHEMES)
