"""What of a figure and a claim stands in other people's pages: the same words in a frame, in a picture and as text.

A number that was claimed has what came out beside it in each of these, so that it never travels alone.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from evidence.corrections import Entry
from evidence.judgement import judge
from evidence.records import Claim, Figure
from publishing.data.corrected import news_lines
from publishing.data.quoted import rows_of_claim, rows_of_figure
from publishing.languages.addresses import embed_file
from publishing.languages.view import Localised
from publishing.pages.embed_layout import PICTURE_WIDTH, Line, frame_height, picture_height, placed
from publishing.pages.endings import ending_line
from publishing.pages.quotations import CLAIMED, articles_in_short, publisher, sentence
from publishing.pages.uses import Tested, Uses
from publishing.published import Withdrawn

# For what cannot show an SVG there is a PNG of a claim, which is the card of its page; a figure can be typed.
FIGURE_PICTURES, CLAIM_PICTURES = ("svg", "dark.svg"), ("svg", "dark.svg", "png")


@dataclass(frozen=True)
class Embed:
    """What is said of a figure or a claim: its number, title and lines, and the `mark` of the release it is of."""

    kind: str
    id: str
    number: str
    title: str
    lines: Sequence[Line]
    text: str
    origin: str
    page: str
    credit: str
    mark: str = ""

    @property
    def frame_lines(self) -> list[Line]:
        """Every line of the frame, from the number to the link to our page."""
        return [*self._head, *self.lines, Line("quiet", self.origin)]

    def picture_lines(self, site_url: str) -> list[Line]:
        """Return every line of the picture; the address of our page, which is long, is broken before the id."""
        folder, _, id_ = f"{site_url}{self.page}".rstrip("/").rpartition("/")
        return [*self._head, *self.lines, Line("small", f"{self.credit} {folder}/"), Line("small", f"{id_}/")]

    @property
    def _head(self) -> list[Line]:
        number = [Line("number", self.number)] if self.number else []
        return [*number, Line("title", self.title)]


def embeds(site: Localised) -> Iterator[Embed]:
    """Yield what travels of each figure and each claim, and of those that were withdrawn."""
    tested = Uses(site.catalogue, ()).tested
    for figure in site.catalogue.figures.values():
        yield figure_embed(figure, site, tested.get(figure.id, []))
    for claim in site.catalogue.claims.values():
        yield claim_embed(claim, site)
    kinds = {"figures": "figure", "claims": "claim"}
    yield from (_withdrawn(gone, kinds[gone.kind], site) for gone in site.withdrawn if gone.kind in kinds)


def figure_embed(figure: Figure, site: Localised, tested: Sequence[Tested]) -> Embed:
    """Return a figure with its nuance, what it is of, who says so and when, and what came out where it was claimed."""
    words = site.words["figure"]
    period = f"{words['of']} {site.formatter.period(figure.period)}." if figure.period else ""
    origin = site.words["embed"][figure.kind].format(**publisher(figure, site))
    facts = " ".join(filter(None, [period, origin, words["estimated"] if figure.estimated else ""]))
    came_out = [
        line for one in tested for line in (_verdict(one.verdict, site), Line("text", one.claim.title[site.code]))
    ]
    untested = [Line("text", words["untested"])] if figure.kind == CLAIMED and not tested else []
    return Embed(
        kind="figure",
        id=figure.id,
        number=site.formatter.prose(figure),
        title=figure.label[site.code],
        lines=[Line("quiet", facts), *came_out, *untested, *_changed(site.reach.about_figure.get(figure.id, ()), site)],
        text=" ".join([sentence(figure, site, tested), *news_lines(site.reach.about_figure.get(figure.id, ()), site)]),
        origin=_named("from_figure", site),
        page=site.figure_address(figure.id),
        credit=_credit(site),
        mark=site.version_mark(rows_of_figure(figure.id)),
    )


def claim_embed(claim: Claim, site: Localised) -> Embed:
    """Return a claim: what came out, what was said by whom, the verdict, the answer, and of when that is."""
    articles = articles_in_short(claim, site)
    said = site.words["embed"]["claim"].format(
        articles=articles,
        statement=claim.statement[site.code],
        verdict=site.words["verdicts"][claim.verdict],
        answer=claim.answer[site.code],
    )
    return Embed(
        kind="claim",
        id=claim.id,
        number="",
        title=claim.title[site.code],
        lines=[
            Line("quote", claim.statement[site.code]),
            Line("quiet", f"{site.words['claim']['said_by']} {articles}."),
            _verdict(claim.verdict, site),
            Line("text", claim.answer[site.code]),
            Line("quiet", _as_of(claim, site)),
            *_changed(site.reach.about_claim.get(claim.id, ()), site),
        ],
        text=" ".join([said, *news_lines(site.reach.about_claim.get(claim.id, ()), site)]),
        origin=_named("from_claim", site),
        page=site.claim_address(claim.id),
        credit=_credit(site),
        mark=site.version_mark(rows_of_claim(claim, site)),
    )


def embed_code(embed: Embed, site: Localised, page_path: str) -> Markup:
    """Return what others copy into their pages, and where the pictures can be downloaded."""
    link, root = site.linker(page_path), site.settings.site_url
    # A draft has no cards yet.
    endings = CLAIM_PICTURES if embed.kind == "claim" and not site.fallback else FIGURE_PICTURES
    addresses = {ending: embed_file(embed.kind, embed.id, site.code, ending) for ending in ("html", *endings)}
    return site.render(
        "embed_entry_code.html",
        embed=embed,
        page_url=root + embed.page + embed.mark,
        addresses={ending: root + address for ending, address in addresses.items()},
        downloads=[(ending, link(addresses[ending])) for ending in endings],
        frame_height=frame_height(embed.frame_lines),
        width=PICTURE_WIDTH,
        height=picture_height(placed(embed.picture_lines(root))),
    )


def _withdrawn(gone: Withdrawn, kind: str, site: Localised) -> Embed:
    """Return that something is gone: where it was framed, readers must learn it."""
    words = site.words["withdrawn"]
    reason = gone.reason.get(site.code) or words["no_reason"]
    return Embed(
        kind=kind,
        id=gone.id,
        number="",
        title=words[gone.kind],
        lines=[Line("text", words["lead"]), Line("text", reason)],
        text=words[gone.kind],
        origin=site.words["site_name"],
        page=site.address(site.addresses.entry(gone.kind, gone.id)),
        credit=_credit(site),
    )


def _verdict(name: str, site: Localised) -> Line:
    return Line("verdict", site.words["verdicts"][name], name)


def _as_of(claim: Claim, site: Localised) -> str:
    """Return how the verdict stands, of when it is, and until when the rule holds that it rests on."""
    words = site.words["claim"]
    on_one_source = f"{words['on_one_source']}." if judge(claim, site.catalogue).on_one_source else ""
    until = ending_line(claim.event_id, site, site.addresses.entry("claims", claim.id)).striptags()
    day = f"{words['as_of']} {site.formatter.day(claim.reviewed_on)}."
    return " ".join(filter(None, [on_one_source[:1].upper() + on_one_source[1:], day, until]))


def _changed(entries: Iterable[Entry], site: Localised) -> list[Line]:
    """Return what was changed in the last twelve months, a line each; words alone are told on our page."""
    return [Line("quiet", line) for line in news_lines(entries, site)]


def _named(word: str, site: Localised) -> str:
    return str(site.words["embed"][word].format(site=site.words["site_name"]))


def _credit(site: Localised) -> str:
    return str(site.words["chart"]["credit"].format(site=site.words["site_name"]))
