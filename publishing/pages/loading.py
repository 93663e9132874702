"""How a table or a package is read by the programs that people have: a few lines of code for each."""

from collections.abc import Sequence
from dataclasses import dataclass

from evidence.tables import Table
from publishing.data.separated import has_dialect
from publishing.languages.addresses import descriptor_file, package_file, table_file
from publishing.languages.view import Localised

# By program: what it is called, the format that it reads, and the code. Polars guesses a type from the first rows
# alone unless it is told to look at all.
PROGRAMS = (
    ("pandas", "csv", 'import pandas\n\ntable = pandas.read_csv("{}")'),
    ("Polars", "csv", 'import polars\n\ntable = polars.read_csv("{}", infer_schema_length=None)'),
    ("Polars (Parquet)", "parquet", 'import polars\n\ntable = polars.read_parquet("{}")'),
    ("DuckDB", "parquet", "SELECT * FROM read_parquet('{}');"),
    ("R", "csv", 'library(readr)\n\ntable <- read_csv("{}", guess_max = Inf)'),
    ("curl", "csv", "curl -LO {}"),
)
# Google Sheets is told how numbers are written; where a comma stands in numbers, a semicolon stands between these.
SHEETS = '=IMPORTDATA("{address}"{separator} ","{separator} "en_US")'


# The same for a whole package: its descriptor or its archive, and one of its tables.
FRICTIONLESS = """from frictionless import Package

package = Package("{descriptor}")
rows = package.get_resource("{table}").read_rows()"""
PANDAS = """import io, urllib.request, zipfile
import pandas

packed = io.BytesIO(urllib.request.urlopen("{archive}").read())
with zipfile.ZipFile(packed) as files:
    names = [name for name in files.namelist() if name.endswith(".csv")]
    tables = {{name: pandas.read_csv(files.open(name)) for name in names}}"""
PACKAGE_PROGRAMS = {"Frictionless": FRICTIONLESS, "pandas": PANDAS, "curl": "curl -LO {archive}"}


@dataclass(frozen=True)
class Way:
    """A program and the code that it is given."""

    name: str
    code: str


def ways(table: Table, site: Localised) -> list[Way]:
    """Return a way to read a table for each program."""

    def address(ending: str) -> str:
        return site.settings.site_url + table_file(table.package, table.name, ending)

    separator = ";" if has_dialect(site.code) else ","
    sheets = Way("Google Sheets", SHEETS.format(address=address("csv"), separator=separator))
    return [*(Way(name, code.format(address(ending))) for name, ending, code in PROGRAMS), sheets]


def package_ways(tables: Sequence[Table], site: Localised) -> list[Way]:
    """Return a way to read a whole package for each program; the first of its tables is the example."""
    root, package = site.settings.site_url, tables[0].package
    archive, descriptor = root + package_file(package, "zip"), root + descriptor_file(package)
    named = {"descriptor": descriptor, "archive": archive, "table": tables[0].name}
    return [Way(name, code.format(**named)) for name, code in PACKAGE_PROGRAMS.items()]
