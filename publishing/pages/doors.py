"""The ways in for somebody who sees a mistake: the row itself, a form that is filled in already, a letter."""

from dataclasses import dataclass
from urllib.parse import quote, urlencode

from evidence.problems import Place
from publishing.languages.view import Localised


@dataclass(frozen=True)
class Doors:
    """Where a mistake is mended, and where it is reported; `letter_url` is empty where nobody answers letters."""

    edit_url: str
    report_url: str
    letter_url: str


def doors(place: Place, address: str, id_: str, value: str, site: Localised) -> Doors:
    """Return the ways in from the page at an address, about the row at a place with its id and what it says."""
    page_url = site.settings.site_url + address
    filled = {"template": f"correction.{site.code}.yml", "page": page_url, "id": id_, "value": value}
    return Doors(
        site.settings.edit_url(place.file, place.line or 0),
        f"{site.settings.repository_url}/issues/new?{urlencode(filled, quote_via=quote)}",
        _letter_url(page_url, f"{id_}: {value}", site),
    )


def _letter_url(page_url: str, subject: str, site: Localised) -> str:
    if not site.settings.contact:
        return ""
    filled = {"subject": subject, "body": f"{site.words['wrong']['letter']}\n\n{page_url}\n"}
    return f"mailto:{quote(site.settings.contact, safe='@')}?{urlencode(filled, quote_via=quote)}"
