"""Checks that nothing that is published says on which machine it was made."""

import re
from collections.abc import Iterator

from evidence.catalogue import Catalogue
from evidence.messages import say
from evidence.problems import Problem

# A folder of somebody's own machine, not the path of an address such as https://example.org/work/.
MACHINE = re.compile(
    r"(?<![\w.-])/(?:home|root|tmp|work|Users)/|\b[A-Z]:\\|\blocalhost\b|\b127\.0\.0\.1\b", re.IGNORECASE
)


def no_cell_names_a_machine(catalogue: Catalogue) -> Iterator[Problem]:
    """Yield cells that name a folder or an address of somebody's own machine."""
    for table in catalogue.tables.values():
        for index, row in enumerate(table.rows):
            for column, cell in row.items():
                found = MACHINE.search(cell) if isinstance(cell, str) else None
                if found:
                    what = say("'{found}' is a place on somebody's own machine", found=found[0])
                    yield Problem(table.place(index, column), what, say("name something that others can find too"))
