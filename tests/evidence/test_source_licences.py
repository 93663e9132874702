"""The licences of sources: what is in the list of SPDX, how it is called, and where its text is."""

import pytest

from evidence.source_licences import PHRASES, address, is_listed, name


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
