"""Which form of a word a count asks for, by the plural rules of Unicode CLDR.

A word that is counted has a form for one, `rows_one`, and one for all other counts, `rows_more`. A language with more
forms, such as Polish, may have each by its name in CLDR: `rows_few`, `rows_many`.
"""

from collections.abc import Iterable, Mapping

from babel import Locale

from evidence.languages import locale

ONE, OTHER = "one", "other"
OTHERS = "more"


def counted(words: Mapping[str, str], word: str, count: int, language: str) -> str:
    """Return the form of a word that a count asks for in a language."""
    category = str(Locale.parse(locale(language)).plural_form(count))
    return words.get(f"{word}_{category}", words[f"{word}_{OTHERS}"])


def further_forms(words: Iterable[str], language: str) -> set[str]:
    """Return the forms that a language may have of counted words beside those for one and for the others."""
    categories = Locale.parse(locale(language)).plural_form.tags - {ONE, OTHER}
    bases = [word.removesuffix(f"_{OTHERS}") for word in words if word.endswith(f"_{OTHERS}")]
    return {f"{base}_{category}" for base in bases for category in categories}


def base_form(word: str) -> str:
    """Return the form that every language has of a counted word, which holds what the others hold; else the word."""
    base, _, category = word.rpartition("_")
    return f"{base}_{OTHERS}" if category in {"zero", ONE, "two", "few", "many"} else word
