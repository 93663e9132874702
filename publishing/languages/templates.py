"""The engine that fills in our templates, the same for every language but for what that fills in."""

import hashlib
import re
from functools import cache
from importlib.metadata import version
from pathlib import Path
from types import CodeType

from jinja2 import BytecodeCache, Environment, FileSystemLoader, StrictUndefined
from jinja2.bccache import Bucket
from markupsafe import Markup, escape

from evidence.sentences import first_sentence
from evidence.source_licences import address
from publishing.apostrophes import curled
from publishing.cache import keep

TEMPLATES = Path(__file__).parents[1] / "templates"
LIBRARIES = ("jinja2", "markupsafe")
# Signs that mean something to Markdown; text from the data is not meant as Markdown.
MARKDOWN_SIGNS = re.compile(r"[\\`*_\[\]|{}]")


class Compiled(BytecodeCache):
    """The code of each template, in memory: the languages differ in what is filled in, and compile it once.

    A build keeps it in a `folder` too, for the next one and for the processes that it forks.
    """

    def __init__(self) -> None:
        """Begin with none, and with no folder."""
        self.code: dict[tuple[str, str], CodeType] = {}
        self.folder: Path | None = None

    def load_bytecode(self, bucket: Bucket) -> None:
        """Give the code of a template, unless its text was another one."""
        bucket.code = self.code.get((bucket.key, bucket.checksum))
        if not bucket.code and self.folder and (file := self.folder / _name(bucket)).exists():
            bucket.bytecode_from_string(file.read_bytes())
            self._remember(bucket)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep the code of a template."""
        self._remember(bucket)
        if bucket.code and self.folder:
            keep(self.folder / _name(bucket), bucket.bytecode_to_string())

    def _remember(self, bucket: Bucket) -> None:
        if bucket.code:
            self.code[bucket.key, bucket.checksum] = bucket.code


def _name(bucket: Bucket) -> str:
    """Return a name for the code of a template, of all that it depends on: its place, its text, what compiles it."""
    return f"{hashlib.sha256(f'{_makers()} {bucket.key} {bucket.checksum}'.encode()).hexdigest()}.code"


@cache
def _makers() -> str:
    """Return a hash of the libraries and of our code that decide what a template is compiled to."""
    digest = hashlib.sha256(" ".join(map(version, LIBRARIES)).encode())
    for file in sorted(Path(__file__).parent.glob("*.py")):
        digest.update(file.read_bytes())
    return digest.hexdigest()


COMPILED = Compiled()


def environment() -> Environment:
    """Return the template engine: every text is escaped, every missing word an error.

    It has each filter that is the same in all languages, so that no template compiles for one of them alone.
    """
    made = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        # A build reads each template once, and does not ask the disk thousands of times whether it has changed.
        auto_reload=False,
        bytecode_cache=COMPILED,
    )
    made.filters |= {"inline": inline, "curled": curled}
    made.filters |= {"licence_address": address, "first_sentence": first_sentence}
    return made


def plain_environment() -> Environment:
    """Return the template engine for what is no page: nothing is escaped, so a template marks what is not its own."""
    # What is compiled without escaping is other code.
    return environment().overlay(autoescape=False, bytecode_cache=None)


def inline(text: str) -> Markup:
    """Return text for the middle of a Markdown paragraph or heading, where it must stay as it is."""
    return Markup(MARKDOWN_SIGNS.sub(lambda sign: f"&#{ord(sign.group())};", escape(text)))  # noqa: S704 (escaped here)
