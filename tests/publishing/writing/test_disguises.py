"""What a page says in disguise."""

import pytest

from publishing.writing.disguises import disguise_problems
from tests.publishing.conftest import page


def _said(text: str) -> list[str]:
    return [f"{one.where.line}:{one.where.column}  {one.what}" for one in disguise_problems(page(text))]


@pytest.mark.parametrize(
    "text",
    [
        "Een [bron](https://pubs.usgs.gov/a) van de USGS: kort & goed, 5 &lt; 6.",
        "[usgs.gov](https://pubs.usgs.gov/a), [www.usgs.gov](https://usgs.gov/), [https://usgs.gov/a](https://www.usgs.gov/a/)",
        "[a@x.example](mailto:a@x.example), [figures.csv](https://x.example/b), [*usgs.gov*](https://usgs.gov)",
        "`[a]: b` en `&frac12;` en `{: .lead }`",
        "## Kop {: #kop }\n\n# Kop {#kop-twee}\n\n{{figure:a}} en {{ claim:b }}",
    ],
)
def test_what_is_what_it_seems(text: str) -> None:
    """Words, addresses that lead where they say, files with a point in their name, and code."""
    assert [] == _said(text)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("a\n\n[//]: # (verborgen)", "7:1  readers never see what stands behind [//]:"),
        ("> [a]:\n> https://x.example", "5:3  readers never see what stands behind [a]:"),
        ("a &frac12; b", "5:3  &frac12; is a character by its code"),
        ("a &#56;0", "5:3  &#56; is a character by its code"),
        ("a\n{: .lead #b lang=ar }", "6:4  readers never see what stands in {.lead #b lang=ar }"),
        ("a *b*{: .lead } c", "5:9  readers never see what stands in {.lead }"),
        ("a {80 procent} b", "5:4  readers never see what stands in {80 procent}"),
        ("## a {: #b .unknown }", "5:9  readers never see what stands in {#b .unknown }"),
        ("a {: #b }", "5:6  readers never see what stands in {#b }"),
        ("[usgs.gov](https://x.example)", "5:1  the link reads 'usgs.gov' and leads to 'https://x.example'"),
        (
            "[usgs.gov](https://usgs.gov.example)",
            "5:1  the link reads 'usgs.gov' and leads to 'https://usgs.gov.example'",
        ),
        ("[usgs.gov](https://xusgs.gov)", "5:1  the link reads 'usgs.gov' and leads to 'https://xusgs.gov'"),
        ("[zie **usgs**.gov.](https://x.example)", "5:1  the link reads 'usgs.gov' and leads to 'https://x.example'"),
        ("[usgs.gov/a](https://usgs.gov/b)", "5:1  the link reads 'usgs.gov/a' and leads to 'https://usgs.gov/b'"),
        ("[usgs.gov]({{page:method}})", "5:1  the link reads 'usgs.gov' and leads to '{{page:method}}'"),
        ("[a@x.example](mailto:b@x.example)", "5:1  the link reads 'a@x.example' and leads to 'mailto:b@x.example'"),
    ],
)
def test_what_is_something_else(text: str, said: str) -> None:
    """Words that nobody sees, characters by their code, and addresses that lead elsewhere, each at its place."""
    assert [said] == _said(text)
