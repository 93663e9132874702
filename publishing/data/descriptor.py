"""The descriptor of a package as it is published: what ours says, and what only the published files can say.

In the repository sizes and hashes would make every correction of one cell a change of the descriptor too.
"""

import hashlib
import json
from collections.abc import Iterable, Mapping
from typing import Any

from evidence.records import Source
from evidence.source_licences import is_listed
from evidence.tables import Table
from publishing.citation import AUTHORS
from publishing.data.permissions import licences_of
from publishing.data.tables import sources_in
from publishing.languages.addresses import CARD, descriptor_file, table_file
from publishing.languages.view import Localised

Properties = dict[str, Any]
# What stands before the rest, in this order.
FIRST = ("$schema", "name", "id", "title")


def published(
    tables: Iterable[Table], contents: Mapping[str, bytes], site: Localised, keywords: list[str]
) -> Properties:
    """Return the descriptor of some tables of one package, given the bytes of each; `site` is whose pages it names."""
    described = [(table, _resource(table, contents[table.name], site)) for table in tables]
    own = described[0][0].package_properties
    name = described[0][0].package
    added = {
        **published_at(descriptor_file(name), site.address(site.addresses.index("data")), own, site, keywords),
        "homepage": site.settings.site_url + site.address(site.addresses.package(name)),
        "licenses": licences_of([table for table, _ in described], site.catalogue),
        "sources": listed_sources(one for table, _ in described for one in sources_in(table, site.catalogue)),
    }
    whole = {**{key: value for key, value in own.items() if key != "resources"}, **added}
    first = {key: whole[key] for key in FIRST if key in whole}
    return {**first, **whole, "resources": [resource for _, resource in described]}


def published_at(address: str, page: str, own: Mapping[str, Any], site: Localised, keywords: list[str]) -> Properties:
    """Return what only a published package says: where it and its page are, of which day it is, who made it."""
    root = site.settings.site_url
    return {
        "id": root + address,
        "homepage": root + page,
        "image": root + page + CARD,
        "created": f"{site.day}T00:00:00Z",
        "keywords": keywords,
        "contributors": [*own["contributors"], *({"title": one["name"], "roles": ["creator"]} for one in AUTHORS)],
    }


def written(described: Properties) -> bytes:
    """Return a description as JSON, as it stands in a file."""
    return f"{json.dumps(described, ensure_ascii=False, indent=1)}\n".encode()


def _resource(table: Table, content: bytes, site: Localised) -> Properties:
    """Return a table with its file beside the descriptor, what the file holds, and its licence and sources."""
    named = sources_in(table, site.catalogue)
    return {
        **table.properties,
        "path": table_file(table.package, table.name).rpartition("/")[2],
        "bytes": len(content),
        "hash": f"sha256:{hashlib.sha256(content).hexdigest()}",
        "licenses": licences_of([table], site.catalogue),
        **({"sources": listed_sources(named)} if named else {}),
    }


def listed_sources(sources: Iterable[Source]) -> list[dict[str, str]]:
    """Return each source by title, address and licence, the identifier of SPDX where there is one."""
    return [
        {
            "title": f"{one.publisher}: {one.title}",
            "path": one.url,
            **({"license": one.licence} if is_listed(one.licence) else {}),
        }
        for _, one in sorted({one.id: one for one in sources}.items())
    ]
