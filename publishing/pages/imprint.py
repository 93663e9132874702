"""Who makes the publication, how to reach them and who pays, or that this is not said yet; and how much it checked."""

from collections.abc import Mapping

from markupsafe import Markup

from publishing.languages.view import Localised
from publishing.pages.news import checked
from publishing.publisher import Publisher

PARTS = ("editors", "contact", "funding")
# What is said beside these: how much was checked, and when.
CHECKED = "checked"
KINDS = (*PARTS, CHECKED)


def imprint_line(part: str, own: Publisher, site: Localised) -> Markup:
    """Return one of the parts as a paragraph; an empty one says that it is empty."""
    said: Mapping[str, str] = {
        "editors": ", ".join(own.editors),
        "contact": site.settings.contact,
        "funding": own.funding.get(site.code, ""),
        CHECKED: checked(site),
    }
    return site.render("imprint.html", part=part, said=said[part])
