"""The front matter of a page: which keys it may have, what each holds, and nothing else.

The generator's theme reads keys of its own and puts them into pages as they are, so the list is closed.
"""

from collections.abc import Iterator
from typing import Any

import yaml
from jsonschema import Draft202012Validator
from jsonschema.exceptions import ValidationError

TEXT = {"type": "string", "maxLength": 300}
SCHEMA = {
    "type": "object",
    "additionalProperties": False,
    "properties": {
        "id": {"type": "string", "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$"},
        "title": TEXT,
        "description": TEXT,
        # The place of a chapter in the story.
        "chapter": {"type": "integer", "minimum": 1, "maximum": 99},
        "hide": {"type": "array", "items": {"enum": ["navigation", "toc"]}},
        # The tables that a notebook reads.
        "reads": {"type": "array", "items": {"type": "string", "pattern": "^[a-z_]+/[a-z_]+$"}},
    },
}
VALIDATOR = Draft202012Validator(SCHEMA)
KEYS = ", ".join(SCHEMA["properties"])  # type: ignore[arg-type]


class Loader(yaml.SafeLoader):
    """Reads YAML as plain keys and values: no key twice, and no aliases, which can stand for gigabytes."""

    def compose_node(self, parent: Any, index: Any) -> Any:
        """Return a node; raises ComposerError for an alias."""
        if self.check_event(yaml.AliasEvent):
            mark = self.peek_event().start_mark  # type: ignore[no-untyped-call]
            raise yaml.composer.ComposerError(None, None, "an alias may not stand there", mark)
        return super().compose_node(parent, index)

    def construct_mapping(self, node: Any, deep: bool = False) -> dict[Any, Any]:  # noqa: FBT001, FBT002 (as in the base class)
        """Return a mapping; raises ConstructorError for a key that stands twice."""
        seen = set()
        for key in (key for key, _ in node.value if isinstance(key, yaml.ScalarNode)):
            if key.value in seen:
                raise yaml.constructor.ConstructorError(None, None, f"'{key.value}' stands twice", key.start_mark)
            seen.add(key.value)
        return super().construct_mapping(node, deep)


def read(header: str) -> Any:
    """Return what the text of a front matter holds; raises YAMLError."""
    return yaml.load(header, Loader) or {}  # noqa: S506 (a SafeLoader that allows less)


def faults(meta: object) -> Iterator[tuple[str, str, str]]:
    """Yield key, fault and remedy of each thing that a front matter may not hold."""
    for error in sorted(VALIDATOR.iter_errors(meta), key=lambda one: str(one.absolute_path)):
        if error.validator == "additionalProperties":
            for key in (key for key in error.instance if key not in SCHEMA["properties"]):  # type: ignore[operator]
                yield str(key), f"the key '{str(key)[:40]}' has no place in front matter", f"remove it; use: {KEYS}"
        else:
            key = str(next(iter(error.absolute_path), ""))
            yield key, f"{key or 'the front matter'}: {_brief(error)}", "write it as CONTRIBUTING.md says"


def _brief(error: ValidationError) -> str:
    """Return what is wrong, without repeating a long value."""
    return error.message if len(error.message) <= 120 else f"it breaks the rule {error.validator}"  # noqa: PLR2004
