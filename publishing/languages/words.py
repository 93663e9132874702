"""The words of the site itself (labels, verdicts, addresses), one `words.toml` per language."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

from evidence.catalogue import Catalogue
from evidence.differences import difference
from evidence.languages import LANGUAGES, Language
from evidence.messages import both, say, together
from evidence.placeholders import later_names_in, names_in
from evidence.problems import Place, Problem, shown
from evidence.proper_names import Vocabulary
from evidence.settled import Fault, doubled, unsettled
from evidence.titles import names_something
from evidence.turns import turned
from evidence.word_file import fault, line_of_word, parsed, texts_of, toml
from publishing.languages.addresses import ASSETS
from publishing.languages.known_words import FILLED_IN, WORDS
from publishing.languages.plurals import base_form, further_forms

Words = dict[str, Any]
# What this file is called where its turning words are settled.
OWN_FILE = "words"
# Which words name the values of which column.
NAMED_VALUES = {
    "event_kinds": ("context", "events", "kind"),
    "verdicts": ("figures", "claims", "verdict"),
    "topics": ("figures", "claims", "topic"),
    "relations": ("figures", "evidence", "relation"),
    "kinds": ("figures", "sources", "kind"),
    "tiers": ("figures", "sources", "tier"),
    "seen": ("figures", "sources", "seen"),
}
TABLES = (*(name for name in WORDS if name), *NAMED_VALUES)
# Longer than any of ours by far: each stands on a button, in a heading or in a line of text.
LONGEST = 500
# What stands for a licence, and the words that name ours: that of text and data, then that of the code.
LICENCE = re.compile(r"\bCC0?\b(?:[ -](?:BY|SA|NC|ND)\b)*(?: \d\.\d)?|\bMIT\b|\bA?GPL\b|\bApache\b|\bBSD\b")
LICENCES = {
    "theme.footer_licence": ["CC BY 4.0", "MIT"],
    "chart.credit": ["CC BY 4.0"],
    "charts.licence": ["CC BY 4.0"],
}
SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
LONGEST_SLUG = 40
# What a count is called in words.
COUNTS = {"number", "count"}
# Parts of addresses that are taken.
TAKEN = {ASSETS, "index", *(language.code for language in LANGUAGES)}
# What leads to a page: its title, and its name in the navigation.
TITLE = re.compile(r"site_name|nav\.\w+|\w+\.title")
RESTORE = say("take the old file back (`git restore`)")


def read_words(docs: Path) -> dict[str, Words]:
    """Return the words by language code; raises TOMLDecodeError on a broken file."""
    return {language.code: toml(file_of(docs, language.code).read_text("utf-8")) for language in LANGUAGES}


def unreadable_words(docs: Path, languages: Iterable[Language] = LANGUAGES) -> Iterator[Problem]:
    """Yield the files of words that cannot be read."""
    paths = (file_of(docs, language.code) for language in languages)
    for path in (path for path in paths if not path.is_symlink()):
        yield from parsed(path, path.relative_to(docs.parent).as_posix())[1]


def word_problems(words: dict[str, Words], docs: Path) -> Iterator[Problem]:
    """Yield the words that a language lacks, that no page asks for, and that are no plain text."""
    faulty = set[str]()
    for code, own in words.items():
        for key, what, remedy in _faults(own, code) if own else [("", say("the file holds no words"), RESTORE)]:
            faulty.add(key)
            yield Problem(_place(docs, code, key), what, remedy)
    yield from (problem for problem in _opposed(words, docs) if problem.where.column not in faulty)


def _faults(own: Words, language: str) -> Iterator[Fault]:
    """Yield key, fault and remedy of each word, and of each table that is not one or is not there."""
    tables = {"": {key: word for key, word in own.items() if key not in TABLES}}
    for name in TABLES:
        table = own.get(name)
        if isinstance(table, dict):
            tables[name] = table
        else:
            what = (
                say("the table [{name}] is missing", name=name)
                if table is None
                else say("'{name}' is no table of words", name=name)
            )
            yield name, what, say("write its words below [{name}], as in another language", name=name)
    for name, table in tables.items():
        found = [*_faults_of_table(name, table, language), *(_faults_of_slugs(table) if name == "slugs" else ())]
        yield from found or _exchanged(name, table, language)


def _faults_of_table(name: str, table: Words, language: str) -> Iterator[Fault]:
    prefix = f"{name}." if name else ""
    expected = table.keys() if name in NAMED_VALUES else WORDS[name].split()
    for word in (word for word in expected if word not in table):
        yield (
            f"{prefix}{word}",
            say("the word '{prefix}{word}' is missing", prefix=prefix, word=word),
            say("add it; the pages need it"),
        )
    known = {*expected, *further_forms(expected, language)}
    for word, text in table.items():
        key = f"{prefix}{word}"
        if word not in known:
            yield key[:LONGEST_SLUG], say("no page asks for the word '{key}'", key=key[:LONGEST_SLUG]), say("remove it")
        elif found := fault(text, longest=LONGEST):
            yield key, *found
        elif TITLE.fullmatch(key) and not names_something(text):
            yield (
                key,
                say("'{text}' is only a date, a number or a sign", text=shown(text)),
                say("say in words what this leads to"),
            )
        elif tuple(names_in(text)) not in (filled := _filled_in(key)) or later_names_in(text):
            what = say("the word '{key}' has other placeholders than the pages fill in, or in another order", key=key)
            names = together(f"{{{name}}}" for name in filled[0])
            yield key, what, say("use: {names}", names=names or say("none"))
        elif LICENCE.findall(text) != LICENCES.get(key, []):
            named = both(LICENCES[key]) if key in LICENCES else say("no licence")
            yield (
                key,
                say("the word '{key}' names other licences than LICENSE and LICENSE-data", key=key),
                say("name {named}, in this order", named=named),
            )


def _filled_in(key: str) -> list[tuple[str, ...]]:
    """Return what may stand in braces in a word; the form for some counts may leave the count out."""
    filled, form = FILLED_IN.get(key, ()), base_form(key)
    if form == key or form not in FILLED_IN:
        return [filled]
    return [FILLED_IN[form], tuple(name for name in FILLED_IN[form] if name not in COUNTS)]


def _opposed(words: dict[str, Words], docs: Path) -> Iterator[Problem]:
    """Yield the words that say another thing than they say in the first language."""
    (first, model), *others = ((code, dict(texts_of(own))) for code, own in words.items())
    for code, own in others:
        for key in (key for key in own if isinstance(own[key], str) and isinstance(model.get(key), str)):
            if what := difference(
                (own[key], code), (model[key], first), partial(_place, docs, first, key), Vocabulary()
            ):
                yield Problem(_place(docs, code, key), what, say("say the same in each language"))


def _place(docs: Path, code: str, key: str) -> Place:
    path = file_of(docs, code)
    # A draft may have no words yet.
    lines = path.read_text("utf-8").splitlines() if path.exists() else []
    return Place(path.relative_to(docs.parent).as_posix(), line_of_word(lines, key), key)


def _exchanged(name: str, table: Words, language: str) -> Iterator[Fault]:
    """Yield the words in the place of the settled ones, and those that two values have."""
    family = NAMED_VALUES[name][2] if name in NAMED_VALUES else name
    alike = doubled(family, table, language) if name in NAMED_VALUES else ()
    known = set[str]()
    for word, what, remedy in (*unsettled(family, table, language), *alike):
        known.add(word)
        yield f"{name}.{word}", what, remedy
    yield from turned(
        OWN_FILE, {f"{name}.{word}".strip("."): table[word] for word in table if word not in known}, language
    )


def _faults_of_slugs(slugs: Words) -> Iterator[Fault]:
    """Yield the parts of addresses that are none, or that lead to something else already."""
    taken = Counter(str(slug) for slug in slugs.values())
    for key, slug in slugs.items():
        if not isinstance(slug, str) or fault(slug):
            continue
        if not SLUG.fullmatch(slug) or len(slug) > LONGEST_SLUG:
            remedy = say("write up to {most} letters a to z, digits, and hyphens between them", most=LONGEST_SLUG)
            yield f"slugs.{key}", say("'{slug}' cannot be a part of an address", slug=slug[:LONGEST_SLUG]), remedy
        elif slug in TAKEN or taken[slug] > 1:
            yield f"slugs.{key}", say("something else has the address '{slug}'", slug=slug), say("write another word")


def unnamed_values(words: dict[str, Words], catalogue: Catalogue, docs: Path) -> Iterator[Problem]:
    """Yield the allowed values of a column that pages name, and that a language has no word for."""
    for table_of_words, (package, table, column) in NAMED_VALUES.items():
        field = next(field for field in catalogue.table(package, table).fields if field["name"] == column)
        # A list that lacks what the rows have is wrong itself, and that is said there.
        if any(
            row[column] and row[column] not in field["constraints"]["enum"] for row in catalogue.rows(package, table)
        ):
            continue
        for code, own in words.items():
            for value in field["constraints"]["enum"]:
                # A table that is not there is named as a whole.
                if value not in own.get(table_of_words, [value]):
                    place = Place(file_of(docs, code).relative_to(docs.parent).as_posix(), 1, table_of_words)
                    what = say(
                        "the value '{value}' of {table}.{column} has no name", value=value, table=table, column=column
                    )
                    yield Problem(place, what, say("add it below [{table_of_words}]", table_of_words=table_of_words))


def file_of(docs: Path, code: str) -> Path:
    """Return the file of the words of a language."""
    return docs / code / "words.toml"
