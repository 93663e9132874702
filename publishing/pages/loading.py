"""How a table is read by the programs that people have: a line or two of code for each, at its permanent address."""

from dataclasses import dataclass

from evidence.tables import Table
from publishing.data.separated import has_dialect
from publishing.languages.addresses import table_file
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
