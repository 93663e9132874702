"""Checks that both versions of a page say the same: headings, references, charts, lists.

The words are free; what they refer to is not, and neither is the order of what they refer to within a section:
two figures that have changed places are both still there, and both wrong.
"""

import re
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterator
from itertools import zip_longest

from evidence.messages import Message, say
from evidence.problems import Place, Problem, shown
from publishing.pages.references import REFERENCE, is_noun
from publishing.pages.written import Page
from publishing.writing.named_alike import other_names, other_number_words
from publishing.writing.prose import prose_of
from publishing.writing.sections import headings, place_at, starts_of

# A word of the glossary is explained where each language needs it first.
FREE = {"term"}
# A link to a page elsewhere, whose address may differ by language.
LINK = re.compile(r"\]\(\s*<?https?://")
# Languages need more or fewer words for the same; of so many, twice as many say more.
FEWEST_WORDS, MANY_TIMES = 30, 2
ITEM = re.compile(r"^(?:# )?[ \t]*(?:[-*+]|\d+\.)(?=[ \t])", re.MULTILINE)
SAME = say("say the same in both versions")


def parity_problems(pages: dict[str, list[Page]]) -> Iterator[Problem]:
    """Yield pages that differ from their first version in headings or in what they refer to."""
    for page, model in _paired(pages):
        yield from _differences(page, model)


def amount_problems(pages: dict[str, list[Page]]) -> Iterator[Problem]:
    """Yield pages that say far more or less than their first version, which may follow from what else is wrong."""
    for page, model in _paired(pages):
        yield from _other_amounts(page, model)


def _paired(pages: dict[str, list[Page]]) -> Iterator[tuple[Page, Page]]:
    """Yield each page with its version in the first language."""
    first_language, *others = pages
    models = {page.id: page for page in pages[first_language]}
    for language in others:
        yield from ((page, models[page.id]) for page in pages[language] if page.id in models)


def _differences(page: Page, model: Page) -> Iterator[Problem]:
    place = Place(page.file, page.first_line)
    other_headings = list(_other_headings(page, model))
    yield from other_headings
    for reference, count in sorted((_references(model) - _references(page)).items()):
        told = {"reference": reference, "count": count, "file": model.file}
        yield Problem(place, say("{reference} is missing here {count}×; it stands in {file}", **told), SAME)
    for reference, count in sorted((_references(page) - _references(model)).items()):
        told = {"reference": reference, "count": count, "file": model.file}
        yield Problem(place, say("{reference} stands here {count}× more often than in {file}", **told), SAME)
    if page.meta.get("chapter") != model.meta.get("chapter"):
        told = {"chapter": _chapter(page), "file": model.file, "other": _chapter(model)}
        what = say("this is {chapter}, and {file} is {other}", **told)
        yield Problem(Place(page.file, 1, "chapter"), what, say("give both versions the same chapter"))
    if not other_headings and _references(page) == _references(model):
        yield from _out_of_order(page, model)
        yield from _other_lists(page, model)
        yield from other_number_words(page, model)
        yield from other_names(page, model)


def _chapter(page: Page) -> Message:
    return say("chapter {number}", number=page.meta["chapter"]) if "chapter" in page.meta else say("no chapter")


def _other_headings(page: Page, model: Page) -> Iterator[Problem]:
    """Yield the first heading in whose place the other version has one of another level, or none."""
    both = zip_longest(headings(page), headings(model))
    own, other = next(
        ((one, its) for one, its in both if not (one and its and one["level"] == its["level"])), (None, None)
    )
    if own or other:
        place = _place(page, own) if own else Place(page.file, page.first_line)
        yield Problem(place, _of_heading(own, other, model), say("give both versions the same sections"))


def _of_heading(own: re.Match[str] | None, other: re.Match[str] | None, model: Page) -> Message:
    """Return what is said of a heading, of the one in its place in the other version, or of both."""
    words = shown(own["words"]) if own else ""
    if not other:
        return say("{file} has no heading like '{words}'", file=model.file, words=words)
    place = {"file": model.file, "line": _place(model, other).line, "other": shown(other["words"])}
    if not own:
        return say("there is no heading like '{other}' on line {line} of {file}", **place)
    levels = {"level": len(own["level"]), "other_level": len(other["level"])}
    return say(
        "'{words}' is a heading of level {level}, and '{other}' on line {line} of {file} one of level {other_level}",
        words=words,
        **levels,
        **place,
    )


