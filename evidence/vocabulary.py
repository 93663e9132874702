"""Files of words in all languages, a TOML table each; a language speaks only where it has them all.

So no sentence is half in one language and half in another, its numbers written as in a third.
"""

from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from evidence.languages import DRAFTS, FALLBACK, LANGUAGES, known
from evidence.messages import say
from evidence.placeholders import later_names_in
from evidence.problems import Place, Problem, line_of
from evidence.settled import Fault, doubled, lacking, unsettled
from evidence.word_file import fault, parsed, texts_of, toml

Vocabulary = Mapping[str, Any]


@cache
def read(file: Path) -> Mapping[str, Vocabulary]:
    """Return the words of a file by language."""
    return toml(file.read_text("utf-8"))


@cache
def complete(file: Path) -> Mapping[str, Vocabulary]:
    """Return the words of a file by language, without the languages that lack some."""
    words = read(file)
    return {language: own for language, own in words.items() if not [*_lacking(own, words[FALLBACK.code])]}


def missing_words(file: Path, language: str) -> Iterator[Problem]:
    """Yield every word that a language lacks in a file."""
    words, model = read(file), FALLBACK.code
    for key in _lacking(words.get(language, {}), words[model]):
        place = Place(_name(file), _line(file, language), f"{language}.{key}")
        yield Problem(
            place,
            say("the word '{key}' is missing", key=key),
            say("add it below [{language}]; [{model}] has it", language=language, model=model),
        )


def problems(file: Path, signs: str = "") -> Iterator[Problem]:
    """Yield what is wrong with a file of words: a draft may lack some, and `signs` are allowed beside plain text."""
    words, found = parsed(file, _name(file))
    yield from found
    if not found and not words:
        yield Problem(
            Place(_name(file), 1), say("the file holds no words"), say("take the old file back (`git restore`)")
        )
    elif not found:
        yield from _odd_languages(file, words)
        tables = {code: dict(texts_of(own)) for code, own in words.items() if isinstance(own, dict)}
        models = {one.code: tables.get(one.code, {}) for one in LANGUAGES}
        drafts = [draft.code for draft in DRAFTS if draft.code in tables]
        for language in (code for code in [*models, *drafts] if code in tables or code not in words):
            yield from _word_problems(file, language, tables.get(language, {}), models, signs)


def _odd_languages(file: Path, words: Vocabulary) -> Iterator[Problem]:
    """Yield what stands at the top of a file of words and is not the table of a language."""
    for language, own in words.items():
        if not isinstance(own, dict) or language not in [one.code for one in known()]:
            what = say("there is no language '{language}'", language=language[:40])
            remedy = say("begin a table with its code, such as [en]")
            yield Problem(Place(_name(file), _line(file, language), language[:40]), what, remedy)


def _word_problems(
    file: Path, language: str, own: Vocabulary, models: Mapping[str, Vocabulary], signs: str
) -> Iterator[Problem]:
    """Yield the words of a language that are missing, that are no plain texts, and that others do not have."""
    is_draft = language not in models
    others = {key: code for code, texts in models.items() if code != language for key in texts}
    if not own and not is_draft:
        place = Place(_name(file), _line(file, language), language)
        yield Problem(
            place,
            say("the words of '{language}' are missing", language=language),
            say("write them below [{language}]", language=language),
        )
        return
    for key, model in () if is_draft else others.items():
        if key not in own:
            place = Place(_name(file), _line(file, language), f"{language}.{key}")
            yield Problem(
                place,
                say("the word '{key}' is missing", key=key),
                say("add it below [{language}]; [{model}] has it", language=language, model=model),
            )
    plain = {}
    for key, text in own.items():
        found = fault(text, signs=signs)
        if not found and key in others and later_names_in(text) != later_names_in(str(models[others[key]][key])):
            found = (
                say("the word has other placeholders between doubled braces than in another language"),
                say("use the same"),
            )
        if found:
            yield Problem(place_of(file, language, key), *found)
        else:
            plain[key] = text
    gone = lacking(file.stem, {**others, **own}, language)
    for key, what, remedy in (*_exchanged(file.stem, plain, language), *gone):
        yield Problem(place_of(file, language, key), what, remedy)


def _exchanged(file: str, texts: Vocabulary, language: str) -> Iterator[Fault]:
    """Yield the words in the place of the settled ones, and those that two things of a table have."""
    for table in dict.fromkeys(key.rpartition(".")[0] for key in texts):
        prefix = f"{table}." if table else ""
        words = {key.removeprefix(prefix): text for key, text in texts.items() if key.rpartition(".")[0] == table}
        is_shared = table == "columns" or table.startswith("values.")
        family = table.removeprefix("values.") if is_shared else f"{file}.{table}".rstrip(".")
        alike = doubled(family, words, language) if table else ()
        for word, what, remedy in (*unsettled(family, words, language), *alike):
            yield f"{prefix}{word}", what, remedy


def place_of(file: Path, language: str, key: str) -> Place:
    """Return where a word of a file stands, such as `headline` or `columns.year`; else where it belongs."""
    table, _, word = f"{language}.{key}".rpartition(".")
    lines = file.read_text("utf-8").splitlines()
    line = line_of(lines, lambda text: text.partition("=")[0].strip() == word, _line(file, table))
    return Place(_name(file), line, f"{language}.{key}")


def _lacking(own: Vocabulary, model: Vocabulary, prefix: str = "") -> Iterator[str]:
    for key, word in model.items():
        if isinstance(word, Mapping):
            inner = own.get(key, {})
            yield from _lacking(inner if isinstance(inner, Mapping) else {}, word, f"{prefix}{key}.")
        elif not own.get(key):
            yield f"{prefix}{key}"


def _line(file: Path, table: str) -> int:
    """Return the line of a table, or the last line of the file, below which it belongs."""
    lines = file.read_text("utf-8").splitlines()
    return line_of(lines, lambda text: text.strip() == f"[{table}]") or len(lines)


def _name(file: Path) -> str:
    return f"{file.parent.name}/{file.name}"
