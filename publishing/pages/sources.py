"""The bibliography: every source of every package in one list, by what it is, who published it and what rests on it."""

from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from functools import partial

from charts import Chart
from evidence.catalogue import Catalogue
from evidence.chains import grouped
from evidence.records import Source
from publishing.charts.captions import all_sources_of
from publishing.languages.addresses import slug
from publishing.languages.formats import number
from publishing.languages.view import Localised
from publishing.pages import filters
from publishing.pages.filters import Choice, Order, Row, by_name, choice, places_in, segments
from publishing.pages.written import Page

ORDERS = ("name", "newest", "checked")
# What a source can be used by: an article that we tested, the evidence about claims, charts, and the timeline.
USED_BY = ("articles", "evidence", "charts", "events")


def source_pages(site: Localised, charts: Mapping[str, Chart]) -> Iterator[Page]:
    """Yield the page of all sources, by level and within it by publisher: those with most of them first."""
    words, text = site.words["sources"], partial(_text, site, charts)
    described = {"title": words["title"], "description": words["description"]}
    meta = {**described, "styles": [*filters.STYLES]}
    yield Page("sources", site.code, site.addresses.page("sources"), meta, text, generated=True)


def _text(site: Localised, charts: Mapping[str, Chart]) -> str:
    rows, words = _rows(site, charts), site.words["sources"]
    choices = _choices(rows, site)
    orders = [Order("", words["by_level"]), Order("name", words["by_name"])]
    orders += [Order("newest", site.words["lists"]["newest"]), Order("checked", words["last_checked"])]
    evidence = sum("evidence" in row.values["used"] for row in rows)
    lead = words["lead"].format(all=number(len(rows), site.code), evidence=number(evidence, site.code))
    return site.render(
        "sources.html",
        lead=lead,
        total=len(rows),
        rows=filters.headed(rows, lambda row: f"{words['tier']} {words[f'tier_{row.item.tier}']}"),
        firsts=_firsts(rows),
        choices=choices,
        bar=segments(choices[0].options),
        orders=orders,
    )


def _firsts(rows: list[Row]) -> dict[str, int]:
    """Return by the id of the first source of each publisher how many it has: a heading stands above that one.

    A publisher of sources of two levels has a heading for each.
    """
    return {own[0].item.id: len(own) for own in grouped(rows, lambda row: _level_and_publisher(row.item)).values()}


def _level_and_publisher(source: Source) -> tuple[str, str]:
    return source.tier, source.publisher


def _by_level(sources: Collection[Source]) -> list[Source]:
    """Return sources by level and publisher, those with most of them first; of each the newest first, undated last."""
    tally = Counter(map(_level_and_publisher, sources))
    newest = sorted(sources, key=lambda one: one.published, reverse=True)
    return sorted(newest, key=lambda one: (one.tier, -tally[_level_and_publisher(one)], one.publisher.casefold()))


def source_choices(site: Localised, charts: Mapping[str, Chart]) -> list[Choice]:
    """Return what the sources are narrowed by."""
    return _choices(_rows(site, charts), site)


def _rows(site: Localised, charts: Mapping[str, Chart]) -> list[Row]:
    sources = sorted(site.catalogue.sources.values(), key=lambda one: (one.publisher.casefold(), one.published, one.id))
    used = _used_by(site, charts)
    places = {
        "name": places_in(one.id for one in sources),
        "newest": places_in(one.id for one in sorted(sources, key=lambda one: one.published, reverse=True)),
        "checked": places_in(one.id for one in sorted(sources, key=lambda one: one.checked_on, reverse=True)),
    }
    return [
        Row(
            source,
            {
                "kind": [source.kind],
                "level": [source.tier],
                "publisher": [slug(source.publisher)],
                "used": [by for by in USED_BY if source.id in used[by]],
            },
            {order: places[order][source.id] for order in ORDERS},
        )
        for source in _by_level(sources)
    ]


def _used_by(site: Localised, charts: Mapping[str, Chart]) -> dict[str, set[str]]:
    """Return the ids of the sources by what uses them."""
    catalogue: Catalogue = site.catalogue
    drawn: list[Source] = [source for chart in charts.values() for source in all_sources_of(chart, site)]
    return {
        "articles": {mention.source_id for mention in catalogue.mentions},
        "evidence": {catalogue.source_of(row).id for row in catalogue.evidence.values()},
        "charts": {source.id for source in drawn},
        "events": {event.source_id for event in catalogue.events},
    }


def _choices(rows: list[Row], site: Localised) -> list[Choice]:
    words = site.words["sources"]
    publishers = by_name({slug(row.item.publisher): row.item.publisher for row in rows})
    return [
        choice(
            "level", words["tier"], {tier: words[f"tier_{tier}"] for tier in site.words["tiers"]}, rows, is_open=True
        ),
        choice("kind", words["kind"], site.words["kinds"], rows),
        choice("used", words["used"], {by: words[f"used_{by}"] for by in USED_BY}, rows),
        choice("publisher", words["publisher"], publishers, rows),
    ]
