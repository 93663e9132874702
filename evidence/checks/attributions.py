"""Checks that a text about a claim says of no newspaper or broadcaster what another one wrote."""

import re
from collections.abc import Iterable, Iterator
from functools import cache

from evidence.catalogue import Catalogue
from evidence.checks.labels import words_of
from evidence.messages import say
from evidence.problems import Problem
from evidence.records import Claim, Evidence, Source

# Who speaks of what others found; of a body or a firm much is said that it did not publish itself.
NEWS = "news"
REMEDY = say("name whom the row has it from, or add the source and what it says")


def findings_name_their_source(catalogue: Catalogue) -> Iterator[Problem]:
    """Yield findings that name other news than their own source, and not that: `A, citing B` names both."""
    publishers = _news(catalogue)
    for row in catalogue.every(Evidence):
        own = _sources(_source_ids(row, catalogue), catalogue)
        # A finding may speak of the article that makes the claim.
        known = _told([*own, *_articles(row.claim_id, catalogue)])
        for language, finding in row.finding.items() if own else ():
            named = _named(finding, publishers)
            if named and not any(_says(name, known) for name in named) and not _names_any(finding, own):
                told = {"named": named[0], "publisher": own[0].publisher, "source": own[0].id}
                what = say("the finding names '{named}', and its source '{source}' is by {publisher}", **told)
                yield Problem(row.cell(f"finding_{language}"), what, REMEDY)


def claims_name_who_is_heard(catalogue: Catalogue) -> Iterator[Problem]:
    """Yield texts about a claim that name news which none of its sources and none of its findings has."""
    publishers = _news(catalogue)
    for claim in catalogue.every(Claim):
        evidence = catalogue.evidence_for(claim.id)
        own = _sources((id_ for row in evidence for id_ in _source_ids(row, catalogue)), catalogue)
        findings = " ".join(text for row in evidence for text in row.finding.values())
        heard = f"{_told([*own, *_articles(claim.id, catalogue)])} {findings}"
        for column in ("title", "answer", "reason", "measures"):
            for language, text in getattr(claim, column).items():
                for name in (name for name in _named(text, publishers) if not _says(name, heard)):
                    what = say("'{named}' is named, and neither a source nor a finding of the claim has it", named=name)
                    yield Problem(claim.cell(f"{column}_{language}"), what, REMEDY)


def _source_ids(row: Evidence, catalogue: Catalogue) -> list[str]:
    figure = catalogue.figures.get(row.figure_id)
    return [id_ for id_ in (figure.source_id if figure else "", row.source_id) if id_]


def _articles(claim_id: str, catalogue: Catalogue) -> list[Source]:
    claim = catalogue.claims.get(claim_id)
    return _sources(catalogue.articles_of(claim) if claim else (), catalogue)


def _sources(ids: Iterable[str], catalogue: Catalogue) -> list[Source]:
    return [catalogue.sources[id_] for id_ in dict.fromkeys(ids) if id_ in catalogue.sources]


def _news(catalogue: Catalogue) -> tuple[str, ...]:
    names = {source.publisher for source in catalogue.sources.values() if source.kind == NEWS}
    return tuple(sorted(names, key=lambda name: (-len(name), name)))


def _named(text: str, publishers: tuple[str, ...]) -> list[str]:
    """Return the publishers that a text names, each once."""
    return list(dict.fromkeys(_pattern(publishers).findall(text)))


@cache
def _pattern(names: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, names))})(?!\w)" if names else "(?!)")


def _told(sources: Iterable[Source]) -> str:
    return " ".join(map(words_of, sources))


def _says(name: str, text: str) -> bool:
    return re.search(rf"(?<!\w){re.escape(name)}(?!\w)", text, re.IGNORECASE) is not None


def _names_any(text: str, sources: Iterable[Source]) -> bool:
    """Tell whether a text names one of its sources, by its publisher or by the letters of that."""
    names = {name for one in sources for name in (one.publisher, one.called)}
    return any(re.search(rf"(?<!\w){re.escape(name)}(?!\w)", text) for name in names if name)
