"""The records of the package `supply`: the statistical tables, and the names of countries.

Weights are in tonnes of rare-earth oxide (`t_reo`) unless the name says otherwise; editions are never merged.
"""

from dataclasses import dataclass

from evidence.records.record import Record, Texts


@dataclass(frozen=True, kw_only=True)
class Country(Record):
    """A country or a group of countries, by its ISO 3166-1 alpha-3 code."""

    table = ("supply", "countries")
    id: str
    name: Texts


@dataclass(frozen=True, kw_only=True)
class MineProduction(Record):
    """What a country mined in a year, in one edition of USGS."""

    table = ("supply", "mine_production")
    edition: str
    year: int
    country: str
    production_t_reo: float | None
    flag: str
    estimated: bool | None
    note: Texts
    source_id: str


@dataclass(frozen=True, kw_only=True)
class Reserve(Record):
    """The reserves of a country in one edition of USGS; a bound stands in `low`."""

    table = ("supply", "reserves")
    edition: str
    country: str
    reserves_t_reo: float | None
    low: float | None
    qualifier: str
    flag: str
    note: Texts
    source_id: str


@dataclass(frozen=True, kw_only=True)
class SalientStatistic(Record):
    """A number about the United States in one edition of USGS, in `unit`."""

    table = ("supply", "us_salient_statistics")
    edition: str
    year: int
    measure: str
    commodity: str
    value: float | None
    low: float | None
    qualifier: str
    flag: str
    unit: str
    estimated: bool | None
    basis: str
    note: Texts
    source_id: str


@dataclass(frozen=True, kw_only=True)
class ImportSource(Record):
    """A country's share of what the United States import, over several years, in one edition of USGS."""

    table = ("supply", "us_import_sources")
    edition: str
    period: str
    commodity: str
    country: str
    share_percent: float
    note: Texts
    source_id: str


@dataclass(frozen=True, kw_only=True)
class StageShare(Record):
    """China's share of a market at one stage, as one source gives it."""

    table = ("supply", "china_share_by_stage")
    market: str
    stage: str
    scope: str
    period: str
    share_percent: float | None
    low: float | None
    high: float | None
    qualifier: str
    kind: str
    note: Texts
    source_id: str


@dataclass(frozen=True, kw_only=True)
class OxidePrice(Record):
    """What a kilogram of an oxide cost, in one edition of USGS."""

    table = ("supply", "oxide_prices")
    edition: str
    year: int
    product: str
    basis: str
    minimum_purity_percent: float | None
    price_usd_per_kg: float | None
    low: float | None
    high: float | None
    estimated: bool | None
    quoted_by: str
    note: Texts
    source_id: str


@dataclass(frozen=True, kw_only=True)
class ChineseExport(Record):
    """What China exported to a country in a month or a year, in tonnes as shipped."""

    table = ("supply", "china_exports")
    period: str
    product: str
    country: str
    exports_t: float
    note: Texts
    source_id: str


@dataclass(frozen=True, kw_only=True)
class MagnetSupply(Record):
    """A country's supply of the metals for magnets, measured or projected by the IEA, in thousands of tonnes."""

    table = ("supply", "magnet_supply_outlook")
    edition: str
    year: int
    stage: str
    country: str
    supply_kt: float
    share_percent: float
    kind: str
    note: Texts
    source_id: str


@dataclass(frozen=True, kw_only=True)
class MagnetDemand(Record):
    """The demand of a sector for the metals for magnets, measured or projected by the IEA, in thousands of tonnes."""

    table = ("supply", "magnet_demand_outlook")
    edition: str
    year: int
    scenario: str
    sector: str
    demand_kt: float
    kind: str
    source_id: str


@dataclass(frozen=True, kw_only=True)
class EuropeanTrade(Record):
    """What the European Union traded with a country in a year, in tonnes as shipped."""

    table = ("supply", "eu_trade")
    year: int
    flow: str
    country: str
    trade_t: float
    share_percent: float
    source_id: str


@dataclass(frozen=True, kw_only=True)
class CompoundImport(Record):
    """What the United States imported of rare-earth compounds from a country in a year: weight and value."""

    table = ("supply", "us_compound_imports")
    year: int
    country: str
    mass_kg: float | None
    value_usd: float | None
    source_id: str
