"""Material's stylesheet without what no page of ours can use: half of its weight, on every first view.

A rule stays when each class in it stands in a page, so nothing that can be seen changes: Material's script, which
would add others, is in no page. The file gets a name by its content, because caches keep it by name.
Of our own stylesheets the comments stay in the repository.
"""

import hashlib
import json
import re
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from functools import cache
from importlib.metadata import version
from pathlib import Path
from typing import Any

import tinycss2

from publishing.cache import kept
from publishing.generator.run import GeneratorError

SHEET = "assets/stylesheets/main.*.min.css"
OWN_SHEETS = "assets/*.css"
CLASSES_OF_A_PAGE = re.compile(r'class="([^"]*)"')
CLASS = re.compile(r"\.((?:[\w-]|\\.)+)")
# Inside :is() and its kin one of several is enough, so they prove nothing.
ALTERNATIVES = re.compile(r":(?:is|not|where|has)\([^()]*\)")
VARIABLE_READ = re.compile(r"var\((--[\w-]+)")
CONDITIONS = ("media", "supports")


def slim(folder: Path, memory: Path) -> None:
    """Replace Material's stylesheet of one language by one that holds what its pages use.

    Sheets are parsed again only where they or the classes in pages changed; what came of them is kept in `memory`.
    Raises GeneratorError when there is none: pages would weigh twice as much, and nobody would notice.
    """
    sheets = list(folder.glob(SHEET))
    if not sheets:
        what = f"Material has no {folder / SHEET} → name its stylesheet in publishing/generator/styles.py"
        raise GeneratorError(what)
    pages = {file: file.read_text(encoding="utf-8") for file in sorted(folder.rglob("*.html"))}
    known = _classes(pages.values())
    read = _variables(_texts(folder.glob(OWN_SHEETS)))
    for sheet in sheets:
        text = _made(memory, without_unused, sheet.read_text(encoding="utf-8"), sorted(known), sorted(read))
        name = f"main.{hashlib.sha256(text.encode()).hexdigest()[:8]}.min.css"
        sheet.with_name(name).write_text(text, encoding="utf-8")
        for file, html in pages.items():
            file.write_text(html.replace(sheet.name, name), encoding="utf-8")
        sheet.unlink()
    for file in folder.glob(OWN_SHEETS):
        file.write_text(_made(memory, without_comments, file.read_text(encoding="utf-8")), encoding="utf-8")


def _made(memory: Path, make: Callable[..., str], *inputs: object) -> str:
    """Return a stylesheet from the folder, and make it first where one of its inputs has changed."""
    key = hashlib.sha256(json.dumps([_makers(), make.__name__, inputs]).encode()).hexdigest()
    return kept(memory / f"{key}.css", lambda: make(*inputs).encode()).decode()


@cache
def _makers() -> str:
    """Return a hash of the code and the library that read stylesheets."""
    return hashlib.sha256(version("tinycss2").encode() + Path(__file__).read_bytes()).hexdigest()


def _texts(files: Iterable[Path]) -> list[str]:
    return [file.read_text(encoding="utf-8") for file in files]


def _classes(pages: Collection[str]) -> set[str]:
    return {name for page in pages for names in CLASSES_OF_A_PAGE.findall(page) for name in names.split()}


def _variables(sheets: Iterable[str]) -> set[str]:
    return {name for sheet in sheets for name in VARIABLE_READ.findall(sheet)}


def without_unused(css: str, known: Collection[str], read: Collection[str] = ()) -> str:
    """Return a stylesheet without rules whose classes are not known, and without variables that none reads."""
    kept = "".join(_kept(_parsed(css), known))
    return "".join(_heard(_parsed(kept), {*read, *_variables([kept])}))


def without_comments(css: str) -> str:
    """Return a stylesheet without what is said between its rules, a rule a line."""
    return "".join(f"{rule.serialize()}\n" for rule in _parsed(css))


def _parsed(css: str) -> Sequence[Any]:
    rules: Sequence[Any] = tinycss2.parse_stylesheet(css, skip_comments=True, skip_whitespace=True)
    return rules


def _kept(rules: Sequence[Any], known: Collection[str]) -> Iterator[str]:
    """Yield the rules that can match something."""
    for rule in rules:
        if rule.type == "qualified-rule":
            selectors = [one for one in _selectors(rule.prelude) if _can_match(one, known)]
            if selectors:
                yield f"{','.join(selectors)}{{{tinycss2.serialize(rule.content)}}}"
        elif rule.type == "at-rule" and rule.lower_at_keyword in CONDITIONS:
            inner = "".join(_kept(tinycss2.parse_rule_list(rule.content), known))
            if inner:
                yield f"@{rule.lower_at_keyword}{tinycss2.serialize(rule.prelude)}{{{inner}}}"
        else:
            yield rule.serialize()


def _selectors(prelude: Sequence[Any]) -> Iterator[str]:
    """Yield the selectors of a rule; commas within brackets are in a token of their own."""
    start = 0
    for index, part in enumerate([*prelude, None]):
        if part is None or part == ",":
            yield tinycss2.serialize(prelude[start:index]).strip()
            start = index + 1


def _can_match(selector: str, known: Collection[str]) -> bool:
    bare = selector
    while bare != (bare := ALTERNATIVES.sub("", bare)):
        pass
    return all(name.replace("\\", "") in known for name in CLASS.findall(bare))


def _heard(rules: Sequence[Any], read: Collection[str]) -> Iterator[str]:
    """Yield the rules, those of the whole page without the variables that nothing reads."""
    for rule in rules:
        if rule.type == "qualified-rule" and tinycss2.serialize(rule.prelude) == ":root":
            declarations = tinycss2.parse_blocks_contents(rule.content, skip_comments=True, skip_whitespace=True)
            heard = [one for one in declarations if not one.name.startswith("--") or one.name in read]
            yield f":root{{{';'.join(one.serialize().removesuffix(';') for one in heard)}}}" if heard else ""
        else:
            yield rule.serialize()
