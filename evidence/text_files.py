"""A text file that people edit, as a whole: UTF-8 with plain line ends, of a bearable size, and nothing but text."""

import re
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from evidence.cells.characters import WORD, mixed_letters, unseen
from evidence.cells.plain_text import misread_letters
from evidence.messages import Advice, say
from evidence.problems import Place, Problem

MARK = "\ufeff"
LINE = say("the line")
# Line ends of other systems, and signs that steer a terminal or a printer; a tab is a blank.
NOT_TEXT = re.compile("\r\n?|[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029]")


def file_problems(path: Path, file: str, most: int) -> Iterator[Problem]:
    """Yield the first thing that makes a file unfit to be read as text of at most a number of bytes."""
    if path.is_symlink():
        yield Problem(Place(file, 1), say("this is a symbolic link"), say("put the file itself there"))
    elif not path.is_file():
        yield Problem(Place(file, 1), say("there is no such file"), say("write it, or take it back (`git restore`)"))
    elif (size := path.stat().st_size) > most:
        yield Problem(
            Place(file, 1),
            say("the file has {size:,} bytes, more than {most:,}", size=size, most=most),
            say("leave something out"),
        )
    else:
        yield from _text_problems(path.read_bytes(), file)


def _text_problems(raw: bytes, file: str) -> Iterator[Problem]:
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        before = raw[: error.start]
        column = error.start - (before.rfind(b"\n") + 1) + 1
        yield Problem(
            Place(file, before.count(b"\n") + 1, str(column)), say("the file is not UTF-8"), say("save it as UTF-8")
        )
        return
    if text.startswith(MARK):
        yield Problem(
            Place(file, 1), say("the file starts with a byte-order mark"), say("save it as UTF-8 without BOM")
        )
    elif found := NOT_TEXT.search(text):
        what, remedy = _fault(found.group())
        start = found.start()
        column = start - (text.rfind("\n", 0, start) + 1) + 1
        yield Problem(Place(file, text.count("\n", 0, start) + 1, str(column)), what, remedy)
    elif not text.isascii():
        yield from islice(_line_problems(text, file), 1)


def _line_problems(text: str, file: str) -> Iterator[Problem]:
    """Yield what nobody sees, and the letters of another character set, each at its line."""
    for number, line in enumerate(text.split("\n"), 1):
        plain = line.replace("\t", " ")
        mixed = (fault for word in WORD.findall(plain) for fault in mixed_letters(word))
        for what, remedy in () if plain.isascii() else (*unseen(plain, LINE), *misread_letters(plain), *mixed):
            yield Problem(Place(file, number), what, remedy)


def _fault(sign: str) -> Advice:
    if sign == "\r\n":
        return say("the file has Windows line ends (CRLF)"), say("save it with LF line ends")
    if sign == "\r":
        return say("the file has the line ends of old Macs (CR)"), say("save it with LF line ends")
    return say("the control character U+{code:04X} is no text", code=ord(sign)), say("remove it")
