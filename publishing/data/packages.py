"""The data packages in the site: copies of them, at addresses that never change."""

import json
import shutil
from pathlib import Path

from publishing.languages.addresses import descriptor_file, table_file


def copy_packages(data: Path, target: Path) -> None:
    """Copy the data packages as they are; a file that no descriptor names is not published."""
    for descriptor in sorted(data.glob("*/datapackage.json")):
        package = descriptor.parent.name
        copy_of_it = target / descriptor_file(package)
        copy_of_it.parent.mkdir(parents=True)
        shutil.copyfile(descriptor, copy_of_it)
        for resource in json.loads(descriptor.read_text(encoding="utf-8"))["resources"]:
            for copy in (copy_of_it.parent / resource["path"], target / table_file(package, resource["name"])):
                copy.parent.mkdir(parents=True, exist_ok=True)
                shutil.copyfile(descriptor.parent / resource["path"], copy)
