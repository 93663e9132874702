"""The characters of a cell: those that a text needs, and none that nobody sees or that look like another."""

import re
import unicodedata
from collections.abc import Iterator
from functools import cache
from itertools import takewhile

from evidence.cells.column import Column
from evidence.messages import Advice, Message, say
from evidence.problems import code, shown

BLANK_LETTERS = "\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0\ufffc"
# They choose another form of the sign before them, which none of our letters has.
SELECTORS = {
    chr(at) for first, last in ((0x180B, 0x180D), (0xFE00, 0xFE0F), (0xE0100, 0xE01EF)) for at in range(first, last + 1)
}
INVISIBLE = {"Cc", "Cf", "Zl", "Zp"}
WITHOUT_MEANING = {"Cn": say("no meaning"), "Co": say("a private meaning"), "Cs": say("no meaning of its own")}
# Signs that nobody tells from a plain one.
ALIKE = {
    **dict.fromkeys("‐‑‒―⁃﹣－", "-"),
    **dict.fromkeys("․．", "."),
    **dict.fromkeys("∕⁄／", "/"),
    "ʼ": "’",
    "，": ",",
}
# Letters that look like one of another script: a word of nothing else could be that other word.
LIKE_LATIN = set("аАВсСеЕНһіІјЈКМоОрРЅѕТуУхХӏӀԁԛԝΑΒΕΖΗΙΚΜΝΟΡΤΥΧονικυχαρօոսհ")
# Scripts that a title or a name may be written in.
SCRIPTS = (
    *("LATIN", "GREEK", "CYRILLIC", "ARMENIAN", "GEORGIAN", "HEBREW", "ARABIC", "DEVANAGARI", "BENGALI", "TAMIL"),
    *("TELUGU", "THAI", "LAO", "MYANMAR", "KHMER", "ETHIOPIC", "MONGOLIAN", "SINHALA"),
)
EAST_ASIA = ("CJK", "HIRAGANA", "KATAKANA", "KATAKANA-HIRAGANA", "HANGUL", "IDEOGRAPHIC", "BOPOMOFO")
# Letters that are signs of measures, also before Latin ones: micrometre, kilo-ohm, delta.
SIGNS = set("µμΩΔªº")
# Letters of phonetic writing look like ordinary ones, but Azerbaijani has one of them.
PHONETIC = {chr(number) for number in range(0x250, 0x2B0)} - {"ə"}
# No language puts more signs on a letter than this: Vietnamese two, pointed Hebrew and Thai three.
MOST_MARKS = 3
MARKS = frozenset(chr(number) for number in range(0x300, 0x20000) if unicodedata.category(chr(number))[0] == "M")
PILED = re.compile(rf"[{''.join(sorted(MARKS))}]{{{MOST_MARKS + 1},}}")
WORD = re.compile(r"[^\W\d_]+(?:[\u0300-\u036f]+[^\W\d_]*)*")
REMOVE = say("remove it")
RETYPE = say("type it again, with Latin letters alone")


def faults(text: str, column: Column) -> Iterator[Advice]:
    """Yield what is wrong with the characters of a cell, each with its code."""
    if "  " in text:
        yield say("two blanks stand after each other"), say("keep one")
    if text.isascii() and text.isprintable():
        return
    yield from _single(text)
    if column.holds_codes or column.holds_addresses:
        yield from _not_ascii(text, column)
        return
    yield from _in_parts(text)
    yield from (fault for word in WORD.findall(text) for fault in _mixed(word, column))
    yield from _in_disguise(text)


def _single(text: str) -> Iterator[Advice]:
    yield from unseen(text, say("the cell"))
    for char in text:
        if unicodedata.category(char) == "Zs" and char != " ":
            yield (
                say("the cell holds an unusual blank ({name})", name=described(char)),
                say("write an ordinary blank"),
            )


def unseen(text: str, holder: Message) -> Iterator[Advice]:
    """Yield the characters of a text that nobody sees, or that mean nothing; `holder` is what the text stands in."""
    for char in text:
        category = unicodedata.category(char)
        if category in INVISIBLE or char in BLANK_LETTERS or char in SELECTORS:
            yield (
                say("{holder} holds a character that cannot be seen ({name})", holder=holder, name=described(char)),
                REMOVE,
            )
        elif category in WITHOUT_MEANING:
            meaning = WITHOUT_MEANING[category]
            yield (
                say(
                    "{holder} holds a character with {meaning} ({name})",
                    holder=holder,
                    meaning=meaning,
                    name=described(char),
                ),
                say("write what was meant"),
            )
        elif char == "\ufffd":
            remedy = say("write the letter again: the file was saved with another character set than UTF-8")
            yield say("a letter was lost ({name})", name=described(char)), remedy
    apart = unicodedata.normalize("NFD", text)
    if not MARKS.isdisjoint(apart) and (piled := PILED.search(apart)):
        what = say(
            "{holder} holds a letter with {count:,} marks, more than {most}",
            holder=holder,
            count=len(piled[0]),
            most=MOST_MARKS,
        )
        yield what, say("write it without ({name})", name=described(piled[0][0]))


