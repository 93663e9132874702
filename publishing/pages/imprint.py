"""Who makes the publication, how to reach them and who pays for it; or that this is not said yet."""

from collections.abc import Mapping

from markupsafe import Markup

from publishing.languages.view import Localised
from publishing.publisher import Publisher

PARTS = ("editors", "contact", "funding")


def imprint_line(part: str, own: Publisher, site: Localised) -> Markup:
    """Return one of the parts as a paragraph; an empty one says that it is empty."""
    said: Mapping[str, str] = {
        "editors": ", ".join(own.editors),
        "contact": site.settings.contact,
        "funding": own.funding.get(site.code, ""),
    }
    return site.render("imprint.html", part=part, said=said[part])
