"""The headers that a host is asked to send with the site."""

import re
from fnmatch import fnmatchcase
from pathlib import Path

import pytest

from publishing.hosting import headers_of, moved, write_hosting
from publishing.languages.settings import Settings

ADDRESSES = [
    "", "index.html", "404.html", "nl/", "nl/verhaal/een/", "charts/reserves.nl.html",
    "figures/one.nl.dark.html", "claims/one.en.html", "data/supply/a.csv",
]  # fmt: skip


@pytest.fixture(params=["https://x.example/", "https://x.example/zeldzaam/"])
def settings(request: pytest.FixtureRequest) -> Settings:
    """Return where a site lives: at the root of a host, and under a path."""
    return Settings(request.param)


@pytest.fixture
def built(tmp_path: Path) -> Path:
    """Return a built site with a language, charts and data."""
    for name in ("index.html", "404.html", "nl/404.html", "charts/reserves.nl.html", "data/supply/a.csv"):
        (tmp_path / "site" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "site" / name).write_text("", encoding="utf-8")
    return tmp_path / "site"


def _rules(file: Path) -> dict[str, dict[str, str]]:
    """Return the headers of each rule, as a host reads them."""
    blocks = re.split(r"\n(?=/)", file.read_text(encoding="utf-8").strip())
    read = ((block.splitlines()[0], block.splitlines()[1:]) for block in blocks)
    return {address: dict(line.strip().split(": ", 1) for line in lines) for address, lines in read}


@pytest.mark.parametrize("address", ADDRESSES)
def test_a_host_sends_what_our_own_server_sends(address: str, built: Path, settings: Settings) -> None:
    """By the file of headers each address gets the same, each header once, and over TLS that it stays there."""
    write_hosting(built, settings)

    rules = [own for rule, own in _rules(built / "_headers").items() if fnmatchcase(settings.base_path + address, rule)]
    names = [name for rule in rules for name in rule]
    sent = {name: value for rule in rules for name, value in rule.items()}
    assert len(sent) == len(names)
    assert {**headers_of(address), "Strict-Transport-Security": "max-age=31536000"} == sent


@pytest.mark.parametrize("address", ADDRESSES)
def test_nginx_sends_them_too(address: str, built: Path, settings: Settings) -> None:
    """Its configuration says the same of each address; an empty value is a header that is not sent."""
    write_hosting(built, settings)

    text = (built.parent / "nginx.conf").read_text(encoding="utf-8")
    sent = dict(re.findall(r'add_header (\S+) "(.*)" always;', text))
    for variable, block in re.findall(r"map \$uri \$(\w+) \{\n(.*?)\n\}", text, re.DOTALL):
        default, pattern, other = re.findall(r'default "(.*)";\n +~(\S+) "(.*)";', block)[0]
        value = other if re.search(pattern, settings.base_path + address) else default
        sent = {name: own.replace(f"${variable}", value) for name, own in sent.items()}
    sent = {name: value for name, value in sent.items() if value}
    assert {**headers_of(address), "Strict-Transport-Security": "max-age=31536000"} == sent
    assert f"location {settings.base_path}nl/ {{ error_page 404 {settings.base_path}nl/404.html; }}" in text


@pytest.mark.parametrize("address", ["charts/reserves.nl.html", "figures/one.nl.dark.html", "claims/one.en.html"])
def test_pages_may_not_be_framed_and_embeds_may(address: str) -> None:
    """What is made for the pages of others stands in them; a page of ours in a frame could be made to mislead."""
    page, embed = headers_of("en/figures/one/"), headers_of(address)

    assert ("DENY", "frame-ancestors 'none'") == (page["X-Frame-Options"], page["Content-Security-Policy"])
    assert "X-Frame-Options" not in embed
    assert "frame-ancestors" not in embed["Content-Security-Policy"]


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("data/supply/data/reserves.csv", "data/supply/reserves.csv"),
        ("data/supply/reserves.csv", None),
        ("data/supply/data/", None),
        ("nl/data/supply/data/reserves.csv", None),
        ("data//evil.example/data/x.csv", None),
    ],
)
def test_a_table_has_one_address(path: str, expected: str | None) -> None:
    """The second one that it had leads to the one that stays."""
    assert expected == moved(path)


def test_hosts_know_where_a_table_has_moved(built: Path, settings: Settings) -> None:
    """One by its file of redirects, nginx by a rule; both know what Parquet is, or that the host does."""
    write_hosting(built, settings)

    base = settings.base_path
    expected = f"{base}data/:package/data/:table {base}data/:package/:table 301\n"
    assert expected == (built / "_redirects").read_text(encoding="utf-8")
    text = (built.parent / "nginx.conf").read_text(encoding="utf-8")
    pattern, target = re.findall(r"rewrite (\S+) (\S+) permanent;", text)[0]
    moved_to = re.sub(pattern, target.replace("$", "\\"), f"{base}data/supply/data/reserves.csv")
    assert f"{base}data/supply/reserves.csv" == moved_to
    assert "types { application/vnd.apache.parquet parquet; }" in text


def test_hosts_say_what_describes_a_table(built: Path, settings: Settings) -> None:
    """By the end of its name alone they would call it JSON; programs ask for what CSV on the Web calls it."""
    write_hosting(built, settings)

    address = f"{settings.base_path}data/supply/reserves.csv-metadata.json"
    rules = [own for rule, own in _rules(built / "_headers").items() if fnmatchcase(address, rule)]
    assert ["application/csvm+json"] == [own["Content-Type"] for own in rules if "Content-Type" in own]
    text = (built.parent / "nginx.conf").read_text(encoding="utf-8")
    served = dict(re.findall(r"location ~ (\S+) \{ types \{ (\S+) \S+; \} \}", text))
    assert ["application/csvm+json"] == [kind for pattern, kind in served.items() if re.search(pattern, address)]
