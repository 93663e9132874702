"""An address leads to a page that others can open, and nowhere else."""

from pathlib import Path
from typing import Any

import pytest

from tests.evidence.one_table import faults

ADDRESS: dict[str, Any] = {"constraints": {"pattern": "https?://.+"}}
COPY = "copy the address from the browser"
DOT = "name one with a dot, such as www.usgs.gov"
SHORT = "makes addresses short, and hides where one leads → open it, and write the address of the page itself"
ITSELF = "write the one that leads to the page itself"


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("www.abc.net", "'www.abc.net' is no address of a page → begin with https:// or http://"),
        (
            "https://abc.net/a.msi#x",
            "the address ends in .msi: it is a program, and no page → name the page that a reader can read",
        ),
        ("ftp://abc.net/x", "'ftp://abc.net/x' is no address of a page → begin with https:// or http://"),
        ("JavaScript:a()", "'JavaScript:a()' is no address of a page → begin with https:// or http://"),
        ("HTTPS://abc.net", "'HTTPS://abc.net' is no address of a page → begin with https:// or http://"),
        ("https://abc.net/a b", f"the address holds ' ', as none does → {COPY}"),
        ("https://abc.net/<x>", f"the address holds '<', as none does → {COPY}"),
        ("https:\\\\abc.net", "'https:\\\\abc.net' is no address of a page → begin with https:// or http://"),
        ("https://abc.net\\x", f"the address holds '\\', as none does → {COPY}"),
        ("https://abc.net/%0d%0ax", f"the address holds the code of a control character → {COPY}"),
        ("https://abc.net/100%", f"the address holds '%', as none does → {COPY}"),
        ("https://[::1]/x", f"the address holds '[', as none does → {COPY}"),
        ("https://abc.net:99999/x", f"the address cannot be read: Port out of range 0-65535 → {COPY}"),
        (
            "https://me:pw@abc.net/x",
            "the address holds a name or a password before its host → leave out everything up to the @",
        ),
        (
            "https://localhost/x",
            f"'localhost' is no host that others can reach → {DOT}",
        ),
        ("https:///x", f"'' is no host that others can reach → {DOT}"),
        ("http://127.0.0.1/x", "'127.0.0.1' is the number of a machine → write the name of the host"),
        ("http://0x7f.0x1/x", "'0x7f.0x1' is the number of a machine → write the name of the host"),
        (
            "http://printer.local/x",
            "'printer.local' is a host of one's own network → name a page that others can open too",
        ),
        ("https://abc..net/x", f"'abc..net' is not how a host is written → {COPY}"),
        ("https://-abc.net/x", f"'-abc.net' is not how a host is written → {COPY}"),
        ("https://abc.net./x", f"'abc.net.' is not how a host is written → {COPY}"),
        ("https://a_b.net/x", f"'a_b.net' is not how a host is written → {COPY}"),
        ("https://abc.n3t/x", f"'abc.n3t' is not how a host is written → {COPY}"),
        (
            "https://www.xn--bc-6kc.net/x",
            "'www.xn--bc-6kc.net' has letters that look like others → check that this is the host that you mean",
        ),
        (
            "https://xn--80ak6aa92e.net/x",
            "'xn--80ak6aa92e.net' has letters that look like others → check that this is the host that you mean",
        ),
        ("https://bit.ly/3xYzAbC", f"'bit.ly' {SHORT}"),
        ("https://www.tinyurl.com/abc", f"'www.tinyurl.com' {SHORT}"),
        ("https://notarchive.org/https://abc.net", f"the address holds a second one → {ITSELF}"),
        ("https://https://abc.net/x", f"the address holds a second one → {ITSELF}"),
        ("https://abc.net:8443/x", "the address names a port, 8443 → leave it out: pages for everybody need none"),
        (
            "https://abc.net/?u=https://b.net",
            f"the address holds a second one → {ITSELF}",
        ),
        (
            "https://abc.net/?u=https%3A%2F%2Fb.net",
            f"the address holds a second one → {ITSELF}",
        ),
        ("https://abc.net/a#b#c", f"the address holds more than the place of a page → {COPY}"),
        ("https://abc.net/%3Cscript", f"the address holds more than the place of a page → {COPY}"),
        ("https://abc.net/x,", "the address ends with ',', which belongs to a sentence → take it off"),
        ("https://abc.net/x.", "the address ends with '.', which belongs to a sentence → take it off"),
        ("https://abc.net/x)", "the address ends with ')', which belongs to a sentence → take it off"),
        ("https://abc.net/x'", "the address ends with ''', which belongs to a sentence → take it off"),
    ],
)
def test_an_address_that_leads_nowhere_is_refused(address: str, expected: str, tmp_path: Path) -> None:
    """One line for each, as it is copied anew as a whole."""
    assert [expected] == faults(tmp_path, address, **ADDRESS)


@pytest.mark.parametrize(("letters", "said"), [(484, 0), (485, 1)])
def test_an_address_has_five_hundred_characters_at_most(letters: int, said: int, tmp_path: Path) -> None:
    """The longest of ours has 243."""
    assert said == len(faults(tmp_path, f"https://abc.net/{'k' * letters}", **ADDRESS))


@pytest.mark.parametrize(
    "address",
    [
        "https://www.usgs.gov/centers/nmic",
        "http://en.people.cn/90778/8066184.html",
        "https://asiacity.news/?p=138890",
        "https://abc.net/%E4%B8%AD?id=1&x=(a),b;c#part-2",
        "https://abc.net/rare-earths-on-rar...",
        "https://abc.net/il%C3%ADmaussaq-(kringlerne)",
        "https://abc.net/index.php?route=%2Fwp%2Fv2",
        "https://web.archive.org/web/20250425000000/https://www.abc.net/news/",
        "https://xn--mller-kva.de/x",
        "https://xn--80aswg.xn--p1ai/",
        "https://en.wikipedia.org/wiki/Y_(chemistry)",
    ],
)
def test_an_address_of_a_page_is_left_alone(address: str, tmp_path: Path) -> None:
    """With signs, an archived copy with the page's own address, and hosts in other letters."""
    assert [] == faults(tmp_path, address, **ADDRESS)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("English original: https://www.trtworld.com/article/a2ff ; the date is its own", 0),
        ("Reprint (https://abc.net/x). Read in full.", 0),
        ("a copy at http://192.168.0.7/x.pdf", 1),
        ("a copy at file:///home/me/x.pdf", 2),
        ("a copy at ftp://abc.net/x", 1),
    ],
)
def test_an_address_in_a_text_is_looked_at_too(text: str, said: int, tmp_path: Path) -> None:
    """What a sentence puts behind it is not part of it."""
    assert said == len(faults(tmp_path, text))


def test_a_column_can_say_that_it_holds_addresses(tmp_path: Path) -> None:
    """By its format, as the standard has it, or by its pattern."""
    assert 1 == len(faults(tmp_path, "http://localhost/", format="uri"))
