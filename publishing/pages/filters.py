"""Lists that a reader narrows with radio buttons, by style alone: they are whole without JavaScript."""

from evidence.catalogue import Catalogue

# The name of a choice, and the column whose values it offers.
CHOICES = {
    "kind": ("context", "events", "kind"),
    "source-kind": ("figures", "sources", "kind"),
    "tier": ("figures", "sources", "tier"),
}


def values(choice: str, catalogue: Catalogue) -> list[str]:
    """Return the values that a choice offers, in the order of the Table Schema."""
    package, table, column = CHOICES[choice]
    field = next(field for field in catalogue.table(package, table).fields if field["name"] == column)
    allowed: list[str] = field["constraints"]["enum"]
    return allowed


def stylesheet(catalogue: Catalogue) -> str:
    """Return the rules that hide what was not chosen."""
    return "".join(
        f'.filtered:has([name="{choice}"][value="{value}"]:checked) [data-{choice}]:not([data-{choice}="{value}"])'
        " { display: none; }\n"
        for choice in CHOICES
        for value in values(choice, catalogue)
    )
