"""A plausible correction of each table of the packages, and what becomes of it.

Rows are named as they were in November 2026; where one is gone, the first that has such a cell takes its place.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from tests.broken.cells import change, rows

Write = Callable[[str], str]
# The problem is in the column that was corrected.
HERE = "here"


@dataclass(frozen=True)
class Correction:
    """Another cell in the row of a table that has these cells; `problem` says which table and column then has one."""

    table: str
    row: Mapping[str, str]
    column: str
    write: Write
    problem: str = ""

    @property
    def file(self) -> str:
        """The file of the table."""
        return file_of(self.table)

    @property
    def expected(self) -> str:
        """The file and the column of the problem that follows; empty when everything stays in order."""
        table, _, column = (self.problem if self.problem != HERE else f"{self.table}:{self.column}").partition(":")
        return f"{file_of(table)}:{column}" if table else ""

    def apply(self, repository: Path) -> tuple[int, str, str]:
        """Correct the table in a copy of the repository; return the line, and the cell before and after."""
        path = repository / self.file
        filled = [(line, row) for line, row in rows(path) if row[self.column]]
        named = [(line, row) for line, row in filled if self.row.items() <= row.items()]
        line, row = (named or filled)[0]
        before, after = row[self.column], self.write(row[self.column])
        change(path, line, self.column, after)
        return line, before, after


def file_of(table: str) -> str:
    """Return the file of a table such as `supply/reserves`."""
    package, name = table.split("/")
    return f"datapackage/{package}/data/{name}.csv"


def more(amount: float) -> Write:
    """Add to a number, with as many decimals as it has."""
    return lambda cell: f"{float(cell) + amount:.{len(cell.partition('.')[2])}f}"


def percent(amount: float) -> Write:
    """Make a number larger by a part of itself, by one in its last digit at least."""

    def write(cell: str) -> str:
        change, last = float(cell) * amount / 100, 0.1 ** len(cell.partition(".")[2])
        return more(change if abs(change) > last else last)(cell)

    return write


def a_day_later(cell: str) -> str:
    """Return the day after; of a month or a year the one of the year after."""
    if len(cell) < len("2026-11-27"):
        return f"{int(cell[:4]) + 1}{cell[4:]}"
    return (date.fromisoformat(cell) + timedelta(days=1)).isoformat()


def other(value: str, instead: str = "") -> Write:
    """Put another value, or `instead` where it is that already."""
    return lambda cell: instead if cell == value else value


def word(before: str, after: str) -> Write:
    """Take another word of a text; a text that does not have it gets the other one at its end."""
    return lambda cell: cell.replace(before, after, 1) if before in cell else f"{cell} {after}"


CHINA, MALAYSIA, WORLD = ({"country": code} for code in ("CHN", "MYS", "WLD"))
NEWEST = {"edition": "MCS 2026"}
LATEST = {**NEWEST, "year": "2024"}
OUTLOOK = {"edition": "IEA 2025-05", "year": "2030"}
SALIENT = "supply/us_salient_statistics"
MINED = {"measure": "production", "commodity": "mineral-concentrates"}
RELIANCE = {"measure": "net-import-reliance", "commodity": "compounds-and-metals"}
WHOLE = {"commodity": "compounds-and-metals"}
STORED, FINDING = "figures/figures:value", "figures/evidence:finding_en"
RELATION, VERDICT, LOCATOR = "figures/evidence:relation", "figures/claims:verdict", "figures/claims:locator"

# Right as they are: nothing follows.
IN_ORDER = (
    Correction("figures/figures", {"id": "australia-mine-production-2024-mcs-2026"}, "value", percent(3)),
    Correction("figures/figures", {"id": "f35-jets-under-waiver-2022"}, "locator", word("As", "Page 1; as")),
    Correction("figures/claims", {"id": "f35-rare-earth-mass"}, "reviewed_on", a_day_later),
    Correction("figures/claims", {"id": "seventeen-elements"}, "title_en", word("group", "family")),
    Correction("figures/evidence", {"id": "asml-export-licence-date-e04"}, "relation", other("context", "qualifies")),
    Correction("figures/measures", {"id": "china-mine-share"}, "scope_en", word("counts all", "takes all")),
    Correction("figures/parts", {"id": "seventeen-elements-p1"}, "text_en", word("group", "family")),
    Correction("figures/sources", {"id": "abc-australia-2025"}, "published", a_day_later),
    Correction("figures/units", {"id": "billion_eur"}, "symbol_nl", other("miljard euro", "mld euro")),
    Correction("supply/mine_production", {**LATEST, **MALAYSIA}, "production_t_reo", percent(5)),
    Correction("supply/mine_production", {**LATEST, **MALAYSIA}, "estimated", other("true", "false")),
    Correction("supply/reserves", {**NEWEST, "country": "USA"}, "reserves_t_reo", percent(3)),
    Correction(SALIENT, {**LATEST, "measure": "imports", "commodity": "compounds"}, "value", percent(2)),
    Correction(SALIENT, {**LATEST, **MINED}, "value", percent(2)),
    Correction(SALIENT, {**LATEST, **RELIANCE}, "value", more(1)),
    Correction("supply/china_share_by_stage", {"market": "world", "stage": "magnets"}, "share_percent", more(-1)),
    Correction("supply/oxide_prices", {**NEWEST, "product": "terbium-oxide"}, "price_usd_per_kg", percent(2)),
    Correction("supply/china_exports", {"product": "magnets", **WORLD}, "exports_t", percent(2)),
    Correction("supply/eu_trade", {"flow": "imports", **CHINA}, "trade_t", percent(2)),
    Correction("supply/deposit_elements", {"deposit": "longnan", "element": "Tb"}, "share_percent", percent(2)),
    Correction("supply/us_compound_imports", {"year": "2009", "country": "CAN"}, "mass_kg", percent(3)),
    Correction("supply/us_imports_by_product", {"product": "cerium-oxides", "country": "JPN"}, "mass_kg", percent(2)),
    Correction("supply/sources", {"id": "reuters-2025-exports-august"}, "published", a_day_later),
    Correction("context/elements", {"symbol": "Y"}, "crustal_abundance_ppm", percent(2)),
    Correction("context/end_uses", {"end_use": "catalysts"}, "share_percent", more(-1)),
    Correction("context/projects", {"id": "bayan-obo"}, "latitude", more(0.1)),
    Correction("context/start_dates", {"project_id": "eneabba-iluka"}, "outcome_date", other("2027", "2028")),
    Correction("context/targets", {"id": "japan-china-share-2025"}, "current_value", more(-1)),
    Correction("context/events", {"id": "april-controls-2025"}, "date", a_day_later),
    Correction("context/terms", {"id": "claim"}, "meaning_en", word("Something", "A thing")),
    Correction("context/sources", {"id": "afp-2015"}, "published", a_day_later),
)
# Something else says otherwise: the row itself has a problem.
AT_ONE_ROW = (
    Correction("figures/units", {"id": "lb"}, "factor", percent(1), HERE),
    Correction("supply/countries", {"id": "VNM"}, "name_en", other("Viet Nam"), HERE),
    Correction("context/countries", {"id": "VNM"}, "name_nl", other("Viet Nam"), HERE),
    Correction("supply/sources", {"id": "usgs-mcs-2026"}, "published", a_day_later, HERE),
)
# Rows no longer agree: one that is computed or added up from the corrected one, or a text about it, is to follow.
AMONG_ROWS = (
    Correction("figures/figures", {"id": "greenland-reserves-mcs-2026"}, "value", percent(8), HERE),
    Correction("figures/mentions", {"claim_id": "wind-turbine-magnet-mass"}, "paragraph", more(1), LOCATOR),
    Correction("figures/figures", {"id": "f35-jets-with-chinese-alloy-2022"}, "low", more(5), FINDING),
    Correction(
        "figures/figures", {"id": "china-processing-capacity-share-2021-commerce"}, "low", percent(10), RELATION
    ),
    Correction("figures/evidence", {"id": "made-in-china-2025-e01"}, "relation", other("supports"), VERDICT),
    Correction("supply/mine_production", {**LATEST, **CHINA}, "production_t_reo", percent(3), HERE),
    Correction("supply/us_compound_imports", {"year": "2023", **CHINA}, "mass_kg", percent(10), STORED),
    Correction("supply/us_import_sources", {**NEWEST, **WHOLE, **MALAYSIA}, "share_percent", more(5), HERE),
    Correction("supply/magnet_supply_outlook", {**OUTLOOK, "stage": "mining", **CHINA}, "supply_kt", percent(5), HERE),
    Correction("supply/magnet_demand_outlook", {**OUTLOOK, "sector": "wind"}, "demand_kt", percent(5), HERE),
)
# The words of a chart say what the corrected row no longer bears out.
IN_WORDS = (
    Correction(SALIENT, {**NEWEST, "year": "2025", **MINED}, "value", percent(-14), HERE),
    Correction(SALIENT, {**NEWEST, "year": "2025", **MINED}, "estimated", other("false", "true"), HERE),
)
