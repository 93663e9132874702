"""The data packages in the site: copies of them, at addresses that never change."""

import json
import shutil
from pathlib import Path


def copy_packages(data: Path, site: Path) -> None:
    """Copy the data packages as they are; a file that no descriptor names is not published."""
    for descriptor in sorted(data.glob("*/datapackage.json")):
        target = site / "data" / descriptor.parent.name
        target.mkdir(parents=True)
        shutil.copyfile(descriptor, target / descriptor.name)
        for resource in json.loads(descriptor.read_text(encoding="utf-8"))["resources"]:
            table = descriptor.parent / resource["path"]
            for copy in (target / resource["path"], target / table.name):
                copy.parent.mkdir(parents=True, exist_ok=True)
                shutil.copyfile(table, copy)
