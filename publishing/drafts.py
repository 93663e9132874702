"""A language that is still being translated: a site of its own that no other page leads to.

Whatever it lacks stands there in English, page by page, word by word and text by text,
and `build.py missing <code>` lists it.
"""

import tomllib
from collections.abc import Iterable, Iterator, Sequence
from functools import reduce
from pathlib import Path

from charts import vocabulary
from evidence import quantity
from evidence.catalogue import Catalogue
from evidence.drafts import untranslated, with_fallback
from evidence.languages import DRAFTS, FALLBACK, Language
from evidence.messages import say
from evidence.problems import Place, Problem
from publishing.countings import unnamed
from publishing.languages.descriptors import descriptor_problems
from publishing.languages.view import Localised
from publishing.languages.words import Words, file_of, read_words, unreadable_words, word_problems
from publishing.pages.written import Page, pairing_problems, read_pages, unreadable_pages
from publishing.writing.parity import parity_problems


def filled(catalogue: Catalogue, drafts: Iterable[Language] = DRAFTS) -> Catalogue:
    """Return the catalogue with every text of the drafts, from English where they have none."""
    return reduce(lambda found, draft: with_fallback(found, draft.code, FALLBACK.code), drafts, catalogue)


def draft_site(draft: Language, docs: Path, english: Localised) -> Localised:
    """Return a draft's view of the publication; pages that fall back are written by its `fallback`.

    Numbers are written as in English until the words around them are translated.
    """
    words = _merged(_own_words(docs, draft), english.words)
    catalogue, code = english.catalogue, draft.code
    # The words are English, the addresses are those of the draft.
    fallback = Localised(
        draft,
        {**english.words, "slugs": words["slugs"]},
        with_fallback(catalogue, code, FALLBACK.code, own=False),
        english.settings,
        numbers=FALLBACK,
        withdrawn=english.withdrawn,
        countings=english.countings,
    )
    numbers = draft if quantity.speaks(code) else FALLBACK
    every = filled(catalogue, [draft])
    return Localised(draft, words, every, english.settings, numbers, fallback, english.withdrawn, english.countings)


def draft_pages(docs: Path, draft: Language, models: Sequence[Page]) -> list[Page]:
    """Return a draft's pages, and the English page wherever it has none; the language of each is its own."""
    own = {page.id: page for page in read_pages(docs, draft.code)}
    return [own.get(model.id, model) for model in models]


def text_languages(pages: Sequence[Page], site: Localised) -> dict[str, dict[str, str]]:
    """Return, by id, the front matter of the pages of a draft whose text is in another language.

    Pages made from the data count as translated when every package says that it is in the language.
    """
    if not site.fallback:
        return {}
    in_data = not any(descriptor_problems(site.catalogue, [site.language]))
    fallen_back = (page for page in pages if page.language != site.code or (page.generated and not in_data))
    return {page.id: {"text_language": FALLBACK.code} for page in fallen_back}


def broken_files(docs: Path, drafts: Iterable[Language]) -> Iterator[Problem]:
    """Yield what no fallback can mend: files that cannot be read, and words with other placeholders."""
    for draft in drafts:
        yield from unreadable_pages(docs, draft.code)
        unreadable = list(unreadable_words(docs, [draft])) if file_of(docs, draft.code).exists() else []
        yield from unreadable
        if not unreadable:
            english = read_words(docs)[FALLBACK.code]
            yield from _problems_of_words(docs, draft, _merged(_own_words(docs, draft), english))


def missing(root: Path, catalogue: Catalogue, draft: Language) -> list[Problem]:
    """Return everything that a language lacks, beside English: words, pages, texts of the data, words of charts."""
    docs, code = root / "docs", draft.code
    if broken := list(broken_files(docs, [draft])):
        return broken
    pages = {one: list(read_pages(docs, one)) for one in (FALLBACK.code, code)}
    found = [*pairing_problems(pages), *parity_problems(pages)]
    found += _problems_of_words(docs, draft, _own_words(docs, draft))
    found += [*descriptor_problems(catalogue, [draft]), *untranslated(root, catalogue, code, FALLBACK.code)]
    found += [*quantity.missing_words(code), *vocabulary.missing_words(code), *unnamed(root, code)]
    if not draft.drawing_locale:
        what = say("the charts do not know how '{code}' writes numbers", code=code)
        found.append(Problem(Place("evidence/languages.py", 1, "drawing_locale"), what, say("add it, as d3 names it")))
    return sorted(found)


def _own_words(docs: Path, draft: Language) -> Words:
    file = file_of(docs, draft.code)
    return tomllib.loads(file.read_text("utf-8")) if file.exists() else {}


def _problems_of_words(docs: Path, draft: Language, own: Words) -> Iterator[Problem]:
    return word_problems({draft.code: own}, docs)


def _merged(own: Words, model: Words) -> Words:
    """Return the words of the model, with those that are translated in their place."""
    words: Words = {}
    for key, word in model.items():
        ours = own.get(key)
        if isinstance(word, dict):
            words[key] = _merged(ours if isinstance(ours, dict) else {}, word)
        else:
            words[key] = ours if isinstance(ours, str) and ours else word
    return words
