"""What a reader can take along of a figure, and how its source and the articles of a claim are named in it.

No doubtful number goes alone: what came out goes with it.
"""

from collections.abc import Iterable

from evidence.records import Claim, Figure, Source
from publishing.data.corrected import news_lines
from publishing.data.quoted import rows_of_figure
from publishing.languages.view import Localised
from publishing.pages.uses import Tested

CLAIMED = "claimed"


def quotations(figure: Figure, site: Localised, tested: Iterable[Tested]) -> list[tuple[str, str]]:
    """Return what can be copied, each with the word of its button."""
    address = site.settings.site_url + site.figure_address(figure.id) + site.version_mark(rows_of_figure(figure.id))
    citation = site.words["figure"]["cite_text"].format(**_said(figure, site), version=site.version)
    changed = news_lines(site.reach.about_figure.get(figure.id, ()), site)
    said = " ".join([sentence(figure, site, tested), *changed])
    quoted = {"sentence": said, "citation": f"{citation} {address}", "link": address}
    return [(site.words["copying"][what], text) for what, text in quoted.items()]


def sentence(figure: Figure, site: Localised, tested: Iterable[Tested]) -> str:
    """Return a figure in a sentence with its source, and with what came out where it was claimed."""
    words = site.words["figure"]
    verdicts = {one.verdict for one in tested}
    came_out = [words["tested"].format(verdict=site.words["verdicts"][verdict]) for verdict in sorted(verdicts)]
    untested = [words["untested"]] if figure.kind == CLAIMED and not came_out else []
    return " ".join([words[f"sentence_{figure.kind}"].format(**_said(figure, site)), *came_out, *untested])


def publisher(figure: Figure, site: Localised) -> dict[str, str]:
    """Return who says a figure, and in which year."""
    source = site.catalogue.sources[figure.source_id]
    return {"publisher": source.publisher, "year": source.year or site.words["sources"]["undated"]}


def articles_of(claim: Claim, site: Localised) -> list[Source]:
    """Return the articles that make a claim, each once, the one that it was taken from first."""
    return [site.catalogue.sources[id_] for id_ in site.catalogue.articles_of(claim)]


def articles_in_short(claim: Claim, site: Localised) -> str:
    """Return who made a claim and in which year, article by article."""
    named = (f"{one.publisher} ({one.year or site.words['sources']['undated']})" for one in articles_of(claim, site))
    return str(site.words["list_separator"].join(named))


def _said(figure: Figure, site: Localised) -> dict[str, str]:
    said = {"label": figure.label[site.code], "number": site.formatter.prose(figure)}
    return {**said, **publisher(figure, site)}
