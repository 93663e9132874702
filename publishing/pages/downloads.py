"""What can be downloaded of a table or of a package: for people first, for programs after that."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any

from evidence.languages import FALLBACK, LANGUAGES, Language
from publishing.data.separated import has_dialect
from publishing.languages.addresses import CROISSANT, CSVW, DESCRIPTOR, package_file, table_file
from publishing.languages.view import Localised
from publishing.media_types import MEDIA_TYPES, ending_of

# The files of a table that most people take: its package offers these, and its own page names them first.
IN_LIST = ("xlsx", "csv")


@dataclass(frozen=True)
class Download:
    """A file: what it is called among the words, its address below the site's root, and the link to it.

    One that is in another language than the page says in which.
    """

    word: str
    address: str
    link: str
    language: Language | None = None


def table_downloads(package: str, table: str, site: Localised, path: str) -> list[Download]:
    """Return the files of a table for readers of a page in its language."""
    code = _published(site)
    local = [("local_csv", f"{code}.csv")] if has_dialect(code) else []
    endings = [("xlsx", f"{code}.xlsx"), *local, *((ending, ending) for ending in ("csv", "json", "parquet"))]
    return [_download(word, table_file(package, table, ending), site, path) for word, ending in endings]


def package_downloads(package: str, site: Localised, path: str) -> list[Download]:
    """Return the files that hold a whole package."""
    endings = (("xlsx", f"{_published(site)}.xlsx"), ("zip", "zip"))
    return [_download(word, package_file(package, ending), site, path) for word, ending in endings]


def package_files(package: str, site: Localised, path: str) -> list[Download]:
    """Return all files of a package: first those for readers of the page, then for those of other languages."""
    own, archive = package_downloads(package, site, path)
    others = [(one, package_file(package, f"{one.code}.xlsx")) for one in LANGUAGES if one.code != _published(site)]
    books = [replace(_download("xlsx", address, site, path), language=one) for one, address in others]
    return [own, archive, *books]


def descriptions(folder: str, site: Localised, path: str) -> list[Download]:
    """Return what describes the tables of a folder for programs, by each standard."""
    kinds = {"descriptor": DESCRIPTOR, "csvw": CSVW, "croissant": CROISSANT}
    return [_download(word, f"{folder}/{name}", site, path) for word, name in kinds.items()]


def file_links(alternates: Iterable[str], descriptions: Iterable[str], site: Localised, path: str) -> dict[str, Any]:
    """Return, for the head of a page, what it says as files at some addresses, and the files that describe these."""
    link = site.linker(path)
    kinds = {"files": alternates, "described_by": descriptions}
    found = {
        kind: [{"link": link(one), "type": MEDIA_TYPES[ending_of(one)]} for one in addresses]
        for kind, addresses in kinds.items()
    }
    return {kind: files for kind, files in found.items() if files}


def _published(site: Localised) -> str:
    """Return the language of the files: there are none in that of a draft."""
    return site.code if site.code in {one.code for one in LANGUAGES} else FALLBACK.code


def _download(word: str, address: str, site: Localised, path: str) -> Download:
    return Download(word, address, site.linker(path)(address))
