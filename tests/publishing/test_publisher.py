"""Who publishes, from the one file that says so."""

from pathlib import Path

import pytest

from publishing.publisher import FILE, Publisher, publisher, unsaid

WHOLE = """
[publisher]
name = "Zeldzaam"
identifier = "https://register.example/1"
[creator]
name = "Anna"
identifier = ""
[contact]
name = "Anna"
email = "anna@x.example"
[about]
editors = ["Anna", "Bo"]
[funding]
nl = "Een fonds."
en = "A fund."
"""


@pytest.fixture
def whole(tmp_path: Path) -> Publisher:
    """Return settings that say everything a reader asks for."""
    file = tmp_path / "publisher.toml"
    file.write_text(WHOLE, encoding="utf-8")
    return publisher(file)


def test_the_settings_name_people_address_and_money(whole: Publisher) -> None:
    """Each where readers ask for it, and the agents alone for data portals."""
    assert (("Anna", "Bo"), "anna@x.example") == (whole.editors, whole.email)
    assert {"nl": "Een fonds.", "en": "A fund."} == whole.funding
    assert ["publisher", "creator", "contact"] == list(whole.agents)


def test_what_is_said_asks_for_nothing(whole: Publisher) -> None:
    """A build says nothing about a page that says it all."""
    assert [] == list(unsaid(whole, whole.email))


def test_a_build_names_what_is_missing_in_one_line(whole: Publisher) -> None:
    """In the language of whoever builds, with the file to fill in; money counts once every language has it."""
    nobody = Publisher((), "", {"nl": "Een fonds.", "en": ""}, whole.agents)

    (line,) = unsaid(nobody, "")

    expected = "The page about the site does not say: who edits it, how to reach us, who pays for it"
    assert f"{expected} → fill in publishing/publisher.toml" == line
    assert line.into("nl").startswith("De pagina over de site zegt niet: wie de redactie is, hoe je ons bereikt, wie")


def test_the_file_of_the_publication_is_complete() -> None:
    """Nothing that the code reads is missing from it, and it says what the publisher is called."""
    assert "Zeldzaam" == publisher(FILE).agents["publisher"]["name"]
