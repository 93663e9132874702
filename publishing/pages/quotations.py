"""What a reader can take along of a figure: a sentence, a citation, the address; no doubtful number goes alone."""

from collections.abc import Iterable

from evidence.records import Figure
from publishing.languages.view import Localised
from publishing.pages.uses import Tested

CLAIMED = "claimed"


def quotations(figure: Figure, site: Localised, tested: Iterable[Tested]) -> list[tuple[str, str]]:
    """Return what can be copied, each with the word of its button."""
    address = site.settings.site_url + site.figure_address(figure.id)
    citation = site.words["figure"]["cite_text"].format(**_said(figure, site))
    quoted = {"sentence": sentence(figure, site, tested), "citation": f"{citation} {address}", "link": address}
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


def _said(figure: Figure, site: Localised) -> dict[str, str]:
    said = {"label": figure.label[site.code], "number": site.formatter.prose(figure)}
    return {**said, **publisher(figure, site)}
