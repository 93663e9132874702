"""How a figure of ours was worked out, as its row says it."""

import re

from markupsafe import Markup

from evidence.records import Figure
from publishing.languages.view import Localised

COMPUTED = "computed"
# A locator names rows by their ids, and tables by their names, which have a low line.
WORD = re.compile(r"[\w-]+")
# The words before it, and those after it, say already that it was worked out, and by us.
OURS, BY_US = re.compile(r"^our (?:calculation|conversion|count): "), re.compile(r"; \w+ computed by us$")


def worked_out(figure: Figure, site: Localised) -> Markup:
    """Return how a figure of ours was worked out; nothing where only the names of rows say how."""
    if any(word in site.catalogue.figures or "_" in word for word in WORD.findall(figure.locator)):
        return Markup()
    return site.located(BY_US.sub("", OURS.sub("", figure.locator)))
