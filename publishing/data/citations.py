"""How one thing of the site is cited: in words, and as BibTeX, RIS and CSL-JSON, which reference managers read.

Each has the version and the day of what it names; no work has a DOI yet, so none is written.
"""

import json
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from evidence.records import Claim, Measure
from evidence.tables import Table
from publishing.citation import AUTHORS
from publishing.data.quoted import rows_of_claim, rows_of_measure, rows_of_tables
from publishing.languages.addresses import citation_file
from publishing.languages.view import Localised

AUTHOR = AUTHORS[0]["name"]
# What means something to LaTeX; letters beyond ASCII do not, since BibTeX has been read as UTF-8.
LATEX = {sign: f"\\{sign}" for sign in "{}#$%&_"} | {
    "\\": "\\textbackslash{}",
    "~": "\\textasciitilde{}",
    "^": "\\textasciicircum{}",
}
LATEX_SIGNS = re.compile("|".join(map(re.escape, LATEX)))


@dataclass(frozen=True)
class Citation:
    """A thing of the site in one language, as it is cited; `date` is the day on which it was last looked at."""

    kind: str
    id: str
    language: str
    title: str
    url: str
    version: str
    date: str
    site_name: str
    in_words: str

    @property
    def page(self) -> str:
        """The address of its page, whatever the release."""
        return self.url.partition("#")[0]

    @property
    def text(self) -> str:
        """The citation in words, with its address."""
        return f"{self.in_words} {self.url}"

    @property
    def type(self) -> str:
        """What it is, as CSL calls it: what has rows is a dataset."""
        return "dataset" if self.kind in ("tables", "packages") else "webpage"


def cited(thing: tuple[str, str], title: str, address: str, site: Localised, day: str = "") -> Citation:
    """Return the citation of a thing, by its kind and id, at an address below the site's root.

    It is of the day of the data where it has no day of its own.
    """
    date, version = day or site.day, site.version
    kind, id_ = thing
    form = site.words["claim" if kind == "claims" else "files"]["cite_text"]
    in_words = form.format(title=title, version=version, date=site.formatter.day(date))
    url, name = site.settings.site_url + address, site.words["site_name"]
    return Citation(kind, id_, site.code, title, url, version, date, name, in_words)


def claim_citation(claim: Claim, site: Localised) -> Citation:
    """Return the citation of a claim, by the day on which it was reviewed."""
    day = claim.reviewed_on.isoformat()
    address = site.claim_address(claim.id) + site.version_mark(rows_of_claim(claim, site))
    return cited(("claims", claim.id), claim.title[site.code], address, site, day)


def measure_citation(measure: Measure, site: Localised) -> Citation:
    """Return the citation of a measure."""
    address = site.measure_address(measure.id) + site.version_mark(rows_of_measure(measure, site))
    return cited(("measures", measure.id), measure.name[site.code], address, site)


def table_citation(table: Table, site: Localised) -> Citation:
    """Return the citation of a table."""
    address = site.address(site.table_path(table.package, table.name)) + site.version_mark(rows_of_tables([table]))
    title = site.table_title(table.package, table.name)
    return cited(("tables", f"{table.package}-{table.name}"), title, address, site)


def package_citation(table: Table, site: Localised) -> Citation:
    """Return the citation of the whole package of a table."""
    tables = [one for one in site.catalogue.tables.values() if one.package == table.package]
    address = site.address(site.addresses.package(table.package)) + site.version_mark(rows_of_tables(tables))
    return cited(("packages", table.package), table.package_properties[f"title_{site.code}"], address, site)


def in_words(citation: Citation) -> str:
    """Return a citation as a line of text."""
    return f"{citation.text}\n"


def bibtex(citation: Citation) -> str:
    """Return a citation as an entry of BibTeX; braces around a text keep its capitals."""
    fields = {
        "author": AUTHOR,
        "title": citation.title,
        "howpublished": citation.site_name,
        "edition": citation.version,
        "year": citation.date[:4],
        "date": citation.date,
        "language": citation.language,
    }
    lines = [f"  {name} = {{{{{_latex(text)}}}}}," for name, text in fields.items()]
    # NOTE: an address is a text of its own for LaTeX, in which nothing is escaped.
    return "\n".join([f"@misc{{{_key(citation)},", *lines, f"  url = {{{citation.url}}},", "}", ""])


def ris(citation: Citation) -> str:
    """Return a citation as RIS; its lines end as those of Windows, and the last one is empty."""
    kind = "DATA" if citation.type == "dataset" else "ELEC"
    fields = (
        ("TY", kind), ("ID", _key(citation)), ("AU", AUTHOR), ("TI", citation.title), ("PB", citation.site_name),
        ("ET", citation.version), ("PY", citation.date[:4]), ("DA", citation.date.replace("-", "/")),
        ("LA", citation.language), ("UR", citation.url), ("ER", ""),
    )  # fmt: skip
    return "".join(f"{tag}  - {text}\r\n" for tag, text in fields)


def csl(citation: Citation) -> str:
    """Return a citation as CSL-JSON, a list of one."""
    described = {
        "id": _key(citation),
        "type": citation.type,
        "title": citation.title,
        "author": [{"literal": AUTHOR}],
        "container-title": citation.site_name,
        "publisher": citation.site_name,
        "version": citation.version,
        "issued": {"date-parts": [[int(part) for part in citation.date.split("-")]]},
        "language": citation.language,
        "URL": citation.url,
    }
    return f"{json.dumps([described], ensure_ascii=False, indent=1)}\n"


# Each form of a citation by the end of its file's name, in the order in which pages offer them.
FORMS: Mapping[str, Callable[[Citation], str]] = {"bib": bibtex, "ris": ris, "csl.json": csl, "txt": in_words}


def write_citations(target: Path, citations: Iterable[Citation]) -> None:
    """Write every form of some citations at their addresses, which never change."""
    for citation in citations:
        for ending, form in FORMS.items():
            file = target / citation_file(citation.kind, citation.id, citation.language, ending)
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(form(citation).encode())


def _key(citation: Citation) -> str:
    return f"zeldzaam-{citation.kind}-{citation.id}-{citation.language}".replace("_", "-")


def _latex(text: str) -> str:
    return LATEX_SIGNS.sub(lambda sign: LATEX[sign.group()], text)
