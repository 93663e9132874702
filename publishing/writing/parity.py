"""Checks that both versions of a page say the same: headings, references, charts, lists, names, words of numbers.

The words are free; what they refer to is not, and neither is the order of what they refer to within a section:
two figures that have changed places are both still there, and both wrong.
"""

import re
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterator
from itertools import zip_longest

from evidence.names import NUMBER, Name, exchanged, names_in
from evidence.number_words import numbers_in_words
from evidence.problems import Place, Problem, shown
from publishing.pages.references import REFERENCE, is_noun
from publishing.pages.written import Page
from publishing.writing.prose import prose_of

# A word of the glossary is explained where each language needs it first.
FREE = {"term"}
# A link to a page elsewhere, whose address may differ by language.
LINK = re.compile(r"\]\(\s*<?https?://")
# Languages need more or fewer words for the same; of so many, twice as many say more.
FEWEST_WORDS, MANY_TIMES = 30, 2
# A reference, the address of a link, and a mark: what of a page is no word of it.
NOT_WORDS = re.compile(rf"{REFERENCE.pattern}|\]\([^)\n]*\)|<[^>]*>")
ITEM = re.compile(r"^(?:# )?[ \t]*(?:[-*+]|\d+\.)(?=[ \t])", re.MULTILINE)
HEADING = re.compile(r"^(?P<level>#{1,6}) (?P<words>.*)", re.MULTILINE)
NOTEBOOK_HEADING = re.compile(r"^# (?P<level>#{1,6}) (?P<words>.*)", re.MULTILINE)


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
        what = f"{reference} is missing here {count}×; it stands in {model.file}"
        yield Problem(place, what, "say the same in both versions")
    for reference, count in sorted((_references(page) - _references(model)).items()):
        what = f"{reference} stands here {count}× more often than in {model.file}"
        yield Problem(place, what, "say the same in both versions")
    if page.meta.get("chapter") != model.meta.get("chapter"):
        what = f"this is {_chapter(page)}, and {model.file} is {_chapter(model)}"
        yield Problem(Place(page.file, 1, "chapter"), what, "give both versions the same chapter")
    if not other_headings and _references(page) == _references(model):
        yield from _out_of_order(page, model)
        yield from _other_lists(page, model)
        yield from _other_number_words(page, model)
        yield from _other_names(page, model)


def _chapter(page: Page) -> str:
    return f"chapter {page.meta['chapter']}" if "chapter" in page.meta else "no chapter"


def _other_headings(page: Page, model: Page) -> Iterator[Problem]:
    """Yield the first heading in whose place the other version has one of another level, or none."""
    both = zip_longest(_headings(page), _headings(model))
    own, other = next(
        ((one, its) for one, its in both if not (one and its and one["level"] == its["level"])), (None, None)
    )
    its = f"'{shown(other['words'])}' on line {_place(model, other).line} of {model.file}" if other else ""
    place, what = Place(page.file, page.first_line), f"there is no heading like {its}"
    if own:
        place, what = _place(page, own), f"{model.file} has no heading like '{shown(own['words'])}'"
    if own and other:
        levels = [len(one["level"]) for one in (own, other)]
        what = f"'{shown(own['words'])}' is a heading of level {levels[0]}, and {its} one of level {levels[1]}"
    if own or other:
        yield Problem(place, what, "give both versions the same sections")


def _headings(page: Page) -> list[re.Match[str]]:
    return list(_pattern(page).finditer(prose_of(page)))


def _pattern(page: Page) -> re.Pattern[str]:
    return NOTEBOOK_HEADING if page.is_notebook else HEADING


def _references(page: Page) -> Counter[str]:
    return Counter(_written(match) for match in REFERENCE.finditer(page.text))


def _written(match: re.Match[str]) -> str:
    return f"{{{{{match['kind']}:{match['id']}}}}}"


def _other_amounts(page: Page, model: Page) -> Iterator[Problem]:
    """Yield that a page leads elsewhere more or less often than the other version, or says far more or less."""
    place, remedy = Place(page.file, page.first_line), "say the same in both versions"
    links, model_links = (len(LINK.findall(prose_of(one))) for one in (page, model))
    if links != model_links:
        what = f"the links to pages elsewhere are {links}; in {model.file} they are {model_links}"
        yield Problem(place, what, remedy)
    words, model_words = (len(re.findall(r"\w+", prose_of(one))) for one in (page, model))
    if max(words, model_words) >= max(FEWEST_WORDS, MANY_TIMES * min(words, model_words)):
        yield Problem(place, f"the page has {words} words, and {model.file} has {model_words}", remedy)


