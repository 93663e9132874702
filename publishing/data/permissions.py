"""Under which licence each published file is, and why: as its rows allow, in the form that each reader asks for."""

from collections import Counter
from collections.abc import Iterable, Sequence

from evidence.catalogue import Catalogue
from evidence.licences import OURS, Basis, basis_of, together
from evidence.source_licences import address, name
from evidence.tables import Table
from publishing.languages.addresses import package_file, table_file
from publishing.languages.view import Localised

Licence = dict[str, str]


def licences_of(tables: Sequence[Table], catalogue: Catalogue) -> list[Licence]:
    """Return the licences under which some tables of one package are, each once."""
    names = dict.fromkeys(basis_of(table, catalogue).licence for table in tables)
    return [described(one, tables[0]) for one in names]


def described(licence: str, table: Table) -> Licence:
    """Return a licence as a descriptor has it; of ours, the package of a table says the rest."""
    own: Licence = table.package_properties["licenses"][0]
    return own if licence == own["name"] else {"name": licence, "title": name(licence), "path": address(licence)}


def table_licences(catalogue: Catalogue) -> dict[str, str]:
    """Return the licence of the files of each table and package, by their address up to the first point."""
    found, packages = dict[str, str](), dict[str, list[str]]()
    for table in catalogue.tables.values():
        licence = basis_of(table, catalogue).licence
        found[_stem(table_file(table.package, table.name))] = licence
        packages.setdefault(_stem(package_file(table.package, "zip")), []).append(licence)
    return found | {stem: together(licences) for stem, licences in packages.items()}


def licence_at(file: str, licences: dict[str, str]) -> str:
    """Return the licence of the file at an address; what holds no rows is our own."""
    return licences.get(_stem(file), OURS)


def reason(tables: Sequence[Table], site: Localised) -> str:
    """Return in a sentence which licence a file of some tables has, and which rows allow that."""
    found = [basis_of(table, site.catalogue) for table in tables]
    return said_of(_added(found), together(one.licence for one in found), site)


def said_of(basis: Basis, licence: str, site: Localised) -> str:
    """Return the same of what the licence rests on."""
    words = site.words["licence"]
    counted = [(site.licence_name(one), count) for one, count in basis.licences.items()]
    counted += [(words["facts"], basis.facts), (words["own"], basis.own)]
    parts = [f"{what} ({site.count_of_rows(count)})" for what, count in counted if count]
    return str(words["why"].format(licence=site.licence_name(licence), rows="; ".join(parts) or words["none"]))


def _added(found: Iterable[Basis]) -> Basis:
    counted, facts, own = Counter[str](), 0, 0
    for one in found:
        counted.update(one.licences)
        facts, own = facts + one.facts, own + one.own
    return Basis(dict(sorted(counted.items())), facts, own)


def _stem(file: str) -> str:
    return file.partition(".")[0]
