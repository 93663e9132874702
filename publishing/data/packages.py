"""The data packages in the site: copies of them, at addresses that never change."""

import json
import shutil
from pathlib import Path

from publishing.languages.addresses import descriptor_file, table_file


def copy_packages(data: Path, site: Path) -> None:
    """Copy the data packages as they are; a file that no descriptor names is not published."""
    for descriptor in sorted(data.glob("*/datapackage.json")):
        package = descriptor.parent.name
        target = site / descriptor_file(package)
        target.parent.mkdir(parents=True)
        shutil.copyfile(descriptor, target)
        for resource in json.loads(descriptor.read_text(encoding="utf-8"))["resources"]:
            for copy in (target.parent / resource["path"], site / table_file(package, resource["name"])):
                copy.parent.mkdir(parents=True, exist_ok=True)
                shutil.copyfile(descriptor.parent / resource["path"], copy)
