"""The engine that fills in our templates, the same for every language but for what that fills in."""

from pathlib import Path
from types import CodeType

from jinja2 import BytecodeCache, Environment, FileSystemLoader, StrictUndefined
from jinja2.bccache import Bucket

TEMPLATES = Path(__file__).parents[1] / "templates"


class Compiled(BytecodeCache):
    """The code of each template, in memory: the languages differ in what is filled in, and compile it once."""

    def __init__(self) -> None:
        """Begin with none."""
        self.code: dict[tuple[str, str], CodeType] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        """Give the code of a template, unless its text was another one."""
        bucket.code = self.code.get((bucket.key, bucket.checksum))

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep the code of a template."""
        if bucket.code:
            self.code[bucket.key, bucket.checksum] = bucket.code


COMPILED = Compiled()


def environment() -> Environment:
    """Return the template engine: every text is escaped, every missing word an error."""
    return Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        # A build reads each template once, and does not ask the disk thousands of times whether it has changed.
        auto_reload=False,
        bytecode_cache=COMPILED,
    )


def plain_environment() -> Environment:
    """Return the template engine for what is no page: nothing is escaped, so a template marks what is not its own."""
    # What is compiled without escaping is other code.
    return environment().overlay(autoescape=False, bytecode_cache=None)
