"""Citations, read back by the programs of those who cite."""

import json
import re
import warnings
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import bibtexparser
import pytest
import rispy
from bibtexparser.bibdatabase import BibDatabase
from citeproc import Citation as Cite
from citeproc import CitationItem, CitationStylesBibliography, CitationStylesStyle, formatter
from citeproc.source.json import CiteProcJSON

from evidence.records import Claim
from publishing.data.citations import (
    FORMS,
    Citation,
    bibtex,
    claim_citation,
    csl,
    measure_citation,
    package_citation,
    ris,
    table_citation,
    write_citations,
)
from publishing.languages.view import Localised

HOSTILE = r"50 % of {Nd} & Pr_2 # \input{x} ~ $1 ^2 “é”"
MAKERS: dict[str, Callable[[Localised], Citation]] = {
    "claims": lambda site: claim_citation(site.catalogue.claims["dependence"], site),
    "measures": lambda site: measure_citation(site.catalogue.measures["reliance"], site),
    "tables": lambda site: table_citation(site.catalogue.table(*Claim.table), site),
    "packages": lambda site: package_citation(site.catalogue.table(*Claim.table), site),
}
kinds = pytest.mark.parametrize("kind", MAKERS)
languages = pytest.mark.parametrize("language", ["dutch", "english"])


@pytest.fixture
def citation(kind: str, language: str, request: pytest.FixtureRequest) -> Citation:
    """Return the citation of a thing of each kind in each language."""
    return MAKERS[kind](request.getfixturevalue(language))


def _parsed(text: str) -> BibDatabase:
    return bibtexparser.loads(text)


@kinds
@languages
def test_a_citation_in_words_names_what_when_and_where(citation: Citation) -> None:
    """The title, the version, a year and the address, and no identifier that was never given out."""
    assert citation.title in citation.text
    assert citation.version in citation.text
    assert citation.date[:4] in citation.text
    assert citation.text.endswith(citation.url)
    assert [] == [
        ending for ending, form in FORMS.items() if re.search(r"\bdoi\b|10\.\d{4}", form(citation), re.IGNORECASE)
    ]


@kinds
@languages
def test_bibtex_is_read_back(citation: Citation) -> None:
    """One entry with everything, its key unlike that of the other language."""
    (entry,) = _parsed(bibtex(citation)).entries

    assert "misc" == entry["ENTRYTYPE"]
    assert f"{{{citation.title}}}" == entry["title"]
    assert (citation.url, citation.date) == (entry["url"], entry["date"].strip("{}"))
    assert entry["ID"].endswith(f"-{citation.language}")


@kinds
@languages
def test_ris_is_read_back(citation: Citation) -> None:
    """One reference with everything; data are called data."""
    (entry,) = rispy.loads(ris(citation))

    assert citation.title == (entry.get("title") or entry.get("primary_title"))
    assert ([citation.url], [entry["year"]]) == (entry["urls"], [citation.date[:4]])
    assert ("DATA" if citation.kind in ("tables", "packages") else "ELEC") == entry["type_of_reference"]
    assert ["Zeldzaam contributors"] == entry["authors"]


@kinds
@languages
def test_citeproc_renders_the_csl(citation: Citation) -> None:
    """In the style of Harvard, the author, the year, the title and the address."""
    with warnings.catch_warnings():
        # It warns of a `language`, which CSL has and it does not read.
        warnings.simplefilter("ignore")
        source = CiteProcJSON(json.loads(csl(citation)))
        style = CitationStylesStyle("harvard-cite-them-right", validate=False)
        bibliography = CitationStylesBibliography(style, source, formatter.plain)
        bibliography.register(Cite([CitationItem(next(iter(source)))]))
        (line,) = bibliography.bibliography()

    assert "Zeldzaam contributors" in str(line)
    assert citation.date[:4] in str(line)
    assert citation.title in str(line)


def test_latex_reads_every_sign_of_a_title_as_a_sign(english: Localised) -> None:
    """No command, no comment and no end of a field comes out of a title."""
    claim = replace(english.catalogue.claims["dependence"], title={"en": HOSTILE})
    text = bibtex(claim_citation(claim, english))
    (entry,) = _parsed(text).entries
    title = entry["title"].strip("{}")

    assert title.startswith(r"50 \% of \{Nd\} \& Pr\_2 \# \textbackslash{}input\{x\} \textasciitilde{} \$1")
    assert "“é”" in title
    assert "url" in entry


def test_every_form_has_a_file_at_an_address_that_stays(dutch: Localised, tmp_path: Path) -> None:
    """By kind, id and language, the same bytes each time."""
    citation = MAKERS["claims"](dutch)
    write_citations(tmp_path, [citation])
    files = {file.name: file.read_bytes() for file in (tmp_path / "citations" / "claims").iterdir()}
    write_citations(tmp_path, [citation])

    assert {f"dependence.nl.{ending}" for ending in ("bib", "ris", "csl.json", "txt")} == set(files)
    assert files == {file.name: file.read_bytes() for file in (tmp_path / "citations" / "claims").iterdir()}


def test_a_claim_is_of_the_day_of_its_review(dutch: Localised) -> None:
    """What else has no day of its own is of the day of the data."""
    claim = dutch.catalogue.claims["dependence"]

    assert claim.reviewed_on.isoformat() == MAKERS["claims"](dutch).date
    assert "beoordeeld op" in MAKERS["claims"](dutch).text
    assert "stand van" in MAKERS["measures"](dutch).text
