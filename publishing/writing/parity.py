"""Checks that both versions of a page say the same: what they refer to, in which form, and which chapter they are.

The words are free, and so is the build-up: each language has sections, sentences and an order of its own.
What it refers to is not free; and where both say a thing in one sentence or one table, they say it in one order:
two figures that have changed places are both still there, and both wrong.
"""

import re
from collections import defaultdict
from collections.abc import Iterator

from evidence.messages import Message, say
from evidence.problems import Place, Problem
from publishing.pages.references import is_noun
from publishing.pages.written import Page
from publishing.writing.named_alike import other_names, other_number_words
from publishing.writing.names_of_parts import other_proper_names
from publishing.writing.opposed_lines import other_lines
from publishing.writing.parts import Part, bound_references, parts_of
from publishing.writing.prose import prose_of
from publishing.writing.sections import place_at

# A link to a page elsewhere, whose address may differ by language.
LINK = re.compile(r"\]\(\s*<?https?://")
# Languages need more or fewer words for the same; of so many, twice as many say more.
FEWEST_WORDS, MANY_TIMES = 30, 2
ITEM = re.compile(r"^(?:# )?[ \t]*(?:[-*+]|\d+\.)(?=[ \t])", re.MULTILINE)
# The rows of a table, or a sentence: each stands on a line of its own.
PIECE = re.compile(r"(?:^(?:# )?[ \t]*\|.*\n?)+|^.+$", re.MULTILINE)
SAME = say("say the same in both versions")


def parity_problems(pages: dict[str, list[Page]]) -> Iterator[Problem]:
    """Yield pages that differ from their first version in what they refer to, or in what they name beside it."""
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
    missing = [*_missing(page, model), *_missing(model, page)]
    yield from missing
    if page.meta.get("chapter") != model.meta.get("chapter"):
        told = {"chapter": _chapter(page), "file": model.file, "other": _chapter(model)}
        what = say("this is {chapter}, and {file} is {other}", **told)
        yield Problem(Place(page.file, 1, "chapter"), what, say("give both versions the same chapter"))
    if not missing:
        yield from _other_forms(page, model)
        yield from _out_of_order(page, model)
        yield from other_proper_names(page, model)
        for part, other in parts_of(page, model):
            yield from _other_lists(part, other)
            yield from other_number_words(part, other)
            yield from other_names(part, other)
            yield from other_lines(part, other)


def _chapter(page: Page) -> Message:
    return say("chapter {number}", number=page.meta["chapter"]) if "chapter" in page.meta else say("no chapter")


def _missing(page: Page, model: Page) -> Iterator[Problem]:
    """Yield what one version refers to, and the other one nowhere."""
    own, expected = _references(page), _references(model)
    for reference in sorted(expected.keys() - own.keys()):
        told = {
            "reference": reference,
            "file": model.file,
            "line": place_at(model, expected[reference][0].start()).line,
        }
        what = say("{reference} is missing here; it stands on line {line} of {file}", **told)
        yield Problem(Place(page.file, page.first_line), what, SAME)


def _references(page: Page) -> defaultdict[str, list[re.Match[str]]]:
    """Return where a page refers to each thing that is not free, by the reference."""
    found = defaultdict(list)
    for match in bound_references(prose_of(page)):
        found[_written(match)].append(match)
    return found


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


def _other_forms(page: Page, model: Page) -> Iterator[Problem]:
    """Yield the figures that one version never has in a form of the other one: a nuance or a unit may be gone."""
    own, expected = _references(page), _references(model)
    for reference in sorted(own):
        ours, theirs = ({_form(one): one for one in found[reference]} for found in (own, expected))
        if ours.keys() != theirs.keys():
            one, its = (_first_alone(found, other) for found, other in ((ours, theirs), (theirs, ours)))
            told = {"reference": one[0], "other": its[0], "file": model.file}
            what = say("{reference} has another form than {other} in {file}", **told)
            yield Problem(place_at(page, one.start()), what, say("use the same form in both versions"))


def _first_alone(found: dict[str, re.Match[str]], other: dict[str, re.Match[str]]) -> re.Match[str]:
    """Return the first reference in a form that the other version lacks, or the first one."""
    return next((match for form, match in found.items() if form not in other), next(iter(found.values())))


def _form(match: re.Match[str]) -> str:
    """Return the form of a reference; words of a language differ, so only that there are any counts."""
    form = match["form"] or ""
    return "words" if is_noun(form) or (form and match["kind"] == "repository") else form


def _out_of_order(page: Page, model: Page) -> Iterator[Problem]:
    """Yield the first reference out of place in a sentence or table that has the same ones in the other version."""
    pieces = _pieces(model)
    for key, found in _pieces(page).items():
        for ours in found:
            orders = [list(map(_written, theirs)) for theirs in pieces.get(key, [])]
            if orders and list(map(_written, ours)) not in orders:
                theirs = pieces[key][0]
                yield next(
                    _out_of_place(page, one, model, its)
                    for one, its in zip(ours, theirs, strict=True)
                    if _written(one) != _written(its)
                )


def _pieces(page: Page) -> defaultdict[tuple[str, ...], list[list[re.Match[str]]]]:
    """Return the references of one kind in each sentence and each table, by the same in the order of the alphabet."""
    text, found = prose_of(page), defaultdict(list)
    for piece in PIECE.finditer(text):
        by_kind = defaultdict(list)
        for match in bound_references(text, piece.start(), piece.end()):
            by_kind[match["kind"]].append(match)
        for matches in by_kind.values():
            found[tuple(sorted(map(_written, matches)))].append(matches)
    return found


def _other_lists(part: Part, model: Part) -> Iterator[Problem]:
    """Yield that the lists of a section that both versions have alike have more or fewer items here."""
    own, expected = (_items(one) for one in (part, model))
    if part.is_close and len(own) != len(expected):
        place = place_at(part.page, own[-1].start()) if own else Place(part.page.file, part.page.first_line)
        told = {"ours": len(own), "file": model.page.file, "theirs": len(expected)}
        what = say("the lists of this section have {ours} items; in {file} they have {theirs}", **told)
        yield Problem(place, what, say("give both versions the same items"))


def _items(part: Part) -> list[re.Match[str]]:
    return [item for item in ITEM.finditer(prose_of(part.page)) if part.holds(item.start())]


def _out_of_place(page: Page, match: re.Match[str], other: Page, its: re.Match[str]) -> Problem:
    """Return what stands at a place of one version, and what the other version has there."""
    told = {"reference": _written(match), "file": other.file, "other": _written(its)}
    line = place_at(other, its.start()).line
    what = say("{reference} stands here where {file} has {other} on line {line}", line=line, **told)
    remedy = say("keep one order within a sentence or a table of both versions, or make sentences of their own")
    return Problem(place_at(page, match.start()), what, remedy)
