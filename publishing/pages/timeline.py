"""The timeline: every event, in a list that can be narrowed by kind, place and year."""

from collections.abc import Iterator, Mapping
from functools import partial

from babel import Locale

from charts import Chart
from evidence.checks.days import is_later
from evidence.endings import ending_of
from evidence.languages import locale
from evidence.names import PLACE, names_in
from evidence.records import Event
from publishing.languages.view import Localised
from publishing.pages import filters
from publishing.pages.endings import ending_line
from publishing.pages.filters import Choice, Order, Row, by_count, by_name, choice, places_in
from publishing.pages.written import Page

ORDERS = ("oldest",)
YEAR_DIGITS = 4


def timeline_pages(site: Localised, charts: Mapping[str, Chart]) -> Iterator[Page]:
    """Yield the page of all events, newest first."""
    path, words = site.addresses.page("timeline"), site.words["timeline"]
    meta = {"title": words["title"], "description": words["description"], "styles": [*filters.STYLES]}
    text = partial(_text, site, has_chart="timeline" in charts)
    yield Page("timeline", site.code, path, meta, text, generated=True)


def _text(site: Localised, *, has_chart: bool) -> str:
    rows, words = _rows(site), site.words["timeline"]
    checked_on = max(site.catalogue.sources[event.source_id].checked_on for event in site.catalogue.events)
    return site.render(
        "timeline.html",
        total=len(rows),
        rows=filters.headed(rows, lambda row: str(row.item["group"])),
        choices=_choices(rows, site),
        orders=[Order("", words["newest"]), *(Order(one, words[one]) for one in ORDERS)],
        has_chart=has_chart,
        checked_on=checked_on,
    )


def event_choices(site: Localised, _charts: Mapping[str, Chart]) -> list[Choice]:
    """Return what the timeline is narrowed by."""
    return _choices(_rows(site), site)


def _rows(site: Localised) -> list[Row]:
    path = site.addresses.page("timeline")
    link, catalogue = site.linker(path), site.catalogue
    oldest = places_in(event.id for event in catalogue.events)
    return [
        Row(
            {
                "event": event,
                "source": catalogue.sources[event.source_id],
                "link": link(site.source_address(event.source_id)),
                "until": "" if _tells_its_end(event, site) else ending_line(event.id, site, path, named=False),
                "group": _group(event, site),
            },
            {"kind": [event.kind], "place": _places(event), "year": [event.date[:YEAR_DIGITS]]},
            {"oldest": oldest[event.id]},
        )
        for event in reversed(catalogue.events)
    ]


def _group(event: Event, site: Localised) -> str:
    """Return what an event stands below: its year, or that it is still ahead."""
    is_ahead = is_later(event.date, site.day)
    return str(site.words["timeline"]["ahead"]) if is_ahead else event.date[:YEAR_DIGITS]


def _tells_its_end(event: Event, site: Localised) -> bool:
    """Tell whether the text of an event names its last day, where it still holds: a line would say it twice."""
    ending = ending_of(event.id, site.catalogue)
    return ending is not None and not ending.is_over and site.formatter.day(event.ends) in event.text[site.code]


def _places(event: Event) -> list[str]:
    """Return the countries that an event is about: those that its title names in a language, or else its text."""
    for text in (event.title, event.text):
        named = [name for code in text for name in names_in(text[code], code) if name.kind == PLACE]
        if named:
            return list(dict.fromkeys(name.meaning for name in named))
    return []


def _choices(rows: list[Row], site: Localised) -> list[Choice]:
    words, territories = site.words["timeline"], Locale.parse(locale(site.code)).territories
    places = {place: territories[place] for row in rows for place in row.values["place"]}
    years = sorted({year for row in rows for year in row.values["year"]}, reverse=True)
    return [
        choice("kind", words["filter"], by_count(site.words["event_kinds"], "kind", rows), rows, is_open=True),
        choice("place", words["place"], by_name(places), rows),
        choice("year", words["year"], {year: year for year in years}, rows),
    ]
