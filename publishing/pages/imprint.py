"""Who makes the publication, how to reach them and who pays, or that this is not said yet; and how much it checked."""

from collections.abc import Mapping

from markupsafe import Markup

from publishing.languages.view import Localised
from publishing.pages.news import counts
from publishing.publisher import Publisher

PARTS = ("editors", "contact", "funding")
# What is said beside these: how much was checked, and when.
CHECKED = "checked"
KINDS = (*PARTS, CHECKED)


def imprint_line(part: str, own: Publisher, site: Localised, path: str) -> Markup:
    """Return one of the parts as a paragraph, and what was checked as large numbers; an empty one says so.

    While all are empty the first says so for all, and the others say nothing: one gap is not told three times.
    """
    if part == CHECKED:
        return _checked(site, path)
    said: Mapping[str, str] = {
        "editors": ", ".join(own.editors),
        "contact": site.settings.contact,
        "funding": own.funding.get(site.code, ""),
    }
    if not any(said.values()):
        return site.render("imprint.html", part="nobody", said="") if part == PARTS[0] else Markup()
    return site.render("imprint.html", part=f"no_{part}" if not said[part] else part, said=said[part])


def _checked(site: Localised, path: str) -> Markup:
    """Return how much was checked, and of which day the data are; each number leads to what it counts."""
    link = site.linker(path)
    return site.render(
        "checked.html",
        counts=counts(site),
        claims=link(site.address(site.addresses.index("claims"))),
        sources=link(site.address(site.addresses.page("sources"))),
        data=link(site.address(site.addresses.index("data"))),
        day=site.words["home"]["as_of"].format(date=site.formatter.day(site.day)),
    )
