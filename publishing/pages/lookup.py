"""The field that finds a number, wherever it stands; what it finds is shown by `docs/assets/lookup.js`."""

from markupsafe import Markup

from publishing.languages.view import Localised

# The page with all numbers, to which the field leads.
NUMBERS = "numbers"


def lookup_field(site: Localised, page_path: str) -> Markup:
    """Return the field, for a page."""
    link = site.linker(page_path)
    return site.render("lookup.html", action=link(site.address(site.addresses.page(NUMBERS))))
