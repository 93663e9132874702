"""Texts that a descriptor lacks in a language."""

import json
from pathlib import Path

from evidence.audit import audit
from evidence.catalogue import Catalogue
from publishing.descriptors import descriptor_problems
from tests.broken.repository import ROOT


def test_the_real_descriptors_say_everything_in_every_language(catalogue: Catalogue) -> None:
    """Every table, column and category has its words."""
    assert [] == list(descriptor_problems(catalogue, ROOT))


def test_a_title_and_a_label_that_are_missing(repository: Path) -> None:
    """The line of the column is named, and the text that it lacks."""
    path = repository / "datapackage" / "supply" / "datapackage.json"
    descriptor = json.loads(path.read_text(encoding="utf-8"))
    table = next(one for one in descriptor["resources"] if one["name"] == "reserves")
    column = next(one for one in table["schema"]["fields"] if one["name"] == "qualifier")
    del column["title_nl"], column["categories"][0]["label_nl"]
    path.write_text(json.dumps(descriptor, indent=2, ensure_ascii=False), encoding="utf-8")
    lines = path.read_text(encoding="utf-8").split("\n")
    found, _ = audit(repository)
    if found is None:
        raise LookupError(repository)

    title, label = descriptor_problems(found, repository)

    assert '"name": "qualifier"' in lines[title.where.line - 1]
    assert ("title_nl", "the text is missing in reserves → qualifier") == (title.where.column, title.what)
    assert '"value": "more-than"' in lines[label.where.line - 1]
    assert ("label_nl", "the text is missing in reserves → qualifier → more-than") == (label.where.column, label.what)
