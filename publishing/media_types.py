"""What the files that others take are, by the end of their names: for lists of files, and for servers."""

# By the end of its name alone, what describes tables by CSV on the Web would be any JSON.
DESCRIBES_TABLES = "csv-metadata.json"
MEDIA_TYPES = {
    "atom": "application/atom+xml",
    "bib": "application/x-bibtex",
    "csv": "text/csv",
    DESCRIBES_TABLES: "application/csvm+json",
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
    return DESCRIBES_TABLES if name.endswith(DESCRIBES_TABLES) else name.rpartition(".")[2]
