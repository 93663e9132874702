"""A language that is still being translated: what the packages lack in it, and what stands there meanwhile."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

from evidence import descriptor, translations
from evidence.audit import PACKAGES
from evidence.catalogue import Catalogue
from evidence.messages import say
from evidence.problems import Place, Problem
from evidence.tables import Table


def with_fallback(catalogue: Catalogue, code: str, fallback: str, *, own: bool = True) -> Catalogue:
    """Return the catalogue with every text that a language lacks taken from another.

    Without `own` the rows hold only the other's texts; titles of tables stay, because addresses are made of them.
    """

    def filled(one: Any, *, own: bool = True) -> Any:
        if isinstance(one, list):
            return [filled(item, own=own) for item in one]
        if not isinstance(one, dict):
            return one
        texts = {name: filled(value, own=own) for name, value in one.items()}
        for name in (name for name in one if name.endswith(f"_{fallback}")):
            ours = f"{name.removesuffix(fallback)}{code}"
            texts[ours] = (texts.get(ours) if own else None) or texts[name]
        return texts

    return Catalogue(
        replace(
            table,
            rows=filled(table.rows, own=own),
            properties=filled(table.properties),
            package_properties=filled(table.package_properties),
        )
        for table in catalogue.tables.values()
    )


def untranslated(root: Path, catalogue: Catalogue, code: str, fallback: str) -> Iterator[Problem]:
    """Yield every title, column and cell that the packages have in one language and not in another."""
    for package in PACKAGES:
        found, _ = descriptor.read(root / "datapackage" / package / "datapackage.json", root)
        if found:
            yield from translations.untranslated_words(found, (code,))
    for table in catalogue.tables.values():
        yield from _untranslated_columns(table, code, fallback)


def _untranslated_columns(table: Table, code: str, fallback: str) -> Iterator[Problem]:
    names = {field["name"] for field in table.fields}
    for model in sorted(name for name in names if name.endswith(f"_{fallback}")):
        column = f"{model.removesuffix(fallback)}{code}"
        if column not in names:
            remedy = say("add it after '{model}', here and in the package's datapackage.json", model=model)
            yield Problem(Place(table.file, 1, column), say("there is no column '{column}'", column=column), remedy)
        for index, row in enumerate(table.rows if column in names else ()):
            if row[model] and not row[column]:
                what = say("the cell is empty, but {model} is filled in", model=model)
                yield Problem(table.place(index, column), what, say("translate it"))
