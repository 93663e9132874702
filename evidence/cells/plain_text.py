"""Texts are plain: no letters broken by another character set, no markup, nothing that a program would run or skip."""

import html
import re
from collections.abc import Iterator

from evidence.messages import Advice, say
from evidence.problems import shown

ANOTHER_SET = say("the file was saved with another character set than UTF-8")
NOT_ASCII = re.compile(r"[^\x00-\x7f]+")
# What programs take UTF-8 for, the most usual first.
WRONG_SETS = ("cp1252", "latin-1", "mac_roman", "cp437", "cp850", "cp1250", "cp1251")
# One letter that comes out of it is a trace when texts here hold such letters: Latin ones, and signs of typography.
USUAL = re.compile(r"[\u00a0-\u017f\u2010-\u2044\u2080-\u2089\u20ac\u2122\u2212\ufeff\ufffd]")
TORN = re.compile(r"â€|Ã¢|ï»¿|ï¿½|Ã[\u00a0 ](?=[a-z])")
LOST_LETTER = re.compile(r"\b\w*[^\W\d_][?¿][^\W\d_]\w*|\?{2,}")
# A text that stands for nothing: what databases, spreadsheets and hurried people write.
NOTHING = re.compile(
    r"(?i)null|none|nan|nil|n/?a|n\.a\.|n\.v\.t\.|nvt|undefined|unknown|onbekend|tbd|todo|tba|xxx+|[-–—.?]+|"
    r"#(?:n/a|n/b|nb|ref!|value!|waarde!|name\?|naam\?|div/0!|deel/0!|num!|getal!|null!|leeg!|spill!|calc!)|"
    r"\[object object\]|<na>|lorem ipsum.*|#+"
)
ENTITY = re.compile(r"&(?:#\d+|#x[0-9a-f]+|[a-z][a-z0-9]*);", re.IGNORECASE)
FORMULA_START = ("=", "+", "-", "@", "\t", "＝", "＋", "－", "＠")
PLAIN_NUMBER = re.compile(r"[+-]?[0-9]+(\.[0-9]+)?")
FORMULA_REMEDY = say("begin with a letter, a digit or a quotation mark")
MARKUP = {
    re.compile(r"</?[a-z!?%]", re.IGNORECASE): (say("the text holds HTML"), say("write plain text")),
    re.compile(r"[{}]"): (say("the text holds braces, which templates read"), say("write plain text")),
    re.compile(r"(?:java|vb|live)\s*script\s*:|\bdata\s*:\s*[a-z]+/|\bfile:/", re.IGNORECASE): (
        say("the text holds an address that runs or opens something"),
        say("write plain text"),
    ),
    re.compile(r"\]\s*\(|\]\[|!\[|\]:\s|`|\*\*|__|~~|\[\^"): (say("the text holds Markdown"), say("write plain text")),
    re.compile(r"^(?:#{1,6} |[*>] |```)"): (say("the text begins like Markdown"), say("write plain text")),
    re.compile(r"\\(?:[nrt\"'\\]|u[0-9a-f]{4}|x[0-9a-f]{2})", re.IGNORECASE): (
        say("the text holds a backslash that a program wrote before a character"),
        say("write the character itself"),
    ),
    re.compile(r"(?:%[c-e][0-9a-f]%[89ab][0-9a-f]|=[c-e][0-9a-f]=[89ab][0-9a-f]|=\?utf-8\?)", re.IGNORECASE): (
        say("the text holds a letter in the code of a mail or an address"),
        say("write the letter itself"),
    ),
    re.compile(r"[;|][\"']?[=@+-][a-z(]", re.IGNORECASE): (
        say("a spreadsheet that separates by semicolons would run a part of this text as a formula"),
        say("write a blank after the semicolon"),
    ),
}


def broken_letters(text: str) -> Iterator[Advice]:
    """Yield the first letter of a cell that another program broke."""
    if found := next(misread_letters(text), None):
        yield found
    elif lost := LOST_LETTER.search(text):
        yield (
            say("a question mark stands for a letter in '{lost}'", lost=shown(lost[0])),
            say("write the letter: {another_set}", another_set=ANOTHER_SET),
        )
    elif entity := next((one for one in ENTITY.finditer(text) if html.unescape(one[0]) != one[0]), None):
        yield (
            say("'{code}' is how HTML writes a character", code=entity[0]),
            say("write '{char}'", char=html.unescape(entity[0])),
        )


def misread_letters(text: str) -> Iterator[Advice]:
    """Yield the traces of a file that was read with one character set and saved with another."""
    for found in NOT_ASCII.findall(text):
        meant = next((meant for name in WRONG_SETS if (meant := _read_again(found, name))), "")
        if meant and (len(meant) > 1 or USUAL.match(meant)):
            yield (
                say("'{found}' is what became of '{meant}'", found=shown(found), meant=shown(meant)),
                say("write '{meant}': {another_set}", meant=shown(meant), another_set=ANOTHER_SET),
            )
    if torn := TORN.search(text):
        yield (
            say("'{torn}' is what became of another letter", torn=torn[0]),
            say("write that letter: {another_set}", another_set=ANOTHER_SET),
        )


def _read_again(text: str, name: str) -> str:
    """Return what bytes say in UTF-8 that were read in another character set, or nothing."""
    try:
        meant = text.encode(name).decode("utf-8")
    except UnicodeError:
        return ""
    return meant if meant != text else ""


def markup(text: str) -> Iterator[Advice]:
    """Yield what is not plain text: pages show it as it stands, and other programs may run it."""
    yield from (words for pattern, words in MARKUP.items() if pattern.search(text))
    if NOTHING.fullmatch(text):
        yield say("'{text}' stands for nothing", text=shown(text)), say("leave the cell empty, or write what is known")


def formula(text: str) -> Iterator[Advice]:
    """Yield a text that a spreadsheet would run."""
    if text.startswith(FORMULA_START) and not PLAIN_NUMBER.fullmatch(text):
        yield say("'{text}' starts like a spreadsheet formula", text=text[:20]), FORMULA_REMEDY
