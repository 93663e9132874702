"""The data packages in the site: each table in every format, and each package whole, at addresses that never change.

All formats are written from the rows that were checked, and the CSV files are copied as they are.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, partial
from pathlib import Path

from evidence.languages import FALLBACK
from evidence.licences import basis_of
from evidence.tables import Table
from publishing.citation import CITATION, addressed, keywords
from publishing.data.archive import archive
from publishing.data.citations import package_citation
from publishing.data.corrected import changes_of_tables, news_lines
from publishing.data.descriptions import descriptions
from publishing.data.descriptor import Properties, published
from publishing.data.made import made
from publishing.data.objects import objects
from publishing.data.parquet import parquet
from publishing.data.readme import Facts, all_limits, dictionary_leaf, facts, readme, readme_leaf
from publishing.data.separated import has_dialect, local
from publishing.data.sheets import Leaf, Sheet, leaf
from publishing.data.tables import sheet_of, sources_sheet
from publishing.data.workbook import workbook
from publishing.languages.addresses import CSVW, DESCRIPTOR, descriptor_file, package_file, table_file
from publishing.languages.view import Localised

LICENCE = "LICENSE-data"
Files = Iterator[tuple[str, bytes]]


@dataclass(frozen=True)
class Package:
    """The tables of one package, as every language of the site sees them, and where files are kept."""

    tables: Sequence[Table]
    sites: Mapping[str, Localised]
    root: Path
    cache: Path

    @property
    def name(self) -> str:
        """What the package is called."""
        return self.tables[0].package

    @cached_property
    def sheets(self) -> dict[str, Sheet]:
        """Its tables by name."""
        return {table.name: sheet_of(table, self.sites) for table in self.tables}

    def files(self) -> Files:
        """Yield address and content of each of its files."""
        contents = {table.name: (self.root / table.file).read_bytes() for table in self.tables}
        for table in self.tables:
            yield table_file(self.name, table.name), contents[table.name]
            yield from self._formats(table)
        site = self.sites[FALLBACK.code]
        descriptor = self._noticed(published(self.tables, contents, site, keywords(self.root / CITATION)))
        described = dict(descriptions(descriptor, list(self.sites), package_citation(self.tables[0], site)))
        for name, content in described.items():
            yield descriptor_file(self.name, name), content
        whole = {name: described[name] for name in (DESCRIPTOR, CSVW)}
        yield package_file(self.name, "zip"), self._archive(whole, contents)
        for code, site in self.sites.items():
            yield package_file(self.name, f"{code}.xlsx"), self._workbook(site)

    def _noticed(self, descriptor: Properties) -> Properties:
        """Return a descriptor in which each table says what was changed in it, in every language, while it is news."""
        for resource, table in zip(descriptor["resources"], self.tables, strict=True):
            told = {code: news_lines(changes_of_tables([table], site), site) for code, site in self.sites.items()}
            resource.update({"notices": told} if any(told.values()) else {})
        return descriptor

    def _formats(self, table: Table) -> Files:
        """Yield a table in the formats of programs, and in those of the readers of each language."""
        sheet, catalogue = self.sheets[table.name], next(iter(self.sites.values())).catalogue
        sources = sources_sheet(table, catalogue, self.sites)
        licence = basis_of(table, catalogue).licence
        about = {key: table.package_properties[key] for key in ("version", "name")} | {"licence": licence}
        for ending, make in (("json", partial(objects, sheet)), ("parquet", partial(parquet, sheet, about))):
            yield table_file(self.name, table.name, ending), made(self.cache, ending, [sheet.digest, about], make)
        for code, site in self.sites.items():
            if has_dialect(code):
                content = local(leaf(sheet, code, site.words), site.words)
                yield table_file(self.name, table.name, f"{code}.csv"), content
            said = facts([table], site)
            inputs = [sheet.digest, sources.digest if sources else "", code, said, _words(site)]
            make = partial(self._table_workbook, table, sources, said, site)
            yield table_file(self.name, table.name, f"{code}.xlsx"), made(self.cache, "xlsx", inputs, make)

    def _table_workbook(self, table: Table, sources: Sheet | None, said: Facts, site: Localised) -> bytes:
        """Return a table with its dictionary and its sources, opened at the table."""
        shown = [self.sheets[table.name], *([sources] if sources else [])]
        leaves = [leaf(sheet, site.code, site.words) for sheet in shown]
        return workbook(said[0][1], [leaves[0], self._dictionary([table], site), *leaves[1:], readme_leaf(said, site)])

    def _workbook(self, site: Localised) -> bytes:
        """Return all tables together, behind what is said of the package."""
        said = [*facts(self.tables, site), *all_limits(self.tables, site)]
        inputs = [[sheet.digest for sheet in self.sheets.values()], site.code, said, _words(site)]
        return made(self.cache, "xlsx", inputs, partial(self._whole_workbook, said, site))

    def _whole_workbook(self, said: Facts, site: Localised) -> bytes:
        leaves = [leaf(sheet, site.code, site.words) for sheet in self.sheets.values()]
        return workbook(said[0][1], [readme_leaf(said, site), self._dictionary(self.tables, site), *leaves])

    def _dictionary(self, tables: Sequence[Table], site: Localised) -> Leaf:
        units = {table.name: {one.name: one.unit for one in self.sheets[table.name].columns} for table in tables}
        return dictionary_leaf(tables, units, site)

    def _archive(self, described: Mapping[str, bytes], contents: Mapping[str, bytes]) -> bytes:
        """Return the package as one file: its tables and what describes them, what is said of it, and its licence."""
        cited = (self.root / CITATION).read_text("utf-8")
        address = package_citation(self.tables[0], self.sites[FALLBACK.code]).url
        beside = {LICENCE: (self.root / LICENCE).read_bytes(), CITATION: addressed(cited, address).encode()}
        said = {f"README.{code}.md": readme(self.tables, site) for code, site in self.sites.items()}
        tables = {f"{name}.csv": content for name, content in contents.items()}
        return archive({**described, **said, **beside, **tables})


def write_packages(root: Path, target: Path, sites: Mapping[str, Localised], cache: Path) -> None:
    """Write the packages in every format; a file that no descriptor names is not published."""
    for package in _packages(root, sites, cache):
        for address, content in package.files():
            file = target / address
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(content)


def _packages(root: Path, sites: Mapping[str, Localised], cache: Path) -> Iterator[Package]:
    tables = next(iter(sites.values())).catalogue.tables.values()
    for name in dict.fromkeys(table.package for table in tables):
        yield Package([table for table in tables if table.package == name], sites, root, cache)


def _words(site: Localised) -> list[object]:
    """Return the words that stand in a workbook beside those of the data."""
    return [
        site.words[name]
        for name in ("files", "table", "types", "sources", "licence", "licences", "site_name", "list_separator")
    ]
