"""A JSON file for each figure, measure and claim, with an index of each kind and the schema that they follow.

They lie outside the languages and hold all of them; their addresses never change.
"""

import json
import shutil
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any

from evidence.catalogue import Catalogue
from evidence.corrections import Entry as Change
from evidence.corrections import RowName
from evidence.records import Claim, Evidence, Figure, Measure, Source
from publishing.data.corrected import news_lines
from publishing.data.quoted import rows_of_claim, rows_of_figure, rows_of_measure
from publishing.languages.addresses import ENTRIES, SCHEMAS, embed_file, entry_file, entry_index, schema_file
from publishing.languages.settings import Settings
from publishing.languages.view import Localised
from publishing.published import Withdrawn

Entry = dict[str, Any]
SCHEMA_FILES = Path(__file__).with_name("schemas")
KINDS = {folder: kind for kind, folder in ENTRIES.items()}
WITHDRAWN = "withdrawn"
CELL_COLUMNS = ("package", "resource", "row", "field", "old", "new")
SOURCE_COLUMNS = ("id", "title", "publisher", "authors", "published", "language", "url", "tier", "seen", "licence")


class Entries:
    """Writes what the packages hold as entries, each with its neighbours by address."""

    def __init__(self, sites: Mapping[str, Localised], settings: Settings) -> None:
        """Take every language's view of one catalogue; any of them has the catalogue."""
        self.sites = sites
        self.root = settings.site_url
        self.site = next(iter(sites.values()))
        self.catalogue: Catalogue = self.site.catalogue

    def figure(self, figure: Figure) -> Entry:
        """Return a figure with its unit, its source and the place in it, and what it counts."""
        unit = self.catalogue.units[figure.unit]
        return {
            **self._head("figure", figure.id, Localised.figure_address, rows_of_figure(figure.id)),
            "embeds": self._embeds("figure", figure.id),
            "label": figure.label,
            **{name: getattr(figure, name) for name in ("value", "low", "high")},
            "qualifier": figure.qualifier or None,
            "unit": {"id": unit.id, "name": unit.name, "symbol": unit.symbol},
            **{name: getattr(figure, name) for name in ("period", "estimated", "geography", "basis", "kind")},
            "measure": self._address("measure", figure.measure_id),
            "source": self._source(self.catalogue.sources[figure.source_id]),
            "locator": figure.locator,
        }

    def measure(self, measure: Measure) -> Entry:
        """Return a measure with everything that counts it."""
        figures = self.catalogue.figures_by_measure.get(measure.id, [])
        return {
            **self._head("measure", measure.id, Localised.measure_address, rows_of_measure(measure, self.site)),
            **{name: getattr(measure, name) for name in ("name", "scope", "numerator", "denominator")},
            **{name: getattr(measure, name) for name in ("stage", "basis", "unit")},
            "confused_with": self._address("measure", measure.confused_with),
            "figures": [self._address("figure", figure.id) for figure in figures],
        }

    def claim(self, claim: Claim) -> Entry:
        """Return a claim with its verdict, its answer and its evidence."""
        return {
            **self._head("claim", claim.id, Localised.claim_address, rows_of_claim(claim, self.site)),
            "embeds": self._embeds("claim", claim.id),
            **{name: getattr(claim, name) for name in ("title", "statement", "verdict", "answer", "reason", "unknown")},
            "figure": self._address("figure", claim.figure_id),
            "source": self._source(self.catalogue.sources[claim.source_id]),
            "locator": claim.locator,
            "reviewed_on": claim.reviewed_on,
            "evidence": [self._evidence(one) for one in self.catalogue.evidence_for(claim.id)],
        }

    def withdrawn(self, gone: Withdrawn) -> Entry:
        """Return that something was published and is gone, with the reason where one is given."""
        head = self._head(
            KINDS[gone.kind], gone.id, lambda site, id_: site.address(site.addresses.entry(gone.kind, id_))
        )
        return {**head, "$schema": self.root + schema_file(WITHDRAWN), "withdrawn": True, "reason": dict(gone.reason)}

    def _head(
        self, kind: str, id_: str, address: Callable[[Localised, str], str], rows: Iterable[RowName] = ()
    ) -> Entry:
        """Return what each entry begins with: schema, addresses, also by the release of its rows, licence, version."""
        described, pages = self.catalogue.table(*Claim.table).package_properties, self._pages(id_, address)
        mark = self.site.version_mark(rows)
        return {
            "$schema": self.root + schema_file(kind),
            "id": id_,
            "address": self._address(kind, id_),
            "pages": pages,
            "cite_as": {code: f"{page}{mark}" for code, page in pages.items()},
            "license": described["licenses"][0]["path"],
            "version": described["version"],
            "corrections": [self._change(entry) for entry in self._entries(kind, id_)],
            "notices": {code: news_lines(self._entries(kind, id_), site) for code, site in self.sites.items()},
        }

    def _pages(self, id_: str, address: Callable[[Localised, str], str]) -> dict[str, str]:
        return {code: self.root + address(site, id_) for code, site in self.sites.items()}

    def _entries(self, kind: str, id_: str) -> Iterable[Change]:
        """Return every change that touches an entry, the newest first."""
        reach = self.site.reach
        about = {"figure": reach.about_figure, "measure": reach.about_measure, "claim": reach.about_claim}
        return about[kind].get(id_, ()) if kind in about else ()

    def _change(self, entry: Change) -> Entry:
        return {
            **{name: getattr(entry.correction, name) for name in ("id", "date", "kind", "why")},
            "cells": [{name: getattr(cell, name) for name in CELL_COLUMNS} for cell in entry.cells],
        }

    def _embeds(self, kind: str, id_: str) -> dict[str, dict[str, str]]:
        """Return in each language the frame and the picture for other people's pages, on light paper."""
        named = {"frame": "html", "picture": "svg"}
        return {
            code: {name: self.root + embed_file(kind, id_, code, ending) for name, ending in named.items()}
            for code in self.sites
        }

    def _address(self, kind: str, id_: str) -> str | None:
        return self.root + entry_file(kind, id_) if id_ else None

    def _source(self, source: Source) -> Entry:
        return {name: getattr(source, name) for name in SOURCE_COLUMNS}

    def _evidence(self, evidence: Evidence) -> Entry:
        return {
            "relation": evidence.relation,
            "finding": evidence.finding,
            "figure": self._address("figure", evidence.figure_id),
            "source": self._source(self.catalogue.source_of(evidence)),
        }