def _not_ascii(text: str, column: Column) -> Iterator[Advice]:
    """Yield the first character that no id, word of a list, number, date or address holds.

    In a number, a sign may say something: that is left to the check of numbers.
    """
    signs = column.kind in ("number", "integer")
    wrong = [char for char in text if not char.isascii() and not (signs and unicodedata.category(char)[0] in "PSN")]
    wrong = wrong or [char for char in text if not char.isascii() and unicodedata.category(char) == "Nd"]
    if wrong:
        remedy = (
            say("copy the address from the browser")
            if column.holds_addresses
            else say("write plain letters and digits (ASCII)")
        )
        yield (say("'{char}' ({name}) has no place in this column", char=wrong[0], name=described(wrong[0])), remedy)


def _in_parts(text: str) -> Iterator[Advice]:
    """Yield letters that are written as two characters, or have more on them than a letter has."""
    whole = unicodedata.normalize("NFC", text)
    if whole != text:
        at = next(at for at, (one, other) in enumerate(zip(text, f"{whole}\0", strict=False)) if one != other)
        parts = text[at] + "".join(takewhile(unicodedata.combining, text[at + 1 :]))
        remedy = say("write it as one character ({name})", name=described(whole[at]))
        yield (
            say("'{letter}' is written in another way than usual ({name})", letter=whole[at], name=_codes(parts)),
            remedy,
        )
    base = ""
    for char in whole:
        category = unicodedata.category(char)
        base = base if category.startswith("M") else char
        if category == "Me" or (category == "Mn" and script(base) in ("LATIN", "")):
            yield say("the cell holds a mark that no letter has ({name})", name=described(char)), REMOVE


def _mixed(word: str, column: Column) -> Iterator[Advice]:
    """Yield a word whose letters are not all of one script, or that is not in Latin letters in a text of ours."""
    letters = [char for char in word if char.isalpha() and char not in SIGNS]
    foreign = [char for char in letters if script(char) != "LATIN"]
    found = list(mixed_letters(word))
    yield from found
    if not found and foreign and column.holds_our_words and len(letters) > 1:
        yield (
            say(
                "the word '{word}' is not written in Latin letters ({name})",
                word=shown(word),
                name=described(foreign[0]),
            ),
            RETYPE,
        )


def mixed_letters(word: str) -> Iterator[Advice]:
    """Yield a letter of a word that is not of the script of the others, or of none that belongs here."""
    letters = [char for char in word if char.isalpha() and char not in SIGNS]
    foreign = [char for char in letters if script(char) != "LATIN"]
    own = {script(char) for char in letters}
    if phonetic := [char for char in letters if char in PHONETIC]:
        yield (
            say(
                "'{letter}' in '{word}' is no ordinary letter ({name})",
                letter=phonetic[0],
                word=shown(word),
                name=described(phonetic[0]),
            ),
            RETYPE,
        )
    elif foreign and "LATIN" in own:
        yield (
            say(
                "'{letter}' in '{word}' is no Latin letter ({name})",
                letter=foreign[0],
                word=shown(word),
                name=described(foreign[0]),
            ),
            RETYPE,
        )
    elif len(own - set(EAST_ASIA)) > 1 or any(one not in (*SCRIPTS, *EAST_ASIA) for one in own):
        yield (
            say(
                "'{letter}' in '{word}' does not belong in a word ({name})",
                letter=foreign[0],
                word=shown(word),
                name=described(foreign[0]),
            ),
            say("type the word again"),
        )


def _in_disguise(text: str) -> Iterator[Advice]:
    """Yield characters that look like plain ones: other forms of letters and digits, and letters of other scripts."""
    letters = [char for char in text if char.isalpha() and script(char) not in ("LATIN", "") and char not in SIGNS]
    if letters and all(char in LIKE_LATIN for char in letters):
        yield (
            say(
                "'{letter}' looks like a Latin letter and is none ({name})",
                letter=letters[0],
                name=described(letters[0]),
            ),
            RETYPE,
        )
    for char in text:
        plain = unicodedata.normalize("NFKC", char)
        is_form = unicodedata.category(char) in ("Lu", "Ll", "Lt", "Lm", "Nd", "Nl") and char not in SIGNS
        if is_form and plain != char:
            yield (
                say("'{char}' is another form of '{plain}' ({name})", char=char, plain=plain, name=described(char)),
                say("write '{plain}'", plain=plain),
            )
        elif not letters and unicodedata.category(char) == "Nd" and not char.isascii():
            yield (
                say("'{char}' is no plain digit ({name})", char=char, name=described(char)),
                say("write {plain}", plain=unicodedata.digit(char)),
            )
        elif char in ALIKE and not letters:
            yield (
                say(
                    "'{char}' looks like '{plain}' and is another sign ({name})",
                    char=char,
                    plain=ALIKE[char],
                    name=described(char),
                ),
                say("write {plain}", plain=ALIKE[char]),
            )


@cache
def script(char: str) -> str:
    """Return the script of a letter, the first word of its name in Unicode; nothing for what is no letter."""
    return unicodedata.name(char, "").split(" ")[0] if char.isalpha() else ""


def described(char: str) -> str:
    """Return the code of a character with its name."""
    name = unicodedata.name(char, "").lower()
    return f"{code(char)}, {name}" if name else code(char)


def _codes(text: str) -> str:
    """Return the codes of the first characters of a text: more than that no letter is made of."""
    return " ".join(code(char) for char in text[: MOST_MARKS + 1]) + (" …" if len(text) > MOST_MARKS + 1 else "")
