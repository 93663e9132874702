"""The news on the front page: numbers as claimed and as found, how much was checked, and every claim as a mark."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from evidence.catalogue import Catalogue
from evidence.chains import grouped
from evidence.checks.texts import unit_words
from evidence.judgement.verdicts import CONTRADICTED, PARTLY, SUPPORTED, judge
from evidence.quantity import NO_BREAK, Quantity, readable
from evidence.records import Claim, Evidence, Figure, Source, Texts
from publishing.languages.formats import capitalized, number
from publishing.languages.view import Localised
from publishing.pages.titled import named_in_title, numbers_said, spanned

# A number that contradicts the claim says more than one that agrees, and both say more than one that decides nothing.
RELATIONS = ("contradicts", "supports", "qualifies")
# What everybody asks first: does it hold up?
PLAIN = (SUPPORTED, PARTLY, CONTRADICTED)
# Verdicts that no number decides: what is right depends on what is counted, or on whom one asks.
DEPENDING = ("lacks-context", "disputed")


@dataclass(frozen=True)
class Card:
    """A claim with its number, the number that was found, who gives each, and where to read on."""

    claim: Claim
    claimed: Figure
    found: Figure
    article: Source
    source: Source
    link: str


@dataclass(frozen=True)
class Mark:
    """A claim among all others, and where it leads."""

    claim: Claim
    link: str


def found_figure(claim: Claim, catalogue: Catalogue) -> Figure | None:
    """Return the number that title and answer name, or a range of those that the title names.

    Where the title names none, it is what the answer names: one that decides, else another of its measure. None
    without either, and where the verdict depends on what is counted: one number would contradict such a title.
    """
    figures, words = catalogue.figures, unit_words(catalogue)
    rows = [(row, place_in(claim.answer, figures[row.figure_id], words)) for row in _answering(claim, catalogue)]
    named = [(RELATIONS.index(row.relation), place, row) for row, place in rows if place is not None]
    ordered = [figures[row.figure_id] for *_, row in sorted(named, key=lambda one: one[:2])]
    titled = named_in_title(claim, ordered, figures.get(claim.figure_id), words)
    if titled:
        return spanned(titled)
    return ordered[0] if ordered and claim.verdict not in DEPENDING else None


def _answering(claim: Claim, catalogue: Catalogue) -> list[Evidence]:
    """Return the rows with a number that decide, and with them those of what the claim can mean; the newest first."""
    deciding = [catalogue.evidence[id_] for id_ in judge(claim, catalogue).deciding]
    numbered = [row for row in deciding if row.relation in RELATIONS[:-1] and row.figure_id]
    if not numbered:
        return []
    measures = {id_ for part in catalogue.parts_of(claim.id) for id_ in part.measure_ids}
    # NOTE: a verdict may rest on an earlier year than the one that a reader is told of; that one only qualifies it.
    others = [row for row in catalogue.evidence_for(claim.id) if row.relation == RELATIONS[-1] and not row.repeats]
    alike = [row for row in others if row.figure_id and catalogue.figures[row.figure_id].measure_id in measures]
    return sorted([*numbered, *alike], key=lambda row: catalogue.figures[row.figure_id].period, reverse=True)


def place_in(texts: Texts, figure: Figure, unit_words: Iterable[str]) -> int | None:
    """Return where a text names a figure, to the last digit; None where it does not in each of its languages."""
    numbers = Quantity.of_figure(figure).numbers
    said = {code: numbers_said(text, code, unit_words) for code, text in texts.items()}
    places = [said[code].get(readable(one, code)) for code in said for one in numbers]
    return None if None in places or not places else places[0]


def claimed_and_found(claim: Claim, catalogue: Catalogue) -> tuple[Figure, Figure] | None:
    """Return the number that was claimed and the one that was found; None where one is missing or of another unit."""
    claimed, found = catalogue.figures.get(claim.figure_id), found_figure(claim, catalogue)
    return (claimed, found) if claimed and found and claimed.unit == found.unit else None


def read_apart(claim: Claim, site: Localised) -> tuple[Figure, Figure] | None:
    """Return both where a reader tells them from each other: a pair of one number says nothing."""
    pair, told = claimed_and_found(claim, site.catalogue), site.formatter.beside_arrow
    return pair if pair and told(pair[0]) != told(pair[1]) else None


def has_card(claim: Claim, catalogue: Catalogue) -> bool:
    """Tell whether a claim has both numbers: one that was claimed, and one that was found."""
    return bool(claim.figure_id and found_figure(claim, catalogue))


def cards(claim_ids: Sequence[str], site: Localised, page_path: str, story: str) -> Markup:
    """Return the news for a page, with the cards of some claims; `story` is the address of the story."""
    shown = [_card(site.catalogue.claims[id_], site, page_path) for id_ in claim_ids]
    link, addresses = site.linker(page_path), site.addresses
    ways = {"story": story, **{part: site.address(addresses.index(part)) for part in ("claims", "data")}}
    return site.render(
        "news.html",
        cards=[card for card in shown if card],
        groups=_groups(site, page_path),
        articles=_articles(site.catalogue),
        checked=checked_and_day(site),
        outcomes=outcomes(site),
        shared=_shared(site),
        ways={part: link(address) for part, address in ways.items()},
    )


def _card(claim: Claim, site: Localised, page_path: str) -> Card | None:
    catalogue = site.catalogue
    found = found_figure(claim, catalogue)
    if not found:
        return None
    link = site.linker(page_path)(site.claim_address(claim.id))
    article, source = (catalogue.sources[id_] for id_ in (claim.source_id, found.source_id))
    return Card(claim, catalogue.figures[claim.figure_id], found, article, source, link)


def _groups(site: Localised, page_path: str) -> list[tuple[str, list[Mark]]]:
    """Return all claims by verdict, those that most readers look for first in each."""
    link = site.linker(page_path)
    marks = [Mark(claim, link(site.claim_address(claim.id))) for claim in site.catalogue.claims_by_interest]
    groups = grouped(marks, lambda mark: mark.claim.verdict)
    return [(verdict, groups[verdict]) for verdict in site.words["verdicts"] if verdict in groups]


def _articles(catalogue: Catalogue) -> list[tuple[Source, set[str]]]:
    """Return the articles with the claims of each, the one with the most claims first."""
    made = grouped(catalogue.mentions, lambda mention: mention.source_id)
    claims = {id_: {mention.claim_id for mention in mentions} for id_, mentions in made.items()}
    return [(catalogue.sources[id_], claims[id_]) for id_ in sorted(claims, key=lambda id_: (-len(claims[id_]), id_))]


def _shared(site: Localised) -> str:
    """Say how many claims more than one article makes: the counts of the articles hold each of them more than once."""
    times = Counter(id_ for _, claims in _articles(site.catalogue) for id_ in claims)
    count = sum(one > 1 for one in times.values())
    return site.counted("home", "shared", count) if count else ""


def outcomes(site: Localised) -> str:
    """Say how many claims hold up, in part or not, and how many got another verdict, which marks tell further down."""
    tally = Counter(claim.verdict for claim in site.catalogue.claims.values())
    told = [(site.words["verdicts"][verdict], tally.pop(verdict, 0)) for verdict in PLAIN]
    told.append((site.words["home"]["otherwise"], tally.total()))
    said = [f"{name}: {number(count, site.formatter.code)}".replace(" ", NO_BREAK) for name, count in told]
    return capitalized(site.words["list_separator"].join(said)) + "."


def checked_and_day(site: Localised) -> tuple[str, str]:
    """Say how much was checked, and beside it of which day the data are."""
    words = site.words["home"]
    return words["checked"].format(**counts(site)), words["as_of"].format(date=site.formatter.day(site.day))


def counts(site: Localised) -> dict[str, str]:
    """Return how many claims of how many articles were held against how many of all sources."""
    catalogue, code = site.catalogue, site.formatter.code
    found = {
        "claims": catalogue.claims,
        "articles": {mention.source_id for mention in catalogue.mentions},
        "sources": {catalogue.source_of(evidence).id for evidence in catalogue.evidence.values()},
        "all": catalogue.sources,
    }
    return {name: number(len(counted), code) for name, counted in found.items()}
