"""The timeline: every event, in a list that can be narrowed to one kind without JavaScript."""

from collections.abc import Iterator, Mapping

from charts import Chart
from publishing.languages.view import Localised
from publishing.pages.endings import ending_line
from publishing.pages.filters import values
from publishing.pages.written import Page


def timeline_pages(site: Localised, charts: Mapping[str, Chart]) -> Iterator[Page]:
    """Yield the page of all events, newest first."""
    path = site.addresses.page("timeline")
    link = site.linker(path)
    events = [
        {
            "event": event,
            "source": site.catalogue.sources[event.source_id],
            "link": link(site.source_address(event.source_id)),
            "until": ending_line(event.id, site, path, named=False),
        }
        for event in reversed(site.catalogue.events)
    ]
    words = site.words["timeline"]
    checked_on = max(site.catalogue.sources[event.source_id].checked_on for event in site.catalogue.events)
    text = site.render(
        "timeline.html",
        events=events,
        has_chart="timeline" in charts,
        checked_on=checked_on,
        kinds=values("kind", site.catalogue),
    )
    meta = {"title": words["title"], "description": words["description"], "hide": ["navigation"], "style": "filters"}
    yield Page("timeline", site.code, path, meta, text, generated=True)
