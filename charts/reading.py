"""A catalogue that remembers which tables a chart reads, so that its page can name them and nobody lists them."""

from evidence.catalogue import Catalogue
from evidence.tables import Row

TableName = tuple[str, str]
# What only lends names; sources are named below each chart.
LENDING = {("supply", "countries"), ("figures", "units")}


class Reading(Catalogue):
    """The tables of all packages, as one chart sees them."""

    def __init__(self, catalogue: Catalogue) -> None:
        """Take everything that there is to read."""
        super().__init__(catalogue.tables.values())
        self._read: dict[TableName, None] = {}

    def rows(self, package: str, name: str) -> list[Row]:
        """Return the rows of one table and remember its name; raises KeyError when there is none of that name."""
        self._read[package, name] = None
        return super().rows(package, name)

    @property
    def read(self) -> tuple[TableName, ...]:
        """The package and the name of each table that was read, in that order."""
        return tuple(name for name in self._read if name not in LENDING)
