"""What the words of a chart may say: no number of their own, no other name of a country, the same in each language.

In which order they fill in their facts is settled.
"""

import tomllib
from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import cache, partial
from pathlib import Path
from typing import Any

from charts.chart import templates
from charts.vocabulary import FOLDER, HEADLINE, SMALL, TEXTS, place_of
from evidence.differences import difference
from evidence.messages import Message, say, together
from evidence.numbers import bare_numbers
from evidence.placeholders import names_in
from evidence.problems import Place, Problem, line_of
from evidence.proper_names import Vocabulary
from evidence.records import Texts
from evidence.turns import turned
from evidence.word_file import FILLED_IN, fault, parsed, texts_of

# What follows every number, so that a year is one too.
ANYTHING = ("",)
ORDERS = Path(__file__).parent / "parts" / "order_of_facts.toml"
ORDERS_FILE = f"{FOLDER.name}/parts/{ORDERS.name}"


def typed_numbers(name: str, unit_words: Collection[str]) -> Iterator[Problem]:
    """Yield the words of a chart that hold a number typed by hand; a year may stand in a label, not in a text."""
    for language, words in templates(name).items():
        for key, text in texts_of(words):
            units = ANYTHING if key in (*TEXTS, SMALL) or key.startswith(HEADLINE) else unit_words
            for found in [*bare_numbers(FILLED_IN.sub(" ", text), units)][:1]:
                what = say("the number {found} is typed by hand", found=found.text)
                yield Problem(place_of(name, language, key), what, say("fill it in from the data, as in {count}"))


def odd_names(name: str, countries: Mapping[str, Texts]) -> Iterator[Problem]:
    """Yield the words that stand for a country, and are neither its name nor short for that."""
    for language, words in templates(name).items():
        for key, word in _words_of_codes(words):
            code = key.rpartition(".")[2]
            if (full := countries.get(code, {}).get(language)) and not _is_short_for(word, full):
                what = say("'{word}' is no short name of {code}, which is '{full}'", word=word, code=code, full=full)
                yield Problem(
                    place_of(name, language, key), what, say("write that name, its beginning or its initials")
                )


def _words_of_codes(words: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    return ((key, word) for key, word in texts_of(words) if "." in key)


def _is_short_for(word: str, full: str) -> bool:
    """Tell whether a word is a name, begins it, or is made of its initials."""
    begins = full.casefold().startswith(word.casefold()) and not full[len(word) :][:1].isalnum()
    return begins or word == "".join(part[0] for part in full.split())


def disagreements(name: str) -> Iterator[Problem]:
    """Yield the words in which something else is filled in than in another language, or in another order."""
    (model_language, model), *others = ((code, dict(texts_of(words))) for code, words in templates(name).items())
    for language, words in others:
        for key, text in ((key, text) for key, text in words.items() if key in model):
            own, expected = names_in(text), names_in(model[key])
            if own != expected:
                line = place_of(name, model_language, key).line
                what = say(
                    "{own} filled in here, and {expected} in line {line}",
                    own=_listed(own),
                    expected=_listed(expected),
                    line=line,
                )
                yield Problem(
                    place_of(name, language, key), what, say("fill in the same in the same order in each language")
                )


def opposed_texts(name: str) -> Iterator[Problem]:
    """Yield the words that say another thing than they say in another language."""
    (model_language, model), *others = ((code, dict(texts_of(words))) for code, words in templates(name).items())
    for language, words in others:
        for key in (key for key in words if key in model):
            model_place = partial(place_of, name, model_language, key)
            if what := difference((words[key], language), (model[key], model_language), model_place, Vocabulary()):
                yield Problem(place_of(name, language, key), what, say("say the same in each language"))


def turned_texts(name: str) -> Iterator[Problem]:
    """Yield the words that have lost a word which turns them, such as not or more, or that got one."""
    for language, words in templates(name).items():
        for key, what, remedy in turned(name, dict(texts_of(words)), language):
            yield Problem(place_of(name, language, key), what, remedy)


def unsettled_orders(name: str) -> Iterator[Problem]:
    """Yield the words whose facts have no settled order, or stand in another; they may leave some out."""
    settled, unknown = orders().get(name, {}), set[str]()
    for language, words in templates(name).items():
        for key, text in texts_of(words):
            own, right = names_in(text), settled.get(key, "").split()
            if not right and len({*own}) > 1 and key not in unknown:
                unknown.add(key)
                what = say(
                    "the order of {own} in {place} is not settled",
                    own=_listed(own),
                    place=place_of(name, language, key),
                )
                yield Problem(
                    _place_of_table(name, key),
                    what,
                    say('write {key} = "{own}" in its table', key=_quoted(key), own=" ".join(own)),
                )
            elif right and not _stand_in(own, right):
                what = say("{own} filled in here, and {right} is settled", own=_listed(own), right=_listed(right))
                remedy = say("keep that order, or have it changed in {file} too", file=ORDERS_FILE)
                yield Problem(place_of(name, language, key), what, remedy)


def _quoted(key: str) -> str:
    """Return a key as the file has it: between quotation marks where it has a point."""
    return f'"{key}"' if "." in key else key


def _stand_in(own: Sequence[str], right: Sequence[str]) -> bool:
    """Tell whether names stand among others in the same order."""
    rest = iter(right)
    return all(name in rest for name in own)


def order_problems() -> Iterator[Problem]:
    """Yield what is wrong with the file of the settled orders: with any, it is not worth reading."""
    words, found = parsed(ORDERS, ORDERS_FILE)
    yield from found
    if not found and not words:
        yield Problem(
            Place(ORDERS_FILE, 1), say("the file holds no orders"), say("take the old file back (`git restore`)")
        )
    for name, own in words.items():
        if not isinstance(own, dict):
            what = say("'{name}' stands in no table", name=name[:40])
            yield Problem(
                _place_of_order("", name), what, say("begin a table with the name of a chart, such as [reserves]")
            )
            continue
        for key, text in own.items():
            if not isinstance(text, str) and (odd := fault(text)):
                yield Problem(_place_of_order(name, key), *odd)


def _place_of_table(name: str, key: str) -> Place:
    """Return where the orders of a chart begin, or the file where it has none."""
    lines = ORDERS.read_text("utf-8").splitlines()
    return Place(ORDERS_FILE, line_of(lines, lambda line: line.strip() == f"[{name}]") or 1, f"{name}.{key}"[:80])


def _place_of_order(name: str, key: str) -> Place:
    """Return where the order of a word stands, whose own name may have a point and quotation marks."""
    lines = ORDERS.read_text("utf-8").splitlines()
    table = line_of(lines, lambda line: line.strip() == f"[{name}]") if name else 0
    line = line_of(lines, lambda line: line.partition("=")[0].strip().strip('"') == key, table) or table or 1
    return Place(ORDERS_FILE, line, f"{name}.{key}".strip(".")[:80])


@cache
def orders() -> Mapping[str, Mapping[str, str]]:
    """Return, by chart and word, the names of its facts in the order that is settled."""
    return tomllib.loads(ORDERS.read_text("utf-8"))


def _listed(names: Collection[str]) -> Message:
    return together(f"{{{name}}}" for name in names) or say("nothing")
