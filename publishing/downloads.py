"""What lies outside the languages: the doorway, the map for search engines, and where programs find the data."""

import shutil
from pathlib import Path

from evidence.languages import FALLBACK
from evidence.releases import releases
from publishing.charts.embeds import MARK
from publishing.languages.addresses import (
    CARD,
    CHART_FILES,
    CROISSANT,
    CSVW,
    DESCRIPTOR,
    ENTRIES,
    FILE_INDEX,
    RELEASES,
    descriptor_file,
    entry_file,
    entry_index,
    schema_file,
    table_file,
)
from publishing.languages.settings import Settings
from publishing.languages.templates import environment
from publishing.languages.view import Localised
from publishing.pages.news import checked_and_day, claimed_and_found
from publishing.pages.sharing import counted, said_of_doorway


def write_doorway(target: Path, sites: dict[str, Localised], settings: Settings) -> None:
    """Write the page at `/` that offers every language, and the 404 page for addresses outside them."""
    languages = [_spoken(one) for one in sites.values()]
    claims = sites[FALLBACK.code].catalogue.claims.values()
    verdicts = counted(claims, sites[FALLBACK.code])
    card = {"card": settings.site_url + CARD, "alt": said_of_doorway(sites.values()).alt(sites[FALLBACK.code])}
    template = environment().get_template("root.html")
    for name, not_found in (("index.html", False), ("404.html", True)):
        base = settings.base_path if not_found else ""
        shown = {"languages": languages, "verdicts": verdicts, "not_found": not_found, "mark": MARK, **card}
        html = template.render(site_url=settings.site_url, base=base, **shown)
        (target / name).write_text(html + "\n", encoding="utf-8")


def _spoken(site: Localised) -> dict[str, object]:
    """Return what the doorway says in one language."""
    said = {"code": site.code, "name": site.language.name, "locale": site.language.dictionary, "words": site.words}
    return {**said, "checked": checked_and_day(site), **_leading(site)}


def _leading(site: Localised) -> dict[str, object]:
    """Return the claim that most readers look for, of those whose numbers can be held against each other."""
    for claim in site.catalogue.claims_by_interest:
        if numbers := claimed_and_found(claim, site.catalogue):
            claimed, found = map(site.formatter.beside_arrow, numbers)
            return {
                "claim": claim,
                "claimed": claimed,
                "found": found,
                "period": site.formatter.period(numbers[1].period) if numbers[1].period else "",
                "publisher": site.catalogue.sources[numbers[0].source_id].publisher,
                "title": site.unbroken(claim.title[site.code]),
                "link": site.claim_address(claim.id),
            }
    return {"claim": None}


def write_map(target: Path, pairs: dict[str, dict[str, str]], settings: Settings, day: str) -> None:
    """Write the sitemap with each page's versions and the day of the data, and the robots file that points to it."""
    for file in target.glob("*/sitemap.xml*"):
        file.unlink()
    text = (
        environment()
        .get_template("sitemap.xml")
        .render(pairs=list(pairs.values()), site_url=settings.site_url, fallback=FALLBACK.code, day=day)
    )
    (target / "sitemap.xml").write_text(text + "\n", encoding="utf-8")
    (target / "robots.txt").write_text(
        f"User-agent: *\nAllow: /\nSitemap: {settings.site_url}sitemap.xml\n", encoding="utf-8"
    )


def write_releases(root: Path, target: Path) -> None:
    """Put what was released into the site, byte for byte, each release at an address of its own."""
    for release in releases(root):
        shutil.copytree(release.root, target / RELEASES / release.day)


def write_guide(target: Path, settings: Settings) -> None:
    """Write `llms.txt`, which says to programs that read for people where figures, measures and claims are as JSON."""
    kinds = [
        {"name": kind, "index": entry_index(kind), "entry": entry_file(kind, "{id}"), "schema": schema_file(kind)}
        for kind in ENTRIES
    ]
    described = {
        "files": FILE_INDEX,
        "columns": table_file("{package}", "{table}", CSVW),
        "whole": [descriptor_file("{package}", name) for name in (DESCRIPTOR, CSVW, CROISSANT)],
        "charts": CHART_FILES,
    }
    text = environment().get_template("llms.txt").render(kinds=kinds, site_url=settings.site_url, **described)
    (target / "llms.txt").write_text(text + "\n", encoding="utf-8")
