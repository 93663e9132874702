"""A whole package in one file: unpacked it is a data package that validates, with its licence and its citation."""

import hashlib
import io
import zipfile
from collections.abc import Mapping

# An archive holds a time for each of its files: this one, or the bytes would differ from build to build.
PACKED = (1980, 1, 1, 0, 0, 0)
SUMS = "SHA256SUMS"
READABLE = 0o100644 << 16
UNIX = 3


def archive(files: Mapping[str, bytes]) -> bytes:
    """Return files by name as a ZIP, with a list of their hashes that `sha256sum --check` reads."""
    sums = "".join(f"{hashlib.sha256(content).hexdigest()}  {name}\n" for name, content in sorted(files.items()))
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, content in [*files.items(), (SUMS, sums.encode())]:
            about = zipfile.ZipInfo(name, PACKED)
            about.external_attr, about.create_system = READABLE, UNIX
            about.compress_type = zipfile.ZIP_DEFLATED
            packed.writestr(about, content)
    return written.getvalue()
