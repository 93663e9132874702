"""The texts of a descriptor: in languages of the site, and once more, in English, for programs that know none."""

from collections.abc import Iterator
from typing import Any

from evidence.descriptor_parts import tables
from evidence.document import Document, Part
from evidence.languages import FALLBACK, known
from evidence.messages import say
from evidence.problems import Problem, shown
from evidence.titles import names_something
from evidence.turns import turned

WORDS = ("title", "description", "label")
# What a table says in languages alone.
LIMITS = "limits"


def broken_texts(document: Document) -> Iterator[Problem]:
    """Yield texts of a language that there is not, and texts that are not said alike."""
    codes = {language.code for language in known()}
    for index, code in enumerate(document.content["languages"]):
        if code not in codes:
            what = say("'{code}' is no language of the site", code=code)
            yield Problem(
                document.place(("languages", index)), what, say("write one of: {codes}", codes=", ".join(sorted(codes)))
            )
    for path, properties in _described(document):
        for name in (name for name in properties if name[:-3] in (*WORDS, LIMITS) and name[-2:] not in codes):
            what = say("'{name}' is in no language of the site", name=name)
            yield Problem(document.place((*path, name)), what, say("remove it, or add the language to the site first"))
        yield from _other_texts(document, path, properties)
    yield from _turned_texts(document)
    yield from _equal_titles(document)
    yield from _empty_titles(document)


def _other_texts(document: Document, path: Part, properties: dict[str, Any]) -> Iterator[Problem]:
    for name in WORDS:
        model = f"{name}_{FALLBACK.code}"
        if model in properties and properties.get(name) != properties[model]:
            what = say("'{name}' is not what '{model}' says", name=name, model=model)
            yield Problem(
                document.place((*path, name) if name in properties else path, name), what, say("write the same")
            )


def _turned_texts(document: Document) -> Iterator[Problem]:
    """Yield texts that have other words than are settled of those that turn round what is said."""
    file = document.file.rpartition("/")[0]
    for path, properties in _described(document):
        for name in (name for name in properties if name[:-3] in (*WORDS, LIMITS)):
            key = ".".join([*_names(document.content, path), name[:-3]])
            for _, what, remedy in turned(file, {key: properties[name]}, name[-2:]):
                yield Problem(document.place((*path, name)), what, remedy)


def _names(content: Any, path: Part) -> Iterator[str]:
    """Yield what the tables, columns and words are called through which a path leads."""
    for step in path:
        content = content[step]
        if isinstance(content, dict) and (name := content.get("name") or content.get("value")):
            yield name


def _equal_titles(document: Document) -> Iterator[Problem]:
    """Yield titles of tables that differ in no letter or digit: the address of a table's page is made of these."""
    seen: set[tuple[str, str]] = set()
    for table in tables(document):
        for name in (name for name in table.properties if name.startswith("title_")):
            letters = "".join(filter(str.isalnum, table.properties[name])).casefold()
            if (name, letters) in seen:
                what = say("another table has the title '{title}'", title=table.properties[name])
                yield Problem(document.place((*table.path, name)), what, say("give it a title of its own"))
            seen.add((name, letters))


def _empty_titles(document: Document) -> Iterator[Problem]:
    """Yield titles of the package and its tables that do not say what they are of."""
    for path, properties in [((), document.content), *((one.path, one.properties) for one in tables(document))]:
        for name in (
            name for name in properties if name.startswith("title_") and name[-2:] in document.content["languages"]
        ):
            if not names_something(properties[name]):
                what = say("the title '{title}' is only a date, a number or a sign", title=shown(properties[name]))
                yield Problem(document.place((*path, name)), what, say("say in words what the table holds"))


def _described(document: Document) -> Iterator[tuple[Part, dict[str, Any]]]:
    """Yield the package, its tables, columns and words."""
    yield (), document.content
    for table in tables(document):
        yield table.path, table.properties
        for column in table.columns:
            yield column.path, column.properties
            for index, category in enumerate(column.properties.get("categories", ())):
                yield (*column.path, "categories", index), category
