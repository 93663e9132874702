"""Figures and claims for other people's pages: frames without a script, and pictures, each light and dark."""

import shutil
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from charts.palette import FACE_OF_CRYSTAL, PALETTE, VERDICTS
from charts.poster import FONTS
from publishing.apostrophes import curled
from publishing.charts.embeds import MARK
from publishing.languages.addresses import CARD, ENTRIES, embed_file, relative
from publishing.languages.view import Localised
from publishing.pages.embed_layout import PICTURE_WIDTH, Placed, picture_height, placed
from publishing.pages.embeds import Embed, embeds
from publishing.policy import with_policy

# What stands before the ending of each; the light one is in the code to copy.
SCHEMES = {"light": "", "dark": "dark."}


def write_embeds(target: Path, sites: Iterable[Localised]) -> None:
    """Write the frames and the pictures of every figure and claim into the site, whose pages are there already."""
    for folder in ENTRIES.values():
        (target / folder).mkdir(parents=True, exist_ok=True)
    for site in sites:
        _write_embeds(target, site)


def _write_embeds(target: Path, site: Localised) -> None:
    for embed in embeds(site):
        for ending, text in _files(embed, site):
            (target / embed_file(embed.kind, embed.id, site.code, ending)).write_text(text, encoding="utf-8")
        # NOTE: drawing a second PNG of each claim would cost a seventh of a build; a draft has no cards.
        card = target / embed.page / CARD
        if embed.kind == "claim" and card.is_file():
            shutil.copyfile(card, target / embed_file(embed.kind, embed.id, site.code, "png"))


def frame(embed: Embed, site: Localised, scheme: str) -> str:
    """Return the page that stands in an iframe, on paper that the page around it chose."""
    html = site.render(
        "embed_entry.html",
        embed=embed,
        scheme=scheme,
        page_url=site.settings.site_url + embed.page,
        page_link=relative(embed.page, f"{ENTRIES[embed.kind]}/"),
        mark_colours=MARK,
    )
    return with_policy(curled(f"{html}\n"))


def picture(embed: Embed, lines: Sequence[Placed], site: Localised, scheme: str) -> str:
    """Return the same words as an SVG that needs no stylesheet and no font of ours."""
    colours = {name: getattr(tone, scheme) for name, tone in PALETTE.items()}
    drawn = site.render(
        "embed_entry.svg",
        embed=embed,
        placed=lines,
        width=PICTURE_WIDTH,
        height=picture_height(lines),
        colours={**colours, "face": FACE_OF_CRYSTAL},
        verdict_colours=VERDICTS,
        fonts=FONTS,
    )
    return curled(drawn)


def _files(embed: Embed, site: Localised) -> Iterator[tuple[str, str]]:
    """Yield the ending and the text of each file."""
    lines = placed(embed.picture_lines(site.settings.site_url))
    for scheme, ending in SCHEMES.items():
        yield f"{ending}html", frame(embed, site, scheme)
        yield f"{ending}svg", picture(embed, lines, site, scheme)
