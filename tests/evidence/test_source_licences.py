"""The licences of sources: what is in the list of SPDX, how it is called, and where its text is."""

import pytest

from evidence.source_licences import PHRASES, Terms, address, is_listed, name, terms_of


@pytest.mark.parametrize(
    ("licence", "expected"),
    [
        ("CC-BY-4.0", True), ("CC0-1.0", True), ("MIT", True), ("OGL-UK-3.0", True),
        ("CC BY 4.0", False), ("cc-by-4.0", False), ("CC-BY-4", False), ("MIT OR CC0-1.0", False),
        ("LicenseRef-Ours", False), ("", False), ("(MIT)", False),
    ],
)  # fmt: skip
def test_what_is_in_the_list(licence: str, *, expected: bool) -> None:
    """One identifier as the list writes it, and no expression of several, nor one of our own."""
    assert expected == is_listed(licence)


def test_a_phrase_is_no_identifier() -> None:
    """What has no licence is said in words, which lead nowhere."""
    assert [("", False)] * len(PHRASES) == [(address(one), is_listed(one)) for one in PHRASES]


def test_a_licence_is_called_by_its_name_and_leads_to_its_text() -> None:
    """People write CC BY 4.0."""
    assert ("CC BY 4.0", "https://spdx.org/licenses/CC-BY-4.0.html") == (name("CC-BY-4.0"), address("CC-BY-4.0"))


@pytest.mark.parametrize(
    ("licence", "expected"),
    [
        ("CC0-1.0", Terms.FREE), ("PDDL-1.0", Terms.FREE), ("US public domain", Terms.FREE),
        ("CC-BY-2.0", Terms.NAMED), ("CC-BY-4.0", Terms.NAMED), ("OGL-UK-3.0", Terms.NAMED), ("MIT", Terms.NAMED),
        ("Reuse allowed with the source named", Terms.NAMED),
        ("CC-BY-SA-4.0", Terms.ALIKE), ("ODbL-1.0", Terms.ALIKE), ("GPL-3.0-only", Terms.ALIKE),
        ("CC-BY-NC-4.0", Terms.CLOSED), ("CC-BY-ND-4.0", Terms.CLOSED), ("CC-BY-NC-SA-3.0-IGO", Terms.CLOSED),
        ("All rights reserved or not stated", Terms.CLOSED),
        ("Open licence as recorded, text not seen", Terms.CLOSED),
        ("CC BY 4.0", Terms.CLOSED), ("", Terms.CLOSED),
    ],
)  # fmt: skip
def test_what_a_licence_asks(licence: str, expected: Terms) -> None:
    """Nothing, the name of the source, the same licence, or more than a table can give; the unknown asks most."""
    assert expected == terms_of(licence)


def test_every_phrase_is_judged() -> None:
    """A phrase that nobody judged would be closed unseen."""
    closed = {"All rights reserved or not stated", "Open licence as recorded, text not seen"}
    assert closed == {phrase for phrase in PHRASES if terms_of(phrase) == Terms.CLOSED}
