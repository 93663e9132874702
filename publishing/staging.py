"""Stages one language: every reference filled in, every generated page written, one configuration.

Languages are staged before the generator, which is thus one replaceable function.
"""

import shutil
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property, partial
from pathlib import Path

import yaml

from charts import Chart
from evidence.catalogue import Catalogue
from evidence.checks.sources import unused_sources
from evidence.checks.texts import unit_words
from evidence.languages import DRAFTS, FALLBACK, LANGUAGES, Language
from evidence.problems import Problem
from evidence.releases import releases
from publishing.charts.bundle import copy_search
from publishing.charts.permissions import drawn_under_other_licences
from publishing.countings import counting_problems, countings
from publishing.data.unit_forms import form_problems
from publishing.drafts import broken_files, draft_pages, draft_site, text_languages
from publishing.generator.configuration import configuration
from publishing.generator.front_matter import write_page
from publishing.languages.descriptors import descriptor_problems
from publishing.languages.locators import locator_problems, read_locators
from publishing.languages.settings import SITE_URL, Settings
from publishing.languages.synonyms import read_synonyms, synonym_problems
from publishing.languages.view import Localised
from publishing.languages.words import read_words, unnamed_values, unreadable_words, word_problems
from publishing.licences import licence_problems
from publishing.pages import GENERATED, NARROWED, filters, linked_data
from publishing.pages.chapters import chapters_of, styles_of, with_chapter_frame, with_listed
from publishing.pages.counted import stylesheet as counted_style
from publishing.pages.fillers import Fillers
from publishing.pages.kept import moved_pages
from publishing.pages.navigation import missing_pages, unlisted_pages
from publishing.pages.places import ABOVE, place_of, steps_above, tabs
from publishing.pages.references import cited, fill
from publishing.pages.shapes import laid_out
from publishing.pages.sharing import alt_of
from publishing.pages.written import (
    Page,
    clashes,
    header_prose,
    pairing_problems,
    pairs,
    read_pages,
    symbolic_links,
    unreadable_pages,
)
from publishing.pinned import pinned_problems
from publishing.published import published_problems, withdrawn
from publishing.publisher import publisher_problems
from publishing.writing.bounds import excess_problems
from publishing.writing.disguises import disguise_problems
from publishing.writing.event_days import event_day_problems, unsaid_endings
from publishing.writing.files import stray_files
from publishing.writing.markup import markup_problems
from publishing.writing.notebook_code import other_code, unnamed_years
from publishing.writing.notebooks import notebook_problems
from publishing.writing.nouns import noun_problems
from publishing.writing.parity import amount_problems, parity_problems
from publishing.writing.pinned_code import changed_code
from publishing.writing.prose import number_problems, prose_of
from publishing.writing.repetition import repetition_problems
from publishing.writing.spelling import unreadable_lists
from publishing.writing.told_figures import told_otherwise


@dataclass(frozen=True)
class Staged:
    """What was staged: a folder and the pages per language, and which pages belong together."""

    folders: dict[str, Path]
    sites: dict[str, Localised]
    pages: dict[str, list[Page]]
    pairs: dict[str, dict[str, str]]


