"""No line of a page ends between a number and its unit, in a day, or in the name of a level."""

import re

import pytest

from tests.browser.conftest import written
from tests.browser.templates import PAGES

MONTHS = {
    "nl": "januari februari maart april mei juni juli augustus september oktober november december",
    "en": "January February March April May June July August September October November December",
}
UNITS = {
    "nl": "procent ton kilo kg miljoen miljard dollar Amerikaanse",
    "en": "percent tonnes kilograms kg million billion dollars pounds",
}
# What is shown letter by letter, and drawings, in which no line breaks.
SHOWN_AS_TYPED = "pre, code, kbd, textarea, svg, script, style"


@pytest.mark.parametrize("path", [path for path in PAGES if path[1:3] in MONTHS])
def test_no_blank_parts_what_is_read_together(path: str) -> None:
    """Whatever made the text: a page by hand, a row of the data, a chart with its table, a source."""
    code = path[1:3]
    tree = written(path)
    tree.strip_tags(SHOWN_AS_TYPED.split(", "))
    words = "|".join(f"{MONTHS[code]} {UNITS[code]}".split())
    parted = rf"\d (?:{words})\b[^\n]*|\b(?:[Nn]iveau|[Ll]evel) [ABC]\b|\b(?:[CG]N|[HG]S) \d{{4}}|\d{{4}} \d\d\b"

    assert tree.body
    texts = [node.text_content or "" for node in tree.body.traverse(include_text=True) if node.tag == "-text"]
    assert "".join(texts).strip()
    assert [] == [found[0] for text in texts for found in re.finditer(parted, text)]
