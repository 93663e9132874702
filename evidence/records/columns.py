"""What the descriptor says of a column, stated once: the records declare it, in the types of their fields.

The type of a field gives the column's type, and whether a cell may be empty; the names here add the rest.
"""

from collections.abc import Sequence
from dataclasses import dataclass, fields
from datetime import date
from enum import Enum, auto
from types import NoneType, UnionType
from typing import Annotated, Any, TypeVar, Union, get_args, get_origin, get_type_hints

from evidence.records.record import Record, Texts

# Each runs through a cell of any length in one go; a pattern of a descriptor is one of these, because others may not.
DAY = r"\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?"
ID = r"[a-z0-9]+(-[a-z0-9]+)*"
IDS = rf"{ID}( {ID})*"
UNIT_ID = r"[a-z0-9]+(_[a-z0-9]+)*"
NAME = r"[a-z][a-z0-9]*(_[a-z0-9]+)*"
COUNTRY = r"[A-Z]{3}"
SYMBOL = r"[A-Z][a-z]?"
WIKIDATA = r"Q\d+"
WEB_ADDRESS = r"https?://.+"
CODES_OF_LANGUAGES = r"[a-z]{2}(/[a-z]{2})*"
YEAR = r"\d{4}"
YEARS = r"\d{4}(/\d{4})?"
MONTHS = r"\d{4}(-\d{2})?(/\d{4}-\d{2})?"
SPAN = rf"{DAY}(/({DAY}|\.\.))?"
CLOSED_SPAN = rf"{DAY}(/{DAY})?"
UP_TO_A_DAY = r"\d{4}(-\d{2}(-\d{2})?)?"
USGS_EDITION = r"DS 140 \(\d{4}\)|(MYB|MCS) \d{4}"
SUMMARIES = r"MCS \d{4}"
OUTLOOK = r"IEA \d{4}-\d{2}"
PATTERNS = frozenset(
    {DAY, ID, IDS, UNIT_ID, NAME, COUNTRY, SYMBOL, WEB_ADDRESS, CODES_OF_LANGUAGES, YEAR, YEARS, MONTHS, SPAN}
    | {CLOSED_SPAN, UP_TO_A_DAY, USGS_EDITION, SUMMARIES, OUTLOOK, WIKIDATA}
)

Cell = TypeVar("Cell")


@dataclass(frozen=True)
class Constraint:
    """A constraint of the Table Schema with its value; without one, whatever the descriptor lists is allowed."""

    name: str
    value: object = None


class Mark(Enum):
    """What else can be said of a column: it tells rows apart, or each of its words has a label in every language."""

    KEY = auto()
    LABELLED = auto()


Filled = Annotated[Cell, Constraint("required", value=True)]
Key = Annotated[Cell, Constraint("required", value=True), Mark.KEY]
Unique = Annotated[Cell, Constraint("unique", value=True)]

Id = Unique[Key[Annotated[str, Constraint("pattern", ID)]]]
UnitId = Unique[Key[Annotated[str, Constraint("pattern", UNIT_ID)]]]
CountryId = Unique[Key[Annotated[str, Constraint("pattern", COUNTRY)]]]
Reference = Annotated[str, Constraint("pattern", ID)]
# What a package, a table or a column is called.
Name = Annotated[str, Constraint("pattern", NAME)]
# Ids with a space between them.
References = Annotated[str, Constraint("pattern", IDS)]
Symbol = Unique[Filled[Annotated[str, Constraint("pattern", SYMBOL)]]]
WikidataId = Annotated[str, Constraint("pattern", WIKIDATA)]
CountryCode = Annotated[str, Constraint("pattern", COUNTRY)]
# A word of a list; what it means is said in the descriptor, or in the words of the site.
LabelledWord = Annotated[str, Constraint("enum"), Mark.LABELLED]
Word = Annotated[str, Constraint("enum")]

Day = Annotated[str, Constraint("pattern", DAY)]
UpToADay = Annotated[str, Constraint("pattern", UP_TO_A_DAY)]
YearAsText = Annotated[str, Constraint("pattern", YEAR)]
Years = Annotated[str, Constraint("pattern", YEARS)]
Months = Annotated[str, Constraint("pattern", MONTHS)]
Span = Annotated[str, Constraint("pattern", SPAN)]
ClosedSpan = Annotated[str, Constraint("pattern", CLOSED_SPAN)]
Languages = Annotated[str, Constraint("pattern", CODES_OF_LANGUAGES)]
WebAddress = Annotated[str, Constraint("pattern", WEB_ADDRESS)]
UsgsEdition = Key[Annotated[str, Constraint("pattern", USGS_EDITION)]]
SummariesEdition = Key[Annotated[str, Constraint("pattern", SUMMARIES)]]
OutlookEdition = Key[Annotated[str, Constraint("pattern", OUTLOOK)]]

Amount = Annotated[float, Constraint("minimum", 0)]
Percent = Annotated[float, Constraint("minimum", 0), Constraint("maximum", 100)]
Latitude = Annotated[float, Constraint("minimum", -90), Constraint("maximum", 90)]
Longitude = Annotated[float, Constraint("minimum", -180), Constraint("maximum", 180)]
# Counts from one.
Ordinal = Annotated[int, Constraint("minimum", 1)]

ClaimTitle = Filled[Annotated[Texts, Constraint("maxLength", 70)]]
EventTitle = Filled[Annotated[Texts, Constraint("maxLength", 80)]]


# What the Table Schema calls the types of Python; a year is an integer of that name.
TYPES: dict[Any, str] = {
    str: "string", Texts: "string", float: "number", int: "integer", bool: "boolean", date: "date",
}  # fmt: skip
YEAR_COLUMN = "year"


@dataclass(frozen=True)
class Column:
    """What the descriptor of a table must say of one column."""

    type: str
    constraints: dict[str, object]
    is_key: bool
    is_labelled: bool


def columns(kind: type[Record], languages: Sequence[str]) -> dict[str, Column]:
    """Return the columns of the table of a record by name, those of texts in each language."""
    hints = get_type_hints(kind, include_extras=True)
    found: dict[str, Column] = {}
    for name in (one.name for one in fields(kind) if one.name != "where"):
        python, column = _column(name, hints[name])
        found |= {f"{name}_{code}": column for code in languages} if python == Texts else {name: column}
    return found


def _column(name: str, hint: Any) -> tuple[Any, Column]:
    """Return the type of Python of a field, and the column that it stands for."""
    options = get_args(hint) if get_origin(hint) in (Union, UnionType) else (hint,)
    python, *said = get_args(options[0]) if get_origin(options[0]) is Annotated else options[:1]
    constraints = {one.name: one.value for one in said if isinstance(one, Constraint)}
    # An empty text is a text; any other cell that may be empty is so by its type.
    if python not in (str, Texts) and NoneType not in options:
        constraints["required"] = True
    type_ = "year" if name == YEAR_COLUMN else TYPES[python]
    return python, Column(type_, constraints, Mark.KEY in said, Mark.LABELLED in said)
