"""A page names no firm, body or place that its other version has nowhere, in the place of another one."""

import pytest

from publishing.pages.written import Page
from publishing.writing.names_of_parts import other_proper_names

DUTCH = "De fabriek van Suzuki staat in Japan.\n\n## Meer\n\nDat meldt Reuters.\n"
OTHER = "docs/en/x.md:4:14  'Toyota' stands here where docs/nl/x.md has 'Suzuki' on line 4"


@pytest.mark.parametrize(
    ("english", "expected"),
    [
        ("The plant of Suzuki is in Japan.\n\n## More\n\nSo reports Reuters.\n", []),
        ("The plant of Toyota is in Japan.\n\n## More\n\nSo reports Reuters.\n", [OTHER]),
        # A name that the other version has elsewhere, or that stands instead of none, is free.
        ("The plant of Suzuki is in Japan.\n\n## More\n\nSo it was said by Suzuki.\n", []),
        ("The plant is in Japan.\n\n## More\n\nSo reports Reuters, and so does Nikkei.\n", []),
        # The first word of a line or a sentence may be any word.
        ("- Toyota has a plant in Japan.\n\n## More\n\nSo reports Reuters.\n", []),
    ],
)
def test_both_versions_name_the_same(english: str, expected: list[str]) -> None:
    """At the name, with the name and the line of the other version."""
    page, model = (
        Page("x", code, "x.md", {}, text, f"docs/{code}/x.md", 4) for code, text in (("en", english), ("nl", DUTCH))
    )
    found = [str(one) for one in other_proper_names(page, model)]

    assert [f"{one} → name the same in both versions" for one in expected] == found
