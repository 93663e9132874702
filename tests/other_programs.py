"""Reads the files of the built site with R and LibreOffice, where they are installed: `make readers`.

Both are too large for `make test`. LibreOffice is asked with Dutch and with English settings.
"""

import json
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Mapping
from functools import partial
from pathlib import Path

from evidence.languages import LANGUAGES
from publishing.due import view
from publishing.languages.addresses import table_file
from publishing.languages.view import Localised
from tests.broken.repository import ROOT
from tests.publishing.data.readers import READERS, Reader, differences

R = """
suppressMessages({library(readr); library(jsonlite)})
arguments <- commandArgs(trailingOnly = TRUE)
read <- list(
  csv = function(file) read_csv(file, show_col_types = FALSE, guess_max = Inf),
  nl.csv = function(file) read_csv2(file, show_col_types = FALSE, guess_max = Inf,
                                    locale = locale(decimal_mark = ",", grouping_mark = ".")),
  json = function(file) fromJSON(file)
)[[arguments[1]]]
cat(toJSON(read(arguments[2]), dataframe = "values", na = "null", digits = NA))
"""
# Of a file with semicolons: quotation marks, UTF-8, from the first line, and the code of the language for its numbers.
CSV_OF = {"nl": "CSV:59,34,76,1,,1043", "en": "CSV:44,34,76,1,,2057"}


def _read_by_r(ending: str, file: Path) -> Iterable[Iterable[object]]:
    command = ["Rscript", "-e", R, ending, str(file)]
    found = subprocess.run(command, check=True, capture_output=True, text=True)  # noqa: S603 (our own command)
    rows: list[list[object]] = json.loads(found.stdout)
    return rows


def _converted(files: Iterable[Path], settings: str, folder: Path, reading: str = "") -> Path:
    """Let LibreOffice write what it made of files, with the settings of a language; a workbook keeps the types."""
    profile, out = folder / f"profile-{settings}", folder / f"{settings}-{reading[4:6]}"
    profile.joinpath("user").mkdir(parents=True, exist_ok=True)
    locale = {"nl": "nl-NL", "en": "en-GB"}[settings]
    profile.joinpath("user", "registrymodifications.xcu").write_text(
        '<?xml version="1.0" encoding="UTF-8"?><oor:items xmlns:oor="http://openoffice.org/2001/registry">'
        '<item oor:path="/org.openoffice.Setup/L10N"><prop oor:name="ooSetupSystemLocale" oor:op="fuse">'
        f"<value>{locale}</value></prop></item></oor:items>",
        encoding="utf-8",
    )
    command = ["soffice", f"-env:UserInstallation={profile.as_uri()}", "--headless", "--convert-to", "xlsx"]
    command += ["--outdir", str(out), *([f"--infilter={reading}"] if reading else []), *map(str, files)]
    subprocess.run(command, check=True, capture_output=True)  # noqa: S603 (our own command)
    return out


def _read_converted(folder: Path, file: Path) -> Iterable[Iterable[object]]:
    return READERS["nl.xlsx"]["pandas"]((folder / _name_of(file)).with_suffix(".xlsx"))


def _name_of(file: Path) -> str:
    """Return a name that no table of another package has."""
    return f"{file.parent.name}-{file.name}"


def _by_libreoffice(site: Localised, built: Path, folder: Path) -> dict[str, dict[str, Reader]]:
    """Return how LibreOffice reads each kind of file; all of a kind are read at once, and named by their table."""
    readers: dict[str, dict[str, Reader]] = {}
    for ending, reading in (("csv", CSV_OF["en"]), ("nl.csv", CSV_OF["nl"]), ("nl.xlsx", "")):
        files = [built / table_file(*key, ending) for key in site.catalogue.tables]
        copies = [Path(shutil.copy(file, folder / _name_of(file))) for file in files]
        for settings in ("nl", "en"):
            out = _converted(copies, settings, folder / ending, reading)
            readers.setdefault(ending, {})[f"LibreOffice with the settings of {settings}"] = partial(
                _read_converted, out
            )
    return readers


def main() -> int:
    """Print what reads as something else than the rows; the site must have been built."""
    sites = {one.code: site for one in LANGUAGES if (site := view(ROOT, one.code))}
    built, found = ROOT / "build" / "site", list[str]()
    if shutil.which("Rscript"):
        by_r: Mapping[str, Mapping[str, Reader]] = {
            ending: {"R": partial(_read_by_r, ending)} for ending in ("csv", "nl.csv", "json")
        }
        found += differences(by_r, built, sites)
    if shutil.which("soffice"):
        with tempfile.TemporaryDirectory() as folder:
            found += differences(_by_libreoffice(sites["nl"], built, Path(folder)), built, sites)
    missing = [name for name in ("Rscript", "soffice") if not shutil.which(name)]
    print(*found, *(f"{name} is not installed, so nothing was read with it" for name in missing), sep="\n")
    print(f"{len(found)} differences")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
