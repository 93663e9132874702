"""The list of all files that others can take, with what each is, how large, and its hash: `data/index.json`."""

import hashlib
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from evidence.languages import known
from evidence.licences import OURS
from publishing.data.permissions import licence_at
from publishing.languages.addresses import CHART_FILES, DATA_FILES, FILE_INDEX
from publishing.languages.view import Localised
from publishing.media_types import MEDIA_TYPES, ending_of

# What our own script loads, and nobody else can use.
OWN = ".live.json"


def write_index(built: Path, site: Localised, licences: dict[str, str]) -> None:
    """Write the list of what lies in a built site below `data/` and `charts/`, given the licences of what has rows."""
    root, day = site.settings.site_url, site.day
    listed = {
        "address": root + FILE_INDEX,
        "date": day,
        "licence": OURS,
        "files": [
            {**_entry(built / address, address, root, day), "licence": licence_at(address, licences)}
            for address in _addresses(built)
        ],
    }
    (built / FILE_INDEX).write_text(f"{json.dumps(listed, ensure_ascii=False, indent=1)}\n", encoding="utf-8")


def _addresses(built: Path) -> Iterator[str]:
    for folder in (DATA_FILES, CHART_FILES):
        for file in sorted((built / folder).rglob("*")):
            address = file.relative_to(built).as_posix()
            if ending_of(file.name) in MEDIA_TYPES and not file.name.endswith(OWN) and address != FILE_INDEX:
                yield address


def _entry(file: Path, address: str, root: str, day: str) -> dict[str, Any]:
    content, (name, *parts) = file.read_bytes(), file.name.split(".")
    languages = [one.code for one in known() if one.code in parts]
    return {
        "name": name,
        "url": root + address,
        "language": languages[0] if languages else None,
        "format": ending_of(file.name),
        "mediatype": MEDIA_TYPES[ending_of(file.name)],
        "bytes": len(content),
        "sha256": hashlib.sha256(content).hexdigest(),
        "date": day,
    }
