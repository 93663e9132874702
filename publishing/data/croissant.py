"""A package as Croissant describes it, for tools of machine learning: its files, and the columns of their rows.

Its words are those of schema.org and of its own standard; `croissant_context.json` says which is which, as the
standard has it.
"""

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from evidence.descriptor_parts import listed

Thing = dict[str, Any]
VERSION = "http://mlcommons.org/croissant/1.1"
CONTEXT = Path(__file__).with_name("croissant_context.json")
# What the types of Table Schema are called here; all others are text.
TYPES = {
    "number": "sc:Float",
    "integer": "sc:Integer",
    "year": "sc:Integer",
    "boolean": "sc:Boolean",
    "date": "sc:Date",
}
TEXT = "sc:Text"


def croissant(descriptor: Mapping[str, Any], languages: Sequence[str], cite_as: str) -> Thing:
    """Return what is said of a published descriptor in some languages, with the citation as BibTeX."""
    folder, resources = descriptor["id"].rpartition("/")[0], descriptor["resources"]
    return {
        "@context": json.loads(CONTEXT.read_text("utf-8")),
        "@type": "sc:Dataset",
        "@id": descriptor["id"],
        "conformsTo": VERSION,
        **_said(descriptor, languages),
        "url": descriptor["homepage"],
        "version": descriptor["version"],
        "datePublished": descriptor["created"][:10],
        "license": [one["path"] for one in descriptor["licenses"]],
        "citeAs": cite_as,
        "inLanguage": list(languages),
        "keywords": descriptor["keywords"],
        **{role: _organizations(descriptor, role) for role in ("creator", "publisher")},
        "distribution": [_file(one, folder) for one in resources],
        "recordSet": [_records(one, languages) for one in resources],
    }


def _organizations(descriptor: Mapping[str, Any], role: str) -> list[Thing]:
    named = [one["title"] for one in descriptor["contributors"] if role in one["roles"]]
    return [{"@type": "sc:Organization", "name": name, "url": descriptor["homepage"]} for name in named]


def _file(resource: Mapping[str, Any], folder: str) -> Thing:
    """Return the file of a table, with its whole address: this description may be passed on without it."""
    return {
        "@type": "cr:FileObject",
        "@id": resource["path"],
        "name": resource["path"],
        "contentUrl": f"{folder}/{resource['path']}",
        "contentSize": f"{resource['bytes']} B",
        "encodingFormat": resource["mediatype"],
        "sha256": resource["hash"].removeprefix("sha256:"),
    }


def _records(resource: Mapping[str, Any], languages: Sequence[str]) -> Thing:
    """Return the rows of a table: the columns that tell them apart, and every column with what it is."""
    name, schema = resource["name"], resource["schema"]
    key = listed(schema.get("primaryKey", []))
    return {
        "@type": "cr:RecordSet",
        "@id": name,
        **_said(resource, languages),
        **({"key": [{"@id": f"{name}/{column}"} for column in key]} if key else {}),
        "field": [_field(field, resource, languages) for field in schema["fields"]],
    }


def _field(field: Mapping[str, Any], resource: Mapping[str, Any], languages: Sequence[str]) -> Thing:
    column = field["name"]
    return {
        "@type": "cr:Field",
        "@id": f"{resource['name']}/{column}",
        **_said(field, languages),
        "dataType": TYPES.get(field["type"], TEXT),
        "source": {"fileObject": {"@id": resource["path"]}, "extract": {"column": column}},
        **_reference(column, resource),
    }


def _reference(column: str, resource: Mapping[str, Any]) -> Thing:
    """Return the column of another table to which the cells of a column lead, if they do."""
    # NOTE: one that leads to rows of its own table is left out: tools of Croissant cannot put these in an order.
    keys = resource["schema"].get("foreignKeys", ())
    targets = (key["reference"] for key in keys if listed(key["fields"]) == [column])
    found = [f"{one['resource']}/{listed(one['fields'])[0]}" for one in targets if one["resource"] != resource["name"]]
    return {"references": {"field": {"@id": found[0]}}} if found else {}


def _said(described: Mapping[str, Any], languages: Sequence[str]) -> Thing:
    """Return what a thing is called and what it is, in every language."""
    texts = {"name": "title", "description": "description"}
    return {
        name: {code: described[f"{text}_{code}"] for code in languages}
        for name, text in texts.items()
        if f"{text}_{languages[0]}" in described
    }
