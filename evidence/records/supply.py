"""The records of the package `supply`: the statistical tables, and the names of countries.

Weights are in tonnes of rare-earth oxide (`t_reo`) unless the name says otherwise; editions are never merged.
"""

from dataclasses import dataclass

from evidence.records.columns import (
    Amount,
    CountryCode,
    CountryId,
    Filled,
    Key,
    LabelledWord,
    Months,
    OutlookEdition,
    Percent,
    Reference,
    SummariesEdition,
    UsgsEdition,
    WikidataId,
    Years,
)
from evidence.records.record import Record, Texts


@dataclass(frozen=True, kw_only=True)
class Country(Record):
    """A country or a group of countries, by its ISO 3166-1 alpha-3 code."""

    table = ("supply", "countries")
    id: CountryId
    wikidata: WikidataId
    name: Filled[Texts]


@dataclass(frozen=True, kw_only=True)
class MineProduction(Record):
    """What a country mined in a year, in one edition of USGS."""

    table = ("supply", "mine_production")
    edition: UsgsEdition
    year: Key[int]
    country: Key[CountryCode]
    production_t_reo: Amount | None
    flag: LabelledWord
    estimated: bool | None
    note: Texts
    source_id: Filled[Reference]


@dataclass(frozen=True, kw_only=True)
class Reserve(Record):
    """The reserves of a country in one edition of USGS; a bound stands in `low`."""

    table = ("supply", "reserves")
    edition: UsgsEdition
    country: Key[CountryCode]
    reserves_t_reo: Amount | None
    low: float | None
    qualifier: LabelledWord
    flag: LabelledWord
    note: Texts
    source_id: Filled[Reference]


@dataclass(frozen=True, kw_only=True)
class DepositElement(Record):
    """How much of the rare-earth oxide of a deposit one element is, in one edition of USGS."""

    table = ("supply", "deposit_elements")
    edition: UsgsEdition
    deposit: Key[LabelledWord]
    country: Filled[CountryCode]
    mineral: Filled[LabelledWord]
    element: Key[LabelledWord]
    share_percent: Percent | None
    high: float | None
    qualifier: LabelledWord
    flag: LabelledWord
    source_id: Filled[Reference]


@dataclass(frozen=True, kw_only=True)
class SalientStatistic(Record):
    """A number about the United States in one edition of USGS, in `unit`."""

    table = ("supply", "us_salient_statistics")
    edition: UsgsEdition
    year: Key[int]
    measure: Key[LabelledWord]
    commodity: Key[LabelledWord]
    value: float | None
    low: float | None
    qualifier: LabelledWord
    flag: LabelledWord
    unit: Filled[LabelledWord]
    estimated: bool | None
    basis: LabelledWord
    note: Texts
    source_id: Filled[Reference]


@dataclass(frozen=True, kw_only=True)
class ImportSource(Record):
    """A country's share of what the United States import, over several years, in one edition of USGS."""

    table = ("supply", "us_import_sources")
    edition: UsgsEdition
    period: Key[Years]
    commodity: Key[LabelledWord]
    country: Key[CountryCode]
    share_percent: Percent
    note: Texts
    source_id: Filled[Reference]


@dataclass(frozen=True, kw_only=True)
class StageShare(Record):
    """China's share of a market at one stage, as one source gives it."""

    table = ("supply", "china_share_by_stage")
    single_facts = True
    market: Key[LabelledWord]
    stage: Key[LabelledWord]
    scope: Key[LabelledWord]
    period: Key[Years]
    share_percent: Percent | None
    low: float | None
    high: float | None
    qualifier: LabelledWord
    kind: Filled[LabelledWord]
    note: Texts
    source_id: Key[Reference]


@dataclass(frozen=True, kw_only=True)
class OxidePrice(Record):
    """What a kilogram of an oxide cost, in one edition of USGS."""

    table = ("supply", "oxide_prices")
    edition: SummariesEdition
    year: Key[int]
    product: Key[LabelledWord]
    basis: Key[LabelledWord]
    minimum_purity_percent: Percent | None
    price_usd_per_kg: Amount | None
    low: float | None
    high: float | None
    estimated: bool | None
    quoted_by: LabelledWord
    note: Texts
    source_id: Filled[Reference]


@dataclass(frozen=True, kw_only=True)
class ChineseExport(Record):
    """What China exported to a country in a month or a year, in tonnes as shipped."""

    table = ("supply", "china_exports")
    single_facts = True
    period: Key[Months]
    product: Key[LabelledWord]
    country: Key[CountryCode]
    exports_t: Amount
    note: Texts
    source_id: Key[Reference]


@dataclass(frozen=True, kw_only=True)
class MagnetSupply(Record):
    """A country's supply of the metals for magnets, measured or projected by the IEA, in thousands of tonnes."""

    table = ("supply", "magnet_supply_outlook")
    edition: OutlookEdition
    year: Key[int]
    stage: Key[LabelledWord]
    country: Key[CountryCode]
    supply_kt: Amount
    share_percent: Percent
    kind: Filled[LabelledWord]
    note: Texts
    source_id: Filled[Reference]


@dataclass(frozen=True, kw_only=True)
class MagnetDemand(Record):
    """The demand of a sector for the metals for magnets, measured or projected by the IEA, in thousands of tonnes."""

    table = ("supply", "magnet_demand_outlook")
    edition: OutlookEdition
    year: Key[int]
    scenario: Key[LabelledWord]
    sector: Key[LabelledWord]
    demand_kt: Amount
    kind: Filled[LabelledWord]
    source_id: Filled[Reference]


@dataclass(frozen=True, kw_only=True)
class EuropeanTrade(Record):
    """What the European Union traded with a country in a year, in tonnes as shipped."""

    table = ("supply", "eu_trade")
    year: Key[int]
    flow: Key[LabelledWord]
    country: Key[CountryCode]
    trade_t: Amount
    share_percent: Percent
    source_id: Filled[Reference]


@dataclass(frozen=True, kw_only=True)
class CompoundImport(Record):
    """What the United States imported of rare-earth compounds from a country in a year: weight and value."""

    table = ("supply", "us_compound_imports")
    year: Key[int]
    country: Key[CountryCode]
    mass_kg: Amount | None
    value_usd: Amount | None
    source_id: Filled[Reference]


@dataclass(frozen=True, kw_only=True)
class ProductImport(Record):
    """What the United States imported of one product from a country in a year, in one edition of USGS."""

    table = ("supply", "us_imports_by_product")
    edition: UsgsEdition
    year: Key[int]
    product: Key[LabelledWord]
    country: Key[CountryCode]
    mass_kg: Filled[Amount]
    value_usd: Filled[Amount]
    source_id: Filled[Reference]
