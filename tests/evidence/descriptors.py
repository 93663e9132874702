"""A descriptor of a package as small as can be, with all that it must have."""

import json
from pathlib import Path
from typing import Any

from evidence.document import Document, parsed

PROFILE = "https://datapackage.org/profiles/2.0/datapackage.json"
TEXTS = {"title": "A title", "description": "A description."}
ID = {"name": "id", "type": "string", **TEXTS, "constraints": {"required": True}}
LICENCE = {
    "name": "CC-BY-4.0",
    "path": "https://creativecommons.org/licenses/by/4.0/",
    "title": "Creative Commons Attribution 4.0",
}
PUBLISHER = {"title": "Zeldzaam", "roles": ["publisher"]}
KIND = {"type": "table", "format": "csv", "mediatype": "text/csv", "encoding": "utf-8"}


def column(name: str, **properties: Any) -> dict[str, Any]:
    """Return a column of texts, with other properties."""
    return {"name": name, "type": "string", **TEXTS, **properties}


def table(name: str, *columns: Any, **schema: Any) -> dict[str, Any]:
    """Return a table, told apart by its column `id`, with other columns and properties of its schema."""
    whole = {"fields": [ID, *columns], "primaryKey": ["id"], **schema}
    return {"name": name, "path": f"data/{name}.csv", **KIND, **TEXTS, "schema": whole}


def package(*tables: Any, **properties: Any) -> dict[str, Any]:
    """Return a package of tables, of one if none are given, with other properties."""
    resources = list(tables) or [table("things")]
    return {
        "$schema": PROFILE, "name": "small", **TEXTS, "version": "1.0.0", "languages": ["nl", "en"],
        "licenses": [LICENCE], "contributors": [PUBLISHER], "resources": resources, **properties
    }  # fmt: skip


def document_of(content: Any) -> Document:
    """Return a document that holds this, all of it in line 1 of a file `x.json`."""
    found, problems = parsed("x.json", json.dumps(content).encode())
    if found is None or problems:
        raise ValueError(problems)
    return found


def write_package(root: Path, content: dict[str, Any]) -> Path:
    """Write a package with empty tables below `root`; return where its descriptor is."""
    path = root / str(content["name"]) / "datapackage.json"
    path.parent.mkdir()
    for resource in content["resources"]:
        data = path.parent / resource["path"]
        if data.is_relative_to(path.parent) and ".." not in data.parts:
            data.parent.mkdir(exist_ok=True)
            data.write_text("id\nkg\n", encoding="utf-8")
    path.write_text(json.dumps(content, indent=2), encoding="utf-8")
    return path
