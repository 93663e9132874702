"""The languages of the data packages are those of the site."""

from evidence.catalogue import Catalogue
from publishing.languages.descriptors import descriptor_problems


def test_the_real_packages_are_in_every_language(catalogue: Catalogue) -> None:
    """Whatever the site is published in, the data are too."""
    assert [] == list(descriptor_problems(catalogue))


def test_a_language_that_a_package_lacks(small: Catalogue) -> None:
    """The package is named, and what it lacks."""
    for table in small.tables.values():
        if table.package == "supply":
            table.package_properties["languages"] = ["nl"]

    (problem,) = descriptor_problems(small)

    assert "datapackage/supply/datapackage.json:1:languages" == str(problem.where)
    assert "the package is not in the language 'en'" == problem.what