def write_entries(target: Path, sites: Mapping[str, Localised], settings: Settings) -> None:
    """Write every entry, the index of each kind, what was withdrawn and is in no index, and the schemas."""
    entries = Entries(sites, settings)
    for kind, found in _by_kind(entries):
        index = []
        for entry in found:
            _write(target / entry_file(kind, entry["id"]), entry)
            index.append({key: entry[key] for key in ("id", "address", "pages")})
        _write(target / entry_index(kind), index)
    for gone in next(iter(sites.values())).withdrawn:
        _write(target / entry_file(KINDS[gone.kind], gone.id), entries.withdrawn(gone))
    (target / SCHEMAS).mkdir()
    for schema in sorted(SCHEMA_FILES.glob("*.json")):
        shutil.copyfile(schema, target / SCHEMAS / schema.name)


def _by_kind(entries: Entries) -> Iterator[tuple[str, Iterator[Entry]]]:
    catalogue = entries.catalogue
    yield "figure", map(entries.figure, catalogue.figures.values())
    yield "measure", map(entries.measure, catalogue.measures.values())
    yield "claim", map(entries.claim, catalogue.claims.values())


def _write(file: Path, content: object) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    text = json.dumps(content, ensure_ascii=False, indent=1, default=_plain)
    file.write_text(f"{text}\n", encoding="utf-8")


def _plain(value: object) -> str:
    if isinstance(value, date):
        return value.isoformat()
    raise TypeError(value)
