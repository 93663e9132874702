"""Everything that is checked of how the texts are written: spelling, names, thousands, and how long sentences are.

It holds no page back from being built, so that a chapter can be looked at before each name in it is in a list.
"""

from collections.abc import Iterator

from evidence.languages import LANGUAGES
from evidence.problems import Problem
from publishing.languages.view import Localised
from publishing.pages.fillers import Fillers
from publishing.staging import Stage
from publishing.writing.passages import NOT_WORDS, Passage, page_passages, table_passages, word_passages
from publishing.writing.readability import Lead, claim_leads, page_lead, readability_problems, site_leads
from publishing.writing.reading_level import Level, hard_sentences, level_of
from publishing.writing.spelling import WordList, spelling_problems
from publishing.writing.thousands import thousands_problems
from publishing.writing.tongues import Foreign, Reader, foreign_texts, tongue_problems
from publishing.writing.variants import variant_problems


def long_sentences(stage: Stage) -> Iterator[Problem]:
    """Yield what is too long, in each language that has limits."""
    for site in _sites(stage):
        yield from readability_problems(_leads(stage, site), site.language)


def reading_levels(stage: Stage) -> Iterator[Level]:
    """Yield how each written page reads, by language."""
    for site in _sites(stage):
        pages = stage.written[site.code]
        fillers = Fillers(site, stage.charts, pages)
        yield from filter(None, (level_of(page, fillers) for page in pages))


def hard_chapters(stage: Stage) -> Iterator[Problem]:
    """Yield the chapters whose sentences are longer than those of their language should be."""
    limits = {language.code: language.chapter_limits for language in LANGUAGES}
    for level in reading_levels(stage):
        if "chapter" in level.page.meta and (own := limits[level.page.language]):
            yield from hard_sentences(level, own)


def odd_thousands(stage: Stage) -> Iterator[Problem]:
    """Yield thousands of tonnes that are not written as the language writes them."""
    for site in _sites(stage):
        pages = (passage for page in stage.written[site.code] for passage in page_passages(page))
        words = word_passages(stage.root, site.code)
        passages = (*pages, *table_passages(stage.catalogue, site.code), *words)
        yield from thousands_problems(passages, stage.catalogue, site.code)


def other_names(stage: Stage) -> Iterator[Problem]:
    """Yield the words that stand in the place of those that were chosen for the same thing."""
    for site in _sites(stage):
        pages = (passage.without(*NOT_WORDS) for page in stage.written[site.code] for passage in page_passages(page))
        words = word_passages(stage.root, site.code)
        yield from variant_problems((*pages, *table_passages(stage.catalogue, site.code), *words), site.code)


def misspelled(stage: Stage) -> Iterator[Problem]:
    """Yield what is spelled wrong, or is in another language; raises NotInstalledError where that cannot be told."""
    readers = {
        site.code: Reader(site.language, WordList(stage.root, site.code))
        for site in _sites(stage)
        if site.language.dictionary
    }
    foreign: list[Foreign] = []
    for code, reader in readers.items():
        passages = list(_passages(stage, stage.sites[code], reader.own))
        others = [other for other in readers.values() if other is not reader]
        found = foreign_texts(passages, reader, others)
        elsewhere = {one.passage for one in found}
        own = (passage for passage in passages if passage not in elsewhere)
        yield from spelling_problems(own, reader.language, reader.own)
        foreign += found
    yield from tongue_problems(foreign)


def _sites(stage: Stage) -> list[Localised]:
    """Return the languages that are whole; a draft is not checked yet."""
    return [stage.sites[language.code] for language in LANGUAGES]


def _leads(stage: Stage, site: Localised) -> Iterator[Lead]:
    pages = stage.written[site.code]
    fillers = Fillers(site, stage.charts, pages)
    yield from (page_lead(page, fillers) for page in pages)
    yield from claim_leads(stage.catalogue, site.code)
    yield from site_leads(stage.root, site.code)


def _passages(stage: Stage, site: Localised, own: WordList) -> Iterator[Passage]:
    """Yield the texts of a language, those of a page by paragraph, without what is no word in them."""
    for page in stage.written[site.code]:
        for passage in page_passages(page):
            yield from passage.without(*NOT_WORDS, own.names).paragraphs()
    yield from table_passages(stage.catalogue, site.code)
    yield from word_passages(stage.root, site.code)
