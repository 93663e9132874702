"""What a page says of the repository: a link to one of its files or folders."""

import re
from pathlib import Path

from markupsafe import Markup

from evidence.messages import say
from publishing.languages.templates import inline
from publishing.languages.view import Localised
from publishing.pages.references import Reference, UnknownReferenceError

ROOT = Path(__file__).resolve().parents[2]
# Nothing hidden, and no way up.
IN_REPOSITORY = re.compile(r"[\w-]+(?:\.\w+)*(?:/[\w-]+(?:\.\w+)*)*")

# A file that is written in another language too, and what it is called there.
VERSIONS = {("CONTRIBUTING.md", "nl"): "BIJDRAGEN.md"}


def repository_link(reference: Reference, site: Localised) -> Markup:
    """Return a link to a file or a folder, named by its path, or by the words of `{{repository:path|words}}`."""
    if not IN_REPOSITORY.fullmatch(reference.id) or not (ROOT / reference.id).exists():
        what = say("there is no file '{file}' in the repository", file=reference.id[:40])
        raise UnknownReferenceError(what, say("name it by its path, such as README.md"))
    path = VERSIONS.get((reference.id, site.code), reference.id)
    address, words = site.settings.edit_url(path), inline(reference.form or path)
    return Markup('<a href="{}">{}</a>').format(address, words)