def _out_of_order(page: Page, model: Page) -> Iterator[Problem]:
    """Yield the first reference of each kind in each section where the other version has another one."""
    own, expected = _by_section(page), _by_section(model)
    for section in sorted(own.keys() | expected.keys()):
        for ours, theirs in zip_longest(own[section], expected[section]):
            if ours and not (theirs and _written(ours) == _written(theirs)):
                yield _out_of_place(page, ours, model, theirs)
                break
            if ours and theirs and _form(ours) != _form(theirs):
                what = f"{ours[0]} has another form than {theirs[0]} in {model.file}"
                yield Problem(_place(page, ours), what, "use the same form in both versions")
            if theirs and not ours:
                yield _out_of_place(model, theirs, page, None)
                break


def _by_section(page: Page) -> defaultdict[tuple[int, str], list[re.Match[str]]]:
    """Return the references in their order, by the number of their section and their kind."""
    starts = _starts(page)
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
            what = f"the lists of this section have {ours} items; in {model.file} they have {theirs}"
            yield Problem(place, what, "give both versions the same items")


def _items(page: Page) -> defaultdict[int, list[re.Match[str]]]:
    starts, text = _starts(page), prose_of(page)
    found = defaultdict(list)
    for match in ITEM.finditer(text):
        found[bisect_right(starts, match.start())].append(match)
    return found


def _other_number_words(page: Page, model: Page) -> Iterator[Problem]:
    """Yield the word of a number in a section that has as many of them as the other version, and other numbers.

    Where one version has more, it says in words what the other says otherwise, as the eighties and the years 80.
    """
    own, expected = _numbers(page), _numbers(model)
    for section in sorted(own.keys() & expected.keys()):
        ours, theirs = ([value for value, _ in found[section]] for found in (own, expected))
        more, less = Counter(ours) - Counter(theirs), Counter(theirs) - Counter(ours)
        if len(ours) == len(theirs) and more:
            word = next(match for value, match in own[section] if value in more)
            other = next(match for value, match in expected[section] if value in less)
            what = f"'{word[0]}' stands here where {model.file} has '{other[0]}' on line {_place(model, other).line}"
            yield Problem(_place(page, word), what, "say the same number in both versions")


def _numbers(page: Page) -> defaultdict[int, list[tuple[int, re.Match[str]]]]:
    starts, text = _starts(page), prose_of(page)
    found = defaultdict(list)
    for value, match in numbers_in_words(REFERENCE.sub(lambda one: " " * len(one[0]), text), page.language):
        found[bisect_right(starts, match.start())].append((value, match))
    return found


def _other_names(page: Page, model: Page) -> Iterator[Problem]:
    """Yield the name in a section that has it in the place of another one of the other version."""
    own, expected = _named(page), _named(model)
    for section in sorted(own.keys() & expected.keys()):
        if names := exchanged(own[section], expected[section]):
            ours, theirs = (_place_at(one, name.start) for one, name in zip((page, model), names, strict=True))
            what = f"'{names[0].text}' stands here where {model.file} has '{names[1].text}' on line {theirs.line}"
            yield Problem(ours, what, "name the same in both versions")


def _named(page: Page) -> defaultdict[int, list[Name]]:
    """Return what a page names in its words, and the digits in them, by the number of the section."""
    starts, found = _starts(page), defaultdict(list)
    text = NOT_WORDS.sub(lambda one: " " * len(one[0]), prose_of(page))
    digits = (Name(NUMBER, match[0], match[0], match.start()) for match in re.finditer(r"\d+", text))
    for name in (*names_in(text, page.language), *digits):
        found[bisect_right(starts, name.start)].append(name)
    return found


def _starts(page: Page) -> list[int]:
    return [match.start() for match in _pattern(page).finditer(prose_of(page))]


def _out_of_place(page: Page, match: re.Match[str], other: Page, its: re.Match[str] | None) -> Problem:
    """Return what stands at a place of one version, and what the other version has there, if anything."""
    where = f"has {_written(its)} on line {_place(other, its).line}" if its else "has none in this section"
    remedy = "refer to the same things in the same order in each section of both versions"
    return Problem(_place(page, match), f"{_written(match)} stands here where {other.file} {where}", remedy)


def _place(page: Page, match: re.Match[str]) -> Place:
    return _place_at(page, match.start())


def _place_at(page: Page, start: int) -> Place:
    text = prose_of(page)
    return Place(page.file, page.first_line + text.count("\n", 0, start), str(start - text.rfind("\n", 0, start)))
