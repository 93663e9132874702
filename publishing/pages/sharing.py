"""What others show beside a link to a page: the words on its card, and the same for whoever does not see it.

A number that was claimed never stands there alone: the verdict and what was found come with it.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import NamedTuple

from charts.claim_evidence import claim_id_of
from charts.parts.answers import told
from charts.parts.findings import Finding, findings, in_unit, said, span
from charts.parts.year_series import series_of
from evidence.catalogue import Catalogue
from evidence.corrections import Entry
from evidence.judgement import judge
from evidence.records import Claim, Figure, Measure
from evidence.tables import Table
from publishing.data.corrected import changes_of_tables, in_brief, news
from publishing.languages.addresses import CARD
from publishing.languages.view import Localised
from publishing.pages.ladder import ladders
from publishing.pages.ladder_publishers import shown
from publishing.pages.places import said_title
from publishing.pages.quotations import articles_in_short, sentence
from publishing.pages.reasoning import summary
from publishing.pages.references import cited
from publishing.pages.table_facts import period
from publishing.pages.touched import changes_of_measure, changes_of_page
from publishing.pages.uses import Uses
from publishing.pages.written import ARTICLE, CARD_ALT, CHANGED, Page

CLAIM, CHART, TABLE = "claim-", "chart-", "table-"
WITH_ALL_CLAIMS = ("home", "claims")
# So many figures of a measure have room on its card.
MOST = 2


class Said(NamedTuple):
    """The words of a card: of what kind of page it is, what came out, what its drawing shows, what was changed last."""

    kicker: str
    title: str
    lead: str = ""
    verdict: str = ""
    drawn: str = ""
    changed: str = ""

    def alt(self, site: Localised) -> str:
        """Return all that the card says, for whoever does not see it."""
        verdict = site.words["verdicts"][self.verdict].capitalize() if self.verdict else ""
        title = f"{verdict}: {self.title}" if verdict else self.title
        parts = (site.words["site_name"], self.kicker, title, self.lead, self.drawn, self.changed)
        return " ".join(part if part.endswith((".", "?")) else f"{part}." for part in parts if part)


class Comparison(NamedTuple):
    """A claimed number and those that were found for it; `is_other` where they count something else."""

    claimed: Finding
    found: Sequence[Finding]
    is_other: bool


class Shared(NamedTuple):
    """The address of a card, and what is on it."""

    card: str
    alt: str


def comparison(claim: Claim, catalogue: Catalogue) -> Comparison | None:
    """Return the numbers about a claim that stand on one scale; None where they differ in year, or not at all."""
    claimed, found = said(catalogue, claim), told(findings(catalogue, claim))
    if claimed is None or series_of(catalogue, claim) is not None:
        return None
    if all(one.quantity.numbers == claimed.quantity.numbers for one in found):
        return None
    return Comparison(claimed, found, not found[0].counts_the_same)


def compared(numbers: Comparison, site: Localised) -> tuple[str, str]:
    """Return in words what was claimed, and from where to where runs what was found."""
    words, unit = site.words["card"], site.catalogue.units[numbers.claimed.figure.unit]
    # A draft may write numbers as another language does.
    code = site.formatter.code
    claimed, found = in_unit(numbers.claimed.quantity, unit, code), span(numbers.found, code, unit)
    other = "other" if numbers.is_other else "found"
    return f"{words['claimed']}: {claimed}", f"{words[other]}: {found}"


def said_of_claim(claim: Claim, site: Localised) -> Said:
    """Return the verdict about a claim and what came out, with the numbers or with how the verdict follows."""
    kicker = f"{site.words['claim']['kicker']} · {articles_in_short(claim, site)}"
    numbers = comparison(claim, site.catalogue)
    lead = "" if numbers else summary(judge(claim, site.catalogue), site)
    drawn = "; ".join(compared(numbers, site)) if numbers else ""
    changed = newest(site.reach.about_claim.get(claim.id, ()), site)
    return Said(kicker, claim.title[site.code], lead, claim.verdict, drawn, changed)


def said_of_measure(measure: Measure, site: Localised, uses: Uses) -> Said:
    """Return what a measure counts, in which unit, and how many figures are drawn; with few, each with its source."""
    figures = shown(site.catalogue.figures_by_measure.get(measure.id, []), site).drawn
    kicker, name, found = site.words["measure"]["kicker"], measure.name[site.code], ladders(figures, site)
    changed = newest(changes_of_measure(measure, site), site)
    if found:
        # The drawing shows between which years, and the card has no room for more words.
        lead = "" if changed else f"{found[0].subtitle}. {found[0].counts}".removeprefix(". ")
        return Said(kicker, name, lead, changed=changed)
    told_of = (sentence(one, site, uses.tested.get(one.id, [])) for one in figures[:MOST])
    return Said(kicker, name, drawn=" ".join(told_of), changed=changed)


def said_of_figure(figure: Figure, site: Localised) -> Said:
    """Return what a figure is of, and its number with its source."""
    name, changed = figure.label[site.code], newest(site.reach.about_figure.get(figure.id, ()), site)
    return Said(
        site.words["figure"]["kicker"],
        name,
        drawn=sentence(figure, site, []).removeprefix(f"{name}: "),
        changed=changed,
    )


def stands_alone(figure: Figure, site: Localised, uses: Uses) -> bool:
    """Tell whether a figure has a card of its own: nothing tests it, and it counts nothing that has one."""
    return figure.id not in uses.tested and figure.measure_id not in site.catalogue.measures


def said_of_table(table: Table, site: Localised) -> Said:
    """Return how many rows a table has, and of which years."""
    kicker = f"{site.words['table']['kicker']} · {table.package_properties[f'title_{site.code}']}"
    facts = (site.count_of_rows(len(table.rows)), period(table))
    lead, changed = " · ".join(filter(None, facts)), newest(changes_of_tables([table], site), site)
    return Said(kicker, site.table_title(table.package, table.name), lead, changed=changed)


def said_of_doorway(sites: Iterable[Localised]) -> Said:
    """Return what the site is, in every language."""
    return Said("", " · ".join(site.words["tagline"] for site in sites))


def said_of_page(page: Page, site: Localised, chapters: Sequence[str]) -> Said:
    """Return what the card of a page says; one that has that of another page says what this says."""
    if claim := claim_of(page, site):
        return said_of_claim(claim, site)
    if table := table_of(page, site):
        return said_of_table(table, site)
    kicker = page.kicker
    if page.id in chapters:
        number = site.words["chapter"]["number"]
        kicker = number.format(number=chapters.index(page.id) + 1, total=len(chapters))
    title = said_title(page, site)
    changed = str(page.meta.get(CHANGED, "")) or newest(changes_of_page(page, site), site)
    if claims := claims_of(page, site, chapters):
        return Said(kicker, title, drawn="; ".join(said for *_, said in counted(claims, site)), changed=changed)
    return Said(kicker, title, str(page.meta.get("description", "")), changed=changed)


def newest(entries: Iterable[Entry], site: Localised) -> str:
    """Return the newest change of the last twelve months in brief; a card has room for one."""
    return next((in_brief(entry, site) for entry in news(entries, site)), "")


def alt_of(page: Page, site: Localised, chapters: Sequence[str]) -> dict[str, str]:
    """Return what stands on a page's card; that of a row is said when its shell is filled, and a draft has none."""
    return {} if page.is_shell or site.fallback else {CARD_ALT: said_of_page(page, site, chapters).alt(site)}


