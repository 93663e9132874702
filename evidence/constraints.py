"""What is wrong with a cell that breaks a rule of its column, and what to do, in our words."""

from typing import Any

from evidence.languages import LANGUAGES
from evidence.messages import Advice, Spoken, say
from evidence.messages.translations import SOURCE


def broken_rule(cell: str, rule: str, field: dict[str, Any], table: str) -> Advice:
    """Return what is said of a cell that breaks a rule of the Table Schema; `table` is the one whose ids it holds."""
    constraints, description = field.get("constraints", {}), _description(field)
    if rule == "required":
        told = description or field["name"]
        if table:
            return say("the cell is empty"), say("fill in an id of {table}.csv: {what}", table=table, what=told)
        return say("the cell is empty"), say("fill in: {description}", description=told)
    if rule == "enum":
        words = ", ".join(constraints["enum"])
        return say("'{cell}' is not one of the allowed words", cell=cell), say("use one of: {words}", words=words)
    if rule == "pattern":
        remedy = say("see the description: {description}", description=description)
        return say("'{cell}' does not have the right form", cell=cell), remedy
    limit = constraints.get(rule)
    if rule in ("minimum", "maximum"):
        less = say("'{cell}' is less than {limit}, the least that can stand here", cell=cell, limit=limit)
        more = say("'{cell}' is more than {limit}, the most that can stand here", cell=cell, limit=limit)
        return less if rule == "minimum" else more, say("correct the number")
    what = say("'{cell}' breaks the rule {rule} = {limit}", cell=cell, rule=rule, limit=limit)
    return what, say("change the value")


def _description(field: dict[str, Any]) -> Spoken:
    """Return what a column is said to hold, in each language of its package."""
    texts = {code: field.get(f"description_{code}", "") for code in (one.code for one in LANGUAGES)}
    return Spoken({**texts, SOURCE: field.get("description", "")})
