"""Who publishes, from the one file that says so."""

from pathlib import Path

import pytest

from publishing.publisher import FILE, IN_REPOSITORY, NOBODY, Publisher, publisher, publisher_problems, unsaid

WHOLE = """
[publisher]
name = "Zeldzaam"
identifier = "https://register.org/1"
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


@pytest.mark.parametrize(
    ("old", "new", "line"),
    [
        (
            'email = "anna@x.example"',
            'email = "anna@x.example?bcc=else@x.example&body=Pay"',
            (
                "10:contact.email  'anna@x.example?bcc=else@x.example&body=P…' is no address of somebody's mail"
                " → write nothing but the address, such as name@host.org, or leave it empty"
            ),
        ),
        (
            'editors = ["Anna", "Bo"]',
            'editors = ["Anna", 5, 6]',
            "12:about.editors  the word is a number, not a text → write it between quotation marks",
        ),
        (
            'editors = ["Anna", "Bo"]',
            'editors = "Anna"',
            '12:about.editors  the names do not stand in a list → write them so: ["Anna", "Bo"]',
        ),
        (
            'nl = "Een fonds."',
            'nl = "<b>Een fonds.</b>"',
            "14:funding.nl  the word holds '<', and words are plain text → write it without",
        ),
        (
            'identifier = "https://register.org/1"',
            'identifier = "javascript:alert(1)"',
            "4:publisher.identifier  'javascript:alert(1)' is no address of a page → begin with https:// or http://",
        ),
        (
            'en = "A fund."\n',
            "",
            "13:funding.en  'funding.en' is missing → write it there; `\"\"` where it is not known",
        ),
        (
            "[funding]",
            'phone = "1"\n[funding]',
            "13:about.phone  'about.phone' is nothing that the settings say → remove it",
        ),
        (
            "[contact]",
            "[contact",
            (
                "8:9  this is not TOML: Expected ']' at the end of a table declaration"
                ' → write `word = "text"`, each on a line of its own'
            ),
        ),
    ],
)
def test_settings_that_no_page_may_say_are_problems(old: str, new: str, line: str, tmp_path: Path) -> None:
    """Each is said once, in its line; until it is mended the code reads of nobody, and ends in no traceback."""
    file = tmp_path / IN_REPOSITORY
    file.parent.mkdir()
    file.write_text(WHOLE.replace(old, new), encoding="utf-8")

    assert [f"{IN_REPOSITORY}:{line}"] == [str(problem) for problem in publisher_problems(tmp_path)]
    assert NOBODY == publisher(file)


def test_settings_in_order_or_of_no_publication_have_no_problem(tmp_path: Path) -> None:
    """What may be said is what the file of ours has; a folder without any code has none, and needs none."""
    (tmp_path / "publishing").mkdir()
    (tmp_path / IN_REPOSITORY).write_text(WHOLE, encoding="utf-8")

    assert [] == publisher_problems(tmp_path)
    assert [] == publisher_problems(tmp_path / "publishing")


def test_settings_that_are_gone_are_a_problem(tmp_path: Path) -> None:
    """They are looked for wherever there is code that reads them."""
    (tmp_path / "publishing").mkdir()
    line = f"{IN_REPOSITORY}:1  there is no such file → write it, or take it back (`git restore`)"

    assert [line] == [str(problem) for problem in publisher_problems(tmp_path)]