def claims_of(page: Page, site: Localised, chapters: Sequence[str]) -> list[Claim]:
    """Return the claims of an article or a chapter, and all of them for the front page and the register."""
    claims, mentions = site.catalogue.claims, site.catalogue.mentions
    if page.id in WITH_ALL_CLAIMS:
        return list(claims.values())
    named = dict.fromkeys(one.claim_id for one in mentions if page.id == f"{ARTICLE}{one.source_id}")
    if page.id in chapters:
        named = dict.fromkeys(sorted(cited([page.text], "claim")))
    return [claims[id_] for id_ in named]


def counted(claims: Collection[Claim], site: Localised) -> list[tuple[str, int, str]]:
    """Return each verdict that there is, how many claims have it, and both in words."""
    tally = Counter(claim.verdict for claim in claims)
    words = site.words["verdicts"]
    return [(verdict, tally[verdict], f"{words[verdict]}: {tally[verdict]}") for verdict in words if tally[verdict]]


def claim_of(page: Page, site: Localised) -> Claim | None:
    """Return the claim that a page is about, as that of a chart can be."""
    if page.id.startswith(CHART):
        return site.catalogue.claims.get(claim_id_of(page.id.removeprefix(CHART)))
    return site.catalogue.claims.get(page.id.removeprefix(CLAIM)) if page.id.startswith(CLAIM) else None


def table_of(page: Page, site: Localised) -> Table | None:
    """Return the table that a page shows rows of."""
    names = (page.id, page.id.rpartition("-")[0])
    return next((one for one in site.catalogue.tables.values() if f"{TABLE}{one.package}-{one.name}" in names), None)


def shared_measures(site: Localised, uses: Uses) -> dict[str, Shared]:
    """Return the card of each measure."""
    measures = site.catalogue.measures.values()
    return {
        one.id: Shared(f"{site.measure_address(one.id)}{CARD}", said_of_measure(one, site, uses).alt(site))
        for one in measures
    }


def shared_figure(figure: Figure, site: Localised, uses: Uses, measures: Mapping[str, Shared]) -> Shared:
    """Return the card of what tests a figure, else of what it counts, else its own."""
    if stands_alone(figure, site, uses):
        return Shared(f"{site.figure_address(figure.id)}{CARD}", said_of_figure(figure, site).alt(site))
    if tested := uses.tested.get(figure.id):
        claim = tested[0].claim
        return Shared(f"{site.claim_address(claim.id)}{CARD}", said_of_claim(claim, site).alt(site))
    return measures[figure.measure_id]
