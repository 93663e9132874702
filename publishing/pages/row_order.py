"""In which order a reader meets the rows of a table: the newest time first, and countries by the name that is shown."""

import re
import unicodedata
from collections.abc import Sequence
from functools import cached_property

from evidence.tables import Row, Table
from publishing.data.tables import COUNTRIES
from publishing.languages.view import Localised

# The columns that say of which time a row is.
TIMES = ("year", "period", "date")
EDITION = "edition"
# The code of what is left when countries are named, and what stands behind every letter.
OTHERS, LAST = "OTH", "~"
YEAR = re.compile(r"\d{4}")


class RowOrder:
    """The order of the rows of one table for the readers of one language."""

    def __init__(self, table: Table, site: Localised) -> None:
        """Take the table, and the language in which countries are named."""
        self.table = table
        self.site = site
        required = {field["name"] for field in table.fields if field.get("constraints", {}).get("required")}
        self.time = next((name for name in TIMES if name in required), "")
        self.has_editions = EDITION in table.primary_key

    @property
    def word(self) -> str:
        """The word for it."""
        if self.time:
            return "newest_first"
        return "newest_edition" if self.has_editions else "as_filed"

    @property
    def is_by_place(self) -> bool:
        """Tell whether rows of one time or edition stand in the order of the names of their countries."""
        own = [name for name in self.table.primary_key if name not in (*TIMES, EDITION)]
        return (bool(self.time) or self.has_editions) and next(iter(own), "") in COUNTRIES

    def parts(self, whole: int, size: int) -> list[list[int]]:
        """Return the places of the rows: on one page up to `whole` of them, else on pages of `size`; one at least.

        A row is on the same page in each language, and has another place on it where its country has another name.
        """
        places = self._newest_first(range(len(self.table.rows)))
        size = whole if len(places) <= whole else size
        return [self._by_name(places[first : first + size]) for first in range(0, len(places), size)] or [[]]

    def _by_name(self, places: Sequence[int]) -> list[int]:
        """Return places as they are filed, but for countries, which are filed by their codes."""
        if not self.time and not self.has_editions:
            return list(places)
        return self._newest_first(sorted(places, key=self._named))

    def _named(self, place: int) -> list[str | int]:
        """Return what a row is of: countries by name, all else by where it first stands in the file."""
        row, key = self.table.rows[place], self.table.primary_key
        return [self._name(row, name) if name in COUNTRIES else self._firsts[name][row[name]] for name in key]

    @cached_property
    def _firsts(self) -> dict[str, dict[object, int]]:
        others = [name for name in self.table.primary_key if name not in COUNTRIES]
        values = {name: dict.fromkeys(row[name] for row in self.table.rows) for name in others}
        return {name: {value: place for place, value in enumerate(found)} for name, found in values.items()}

    def _name(self, row: Row, column: str) -> str:
        """Return a country as an alphabet has it, without capitals and accents; all others together come last."""
        if row[column] == OTHERS:
            return LAST
        name = self.site.catalogue.country_name(str(row[column]), self.site.code)
        return unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().casefold()

    def _newest_first(self, places: Sequence[int]) -> list[int]:
        """Return places with the newest time first, and for one time the newest edition."""
        rows, ordered = self.table.rows, list(places)
        if self.has_editions:
            ordered.sort(key=lambda place: YEAR.findall(str(rows[place][EDITION])), reverse=True)
        if self.time:
            ordered.sort(key=lambda place: str(rows[place][self.time]), reverse=True)
        return ordered
