"""A sheet with a cell of every kind, some of which spreadsheets are known to spoil."""

from datetime import date

from publishing.data.sheets import Column, Sheet

LABELS = {"CHN": {"nl": "China", "en": "China"}, "BRA": {"nl": "Brazilië", "en": "Brazil"}}


def column(name: str, kind: str, unit: str = "") -> Column:
    """Return a column whose heading in Dutch is not that in English."""
    return Column(name, kind, {"nl": f"{name} nl", "en": f"{name} en"}, {"nl": "Wat?", "en": "What?"}, unit)


COLUMNS = (
    Column("country", "string", {"nl": "Land", "en": "Country"}, names=LABELS),
    column("year", "year"),
    column("share_percent", "number", "percent"),
    column("mass_t", "number", "t"),
    column("count", "integer"),
    column("estimated", "boolean"),
    column("checked_on", "date"),
    column("note", "string"),
)
ROWS = (
    {
        "country": "BRA", "year": 2024, "share_percent": 0.863, "mass_t": 45_000, "count": 3, "estimated": True,
        "checked_on": date(2026, 11, 22), "note": 'één; twee, "drie"',
    },
    {
        "country": "CHN", "year": 2025, "share_percent": 1e-07, "mass_t": None, "count": None, "estimated": False,
        "checked_on": None, "note": None,
    },
)  # fmt: skip
SHEET = Sheet("shares", {"nl": "Aandelen", "en": "Shares"}, {"nl": "Wie?", "en": "Who?"}, COLUMNS, ROWS)