def _references(page: Page) -> Counter[str]:
    return Counter(_written(match) for match in REFERENCE.finditer(page.text))


def _written(match: re.Match[str]) -> str:
    return f"{{{{{match['kind']}:{match['id']}}}}}"


def _other_amounts(page: Page, model: Page) -> Iterator[Problem]:
    """Yield that a page leads elsewhere more or less often than the other version, or says far more or less."""
    place = Place(page.file, page.first_line)
    links, model_links = (len(LINK.findall(prose_of(one))) for one in (page, model))
    if links != model_links:
        told = {"links": links, "file": model.file, "model_links": model_links}
        what = say("the links to pages elsewhere are {links}; in {file} they are {model_links}", **told)
        yield Problem(place, what, SAME)
    words, model_words = (len(re.findall(r"\w+", prose_of(one))) for one in (page, model))
    if max(words, model_words) >= max(FEWEST_WORDS, MANY_TIMES * min(words, model_words)):
        told = {"words": words, "file": model.file, "model_words": model_words}
        yield Problem(place, say("the page has {words} words, and {file} has {model_words}", **told), SAME)


def _out_of_order(page: Page, model: Page) -> Iterator[Problem]:
    """Yield the first reference of each kind in each section where the other version has another one."""
    own, expected = _by_section(page), _by_section(model)
    for section in sorted(own.keys() | expected.keys()):
        for ours, theirs in zip_longest(own[section], expected[section]):
            if ours and not (theirs and _written(ours) == _written(theirs)):
                yield _out_of_place(page, ours, model, theirs)
                break
            if ours and theirs and _form(ours) != _form(theirs):
                told = {"reference": ours[0], "other": theirs[0], "file": model.file}
                what = say("{reference} has another form than {other} in {file}", **told)
                yield Problem(_place(page, ours), what, say("use the same form in both versions"))
            if theirs and not ours:
                yield _out_of_place(model, theirs, page, None)
                break


def _by_section(page: Page) -> defaultdict[tuple[int, str], list[re.Match[str]]]:
    """Return the references in their order, by the number of their section and their kind."""
    starts = starts_of(page)
    found = defaultdict(list)
    for match in REFERENCE.finditer(prose_of(page)):
        if match["kind"] not in FREE:
            found[bisect_right(starts, match.start()), match["kind"]].append(match)
    return found


def _form(match: re.Match[str]) -> str:
    """Return the form of a reference; a noun differs by language, so only that there is one counts."""
    form = match["form"] or ""
    return "a noun" if is_noun(form) else form


def _other_lists(page: Page, model: Page) -> Iterator[Problem]:
    """Yield the sections whose lists have more or fewer items than in the other version."""
    own, expected = _items(page), _items(model)
    for section in sorted(own.keys() | expected.keys()):
        if len(own[section]) != len(expected[section]):
            ours, theirs = len(own[section]), len(expected[section])
            place = _place(page, own[section][-1]) if ours else Place(page.file, page.first_line)
            told = {"ours": ours, "file": model.file, "theirs": theirs}
            what = say("the lists of this section have {ours} items; in {file} they have {theirs}", **told)
            yield Problem(place, what, say("give both versions the same items"))


def _items(page: Page) -> defaultdict[int, list[re.Match[str]]]:
    starts, text = starts_of(page), prose_of(page)
    found = defaultdict(list)
    for match in ITEM.finditer(text):
        found[bisect_right(starts, match.start())].append(match)
    return found


def _out_of_place(page: Page, match: re.Match[str], other: Page, its: re.Match[str] | None) -> Problem:
    """Return what stands at a place of one version, and what the other version has there, if anything."""
    told = {"reference": _written(match), "file": other.file}
    what = say("{reference} stands here where {file} has none in this section", **told)
    if its:
        line = _place(other, its).line
        what = say(
            "{reference} stands here where {file} has {other} on line {line}", other=_written(its), line=line, **told
        )
    remedy = say("refer to the same things in the same order in each section of both versions")
    return Problem(_place(page, match), what, remedy)


def _place(page: Page, match: re.Match[str]) -> Place:
    return place_at(page, match.start())
