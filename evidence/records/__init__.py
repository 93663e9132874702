"""The rows of the packages as typed records, a class for each table.

A number of the data is an int where it is whole and a float where it is not, so `float` stands for both;
a cell that may be empty is None, an empty text is "".
"""

from evidence.records.context import Element, EndUse, Event, Project, StartDate, Target, Term
from evidence.records.corrections import CorrectedCell, Correction
from evidence.records.figures import Claim, Evidence, Figure, Measure, Mention, Part, Source, Unit
from evidence.records.record import AnyRecord, Record, Texts, records
from evidence.records.supply import (
    ChineseExport,
    CompoundImport,
    Country,
    DepositElement,
    EuropeanTrade,
    ImportSource,
    MagnetDemand,
    MagnetSupply,
    MineProduction,
    OxidePrice,
    ProductImport,
    Reserve,
    SalientStatistic,
    StageShare,
)

__all__ = [
    "AnyRecord", "ChineseExport", "Claim", "CompoundImport", "CorrectedCell", "Correction", "Country",
    "DepositElement", "Element", "EndUse",
    "EuropeanTrade", "Event", "Evidence", "Figure", "ImportSource", "MagnetDemand", "MagnetSupply", "Measure",
    "Mention", "MineProduction", "OxidePrice", "Part", "ProductImport", "Project", "Record", "Reserve",
    "SalientStatistic", "Source", "StageShare", "StartDate", "Target", "Term", "Texts", "Unit", "records",
]  # fmt: skip
