"""The changes as feeds, read as readers of feeds do."""

import json
from dataclasses import replace
from pathlib import Path

import feedparser
import pytest
from jsonschema import Draft202012Validator

from evidence.catalogue import Catalogue
from publishing.feeds import feed_of, stable_id, write_feeds
from publishing.languages.settings import Settings
from publishing.languages.view import Localised
from tests.broken.corrections import ID, again, remembered
from tests.publishing.conftest import Localise, page

LATER, CELL = again("2026-11-25", old="70", new="71.5")
SCHEMA = Path(__file__).with_name("feed_schema.json")
ROOT = Settings().site_url
HOSTILE = '</content><b>&amp; "x" ]]>'


@pytest.fixture
def site(small: Catalogue, localise: Localise) -> Localised:
    """Return the small catalogue with two changes, in Dutch."""
    return localise(remembered(small, ({"why_nl": HOSTILE}, [{}]), ({**LATER, "kind": "revision"}, [CELL])), "nl")


def test_a_stock_reader_reads_the_feed(site: Localised) -> None:
    """It is well-formed, in the language of its readers, and its newest change comes first."""
    read = feedparser.parse(feed_of(site, page("", "correcties.md")).atom())

    assert not read.bozo
    assert ("atom10", "nl", "Zeldzaam: wijzigingen") == (read.version, read.feed.language, read.feed.title)
    assert [f"{ROOT}nl/correcties/#{LATER['id']}", f"{ROOT}nl/correcties/#{ID}"] == [one.link for one in read.entries]
    assert "Herziening: Afhankelijkheid volgens een jaarboek" == read.entries[0].title
    assert read.entries[0].content[0].value.endswith("eerst 70, nu 71,5.")
    assert (2026, 11, 25) == read.entries[0].published_parsed[:3]
    assert read.feed.updated == read.entries[0].updated


def test_what_somebody_wrote_is_text(site: Localised) -> None:
    """A reason that looks like markup comes out as it was typed."""
    feed = feed_of(site, page("", "correcties.md"))

    assert feedparser.parse(feed.atom()).entries[1].content[0].value.startswith(HOSTILE)
    assert json.loads(feed.as_json())["items"][1]["content_text"].startswith(HOSTILE)


def test_both_forms_say_the_same(site: Localised) -> None:
    """Ids, links, titles and texts."""
    feed = feed_of(site, page("", "correcties.md"))
    atom, items = feedparser.parse(feed.atom()), json.loads(feed.as_json())["items"]

    assert [(one.id, one.link, one.title, one.content[0].value) for one in atom.entries] == [
        (one["id"], one["url"], one["title"], one["content_text"]) for one in items
    ]


def test_the_json_feed_is_what_its_standard_asks_for(site: Localised) -> None:
    """Held against a schema of ours after JSON Feed 1.1; the schema refuses a feed that is none."""
    valid = Draft202012Validator(json.loads(SCHEMA.read_text(encoding="utf-8"))).is_valid
    feed = json.loads(feed_of(site, page("", "correcties.md")).as_json())
    item = feed["items"][0]

    assert valid(feed)
    assert not valid(feed | {"version": "https://jsonfeed.org/version/1"})
    assert not valid(feed | {"updated": item["date_published"]})
    assert not valid(feed | {"items": [{name: item[name] for name in item if name != "id"}]})
    assert not valid(feed | {"items": [{name: item[name] for name in item if name != "content_text"}]})
    assert not valid(feed | {"items": [item | {"date_published": "2026-11-25"}]})


def test_ids_stay_when_the_site_moves_and_differ_by_language() -> None:
    """Else a reader would show every change once more; the text of each is held here for ever."""
    assert "urn:uuid:bd743453-a35f-5a67-bf35-883144aa86a6" == stable_id("nl", ID)
    assert stable_id("nl", ID) != stable_id("en", ID)


def test_a_feed_of_nothing_is_a_feed(dutch: Localised, english: Localised, tmp_path: Path) -> None:
    """It is there before the first change, so that readers can follow it; it is of the day of the data."""
    pages = {code: [replace(page("", "correcties.md"), id="corrections")] for code in ("nl", "en")}
    write_feeds(tmp_path, {"nl": dutch, "en": english}, pages)
    names = sorted(path.name for path in (tmp_path / "feeds").iterdir())
    read = feedparser.parse((tmp_path / "feeds" / "corrections.en.atom").read_bytes())

    assert [f"corrections.{code}.{ending}" for code in ("en", "nl") for ending in ("atom", "json")] == names
    assert (False, [], f"{english.day}T00:00:00Z") == (bool(read.bozo), read.entries, read.feed.updated)
    assert [] == json.loads((tmp_path / "feeds" / "corrections.nl.json").read_text(encoding="utf-8"))["items"]
