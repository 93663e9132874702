"""The picture of a page that others show beside a link to it: what it says, what came out, and a small drawing."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from markupsafe import Markup

from charts import theme
from charts.chart import WIDTHS
from charts.palette import FACE_OF_CRYSTAL, LIGHT
from evidence.languages import FALLBACK, LANGUAGES
from evidence.records import Claim
from publishing.apostrophes import curled
from publishing.cards import bare, evidence, measures, tables, verdicts
from publishing.cards.sheet import (
    BESIDE_WIDTH,
    BESIDE_X,
    BOTTOM,
    COLUMN,
    GAP,
    TOP,
    VERDICT_HEIGHT,
    VERDICT_SIZE,
    WIDTH,
    Drawing,
    words,
)
from publishing.charts.drawings import Drawings
from publishing.charts.pictures import pictures
from publishing.charts.typesetting import fitted
from publishing.languages.addresses import CARD
from publishing.languages.view import Localised
from publishing.pages.chapters import chapters_of
from publishing.pages.sharing import (
    CHART,
    Said,
    claim_of,
    claims_of,
    comparison,
    said_of_doorway,
    said_of_figure,
    said_of_measure,
    said_of_page,
    stands_alone,
    table_of,
)
from publishing.pages.uses import Uses
from publishing.pages.written import CARD_OF, Page
from publishing.staging import Staged

ELEMENTS = (*theme.COUNTRIES.values(), theme.OTHERS)
KICKER_WIDTH, KICKER_SIZES = 700, (34, 30, 26)
PLACE = {"x": BESIDE_X, "y": TOP, "width": BESIDE_WIDTH, "height": BOTTOM - TOP}
Beside = tuple[str, Markup]


def write_cards(generated: Mapping[str, Path], staged: Staged, drawings: Drawings, cache: Path) -> None:
    """Put the card of every page beside it, from the cache where nothing changed; some pages have that of another."""
    cards: dict[Path, str] = {}
    for code in (one.code for one in LANGUAGES):
        own = Cards(staged.sites[code], staged.pages[code], drawings)
        cards |= {generated[code] / url: card for url, card in own.all()}
    _write(cards, cache)


def write_card_of_doorway(target: Path, staged: Staged, cache: Path) -> None:
    """Put the card of the page that offers every language beside it."""
    site, said = staged.sites[FALLBACK.code], said_of_doorway(staged.sites[one.code] for one in LANGUAGES)
    field = verdicts.in_a_field(site.catalogue.claims.values(), site)
    _write({target: render(said, site, below=field)}, cache)


def _write(cards: Mapping[Path, str], cache: Path) -> None:
    for folder, picture in zip(cards, pictures(cards.values(), 1, cache), strict=True):
        (folder / CARD).write_bytes(picture)


def render(said: Said, site: Localised, below: Drawing | None = None, beside: Beside | None = None) -> str:
    """Return a card as an SVG: its words, and a drawing below or beside them."""
    width, top = (COLUMN if beside else WIDTH), TOP + (VERDICT_HEIGHT if said.verdict else 0)
    bottom = BOTTOM - (below.height + GAP if below else 0)
    card = site.render(
        "social_card.svg",
        name=site.words["site_name"],
        kicker=fitted(said.kicker, (KICKER_WIDTH, KICKER_SIZES[0] * 2), KICKER_SIZES),
        verdict=_verdict(said.verdict, site) if said.verdict else None,
        texts=words(said.title, said.lead, (width, top, bottom), said.changed),
        below={"y": BOTTOM - below.height, "shapes": below.shapes} if below else None,
        beside=beside,
        place=PLACE,
        colours={**LIGHT, "face": FACE_OF_CRYSTAL},
        elements=ELEMENTS,
    )
    return curled(card)


def _verdict(verdict: str, site: Localised) -> dict[str, object]:
    said = site.words["verdicts"][verdict]
    return {"name": verdict, "words": said, "colour": verdicts.colour_of(verdict), "size": VERDICT_SIZE}


class Cards:
    """Draws the cards of one language's pages."""

    def __init__(self, site: Localised, pages: Sequence[Page], drawings: Drawings) -> None:
        """Take the language, all its pages, and the drawings of the charts."""
        self.site, self.pages, self.drawings = site, pages, drawings
        self.chapters = [page.id for page in chapters_of(pages)]

    def all(self) -> Iterator[tuple[str, str]]:
        """Yield the card of each page that has its own, with its address in the language."""
        for page in self.pages:
            if not page.is_shell and CARD_OF not in page.meta:
                yield page.url, self.card(page)
        for address, card in self._of_rows():
            yield address.removeprefix(f"{self.site.code}/"), card

    def _of_rows(self) -> Iterator[tuple[str, str]]:
        """Yield the card of each measure, and of each figure that has neither a claim nor a measure with one."""
        site, uses = self.site, Uses(self.site.catalogue, ())
        for measure in site.catalogue.measures.values():
            said, drawn = said_of_measure(measure, site, uses), measures.drawn(measure, site, uses)
            yield site.measure_address(measure.id), render(said, site, drawn)
        for figure in site.catalogue.figures.values():
            if stands_alone(figure, site, uses):
                yield (
                    site.figure_address(figure.id),
                    render(said_of_figure(figure, site), site, measures.alone(figure, site, uses)),
                )

    def card(self, page: Page) -> str:
        """Return the card of a page as an SVG."""
        said = said_of_page(page, self.site, self.chapters)
        if claim := claim_of(page, self.site):
            return render(said, self.site, self._evidence(claim))
        if claims := claims_of(page, self.site, self.chapters):
            return render(said, self.site, verdicts.in_rows(claims, self.site))
        beside = self._beside(page)
        # Beside its drawing a chart needs no more than its headline.
        lead = "" if beside and page.id.startswith(CHART) else said.lead
        return render(said._replace(lead=lead), self.site, beside=beside)

    def _evidence(self, claim: Claim) -> Drawing | None:
        if numbers := comparison(claim, self.site.catalogue):
            return evidence.on_a_scale(numbers, self.site)
        return evidence.marks_of(claim, self.site) if self.site.catalogue.evidence_for(claim.id) else None

    def _beside(self, page: Page) -> Beside | None:
        """Return the drawing of a table or a chart, where it is not too small."""
        if table := table_of(page, self.site):
            return tables.grid(table, self.site)
        svgs = [self.drawings.svg.get((page.id.removeprefix(CHART), self.site.code, width), "") for width in WIDTHS]
        return bare.bare(svgs, BESIDE_WIDTH, BOTTOM - TOP) if page.id.startswith(CHART) and all(svgs) else None
