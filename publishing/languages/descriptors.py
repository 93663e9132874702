"""Checks that the data packages are in every language of the site.

What a package then has to say in each of its `languages` is checked in `evidence/translations.py`.
"""

from collections.abc import Iterable, Iterator

from evidence.catalogue import Catalogue
from evidence.languages import LANGUAGES, Language
from evidence.messages import say
from evidence.problems import Place, Problem


def descriptor_problems(catalogue: Catalogue, wanted: Iterable[Language] = LANGUAGES) -> Iterator[Problem]:
    """Yield the languages that a `datapackage.json` does not have among its own: of those wanted, or of the site."""
    packages = {table.package: table.package_properties["languages"] for table in catalogue.tables.values()}
    for package, languages in packages.items():
        for code in (one.code for one in wanted if one.code not in languages):
            place = Place(f"datapackage/{package}/datapackage.json", 1, "languages")
            yield Problem(
                place,
                say("the package is not in the language '{code}'", code=code),
                say("add it, and its columns and titles"),
            )
