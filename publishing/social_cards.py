"""The picture of a page that others show beside a link to it: its title, what kind of page it is, its number."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from markupsafe import Markup

from charts import poster, theme
from charts.chart import WIDTHS
from charts.palette import FACE_OF_CRYSTAL, PALETTE, VERDICTS
from evidence.languages import LANGUAGES
from evidence.records import Claim
from publishing.charts.drawings import Drawings
from publishing.charts.pictures import pictures
from publishing.charts.typesetting import LEADING, Setting, fitted
from publishing.languages.addresses import CARD
from publishing.languages.view import Localised
from publishing.pages.chapters import chapters_of
from publishing.pages.quotations import articles_in_short
from publishing.pages.written import Page
from publishing.staging import Staged

COLOURS = {name: tone.light for name, tone in PALETTE.items()}
ELEMENTS = (*theme.COUNTRIES.values(), theme.OTHERS)
WIDTH, TOP, BOTTOM = 1040, 132, 506
TITLE_SIZES = (84, 76, 68, 60, 54, 48, 42, 36)
NUMBER_SIZES = (150, 136, 120, 104, 88)
LEAD_SIZES = (32, 28)
# A title is never so long that its lead has no room for three lines.
LEAD_ROOM = 3 * LEAD_SIZES[0] * LEADING
GAP = 22
# Beside a chart, and the chart's place; one that would be smaller than this is left out.
COLUMN = 440
CHART_X, CHART_Y, CHART_WIDTH, CHART_HEIGHT = 560, 136, 580, 446
SMALLEST_SCALE = 0.8


class Text(NamedTuple):
    """A text of the card: its size, and each line with its place."""

    size: int
    lines: list[tuple[str, int]]


def write_cards(generated: Mapping[str, Path], staged: Staged, drawings: Drawings, cache: Path) -> None:
    """Put the card of every page beside it, from the cache where nothing changed."""
    for code in (one.code for one in LANGUAGES):
        pages = [page for page in staged.pages[code] if not page.is_shell]
        cards = Cards(staged.sites[code], pages, drawings)
        for page, picture in zip(pages, pictures(map(cards.card, pages), 1, cache), strict=True):
            (generated[code] / page.url / CARD).write_bytes(picture)


class Cards:
    """Draws the cards of one language's pages."""

    def __init__(self, site: Localised, pages: Sequence[Page], drawings: Drawings) -> None:
        """Take the language, all its pages, and the drawings of the charts."""
        self.site = site
        self.drawings = drawings
        self.chapters = [page.id for page in chapters_of(pages)]

    def card(self, page: Page) -> str:
        """Return the card of a page as an SVG."""
        kind, _, thing = page.id.partition("-")
        claim = self.site.catalogue.claims.get(thing) if kind == "claim" else None
        chart = self._chart(thing) if kind == "chart" else None
        name, tagline = self.site.words["site_name"], self.site.words["tagline"]
        # The front page is called as the site, and says with its tagline what that is.
        title = tagline if page.title == name else page.title
        return self.site.render(
            "social_card.svg",
            name=name,
            tagline="" if title == tagline or chart else tagline,
            kind=f"{page.kicker} · {articles_in_short(claim, self.site)}" if claim else self._kind(page),
            texts=_chart_texts(title) if chart else self._texts(page, title, claim),
            chart=chart,
            verdict=self._verdict(claim) if claim else None,
            colours={**COLOURS, "face": FACE_OF_CRYSTAL},
            elements=ELEMENTS,
        )

    def _kind(self, page: Page) -> str:
        if page.id in self.chapters:
            place = self.chapters.index(page.id) + 1
            return str(self.site.words["chapter"]["number"].format(number=place, total=len(self.chapters)))
        return page.kicker

    def _texts(self, page: Page, title: str, claim: Claim | None) -> list[Text]:
        """Return title and description of a page; of a claim its number and its title."""
        figure = self.site.catalogue.figures.get(claim.figure_id) if claim else None
        number = self.site.formatter.short(figure) if figure else ""
        lead = "" if claim else str(page.meta.get("description", ""))
        return _texts(number, title, lead)

    def _chart(self, chart_id: str) -> dict[str, object] | None:
        """Return the drawing that is largest in its place."""
        drawn = [self.drawings.svg[key] for key in ((chart_id, self.site.code, width) for width in WIDTHS)]
        scale, svg = max((_scale(svg), svg) for svg in drawn)
        return _placed(svg) if scale >= SMALLEST_SCALE else None

    def _verdict(self, claim: Claim) -> dict[str, str]:
        colour = COLOURS[f"{VERDICTS[claim.verdict]}-text"]
        return {"name": claim.verdict, "words": self.site.words["verdicts"][claim.verdict], "colour": colour}


def _texts(number: str, title: str, lead: str) -> list[Text]:
    """Return number, title and lead in lines, together in the middle of their place."""
    room = float(BOTTOM - TOP)
    settings = []
    if number:
        settings.append(fitted(number, (WIDTH, room / 2), NUMBER_SIZES))
        room -= settings[0].height + GAP
    sizes = TITLE_SIZES[3:] if number else TITLE_SIZES
    settings.append(fitted(title, (WIDTH, room - (LEAD_ROOM + GAP if lead else 0)), sizes))
    if lead:
        settings.append(fitted(lead, (WIDTH, LEAD_ROOM), LEAD_SIZES))
    height = sum(setting.height for setting in settings) + GAP * (len(settings) - 1)
    return _set(settings, TOP + (BOTTOM - TOP - height) / 2)


def _chart_texts(title: str) -> list[Text]:
    setting = fitted(title, (COLUMN, CHART_HEIGHT), TITLE_SIZES[5:])
    return _set([setting], CHART_Y)


def _set(settings: Sequence[Setting], y: float) -> list[Text]:
    """Return the texts below each other; letters stand on the baseline, with room below it for those that hang."""
    texts = []
    for setting in settings:
        baselines = [y + setting.size * (LEADING * (line + 1) - 0.25) for line in range(len(setting.lines))]
        texts.append(Text(setting.size, list(zip(setting.lines, map(round, baselines), strict=True))))
        y += setting.height + GAP
    return texts


def _scale(svg: str) -> float:
    width, height = poster.size(svg)
    return min(CHART_WIDTH / width, CHART_HEIGHT / height)


def _placed(svg: str) -> dict[str, object]:
    width, height = poster.size(svg)
    return {
        "x": CHART_X,
        "y": CHART_Y,
        "width": CHART_WIDTH,
        "height": CHART_HEIGHT,
        "view": f"0 0 {width:g} {height:g}",
        "font": theme.FONT,
        "drawing": Markup(poster.flat(svg)),  # noqa: S704 (our own drawing)
    }
