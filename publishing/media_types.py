"""What the files that others take are, by the end of their names: for lists of files, and for servers."""

MEDIA_TYPES = {
    "bib": "application/x-bibtex",
    "csv": "text/csv",
    "json": "application/json",
    "jsonld": "application/ld+json",
    "parquet": "application/vnd.apache.parquet",
    "png": "image/png",
    "ris": "application/x-research-info-systems",
    "svg": "image/svg+xml",
    "ttl": "text/turtle",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "zip": "application/zip",
}


def ending_of(name: str) -> str:
    """Return the end of a file's name, by which it is known what the file is."""
    return name.rpartition(".")[2]