@dataclass(frozen=True)
class Stage:
    """Everything that staging needs to know."""

    root: Path
    build: Path
    catalogue: Catalogue
    settings: Settings
    charts: Mapping[str, Chart]
    drafts: Sequence[Language] = DRAFTS

    @property
    def docs(self) -> Path:
        """The folder of the words."""
        return self.root / "docs"

    @cached_property
    def sites(self) -> dict[str, Localised]:
        """Each language's view of the publication; its words must be readable."""
        words, alike, told = read_words(self.docs), read_synonyms(self.docs), read_locators(self.docs)
        shared = partial(Localised, catalogue=self.catalogue, settings=self.settings, releases=releases(self.root))
        seen = partial(shared, withdrawn=withdrawn(self.root, self.catalogue), countings=countings(self.root))
        own = {code: partial(seen, synonyms=alike[code], locators=told[code]) for code in words}
        sites = {one.code: own[one.code](one, words[one.code]) for one in LANGUAGES}
        return {**sites, **{one.code: draft_site(one, self.docs, sites[FALLBACK.code]) for one in self.drafts}}

    @cached_property
    def generated(self) -> dict[str, list[Page]]:
        """The pages of each language that are made from the data: looked at and written, but made once."""
        return {
            code: [page for pages in GENERATED for page in pages(site, self.charts)]
            for code, site in self.sites.items()
        }

    @cached_property
    def written(self) -> dict[str, list[Page]]:
        """The pages of each language that people wrote, read once; their files must be readable."""
        return {one.code: list(read_pages(self.docs, one.code)) for one in LANGUAGES}

    def problems(self) -> list[Problem]:
        """Return what is wrong with the words: missing pages or words, bare numbers, unknown references."""
        if self.file_problems:
            return [*self.file_problems]
        written = self.written
        found = [*pairing_problems(written), *parity_problems(_within_bounds(written))]
        found += drawn_under_other_licences(self.charts.values(), self.sites[FALLBACK.code])
        found += missing_pages([page for own in written.values() for page in own], "docs")
        for code, own in written.items():
            found += clashes(own, self.generated[code])
        found = found or [problem for own in written.values() for problem in unlisted_pages(own)]
        for code, own in self._with_drafts(written).items():
            found += self._text_problems(own, self.sites[code])
        found += unused_sources(self.catalogue, cited([one.text for own in written.values() for one in own], "source"))
        # How newspapers call a unit says nothing while the row of that unit is wrong.
        found += form_problems(self.root, self.catalogue)
        notebooks_differ = [*other_code(written)] or [*changed_code(written, self.root)]
        return found or [*moved_pages(self.root, written), *notebooks_differ, *amount_problems(written)]

    @cached_property
    def file_problems(self) -> list[Problem]:
        """What is wrong with whole files, whatever the rows hold; with any, pages are not worth reading."""
        found = [*symbolic_links(self.docs), *stray_files(self.docs, [one.code for one in (*LANGUAGES, *self.drafts)])]
        found = found or [*pinned_problems(self.root)]
        found += [problem for one in LANGUAGES for problem in unreadable_pages(self.docs, one.code)]
        found += [*descriptor_problems(self.catalogue), *licence_problems(self.root, self.catalogue, SITE_URL)]
        found += [*published_problems(self.root, self.catalogue), *counting_problems(self.root, self.catalogue)]
        found += [*unreadable_words(self.docs), *synonym_problems(self.docs), *locator_problems(self.docs)]
        found += [*publisher_problems(self.root), *unreadable_lists(self.root, [one.code for one in LANGUAGES])]
        if not found:
            found += [*broken_files(self.docs, self.drafts), *word_problems(words := read_words(self.docs), self.docs)]
            found += unnamed_values(words, self.catalogue, self.docs)
        return found

    def _with_drafts(self, written: dict[str, list[Page]]) -> dict[str, list[Page]]:
        """Return the pages by language, those of the drafts too."""
        models = written[FALLBACK.code]
        return {**written, **{one.code: draft_pages(self.docs, one, models) for one in self.drafts}}

    def _text_problems(self, pages: list[Page], site: Localised) -> Iterator[Problem]:
        words = unit_words(self.catalogue)
        fillers = Fillers(site, self.charts, [*pages, *self.generated[site.code]])
        for page in (page for page in pages if page.language == site.code):
            yield from [*excess_problems(page)] or self._page_problems(page, fillers, words)

    def _page_problems(self, page: Page, fillers: Fillers, unit_words: Collection[str]) -> Iterator[Problem]:
        header = header_prose(page)
        yield from [*markup_problems(page)] or disguise_problems(page)
        yield from repetition_problems(page)
        yield from [*notebook_problems(page, self.catalogue.tables)] or unnamed_years(page, self.catalogue.figures)
        yield from [*number_problems(page, unit_words), *number_problems(header, unit_words)]
        yield from told_otherwise(page, self.catalogue)
        yield from event_day_problems(page, self.catalogue)
        yield from unsaid_endings(page, self.catalogue)
        yield from noun_problems(page, self.catalogue, (fillers.site.numbers or fillers.site.language).code)
        yield from fill(page, prose_of(page), fillers.for_text())[1]
        yield from fill(header, header.text, fillers.for_plain_text())[1]

    def write(self) -> tuple[Staged, list[Problem]]:
        """Write the folder of every language and return what was staged."""
        sites = self.sites
        written = self._with_drafts(self.written)
        pages = {
            code: [*(self._with_header(page, sites[code]) for page in own), *self.generated[code]]
            for code, own in written.items()
        }
        problems: list[Problem] = []
        page_pairs = pairs({one.code: pages[one.code] for one in LANGUAGES})
        pages = {code: _with_versions(own, page_pairs, sites[code]) for code, own in pages.items()}
        folders = {code: self.build / code for code in sites}
        for code, own in pages.items():
            problems += self._write_language(sites[code], own, folders[code])
            settings = configuration(sites, code, own, self.docs / "overrides")
            text = yaml.safe_dump(settings, allow_unicode=True, sort_keys=False)
            (folders[code] / "mkdocs.yml").write_text(text, encoding="utf-8")
        return Staged(folders, sites, pages, page_pairs), problems

    def _write_language(self, site: Localised, pages: list[Page], folder: Path) -> list[Problem]:
        docs = folder / "docs"
        shutil.rmtree(folder, ignore_errors=True)
        shutil.copytree(self.docs / "assets", docs / "assets")
        choices = [choice for of_list in NARROWED for choice in of_list(site, self.charts)]
        (docs / "assets" / "filters.css").write_text(filters.stylesheet(choices), encoding="utf-8")
        (docs / "assets" / "counted.css").write_text(counted_style(site), encoding="utf-8")
        copy_search(docs / "assets")
        languages = {page.language for page in pages}
        fillers = {language: Fillers(site.speaking(language), self.charts, pages) for language in languages}
        return [one for page in laid_out(pages) for one in self._write_page(page, fillers[page.language], docs)]

    def _write_page(self, page: Page, fillers: Fillers, folder: Path) -> list[Problem]:
        if page.is_notebook:
            # Its libraries cost two tenths of a second, and a check executes no notebook.
            from publishing.generator import notebooks

            data, cache = self.root / "datapackage", self.build / "cache" / "notebooks"
            fold, known = fillers.site.words["theme"]["step_code"], fillers.for_text()
            text, problems = notebooks.executed(page, lambda cell: fill(page, cell, known)[0], data, cache, fold)
        else:
            text, problems = (page.text, []) if page.generated else fill(page, page.text, fillers.for_text())
        write_page(page, with_chapter_frame(page, text, fillers.chapters, fillers.site), folder)
        return problems

    def _with_header(self, page: Page, site: Localised) -> Page:
        """Return the page with the references in its title and description filled in."""
        plain = Fillers(site.speaking(page.language), self.charts, ()).for_plain_text()
        texts = {key: fill(page, str(page.meta.get(key, "")), plain)[0] for key in ("title", "description")}
        return replace(page, meta={**page.meta, **texts, **styles_of(page)})


def _within_bounds(pages: Mapping[str, Sequence[Page]]) -> dict[str, list[Page]]:
    """Return the pages that can be compared: what has too much of anything differs from its version by that alone."""
    return {code: [page for page in own if not any(excess_problems(page))] for code, own in pages.items()}


def _with_versions(pages: Sequence[Page], pairs: Mapping[str, dict[str, str]], site: Localised) -> list[Page]:
    """Return the pages with what the theme asks of them: versions, place, data for machines, language of the text."""
    other_languages = text_languages(pages, site)
    parts = tabs({page.id: page for page in pages}, site)
    chapters = [page.id for page in chapters_of(pages)]
    made = []
    for page in with_listed(pages):
        above = steps_above(page, parts, site)
        own = {key: value for key, value in page.meta.items() if key != ABOVE}
        # What is said of a row for machines is said when its shell is filled.
        linked = {} if page.is_shell else {linked_data.KEY: linked_data.of_page(page, above, site)}
        more = {"versions": pairs[page.id], **place_of(page, above, site), **alt_of(page, site, chapters), **linked}
        made.append(replace(page, meta={**own, **more, **other_languages.get(page.id, {})}))
    return made
